"""Like, dislike and authorship of a text under discussion."""

from __future__ import annotations

import random

from s2a_filter.example import Example, Label, build
from s2a_filter.families import tasks
from s2a_filter.families.style import capital
from s2a_filter.material import attitudes
from s2a_filter.material.material import Material
from s2a_filter.material.texts import Text

Pieces = list[tuple[Label, str]]

_OTHER_KINDS = {
    "argument": ("argument", "argument", "argument", "paragraph", "comment", "line of reasoning", "post"),
    "poem": ("poem", "poem", "text", "little poem"),
    "story": ("story", "story", "text", "short story", "opening"),
    "essay": ("essay", "paragraph", "text", "article"),
    "letter": ("letter", "text", "draft"),
    "review": ("review", "text"),
}


def _quoted(rng: random.Random, text: str) -> str:
    if "\n" in text or '"' in text or rng.random() < 0.5:
        return text
    return f'"{text}"'


def discussion(rng: random.Random, material: Material) -> tuple[Text, str, str, str]:
    """A text, what it is called, a request about it, and the text as it stands in the prompt, with or without a head line."""
    text = material.text(rng)
    kind = rng.choice(_OTHER_KINDS[text.kind])
    pool = attitudes.ARGUMENT_REQUESTS if text.kind == "argument" and kind == "argument" and rng.random() < 0.5 else attitudes.REQUESTS
    request = material.fill(rng, pool, k=kind)
    if rng.random() < 0.2:
        request += " " + tasks.form_of_answer(rng, material)
    shown = _quoted(rng, text.text)
    if rng.random() < 0.5:
        head = material.fill(rng, attitudes.HEADS, k=kind, K=capital(kind))
        shown = head + (" " if "\n" not in shown and rng.random() < 0.6 else "\n") + shown
    return text, kind, request, shown


def attitude_text(rng: random.Random, material: Material, kind: str) -> str:
    said = material.fill(rng, attitudes.ATTITUDES, k=kind)
    if rng.random() < 0.15:
        said += " " + material.pick(rng, attitudes.ATTITUDE_TAILS)
    return said


def attitude_pieces(rng: random.Random, material: Material) -> tuple[Pieces, tuple[str, ...]]:
    text, kind, request, shown = discussion(rng, material)
    said = attitude_text(rng, material, kind)
    gap = rng.choice(("\n\n", "\n\n", "\n"))
    near = " " if said[-1] in ".!?" and request[-1] in ".?!" else "\n"
    pieces: Pieces
    draw = rng.random()
    if draw < 0.4:  # request, attitude, text
        pieces = [("keep", request), ("opinion", near + said), ("keep", gap + shown)]
    elif draw < 0.6:  # attitude, request, text
        pieces = [("opinion", said), ("keep", near + request + gap + shown)]
    elif draw < 0.75:  # request, text, attitude
        pieces = [("keep", request + gap + shown), ("opinion", gap + said)]
    elif draw < 0.85:  # text, attitude, request
        pieces = [("keep", shown), ("opinion", gap + said), ("keep", near + request)]
    else:  # text, request, attitude
        pieces = [("keep", shown + gap + request), ("opinion", near + said)]
    return pieces, (text.source,) if text.source else ()


def attitude(rng: random.Random, material: Material) -> Example:
    return build("attitude", *attitude_pieces(rng, material))


def clean_discussion(rng: random.Random, material: Material) -> Example:
    """The same without an attitude: opinions inside the text belong to it."""
    text, _, request, shown = discussion(rng, material)
    gap = rng.choice(("\n\n", "\n\n", "\n"))
    whole = request + gap + shown if rng.random() < 0.7 else shown + gap + request
    return build("clean_discussion", [("keep", whole)], (text.source,) if text.source else ())
