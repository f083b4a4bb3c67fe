"""Ctrl-C and its like in every phase: a prompt end, the right exit code, nothing half-written. Downloads are in store_test.py."""

import json
import os
import signal
import subprocess
import time
import unittest
from pathlib import Path

from program import HINT, PATIENCE, PROGRAM, TestCase, Terminal, start

LONG = ["ask", "--strategy", "off", "--max-tokens", "4000", "Write a very long story about a fox and a hen."]


def wait_until(process, condition, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        if condition():
            return
        time.sleep(0.001)
    raise AssertionError(f"this never happened: {what}; exit code {process.poll()}")


def maps(process, name):
    try:
        return name in Path(f"/proc/{process.pid}/maps").read_text(encoding="utf-8")
    except OSError:
        return False


def is_ready(process):
    """Signals are blocked, to be taken from a descriptor: from here on a signal is the program's own affair."""
    try:
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
    except OSError:
        return False
    blocked = int(status.split("SigBlk:")[1].split()[0], 16)
    return blocked & (1 << (signal.SIGTERM - 1)) != 0


class Phases(TestCase):
    def end(self, process):
        out, errors = process.communicate(timeout=PATIENCE)
        return process.returncode, out, errors

    def test_reading(self):
        for command in (["ask"], ["focus"], ["focus", "--json"]):
            for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)):
                with self.subTest(command=command, signal=number):
                    process = start(*command, S2A_MODELS="/nonexistent")
                    process.stdin.write(b"Half a text")
                    process.stdin.flush()
                    wait_until(process, lambda p=process: is_ready(p), "ready for signals")
                    process.send_signal(number)
                    self.assertEqual(self.end(process), (code, b"", b""))

    def test_loading(self):
        process = start(*LONG)
        wait_until(process, lambda: maps(process, ".gguf"), "the model is being loaded")
        process.send_signal(signal.SIGINT)
        code, _, errors = self.end(process)
        self.assertEqual((code, errors), (130, b""))

    def test_step_1(self):
        # `select` reads and decodes for each of the segments; the reply would be on stdout.
        text = "".join(f"The {number}th hen has {number} eggs. " for number in range(300)) + "How many eggs are there?"
        process = start("focus", "--strategy", "select", "--json", text)
        wait_until(process, lambda: maps(process, ".gguf"), "the model is loaded")
        time.sleep(1)
        self.assertIsNone(process.poll())
        process.send_signal(signal.SIGINT)
        self.assertEqual(self.end(process), (130, b"", b""))

    def test_step_1_of_many_lines_leaves_whole_lines_in_order(self):
        process = start("focus", "--jsonl")
        lines = b"".join(json.dumps({"id": number, "text": HINT}).encode() + b"\n" for number in range(400))
        process.stdin.write(lines[:32768])
        process.stdin.flush()
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        code, rest, errors = self.end(process)
        self.assertEqual((code, errors), (130, b""))
        written = first + rest
        self.assertTrue(written.endswith(b"\n"))
        self.assertEqual([json.loads(line)["id"] for line in written.splitlines()], list(range(len(written.splitlines()))))

    def test_step_2(self):
        process = start(*LONG)
        first = os.read(process.stdout.fileno(), 65536)
        self.assertNotEqual(first, b"")
        process.send_signal(signal.SIGINT)
        code, rest, errors = self.end(process)
        self.assertEqual((code, errors), (130, b""))
        # What was there of the reply is a line, so that the shell's prompt stands at its beginning.
        self.assertTrue((first + rest).endswith(b"\n"))

    def test_step_2_with_json_writes_nothing(self):
        process = start(*LONG[:1], "--json", *LONG[1:])
        wait_until(process, lambda: maps(process, ".gguf"), "the model is loaded")
        time.sleep(1)
        process.send_signal(signal.SIGTERM)
        self.assertEqual(self.end(process), (143, b"", b""))

    def test_a_key_on_the_terminal(self):
        terminal = Terminal(*LONG[:1], "--compare", *LONG[1:])
        terminal.read_until(b"Plain answer\x1b[0m\r\n")
        terminal.type(b"\x03")
        self.assertEqual(terminal.finish(), 130)
        self.assertTrue(terminal.screen.endswith(b"\n"))
        codes = terminal.screen.rsplit(b"\x1b[", 1)[1]
        self.assertTrue(codes.startswith(b"0m"), terminal.screen)


class Others(TestCase):
    def test_a_signal_that_the_caller_ignores_stays_ignored(self):
        process = subprocess.Popen([PROGRAM, "focus", "--strategy", "off"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
        wait_until(process, lambda: is_ready(process), "ready for signals")
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(b"What is this?", timeout=PATIENCE)
        self.assertEqual((process.returncode, out), (0, b"What is this?\n"))

    def test_a_second_signal_ends_a_program_that_cannot_end_by_itself(self):
        process = start("focus", "--strategy", "off")
        process.stdin.write(b"Why is this so? " * (1 << 20))
        process.stdin.close()
        # Splitting 16 MiB into segments takes a while and does not look at signals.
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(PATIENCE), 143)
        process.stdout.close()
        process.stderr.close()

    def test_a_reader_that_goes_away_ends_the_work_quietly(self):
        line = b'{"id": 1, "text": "Why?"}\n'
        for arguments, first, more in ((LONG, b"", b""), (["focus", "--jsonl", "--strategy", "off"], line, line * 5000)):
            with self.subTest(arguments=arguments[:2]):
                process = start(*arguments)
                process.stdin.write(first)
                process.stdin.flush()
                process.stdout.read(1)
                process.stdout.close()
                try:
                    process.stdin.write(more)
                    process.stdin.close()
                except BrokenPipeError:
                    pass
                errors = process.stderr.read()
                process.stderr.close()
                self.assertEqual((process.wait(PATIENCE), errors), (141, b""))


if __name__ == "__main__":
    unittest.main()
