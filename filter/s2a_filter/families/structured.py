"""Documents with headings: whole sections that the question does not need."""

from __future__ import annotations

import random
import re

from s2a_filter.example import Example, Label, build
from s2a_filter.families.passages import DOCUMENT_LEADS, LEADS, WHOLE_TEXT_REQUESTS
from s2a_filter.material import structured
from s2a_filter.material.material import Material

Pieces = list[tuple[Label, str]]

# {h} the heading, {n} its number.
_HEADINGS = (
    "## {h}",
    "# {h}",
    "**{h}**",
    "{n}. {h}",
    "{h}",
    "{h}:",
    "[{n}] {h}",
    "§ {n} {h}",
    "Section {n}. {h}.",
    "Section {n}: {h}",
    "=== {h} ===",
)
_ITS_NUMBER = re.compile(r"^§ \d+ ")  # of a heading, where the sections are numbered anyhow
_TITLES = ("# {t}", "{t}", "{t}", "{t}", "=== {t} ===", "**{t}**", "")


def _sections(rng: random.Random, document: structured.Document, needed: frozenset[int], slots: dict[str, str]) -> Pieces:
    """Title and sections; the title and what is needed are kept. Some of the other sections are left out, and sometimes the order changes."""
    others = [at for at in range(len(document.sections)) if at not in needed]
    chosen = sorted([*needed, *rng.sample(others, rng.randint(min(1, len(others)), len(others)))])
    if rng.random() < 0.4:
        rng.shuffle(chosen)
    heading = rng.choice(_HEADINGS)
    listed = rng.random() < 0.2  # each sentence on a line of its own
    title = rng.choice(_TITLES)
    pieces: Pieces = [("keep", title.format(t=document.title.format(**slots)))] if title else []
    gap = rng.choice(("\n\n", "\n\n", "\n"))
    for number, at in enumerate(chosen, 1):
        label: Label = "keep" if at in needed else "relevance"
        section = document.sections[at]
        sentences = [sentence.format(**slots) for sentence in section.sentences]
        body = "\n".join(f"- {sentence}" for sentence in sentences) if listed else " ".join(sentences)
        named = section.heading.format(**slots)
        head = heading.format(h=_ITS_NUMBER.sub("", named) if "{n}" in heading else named, n=number)
        pieces.append((label, (gap if pieces else "") + head + "\n" + body))
    return pieces


def _drawn(rng: random.Random, material: Material) -> tuple[structured.Document, dict[str, str]]:
    return material.pick(rng, structured.DOCUMENTS), {**material.slots(rng), "k": str(rng.randint(25, 99)), "l": str(rng.randint(230, 480))}


def _with_request(rng: random.Random, material: Material, text: Pieces, asked: str) -> Pieces:
    gap = rng.choice(("\n\n", "\n\n", "\n"))
    draw = rng.random()
    if draw < 0.45:
        return [*text, ("keep", gap + rng.choice(("", "", "Question: ", "Q: ")) + asked)]
    if draw < 0.65:
        return [("keep", asked + gap), *text]
    lead = material.pick(rng, LEADS if rng.random() < 0.7 else DOCUMENT_LEADS)
    return [("keep", lead + gap), *text, ("keep", gap + rng.choice(("", "Question: ")) + asked)]


def structured_document(rng: random.Random, material: Material) -> Example:
    document, slots = _drawn(rng, material)
    asked, needed = rng.choice(document.questions)
    return build("structured_document", _with_request(rng, material, _sections(rng, document, needed, slots), asked.format(**slots)))


def clean_structured(rng: random.Random, material: Material) -> Example:
    """The same documents where the request needs them whole, or where only needed sections are left."""
    document, slots = _drawn(rng, material)
    if rng.random() < 0.4:
        asked, needed = rng.choice(document.questions)
        text = _sections(rng, document, needed, slots)
        kept = "".join(piece for label, piece in text if label == "keep").strip("\n")
        return build("clean_structured", _with_request(rng, material, [("keep", kept)], asked.format(**slots)))
    everything = frozenset(range(len(document.sections)))
    text = _sections(rng, document, everything, slots)
    return build("clean_structured", _with_request(rng, material, text, material.pick(rng, WHOLE_TEXT_REQUESTS)))
