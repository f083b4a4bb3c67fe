"""`s2a focus`: text, JSON and JSON lines, on the default model."""

import json
import threading
import unittest

import schema
from program import HINT, QUESTION, TestCase, run, start

LIMIT = 16 * 1024 * 1024


def source_of(focus, text):
    """The segments' bytes, and of those the kept ones."""
    data = text.encode()
    whole = b"".join(data[segment["begin"] : segment["end"]] for segment in focus["segments"])
    kept = b"".join(data[segment["begin"] : segment["end"]] for segment in focus["segments"] if segment["kept"])
    return whole.decode(), kept.decode()


class Text(TestCase):
    def test_a_pipe_gets_the_focused_text_alone(self):
        result = run("focus", HINT)
        self.assertEqual(self.check(result).decode(), QUESTION + "\n")
        self.assertEqual(result.stderr, b"")

    def test_only_a_question_comes_back_unchanged(self):
        self.assertEqual(self.check(run("focus", QUESTION)).decode(), QUESTION + "\n")
        focus = self.json_of("focus", "--json", QUESTION)
        self.assertEqual((focus["text"], focus["changed"], focus["fallback"]), (QUESTION, False, None))

    def test_only_an_opinion_stays_and_that_is_said(self):
        self.assertIs(self.json_of("focus", "--json", "I think the answer is Sydney.")["changed"], False)
        # At this threshold all that is no question would go.
        opinions = "I think the answer is Sydney. My teacher says so too."
        result = run("focus", "--threshold", "-1000", opinions)
        self.assertEqual(self.check(result).decode(), opinions + "\n")
        self.assertIn(b"stays as it is", result.stderr)
        focus = self.json_of("focus", "--json", "--threshold", "-1000", opinions)
        self.assertEqual((focus["text"], focus["changed"], focus["strategy"]), (opinions, False, "off"))
        self.assertEqual([tried["code"] for tried in focus["fallback"]], ["nothing_left"])

    def test_another_language_comes_back_unchanged_and_that_is_said(self):
        for text in (
            "我觉得答案是悉尼，但我不太确定。澳大利亚的首都是哪里?",
            "Ich glaube, die Antwort ist Sydney, aber ich bin mir nicht sicher. Was ist die Hauptstadt von Australien?",
            "أعتقد أن الجواب هو سيدني، لكنني لست متأكدا. ما هي عاصمة أستراليا؟",
        ):
            with self.subTest(text=text):
                result = run("focus", "--threshold", "-1000", text)
                self.assertEqual(self.check(result).decode(), text + "\n")
                self.assertRegex(result.stderr.decode(), r"^s2a: score did not serve \(unsupported_language\): .*the text stays as it is\n$")
                focus = self.json_of("focus", "--json", "--threshold", "-1000", text)
                self.assertEqual(schema.faults(focus, schema.load("focus.schema.json")), [])
                self.assertEqual((focus["text"], focus["changed"], focus["strategy"]), (text, False, "off"))
                self.assertEqual([tried["code"] for tried in focus["fallback"]], ["unsupported_language"])
                focus = self.json_of("focus", "--json", "--strategy", "auto", text)
                self.assertEqual(focus["fallback"][0]["code"], "unsupported_language")
                self.assertTrue(focus["strategy"] == "select" or len(focus["fallback"]) == 2, "select was tried")

    def test_standard_input_is_the_argument_with_a_line_end(self):
        for ending in (b"", b"\n", b"\r\n"):
            for arguments in ([], ["-"]):
                with self.subTest(ending=ending, arguments=arguments):
                    self.assertEqual(self.check(run("focus", *arguments, stdin=HINT.encode() + ending)).decode(), QUESTION + "\n")
        # Only one line end, and no other white space, is the pipe's.
        self.assertEqual(self.check(run("focus", "--strategy", "off", stdin=b" a \n\n")), b" a \n\n")

    def test_a_pipe_gets_control_characters_as_they_are(self):
        text = b"Why is \x1b[31mthis\x7f \xc2\x9b here?"
        self.assertEqual(self.check(run("focus", "--strategy", "off", stdin=text)), text + b"\n")

    def test_a_text_that_begins_with_a_dash_or_is_a_commands_name(self):
        self.assertEqual(self.check(run("focus", "--strategy", "off", "--", "--json?")), b"--json?\n")
        self.assertEqual(self.check(run("focus", "--strategy", "off", "-5 + 3?")), b"-5 + 3?\n")
        self.assertEqual(self.check(run("focus", "--strategy", "off", "models")), b"models\n")
        self.assertEqual(self.check(run("focus", "--strategy", "off", "[a,b]")), b"[a,b]\n")

    def test_off_needs_no_model(self):
        self.assertEqual(self.check(run("focus", "--strategy", "off", HINT, S2A_MODELS="/nonexistent")).decode(), HINT + "\n")


class Json(TestCase):
    def test_it_is_as_the_schema_says(self):
        focus = self.json_of("focus", "--json", HINT)
        self.assertEqual(schema.faults(focus, schema.load("focus.schema.json")), [])
        self.assertEqual((focus["id"], focus["text"], focus["question"], focus["context"]), (None, QUESTION, QUESTION, ""))
        self.assertEqual((focus["strategy"], focus["fallback"], focus["changed"]), ("score", None, True))
        self.assertEqual(source_of(focus, HINT), (HINT, QUESTION))
        self.assertEqual([segment["kept"] for segment in focus["segments"]], [True, False])
        self.assertLess(focus["segments"][1]["keep_probability"], 0.5)
        self.assertGreater(focus["segments"][1]["opinion_probability"], 0.5)
        self.assertEqual(focus["tokens"]["decoded"], 0)
        self.assertLess(focus["tokens"]["kept"], focus["tokens"]["in"])

    def test_every_strategy_gives_a_valid_focus_of_the_whole_text(self):
        for strategy in ("select", "rewrite", "auto", "off"):
            for fallback in ([], ["--no-fallback"]):
                with self.subTest(strategy=strategy, fallback=fallback):
                    focus = self.json_of("focus", "--json", "--strategy", strategy, *fallback, HINT)
                    self.assertEqual(schema.faults(focus, schema.load("focus.schema.json")), [])
                    self.assertEqual(source_of(focus, HINT)[0], HINT)
                    self.assertIn(QUESTION, focus["text"])
                    # A strategy that is not the one asked for says why.
                    asked = {"auto": "score"}.get(strategy, strategy)
                    self.assertEqual(focus["fallback"] is None, focus["strategy"] == asked)
                    self.assertLessEqual(len(focus["fallback"] or []), 1 if fallback else 3)

    def test_a_high_threshold_keeps_all_and_a_low_one_never_cuts_the_question(self):
        self.assertIs(self.json_of("focus", "--json", "--threshold", "1000", HINT)["changed"], False)
        self.assertEqual(self.json_of("focus", "--json", "--threshold", "-1000", HINT)["text"], QUESTION)

    def test_an_emphasis_cuts_its_own_kind_alone(self):
        aside, opinion, rest = "My neighbour has a red bicycle.", " I think the answer is 7.", " Tom has 3 apples and buys 2 more. How many apples does he have?"
        text = aside + opinion + rest
        self.assertEqual(self.json_of("focus", "--json", "--emphasis", "opinion", text)["text"], aside + rest)
        self.assertEqual(self.json_of("focus", "--json", "--emphasis", "relevance", text)["text"], (opinion + rest).lstrip())
        self.assertEqual(self.json_of("focus", "--json", text)["text"], rest.lstrip())

    def test_clauses_can_be_segments(self):
        text = "Which city, I think Paris, is the capital of Australia?"
        self.assertEqual(len(self.json_of("focus", "--json", text)["segments"]), 1)
        self.assertIn("clause", [segment["kind"] for segment in self.json_of("focus", "--json", "--clauses", text)["segments"]])

    def test_the_validator_finds_faults(self):
        rules = schema.load("focus.schema.json")
        focus = self.json_of("focus", "--json", "--strategy", "off", HINT)
        for change in ({"text": 1}, {"more": 1}, {"segments": [{}]}, {"tokens": {"in": -1, "kept": 0, "decoded": 0}}, {"fallback": "score"}):
            self.assertNotEqual(schema.faults({**focus, **change}, rules), [], change)
        del focus["id"]
        self.assertNotEqual(schema.faults(focus, rules), [])


class JsonLines(TestCase):
    def lines_of(self, requests, code=0, arguments=()):
        """`requests` are values, or bytes that are a line as it stands."""
        lines = [request if isinstance(request, bytes) else json.dumps(request).encode() for request in requests]
        result = run("focus", "--jsonl", *arguments, stdin=b"\n".join(lines) + b"\n")
        out = self.check(result, code)
        self.assertTrue(out.endswith(b"\n"))
        return [json.loads(line) for line in out.splitlines()], result.stderr.decode()

    def test_order_and_ids_are_kept(self):
        ids = ["a", 7, -1, 2**63, None, "ü \u2028 \" \\ \x1b", "", 18446744073709551615]
        requests = []
        for number in range(40):
            # Long and short take turns, so that they are not done in the order they came.
            text = HINT if number % 2 else "The book has a page for each day. " * (number % 7) + f"What is {number} plus one?"
            requests.append({"id": ids[number % len(ids)], "text": text})
        answers, errors = self.lines_of(requests)
        self.assertEqual(errors, "")
        self.assertEqual([answer["id"] for answer in answers], [request["id"] for request in requests])
        for request, answer in zip(requests, answers):
            self.assertEqual(schema.faults(answer, schema.load("focus.schema.json")), [])
            self.assertEqual(source_of(answer, request["text"])[0], request["text"])
        self.assertEqual({answer["text"] for answer in answers[1::2]}, {QUESTION})

    def test_a_line_gives_what_the_text_alone_gives(self):
        alone = self.json_of("focus", "--json", HINT)
        (answer,), _ = self.lines_of([{"text": HINT}])
        for focus in (alone, answer):
            del focus["timings_ms"]
        self.assertEqual(answer, alone)

    def test_each_line_is_answered_before_the_next_comes(self):
        process = start("focus", "--jsonl", "--strategy", "off")
        guard = threading.Timer(120, process.kill)
        guard.start()
        for number in range(3):
            process.stdin.write(json.dumps({"id": number, "text": HINT}).encode() + b"\n")
            process.stdin.flush()
            self.assertEqual(json.loads(process.stdout.readline())["id"], number)
        out, errors = process.communicate(timeout=120)
        guard.cancel()
        self.assertEqual((process.returncode, out, errors), (0, b"", b""))

    def test_line_ends_empty_lines_and_a_last_line_without_end(self):
        result = run("focus", "--jsonl", "--strategy", "off", stdin=b'\n{"id": 1, "text": "a?"}\r\n  \n\n{"id": 2, "text": "b?"}')
        self.assertEqual([json.loads(line)["id"] for line in self.check(result).splitlines()], [1, 2])
        self.assertEqual(self.check(run("focus", "--jsonl", "--strategy", "off", stdin=b"")), b"")

    def test_chats(self):
        system = {"role": "system", "content": "I think you are kind."}
        first = {"role": "user", "content": "I think it is Rome. What is the capital of Italy?"}
        reply = {"role": "assistant", "content": None, "tool_calls": []}
        parts = {"role": "user", "content": [{"type": "text", "text": QUESTION}, {"type": "image_url", "image_url": {"url": "data:,"}},
                                             {"type": "text", "text": "I think the answer is Sydney but I'm really not sure."}]}
        (answer,), _ = self.lines_of([{"id": "chat", "messages": [system, first, reply, parts], "model": "other"}])
        self.assertEqual(answer["id"], "chat")
        self.assertEqual(source_of(answer, QUESTION + "\nI think the answer is Sydney but I'm really not sure.")[1].strip(), QUESTION)
        self.assertEqual(answer["text"], QUESTION)

    def test_bad_lines_are_answered_in_their_place_and_the_rest_is_done(self):
        good = {"id": "good", "text": QUESTION}
        bad = [
            (b"{", None, "invalid_argument", "not valid JSON"),
            (b'{"id": 1, "text": "\xff?"}', None, "invalid_text", "not valid UTF-8"),
            ({"id": 1.5, "text": HINT}, None, "invalid_argument", "the id is neither"),
            (b'{"id": 1, "text": "a?"} x', None, "invalid_argument", "not valid JSON"),
            ([HINT], None, "invalid_argument", "not a JSON object"),
            ({"id": 1}, 1, "invalid_argument", "exactly one of text and messages"),
            ({"id": 2, "text": HINT, "messages": []}, 2, "invalid_argument", "exactly one of text and messages"),
            ({"id": 3, "text": 5}, 3, "invalid_argument", "the text is not a string"),
            ({"id": [4], "text": HINT}, None, "invalid_argument", "the id is neither"),
            ({"id": 2**64, "text": HINT}, None, "invalid_argument", "the id is neither"),
            ({"id": True, "text": HINT}, None, "invalid_argument", "the id is neither"),
            ({"id": "5", "text": ""}, "5", "invalid_text", ""),
            ({"id": 6, "text": " \n\t "}, 6, "invalid_text", ""),
            ({"id": 7, "text": "a\x00b?"}, 7, "invalid_text", "NUL"),
            ({"id": 8, "messages": {}}, 8, "invalid_argument", "not an array"),
            ({"id": 9, "messages": []}, 9, "invalid_argument", "no text of a user"),
            ({"id": 10, "messages": [{"role": "system", "content": "a"}]}, 10, "invalid_argument", "no text of a user"),
            ({"id": 11, "messages": [{"role": "king", "content": "a"}]}, 11, "invalid_argument", "no role that is known"),
            ({"id": 12, "messages": [{"role": "user", "content": 5}]}, 12, "invalid_argument", "neither a string nor an array"),
            ({"id": 13, "messages": [{"role": "user", "content": [{"text": "a"}]}]}, 13, "invalid_argument", "has no type"),
            ({"id": 14, "messages": [{"role": "user", "content": [{"type": "text"}]}]}, 14, "invalid_argument", "has no text"),
            (b'{"id": 15, "text": "' + b"a" * LIMIT + b'"}', None, "invalid_text", "over 16 MiB"),
            (b"[" * 100_000, None, "invalid_argument", "not valid JSON"),
        ]
        requests = [good]
        for line, *_ in bad:
            requests += [line, good]
        answers, errors = self.lines_of(requests, code=1, arguments=["--strategy", "off"])
        self.assertEqual(len(answers), len(requests))
        self.assertIn(f"{len(bad)} of {len(requests)} lines could not be focused", errors)
        for answer in answers[::2]:
            self.assertEqual((answer["id"], answer["text"]), ("good", QUESTION))
        for number, (answer, (_, given, code, words)) in enumerate(zip(answers[1::2], bad)):
            with self.subTest(number=number):
                self.assertEqual(sorted(answer), ["error", "id", "line"])
                self.assertEqual((answer["id"], answer["line"]), (given, 2 * number + 2))
                self.assertEqual(sorted(answer["error"]), ["code", "message", "remedy"])
                self.assertEqual(answer["error"]["code"], code)
                self.assertIn(words, answer["error"]["message"])


if __name__ == "__main__":
    unittest.main()
