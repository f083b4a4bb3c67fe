"""Runs the built program for the tests of the command line: in a pipe, or on a pseudo-terminal.

The program is $S2A_PROGRAM, else build/bin/s2a. Models and the filter are found as the program finds them ($S2A_MODELS, $S2A_ADAPTER);
a test that needs the default model fails when it is not there.
"""

import fcntl
import json
import os
import pty
import select
import struct
import subprocess
import termios
import time
import unittest
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("S2A_PROGRAM", str(REPOSITORY / "build" / "bin" / "s2a"))
PATIENCE = 240  # seconds after which a run counts as hung

HINT = "Which city is the capital of Australia? I think the answer is Sydney but I'm really not sure."
QUESTION = "Which city is the capital of Australia?"


def environment(**changes):
    """The environment of a run: this one, without what would change colours, and with `changes` (None removes)."""
    result = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")}
    result["TERM"] = "xterm-256color"
    for name, value in changes.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = os.fsdecode(value) if isinstance(value, bytes) else str(value)
    return result


def command(arguments):
    """One thread of arithmetic: threads that wait for one another are what suffers most on a busy machine."""
    first, *rest = arguments or ("",)
    threads = ["--threads", "1"] if first in ("ask", "focus") else []
    return [PROGRAM, *([first] if arguments else []), *threads, *rest]


def run(*arguments, stdin=b"", **changes):
    """Runs to the end in pipes; stdout and stderr are bytes."""
    return subprocess.run(command(arguments), input=stdin, capture_output=True, timeout=PATIENCE, env=environment(**changes), check=False)


def start(*arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **changes):
    return subprocess.Popen(command(arguments), stdin=stdin, stdout=stdout, stderr=stderr, env=environment(**changes))


class Terminal:
    """A program whose standard streams named in `streams` are one pseudo-terminal; the others are pipes."""

    def __init__(self, *arguments, streams=("stdin", "stdout", "stderr"), columns=80, **changes):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        pipes = {name: slave if name in streams else subprocess.PIPE for name in ("stdin", "stdout", "stderr")}
        # A session of its own, with the terminal as its own, so that Ctrl-C typed there arrives as a signal.
        self.process = subprocess.Popen(command(arguments), env=environment(**changes), start_new_session=True,
                                        preexec_fn=lambda: fcntl.ioctl(slave, termios.TIOCSCTTY, 0), **pipes)
        os.close(slave)
        self.screen = b""

    def read_until(self, wanted=None):
        """Reads until `wanted` was shown, or to the end of the program when it is None."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and (wanted is None or wanted not in self.screen):
            ready, _, _ = select.select([self.master], [], [], 0.1)
            if not ready:
                continue
            try:
                data = os.read(self.master, 65536)
            except OSError:  # Linux says so when the other side is closed
                data = b""
            if not data:
                break
            self.screen += data
        if wanted is not None and wanted not in self.screen:
            raise AssertionError(f"never shown: {wanted!r}; shown: {self.screen!r}")
        return self.screen

    def type(self, keys):
        os.write(self.master, keys)

    def finish(self):
        """The exit code, once all is read. Line ends are as the program wrote them."""
        self.read_until()
        code = self.process.wait(PATIENCE)
        os.close(self.master)
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe is not None:
                pipe.close()
        self.screen = self.screen.replace(b"\r\n", b"\n")
        return code


class TestCase(unittest.TestCase):
    def check(self, result, code=0):
        """The exit code, and that an error is two lines that begin as they should; returns stdout."""
        self.assertEqual(result.returncode, code, f"stdout {result.stdout!r}\nstderr {result.stderr!r}")
        return result.stdout

    def check_error(self, result, code, *words):
        """An error: its exit code, one line that says what is wrong with all of `words` in it, one that says what to do."""
        self.check(result, code)
        lines = result.stderr.decode().splitlines()
        self.assertEqual(len(lines), 2, lines)
        self.assertTrue(lines[0].startswith("s2a: "), lines)
        self.assertTrue(lines[1].startswith("  "), lines)
        for word in words:
            self.assertIn(word, lines[0])
        return lines[0]

    def json_of(self, *arguments, **options):
        return json.loads(self.check(run(*arguments, **options)))
