"""Ways of typing a prompt, put over whole examples so that they say nothing about what is to be cut."""

import random
from collections.abc import Callable

from s2a_filter.example import Example, Part

_SLIPS = {
    "because": "bc",
    "please": "pls",
    "you": "u",
    "your": "ur",
    "are": "r",
    "with": "w/",
    "people": "ppl",
    "though": "tho",
}


_SMALL_FIRST_WORDS = frozenset(
    {
        "what",
        "what's",
        "which",
        "who",
        "whom",
        "whose",
        "how",
        "when",
        "where",
        "why",
        "in",
        "on",
        "at",
        "is",
        "are",
        "does",
        "do",
        "did",
        "can",
        "name",
        "give",
        "tell",
        "exactly",
        "was",
        "were",
        "from",
        "to",
        "for",
        "the",
        "if",
        "of",
        "by",
        "would",
        "should",
        "could",
        "a",
        "an",
        "has",
        "have",
    }
)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """The text as it goes on inside a sentence: only words that are in capitals for standing first are put in lower case."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first.lower() in _SMALL_FIRST_WORDS else text


def separator(rng: random.Random) -> str:
    """What stands between two sentences that could also be two paragraphs."""
    return rng.choices((" ", "\n", "\n\n"), (0.78, 0.08, 0.14))[0]


def restyle(rng: random.Random, example: Example) -> Example:
    """Now and then: everything in lower case, chat spelling, typographic apostrophes, or no mark at the very end."""
    draw = rng.random()
    if draw < 0.06:
        return _each(example, str.lower)
    if draw < 0.09:
        return _each(example, lambda text: " ".join(_SLIPS.get(word, word) for word in text.lower().split(" ")))
    if draw < 0.14:
        return _each(example, lambda text: text.replace("'", "\u2019"))
    if draw < 0.17 and example.text[-1:] in ".!" and len(example.parts[-1].text) > 4:
        last = example.parts[-1]
        return Example(example.family, (*example.parts[:-1], Part(last.label, last.text[:-1])), example.sources)
    return example


def _each(example: Example, change: Callable[[str], str]) -> Example:
    return Example(example.family, tuple(Part(part.label, change(part.text)) for part in example.parts), example.sources)
