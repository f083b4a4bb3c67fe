"""A named list of items of one kind, split by a stable hash into a training and a validation side."""

import hashlib
from collections.abc import Callable, Iterable
from typing import Generic, Literal, TypeVar

Split = Literal["train", "validation"]
T = TypeVar("T")

HELD_OUT = 0.15  # the share of a pool that only validation may use


def stable_fraction(text: str) -> float:
    """A number in [0, 1) that depends on the text alone; Python's own hash differs from run to run."""
    return int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:8], "big") / 2**64


class Pool(Generic[T]):
    """Items of one kind. At least `least` of them are held out for validation, however small the pool is. `text` of an item says on which side it is:
    what else is changed of it does not move it."""

    def __init__(self, name: str, items: Iterable[T], least: int = 1, text: Callable[[T], str] = repr) -> None:
        self.name = name
        self._text = text
        self.items = tuple(dict.fromkeys(items))
        if len(self.items) < 2 * least:
            raise ValueError(f"pool {name}: {len(self.items)} items cannot be split with {least} held out")
        order = sorted(self.items, key=self._fraction)
        held_out = max(least, sum(self._fraction(item) < HELD_OUT for item in self.items))
        validation = set(order[:held_out])
        self._sides: dict[Split, tuple[T, ...]] = {
            "train": tuple(item for item in self.items if item not in validation),
            "validation": tuple(item for item in self.items if item in validation),
        }

    def _fraction(self, item: T) -> float:
        return stable_fraction(f"{self.name}\n{self._text(item)}")

    def side(self, split: Split) -> tuple[T, ...]:
        return self._sides[split]

    def __len__(self) -> int:
        return len(self.items)


def lines(text: str) -> tuple[str, ...]:
    """The lines of a block of text that are not empty: keeps long lists of phrasings readable in the modules that hold them."""
    return tuple(line.strip() for line in text.strip().splitlines() if line.strip())
