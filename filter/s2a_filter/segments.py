"""The project's own segmenter, so that the filter is trained and judged on the segments it will be asked about."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Segment:
    """[begin, end) in bytes of UTF-8."""

    begin: int
    end: int
    question: bool


def segment(program: Path, texts: Sequence[str], clauses: bool = False) -> list[list[Segment]]:
    """One run of the program over all texts; needs no model."""
    if not program.is_file():
        raise FileNotFoundError(f"{program}: no such program; build it with `make build`")
    lines = "".join(json.dumps({"id": index, "text": text}) + "\n" for index, text in enumerate(texts))
    command = [str(program), "focus", "--jsonl", "--strategy", "off", *(["--clauses"] if clauses else [])]
    ran = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, check=True)
    rows = [json.loads(line) for line in ran.stdout.decode("utf-8").splitlines()]
    if len(rows) != len(texts):
        raise RuntimeError(f"{program}: {len(texts)} texts in, {len(rows)} results out")
    for row in rows:
        if "error" in row:
            raise RuntimeError(f"{program}: text {row['id']} cannot be segmented: {row['error']}")
    return [[Segment(one["begin"], one["end"], one["question"]) for one in row["segments"]] for row in rows]
