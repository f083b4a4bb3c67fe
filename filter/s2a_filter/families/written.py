"""Prompts from texts that were written one by one: some of what may go is left out; a problem gets other numbers, and a text with names others."""

from __future__ import annotations

import random
import re

from s2a_filter.example import Example, Label, build
from s2a_filter.families import passages
from s2a_filter.families.style import small
from s2a_filter.material import words, written
from s2a_filter.material.material import Material
from s2a_filter.material.written import Passage, Prompt

Pieces = list[tuple[Label, str]]

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# Whole numbers that stand alone: no year, no date, no clock, no decimals, no "1,200", no "3rd".
_NUMBER = re.compile(
    rf"(?<![\w.,:/\-\u2013])(?<!May )(?<!June )(?<!July )\$?\d{{1,3}}(?![\w:/\u2013]|[.,]\d|-\d|\.? (?:{_MONTHS})| o'clock| ?[ap]\.?m\b)"
)


def _renumbered(rng: random.Random, pieces: Pieces) -> Pieces:
    """With other numbers of as many digits, as round, and in the same order: what is a part of a whole stays smaller than it. A one stays, for what
    follows it is in the singular."""
    numbers = sorted({int(found.lstrip("$")) for _, text in pieces for found in _NUMBER.findall(text)})
    kinds: dict[tuple[int, int], list[int]] = {}
    for number in numbers:
        if number >= 2:
            kinds.setdefault((len(str(number)), _roundness(number)), []).append(number)
    for _ in range(20):
        new = {number: number for number in numbers}
        for (digits, step), alike in kinds.items():
            least, most = (2, 9) if digits == 1 else (10 ** (digits - 1), 10**digits - 1)
            others = range(-(-least // step), most // step + 1)
            new.update(zip(alike, sorted(step * one for one in rng.sample(others, len(alike))), strict=True))
        drawn = list(new.values())
        if drawn == sorted(set(drawn)):
            break
    else:
        return pieces

    def other(found: re.Match[str]) -> str:
        digits = found[0].lstrip("$")
        return found[0].removesuffix(digits) + str(new[int(digits)])

    return [(label, _NUMBER.sub(other, text)) for label, text in pieces]


def _roundness(number: int) -> int:
    """The greatest power of ten that divides a number."""
    step = 1
    while number % (10 * step) == 0:
        step *= 10
    return step


def _renamed(rng: random.Random, material: Material, prompt: Prompt, pieces: Pieces) -> Pieces:
    """With other first names, each of the same gender."""
    new: dict[str, str] = {}
    for name, gender in prompt.names:
        pool = words.WOMEN if gender == "f" else words.MEN
        others = [one for one in pool.side(material.split) if one not in new.values() and one not in new and one not in dict(prompt.names)]
        new[name] = rng.choice(others) if others else name
    if not new:
        return pieces
    any_name = re.compile(r"\b(" + "|".join(map(re.escape, new)) + r")\b")
    return [(label, any_name.sub(lambda found: new[found[0]], text)) for label, text in pieces]


def _drawn(rng: random.Random, material: Material, prompt: Prompt, share: float) -> Pieces:
    """The prompt with about this share of the pieces that may go: all the others are not in the text. Above 0 one of them always is."""
    may_go = [at for at, (label, _) in enumerate(prompt.pieces) if label != "keep"]
    there = {at for at in may_go if rng.random() < share}
    if may_go and share > 0 and not there:
        there = {rng.choice(may_go)}
    pieces = [piece for at, piece in enumerate(prompt.pieces) if piece[0] == "keep" or at in there]
    if rng.random() < 0.8:
        pieces = _renamed(rng, material, prompt, pieces)
    return pieces


def written_problem(rng: random.Random, material: Material) -> Example:
    pieces = _drawn(rng, material, material.pick(rng, written.PROBLEMS), 0.6)
    return build("written_problem", _renumbered(rng, pieces) if rng.random() < 0.6 else pieces)


def clean_written_problem(rng: random.Random, material: Material) -> Example:
    """Problems without their distractors, and problems that never had one."""
    pool = written.CLEAN_PROBLEMS if rng.random() < 0.1 else written.PROBLEMS
    pieces = _drawn(rng, material, material.pick(rng, pool), 0)
    return build("clean_written_problem", _renumbered(rng, pieces) if rng.random() < 0.6 else pieces)


def written_message(rng: random.Random, material: Material) -> Example:
    return build("written_message", _drawn(rng, material, material.pick(rng, written.MESSAGES), 0.75))


def clean_written_message(rng: random.Random, material: Material) -> Example:
    pool = written.CLEAN_MESSAGES if rng.random() < 0.7 else written.MESSAGES
    return build("clean_written_message", _drawn(rng, material, material.pick(rng, pool), 0))


def _asked(rng: random.Random, passage: Passage, most: int) -> tuple[str, frozenset[int]]:
    """A question or several that leave something of the passage unneeded, and what they need."""
    chosen = [rng.choice(passage.asked)]
    while len(chosen) < most:
        left = [one for one in passage.asked if one not in chosen and len(one.needs.union(*(other.needs for other in chosen))) < len(passage.pieces)]
        if not left:
            break
        chosen.append(rng.choice(left))
    question = chosen[0].question
    for other in chosen[1:]:
        joint = rng.choice((" ", " And: ", " Also, ", "\n"))
        question += joint + (small(other.question) if joint == " Also, " else other.question)
    return question, frozenset[int]().union(*(one.needs for one in chosen))


def written_passage(rng: random.Random, material: Material) -> Example:
    passage = material.pick(rng, written.PASSAGES)
    question, needs = _asked(rng, passage, rng.choice((1, 1, 1, 1, 1, 1, 2)))
    text: Pieces = [("keep" if at in needs else "relevance", piece) for at, piece in enumerate(passage.pieces)]
    if rng.random() < 0.3:
        # Some of the sentences that may go are not there; headings are, for what stands under them.
        unneeded = [at for at, piece in enumerate(passage.pieces) if at not in needs and piece.rstrip()[-1:] in ".!?"]
        gone = set(rng.sample(unneeded, rng.randint(0, len(unneeded) // 2)))
        text = [piece for at, piece in enumerate(text) if at not in gone]
        text[0] = (text[0][0], text[0][1].lstrip())
    return build("written_passage", passages.laid_out(rng, material, text, question))


def clean_written_passage(rng: random.Random, material: Material) -> Example:
    """What a question needs and no more; or a request that needs the whole text."""
    passage = material.pick(rng, written.PASSAGES)
    if rng.random() < 0.5:
        asked_of_all = material.pick(rng, passages.WHOLE_TEXT_REQUESTS)
        order = [passage.text, asked_of_all] if rng.random() < 0.5 else [asked_of_all, passage.text]
        return build("clean_written_passage", [("keep", "\n\n".join(order))])
    question, needs = _asked(rng, passage, rng.choice((1, 1, 2, 3)))
    text_needed: Pieces = [("keep", piece) for at, piece in enumerate(passage.pieces) if at in needs]
    text_needed[0] = ("keep", text_needed[0][1].lstrip())
    return build("clean_written_passage", passages.laid_out(rng, material, text_needed, question))
