"""Examples as tokens, and batches of them that waste little padding."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from s2a_filter.base import SpecialTokens
from s2a_filter.example import LABELS


@dataclass(frozen=True)
class Encoded:
    """One text: begin, then each segment's tokens and a mark. `labels` are indices into LABELS, one a mark."""

    tokens: tuple[int, ...]
    marks: tuple[int, ...]
    labels: tuple[int, ...]


def encode(texts: Sequence[Sequence[str]], labels: Sequence[Sequence[str]], tokenizer: Tokenizer, special: SpecialTokens) -> list[Encoded]:
    """`texts` are lists of segments."""
    flat = [segment for segments in texts for segment in segments]
    encodings = iter(tokenizer.encode_batch(flat, add_special_tokens=False))
    made = []
    for segments, of_text in zip(texts, labels, strict=True):
        tokens = [special.begin]
        marks = []
        for _ in segments:
            tokens += next(encodings).ids
            marks.append(len(tokens))
            tokens.append(special.mark)
        made.append(Encoded(tuple(tokens), tuple(marks), tuple(LABELS.index(label) for label in of_text)))
    return made


def read_examples(path: Path, tokenizer: Tokenizer, special: SpecialTokens, longest: int) -> list[Encoded]:
    """The examples of a file that `generate` wrote, of `longest` tokens at most."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    encoded = encode([row["segments"] for row in rows], [row["labels"] for row in rows], tokenizer, special)
    return [one for one in encoded if len(one.tokens) <= longest]


@dataclass(frozen=True)
class Batch:
    """tokens, valid: [texts, length]. marks: positions in the flattened batch; labels: one a mark. order: which examples, in order."""

    tokens: Tensor
    valid: Tensor
    marks: Tensor
    labels: Tensor
    order: tuple[int, ...]

    def to(self, device: torch.device) -> Batch:
        return Batch(self.tokens.to(device), self.valid.to(device), self.marks.to(device), self.labels.to(device), self.order)


def collate(examples: Sequence[Encoded], order: Sequence[int]) -> Batch:
    chosen = [examples[index] for index in order]
    length = max(len(one.tokens) for one in chosen)
    tokens = torch.zeros(len(chosen), length, dtype=torch.long)
    valid = torch.zeros(len(chosen), length, dtype=torch.bool)
    marks: list[int] = []
    labels: list[int] = []
    for row, one in enumerate(chosen):
        tokens[row, : len(one.tokens)] = torch.tensor(one.tokens)
        valid[row, : len(one.tokens)] = True
        marks += [row * length + mark for mark in one.marks]
        labels += one.labels
    return Batch(tokens, valid, torch.tensor(marks), torch.tensor(labels), tuple(order))


def batches(examples: Sequence[Encoded], tokens: int, shuffle: random.Random | None) -> Iterator[list[int]]:
    """Indices of examples, `tokens` a batch at most with padding (one example may be more). Texts of a like length go together; with `shuffle` in
    another order each time."""
    order = list(range(len(examples)))
    if shuffle:
        shuffle.shuffle(order)
    made: list[list[int]] = []
    span = 4096 if shuffle else max(1, len(order))
    for begin in range(0, len(order), span):
        current: list[int] = []
        for index in sorted(order[begin : begin + span], key=lambda one: len(examples[one].tokens)):
            if current and len(examples[index].tokens) * (len(current) + 1) > tokens:
                made.append(current)
                current = []
            current.append(index)
        if current:
            made.append(current)
    if shuffle:
        shuffle.shuffle(made)
    yield from made
