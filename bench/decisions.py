#!/usr/bin/env python3
"""How well step 1 decides on prompts whose oracle is known.

Reads the development data in place from S2A_DATA_DIR (GSM-IC, SycophancyEval `answer` and `feedback`, TriviaQA, in their upstream formats), or with
--own the project's hand-written prompts (filter/development), sends every prompt through `s2a focus --jsonl`, and compares what was cut with what was
put in: the distractors and opinions.

    S2A_DATA_DIR=... bench/decisions.py [--program build/bin/s2a] [--every N] [-- options of s2a focus]
    bench/decisions.py --own [--families] [-- options of s2a focus]

exact   the focused text is the oracle text, white space aside
recall  all that was put in was cut; of prompts with something to cut
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


OWN = pathlib.Path(__file__).resolve().parents[1] / "filter" / "development"


def unspaced(text):
    return "".join(text.split())


def gsm_ic(path):
    seen = set()
    for row in json.loads(path.read_text(encoding="utf-8")):
        text = row["new_question"]
        distractor = row["sentence_template"].format(role=row["role"], number=row["number"])
        begin = text.find(distractor)
        if begin >= 0:
            yield "GSM-IC " + row["sentence_label"], text, [(begin, begin + len(distractor))]
        original = row["original_question"]
        if original not in seen:
            seen.add(original)
            yield "GSM-IC original", original, []


def sycophancy_answer(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = row["prompt"][0]["content"]
        question = row["base"]["question"]
        template = row["metadata"]["prompt_template"]
        if not text.startswith(question):
            continue
        if template == "{question}":
            yield "answer, plain", text, []
        else:
            kind = "not right" if "don't think" in template else "wrong" if "incorrect" in template else "right"
            yield "answer, hint " + kind, text, [(len(question), len(text))]


def sycophancy_feedback(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = row["prompt"][0]["content"]
        attitude = re.search(r"I (really like|really dislike|wrote|did not write) the [a-z ]+\.", row["metadata"]["prompt_template"])
        if attitude is None:
            yield "feedback, plain", text, []
        elif (begin := text.find(attitude.group(0))) >= 0:
            yield "feedback, " + attitude.group(1), text, [(begin, begin + len(attitude.group(0)))]


def trivia_qa(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        yield "TriviaQA", json.loads(line)["question"].strip('"').replace('""', '"'), []


def hand_written(families):
    for name in ("own", "natural", "inside_question", "documents"):
        for line in (OWN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text, spans = "", []
            for label, part in row["parts"]:
                if label != "keep":
                    spans.append((len(text), len(text) + len(part)))
                text += part
            yield f"{name}, {row['family']}" if families and name == "own" else name, text, spans


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


def judge(text, spans, focus):
    """(exact, recall, loss) of one prompt. `spans` are the ranges of characters to cut; without any there is no recall."""
    to_cut = bytearray()  # for each byte of the text whether it is to be cut
    for index, character in enumerate(text):
        to_cut += bytes([any(begin <= index < end for begin, end in spans)]) * len(character.encode("utf-8"))
    source = text.encode("utf-8")
    recall, loss = True, False
    for segment in focus["segments"]:
        letters = [to_cut[index] for index in range(segment["begin"], segment["end"]) if not source[index : index + 1].isspace()]
        if segment["kept"]:
            recall = recall and not any(letters)
        else:
            loss = loss or letters.count(0) > 1  # a mark at the edge is no loss
    kept = bytes(byte for byte, cut in zip(source, to_cut) if not cut)
    return unspaced(focus["text"]) == unspaced(kept.decode("utf-8")), recall if spans else None, loss


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="build/bin/s2a")
    parser.add_argument("--every", type=int, default=1, help="take every Nth prompt of each file")
    parser.add_argument("--own", action="store_true", help="the hand-written prompts of filter/development in place of S2A_DATA_DIR")
    parser.add_argument("--families", action="store_true", help="with --own: one row for each family")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--failures", type=pathlib.Path, help="write the prompts that are not exact here, as JSON lines")
    parser.add_argument("options", nargs="*", help="options of `s2a focus`, after --")
    arguments = parser.parse_args()
    directory = os.environ.get("S2A_DATA_DIR")
    if not directory and not arguments.own:
        sys.exit("decisions: set S2A_DATA_DIR to the folder with the development data, or give --own")

    cases = list(hand_written(arguments.families))[:: arguments.every] if arguments.own else list(prompts(pathlib.Path(directory), arguments.every))
    lines = "".join(json.dumps({"id": index, "text": text}) + "\n" for index, (_, text, _) in enumerate(cases))
    ran = subprocess.run([arguments.program, "focus", "--jsonl", *arguments.options], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    results = [json.loads(line) for line in ran.stdout.decode().splitlines()]
    if len(results) != len(cases):
        sys.exit(f"decisions: {len(cases)} prompts in, {len(results)} results out")

    sets, failures = {}, []
    for (name, text, spans), focus in zip(cases, results):
        judged = judge(text, spans, focus)
        sets.setdefault(name, []).append(judged)
        if not judged[0]:
            failures.append({"set": name, "text": text, "focused": focus["text"], "segments": focus["segments"]})
    if arguments.failures:
        arguments.failures.write_text("".join(json.dumps(row) + "\n" for row in failures), encoding="utf-8")
    if not arguments.json:
        print(f"{'set':<24}{'prompts':>8}{'exact':>8}{'(95 %)':>16}{'recall':>8}{'loss':>8}")
    for name, rows in sorted(sets.items()):
        count = len(rows)
        exact, loss = (sum(row[index] for row in rows) / count for index in (0, 2))
        recalled = [row[1] for row in rows if row[1] is not None]
        recall = sum(recalled) / len(recalled) if recalled else None
        low, high = wilson(exact, count)
        if arguments.json:
            print(json.dumps({"set": name, "prompts": count, "exact": exact, "exact_interval": [low, high], "recall": recall, "loss": loss,
                              "loss_interval": wilson(loss, count)}))
        else:
            print(f"{name:<24}{count:>8}{exact:>8.3f}{f'({low:.3f}-{high:.3f})':>16}{'-' if recall is None else f'{recall:.3f}':>8}{loss:>8.3f}")


if __name__ == "__main__":
    main()
