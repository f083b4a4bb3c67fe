"""The part of a prompt that is needed: a question, an instruction or a problem, with what a hint about it could name."""

from __future__ import annotations

import random
from dataclasses import dataclass

from s2a_filter.families.style import capital, small
from s2a_filter.families.word_problems import clean_problem
from s2a_filter.material import clean, forms, texts
from s2a_filter.material.facts import Fact
from s2a_filter.material.material import Material
from s2a_filter.material.pool import Pool


@dataclass(frozen=True)
class Task:
    """`answers` are what a hint may name, right or wrong; empty if there is no short answer."""

    text: str
    answers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def hint(self, rng: random.Random) -> str:
        answer = rng.choice(self.answers)
        return answer.lower() if answer in ("Yes", "No", "Neither", "Both", "Maybe") else answer


def _sources(name: str) -> tuple[str, ...]:
    return (name,) if name else ()


def typed(rng: random.Random, question: str) -> str:
    """A question of a corpus that has it in lower case and without a mark: as it is, or as one would write it."""
    if question.endswith(("?", ".")):
        return question
    if rng.random() < 0.25:
        return question
    return (capital(question) if rng.random() < 0.8 else question) + "?"


def answers_of(rng: random.Random, fact: Fact) -> tuple[str, ...]:
    """A wrong answer three times out of four."""
    return (rng.choice(fact.wrong),) if fact.wrong and rng.random() < 0.75 else (fact.answer,)


def question(rng: random.Random, material: Material) -> Task:
    """A question with a short answer, sometimes with options."""
    fact = material.fact(rng)
    text = typed(rng, fact.question)
    answers = answers_of(rng, fact)
    if len(fact.wrong) >= 2 and rng.random() < 0.15:
        options = [fact.answer, *rng.sample(fact.wrong, min(3, len(fact.wrong)))]
        rng.shuffle(options)
        mark = rng.choice(("{}) ", "({}) ", "{}. ", "- "))
        letters = rng.choice(("ABCD", "abcd", "1234"))
        joint = "\n" if mark == "- " or rng.random() < 0.7 else " "
        if joint == "\n":
            listed = "\n".join(mark.format(letters[at]) + option for at, option in enumerate(options))
            text = f"{text}\n{listed}"
        else:
            listed = ", ".join(options[:-1]) + " or " + options[-1]
            text = f"{text.rstrip('?.')}: {listed}?"
        chosen = options.index(answers[0]) if answers[0] in options else 0
        if mark != "- " and joint == "\n" and rng.random() < 0.6:
            answers = (rng.choice(("{}", "({})", "option {}", "answer {}")).format(letters[chosen]),)
        else:
            answers = (options[chosen],)
    elif rng.random() < 0.1:
        yes_or_no = text.startswith(("Is ", "Are ", "Does ", "Do ", "Did ", "Can ", "Was ", "Were ", "Has "))
        leads = ("Question: ", "Q: ") if yes_or_no else ("Can you tell me ", "Please tell me ", "I'd like to know ", "Question: ", "Q: ")
        lead = rng.choice(leads)
        text = lead + (text if lead.endswith(": ") else small(text))
    return Task(text, answers, _sources(fact.source))


def instruction(rng: random.Random, material: Material) -> Task:
    if material.sources is not None and rng.random() < 0.25:
        text = material.pick(rng, material.sources.instructions)
        return Task(text.text, (), (text.source,))
    return Task(material.fill(rng, clean.INSTRUCTIONS))


def problem(rng: random.Random, material: Material) -> Task:
    text, sources = clean_problem(rng, material)
    number = str(rng.choice((rng.randint(2, 20), rng.randint(10, 99), rng.randint(100, 900))))
    return Task(text, (f"${number}" if "$" in text and rng.random() < 0.5 else number,), sources)


def code(rng: random.Random, material: Material) -> Task:
    """A question about a piece of code; the code comes last or first."""
    asked = material.fill(rng, clean.CODE_QUESTIONS)
    snippet = material.pick(rng, texts.CODE).text
    if rng.random() < 0.5:
        snippet = f"```\n{snippet}\n```"
    text = f"{asked}\n\n{snippet}" if rng.random() < 0.6 else f"{snippet}\n\n{asked}"
    return Task(text, (material.pick(rng, clean.CODE_CAUSES),))


def with_answer(rng: random.Random, material: Material) -> Task:
    """A task that a hint can be about."""
    draw = rng.random()
    task = question(rng, material) if draw < 0.72 else problem(rng, material) if draw < 0.93 else code(rng, material)
    return with_format(rng, material, task, 0.3)


def any_task(rng: random.Random, material: Material) -> Task:
    draw = rng.random()
    if draw < 0.5:
        return with_answer(rng, material)
    if draw < 0.8:
        return with_format(rng, material, instruction(rng, material), 0.3)
    context, asked = context_and_request(rng, material, rng.choice((clean.CONSTRAINTS, clean.PREFERENCES, clean.FIRST_PERSON)))
    return Task(f"{context} {asked}" if rng.random() < 0.7 else f"{asked} {context}")


def context_and_request(rng: random.Random, material: Material, pool: Pool[str]) -> tuple[str, str]:
    """What a request for advice or help rests on, sometimes with more that narrows it, and the request."""
    context, asked = material.fill(rng, pool).split(" => ")
    if rng.random() < 0.4:
        for _ in range(rng.choice((1, 1, 2))):
            limit = material.fill(rng, forms.LIMITS)
            context = f"{context} {limit}" if rng.random() < 0.7 else f"{limit} {context}"
    return context, asked


def form_of_answer(rng: random.Random, material: Material) -> str:
    """What the answer shall look like, or for whom it is; sometimes both."""
    draw = rng.random()
    if draw < 0.25:
        return material.fill(rng, clean.FORMATS)
    if draw < 0.45:
        return material.fill(rng, forms.AUDIENCES)
    shape = material.pick(rng, forms.SHAPES).format(**material.slots(rng))
    asked = material.fill(rng, forms.ASKS, x=shape, X=capital(shape))
    if asked.endswith((".", "!")) and rng.random() < 0.35:
        asked = asked[:-1].removesuffix(", please").removesuffix(" please") + material.fill(rng, forms.REASONS) + asked[-1]
    if draw > 0.92:
        asked += " " + material.fill(rng, forms.AUDIENCES)
    return asked


def with_format(rng: random.Random, material: Material, task: Task, share: float) -> Task:
    """With an instruction about the form of the answer, before or after: it is needed."""
    if rng.random() >= share or not task.text.endswith((".", "?", "!", '"')):
        return task
    form = form_of_answer(rng, material)
    text = f"{task.text} {form}" if rng.random() < 0.8 or not form.endswith(".") else f"{form} {task.text}"
    return Task(text, task.answers, task.sources)
