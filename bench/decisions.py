#!/usr/bin/env python3
"""How well step 1 decides on prompts whose oracle is known.

Reads the development data in place from S2A_DATA_DIR (GSM-IC, SycophancyEval `answer` and `feedback`, TriviaQA, in their upstream formats), or with
--own the project's hand-written prompts (filter/development), sends every prompt through `s2a focus --jsonl`, and compares what was cut with what was
put in: the distractors and opinions.

    S2A_DATA_DIR=... bench/decisions.py [--program build/bin/s2a] [--every N] [-- options of s2a focus]
    bench/decisions.py --own [--families] [-- options of s2a focus]
    bench/decisions.py ... --thresholds -1 0 1 2 3

exact   the focused text is the oracle text, white space aside
recall  all that was put in was cut; of prompts with something to cut
loss    something else was cut
With --thresholds (-13 to 13, what a long text adds included: probabilities are printed with six digits) the scores of one run are cut off at each of them, without regard to --emphasis: one
table of all sets for each. Prints one row a set, and with --json one object a set (set, prompts, exact, recall, loss, each a share, with Wilson 95 % intervals).
"""

import argparse
import dataclasses
import json
import math
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "filter"))
from s2a_filter import development_sets as sets  # noqa: E402


def kept_at(segments, threshold):
    """What score keeps at another threshold."""
    logits = [-math.inf if segment["keep_probability"] is None else sets.drop_logit(segment["keep_probability"]) for segment in segments]
    opinions = [(segment["opinion_probability"] or 0) > 0.5 for segment in segments]
    return sets.keeps(logits, [segment["question"] for segment in segments], threshold, opinions)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="build/bin/s2a")
    parser.add_argument("--every", type=int, default=1, help="take every Nth prompt: of each file, with --own of all together")
    parser.add_argument("--own", action="store_true", help="the hand-written prompts of filter/development in place of S2A_DATA_DIR")
    parser.add_argument("--families", action="store_true", help="with --own: one row for each family")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--failures", type=pathlib.Path, help="write the prompts that are not exact here, as JSON lines")
    parser.add_argument("--thresholds", type=float, nargs="+", metavar="N", help="of the strategy score")
    parser.add_argument("options", nargs="*", help="options of `s2a focus`, after --")
    arguments = parser.parse_args()
    directory = os.environ.get("S2A_DATA_DIR")
    if not directory and not arguments.own:
        sys.exit("decisions: set S2A_DATA_DIR to the folder with the development data, or give --own")

    cases = list(sets.hand_written())[:: arguments.every] if arguments.own else list(sets.published(pathlib.Path(directory), arguments.every))
    lines = "".join(json.dumps({"id": index, "text": case.text}) + "\n" for index, case in enumerate(cases))
    ran = subprocess.run([arguments.program, "focus", "--jsonl", *arguments.options], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    results = [json.loads(line) for line in ran.stdout.decode().splitlines()]
    if len(results) != len(cases):
        sys.exit(f"decisions: {len(cases)} prompts in, {len(results)} results out")
    for result in results:
        if "error" in result:
            sys.exit(f"decisions: prompt {result['id']}: {result['error']}")

    names = [f"{case.set}, {case.family}" if arguments.families and case.set == "own" else case.set for case in cases]
    bounds = [[(segment["begin"], segment["end"]) for segment in focus["segments"]] for focus in results]
    for threshold in arguments.thresholds or []:
        judged = []
        for name, case, of_text, focus in zip(names, cases, bounds, results):
            kept = kept_at(focus["segments"], threshold)
            judged.append((name, sets.judge(case.text, case.spans, [(*bound, keep) for bound, keep in zip(of_text, kept)])))
        rows = sets.summary(judged)
        if arguments.json:
            print("\n".join(json.dumps({"threshold": threshold, **dataclasses.asdict(row)}) for row in rows))
        else:
            print(f"threshold {threshold:g}\n{sets.table(rows)}\n")
    if arguments.thresholds:
        return

    judged, failures = [], []
    for name, case, of_text, focus in zip(names, cases, bounds, results):
        decided = [(*bound, segment["kept"]) for bound, segment in zip(of_text, focus["segments"])]
        one = sets.judge(case.text, case.spans, decided, focus["text"])
        judged.append((name, one))
        if not one.exact:
            failures.append({"set": name, "text": case.text, "focused": focus["text"], "segments": focus["segments"]})
    if arguments.failures:
        arguments.failures.write_text("".join(json.dumps(row) + "\n" for row in failures), encoding="utf-8")
    rows = sets.summary(judged)
    print("\n".join(json.dumps(dataclasses.asdict(row)) for row in rows) if arguments.json else sets.table(rows))


if __name__ == "__main__":
    main()
