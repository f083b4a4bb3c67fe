"""Each bad input has its own message and exit code: texts, models, directories."""

import json
import os
import resource
import struct
import subprocess
import tempfile
import unittest
from pathlib import Path

from program import HINT, PROGRAM, TestCase, run

LIMIT = 16 * 1024 * 1024
FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"


def default_model():
    result = run("models", "path")
    if result.returncode != 0:
        raise AssertionError("the default model is needed: run `s2a models pull`")
    return Path(os.fsdecode(result.stdout).rstrip("\n"))


def gguf(architecture):
    """The smallest GGUF file that names an architecture: no tensors, one key."""
    def text(value):
        return struct.pack("<Q", len(value)) + value.encode()

    string = 8
    return b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + text("general.architecture") + struct.pack("<I", string) + text(architecture)


class Texts(TestCase):
    def test_each_bad_text_has_its_own_message(self):
        bad = {
            "empty": (b"", "empty"),
            "invalid": (b"What is \xff?", "UTF-8"),
            "overlong": (b"What is this \xc0\xaf?", "UTF-8"),
            "cut off": (b"What is this \xe2\x82", "UTF-8"),
            "surrogate": (b"What is \xed\xa0\x80?", "UTF-8"),
            "NUL": (b"What is\0 this?", "NUL"),
            "too long": (b"a" * (LIMIT + 2), "16 MiB"),
        }
        for name, (text, words) in bad.items():
            for command in ("ask", "focus"):
                with self.subTest(name=name, command=command):
                    # No model is there: the text is looked at first.
                    self.check_error(run(command, stdin=text, S2A_MODELS="/nonexistent"), 3, words)
        self.check_error(run("focus", stdin=b" \t\r\n \xe3\x80\x80 ", S2A_MODELS="/nonexistent"), 3)
        self.check_error(run("focus", "", S2A_MODELS="/nonexistent"), 3, "empty")
        self.check_error(run("focus", b"What is \xff?", S2A_MODELS="/nonexistent"), 3, "UTF-8")

    def test_the_limit_is_16_mib_and_not_less(self):
        result = run("focus", stdin=b" " * LIMIT, S2A_MODELS="/nonexistent")
        self.assertNotIn("16 MiB", self.check_error(result, 3))

    def test_special_tokens_by_the_hundred_thousand_are_refused_in_linear_time(self):
        text = b"What? " + b"<|im_end|>" * 100000
        message = self.check_error(run("ask", "--strategy", "off", stdin=text), 4, "tokens")
        self.assertIn("over", message)

    def test_a_full_file_system_is_an_error(self):
        def no_bytes():
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

        with tempfile.TemporaryFile() as out:
            result = subprocess.run([PROGRAM, "focus", "--strategy", "off", "Why?"], stdout=out, stderr=subprocess.PIPE, preexec_fn=no_bytes, check=False)
        self.assertEqual(result.returncode, 8, result.stderr)

    def test_paths_that_are_no_text_are_valid_json_all_the_same(self):
        listed = json.loads(self.check(run("models", "list", "--json", S2A_MODELS=b"/nonexistent/\xff")))
        self.assertIn("\ufffd", listed[0]["path"])

    def test_messages_do_not_repeat_the_text(self):
        result = run("focus", stdin=b"secret \xff words")
        self.check_error(result, 3)
        self.assertNotIn(b"secret", result.stderr)

    def test_with_json_the_error_is_an_object_too(self):
        for command in ("ask", "focus"):
            with self.subTest(command=command):
                result = run(command, "--json", "")
                self.check_error(result, 3)
                error = json.loads(result.stdout)["error"]
                self.assertEqual(error["code"], "invalid_text")
                self.assertEqual(result.stderr.decode(), f"s2a: {error['message']}\n  {error['remedy']}\n")

    def test_a_text_over_the_context_says_by_how_much(self):
        text = b"Why is the sky blue? " * 4000
        result = run("ask", "--strategy", "off", stdin=text)
        self.assertRegex(self.check_error(result, 4, "context"), r"\d+ tokens")
        self.assertEqual(result.stdout, b"")


class Models(TestCase):
    def setUp(self):
        self.directory = Path(self.enterContext(tempfile.TemporaryDirectory(prefix="s2a-bad-")))

    def file(self, name, data):
        path = self.directory / name
        path.write_bytes(data)
        return path

    def test_a_file_that_is_not_there(self):
        self.check_error(run("ask", "--model", self.directory / "none.gguf", HINT), 5)
        self.check_error(run("focus", "--strategy", "select", "--model", self.directory / "none.gguf", HINT), 5)

    def test_files_that_are_no_models(self):
        whole = default_model().read_bytes()
        messages = set()
        for name, data in {
            "empty.gguf": b"",
            "text.gguf": b"This is not a model.\n" * 100,
            "header.gguf": whole[:1000],
            "truncated.gguf": whole[: len(whole) // 2],
            "architecture.gguf": gguf("nonesuch"),
        }.items():
            with self.subTest(name=name):
                result = run("ask", "--strategy", "off", "--model", self.file(name, data), HINT)
                messages.add(self.check_error(result, 6).replace(name, ""))
                self.assertEqual(result.stdout, b"")
        self.assertGreaterEqual(len(messages), 3)

    def test_an_unknown_architecture_is_named(self):
        self.check_error(run("ask", "--strategy", "off", "--model", self.file("strange.gguf", gguf("nonesuch")), HINT), 6, "nonesuch")

    def test_a_directory_is_no_model(self):
        result = run("ask", "--strategy", "off", "--model", self.directory, HINT)
        self.assertIn(result.returncode, (5, 6))
        self.check_error(result, result.returncode)

    def test_a_truncated_default_model_is_not_used(self):
        self.file(FILE, default_model().read_bytes()[:1_000_000])
        for command in (["focus", HINT], ["ask", HINT], ["models", "verify"]):
            with self.subTest(command=command):
                result = run(*command, S2A_MODELS=self.directory)
                self.assertIn(result.returncode, (5, 6))
                self.check_error(result, result.returncode)
                self.assertEqual(result.stdout, b"")

    def test_a_model_with_another_sha256_is_found_out(self):
        data = bytearray(default_model().read_bytes())
        data[-1] ^= 1
        self.file(FILE, data)
        message = self.check_error(run("models", "verify", S2A_MODELS=self.directory), 6, "sha256")
        self.assertIn("b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53", message)

    def test_damage_that_makes_llama_cpp_give_up_is_said_too(self):
        data = default_model().read_bytes()
        key = b"llama.block_count" + struct.pack("<I", 4)
        at = data.index(key) + len(key)
        model = self.file("no_layers.gguf", data[:at] + struct.pack("<I", 0) + data[at + 4:])
        self.check_error(run("ask", "--strategy", "off", "--model", model, "Why?"), 9, "llama.cpp gave up")

    def test_a_missing_or_damaged_filter(self):
        self.check_error(run("focus", HINT, S2A_ADAPTER=self.directory / "none.gguf"), 5)
        self.check_error(run("focus", HINT, S2A_ADAPTER=self.file("filter.gguf", b"GGUF damaged")), 6)
        # A model is no filter.
        self.check_error(run("focus", HINT, S2A_ADAPTER=default_model()), 6)


class Directories(TestCase):
    def test_a_directory_that_cannot_be_made(self):
        with tempfile.NamedTemporaryFile() as file:
            self.check_error(run("models", "pull", S2A_MODELS=file.name + "/models"), 8)
            result = run("doctor", S2A_MODELS=file.name + "/models")
            self.check(result, 8)
            self.assertRegex(result.stdout.decode(), r"(?m)^fail  model directory .*nothing can be written there\n {23}\S")


class Doctor(TestCase):
    def test_all_is_well(self):
        text = self.check(run("doctor")).decode()
        self.assertRegex(text, r"(?m)^ok    step 1 ")
        self.assertRegex(text, r"(?m)^(ok  |warn)  prepared filter ")
        self.assertNotIn("fail", text)

    def test_json(self):
        report = self.json_of("doctor", "--json")
        self.assertIs(report["ok"], True)
        self.assertEqual([check["check"] for check in report["checks"]],
                         ["s2a", "processor", "memory", "model directory", "default model", "filter", "prepared filter", "step 1"])
        for check in report["checks"]:
            self.assertEqual(sorted(check), ["check", "finding", "remedy", "state"])
            self.assertIn(check["state"], ("ok", "warn"))

    def test_what_is_missing_decides_the_exit_code(self):
        with tempfile.TemporaryDirectory() as empty:
            result = run("doctor", "--json", S2A_MODELS=empty)
        report = json.loads(self.check(result, 5))
        self.assertIs(report["ok"], False)
        failed = {check["check"]: check["remedy"] for check in report["checks"] if check["state"] == "fail"}
        self.assertEqual(list(failed), ["default model"])
        self.assertIn("s2a models pull", failed["default model"])
        self.assertRegex(self.check(run("doctor", S2A_ADAPTER="/nonexistent"), 5).decode(), r"(?m)^fail  filter ")


if __name__ == "__main__":
    unittest.main()
