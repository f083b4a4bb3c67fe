"""What a family draws an example from: one side of every pool, with or without corpora."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from s2a_filter.material import remarks, words
from s2a_filter.material.facts import FACTS, Fact
from s2a_filter.material.pool import Pool, Split
from s2a_filter.material.texts import ARGUMENTS, WRITINGS, Text

if TYPE_CHECKING:
    from s2a_filter.sources import Sources

T = TypeVar("T")


@dataclass(frozen=True)
class Person:
    name: str
    he: str
    him: str
    his: str


class Material:
    """One side of all pools. `sources` None: the package's own material only. `max_tokens` bounds the long prompts, by estimate."""

    def __init__(self, split: Split, sources: Sources | None = None, max_tokens: int = 4000) -> None:
        self.split: Split = split
        self.sources = sources
        self.max_tokens = max_tokens

    def pick(self, rng: random.Random, pool: Pool[T]) -> T:
        return rng.choice(pool.side(self.split))

    def sample(self, rng: random.Random, pool: Pool[T], count: int) -> list[T]:
        side = pool.side(self.split)
        return rng.sample(side, min(count, len(side)))

    def person(self, rng: random.Random, avoid: tuple[str, ...] = ()) -> Person:
        while True:
            woman = rng.random() < 0.5
            name = self.pick(rng, words.WOMEN if woman else words.MEN)
            if name not in avoid:
                return Person(name, "she", "her", "her") if woman else Person(name, "he", "him", "his")

    def full_name(self, rng: random.Random) -> str:
        return f"{self.person(rng).name} {self.pick(rng, words.SURNAMES)}"

    def fact(self, rng: random.Random) -> Fact:
        if self.sources is not None and rng.random() < 0.7:
            return self.pick(rng, self.sources.trivia if rng.random() < 0.65 else self.sources.questions)
        forms: tuple[Fact, ...] = self.pick(rng, FACTS)
        return rng.choice(forms)

    def argument(self, rng: random.Random) -> Text:
        if self.sources is not None and rng.random() < 0.6:
            return self.pick(rng, self.sources.arguments)
        return self.pick(rng, ARGUMENTS)

    def text(self, rng: random.Random) -> Text:
        """A text that can be discussed: half of them arguments."""
        return self.argument(rng) if rng.random() < 0.5 else self.pick(rng, WRITINGS)

    def slots(self, rng: random.Random) -> dict[str, str]:
        """Words for the slots that most phrasings share."""
        one, other = self.person(rng), self.person(rng)
        cities = self.sample(rng, words.CITIES, 3)
        colours = self.sample(rng, words.COLOURS, 2)
        return {
            "N": one.name,
            "O": other.name,
            "he": one.he,
            "him": one.him,
            "his": one.his,
            "He": one.he.capitalize(),
            "His": one.his.capitalize(),
            "his2": other.his,
            "p": one.name,
            "r": self.pick(rng, words.RELATIVES),
            "e": self.pick(rng, words.EXPERTS),
            "E": rng.choice(("Professor ", "Dr. ", "Professor ", "", "Dr. ")) + self.full_name(rng),
            "f": self.pick(rng, words.FIELDS),
            "u": self.pick(rng, words.UNIVERSITIES),
            "m": str(rng.randint(2, 12)),
            "m2": str(rng.randint(4, 9)),
            "n": str(rng.randint(11, 96)),
            "n2": str(rng.randint(60, 180)),
            "y": str(rng.randint(1820, 1995)),
            "y2": str(rng.randint(1820, 1995)),
            "i": self.pick(rng, words.IDENTITIES),
            "g": self.pick(rng, words.GROUPS),
            "media": self.pick(rng, words.MEDIA),
            "c": cities[0],
            "c2": cities[1],
            "d": self.pick(rng, words.DAYS),
            "mon": self.pick(rng, words.MONTHS),
            "col": colours[0],
            "t": self.pick(rng, words.TOPICS),
            "x": self.pick(rng, words.THINGS)[1],
            "job": self.pick(rng, remarks.JOBS),
        }

    def fill(self, rng: random.Random, pool: Pool[str], **given: str) -> str:
        """A phrasing with its slots filled, beginning as it does: in lower case only if the phrasing does."""
        phrasing = self.pick(rng, pool)
        filled = phrasing.format(**{**self.slots(rng), **given})
        if phrasing[:1] == "{" and filled[:1].islower():
            filled = filled[0].upper() + filled[1:]
        return filled
