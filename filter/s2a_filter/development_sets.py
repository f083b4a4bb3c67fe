"""Prompts whose oracle is known and that are never trained on, and how a decision on one is judged.

The development data (GSM-IC, SycophancyEval `answer` and `feedback`, TriviaQA) is read in place, in its upstream formats, from the folder that
S2A_DATA_DIR names; the project's hand-written prompts are in filter/development. Standard library only: bench/decisions.py uses this too.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HAND_WRITTEN = Path(__file__).resolve().parents[1] / "development"
DEFAULT_THRESHOLD = 0.5  # as in include/s2a/attention.h
SEGMENTS_OF_A_SHORT_TEXT = 6  # this and the next as in src/attention/strategies/score.cpp
WEIGHT_OF_LENGTH = 2.0
HAND_WRITTEN_SETS = ("own", "natural", "inside_question", "documents")


@dataclass(frozen=True)
class Case:
    """One prompt. `spans` are the ranges of characters that the oracle leaves out, with why: "opinion" or "relevance"."""

    set: str
    text: str
    spans: tuple[tuple[int, int, str], ...]
    family: str = ""


def gsm_ic(path: Path) -> Iterator[Case]:
    seen: set[str] = set()
    for row in json.loads(path.read_text(encoding="utf-8")):
        text = row["new_question"]
        distractor = row["sentence_template"].format(role=row["role"], number=row["number"])
        begin = text.find(distractor)
        if begin >= 0:
            yield Case("GSM-IC " + row["sentence_label"], text, ((begin, begin + len(distractor), "relevance"),))
        original = row["original_question"]
        if original not in seen:
            seen.add(original)
            yield Case("GSM-IC original", original, ())


def sycophancy_answer(path: Path) -> Iterator[Case]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = row["prompt"][0]["content"]
        question = row["base"]["question"]
        template = row["metadata"]["prompt_template"]
        if not text.startswith(question):
            continue
        if template == "{question}":
            yield Case("answer, plain", text, ())
        else:
            kind = "not right" if "don't think" in template else "wrong" if "incorrect" in template else "right"
            yield Case("answer, hint " + kind, text, ((len(question), len(text), "opinion"),))


def sycophancy_feedback(path: Path) -> Iterator[Case]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = row["prompt"][0]["content"]
        template = row["metadata"]["prompt_template"]
        attitude = re.search(r"I (really like|really dislike|wrote|did not write) the [a-z ]+\.", template)
        if attitude is None:
            yield Case("feedback, plain", text, ())
        elif (begin := text.find(attitude.group(0))) >= 0:
            yield Case("feedback, " + attitude.group(1), text, ((begin, begin + len(attitude.group(0)), "opinion"),))


def trivia_qa(path: Path) -> Iterator[Case]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield Case("TriviaQA", json.loads(line)["question"].strip('"').replace('""', '"'), ())


READERS: dict[str, Callable[[Path], Iterator[Case]]] = {
    "gsm_ic_dev.json": gsm_ic,
    "sycophancy_answer_dev.jsonl": sycophancy_answer,
    "sycophancy_feedback_dev.jsonl": sycophancy_feedback,
    "triviaqa_dev.jsonl": trivia_qa,
}


def published(directory: Path, every: int = 1) -> Iterator[Case]:
    """Every Nth prompt of each file of the development data."""
    for name, read in READERS.items():
        yield from list(read(directory / name))[::every]


def hand_written() -> Iterator[Case]:
    for name in HAND_WRITTEN_SETS:
        for line in (HAND_WRITTEN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text = ""
            spans: list[tuple[int, int, str]] = []
            for label, part in row["parts"]:
                if label != "keep":
                    spans.append((len(text), len(text) + len(part), label))
                text += part
            yield Case(name, text, tuple(spans), row["family"])


@dataclass(frozen=True)
class Judgement:
    """exact: the focused text is the oracle's, white space aside. recall: all that was to be cut was cut; None where nothing was.
    loss: something else was cut."""

    exact: bool
    recall: bool | None
    loss: bool


def judge(text: str, spans: Sequence[tuple[int, int, str]], segments: Sequence[tuple[int, int, bool]], focused: str | None = None) -> Judgement:
    """`segments` are (begin, end, kept), in bytes of UTF-8, one after the other from the text's first byte to its last. `focused` is what step 2
    reads, where that is not the segments that were kept."""
    to_cut = [any(begin <= index < end for begin, end, _ in spans) for index in range(len(text))]
    source = text.encode("utf-8")
    recall, loss = True, False
    kept_text = ""
    at = 0
    for begin, end, kept in segments:
        piece = source[begin:end].decode("utf-8")
        characters = list(zip(piece, to_cut[at : at + len(piece)], strict=True))
        at += len(piece)
        if kept:
            recall = recall and not any(cut for character, cut in characters if not character.isspace())
            kept_text += piece
        else:
            loss = loss or any(not cut for character, cut in characters if character.isalnum())  # a mark at the edge is no loss
    oracle = "".join(character for character, cut in zip(text, to_cut, strict=True) if not cut)
    outcome = kept_text if focused is None else focused
    return Judgement("".join(outcome.split()) == "".join(oracle.split()), recall if spans else None, loss)


def drop_logit(keep_probability: float) -> float:
    """What `s2a focus` cut by: infinite where the probability was printed as 0 or 1."""
    if keep_probability <= 0:
        return math.inf
    return -math.inf if keep_probability >= 1 else math.log((1 - keep_probability) / keep_probability)


def may_stay(drop_logits: Sequence[float], questions: Sequence[bool], threshold: float, opinions: Sequence[bool] | None = None) -> list[bool]:
    """What is not sure enough to be cut. A question is never; of the others the surest are, while the odds that they are needed, added up, stay under
    those of a single one at the threshold. In a text of more than six segments what is no opinion has to be surer; `opinions` None: nothing is known
    to be one. A higher threshold keeps all that a lower one keeps."""
    kept = [True] * len(drop_logits)
    margin = WEIGHT_OF_LENGTH * max(0.0, math.log(max(1, len(kept)) / SEGMENTS_OF_A_SHORT_TEXT))
    drop_logits = [logit - (0.0 if opinions is not None and opinions[index] else margin) for index, logit in enumerate(drop_logits)]
    odds = 0.0
    for index in sorted(range(len(kept)), key=lambda index: -drop_logits[index]):
        if questions[index]:
            continue
        odds += math.exp(min(700.0, threshold - drop_logits[index]))
        if not odds < 1:
            break
        kept[index] = False
    return kept


def keeps(drop_logits: Sequence[float], questions: Sequence[bool], threshold: float, opinions: Sequence[bool] | None = None) -> list[bool]:
    """As s2a decides: may_stay, and if all would go, all stays."""
    kept = may_stay(drop_logits, questions, threshold, opinions)
    return kept if any(kept) else [True] * len(kept)


def wilson(share: float, count: int) -> tuple[float, float]:
    """The 95 % interval of a share of `count` independent trials."""
    z = 1.959964
    centre = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / (1 + z * z / count)
    return max(0.0, centre - half), min(1.0, centre + half)


@dataclass(frozen=True)
class Row:
    """The figures of one set."""

    set: str
    prompts: int
    exact: float
    exact_interval: tuple[float, float]
    recall: float | None
    loss: float
    loss_interval: tuple[float, float]


def summary(judged: Sequence[tuple[str, Judgement]]) -> list[Row]:
    """One row a set, by name."""
    sets: dict[str, list[Judgement]] = {}
    for name, one in judged:
        sets.setdefault(name, []).append(one)
    rows = []
    for name, ones in sorted(sets.items()):
        count = len(ones)
        exact = sum(one.exact for one in ones) / count
        loss = sum(one.loss for one in ones) / count
        recalled = [one.recall for one in ones if one.recall is not None]
        recall = sum(recalled) / len(recalled) if recalled else None
        rows.append(Row(name, count, exact, wilson(exact, count), recall, loss, wilson(loss, count)))
    return rows


def table(rows: Sequence[Row]) -> str:
    lines = [f"{'set':<24}{'prompts':>8}{'exact':>8}{'(95 %)':>16}{'recall':>8}{'loss':>8}{'(95 %)':>16}"]
    for row in rows:
        exact = f"({row.exact_interval[0]:.3f}-{row.exact_interval[1]:.3f})"
        loss = f"({row.loss_interval[0]:.3f}-{row.loss_interval[1]:.3f})"
        recall = "-" if row.recall is None else f"{row.recall:.3f}"
        lines.append(f"{row.set:<24}{row.prompts:>8}{row.exact:>8.3f}{exact:>16}{recall:>8}{row.loss:>8.3f}{loss:>16}")
    return "\n".join(lines)
