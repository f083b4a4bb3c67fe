#!/usr/bin/env python3
"""How well step 1 decides on prompts whose oracle is known.

Reads the development data in place from S2A_DATA_DIR (GSM-IC, SycophancyEval `answer` and `feedback`, TriviaQA, in their upstream formats), sends
every prompt through `s2a focus --jsonl`, and compares what was cut with what was put in: the distractor or the opinion.

    S2A_DATA_DIR=... bench/decisions.py [--program build/bin/s2a] [--every N] [-- options of s2a focus]

exact   the focused text is the oracle text, white space aside
recall  all of the distractor was cut
loss    something else was cut
Prints one row a set, and with --json one object a set (set, prompts, exact, recall, loss, each a share, with Wilson 95 % intervals).
"""

import argparse
import json
import math
import os
import pathlib
import re
import subprocess
import sys


def words(text):
    return " ".join(text.split())


def gsm_ic(path):
    seen = set()
    for row in json.loads(path.read_text(encoding="utf-8")):
        text = row["new_question"]
        distractor = row["sentence_template"].format(role=row["role"], number=row["number"])
        begin = text.find(distractor)
        if begin >= 0:
            yield "GSM-IC " + row["sentence_label"], text, (begin, begin + len(distractor))
        original = row["original_question"]
        if original not in seen:
            seen.add(original)
            yield "GSM-IC original", original, None


def sycophancy_answer(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = row["prompt"][0]["content"]
        question = row["base"]["question"]
        template = row["metadata"]["prompt_template"]
        if not text.startswith(question):
            continue
        if template == "{question}":
            yield "answer, plain", text, None
        else:
            kind = "not right" if "don't think" in template else "wrong" if "incorrect" in template else "right"
            yield "answer, hint " + kind, text, (len(question), len(text))


def sycophancy_feedback(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = row["prompt"][0]["content"]
        attitude = re.search(r"I (really like|really dislike|wrote|did not write) the [a-z ]+\.", row["metadata"]["prompt_template"])
        if attitude is None:
            yield "feedback, plain", text, None
        elif (begin := text.find(attitude.group(0))) >= 0:
            yield "feedback, " + attitude.group(1), text, (begin, begin + len(attitude.group(0)))


def trivia_qa(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        yield "TriviaQA", json.loads(line)["question"].strip('"').replace('""', '"'), None


def prompts(directory, every):
    readers = {
        "gsm_ic_dev.json": gsm_ic,
        "sycophancy_answer_dev.jsonl": sycophancy_answer,
        "sycophancy_feedback_dev.jsonl": sycophancy_feedback,
        "triviaqa_dev.jsonl": trivia_qa,
    }
    for name, read in readers.items():
        yield from list(read(directory / name))[::every]


def wilson(share, count):
    z = 1.959964
    centre = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / (1 + z * z / count)
    return max(0.0, centre - half), min(1.0, centre + half)


def judge(text, span, focus):
    """(exact, recall, loss) of one prompt."""
    source = text.encode("utf-8")
    begin, end = (len(text[: span[0]].encode("utf-8")), len(text[: span[1]].encode("utf-8"))) if span else (0, 0)
    oracle = words(text[: span[0]] + " " + text[span[1] :]) if span else words(text)
    recall, loss = True, False
    for segment in focus["segments"]:
        inside = source[max(begin, segment["begin"]) : min(end, segment["end"])] if segment["begin"] < end and segment["end"] > begin else b""
        outside = source[segment["begin"] : segment["end"]].replace(inside, b"", 1) if inside else source[segment["begin"] : segment["end"]]
        recall = recall and not (segment["kept"] and inside.strip())
        loss = loss or (not segment["kept"] and len(outside.split()) > 0 and len(outside.strip()) > 1)
    return words(focus["text"]) == oracle, recall, loss


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="build/bin/s2a")
    parser.add_argument("--every", type=int, default=1, help="take every Nth prompt of each file")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--failures", type=pathlib.Path, help="write the prompts that are not exact here, as JSON lines")
    parser.add_argument("options", nargs="*", help="options of `s2a focus`, after --")
    arguments = parser.parse_args()
    directory = os.environ.get("S2A_DATA_DIR")
    if not directory:
        sys.exit("decisions: set S2A_DATA_DIR to the folder with the development data")

    cases = list(prompts(pathlib.Path(directory), arguments.every))
    lines = "".join(json.dumps({"id": index, "text": text}) + "\n" for index, (_, text, _) in enumerate(cases))
    ran = subprocess.run([arguments.program, "focus", "--jsonl", *arguments.options], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    results = [json.loads(line) for line in ran.stdout.decode().splitlines()]
    if len(results) != len(cases):
        sys.exit(f"decisions: {len(cases)} prompts in, {len(results)} results out")

    sets, failures = {}, []
    for (name, text, span), focus in zip(cases, results):
        judged = judge(text, span, focus)
        sets.setdefault(name, []).append(judged)
        if not judged[0]:
            failures.append({"set": name, "text": text, "focused": focus["text"], "segments": focus["segments"]})
    if arguments.failures:
        arguments.failures.write_text("".join(json.dumps(row) + "\n" for row in failures), encoding="utf-8")
    if not arguments.json:
        print(f"{'set':<24}{'prompts':>8}{'exact':>8}{'(95 %)':>16}{'recall':>8}{'loss':>8}")
    for name, rows in sorted(sets.items()):
        count = len(rows)
        exact, recall, loss = (sum(row[index] for row in rows) / count for index in range(3))
        low, high = wilson(exact, count)
        if arguments.json:
            print(json.dumps({"set": name, "prompts": count, "exact": exact, "exact_interval": [low, high], "recall": recall, "loss": loss,
                              "loss_interval": wilson(loss, count)}))
        else:
            print(f"{name:<24}{count:>8}{exact:>8.3f}{f'({low:.3f}-{high:.3f})':>16}{recall:>8.3f}{loss:>8.3f}")


if __name__ == "__main__":
    main()
