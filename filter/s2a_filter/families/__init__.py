"""The families of prompts: a function each, with its weight in the mix and its kind.

A "cut" example has something to cut; a "clean" one is to be kept as it is. The weights of the clean families add up to at least those of the
others: the filter must not learn that something always goes.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from s2a_filter.example import Example
from s2a_filter.families import attitudes, clean, hints, messages, passages, several, structured, word_problems, written
from s2a_filter.families.style import restyle
from s2a_filter.material.material import Material


@dataclass(frozen=True)
class Family:
    """`clauses` is the share of its examples that are segmented by clauses as well; `styled` whether the text may be retyped (style.py)."""

    name: str
    kind: Literal["cut", "clean"]
    weight: float
    draw: Callable[[random.Random, Material], Example]
    clauses: float = 0.2
    styled: bool = True

    def example(self, rng: random.Random, material: Material) -> Example:
        drawn = self.draw(rng, material)
        return restyle(rng, drawn) if self.styled else drawn


FAMILIES: tuple[Family, ...] = (
    Family("hint_before", "cut", 4.5, hints.hint_before),
    Family("hint_after", "cut", 6, hints.hint_after),
    Family("hint_inside", "cut", 7, hints.hint_inside, clauses=1),
    Family("authority", "cut", 3, hints.authority),
    Family("popularity", "cut", 2, hints.popularity),
    Family("emotion", "cut", 2, hints.emotion),
    Family("identity", "cut", 2, hints.identity),
    Family("flattery", "cut", 2, hints.flattery),
    Family("topic_opinion", "cut", 1.5, hints.topic_opinion),
    Family("small_talk", "cut", 2.5, hints.small_talk),
    Family("aside", "cut", 1.5, hints.aside),
    Family("attitude", "cut", 12, attitudes.attitude),
    Family("word_problem_off_topic", "cut", 4, word_problems.word_problem_off_topic),
    Family("word_problem_in_topic", "cut", 18, word_problems.word_problem_in_topic),
    Family("passage", "cut", 6, passages.passage),
    Family("entity_filler", "cut", 2.5, passages.entity_filler),
    Family("well_known_filler", "cut", 2, passages.well_known_filler),
    Family("plain_facts_beside", "cut", 5, passages.plain_facts_beside),
    Family("structured_document", "cut", 5, structured.structured_document, styled=False),
    Family("message", "cut", 2.5, messages.message),
    Family("documents", "cut", 3, passages.documents, styled=False),
    Family("long_documents", "cut", 0.3, passages.long_documents, styled=False),
    Family("several", "cut", 4, several.several),
    Family("mixed", "cut", 2, several.mixed),
    Family("situation", "cut", 3, several.situation),
    Family("talks_to_filter", "cut", 1, several.talks_to_filter),
    Family("written_problem", "cut", 14, written.written_problem),
    Family("written_message", "cut", 16, written.written_message),
    Family("written_passage", "cut", 16, written.written_passage, clauses=0.1, styled=False),
    Family("clean_question", "clean", 8, clean.plain_question),
    Family("clean_questions", "clean", 2.5, clean.several_questions),
    Family("clean_instruction", "clean", 7, clean.instruction),
    Family("clean_word_problem", "clean", 20, word_problems.clean_word_problem),
    Family("clean_passage", "clean", 6, passages.clean_passage, styled=False),
    Family("clean_plain_facts", "clean", 1.5, passages.clean_plain_facts),
    Family("clean_structured", "clean", 5, structured.clean_structured, styled=False),
    Family("clean_message", "clean", 4, messages.clean_message),
    Family("clean_long_context", "clean", 3, clean.long_context),
    Family("clean_discussion", "clean", 7, attitudes.clean_discussion),
    Family("clean_code", "clean", 2, clean.code, styled=False),
    Family("clean_email", "clean", 2, clean.email, styled=False),
    Family("clean_story", "clean", 1.5, clean.story, styled=False),
    Family("clean_review", "clean", 1.5, clean.review),
    Family("clean_list", "clean", 1.5, clean.list_of_things),
    Family("clean_role_play", "clean", 1.5, clean.role_play),
    Family("clean_situation", "clean", 10, clean.situation),
    Family("clean_constraint", "clean", 4, clean.constraint),
    Family("clean_preference", "clean", 4, clean.preference),
    Family("clean_first_person", "clean", 3, clean.first_person_fact),
    Family("clean_claim", "clean", 4, clean.claim_asked_about),
    Family("clean_quoted", "clean", 2.5, clean.quoted),
    Family("clean_looks_irrelevant", "clean", 3, clean.looks_irrelevant),
    Family("clean_follow_up", "clean", 1.5, clean.follow_up),
    Family("clean_topic", "clean", 1, clean.topic),
    Family("clean_talks_to_filter", "clean", 1, clean.talks_to_filter, styled=False),
    Family("clean_written_problem", "clean", 12, written.clean_written_problem),
    Family("clean_written_message", "clean", 23, written.clean_written_message),
    Family("clean_written_passage", "clean", 5, written.clean_written_passage, clauses=0.1, styled=False),
    Family("clean_clause", "clean", 2.5, clean.clause_lookalike, clauses=1),
)

BY_NAME = {family.name: family for family in FAMILIES}
