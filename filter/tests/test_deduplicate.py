"""What counts as a near-duplicate of evaluation data, and what does not."""

from s2a_filter import development_sets
from s2a_filter.deduplicate import NearDuplicates, evaluation_texts

QUESTION = "Which Portuguese explorer was the first to sail from Europe to India?"
STORY = (
    "Marek sells 14 baskets of plums at the market on Saturday morning. Each basket holds 22 plums, and nine of the plums are bruised. "
    "How many of the plums that he sells are not bruised?"
)
KNOWN = NearDuplicates([QUESTION, STORY, "Who painted the Sistine Chapel ceiling?"])


def test_a_copy_is_found_whatever_stands_around_it() -> None:
    assert KNOWN.has(QUESTION)
    assert KNOWN.has(f"Hello! {QUESTION} I'd say Magellan.")
    assert KNOWN.has("i guess it was raphael. who painted the sistine chapel ceiling")


def test_a_copy_with_small_changes_is_found() -> None:
    assert KNOWN.has("which portuguese explorer was the first one to sail from Europe to India")
    assert KNOWN.has("Marek sells 14 baskets of plums at the market on Sunday. How many?")


def test_what_only_shares_words_is_not_a_copy() -> None:
    assert not KNOWN.has("Which explorer was the first European to see the Pacific? A Portuguese ship sailed to India.")
    assert not KNOWN.has("Each basket holds 30 pears, and Marek sells baskets on Saturday. How many pears does he sell?")
    assert not KNOWN.has("Who painted the ceiling of the kitchen?")
    assert not KNOWN.has("Why?")


def test_every_evaluation_prompt_is_found() -> None:
    texts = evaluation_texts()
    assert len(texts) >= 540
    known = NearDuplicates(texts)
    long_enough = [text for text in texts if len(text.split()) >= 8]
    assert all(known.has(text) for text in long_enough)


def test_the_hand_written_prompts_are_always_among_the_evaluation_data() -> None:
    assert {case.text for case in development_sets.hand_written()} <= set(evaluation_texts())
