"""Passages and documents in which one sentence or one paragraph answers the question and others do not bear on it."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from s2a_filter.example import Example, Label, build
from s2a_filter.families import tasks
from s2a_filter.families.style import capital, small
from s2a_filter.material import entities, plain_facts, remarks, words
from s2a_filter.material.entities import Attribute, Kind
from s2a_filter.material.material import Material
from s2a_filter.material.pool import Pool, lines
from s2a_filter.sources import split_sentences

Pieces = list[tuple[Label, str]]

_WOMEN = frozenset({"Ilse", "Nadja", "Clara", "Mary", "Leila", "Grace"})
_BYTES_A_TOKEN = 4  # an English token, roughly
_POINTS_BACK = re.compile(
    r"^(?:\W*\w+ ){0,3}\W*(?i:it|its|they|their|them|he|his|him|she|her|this|these|those|that|such|both|another|others?|latter|former|then|also)\b"
)
_SHARED_BY_ALL = frozenset({"which", "what", "where", "when", "whose", "many", "some", "there", "people", "called", "before", "through"})

LEADS = Pool(
    "leads to a passage",
    lines("""
Read the text and answer the question.
Answer the question with the help of the text.
Use the following text to answer the question.
Here is a text. My question is at the end.
Please answer on the basis of the text only.
Have a look at the following notes.
Based on the following passage, answer the question below.
The following is taken from a brochure.
Below are some notes that I copied from a website.
"""),
    least=2,
)
DOCUMENT_LEADS = Pool(
    "leads to documents",
    lines("""
Answer the question using the documents below.
I have the following search results.
Use these documents to answer the question.
Write an answer to the question that rests only on the documents.
Here are some documents. Which of them helps does not matter, just answer the question.
The following documents were found.
Answer with the help of the search results and name the document you used.
"""),
    least=2,
)
WHOLE_TEXT_REQUESTS = Pool(
    "requests about a whole text",
    lines("""
Summarise the text.
Give the text a title.
Translate the text into Spanish.
Rewrite the text in simple words.
Write three quiz questions about the text.
List all the facts in the text.
Turn the text into a table.
Check the text for mistakes.
What is the text about?
Put the text into the form of a letter.
Shorten the text to half its length.
Which numbers occur in the text?
"""),
    least=2,
)


@dataclass(frozen=True)
class Entity:
    kind: Kind
    name: str
    slots: dict[str, str]
    attributes: tuple[Attribute, ...]

    def intro(self, rng: random.Random) -> str:
        return capital(rng.choice(self.kind.intros).format(X=self.name, **self.slots))

    def sentence(self, rng: random.Random, attribute: Attribute, by_name: bool) -> str:
        he, his = ("it", "its") if self.kind.pronoun == "it" else ("she", "her") if self.name.split()[0] in _WOMEN else ("he", "his")
        possessive = f"{self.name}'s" if by_name else his
        form = rng.choice([form for form in attribute.sentences if not by_name or "{S}" in form or "{P}" in form] or [""])
        if not form:
            return ""
        return capital(
            form.format(
                S=capital(self.name) if by_name else capital(he),
                S2=he,
                P=capital(possessive),
                P2=his,
                X=self.name,
                **self.slots,
            )
        )

    def question(self, rng: random.Random, attribute: Attribute) -> str:
        return capital(rng.choice(attribute.questions).format(X=self.name, **self.slots))


def entity(rng: random.Random, material: Material, kind: Kind | None = None, avoid: tuple[str, ...] = ()) -> Entity:
    chosen = kind or rng.choice(entities.KINDS)
    names = [name for name in chosen.names.side(material.split) if name not in avoid] or list(chosen.names.side(material.split))
    cities = material.sample(rng, words.CITIES, 3)
    colours = material.sample(rng, words.COLOURS, 2)
    slots = {
        **material.slots(rng),
        "c": cities[0],
        "c2": cities[1],
        "c3": cities[2],
        "h": str(rng.randint(6, 11)),
        "h2": rng.choice(("five", "six", "seven", "eight", "nine")),
        "m": str(rng.randint(14, 58)),
        "m3": rng.choice(("two", "three", "four", "five", "six")),
        "n": str(rng.randint(7, 24)),
        "n2": str(rng.randint(110, 480)),
        "n3": f"{rng.randint(1, 9)},{rng.randint(0, 99) * 10:03d}",
        "y": str(rng.randint(1790, 1890)),
        "y2": str(rng.randint(1895, 1985)),
        "y3": str(rng.randint(1990, 2022)),
        "P1": material.full_name(rng),
        "P2x": material.full_name(rng),
        "col": colours[0],
        "col2": colours[-1],
    }
    return Entity(chosen, rng.choice(names), slots, chosen.attributes)


def about(rng: random.Random, subject: Entity, asked: list[Attribute], others: list[Attribute]) -> Pieces:
    """An introduction and sentences in any order, those that are asked about kept. The introduction is kept: it says who "it" is."""
    order: list[tuple[Label, Attribute]] = [("keep", one) for one in asked] + [("relevance", one) for one in others]
    rng.shuffle(order)
    pieces: Pieces = [("keep", subject.intro(rng))]
    for label, attribute in order:
        pieces.append((label, " " + subject.sentence(rng, attribute, by_name=False)))
    return pieces


def laid_out(rng: random.Random, material: Material, text: Pieces, asked: str, leads: Pool[str] = LEADS) -> Pieces:
    """Text and question in one of the usual orders."""
    draw = rng.random()
    gap = rng.choice(("\n\n", "\n\n", "\n"))
    lead = material.pick(rng, leads)
    if draw < 0.3:
        return [*text, ("keep", gap + rng.choice(("", "Question: ", "Q: ", "My question: ")) + asked)]
    if draw < 0.55:
        opening: Pieces = [("keep", asked + gap + rng.choice(("", "", "Text:\n", "Context:\n")))]
        return opening + text
    if draw < 0.8:
        return [("keep", lead + gap), *text, ("keep", gap + rng.choice(("", "Question: ")) + asked)]
    if draw < 0.9:
        return [*text, ("keep", " " + asked)]
    return [("keep", lead + gap), *text, ("keep", gap + "Question: " + asked + "\nAnswer:")]


def _short(rng: random.Random, subject: Entity, others: int) -> tuple[list[Attribute], list[Attribute]]:
    attributes = rng.sample(subject.attributes, min(others + 1, len(subject.attributes)))
    return attributes[:1], attributes[1:]


def passage_pieces(rng: random.Random, material: Material) -> tuple[Pieces, tuple[str, ...]]:
    """One passage about one thing, one or two of its facts asked about."""
    subject = entity(rng, material)
    asked, others = _short(rng, subject, rng.randint(1, 6))
    question = subject.question(rng, asked[0])
    if len(others) >= 3 and rng.random() < 0.25:
        asked = [*asked, others.pop()]
        joint = rng.choice((" ", " And: ", " Also, "))
        second = subject.question(rng, asked[1])
        question += joint + (small(second) if joint == " Also, " else second)
    return laid_out(rng, material, about(rng, subject, asked, others), question), ()


def _filler(rng: random.Random, material: Material, avoid: tuple[str, ...], count: int) -> list[str]:
    """Sentences about something that nobody asks about, each with its name."""
    other = entity(rng, material, avoid=avoid)
    sentences = [other.intro(rng)]
    for attribute in rng.sample(other.attributes, len(other.attributes)):
        sentence = other.sentence(rng, attribute, by_name=True)
        if sentence:
            sentences.append(sentence)
    return rng.sample(sentences, min(count, len(sentences)))


def filler_pieces(rng: random.Random, material: Material) -> tuple[Pieces, tuple[str, ...]]:
    """A passage with sentences about something else in it, which the question does not name."""
    fillers = rng.choice((1, 1, 2, 3))
    if material.sources is not None and rng.random() < 0.4:
        chosen = material.pick(rng, material.sources.passages)
        question = capital(rng.choice(chosen.questions)[0])
        pieces: Pieces = [("keep", chosen.text)]
        for sentence in _filler(rng, material, (), fillers):
            pieces.insert(rng.choice((0, len(pieces))), ("relevance", sentence))
        spaced: Pieces = [(label, (" " if at else "") + text) for at, (label, text) in enumerate(pieces)]
        return laid_out(rng, material, spaced, question), (chosen.source,)
    subject = entity(rng, material)
    asked, _ = _short(rng, subject, 0)
    text = about(rng, subject, asked, [])
    for sentence in _filler(rng, material, (subject.name,), fillers):
        # Only in front of the introduction or at the end: between them the pronoun could be read as the other thing.
        if rng.random() < 0.4:
            text = [("relevance", sentence), (text[0][0], " " + text[0][1].lstrip()), *text[1:]]
        else:
            text.append(("relevance", " " + sentence))
    return laid_out(rng, material, text, subject.question(rng, asked[0])), ()


def _document(rng: random.Random, material: Material, kind: Kind | None, avoid: tuple[str, ...]) -> tuple[Entity, str]:
    other = entity(rng, material, kind, avoid)
    count = rng.randint(1, min(5, len(other.attributes)))
    text = "".join(piece for _, piece in about(rng, other, [], rng.sample(other.attributes, count)))
    return other, text


def _headings(rng: random.Random) -> str:
    return rng.choice(
        (
            "Document {n}: ",
            "Document [{n}] ",
            "[{n}] ",
            "{n}. ",
            "Document {n} ({title}): ",
            "## {title}\n",
            "{title}\n",
            "Source {n}:\n",
            "",
            "Result {n}: ",
        )
    )


def document_pieces(rng: random.Random, material: Material, budget: int | None = None) -> tuple[Pieces, tuple[str, ...]]:
    """Documents, one or two of which are needed. `budget`: add documents until the text is about so many tokens long."""
    heading = _headings(rng)
    sources: tuple[str, ...] = ()
    documents: list[tuple[str, Pieces]] = []  # a title, and the pieces
    titles: list[str] = []
    if material.sources is not None and rng.random() < 0.35:
        chosen = material.pick(rng, material.sources.passages)
        question = capital(rng.choice(chosen.questions)[0])
        title = chosen.title.replace("_", " ")
        documents.append((title, [("keep", chosen.text)]))
        titles.append(chosen.title)
        sources = (chosen.source,)
    else:
        kind = rng.choice(entities.KINDS)
        subject = entity(rng, material, kind)
        asked, others = _short(rng, subject, rng.randint(0, 3))
        question = subject.question(rng, asked[0])
        documents.append((capital(subject.name), about(rng, subject, asked, others)))
        titles.append(subject.name)
        if rng.random() < 0.3:
            second = entity(rng, material, kind, tuple(titles))
            if second.name != subject.name:
                kept = [one for one in second.attributes if one.questions == asked[0].questions]
                rest = rng.sample([one for one in second.attributes if one not in kept], rng.randint(0, 2))
                documents.append((capital(second.name), about(rng, second, kept, rest)))
                titles.append(second.name)
                question = rng.choice(("{} {}", "{} And: {}", "Two questions: {} {}")).format(question, second.question(rng, asked[0]))
    wanted = len(documents) + rng.randint(1, 4)
    size = sum(len(piece) for _, needed in documents for _, piece in needed)
    for _ in range(400):  # a held-out side has few names: then the text stays shorter
        if len(documents) >= wanted and (budget is None or size >= budget * _BYTES_A_TOKEN):
            break
        if material.sources is not None and rng.random() < 0.3:
            passage = material.pick(rng, material.sources.passages)
            name, title, text = passage.text[:60], passage.title.replace("_", " "), passage.text
            new = passage.title not in titles[:2] and name not in titles
        else:
            other, text = _document(rng, material, rng.choice((None, rng.choice(entities.KINDS))), tuple(titles))
            name, title, passage = other.name, capital(other.name), None
            new = name not in titles
        if new:
            titles.append(name)
            documents.append((title, [("relevance", text)]))
            size += len(text)
            sources = (*sources, passage.source) if passage else sources
    rng.shuffle(documents)
    pieces: Pieces = []
    for number, (title, content) in enumerate(documents, 1):
        head = ("\n\n" if pieces else "") + heading.format(n=number, title=title)
        pieces.append((content[0][0], head + content[0][1]))
        pieces += content[1:]
    return laid_out(rng, material, pieces, question, DOCUMENT_LEADS), tuple(set(sources))


def source_passage_pieces(rng: random.Random, material: Material) -> tuple[Pieces, tuple[str, ...]] | None:
    """A passage of a corpus whose answer stands in one sentence. Kept: that sentence, the first, all that share a word with the question or the
    answer, and what a kept sentence points back at. None if nothing is left that may go."""
    if material.sources is None:
        return None
    chosen = material.pick(rng, material.sources.passages)
    asked, answer = rng.choice(chosen.questions)
    sentences = split_sentences(chosen.text)
    answering = [at for at, sentence in enumerate(sentences) if answer in sentence]
    if len(answering) != 1:
        return None
    words = _long_words(asked) | _long_words(answer)
    kept = {at for at, sentence in enumerate(sentences) if at in (0, answering[0]) or words & _long_words(sentence) or len(sentence) < 25}
    for at in range(len(sentences) - 1, 0, -1):
        if at in kept and _POINTS_BACK.search(sentences[at]):
            kept.add(at - 1)
    if len(kept) == len(sentences):
        return None
    text: Pieces = [("keep" if at in kept else "relevance", (" " if at else "") + sentence) for at, sentence in enumerate(sentences)]
    return laid_out(rng, material, text, capital(asked)), (chosen.source,)


def passage(rng: random.Random, material: Material) -> Example:
    from_source = source_passage_pieces(rng, material) if rng.random() < 0.4 else None
    return build("passage", *(from_source or passage_pieces(rng, material)))


def well_known_filler(rng: random.Random, material: Material) -> Example:
    """A question of one line beside remarks about well-known subjects that it does not ask about."""
    task = tasks.with_format(rng, material, tasks.question(rng, material), 0.2)
    asked = _long_words(task.text)
    wanted = rng.choice((1, 1, 1, 2, 3))
    said: list[str] = []
    while not said:
        for remark in material.sample(rng, remarks.WELL_KNOWN, wanted + 2):
            if len(said) < wanted and not asked & _long_words(remark):
                said.append(remark.replace(" | ", " ") if rng.random() < 0.4 else remark.split(" | ")[0])
    gap = rng.choice((" ", " ", "\n", "\n\n"))
    pieces: Pieces = [("keep", task.text)]
    for at, remark in enumerate(said):
        last = pieces[-1][1]
        if (at == 0 and rng.random() < 0.75) or last[-1] not in ".?!" or "\n" in last:
            pieces = [("relevance", remark), (pieces[0][0], gap + pieces[0][1]), *pieces[1:]]
        else:
            pieces.append(("relevance", gap + remark))
    return build("well_known_filler", pieces, task.sources)


def _plain_facts(rng: random.Random, material: Material) -> tuple[plain_facts.Subject, list[str], dict[str, str]]:
    """A subject, what is said about it, and words for the slots of questions."""
    subject = rng.choice(plain_facts.SUBJECTS)
    name = material.pick(rng, subject.names)
    slots = {**material.slots(rng), "X": name, "E": material.full_name(rng)}
    slots["c"], slots["Y"] = rng.sample([place for place in words.CITIES.side(material.split) if place != name], 2)
    statements = material.sample(rng, subject.statements, rng.choice((1, 2, 2, 3, 3, 4)))
    if rng.random() < 0.7:
        statements.insert(0, rng.choice(subject.intros))
    return subject, [capital(statement.format(**slots)) for statement in statements], slots


def plain_facts_beside(rng: random.Random, material: Material) -> Example:
    """Plain statements about one subject, and a question about another."""
    _, said, slots = _plain_facts(rng, material)
    task = tasks.question(rng, material) if rng.random() < 0.45 else None
    if task is None or _long_words(task.text) & _long_words(" ".join(said)):
        task = tasks.Task(material.pick(rng, plain_facts.QUESTIONS).format(**slots))
    gap = rng.choice((" ", " ", " ", "\n", "\n\n"))
    first = rng.random() < 0.2 and task.text[-1] in ".?!" and "\n" not in task.text
    pieces: Pieces = [("keep", task.text)] if first else []
    for at, sentence in enumerate(said):
        pieces.append(("relevance", (gap if at == 0 else " ") + sentence if pieces else sentence))
    if not first:
        pieces.append(("keep", gap + task.text))
    return build("plain_facts_beside", pieces, task.sources)


def clean_plain_facts(rng: random.Random, material: Material) -> Example:
    """Such statements, and a question that all of them bear on."""
    subject, said, slots = _plain_facts(rng, material)
    asked = rng.choice(subject.about_all).format(**slots)
    return build("clean_plain_facts", [("keep", " ".join([*said, asked] if rng.random() < 0.7 else [asked, *said]))])


def _long_words(text: str) -> set[str]:
    """What two texts about one subject are likely to share: names, and words of six letters or more."""
    return {word.lower() for word in re.findall(r"\b(?:[A-Z][a-z]{3,}|[a-z]{6,})\b", text)} - _SHARED_BY_ALL


def entity_filler(rng: random.Random, material: Material) -> Example:
    return build("entity_filler", *filler_pieces(rng, material))


def documents(rng: random.Random, material: Material) -> Example:
    return build("documents", *document_pieces(rng, material))


def long_documents(rng: random.Random, material: Material) -> Example:
    """Up to `max_tokens` long, by estimate."""
    budget = int(rng.uniform(0.15, 0.85) * material.max_tokens)
    return build("long_documents", *document_pieces(rng, material, budget))


def clean_passage(rng: random.Random, material: Material) -> Example:
    """The same passages and documents where the request needs all of them, or where nothing beside the needed stands in them."""
    draw = rng.random()
    if draw < 0.25:
        subject = entity(rng, material)
        asked, _ = _short(rng, subject, 0)
        return build("clean_passage", laid_out(rng, material, about(rng, subject, asked, []), subject.question(rng, asked[0])))
    if draw < 0.45:
        subject = entity(rng, material)
        asked = rng.sample(subject.attributes, rng.randint(2, 4))
        questions = [subject.question(rng, one) for one in asked]
        listed = "\n".join(f"{at}. {one}" for at, one in enumerate(questions, 1)) if rng.random() < 0.5 else " ".join(questions)
        return build("clean_passage", laid_out(rng, material, about(rng, subject, asked, []), listed))
    if material.sources is not None and draw < 0.65:
        chosen = material.pick(rng, material.sources.passages)
        asked_of_all = material.pick(rng, WHOLE_TEXT_REQUESTS)
        order = [chosen.text, asked_of_all] if rng.random() < 0.5 else [asked_of_all, chosen.text]
        return build("clean_passage", [("keep", "\n\n".join(order))], (chosen.source,))
    if material.sources is not None and draw < 0.72:
        chosen = material.pick(rng, material.sources.passages)
        question = capital(rng.choice(chosen.questions)[0])
        return build("clean_passage", laid_out(rng, material, [("keep", chosen.text)], question), (chosen.source,))
    texts = [_document(rng, material, None, ())[1] for _ in range(rng.randint(1, 3))]
    asked_of_all = material.pick(rng, WHOLE_TEXT_REQUESTS)
    if len(texts) > 1:
        asked_of_all = asked_of_all.replace("the text", "the texts")
    order = [*texts, asked_of_all] if rng.random() < 0.5 else [asked_of_all, *texts]
    return build("clean_passage", [("keep", "\n\n".join(order))])
