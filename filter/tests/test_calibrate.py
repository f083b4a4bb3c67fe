from __future__ import annotations

import pytest
import torch

from s2a_filter.calibrate import Calibration, expected_calibration_error, fit


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


def test_separable_data_gives_no_infinite_scale() -> None:
    logits = torch.cat([torch.full((20,), -1.0), torch.full((20,), 1.0)])
    found = fit(logits, logits > 0)
    assert 1 < found.scale < 10


def test_without_both_answers_nothing_is_changed() -> None:
    assert fit(torch.ones(4), torch.ones(4, dtype=torch.bool)) == Calibration()
