"""The whole pipeline at its small setting, from nothing to a GGUF adapter; about twelve minutes on two quiet cores."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from gguf import GGUFReader

from s2a_filter import development_sets as sets
from s2a_filter.__main__ import main
from s2a_filter.base import Base
from s2a_filter.evaluate import read_validation
from s2a_filter.parity import compare


@pytest.mark.training
def test_a_small_filter_learns_what_to_cut(base: Base, program: Path, tmp_path: Path) -> None:
    assert main(["all", "--profile", "small", "--base", str(base.path), "--run", str(tmp_path), "--program", str(program), "--device", "cpu"]) == 0
    evaluation = json.loads((tmp_path / "seed-0" / "evaluation.json").read_text(encoding="utf-8"))
    validation = evaluation["validation"]
    assert validation["segment_accuracy"] >= 0.84  # of the segments 0.78 are to be kept
    assert validation["kind_accuracy"] >= 0.9
    assert validation["calibration_error_after"] <= 0.05
    manifest = json.loads((tmp_path / "data" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["outputs"]["validation.jsonl"] == evaluation["validation_sha256"]
    adapter = tmp_path / "seed-0" / "segment-filter.gguf"
    assert GGUFReader(adapter).fields["s2a.filter.layers"].contents() == 6

    # The program merges it into six blocks and decides as this package does.
    generated = read_validation(tmp_path / "data" / "validation.jsonl").texts
    written = [case.text for case in sets.hand_written() if case.set != "documents"]
    parity = compare(base, adapter, program, ["".join(segments) for segments in generated] + written)
    assert parity.texts >= 1000
    assert parity.segments > 1500
    assert parity.far_flips == 0
    assert parity.flips <= parity.segments // 200
    assert parity.mean_difference < 0.1
