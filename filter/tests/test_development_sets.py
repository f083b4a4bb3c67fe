from __future__ import annotations

import pytest

from s2a_filter import development_sets as sets

TEXT = "Who wrote Hamlet? I think Bacon."
SPANS = ((17, 32, "opinion"),)
QUESTION, HINT = (0, 17), (17, 32)


@pytest.mark.parametrize(
    ("keep_question", "keep_hint", "expected"),
    [
        (True, False, sets.Judgement(exact=True, recall=True, loss=False)),
        (True, True, sets.Judgement(exact=False, recall=False, loss=False)),
        (False, False, sets.Judgement(exact=False, recall=True, loss=True)),
        (False, True, sets.Judgement(exact=False, recall=False, loss=True)),
    ],
)
def test_judges_what_was_kept(keep_question: bool, keep_hint: bool, expected: sets.Judgement) -> None:
    assert sets.judge(TEXT, SPANS, [(*QUESTION, keep_question), (*HINT, keep_hint)]) == expected


def test_without_anything_to_cut_there_is_no_recall() -> None:
    assert sets.judge(TEXT, (), [(*QUESTION, True), (*HINT, True)]) == sets.Judgement(exact=True, recall=None, loss=False)


def test_segments_are_bytes_and_spans_characters() -> None:
    text = "Où est Zoé ? Je crois à Paris."
    begin = text.index(" Je")
    segments = [(0, len(text[:begin].encode()), True), (len(text[:begin].encode()), len(text.encode()), False)]
    assert sets.judge(text, ((begin, len(text), "opinion"),), segments).exact


@pytest.mark.parametrize("mark", ['"', "\u201d", "\u2026"])
def test_a_mark_at_the_edge_is_no_loss_however_many_bytes_it_has(mark: str) -> None:
    text = f"Who? I think Bacon.{mark}"
    assert not sets.judge(text, ((4, 19, "opinion"),), [(0, 4, True), (4, len(text.encode()), False)]).loss


@pytest.mark.parametrize("answer", ["7", "A", "\u00e9"])
def test_a_single_letter_or_digit_can_be_lost(answer: str) -> None:
    text = f"Which? {answer}"
    assert sets.judge(text, (), [(0, 6, True), (6, len(text.encode()), False)]).loss


def test_interval_of_a_share() -> None:
    low, high = sets.wilson(0.5, 100)
    assert low == pytest.approx(0.404, abs=1e-3)
    assert high == pytest.approx(0.596, abs=1e-3)
    assert sets.wilson(1.0, 10)[1] == pytest.approx(1.0)


def test_hand_written_prompts_are_read() -> None:
    cases = list(sets.hand_written())
    assert len(cases) == 540
    assert all(0 <= begin < end <= len(case.text) for case in cases for begin, end, _ in case.spans)
