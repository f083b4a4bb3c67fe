"""Arithmetic problems with distractors, and without: sentences that look as if they could go, and cannot."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from s2a_filter.example import Example, Label, build
from s2a_filter.families.style import capital
from s2a_filter.material import problems, remarks, words
from s2a_filter.material.material import Material, Person
from s2a_filter.material.pool import Pool

Pieces = list[tuple[Label, str]]

# Questions that sum over everybody: a distractor about somebody else could belong to the sum.
_SUMS = re.compile(
    r"(?i)\b(total|altogether|together|in all|combined|they|them|everyone|everybody|people|all of|average|most|fewest|left over|each)\b"
)
_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "his",
        "her",
        "their",
        "its",
        "him",
        "them",
        "this",
        "that",
        "these",
        "those",
        "both",
        "each",
        "one",
        "another",
        "the",
    ]
)
_LEANING = re.compile(r"\{(he|him|his|He|His)\}|\b(he|him|his|she|her|it|its|they|them|there)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\b\d[\d,]*\s+([a-z]{3,}s|people|feet)\b")
# Words after a number that are no things one could own.
_NO_THINGS = frozenset(
    [
        "times",
        "points",
        "percents",
        "less",
        "plus",
        "minus",
        "was",
        "has",
        "units",
        "ones",
        "tens",
        "hundreds",
        "degrees",
        "grades",
        "ways",
        "cases",
        "rows",
        "groups",
        "sets",
        "halves",
        "thirds",
        "fifths",
    ]
)


@dataclass(frozen=True)
class Setting:
    """The words that fill a problem of the package."""

    slots: dict[str, str]
    person: Person


def setting(rng: random.Random, material: Material) -> Setting:
    one = material.person(rng)
    other = material.person(rng, (one.name,))
    things = material.sample(rng, words.THINGS, 2)
    days = rng.sample(words.DAYS.items[:6], 2)  # not Sunday: some problems name it
    relative = material.pick(rng, words.RELATIVES)
    small = [rng.randint(12, 24), *(rng.randint(3, 11) for _ in range(3))]
    slots = {
        **material.slots(rng),
        "N": one.name,
        "M": other.name,
        "he": one.he,
        "him": one.him,
        "his": one.his,
        "He": one.he.capitalize(),
        "His": one.his.capitalize(),
        "His2": f"{one.name}'s",
        "X": things[0][1],
        "x": things[0][0],
        "Z": things[-1][1] if len(things) > 1 else "cards",
        "r": relative,
        "r2": f"{one.name}'s {relative}",
        "a": str(small[0]),
        "b": str(small[1]),
        "c": str(small[2]),
        "d": str(small[3]),
        "h": str(rng.randint(3, 9)),
        "h2": "two",
        "k": str(rng.randint(25, 99)),
        "l": str(rng.randint(230, 480)),
        "q": str(rng.randint(11, 58)),
        "D": days[0],
        "D2": days[1],
        "shop": material.pick(rng, words.SHOPS),
        "city": material.pick(rng, words.CITIES),
    }
    return Setting(slots, one)


def _named(template: str) -> str:
    """The sentence with the person's name in place of a pronoun at its beginning."""
    for pronoun, name in (("{He} ", "{N} "), ("{His} ", "{N}'s ")):
        if template.startswith(pronoun):
            return name + template[len(pronoun) :]
    return template


def _leans_on_what_came_before(distractor: str) -> bool:
    """Whether it would read wrongly as the first sentence."""
    return _LEANING.search(distractor) is not None or distractor.startswith(("The ", "A ", "An ", "Another ", "In another"))


def _assemble(
    rng: random.Random,
    needed: list[str],
    distractors: list[str],
    asked: str,
    slots: dict[str, str],
) -> Pieces:
    """Needed sentences in their order with distractors among them. A pronoun never points at somebody who is named only in a distractor."""
    order: list[tuple[Label, str]] = [("keep", sentence) for sentence in needed]
    for distractor in distractors:
        first_needed = next(at for at, (label, _) in enumerate(order) if label == "keep")
        at = rng.randint(first_needed + 1 if _leans_on_what_came_before(distractor) else 0, len(order))
        order.insert(at, ("relevance", distractor))
    if rng.random() < 0.06 and order[-1][0] == "relevance" and "{He" not in order[-1][1] and "{Hi" not in order[-1][1]:
        order.insert(len(order) - 1, ("keep", asked))
    else:
        order.append(("keep", asked))
    pieces: Pieces = []
    strangers = False  # somebody else has been named since the person was
    for label, template in order:
        sentence = _named(template) if strangers else template
        if "{N}" in sentence and label == "keep":
            strangers = False
        if re.search(r"\{(M|O|r)\}", sentence):
            strangers = True
        pieces.append((label, (" " if pieces else "") + capital(sentence.format(**slots))))
    return pieces


def own_problem(rng: random.Random, material: Material, in_topic: int, off_topic: int, hard_share: float = 0.0) -> Pieces:
    """A problem of the package with this many distractors of its own and of remarks; fewer if it has fewer."""
    chosen = material.pick(rng, problems.HARD_PROBLEMS if rng.random() < hard_share else problems.PROBLEMS)
    scene = setting(rng, material)
    text = " ".join(chosen.needed)
    distractors = rng.sample(chosen.distractors, min(in_topic, len(chosen.distractors)))
    for _ in range(off_topic):
        pools = [remarks.GENERAL, remarks.ABOUT_OTHERS]
        if "{N}" in text:
            pools += [remarks.ABOUT_PERSON, remarks.ABOUT_PERSON]
        distractors.append(material.pick(rng, rng.choice(pools)))
    rng.shuffle(distractors)
    slots = {
        **scene.slots,
        "O": material.person(rng, (scene.slots["N"], scene.slots["M"])).name,
        "n": str(rng.randint(20, 60)),
        "m2": "seven",
    }
    slots["c2"] = scene.slots["city"]
    # {c} is a small number in problems and a city in remarks.
    distractors = [sentence if sentence in chosen.distractors else sentence.replace("{c}", "{c2}").replace("{d}", "{D}") for sentence in distractors]
    return _assemble(rng, list(chosen.needed), distractors, rng.choice(chosen.questions), slots)


def facts_of_a_person(rng: random.Random, material: Material, distractors: int) -> Pieces:
    """Facts about one person, one of which the question needs. The others are of no use for it."""
    scene = setting(rng, material)
    facts = material.sample(rng, problems.FACTS_OF_A_PERSON, distractors + 1)
    asked = rng.choice(facts[0][1]).format(**scene.slots)
    order = list(range(len(facts)))
    rng.shuffle(order)
    pieces: Pieces = []
    named = False
    for at in order:
        label: Label = "keep" if at == 0 else "relevance"
        # The name stands in each sentence until a kept one has had it.
        subject = capital(scene.person.he) if named and rng.random() < 0.6 and "{M}" not in facts[at][0] else scene.person.name
        named = named or label == "keep"
        pieces.append((label, (" " if pieces else "") + facts[at][0].format(S=subject, **scene.slots)))
    pieces.append(("keep", " " + asked))
    return pieces


def _begins_safely(sentence: str) -> bool:
    return not {word.strip(",.").lower() for word in sentence.split()[:5]} & _PRONOUNS


# What a sentence cannot have in it if it is to be said of somebody else: it would point at another sentence, or at a third person, or its numbers
# may not be changed.
_TIED = re.compile(
    r"\b(than|as|times|rest|remaining|left|half|third|quarter|total|also|then|there|other|others|another|together|same|twice|again|more|both"
    r"|this|that|these|those|it|its|they|them|their|we|us|if|first|second)\b|%|\d:\d|\b(?:1[6-9]|20)\d\d\b",
    re.IGNORECASE,
)
# Problems in which a measure of a person may matter.
_MEASURED = re.compile(
    r"(?i)\b(ages?|aged|old|older|young|younger|tall|taller|long|longer|height|weighs?|weight|pounds?|born|birthday|o'clock|[ap]\.?m\b|hours?|minutes?|seconds?|sleeps?|bed"
    r"|dollars?|cents?|euros?|inch(es)?|feet|foot|miles?|blocks?|streets?|floors?|brothers?|cousins?|dogs?|shoes?|size|times|trips?|years?)\b|\$"
)
# Problems in which a wish or an order may be the goal that is asked for.
_GOAL = re.compile(r"(?i)\b(needs?|needed|wants?|wanted|goals?|enough|plans?|planned|hopes?|wish(es|ed)?|orders?|ordered|more)\b")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_OPENING_NAME = re.compile(r"([A-Z][a-z]+) (?:[a-z]+ly )?[a-z]+\b")
_PERSONAL = re.compile(r"(?i)\b(?:(she|her|hers|herself)|(he|him|his|himself))\b")
# A problem in which another time may matter, and verbs that can be said of one.
_TIME = re.compile(
    r"(?i)\b(last|ago|before|earlier|previous(ly)?|yesterday|today|tomorrow|now|after|later|then|first|next|already|still|started?|began|again|another"
    r"|weeks?|months?|years?|days?|mornings?|evenings?|nights?|[a-z]+days?)\b"
)
_PAST = re.compile(
    r" (?:\w+ed|had|bought|made|sold|got|took|gave|ran|ate|read|spent|won|drew|wrote|paid|drove|found|caught|built|brought|grew|sent) "
)
_AT_ANOTHER_TIME = (
    "The week before, {}",
    "On another day, {}",
    "The last time, {}",
    "A month earlier, {}",
    "In another year, {}",
    "Last summer, {}",
    "The day after, {}",
    "On that day the year before, {}",
    "As a child, {}",
)
_LED = ("Last year, {}", "In another town, {}", "Years ago, {}", "On the other side of the street, {}", "Meanwhile, {}")


def _capitalised(sentences: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(re.findall(r"\b[A-Z][a-z]+\b", " ".join(sentences)))


def _asked_about(sentences: tuple[str, ...]) -> str | None:
    """The name with which a sentence of the problem begins and that stands within its question, too."""
    for sentence in sentences[:-1]:
        opened = _OPENING_NAME.match(sentence)
        if (
            opened is not None
            and re.search(rf"(?<=[a-z,\d] ){opened[1]}\b", sentences[-1])
            and opened[1] not in {*words.DAYS.items, *words.MONTHS.items}
        ):
            return opened[1]
    return None


def _another_number(rng: random.Random, found: str) -> str:
    value = float(found.replace(",", ""))
    if "." in found:
        return f"{value * rng.uniform(0.3, 2.5):.2f}"
    return str(max(2, round(value * rng.choice((rng.uniform(0.2, 0.9), rng.uniform(1.2, 3), rng.uniform(5, 100))))))


def _mirrored(rng: random.Random, material: Material, sentences: tuple[str, ...]) -> str | None:
    """A sentence of the problem about the one who is asked about, said of somebody else, or of another time, with other numbers; None if no sentence
    allows it."""
    name = _asked_about(sentences)
    if name is None:
        return None
    found = []
    for sentence in sentences[:-1]:
        tail = sentence[len(name) :]
        if sentence.startswith(name + " ") and _NUMBER.search(tail) and not _TIED.search(tail) and not re.search(r"[A-Z]", tail):
            found.append(tail)
    if not found:
        return None
    tail = rng.choice(found)
    if rng.random() < 0.6 and _PAST.match(tail) and not _TIME.search(" ".join(sentences)):
        return rng.choice(_AT_ANOTHER_TIME).format(name + _NUMBER.sub(lambda number: _another_number(rng, number[0]), tail))
    slots = material.slots(rng)
    genders = {bool(she) for she, _ in _PERSONAL.findall(tail)}
    strangers = [f"{name}'s neighbour", f"A colleague of {name}'s", f"Somebody in {slots['c']}"]
    if not genders:
        strangers += [f"{_stranger(rng, material, sentences)}'s {slots['r']}", f"{name}'s {slots['r']}"]
    if len(genders) < 2:
        while True:
            other = material.person(rng, _capitalised(sentences))
            if not genders or genders == {other.he == "she"}:
                break
        strangers += [other.name] * 3
    subject = rng.choice(strangers)
    if slots["r"] in " ".join(sentences).lower() and subject.endswith(slots["r"]):
        return None
    changed = subject + _NUMBER.sub(lambda number: _another_number(rng, number[0]), tail)
    if rng.random() < 0.25:
        small = subject.startswith(("A colleague", "Somebody"))
        changed = rng.choice(_LED).format(changed[0].lower() + changed[1:] if small else changed)
    return changed


def _stranger(rng: random.Random, material: Material, sentences: tuple[str, ...]) -> str:
    """A name that does not stand in the problem."""
    return material.person(rng, _capitalised(sentences)).name


def _of_somebody_else(rng: random.Random, material: Material, sentences: tuple[str, ...], template: str, **values: str) -> str:
    """{O} of the template is somebody who is not in the problem: a stranger or a relative of the one who is asked about."""
    slots = material.slots(rng)
    slots["O"] = _stranger(rng, material, sentences)
    name = _asked_about(sentences)
    if name is not None and template.count("{O}") == 1 and "{r}" not in template and rng.random() < 0.4:
        if slots["r"] in " ".join(sentences).lower():
            slots["r"] = "neighbour"
        slots["O"] = f"{name}'s {slots['r']}"
    return template.format(**slots, **values)


def _of_the_same_person(rng: random.Random, material: Material, sentences: tuple[str, ...], name: str, pool: Pool[str], **values: str) -> str:
    """{P} of the template is the one who is asked about, {O} a stranger."""
    slots = {**material.slots(rng), **values, "P": name, "O": _stranger(rng, material, sentences)}
    if slots["r"] in " ".join(sentences).lower():
        slots["r"] = "neighbour"
    return material.pick(rng, pool).format(**slots)


def _in_topic_for(rng: random.Random, material: Material, sentences: tuple[str, ...]) -> str | None:
    """A sentence about somebody else with a thing or a unit of the problem; None if the question sums or nothing is counted."""
    if _SUMS.search(sentences[-1]):
        return None
    if rng.random() < 0.45:
        mirrored = _mirrored(rng, material, sentences)
        if mirrored is not None:
            return mirrored
    name = _asked_about(sentences)
    if name is not None and not _MEASURED.search(" ".join(sentences)) and rng.random() < 0.3:
        return _of_the_same_person(rng, material, sentences, name, problems.OWN_MEASURES, v=str(rng.randint(11, 95)), w=str(rng.randint(2, 9)))
    if rng.random() < 0.3:
        pool = problems.OTHERS_WITH_MONEY if "$" in " ".join(sentences) and rng.random() < 0.6 else problems.OTHERS_MEASURED
        return _of_somebody_else(rng, material, sentences, material.pick(rng, pool), v=str(rng.choice((rng.randint(2, 20), rng.randint(20, 95)))))
    counted = [word for sentence in sentences[:-1] for word in _NUMBERED.findall(sentence) if word not in _NO_THINGS]
    if not counted:
        return None
    thing = rng.choice(counted)
    value = str(rng.choice((rng.randint(2, 12), rng.randint(10, 60))))
    if thing in problems.OTHERS_WITH_A_UNIT:
        template = rng.choice(problems.OTHERS_WITH_A_UNIT[thing])
    elif thing.endswith("ys") or len(thing) > 12:
        return None
    elif name is not None and not _GOAL.search(" ".join(sentences)) and rng.random() < 0.5:
        return _of_the_same_person(rng, material, sentences, name, problems.OWN_UNREAL, thing=thing, v=value)
    else:
        template = material.pick(rng, problems.OTHERS_WITH_A_THING)
    return _of_somebody_else(rng, material, sentences, template, thing=thing, v=value)


def _remark_for(rng: random.Random, material: Material, sentences: tuple[str, ...]) -> str:
    """A remark about nobody in the problem, or about a person whose name stands in its first sentence."""
    known = {*words.WOMEN.items, *words.MEN.items}
    names = [name for name in re.findall(r"\b[A-Z][a-z]+\b", sentences[0]) if name in known]
    pool = remarks.ABOUT_PERSON if names and rng.random() < 0.5 else rng.choice((remarks.GENERAL, remarks.ABOUT_OTHERS))
    slots = material.slots(rng)
    slots["O"] = _stranger(rng, material, sentences)
    if names:
        slots["N"] = names[0]
        slots["his"] = "her" if names[0] in words.WOMEN.items else "his"
    return capital(material.pick(rng, pool).format(**slots))


def source_problem(rng: random.Random, material: Material, in_topic: bool, count: int) -> tuple[Pieces, tuple[str, ...]] | None:
    """A problem of a corpus with distractors where they cannot be mistaken for the antecedent of a pronoun; None if none fits."""
    if material.sources is None:
        return None
    chosen = material.pick(rng, material.sources.problems)
    places = [at for at in range(len(chosen.sentences)) if _begins_safely(chosen.sentences[at])]
    if not places:
        return None
    inserted: dict[int, str] = {}
    for _ in range(count):
        sentence = _in_topic_for(rng, material, chosen.sentences) if in_topic else _remark_for(rng, material, chosen.sentences)
        if sentence is None:
            return None
        inserted[rng.choice(places)] = sentence
    pieces: Pieces = []
    for at, needed in enumerate(chosen.sentences):
        if at in inserted:
            pieces.append(("relevance", (" " if pieces else "") + inserted[at]))
        pieces.append(("keep", (" " if pieces else "") + needed))
    return pieces, (chosen.source,)


def clean_problem(rng: random.Random, material: Material) -> tuple[str, tuple[str, ...]]:
    """A problem in which every sentence is needed."""
    if material.sources is not None and rng.random() < 0.5:
        chosen = material.pick(rng, material.sources.problems)
        return " ".join(chosen.sentences), (chosen.source,)
    pieces = own_problem(rng, material, 0, 0, hard_share=0.6) if rng.random() < 0.85 else facts_of_a_person(rng, material, 0)
    return "".join(text for _, text in pieces), ()


def pieces_with_distractors(rng: random.Random, material: Material, in_topic: bool) -> tuple[Pieces, tuple[str, ...]]:
    count = rng.choices((1, 2, 3), (0.7, 0.22, 0.08))[0]
    if rng.random() < 0.45:
        from_source = source_problem(rng, material, in_topic, count)
        if from_source is not None:
            return from_source
    if not in_topic:
        return own_problem(rng, material, 0, count, hard_share=0.5), ()
    if rng.random() < 0.25:
        return facts_of_a_person(rng, material, count), ()
    return own_problem(rng, material, count, 1 if rng.random() < 0.15 else 0), ()


def word_problem_off_topic(rng: random.Random, material: Material) -> Example:
    pieces, sources = pieces_with_distractors(rng, material, in_topic=False)
    return build("word_problem_off_topic", pieces, sources)


def word_problem_in_topic(rng: random.Random, material: Material) -> Example:
    pieces, sources = pieces_with_distractors(rng, material, in_topic=True)
    return build("word_problem_in_topic", pieces, sources)


def clean_word_problem(rng: random.Random, material: Material) -> Example:
    """Half of them the package's hard negatives: unit rates, budgets, conditions, contexts that a pronoun needs."""
    text, sources = clean_problem(rng, material)
    return build("clean_word_problem", [("keep", text)], sources)
