"""Help, version, wrong command lines, completion: nothing here needs a model."""

import os
import subprocess
import unittest

from program import PROGRAM, REPOSITORY, TestCase, Terminal, run

COMMANDS = ([], ["ask"], ["focus"], ["models"], ["models", "list"], ["models", "pull"], ["models", "verify"], ["models", "path"], ["doctor"],
            ["completion"])


class Help(TestCase):
    def test_every_command_has_help_with_examples_in_80_columns(self):
        for command in COMMANDS:
            with self.subTest(command=command):
                text = self.check(run(*command, "--help")).decode()
                self.assertIn(" ".join(["Usage: s2a", *command]), text)
                self.assertIn("Examples:\n  ", text)
                self.assertLessEqual(max(len(line) for line in text.splitlines()), 80)
                self.assertNotIn("\n\n\n", text)
                self.assertEqual(text, self.check(run(*command, "-h")).decode())

    def test_help_names_the_values_and_the_default_of_an_option(self):
        text = " ".join(self.check(run("ask", "--help")).decode().split())
        self.assertIn("score, select, rewrite, auto, off [score]", text)
        self.assertIn("opinion, relevance, both [both]", text)
        self.assertIn("default, single, keep-original, no-instruction, instructed, chain-of-thought [default]", text)

    def test_version(self):
        self.assertRegex(self.check(run("--version")).decode(), r"^s2a \d+\.\d+\.\d+\n$")


class Usage(TestCase):
    def test_each_mistake_has_its_own_message_and_exit_code_2(self):
        mistakes = {
            (): "wants a command: ask, focus, models, doctor, completion",
            ("models",): "wants a command: list",
            ("answer",): "s2a has no such command",
            ("models", "remove"): "s2a models has no such command",
            ("ask", "--bogus", "text"): "there is no option --bogus",
            ("ask", "What", "is", "this?"): "more words than expected",
            ("ask", "--strategy", "guess", "text"): "--strategy: guess not in {score,select,rewrite,auto,off}",
            ("ask", "--emphasis", "guess", "text"): "--emphasis",
            ("ask", "--variant", "guess", "text"): "--variant",
            ("ask", "--threshold", "nan", "text"): "--threshold: nan is not a finite number",
            ("ask", "--threshold", "high", "text"): "--threshold: high is not a finite number",
            ("ask", "--max-tokens", "0", "text"): "--max-tokens: 0 is not a whole number from 1",
            ("ask", "--temperature", "-1", "text"): "--temperature: -1 is not a number from 0",
            ("ask", "--top-p", "0", "text"): "--top-p",
            ("ask", "--min-p", "1.5", "text"): "--min-p: 1.5 is not a number from 0 to 1",
            ("ask", "--seed", "-1", "text"): "--seed",
            ("ask", "--threads", "many", "text"): "--threads",
            ("ask", "--max-tokens", "010", "text"): "--max-tokens: 010 is not a whole number",
            ("ask", "--seed", "1.5", "text"): "--seed: 1.5 is not a whole number",
            ("ask", "--model"): "--model",
            ("focus", "--json", "--jsonl"): "--json",
            ("focus", "--jsonl", "text"): "--jsonl reads its texts from standard input",
            ("completion",): "SHELL is required",
            ("completion", "csh"): "csh not in {bash,zsh,fish}",
        }
        messages = [self.check_error(run(*arguments), 2, words) for arguments, words in mistakes.items()]
        self.assertEqual(len(set(messages)), len(messages))

    def test_words_of_a_prompt_that_was_not_quoted_are_not_repeated(self):
        result = run("ask", "What", "is", "my", "password?")
        self.check_error(result, 2)
        self.assertNotIn(b"password", result.stderr)
        self.assertIn(b"quotes", result.stderr)

    def test_a_prompt_in_the_place_of_an_option_or_its_value_is_not_repeated(self):
        for arguments in (["ask", "--My secret is hunter2. What?"], ["focus", "-My secret=text x"], ["ask", "--max-tokens", "my secret text", "x"],
                          ["ask", "--strategy", "my secret text"], ["ask", "--threshold", "my secret text", "x"]):
            with self.subTest(arguments=arguments):
                result = run(*arguments)
                self.check_error(result, 2)
                self.assertNotIn(b"secret", result.stderr)

    def test_an_empty_value_does_not_swallow_the_next_word(self):
        for arguments in (["--system=", "The prompt?"], ["--stop=", "x", "The prompt?"], ["--system", "", "The prompt?"]):
            with self.subTest(arguments=arguments):
                result = run("ask", "--strategy", "off", *arguments, stdin=b"Another?", S2A_MODELS="/nonexistent")
                self.assertIn(result.returncode, (2, 5), result.stderr)  # never 0 with another text
        self.assertEqual(self.check(run("focus", "--strategy", "off", "++", stdin=b"Another?")), b"++\n")

    def test_no_text_and_a_terminal_is_an_error_and_does_not_wait(self):
        for arguments in (["ask"], ["focus"], ["focus", "--json"], ["focus", "--jsonl"]):
            with self.subTest(arguments=arguments):
                terminal = Terminal(*arguments)
                self.assertEqual(terminal.finish(), 2)
                self.assertIn(b"there is no text", terminal.screen)

    def test_closed_standard_streams_are_errors(self):
        self.assertEqual(subprocess.run(["sh", "-c", 'exec "$0" --version >&-', PROGRAM], stderr=subprocess.DEVNULL, check=False).returncode, 8)
        self.assertEqual(subprocess.run(["sh", "-c", 'exec "$0" focus - <&-', PROGRAM], stderr=subprocess.DEVNULL, check=False).returncode, 8)

    def test_output_that_cannot_be_written_is_an_error(self):
        with open("/dev/full", "wb") as full:
            result = subprocess.run([PROGRAM, "--help"], stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(result.returncode, 8)
        self.assertIn(b"the output cannot be written", result.stderr)

    def test_a_reader_that_goes_away_is_no_error_to_speak_of(self):
        reading, writing = os.pipe()
        os.close(reading)
        result = subprocess.run([PROGRAM, "--help"], stdout=writing, stderr=subprocess.PIPE, check=False)
        os.close(writing)
        self.assertEqual((result.returncode, result.stderr), (141, b""))


class Completion(TestCase):
    def test_the_scripts_in_the_repository_are_those_that_the_program_makes(self):
        for shell, file in (("bash", "s2a.bash"), ("zsh", "_s2a"), ("fish", "s2a.fish")):
            with self.subTest(shell=shell):
                made = self.check(run("completion", shell)).decode()
                kept = (REPOSITORY / "completions" / file).read_text(encoding="utf-8")
                self.assertEqual(kept, made, f"write it again with: s2a completion {shell} > completions/{file}")

    def complete(self, *words):
        """What bash offers when the last word is to be completed."""
        script = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _s2a; printf "%s\\n" "${COMPREPLY[@]}"'
        result = subprocess.run(["bash", "-c", script, "bash", REPOSITORY / "completions" / "s2a.bash", "s2a", *words], capture_output=True, check=False)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        return result.stdout.decode().split()

    def test_bash_completes_commands_options_and_values(self):
        self.assertEqual(self.complete(""), ["ask", "focus", "models", "doctor", "completion"])
        self.assertEqual(self.complete("mo"), ["models"])
        self.assertEqual(self.complete("models", ""), ["list", "pull", "verify", "path"])
        self.assertIn("smollm2-135m-instruct", self.complete("models", "pull", ""))
        self.assertEqual(self.complete("ask", "--stra"), ["--strategy"])
        self.assertEqual(self.complete("ask", "--strategy", ""), ["score", "select", "rewrite", "auto", "off"])
        self.assertEqual(self.complete("ask", "--strategy", "=", "se"), ["select"])
        self.assertEqual(self.complete("ask", "--compare", "--variant", "k"), ["keep-original"])
        self.assertIn("smollm2-135m-instruct", self.complete("ask", "--model", "smol"))
        self.assertEqual(self.complete("completion", ""), ["bash", "zsh", "fish"])
        self.assertNotIn("--compare", self.complete("focus", "--"))


class Models(TestCase):
    def test_list(self):
        text = self.check(run("models", "list", S2A_MODELS="/nonexistent")).decode()
        self.assertRegex(text.splitlines()[0], r"^NAME +SIZE +LICENCE +HERE$")
        self.assertRegex(text, r"smollm2-135m-instruct +98\.\d MB +Apache-2\.0 +no\n")

    def test_list_as_json(self):
        entries = {entry["name"]: entry for entry in self.json_of("models", "list", "--json", S2A_MODELS="/nonexistent")}
        entry = entries["smollm2-135m-instruct"]
        self.assertEqual(entry["sha256"], "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53")
        self.assertEqual(entry["path"], "/nonexistent/" + entry["file"])
        self.assertIs(entry["present"], False)

    def test_an_unknown_name(self):
        for command in ("pull", "verify", "path"):
            with self.subTest(command=command):
                self.check_error(run("models", command, "nonesuch"), 5)

    def test_a_known_model_that_is_not_there_says_how_to_get_it(self):
        for command in (["models", "path"], ["models", "verify"], ["ask", "text"], ["focus", "text"]):
            with self.subTest(command=command):
                result = run(*command, S2A_MODELS="/nonexistent")
                self.check_error(result, 5)
                self.assertIn(b"s2a models pull", result.stderr)


if __name__ == "__main__":
    unittest.main()
