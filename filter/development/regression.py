#!/usr/bin/env python3
"""Has a decision about a hand-written prompt changed? Compares what `s2a focus` decides now with decisions.txt beside this file, and prints a diff.

    filter/development/regression.py [--program build/bin/s2a]            exit code 1 when a decision changed
    filter/development/regression.py --update      writes decisions.txt anew: for a new filter or segmenter, after a look at the diff

For each prompt of own.jsonl and, with --clauses, of inside_question.jsonl, decisions.txt has a line a segment: what became of it, its drop logit, as
what it would go, its text. A decision counts as changed when it is another and would not have changed with the threshold moved by 0.7: nearer ones
depend on the processor, on which weights are rounded and summed in another order. A segment that is cut otherwise always counts.
"""

import argparse
import difflib
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from s2a_filter.development_sets import DEFAULT_THRESHOLD, drop_logit, may_stay  # noqa: E402

GOLDEN = HERE / "decisions.txt"
SETS = {"own": (), "inside_question": ("--clauses",)}
NEIGHBOURHOOD = 0.7
MOST = 30.0  # written down for a probability of 0 or 1


def decide(program, name, options):
    """Yields (id, [(decision, logit or None, kind, text)])."""
    rows = [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = ["".join(part for _, part in row["parts"]) for row in rows]
    lines = "".join(json.dumps({"id": row["id"], "text": text}) + "\n" for row, text in zip(rows, texts, strict=True))
    ran = subprocess.run([program, "focus", "--jsonl", *options], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    for text, line in zip(texts, ran.stdout.splitlines(), strict=True):
        focus = json.loads(line)
        source = text.encode()
        segments = []
        for one in focus["segments"]:
            opinion = one["opinion_probability"]
            why = "-" if opinion is None else "opinion" if opinion > 0.5 else "relevance"
            decision = "asks" if one["question"] else "keep" if one["kept"] else "CUT"
            piece = json.dumps(source[one["begin"] : one["end"]].decode(), ensure_ascii=False)
            keep = one["keep_probability"]
            segments.append((decision, None if keep is None else max(-MOST, min(MOST, drop_logit(keep))), why, piece))
        yield focus["id"], segments


def written(prompts):
    lines = []
    for name, segments in prompts:
        lines.append(name)
        for decision, logit, why, piece in segments:
            lines.append(f"  {decision:<4} {'    -' if logit is None else f'{logit:5.1f}'}  {why:<9}  {piece}")
    return "\n".join(lines) + "\n"


def read(text):
    prompts = []
    for line in text.splitlines():
        if not line.startswith("  "):
            prompts.append((line, []))
            continue
        decision, logit, why, piece = line.strip().split(maxsplit=3)
        prompts[-1][1].append((decision, None if logit == "-" else float(logit), why, piece))
    return prompts


def near(segments):
    """Of each segment, whether it would be decided otherwise with the threshold a little lower or higher."""
    logits = [-MOST if logit is None else logit for _, logit, *_ in segments]
    asks = [decision == "asks" for decision, *_ in segments]
    opinions = [why == "opinion" for _, _, why, _ in segments]
    low, high = (may_stay(logits, asks, DEFAULT_THRESHOLD + by, opinions) for by in (-NEIGHBOURHOOD, NEIGHBOURHOOD))
    return [one != two for one, two in zip(low, high, strict=True)]


def changed(before, now):
    """Whether the segments or their decisions are others, those near the threshold aside."""
    if [piece for *_, piece in before] != [piece for *_, piece in now]:
        return True
    return any(old != new and not is_near for (old, *_), (new, *_), is_near in zip(before, now, near(before), strict=True))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="build/bin/s2a")
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()
    now = [prompt for name, options in SETS.items() for prompt in decide(arguments.program, name, options)]
    if arguments.update:
        GOLDEN.write_text(written(now), encoding="utf-8")
        return
    before = dict(read(GOLDEN.read_text(encoding="utf-8")))
    differing = [name for name, segments in now if changed(before.get(name, []), segments)] + sorted(set(before) - {name for name, _ in now})
    by_name = dict(now)
    for name in differing:
        old, new = (written([(name, segments)]).splitlines() if segments else [] for segments in (before.get(name), by_name.get(name)))
        print("\n".join(difflib.unified_diff(old, new, "decisions.txt", "now", lineterm="", n=9)))
    print(f"{len(now)} prompts, {len(differing)} decided otherwise" + (": if that is meant, run this with --update" if differing else ""))
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
