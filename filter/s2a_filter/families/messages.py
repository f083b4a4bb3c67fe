"""Requests about a message. Whatever stands inside the message belongs to it; what the writer of the prompt adds outside may go."""

from __future__ import annotations

import random
import re

from s2a_filter.example import Example, Label, build
from s2a_filter.families import attitudes, tasks
from s2a_filter.families.hints import fill_answer
from s2a_filter.families.style import capital
from s2a_filter.material import clean, hints, messages, remarks
from s2a_filter.material.material import Material

Pieces = list[tuple[Label, str]]

_ANSWERS = re.compile(r"(?i)\b(reply|answer|sound|sincere|tone|rewrite)\b")


def _sentence(rng: random.Random, material: Material, sources: list[str], framed: bool) -> str:
    draw = rng.random()
    if draw < 0.4:
        return material.fill(rng, messages.BUSINESS)
    if draw < 0.65:
        return material.fill(rng, messages.PHRASES)
    if draw < 0.75:
        return material.fill(rng, remarks.ASIDES)
    if draw < 0.8 and framed:  # without a frame it could as well be said of the message
        return attitudes.attitude_text(rng, material, material.pick(rng, messages.KINDS))
    if draw < 0.85:
        return material.pick(rng, clean.QUOTED)
    if draw < 0.9:
        return material.fill(rng, clean.FIRST_PERSON).split(" => ")[0]
    pool = rng.choice((hints.HINTS, hints.AUTHORITY, hints.POPULARITY, hints.EMOTION, hints.IDENTITY, hints.FLATTERY, hints.SMALL_TALK_BEFORE))
    task = tasks.question(rng, material)
    sources.extend(task.sources)
    return fill_answer(rng, material, pool, task.hint(rng))


def _message(rng: random.Random, material: Material, sources: list[str], framed: bool) -> str:
    """The message, if `framed` in a frame that shows where it begins."""
    sentences = [_sentence(rng, material, sources, framed) for _ in range(rng.choice((1, 2, 2, 3, 4, 5, 6, 8)))]
    body = sentences[0]
    for sentence in sentences[1:]:
        body += (" " if body[-1] in ".?!" and rng.random() < 0.85 else "\n") + sentence
    slots = material.slots(rng)
    draw = rng.random()
    if draw < 0.25 and '"' not in body and "\n" not in body:
        return f'"{body}"'
    if draw < 0.45:
        subject = material.fill(rng, messages.SUBJECTS)
        head = rng.choice(("From: {N}\nTo: {O}\nSubject: {s}\n\n", "From: {N}\nSubject: {s}\n", "Subject: {s}\n\n", "{N} wrote on {d}:\n"))
        closing = rng.choice(("", "\n\n{N}", "\nBest, {N}", "\n\nKind regards\n{N}"))
        return head.format(**slots, s=subject) + body + closing.format(**slots)
    if draw < 0.6:
        return f"---\n{body}\n---"
    if draw < 0.7:
        mark = rng.choice(("message", "text", "prompt", "mail"))
        return f"<{mark}>\n{body}\n</{mark}>"
    if draw < 0.8:
        return "> " + body.replace("\n", "\n> ")
    if draw < 0.9:
        heads = ("Customer: ", "Message: ", "Text:\n", f"Comment {slots['n']}: ", "" if not framed else "Message:\n")
        return rng.choice(heads) + body
    return f"Dear {slots['N']},\n\n{body}\n\n{rng.choice(('Yours', 'Best wishes', 'Love', 'Kind regards'))}\n{slots['O']}"


def _request_and_message(rng: random.Random, material: Material, sources: list[str], framed: bool) -> tuple[str, str, str]:
    kind = material.pick(rng, messages.KINDS)
    request = material.fill(rng, messages.REQUESTS, k=kind)
    if rng.random() < 0.2:
        request += " " + tasks.form_of_answer(rng, material)
    return kind, request, _message(rng, material, sources, framed)


def clean_message(rng: random.Random, material: Material) -> Example:
    sources: list[str] = []
    _, request, message = _request_and_message(rng, material, sources, framed=False)
    gap = rng.choice(("\n\n", "\n\n", "\n"))
    whole = request + gap + message if rng.random() < 0.75 else message + gap + request.replace(" below", " above")
    return build("clean_message", [("keep", whole)], tuple(sources))


def message(rng: random.Random, material: Material) -> Example:
    """The same with something said outside of the message: beside the request, which stands apart from the message."""
    sources: list[str] = []
    kind, request, shown = _request_and_message(rng, material, sources, framed=True)
    label: Label = "opinion"
    draw = rng.random()
    if draw < 0.4 and not _ANSWERS.search(request):  # what one thinks of a message may be for the answer to it
        said = attitudes.attitude_text(rng, material, kind)
    elif draw < 0.6:
        said = material.fill(rng, hints.FLATTERY)
    elif draw < 0.75:
        said = fill_answer(rng, material, hints.EMOTION, "it is fine")
    else:
        label = "relevance"
        said = material.fill(rng, hints.SMALL_TALK_BEFORE if rng.random() < 0.5 else remarks.ASIDES)
    said = capital(said)
    near = " " if said[-1] in ".!?" and request[-1] in ".?!" else "\n"
    gap = rng.choice(("\n\n", "\n\n", "\n"))
    pieces: Pieces
    if rng.random() < 0.5:
        pieces = [(label, said), ("keep", near + request + gap + shown)]
    else:
        pieces = [("keep", request), (label, near + said), ("keep", gap + shown)]
    return build("message", pieces, tuple(sources))
