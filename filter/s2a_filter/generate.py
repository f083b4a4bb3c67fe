"""Draws labelled prompts, leaves out near-duplicates of evaluation data, segments them with the program and writes them as JSON lines.

The same configuration gives the same bytes. Each example has a random generator of its own, seeded by the configuration's seed, the side and its
number, so that no example depends on how many others were left out. A short prompt may come more than once: leaving out repetitions would thin out
the families with few texts and so change the mix.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tqdm import tqdm

from s2a_filter import deduplicate
from s2a_filter import sources as corpora
from s2a_filter.example import LABELS, Example, Label
from s2a_filter.families import FAMILIES, Family
from s2a_filter.material.material import Material
from s2a_filter.material.pool import Split
from s2a_filter.runs import sha256, whole, write_json
from s2a_filter.segments import Segment, segment

BYTES_A_TOKEN = 4  # an English token, roughly
BATCH = 20_000  # texts a run of the program
_NO_WORD = re.compile(r"[^\w]", re.UNICODE)
SPLITS: tuple[Split, ...] = ("train", "validation")


@dataclass(frozen=True)
class GenerateConfig:
    """`max_tokens_estimate`: no prompt is longer, by estimate. `program`: the built s2a, whose segments are the ones that get labels."""

    train: int
    validation: int
    seed: int = 1
    max_tokens_estimate: int = 4000
    use_sources: bool = True
    program: Path = Path("build/bin/s2a")


@dataclass(frozen=True)
class Drawn:
    example: Example
    by_clauses: bool


@dataclass
class Counts:
    """What was written and what was left out, by family."""

    examples: Counter[str]
    labels: Counter[str]
    left_out: dict[str, Counter[str]]

    def leave_out(self, reason: str, family: str) -> None:
        self.left_out.setdefault(reason, Counter())[family] += 1


def draw(config: GenerateConfig, split: Split, material: Material, number: int) -> tuple[Family, Drawn]:
    """The example with this number on this side."""
    rng = random.Random(f"{config.seed} {split} {number}")
    family = rng.choices(FAMILIES, [one.weight for one in FAMILIES])[0]
    return family, Drawn(family.example(rng, material), rng.random() < family.clauses)


def label_segments(example: Example, segments: list[Segment]) -> tuple[list[str], list[Label]] | None:
    """Each segment with its label; None if a word of a segment is to be cut and another is not.

    White space and punctuation may lie on either side of a part's edge: a segment takes the label of its words. A segment without words takes that of
    its first character that is no white space.
    """
    text = example.text.encode("utf-8")
    label_of = bytearray()
    for part in example.parts:
        label_of += bytes([LABELS.index(part.label)]) * len(part.text.encode("utf-8"))
    pieces: list[str] = []
    labels: list[Label] = []
    for one in segments:
        piece = text[one.begin : one.end].decode("utf-8")
        found: set[int] = set()
        first: int | None = None
        at = one.begin
        for character in piece:
            if not character.isspace() and first is None:
                first = label_of[at]
            if not _NO_WORD.match(character):
                found.add(label_of[at])
            at += len(character.encode("utf-8"))
        if len(found) > 1:
            return None
        pieces.append(piece)
        labels.append(LABELS[found.pop() if found else first or 0])
    return (pieces, labels) if "".join(pieces) == example.text else None


def _estimated_tokens(text: str) -> float:
    return len(text.encode("utf-8")) / BYTES_A_TOKEN


def _labelled(config: GenerateConfig, drawn: list[Drawn], counts: Counts) -> Iterator[dict[str, Any]]:
    """The drawn examples in their order, as rows; those that cannot be labelled are counted."""
    segmented: dict[int, list[Segment]] = {}
    for by_clauses in (False, True):
        numbers = [number for number, one in enumerate(drawn) if one.by_clauses is by_clauses]
        results = segment(config.program, [drawn[number].example.text for number in numbers], clauses=by_clauses) if numbers else []
        segmented.update(zip(numbers, results, strict=True))
    for number, one in enumerate(drawn):
        family = one.example.family
        labelled = label_segments(one.example, segmented[number])
        if labelled is None:
            counts.leave_out("a segment straddles", family)
            continue
        segments, labels = labelled
        if all(label != "keep" for label in labels):
            counts.leave_out("nothing is kept", family)
            continue
        counts.examples[family] += 1
        counts.labels.update(labels)
        yield {"family": family, "segments": segments, "labels": labels}


def _write(config: GenerateConfig, split: Split, wanted: int, material: Material, known: deduplicate.NearDuplicates, path: Path) -> Counts:
    counts = Counts(Counter(), Counter(), {})
    written = number = 0
    with (
        whole(path) as part,
        part.open("w", encoding="utf-8", newline="\n") as file,
        tqdm(total=wanted, desc=split, unit=" prompts", disable=not sys.stderr.isatty()) as bar,
    ):
        while written < wanted:
            if number > 20 * wanted + 1000:
                raise RuntimeError(f"{split}: only {written} of {wanted} prompts after {number} were drawn; what was left out: {counts.left_out}")
            batch: list[Drawn] = []
            for _ in range(min(BATCH, wanted - written + 64)):
                family, one = draw(config, split, material, number)
                number += 1
                text = one.example.text
                if _estimated_tokens(text) > config.max_tokens_estimate:
                    counts.leave_out("too long", family.name)
                elif known.has(text):
                    counts.leave_out("near-duplicate of evaluation data", family.name)
                else:
                    batch.append(one)
            for row in _labelled(config, batch, counts):
                if written < wanted:
                    file.write(json.dumps(row, ensure_ascii=False) + "\n")
                    written += 1
                    bar.update()
                else:
                    counts.examples[row["family"]] -= 1
                    counts.labels.subtract(row["labels"])
    return counts


def _package_sha256() -> str:
    """Of the generator itself: all modules and texts of the package that an example depends on."""
    root = Path(__file__).parent
    files = sorted(
        [
            *root.glob("material/*.py"),
            *root.glob("material/written/*.jsonl"),
            *root.glob("families/*.py"),
            *(root / name for name in ("example.py", "sources.py", "generate.py", "deduplicate.py", "development_sets.py", "segments.py")),
        ]
    )
    return hashlib.sha256("".join(f"{sha256(file)}  {file.relative_to(root)}\n" for file in files).encode()).hexdigest()


def generate(config: GenerateConfig, out_dir: Path) -> None:
    """Writes train.jsonl, validation.jsonl and manifest.json. Reads corpora from S2A_SOURCES_DIR if the configuration asks for them; then
    S2A_DATA_DIR has to be set as well, for corpora may hold what evaluation data were made from."""
    if config.use_sources and not os.environ.get(deduplicate.VARIABLE):
        raise ValueError(
            f"set {deduplicate.VARIABLE} to the folder of the evaluation data, which training has to stay away from, or give --without-corpora"
        )
    out_dir.mkdir(parents=True, exist_ok=True)
    loaded = corpora.load() if config.use_sources else None
    evaluation = deduplicate.evaluation_texts()
    known = deduplicate.NearDuplicates(evaluation)
    results = {}
    for split, wanted in zip(SPLITS, (config.train, config.validation), strict=True):
        material = Material(split, loaded, config.max_tokens_estimate)
        results[split] = _write(config, split, wanted, material, known, out_dir / f"{split}.jsonl")
    settings = {**dataclasses.asdict(config), "program": config.program.name}
    manifest = {
        "config": settings,
        "seeds": {split: f"{config.seed} {split} <number>" for split in SPLITS},
        "evaluation_prompts": known.size,
        "evaluation_sha256": hashlib.sha256("\n".join(sorted(set(evaluation))).encode()).hexdigest(),
        "sources": [dataclasses.asdict(corpus) for corpus in corpora.CORPORA] if config.use_sources else [],
        "program_sha256": sha256(config.program),
        "package_sha256": _package_sha256(),
        "outputs": {f"{split}.jsonl": sha256(out_dir / f"{split}.jsonl") for split in SPLITS},
        "counts": {
            split: {
                "families": dict(sorted(counts.examples.items())),
                "labels": dict(sorted(counts.labels.items())),
                "left_out": {reason: dict(sorted(families.items())) for reason, families in sorted(counts.left_out.items())},
            }
            for split, counts in results.items()
        },
    }
    write_json(out_dir / "manifest.json", manifest)
