"""One training prompt as labelled parts, in the form of filter/development/*.jsonl."""

from dataclasses import dataclass
from typing import Literal, get_args

Label = Literal["keep", "opinion", "relevance"]
LABELS: tuple[Label, ...] = get_args(Label)


@dataclass(frozen=True)
class Part:
    """A stretch of the prompt. White space between two parts belongs to the second."""

    label: Label
    text: str


@dataclass(frozen=True)
class Example:
    """A prompt whose parts, joined, are its text. `sources` names the corpora that any part was taken from."""

    family: str
    parts: tuple[Part, ...]
    sources: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)

    @property
    def is_clean(self) -> bool:
        return all(part.label == "keep" for part in self.parts)


def faults(example: Example) -> list[str]:
    """What is wrong with an example's form, as sentences. Drawn and hand-written prompts (filter/development/check.py) keep to it."""
    found = []
    if not {part.label for part in example.parts} <= set(LABELS):
        found.append(f"a label is none of {LABELS}")
    if not any(part.label == "keep" for part in example.parts):
        found.append("nothing is kept")
    if any(not part.text.strip() for part in example.parts):
        found.append("a part is empty")
    if any(one.label == other.label == "keep" for one, other in zip(example.parts, example.parts[1:], strict=False)):
        found.append("two parts in a row are kept")
    if example.text != example.text.strip():
        found.append("it begins or ends with white space")
    if "\0" in example.text:
        found.append("it has a NUL")
    return found


def build(family: str, pieces: list[tuple[Label, str]], sources: tuple[str, ...] = ()) -> Example:
    """An example from pieces. Neighbours with the same label become one part; white space between two parts goes to the second."""
    merged: list[tuple[Label, str]] = []
    for label, text in pieces:
        if merged and (merged[-1][0] == label or not text.strip()):
            merged[-1] = (merged[-1][0], merged[-1][1] + text)
        elif text.strip():
            merged.append((label, text))
    parts: list[Part] = []
    gap = ""
    for label, text in merged:
        words = text.rstrip()
        parts.append(Part(label, gap + words if parts else words.lstrip()))
        gap = text[len(words) :]
    return Example(family, tuple(parts), tuple(sorted(set(sources))))
