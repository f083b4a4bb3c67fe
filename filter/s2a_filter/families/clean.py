"""Prompts in which everything is kept, however much it looks like a hint or an aside."""

from __future__ import annotations

import random

from s2a_filter.example import Example, build
from s2a_filter.families import hints, tasks
from s2a_filter.families.style import capital, separator
from s2a_filter.material import clean, forms, texts
from s2a_filter.material.material import Material
from s2a_filter.material.pool import Pool
from s2a_filter.material.situations import SITUATIONS
from s2a_filter.material.texts import Text


def _kept(family: str, text: str, sources: tuple[str, ...] = ()) -> Example:
    return build(family, [("keep", text)], sources)


def plain_question(rng: random.Random, material: Material) -> Example:
    task = tasks.with_format(rng, material, tasks.question(rng, material), 0.25)
    return _kept("clean_question", task.text, task.sources)


def several_questions(rng: random.Random, material: Material) -> Example:
    """Questions that are all asked, or questions with answers as examples for the last one."""
    facts = [material.fact(rng) for _ in range(rng.randint(2, 5))]
    sources = tuple(fact.source for fact in facts if fact.source)
    asked = [tasks.typed(rng, fact.question) for fact in facts]
    draw = rng.random()
    if draw < 0.4:
        text = "\n".join(f"{at}. {question}" for at, question in enumerate(asked, 1))
    elif draw < 0.55:
        text = " ".join(question if question.endswith(("?", ".")) else question + "?" for question in asked)
    else:
        ask, reply = rng.choice((("Q: ", "A: "), ("Question: ", "Answer: "), ("", "-> "), ("Q: ", "A: It is ")))
        gap = rng.choice(("\n", "\n\n"))
        shots = gap.join(f"{ask}{question}\n{reply}{fact.answer}" for question, fact in zip(asked[:-1], facts[:-1], strict=True))
        text = f"{shots}{gap}{ask}{asked[-1]}\n{reply.strip()}"
    if rng.random() < 0.3:
        text = rng.choice(("Answer all of these questions.\n", "Quiz:\n", "Please answer:\n")) + text if draw < 0.55 else text
    return _kept("clean_questions", text, sources)


def instruction(rng: random.Random, material: Material) -> Example:
    task = tasks.with_format(rng, material, tasks.instruction(rng, material), 0.2)
    return _kept("clean_instruction", task.text, task.sources)


def code(rng: random.Random, material: Material) -> Example:
    return _kept("clean_code", tasks.code(rng, material).text)


def _about(rng: random.Random, material: Material, family: str, requests: Pool[str], pool: Pool[Text]) -> Example:
    request, text = material.fill(rng, requests), material.pick(rng, pool).text
    order = (request, text) if rng.random() < 0.6 else (text, request)
    return _kept(family, rng.choice(("\n\n", "\n\n", "\n", "\n---\n")).join(order))


def email(rng: random.Random, material: Material) -> Example:
    return _about(rng, material, "clean_email", clean.EMAIL_QUESTIONS, texts.EMAILS)


def story(rng: random.Random, material: Material) -> Example:
    return _about(rng, material, "clean_story", clean.STORY_QUESTIONS, texts.PROSE)


def review(rng: random.Random, material: Material) -> Example:
    return _about(rng, material, "clean_review", clean.REVIEW_QUESTIONS, texts.REVIEWS)


def list_of_things(rng: random.Random, material: Material) -> Example:
    if rng.random() < 0.25:
        return _about(rng, material, "clean_list", clean.RECIPE_QUESTIONS, texts.RECIPES)
    slots = material.slots(rng)
    items = [item.format(**slots) for item in material.sample(rng, clean.LIST_ITEMS, rng.randint(3, 7))]
    mark = rng.choice(("- ", "* ", "", "{}. "))
    listed = "\n".join(mark.format(at) + item for at, item in enumerate(items, 1))
    request = material.pick(rng, clean.LIST_QUESTIONS)
    return _kept("clean_list", f"{request}\n{listed}" if rng.random() < 0.6 else f"{listed}\n\n{request}")


def role_play(rng: random.Random, material: Material) -> Example:
    return _kept("clean_role_play", material.fill(rng, clean.ROLE_PLAYS))


def _context_and_request(rng: random.Random, material: Material, family: str, pool: Pool[str]) -> Example:
    context, asked = tasks.context_and_request(rng, material, pool)
    gap = separator(rng)
    text = f"{context}{gap}{asked}" if rng.random() < 0.65 else f"{asked}{gap}{context}"
    if rng.random() < 0.2:
        text += " " + tasks.form_of_answer(rng, material)
    return _kept(family, text)


def constraint(rng: random.Random, material: Material) -> Example:
    return _context_and_request(rng, material, "clean_constraint", clean.CONSTRAINTS)


def long_context(rng: random.Random, material: Material) -> Example:
    """Several sentences about a situation, any of which the answer has to respect."""
    return _context_and_request(rng, material, "clean_long_context", clean.LONG_CONTEXTS)


def situation_pieces(rng: random.Random, material: Material) -> tuple[list[str], str, list[str]]:
    """A request, and facts that it rests on: those before it, the request, those behind it."""
    drawn = material.pick(rng, SITUATIONS)
    slots = material.slots(rng)
    facts = rng.sample(drawn.facts, rng.choice((1, 1, 2, 2, 3, 4, 5)))
    request = rng.choice(drawn.requests).format(**slots)
    said = [capital(fact.format(**slots)) for fact in facts]
    if rng.random() < 0.25:
        said.insert(rng.randint(0, len(said)), material.fill(rng, forms.LIMITS))
    before = len(said) if rng.random() < 0.55 else rng.randint(0, len(said))
    return said[:before], request, said[before:]


def situation(rng: random.Random, material: Material) -> Example:
    """Facts in any order before a request, behind it or around it."""
    before, request, after = situation_pieces(rng, material)
    if rng.random() < 0.25:
        request += " " + tasks.form_of_answer(rng, material)
    parts = [*before, request, *after]
    if rng.random() < 0.1:
        return _kept("clean_situation", f"{request}\n" + "\n".join(f"- {fact}" for fact in (*before, *after)))
    text = parts[0]
    near = separator(rng) if rng.random() < 0.3 else " "
    for part in parts[1:]:
        text += (near if text[-1] in ".?!" else "\n") + part
    return _kept("clean_situation", text)


def preference(rng: random.Random, material: Material) -> Example:
    return _context_and_request(rng, material, "clean_preference", clean.PREFERENCES)


def first_person_fact(rng: random.Random, material: Material) -> Example:
    return _context_and_request(rng, material, "clean_first_person", clean.FIRST_PERSON)


def claim_asked_about(rng: random.Random, material: Material) -> Example:
    """A belief that is itself the object of the question."""
    if rng.random() < 0.3:  # a belief about a question's answer: "I think the capital of Peru is Quito" is asked about
        fact = material.fact(rng)
        answer = tasks.answers_of(rng, fact)[0]
        asked = tasks.typed(rng, fact.question)
        said = rng.choice(("My answer to the question \"{q}\" is {a}.", "To \"{q}\" I answered {a}.", "Somebody asked me: \"{q}\" I said it was {a}.",
                           "The quiz asked: \"{q}\" I wrote {a}.", "Question: {q}\nMy answer: {a}.", "{q}\nProposed answer: {a}."))  # fmt: skip
        checked = rng.choice(("Is my answer right?", "Was that correct?", "Please check my answer.", "Did I get it right?", "Grade this answer.",
                              "Is this answer correct? Explain.", "Where did I go wrong, if I did?"))  # fmt: skip
        if "Proposed" in said:
            checked = rng.choice(("Is the proposed answer correct?", "Grade the proposed answer.", "Is this answer right or wrong?"))
        return _kept(
            "clean_claim",
            said.format(q=asked, a=answer) + rng.choice((" ", "\n")) + checked,
            (fact.source,) if fact.source else (),
        )
    claim = material.fill(rng, clean.CLAIMS)
    slots = material.slots(rng)
    claimed = material.pick(rng, clean.CLAIMERS).format(**{**slots, "s": claim[0].lower() + claim[1:] if not claim[0].isdigit() else claim})
    asked = material.pick(rng, clean.CLAIM_QUESTIONS)
    text = f"{claimed} {asked}"
    if rng.random() < 0.2:
        text += " " + tasks.form_of_answer(rng, material)
    return _kept("clean_claim", text)


def quoted(rng: random.Random, material: Material) -> Example:
    sentences = material.sample(rng, clean.QUOTED, rng.choice((1, 1, 1, 2, 3)))
    if len(sentences) == 1:
        return _kept("clean_quoted", material.pick(rng, clean.QUOTE_QUESTIONS).format(q=f'"{sentences[0]}"'))
    listed = "\n".join(f'{at}. "{sentence}"' for at, sentence in enumerate(sentences, 1))
    request = rng.choice(("Which of these sentences is an opinion?", "Translate these sentences into French.", "Who could have said this?",
                          "Rank these statements by how certain they sound.", "Rewrite each of these as a question."))  # fmt: skip
    return _kept("clean_quoted", f"{request}\n{listed}")


def looks_irrelevant(rng: random.Random, material: Material) -> Example:
    """Observations any of which could matter to an open question."""
    first, middle, last = material.fill(rng, clean.BACKGROUNDS).split(" => ")
    order = [first, middle, last] if rng.random() < 0.6 else [last, first, middle] if last.endswith("?") else [first, middle, last]
    return _kept("clean_looks_irrelevant", separator(rng).join(order))


def follow_up(rng: random.Random, material: Material) -> Example:
    text = material.fill(rng, clean.FOLLOW_UPS)
    if rng.random() < 0.1:
        text += " " + tasks.form_of_answer(rng, material)
    return _kept("clean_follow_up", text)


def topic(rng: random.Random, material: Material) -> Example:
    asked = material.fill(rng, clean.TOPIC_QUESTIONS)
    return _kept("clean_topic", asked + (" " + tasks.form_of_answer(rng, material) if rng.random() < 0.4 else ""))


def talks_to_filter(rng: random.Random, material: Material) -> Example:
    fact = material.fact(rng)
    return _kept(
        "clean_talks_to_filter",
        material.fill(rng, clean.FILTER_TALK_CLEAN, a=fact.answer),
        (fact.source,) if fact.source else (),
    )


def clause_lookalike(rng: random.Random, material: Material) -> Example:
    """Clauses, brackets and tags that belong to the question."""
    if rng.random() < 0.5:
        return _kept("clean_clause", material.fill(rng, clean.CLAUSE_LOOKALIKES))
    task = hints.bare_question(rng, material)
    point = hints.insertion_point(task.text)
    if ":" in task.text:  # options follow
        return _kept("clean_clause", task.text, task.sources)
    needed = (
        "(in one word)",
        "(if known)",
        "(roughly)",
        "(as of today)",
        "(the official one)",
        "(full name, please)",
        "(not the nickname)",
    )
    commas = (
        ", according to most sources,",
        ", strictly speaking,",
        ", if there is one,",
        ", to be precise,",
        ", apart from the obvious,",
        ", in plain words,",
    )
    if rng.random() < 0.5 or point is None:
        text = f"{task.text[:-1]} {rng.choice(needed)}?"
    else:
        text = task.text[:point] + rng.choice(commas) + task.text[point:]
    return _kept("clean_clause", capital(text), task.sources)
