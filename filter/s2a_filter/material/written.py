"""Texts and prompts that were written one by one, in written/*.jsonl, with what in them may go: passages with questions, arithmetic problems,
messages, and prompts of which nothing may be cut. None is from a data set, and none is in filter/development."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from s2a_filter.example import Label
from s2a_filter.material.pool import Pool

FOLDER = Path(__file__).parent / "written"


@dataclass(frozen=True)
class Asked:
    """A question about a passage and the numbers of the pieces that its answer needs."""

    question: str
    needs: frozenset[int]


@dataclass(frozen=True)
class Passage:
    """Sentences and headings, each with the white space before it."""

    pieces: tuple[str, ...]
    asked: tuple[Asked, ...]

    @property
    def text(self) -> str:
        return "".join(self.pieces)


@dataclass(frozen=True)
class Prompt:
    """Sentences with their labels; every one that may go may go alone. `names`: first names in it, each "f" or "m"."""

    names: tuple[tuple[str, str], ...]
    pieces: tuple[tuple[Label, str], ...]

    @property
    def text(self) -> str:
        return "".join(text for _, text in self.pieces)

    @property
    def is_clean(self) -> bool:
        return all(label == "keep" for label, _ in self.pieces)


def _rows(name: str) -> Iterable[dict[str, Any]]:
    with (FOLDER / name).open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def _prompts(name: str) -> Iterable[Prompt]:
    for row in _rows(name):
        yield Prompt(tuple(row["names"].items()), tuple((label, text) for label, text in row["pieces"]))


PASSAGES = Pool(
    "written passages",
    (Passage(tuple(row["pieces"]), tuple(Asked(one["ask"], frozenset(one["needs"])) for one in row["questions"])) for row in _rows("passages.jsonl")),
    least=8,
    text=lambda passage: passage.text,
)
_PROBLEMS = tuple(_prompts("problems.jsonl"))
_MESSAGES = tuple(_prompts("messages.jsonl"))


def _pool(name: str, prompts: Iterable[Prompt], least: int) -> Pool[Prompt]:
    return Pool(name, prompts, least, text=lambda prompt: prompt.text)


PROBLEMS = _pool("written problems", (one for one in _PROBLEMS if not one.is_clean), 8)
MESSAGES = _pool("written messages", (one for one in _MESSAGES if not one.is_clean), 8)
CLEAN_PROBLEMS = _pool("written problems that need all of it", (one for one in _PROBLEMS if one.is_clean), 1)
CLEAN_MESSAGES = _pool("written messages that need all of it", (*(one for one in _MESSAGES if one.is_clean), *_prompts("clean.jsonl")), 8)
