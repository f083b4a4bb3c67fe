from __future__ import annotations

import pytest
import torch

from s2a_filter.calibrate import Calibration, expected_calibration_error, fit, held_out


def overconfident(scale: float, offset: float) -> tuple[torch.Tensor, torch.Tensor]:
    """Logits that should be scaled and moved so to be right."""
    generator = torch.Generator().manual_seed(3)
    true = 3 * torch.randn(50_000, generator=generator)
    goes = torch.rand(50_000, generator=generator) < torch.sigmoid(true)
    return (true - offset) / scale, goes


def test_finds_the_scale_and_the_offset() -> None:
    logits, goes = overconfident(0.4, 0.7)
    found = fit(logits, goes)
    assert found.scale == pytest.approx(0.4, rel=0.05)
    assert found.offset == pytest.approx(0.7, abs=0.05)
    assert expected_calibration_error(found(logits), goes) < 0.01 < expected_calibration_error(logits, goes)


def test_each_half_is_calibrated_by_the_other() -> None:
    logits, goes = overconfident(0.4, 0.7)
    texts = torch.arange(len(logits)) // 5
    even = texts % 2 == 0
    wrong = goes.clone()
    wrong[even] = torch.rand(int(even.sum()), generator=torch.Generator().manual_seed(5)) < 0.5  # says nothing: the other half goes to an even bet
    calibrated = held_out(logits, wrong, texts)
    assert torch.equal(calibrated[even], fit(logits[~even], wrong[~even])(logits[even].double()))
    assert calibrated[~even].abs().mean() < 0.1 < calibrated[even].abs().mean()


def test_separable_data_gives_no_infinite_scale() -> None:
    logits = torch.cat([torch.full((20,), -1.0), torch.full((20,), 1.0)])
    found = fit(logits, logits > 0)
    assert 1 < found.scale < 10


def test_without_both_answers_nothing_is_changed() -> None:
    assert fit(torch.ones(4), torch.ones(4, dtype=torch.bool)) == Calibration()
