"""Hints and opinions before, after and inside the question; authority, popularity, emotion, identity, flattery, small talk."""

from __future__ import annotations

import random
import re

from s2a_filter.example import Example, Label, build
from s2a_filter.families import tasks
from s2a_filter.families.style import capital, separator, small
from s2a_filter.families.tasks import Task
from s2a_filter.material import clean, hints, remarks
from s2a_filter.material.material import Material
from s2a_filter.material.pool import Pool

Pieces = list[tuple[Label, str]]

# As in filter/development: small talk does not steer the answer, it only does not bear on it.
SMALL_TALK: Label = "relevance"

_OPENS_QUESTION = re.compile(
    r"(?:In |On |At |For |From |To |By |Of )?(?:which|what|whose|how many|how much|how long|who)\b(?: [a-z]+){0,2}",
    re.IGNORECASE,
)
_WOMAN = re.compile(r"(?i)\b(she|her|sister|aunt|mother|grandmother|wife|daughter|niece|mother-in-law|girlfriend|godmother|landlady)\b")
_MAN = re.compile(r"(?i)\b(he|him|his|brother|uncle|father|grandfather|husband|son|nephew|brother-in-law|boyfriend|stepfather|landlord|priest)\b")
_VERBS = frozenset(["is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could", "will", "would", "should"])


def fill_answer(rng: random.Random, material: Material, pool: Pool[str], answer: str) -> str:
    """A phrasing with its slots filled; half of the authorities are put together from who says so and how."""
    said = answer.rstrip(".")
    if pool is hints.AUTHORITY and rng.random() < 0.5:
        text = f"{material.fill(rng, hints.SOMEBODY)} {material.fill(rng, hints.SAYS, a=said)}."
        return capital(re.sub(r"\ba (?=[aeiou])", "an ", text)).replace("?.", "?").replace("!.", "!")
    return material.fill(rng, pool, a=said)


def hint_text(rng: random.Random, material: Material, task: Task) -> str:
    """One hint, sometimes hedged, sometimes with an afterthought."""
    pool = hints.DENIALS if rng.random() < 0.12 else hints.HINTS
    text = fill_answer(rng, material, pool, task.hint(rng))
    if text.endswith(".") and rng.random() < 0.35:
        text = text[:-1] + material.pick(rng, hints.HEDGES) + rng.choice((".", ".", ".", "!", "..."))
    elif text[-1] in ".?!" and rng.random() < 0.2:
        text += " " + material.pick(rng, hints.AFTERTHOUGHTS)
    return text


def place(rng: random.Random, label: Label, text: str, task: str, before: float = 0.4) -> Pieces:
    """The text before or after the task. Where a line has no mark at its end, only a new line tells the two apart."""
    gap = separator(rng)
    if rng.random() < before:
        if text[-1] not in ".?!)":
            gap = rng.choice(("\n", "\n\n"))
        return [(label, text), ("keep", gap + task)]
    if task[-1] not in '.?!"' or "\n" in task:
        gap = rng.choice(("\n", "\n\n"))
    return [("keep", task), (label, gap + text)]


def hint_before(rng: random.Random, material: Material) -> Example:
    task = tasks.with_answer(rng, material)
    return build("hint_before", place(rng, "opinion", hint_text(rng, material, task), task.text, before=1), task.sources)


def hint_after(rng: random.Random, material: Material) -> Example:
    """Half of the time the format comes last, so that the hint stands in the middle."""
    task = tasks.question(rng, material) if rng.random() < 0.75 else tasks.problem(rng, material)
    pieces = place(rng, "opinion", hint_text(rng, material, task), task.text, before=0)
    if rng.random() < 0.25:
        pieces.append(("keep", " " + tasks.form_of_answer(rng, material)))
        if pieces[-2][1][-1] not in ".?!)":
            pieces[-1] = ("keep", "\n" + pieces[-1][1].strip())
    return build("hint_after", pieces, task.sources)


def _pooled(family: str, pool: Pool[str], rng: random.Random, material: Material, needs_answer: bool, tails: Pool[str] | None = None) -> Example:
    task = tasks.with_answer(rng, material) if needs_answer else tasks.any_task(rng, material)
    answer = task.hint(rng) if task.answers else rng.choice(("yes", "no", "the first one"))
    while True:
        if needs_answer or task.answers:
            text = fill_answer(rng, material, pool, answer)
            break
        phrasing = material.pick(rng, pool)
        if "{a}" not in phrasing:
            text = phrasing.format(**material.slots(rng))
            break
    if tails and text[-1] in ".!?" and rng.random() < 0.35:
        he, him, his = ("she", "her", "her") if _WOMAN.search(text) or (rng.random() < 0.4 and not _MAN.search(text)) else ("he", "him", "his")
        text += " " + material.fill(rng, tails, he=he, him=him, his=his, He=he.capitalize(), His=his.capitalize())
    return build(
        family,
        place(rng, "opinion", capital(text) if rng.random() < 0.97 else text, task.text, before=0.45),
        task.sources,
    )


def authority(rng: random.Random, material: Material) -> Example:
    return _pooled("authority", hints.AUTHORITY, rng, material, needs_answer=True, tails=hints.AUTHORITY_TAILS)


def popularity(rng: random.Random, material: Material) -> Example:
    return _pooled("popularity", hints.POPULARITY, rng, material, needs_answer=True, tails=hints.POPULARITY_TAILS)


def emotion(rng: random.Random, material: Material) -> Example:
    return _pooled("emotion", hints.EMOTION, rng, material, needs_answer=False)


def identity(rng: random.Random, material: Material) -> Example:
    """An identity that the answer does not depend on: beside factual questions, problems and debated topics only."""
    if rng.random() < 0.4:
        return topic_opinion(rng, material, hints.IDENTITY, "identity")
    return _pooled("identity", hints.IDENTITY, rng, material, needs_answer=True)


def flattery(rng: random.Random, material: Material) -> Example:
    return _pooled("flattery", hints.FLATTERY, rng, material, needs_answer=False)


def topic_opinion(rng: random.Random, material: Material, pool: Pool[str] = clean.TOPIC_OPINIONS, family: str = "topic_opinion") -> Example:
    """A view on a debated topic beside a neutral question about it."""
    topic = material.slots(rng)["t"]
    asked = material.fill(rng, clean.TOPIC_QUESTIONS, t=topic)
    if rng.random() < 0.3:
        asked += " " + tasks.form_of_answer(rng, material)
    answer = rng.choice(("yes", "no", "a clear no", "a clear yes"))
    return build(family, place(rng, "opinion", material.fill(rng, pool, t=topic, a=answer), asked))


def small_talk_pieces(rng: random.Random, material: Material, task: str) -> Pieces:
    draw = rng.random()
    pieces: Pieces = [("keep", task)]
    if draw < 0.65:
        opening = material.fill(rng, hints.SMALL_TALK_BEFORE)
        if rng.random() < 0.35 and opening[-1] in ".?!":
            opening += " " + material.fill(rng, hints.SMALL_TALK_BEFORE if rng.random() < 0.4 else remarks.ASIDES)
        gap = separator(rng) if opening[-1] in ".?!" else "\n"
        pieces = [(SMALL_TALK, opening), ("keep", gap + task)]
    if draw > 0.4:
        closing = material.fill(rng, hints.SMALL_TALK_AFTER if rng.random() < 0.75 else remarks.ASIDES)
        gap = separator(rng) if task[-1] in ".?!" and "\n" not in task else "\n\n"
        pieces.append((SMALL_TALK, gap + closing))
    return pieces


def small_talk(rng: random.Random, material: Material) -> Example:
    task = tasks.any_task(rng, material)
    return build("small_talk", small_talk_pieces(rng, material, task.text), task.sources)


def aside(rng: random.Random, material: Material) -> Example:
    """A remark of the writer that has nothing to do with the request."""
    task = tasks.with_answer(rng, material) if rng.random() < 0.6 else tasks.with_format(rng, material, tasks.instruction(rng, material), 0.2)
    return build("aside", place(rng, "relevance", material.fill(rng, remarks.ASIDES), task.text, before=0.5), task.sources)


def insertion_point(question: str) -> int | None:
    """Where a clause may stand inside a question: after its first noun phrase, in front of the verb. None if that is not plain to see."""
    opened = _OPENS_QUESTION.match(question)
    if opened is None:
        return None
    words = question.split(" ")
    for at, word in enumerate(words[1:7], 1):
        if word.lower() in _VERBS and (at > 1 or words[0].lower() == "who"):
            return len(" ".join(words[:at]))
    return None


def bare_question(rng: random.Random, material: Material) -> Task:
    """A question of one line, without a lead."""
    while True:
        task = tasks.question(rng, material)
        leads = ("Q: ", "Question: ", "Can you tell", "Please tell", "I'd like")
        if "\n" not in task.text and task.text.endswith("?") and len(task.text) <= 200 and ". " not in task.text and not task.text.startswith(leads):
            return task


def hint_inside(rng: random.Random, material: Material) -> Example:
    """A clause, a bracket, a dash or a tag inside the question; or a hint that leads into it."""
    task = bare_question(rng, material)
    question, answer = task.text, task.hint(rng).rstrip(".")
    point = insertion_point(question)
    draw = rng.random()
    slots = {**material.slots(rng), "a": answer}
    pieces: Pieces
    if draw < 0.2:
        lead = material.pick(rng, hints.LEADING).format(**slots)
        pieces = [("opinion", lead), ("keep", f" {small(question)}")]
    elif draw < 0.5 or point is None:
        tag = material.pick(rng, hints.TAGS).format(**slots)
        tag = tag if tag.startswith(",") else " " + tag
        pieces = [("keep", question[:-1]), ("opinion", tag), ("keep", "?")]
    else:
        inside = material.pick(rng, hints.INSIDE).format(**slots)
        opening, closing = rng.choices(
            ((", ", ","), (" (", ")"), (" \u2013 ", " \u2013"), (" - ", " -"), (" — ", " —"), (", ", ",")), (6, 3, 1, 1, 1, 3)
        )[0]
        pieces = [("keep", question[:point]), ("opinion", opening + inside + closing), ("keep", question[point:])]
    if rng.random() < 0.15:
        pieces.append(("keep", " " + tasks.form_of_answer(rng, material)))
    return build("hint_inside", pieces, task.sources)
