#!/usr/bin/env python3
"""Checks the form of the hand-written prompts beside this file; says what is wrong and ends with 1. The form is in README.md."""

import itertools
import json
import sys
from pathlib import Path

LABELS = {"keep", "opinion", "relevance"}
COUNTS = {"own.jsonl": 320, "natural.jsonl": 100, "inside_question.jsonl": 60, "documents.jsonl": 60}


def faults(row, seen):
    """What is wrong with one row, as sentences. `seen` maps the ids and texts of earlier rows to their ids."""
    if set(row) != {"id", "family", "parts"}:
        yield "its keys are not id, family, parts"
        return
    text = "".join(part for _, part in row["parts"])
    labels = [label for label, _ in row["parts"]]
    for key in (row["id"], text):
        if key in seen:
            yield f"its id or text is that of {seen[key]}"
        seen[key] = row["id"]
    if not set(labels) <= LABELS:
        yield f"a label is none of {sorted(LABELS)}"
    if "keep" not in labels:
        yield "nothing is kept"
    if any(one == other == "keep" for one, other in itertools.pairwise(labels)):
        yield "two parts in a row are kept: join them"
    if any(not part for _, part in row["parts"]):
        yield "a part is empty"
    if text != text.strip():
        yield "it begins or ends with white space"


def main():
    seen, wrong = {}, 0
    for name, count in COUNTS.items():
        rows = [json.loads(line) for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()]
        if len(rows) != count:
            print(f"{name}: {len(rows)} prompts, {count} are expected")
            wrong += 1
        for row in rows:
            for fault in faults(row, seen):
                print(f"{name}: {row.get('id')}: {fault}")
                wrong += 1
    print(f"{sum(COUNTS.values())} prompts checked, {wrong} faults")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
