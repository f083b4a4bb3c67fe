"""`s2a ask` on the default model: streaming, --compare, --json, how the reply is decoded."""

import json
import os
import re
import tempfile
import unicodedata
import unittest

import schema
from program import HINT, QUESTION, TestCase, run, start

SHORT = ["--max-tokens", "12"]
COUNT = ["--strategy", "off", "--max-tokens", "12"]


def columns(line):
    return sum(0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line)


class Answer(TestCase):
    def test_the_reply_is_streamed_and_is_that_of_json(self):
        answer = self.json_of("ask", "--json", *SHORT, HINT)
        self.assertEqual(schema.faults(answer, schema.load("answer.schema.json")), [])
        self.assertEqual(answer["focus"]["text"], QUESTION)
        self.assertNotIn("plain_answer", answer)
        self.assertEqual(answer["usage"]["total_tokens"], answer["usage"]["prompt_tokens"] + answer["usage"]["completion_tokens"])
        self.assertLessEqual(answer["usage"]["completion_tokens"], 12)
        result = run("ask", *SHORT, HINT)
        self.assertEqual(self.check(result).decode(), answer["answer"] + "\n")
        self.assertEqual(result.stderr, b"")

    def test_the_reply_comes_before_it_is_complete(self):
        process = start("ask", "--strategy", "off", "--max-tokens", "400", "Write a long story about a fox.", stderr=None)
        first = os.read(process.stdout.fileno(), 65536)
        self.assertIsNone(process.poll())
        rest, _ = process.communicate(timeout=240)
        self.assertEqual(process.returncode, 0)
        self.assertGreater(len(rest), 10 * len(first))

    def test_step_2_reads_the_focused_text_alone(self):
        focused = self.json_of("ask", "--json", "--variant", "no-instruction", *SHORT, HINT)
        question = self.json_of("ask", "--json", *COUNT, QUESTION)
        self.assertEqual(focused["answer"], question["answer"])
        self.assertEqual(focused["usage"]["prompt_tokens"], question["usage"]["prompt_tokens"])

    def test_variants_read_different_prompts(self):
        tokens = {}
        for variant in ("default", "keep-original", "no-instruction", "instructed", "chain-of-thought"):
            answer = self.json_of("ask", "--json", "--variant", variant, "--max-tokens", "1", HINT)
            tokens[variant] = answer["usage"]["prompt_tokens"]
            self.assertIs(answer["focus"]["changed"], variant not in ("instructed", "chain-of-thought"))
        self.assertEqual(len(set(tokens.values())), len(tokens), tokens)
        self.assertEqual(min(tokens, key=tokens.get), "no-instruction")

    def test_fallback_is_always_said(self):
        result = run("ask", "--threshold", "-1000", "--max-tokens", "1", "I like it. My friend likes it.")
        self.check(result)
        self.assertRegex(result.stderr.decode(), r"^s2a: score did not serve \(nothing_left\): .*the text stays as it is\n$")

    def test_a_language_that_the_filter_does_not_read_is_said(self):
        text = "Was ist die Hauptstadt von Australien? Ich glaube, es ist Sydney, aber ich bin mir nicht sicher."
        result = run("ask", "--max-tokens", "1", text)
        self.check(result)
        self.assertIn("(unsupported_language): the filter was trained on English, and the text is in German", result.stderr.decode())

    def test_standard_input(self):
        self.assertEqual(self.check(run("ask", *COUNT, stdin=QUESTION.encode() + b"\n")), self.check(run("ask", *COUNT, QUESTION)))


class Sampling(TestCase):
    def test_max_tokens(self):
        answer = self.json_of("ask", "--json", "--strategy", "off", "--max-tokens", "3", "Count from 1 to 50.")
        self.assertEqual((answer["usage"]["completion_tokens"], answer["finish_reason"]), (3, "length"))

    def test_stop(self):
        whole = self.json_of("ask", "--json", *COUNT, QUESTION)["answer"]
        first, second = whole.split()[2:4]
        answer = self.json_of("ask", "--json", *COUNT, "--stop", second, "--stop", first, QUESTION)
        self.assertEqual((answer["answer"], answer["finish_reason"]), (whole[: whole.index(first)], "stop"))

    def test_a_seed_decides(self):
        drawn = {}
        for seed in ("1", "1", "2", "3"):
            answer = self.check(run("ask", *COUNT, "--temperature", "1.5", "--top-p", "0.95", "--seed", seed, "Invent a word."))
            self.assertEqual(drawn.setdefault(seed, answer), answer)
        self.assertGreater(len(set(drawn.values())), 1)
        # One token to draw from is greedy, whatever the temperature.
        greedy = self.check(run("ask", *COUNT, QUESTION))
        self.assertEqual(self.check(run("ask", *COUNT, "--temperature", "2", "--top-k", "1", "--seed", "7", QUESTION)), greedy)
        self.assertEqual(self.check(run("ask", *COUNT, "--temperature", "2", "--min-p", "1", "--seed", "7", QUESTION)), greedy)

    def test_a_system_message_is_read_and_never_cut(self):
        plain = self.json_of("ask", "--json", "--strategy", "off", "--max-tokens", "1", HINT)
        answer = self.json_of("ask", "--json", "--variant", "no-instruction", "--max-tokens", "1", "--system", "I think you should be brief. " * 9, HINT)
        self.assertEqual(answer["focus"]["text"], QUESTION)
        self.assertGreater(answer["usage"]["prompt_tokens"], plain["usage"]["prompt_tokens"])

    def test_a_model_is_a_name_or_a_path(self):
        path = os.fsdecode(self.check(run("models", "path"))).rstrip("\n")
        with tempfile.TemporaryDirectory() as directory:
            link = os.path.join(directory, "other.gguf")
            os.symlink(path, link)
            named = self.json_of("ask", "--json", *SHORT, "--model", "smollm2-135m-instruct", HINT)
            linked = self.json_of("ask", "--json", *SHORT, "--model", link, HINT)
        self.assertEqual(named["answer"], linked["answer"])
        self.assertEqual(named["focus"]["text"], linked["focus"]["text"])


class Compare(TestCase):
    def test_json_has_both_answers(self):
        both = self.json_of("ask", "--compare", "--json", *SHORT, HINT)
        self.assertEqual(schema.faults(both, schema.load("answer.schema.json")), [])
        self.assertIn("plain", both["timings_ms"])
        self.assertEqual(both["plain_answer"], self.json_of("ask", "--json", *COUNT, HINT)["answer"])
        self.assertEqual(both["answer"], self.json_of("ask", "--json", *SHORT, HINT)["answer"])
        self.assertNotEqual(both["answer"], both["plain_answer"])

    def test_the_report(self):
        both = self.json_of("ask", "--compare", "--json", *SHORT, HINT)
        text = self.check(run("ask", "--compare", *SHORT, HINT)).decode()
        parts = re.split(r"(?m)^(?=\S)", text)[1:]
        self.assertEqual([part.split("\n")[0].split("  ")[0] for part in parts],
                         ["System 2 Attention", "Prompt", "Plain answer", "Answer with System 2 Attention", "Time"])

        def body(part):
            return " ".join(line[4:] for line in part.splitlines() if line.startswith("  │ "))

        self.assertEqual(body(parts[1]), f"{QUESTION} [-I think the answer is Sydney but I'm really not sure.-]")
        self.assertIn("  cut 1 of 2 segments, kept ", parts[1])
        self.assertEqual(body(parts[2]), " ".join(both["plain_answer"].split()))
        self.assertEqual(body(parts[3]), " ".join(both["answer"].split()))
        self.assertEqual(re.findall(r"(?m)^  (\S.*?)  +[\d.]+ m?s", parts[4]), ["load the model", "plain answer", "step 1: focus", "step 2: answer"])
        self.assertLessEqual(max(columns(line) for line in text.splitlines()), 80)
        self.assertNotIn("\x1b", text)

    def test_when_nothing_was_cut_the_answer_is_the_plain_one(self):
        both = self.json_of("ask", "--compare", "--json", *SHORT, QUESTION)
        self.assertIs(both["focus"]["changed"], False)
        self.assertEqual(both["answer"], both["plain_answer"])
        text = self.check(run("ask", "--compare", *SHORT, QUESTION)).decode()
        self.assertIn("nothing to cut", text)
        self.assertIn("the same: nothing was cut", text)

    def test_long_words_wide_characters_and_control_characters_stay_within_the_report(self):
        prompt = "Why? " + "x" * 200 + " \x1b[31m " + "漢字かな交じり文。" * 20 + "\n\n    indented\tline\n" + "é́ " * 60 + "\u202e"
        text = self.check(run("ask", "--compare", "--strategy", "off", "--max-tokens", "1", prompt)).decode()
        self.assertLessEqual(max(columns(line) for line in text.splitlines()), 80)
        self.assertNotIn("\x1b", text)
        self.assertNotIn("\u202e", text)
        shown = "".join(line[4:] for line in text.splitlines() if line.startswith("  │ "))
        for piece in ("x" * 200, "\\x1b[31m", "漢字かな交じり文。" * 20, "    indented", "\\u202e"):
            self.assertIn(piece.replace(" ", ""), shown.replace(" ", ""))
        self.assertIn("\n  │\n  │     indented", text)


if __name__ == "__main__":
    unittest.main()
