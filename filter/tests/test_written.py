"""The texts that were written one by one: their form, and what is made of them."""

import random
import re
from pathlib import Path

import pytest

from s2a_filter.example import LABELS, build
from s2a_filter.families import written as families
from s2a_filter.generate import label_segments
from s2a_filter.material import written
from s2a_filter.material.material import Material
from s2a_filter.material.written import Asked, Passage, Prompt
from s2a_filter.segments import segment

PROMPTS = (*written.PROBLEMS.items, *written.MESSAGES.items, *written.CLEAN_PROBLEMS.items, *written.CLEAN_MESSAGES.items)


def test_passages_have_their_form() -> None:
    assert len(written.PASSAGES) >= 300
    for passage in written.PASSAGES.items:
        assert passage.pieces[0] == passage.pieces[0].lstrip()
        assert all(piece[0].isspace() and piece.strip() for piece in passage.pieces[1:]), passage.pieces[0]
        assert passage.asked
        for asked in passage.asked:
            assert asked.question == asked.question.strip() != ""
            assert asked.needs <= set(range(len(passage.pieces))), asked
            assert 0 < len(asked.needs) < len(passage.pieces), asked


def test_prompts_have_their_form() -> None:
    assert len(written.PROBLEMS) >= 500
    assert len(written.MESSAGES) >= 500
    assert len(written.CLEAN_MESSAGES) >= 200
    for prompt in PROMPTS:
        assert {label for label, _ in prompt.pieces} <= set(LABELS)
        assert any(label == "keep" for label, _ in prompt.pieces)
        assert all(piece[0].isspace() and piece.strip() for _, piece in prompt.pieces[1:]), prompt.text
        for name, gender in prompt.names:
            assert gender in ("f", "m")
            assert re.search(rf"\b{name}\b", prompt.text), f"{name} is not in: {prompt.text}"


def test_the_labels_are_those_of_whole_segments(program: Path) -> None:
    """A prompt that the program cuts up otherwise would be left out of the training data. A few are."""
    examples = [build("written", list(prompt.pieces)) for prompt in PROMPTS]
    for passage in written.PASSAGES.items:
        examples += [
            build("written", [("keep" if at in asked.needs else "relevance", piece) for at, piece in enumerate(passage.pieces)])
            for asked in passage.asked
        ]
    segmented = segment(program, [example.text for example in examples])
    straddling = [example.text for example, segments in zip(examples, segmented, strict=True) if label_segments(example, segments) is None]
    assert len(straddling) <= 0.02 * len(examples), straddling


def test_no_text_stands_twice() -> None:
    texts = [prompt.text for prompt in PROMPTS] + [passage.text for passage in written.PASSAGES.items]
    assert len(texts) == len(set(texts))


def test_other_numbers_are_as_long_as_round_and_in_the_same_order() -> None:
    text = "She buys 30 of the 7 kinds, 30 each, for $45, and 12 of them are red: that is 1 more than in 2019, at 9:30, on the 3rd, for 1,200 or 2.5."
    numbers = set()
    for seed in range(50):
        [(_, new)] = families._renumbered(random.Random(seed), [("keep", text)])
        found = re.fullmatch(
            r"She buys (\d0) of the ([2-9]) kinds, (\d0) each, for \$(\d\d), and (\d\d) of them are red(: that is 1 more than in .*)", new
        )
        assert found, new
        assert found[1] == found[3]
        assert int(found[5]) < int(found[1]) < int(found[4])
        assert found[6] == text[text.rindex(":", 0, text.index("9:30")) :]
        numbers.add(found[4])
    assert len(numbers) > 5


def test_dates_and_times_stay() -> None:
    text = "From 12 March to 15 March, on May 3, at 11 o'clock, from 6 p.m. to 8 pm."
    assert families._renumbered(random.Random(1), [("keep", text)]) == [("keep", text)]


def test_a_second_question_goes_on_inside_the_sentence_after_also() -> None:
    passage = Passage(("One.", " Two.", " Three."), (Asked("What is it?", frozenset({0})), Asked("Anna who?", frozenset({1}))))
    asked = {families._asked(random.Random(seed), passage, 2) for seed in range(60)}
    assert {needs for _, needs in asked} == {frozenset({0, 1})}
    questions = {question for question, _ in asked}
    assert {"Anna who? Also, what is it?", "What is it? Also, Anna who?", "What is it? And: Anna who?"} <= questions


def test_a_passage_with_sentences_left_out_begins_with_a_word() -> None:
    for seed in range(200):
        text = families.written_passage(random.Random(seed), Material("train")).text
        assert "  " not in text.replace("    ", ""), text
        assert "\n\n\n" not in text, text


@pytest.mark.parametrize("split", ["train", "validation"])
def test_other_names_are_everywhere_the_same(split: str) -> None:
    prompt = Prompt((("Ann", "f"), ("Bo", "m")), (("keep", "Ann's aunt gave Bo 3 pears."), ("relevance", " Annie has Bo's."), ("keep", " And Ann?")))
    material = Material("train" if split == "train" else "validation")
    for seed in range(20):
        new = "".join(piece for _, piece in families._renamed(random.Random(seed), material, prompt, list(prompt.pieces)))
        found = re.fullmatch(r"(\w+)'s aunt gave (\w+) 3 pears\. Annie has (\w+)'s\. And (\w+)\?", new)
        assert found, new
        assert found[1] == found[4] != "Ann"
        assert found[2] == found[3] != "Bo"


def test_what_may_go_is_in_part_left_out_and_what_is_needed_never() -> None:
    material = Material("train")
    prompt = Prompt((), (("keep", "One."), ("opinion", " Two."), ("relevance", " Three."), ("keep", " Four.")))
    drawn = {"".join(text for _, text in families._drawn(random.Random(seed), material, prompt, 0.6)) for seed in range(60)}
    assert drawn == {"One. Two. Three. Four.", "One. Two. Four.", "One. Three. Four."}
    assert families._drawn(random.Random(1), material, prompt, 0) == [("keep", "One."), ("keep", " Four.")]
