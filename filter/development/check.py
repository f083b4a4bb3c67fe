#!/usr/bin/env python3
"""Checks the form of the hand-written prompts beside this file; says what is wrong and ends with 1. The form is in README.md."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from s2a_filter.example import Example, Part
from s2a_filter.example import faults as form_faults

COUNTS = {"own.jsonl": 320, "natural.jsonl": 100, "inside_question.jsonl": 60, "documents.jsonl": 60}


def faults(row, seen):
    """What is wrong with one row, as sentences. `seen` maps the ids and texts of earlier rows to their ids."""
    if set(row) != {"id", "family", "parts"}:
        yield "its keys are not id, family, parts"
        return
    example = Example(row["family"], tuple(Part(label, text) for label, text in row["parts"]))
    for key in (row["id"], example.text):
        if key in seen:
            yield f"its id or text is that of {seen[key]}"
        seen[key] = row["id"]
    yield from form_faults(example)


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
