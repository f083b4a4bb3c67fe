"""Judges a trained filter: on generated validation data, which calibrate it, and on development sets, which neither train nor calibrate it."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as functional
from torch import Tensor

from s2a_filter import development_sets as sets
from s2a_filter.base import Base
from s2a_filter.batches import batches, collate, encode
from s2a_filter.calibrate import Calibration, expected_calibration_error, fit, held_out
from s2a_filter.development_sets import DEFAULT_THRESHOLD
from s2a_filter.example import LABELS
from s2a_filter.model import FilterModel, Logits
from s2a_filter.runs import sha256, write_json
from s2a_filter.segments import segment
from s2a_filter.train import load, pick_device

THRESHOLDS = (-2.0, -1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0)
KEEP, OPINION, RELEVANCE = range(len(LABELS))


@torch.inference_mode()
def logits_of(model: FilterModel, base: Base, texts: Sequence[Sequence[str]], device: torch.device, batch_tokens: int = 8192) -> list[Logits]:
    """One for each text, [segments] each, computed in float32. `texts` are lists of segments."""
    encoded = encode(texts, [["keep"] * len(segments) for segments in texts], base.tokenizer(), base.special_tokens())
    found: dict[int, Logits] = {}
    model = model.to(device)
    for order in batches(encoded, batch_tokens, None):
        batch = collate(encoded, order).to(device)
        logits = model(batch.tokens, batch.valid, batch.marks)
        counts = [len(encoded[index].marks) for index in order]
        for index, cut, kind in zip(order, logits.cut.cpu().split(counts), logits.kind.cpu().split(counts), strict=True):
            found[index] = Logits(cut, kind)
    return [found[index] for index in range(len(texts))]


def emphasised(logits: Logits, calibration: Calibration, emphasis: str) -> Tensor:
    """The logit of what may go: of being cut, or of being cut *and* an opinion (or irrelevant)."""
    cut = calibration(logits.cut)
    if emphasis == "both":
        return cut
    kind = logits.kind if emphasis == "opinion" else -logits.kind
    together = functional.logsigmoid(cut.double()) + functional.logsigmoid(kind.double())
    return together - torch.log1p(-torch.exp(together).clamp(max=1 - 1e-12))


@dataclass(frozen=True)
class Shares:
    """exact: of texts decided as labelled. recall: of segments to cut, those cut. loss: of texts, those that lose a segment to keep."""

    texts: int
    exact: float
    recall: float | None
    loss: float


def shares(decided: Sequence[Sequence[bool]], labels: Sequence[Sequence[int]], goes: Sequence[int]) -> Shares:
    """`decided`: kept, by text and segment; `goes`: the labels that are to be cut."""
    exact = loss = cut = to_cut = 0
    for kept, of_text in zip(decided, labels, strict=True):
        wanted = [label not in goes for label in of_text]
        exact += kept == wanted
        loss += any(want and not got for got, want in zip(kept, wanted, strict=True))
        to_cut += wanted.count(False)
        cut += sum(not want and not got for got, want in zip(kept, wanted, strict=True))
    count = max(1, len(decided))
    return Shares(len(decided), exact / count, cut / to_cut if to_cut else None, loss / count)


@dataclass(frozen=True)
class Validation:
    texts: list[list[str]]
    labels: list[list[int]]
    families: list[str]


def read_validation(path: Path) -> Validation:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    labels = [[LABELS.index(label) for label in row["labels"]] for row in rows]
    return Validation([row["segments"] for row in rows], labels, [row["family"] for row in rows])


def on_validation(model: FilterModel, base: Base, data: Validation, device: torch.device) -> tuple[Calibration, dict[str, object]]:
    """The calibration, fitted on all of it, and figures. segment_accuracy: of each segment by itself, at an even bet. decision_accuracy, thresholds,
    families: of decisions on whole texts, except that which segments ask is not known here, so that a question is not safe. Errors of calibration: on
    texts that the fit did not see."""
    logits = logits_of(model, base, data.texts, device)
    flat = torch.cat([one.cut for one in logits])
    label = torch.tensor([one for of_text in data.labels for one in of_text])
    goes = label != KEEP
    calibration = fit(flat, goes)
    text_of = torch.repeat_interleave(torch.arange(len(logits)), torch.tensor([len(one.cut) for one in logits]))

    def decided(threshold: float, emphasis: str) -> list[list[bool]]:
        return [
            sets.keeps(emphasised(one, calibration, emphasis).tolist(), [False] * len(one.cut), threshold, (one.kind > 0).tolist()) for one in logits
        ]

    by_threshold = [
        {"threshold": threshold, **dataclasses.asdict(shares(decided(threshold, "both"), data.labels, (OPINION, RELEVANCE)))}
        for threshold in THRESHOLDS
    ]
    at_default = decided(DEFAULT_THRESHOLD, "both")
    families = {}
    for family in sorted(set(data.families)):
        chosen = [index for index, name in enumerate(data.families) if name == family]
        families[family] = dataclasses.asdict(
            shares([at_default[index] for index in chosen], [data.labels[index] for index in chosen], (OPINION, RELEVANCE))
        )
    kinds = torch.cat([one.kind for one in logits])[goes]
    metrics: dict[str, object] = {
        "segments": len(label),
        "segment_accuracy": float(((calibration(flat) > 0) == goes).double().mean()),
        "decision_accuracy": float((~torch.tensor([kept for of_text in at_default for kept in of_text]) == goes).double().mean()),
        "kind_accuracy": float(((kinds > 0) == (label[goes] == OPINION)).double().mean()) if bool(goes.any()) else None,
        "calibration": dataclasses.asdict(calibration),
        "calibration_error_before": expected_calibration_error(flat, goes),
        "calibration_error_after": expected_calibration_error(held_out(flat, goes, text_of), goes),
        "thresholds": by_threshold,
        "families": families,
        "emphasis": {
            "opinion": dataclasses.asdict(shares(decided(DEFAULT_THRESHOLD, "opinion"), data.labels, (OPINION,))),
            "relevance": dataclasses.asdict(shares(decided(DEFAULT_THRESHOLD, "relevance"), data.labels, (RELEVANCE,))),
        },
    }
    return calibration, metrics


def on_cases(
    model: FilterModel, base: Base, cases: Sequence[sets.Case], calibration: Calibration, program: Path, device: torch.device, clauses: bool = False
) -> dict[float, list[sets.Row]]:
    """The figures of each set, by threshold."""
    segmented = segment(program, [case.text for case in cases], clauses)
    sources = [case.text.encode("utf-8") for case in cases]
    texts = [[source[one.begin : one.end].decode("utf-8") for one in ones] for source, ones in zip(sources, segmented, strict=True)]
    logits = logits_of(model, base, texts, device)
    rows = {}
    for threshold in THRESHOLDS:
        judged: list[tuple[str, sets.Judgement]] = []
        for case, ones, found in zip(cases, segmented, logits, strict=True):
            kept = sets.keeps(calibration(found.cut).tolist(), [one.question for one in ones], threshold, (found.kind > 0).tolist())
            decisions = [(one.begin, one.end, keep) for one, keep in zip(ones, kept, strict=True)]
            judged.append((case.set, sets.judge(case.text, case.spans, decisions)))
        rows[threshold] = sets.summary(judged)
    return rows


def evaluate(base: Base, adapter: Path, data: Path, run: Path, program: Path, development: Path | None, device: str = "auto") -> Calibration:
    """Writes evaluation.json and evaluation.txt into `run`. `development` is the folder of the published development sets; without it the
    hand-written prompts alone are evaluated."""
    on = pick_device(device)
    model = load(adapter, base)
    calibration, metrics = on_validation(model, base, read_validation(data / "validation.jsonl"), on)
    cases = list(sets.hand_written()) + (list(sets.published(development)) if development else [])
    rows = on_cases(model, base, cases, calibration, program, on)
    write_json(
        run / "evaluation.json",
        {
            "adapter_sha256": sha256(adapter),
            "validation_sha256": sha256(data / "validation.jsonl"),
            "validation": metrics,
            "development": {str(threshold): [dataclasses.asdict(row) for row in of_threshold] for threshold, of_threshold in rows.items()},
        },
    )
    lines = [f"development sets, threshold {DEFAULT_THRESHOLD}", sets.table(rows[DEFAULT_THRESHOLD])]
    (run / "evaluation.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return calibration
