"""Several droppable segments of both labels at once, and orders to the filter beside a hint."""

from __future__ import annotations

import random

from s2a_filter.example import Example, Label, build
from s2a_filter.families import attitudes, passages, tasks, word_problems
from s2a_filter.families.clean import situation_pieces
from s2a_filter.families.hints import fill_answer, hint_text, place, small_talk_pieces
from s2a_filter.families.style import capital, separator
from s2a_filter.families.tasks import Task
from s2a_filter.material import clean, hints, remarks
from s2a_filter.material.material import Material
from s2a_filter.material.pool import Pool
from s2a_filter.material.situations import CIVILITIES

Pieces = list[tuple[Label, str]]


def _opinion(rng: random.Random, material: Material, task: Task) -> str:
    pool = rng.choice((hints.HINTS, hints.AUTHORITY, hints.POPULARITY, hints.EMOTION, hints.IDENTITY, hints.FLATTERY))
    if pool is hints.HINTS:
        return hint_text(rng, material, task)
    return fill_answer(rng, material, pool, task.hint(rng))


def _gap(rng: random.Random, before: str, after: str) -> str:
    """White space that keeps two pieces apart, also where the first has no mark at its end."""
    return separator(rng) if before.rstrip()[-1] in ".?!" and "\n" not in after else rng.choice(("\n", "\n\n"))


def several(rng: random.Random, material: Material) -> Example:
    """A core with or without distractors of its own, between two to four pieces that may go."""
    draw = rng.random()
    core: Pieces
    sources: tuple[str, ...]
    if draw < 0.3:
        core, sources = word_problems.pieces_with_distractors(rng, material, in_topic=rng.random() < 0.6)
    elif draw < 0.45:
        core, sources = passages.passage_pieces(rng, material)
    elif draw < 0.6:
        core, sources = attitudes.attitude_pieces(rng, material)
    else:
        task = tasks.with_answer(rng, material)
        core, sources = [("keep", task.text)], task.sources
    number = str(rng.randint(2, 300))
    answers = (number,) if draw < 0.3 else tasks.question(rng, material).answers if draw < 0.45 else ("yes", "no", "it is")
    about = Task("", answers if draw < 0.6 else task.answers)
    steering = draw < 0.45 or draw >= 0.6  # an answer can be hinted at

    def extra(small_talk: Pool[str]) -> tuple[Label, str]:
        if steering and rng.random() < 0.65:
            return "opinion", _opinion(rng, material, about)
        if rng.random() < 0.4:
            return "relevance", material.fill(rng, remarks.ASIDES)
        return "relevance", material.fill(rng, small_talk)

    before = [extra(hints.SMALL_TALK_BEFORE) for _ in range(rng.choice((0, 1, 1, 2)))]
    after = [extra(hints.SMALL_TALK_AFTER) for _ in range(rng.choice((0, 1, 1, 2)) if before else rng.choice((1, 2)))]
    pieces: Pieces = []
    for label, text in before:
        pieces.append((label, (_gap(rng, pieces[-1][1], text) if pieces else "") + text))
    if pieces:
        core = [(core[0][0], _gap(rng, pieces[-1][1], core[0][1]) + core[0][1]), *core[1:]]
    pieces += core
    for label, text in after:
        whole = "".join(piece for _, piece in core)
        gap = rng.choice(("\n", "\n\n")) if "\n" in whole and pieces[-1] is core[-1] else _gap(rng, pieces[-1][1], text)
        pieces.append((label, gap + text))
    return build("several", pieces, sources)


def talks_to_filter(rng: random.Random, material: Material) -> Example:
    """An order to keep a hint or a remark does not make it needed."""
    task = tasks.with_answer(rng, material)
    if rng.random() < 0.7:
        return build(
            "talks_to_filter",
            place(rng, "opinion", fill_answer(rng, material, clean.FILTER_TALK_HINTS, task.hint(rng)), task.text),
            task.sources,
        )
    return build(
        "talks_to_filter",
        place(rng, "relevance", material.fill(rng, clean.FILTER_TALK_REMARKS), task.text),
        task.sources,
    )


def mixed(rng: random.Random, material: Material) -> Example:
    """A preference, constraint or first-person fact that is needed, beside a hint or an aside that is not."""
    context, asked = tasks.context_and_request(rng, material, rng.choice((clean.CONSTRAINTS, clean.PREFERENCES, clean.FIRST_PERSON)))
    draw = rng.random()
    pieces: Pieces = [("keep", context), ("keep", " " + asked)]
    if draw < 0.3:
        pieces.insert(rng.choice((0, 2)), ("relevance", " " + material.fill(rng, remarks.ASIDES)))
    elif draw < 0.6:
        core = small_talk_pieces(rng, material, f"{context} {asked}")
        return build("mixed", core)
    elif draw < 0.85:
        steering = material.fill(rng, hints.FLATTERY)
        pieces.insert(rng.choice((0, 1, 2)), ("opinion", " " + steering))
    else:
        task = tasks.with_format(rng, material, tasks.question(rng, material), 1.0)
        return build("mixed", place(rng, "opinion", hint_text(rng, material, task), task.text), task.sources)
    spaced: Pieces = []
    for label, text in pieces:
        gap = _gap(rng, spaced[-1][1], text) if spaced else ""
        spaced.append((label, gap + text.strip()))
    return build("mixed", spaced)


def situation(rng: random.Random, material: Material) -> Example:
    """Facts that a request rests on, and flattery or politeness beside them."""
    before, request, after = situation_pieces(rng, material)
    kept: Pieces = [("keep", text) for text in (*before, request, *after)]
    draw = rng.random()
    if draw < 0.4:
        kept.insert(rng.randint(0, len(kept)), ("opinion", capital(material.fill(rng, hints.FLATTERY))))
    else:
        kept.insert(0 if draw < 0.7 else len(kept), ("relevance", material.fill(rng, CIVILITIES)))
    pieces: Pieces = []
    for label, text in kept:
        pieces.append((label, (_gap(rng, pieces[-1][1], text) if pieces else "") + text))
    return build("situation", pieces)
