"""What a person sees: colours, NO_COLOR, escaping, one line of what was cut, typing the text. On a pseudo-terminal."""

import re
import unittest

from program import HINT, QUESTION, TestCase, Terminal, run

CUT = b"I think the answer is Sydney but I'm really not sure."
HOSTILE = "Why is \x1b]0;title\x07 the \x1b[2Jsky \x7f \u009b31m \u202e blue \r?"
HOSTILE_SHOWN = "Why is \\x1b]0;title\\x07 the \\x1b[2Jsky \\x7f \\u009b31m \\u202e blue \\x0d?"


class Colours(TestCase):
    def test_cut_text_is_struck_out_in_red(self):
        terminal = Terminal("focus", HINT)
        self.assertEqual(terminal.finish(), 0)
        self.assertIn(QUESTION.encode() + b" \x1b[9;31m" + CUT + b"\x1b[0m\n", terminal.screen)
        self.assertRegex(terminal.screen, rb"\x1b\[2mcut 1 of 2 segments, kept \d+ of \d+ tokens.*\x1b\[0m\n$")

    def test_without_colour_cut_text_is_bracketed(self):
        for changes in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            with self.subTest(changes=changes):
                terminal = Terminal("focus", HINT, **changes)
                self.assertEqual(terminal.finish(), 0)
                self.assertIn(QUESTION.encode() + b" [-" + CUT + b"-]\n", terminal.screen)
                self.assertNotIn(b"\x1b", terminal.screen)

    def test_an_empty_no_color_is_none(self):
        terminal = Terminal("models", "list", NO_COLOR="")
        self.assertEqual(terminal.finish(), 0)
        self.assertIn(b"\x1b[1mNAME", terminal.screen)

    def test_the_report_of_compare_is_coloured(self):
        terminal = Terminal("ask", "--compare", "--max-tokens", "4", HINT)
        self.assertEqual(terminal.finish(), 0)
        self.assertIn(b"\x1b[1mAnswer with System 2 Attention\x1b[0m\n", terminal.screen)
        struck = b"".join(re.findall(rb"\x1b\[9;31m(.*?)\x1b\[0m", terminal.screen.replace(b"\n", b" ")))
        self.assertEqual(struck, b"cut" + CUT.replace(b"I'm really", b"I'mreally"))  # the line ends there
        self.assert_reset_at_every_line_end(terminal.screen)
        plain = re.sub(rb"\x1b\[[0-9;]*m", b"", terminal.screen)
        self.assertNotIn(b"\x1b", plain)
        self.assertNotIn(b"[-", plain)

    def assert_reset_at_every_line_end(self, screen):
        for line in screen.split(b"\n"):
            codes = re.findall(rb"\x1b\[[0-9;]*m", line)
            if codes:
                self.assertEqual(codes[-1], b"\x1b[0m", line)

    def test_the_report_is_as_narrow_as_the_terminal(self):
        terminal = Terminal("ask", "--compare", "--strategy", "off", "--max-tokens", "1", HINT, columns=40, NO_COLOR="1")
        self.assertEqual(terminal.finish(), 0)
        shown = [line for line in terminal.screen.decode().split("\n") if line.startswith("  │")]
        self.assertLessEqual(max(len(line) for line in shown), 40)
        self.assertEqual(" ".join(line[4:] for line in shown[:3]), HINT)


class Streams(TestCase):
    def test_ask_says_on_a_terminal_what_was_cut_and_how_long_it_took(self):
        terminal = Terminal("ask", "--max-tokens", "4", HINT, streams=("stdin", "stderr"), NO_COLOR="1")
        code = terminal.process.stdout.read()
        self.assertEqual(terminal.finish(), 0)
        self.assertEqual(code, self.check(run("ask", "--max-tokens", "4", HINT)))
        first, second = terminal.screen.decode().splitlines()
        self.assertRegex(first, r"^cut 1 of 2 segments, kept \d+ of \d+ tokens  “I think the answer .*…$")
        self.assertEqual(len(first), 80)
        self.assertRegex(second, r"^load [\d.]+ m?s · step 1 [\d.]+ m?s · step 2 [\d.]+ m?s \(4 tokens, .*ended by --max-tokens\)$")

    def test_focus_into_a_pipe_is_plain_although_stderr_is_a_terminal(self):
        terminal = Terminal("focus", HINT, streams=("stdin", "stderr"))
        self.assertEqual(terminal.process.stdout.read(), QUESTION.encode() + b"\n")
        self.assertEqual(terminal.finish(), 0)
        self.assertIn(b"cut 1 of 2 segments", terminal.screen)

    def test_a_text_can_be_typed(self):
        terminal = Terminal("focus", "--strategy", "off", "-", streams=("stdin", "stdout"))
        terminal.type(b"What is this?\n\x04")
        self.assertEqual(terminal.finish(), 0)
        self.assertTrue(terminal.screen.endswith(b"What is this?\nWhat is this?\n"), terminal.screen)


class Escaping(TestCase):
    def assert_harmless(self, screen):
        for raw in (b"\x1b]", b"\x1b[2J", b"\x07", b"\x7f", "\u009b".encode(), "\u202e".encode(), b" \r?"):
            self.assertNotIn(raw, screen)

    def test_control_characters_of_a_prompt_are_shown_escaped(self):
        for arguments in (["focus"], ["focus", "--json"], ["ask", "--compare", "--max-tokens", "1"]):
            for colour in (None, "1"):
                with self.subTest(arguments=arguments, colour=colour):
                    terminal = Terminal(*arguments, "--strategy", "off", HOSTILE, NO_COLOR=colour)
                    self.assertEqual(terminal.finish(), 0)
                    self.assert_harmless(terminal.screen)
        terminal = Terminal("focus", "--strategy", "off", HOSTILE)
        terminal.finish()
        self.assertIn(HOSTILE_SHOWN.encode(), terminal.screen)

    def test_cut_text_on_stderr_is_escaped(self):
        terminal = Terminal("ask", "--max-tokens", "1", "--threshold", "-1000", QUESTION + " It is \x1b]0;x\x07\x1b[2J.", streams=("stdin", "stderr"))
        terminal.process.stdout.read()
        self.assertEqual(terminal.finish(), 0)
        self.assert_harmless(terminal.screen)
        self.assertIn(b"It is \\x1b]0;", terminal.screen)

    def test_arguments_in_messages_are_escaped(self):
        for arguments in (["ask", "--\x1b[2J", "a"], ["ask", "--strategy", "\x1b[2J", "a"], ["models", "path", "\x1b[2J"], ["ask", "--model", "\x1b[2J", "a"]):
            with self.subTest(arguments=arguments):
                terminal = Terminal(*arguments)
                self.assertNotEqual(terminal.finish(), 0)
                self.assert_harmless(terminal.screen)


if __name__ == "__main__":
    unittest.main()
