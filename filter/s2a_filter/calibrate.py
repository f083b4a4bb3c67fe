"""Makes the filter's logits mean what they say: a cut logit of 2 should be right seven times in eight (Platt scaling, on validation data)."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as functional
from torch import Tensor


@dataclass(frozen=True)
class Calibration:
    """calibrated logit = scale * logit + offset."""

    scale: float = 1.0
    offset: float = 0.0

    def __call__(self, logits: Tensor) -> Tensor:
        return self.scale * logits + self.offset


def fit(logits: Tensor, goes: Tensor) -> Calibration:
    """The scale and offset of least cross-entropy (J. Platt, "Probabilistic outputs for support vector machines", 1999; with its smoothed targets, so
    that separable data does not give an infinite scale). `logits`, `goes`: [segments]."""
    cut, kept = float(goes.sum()), float((~goes).sum())
    if cut == 0 or kept == 0:
        return Calibration()
    target = torch.where(goes, (cut + 1) / (cut + 2), 1 / (kept + 2)).double()
    parameters = torch.tensor([1.0, 0.0], dtype=torch.float64, requires_grad=True)
    values = logits.double()
    optimizer = torch.optim.LBFGS([parameters], max_iter=200, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        loss = functional.binary_cross_entropy_with_logits(parameters[0] * values + parameters[1], target)
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimizer.step(closure)  # type: ignore[no-untyped-call]
    return Calibration(float(parameters[0].detach()), float(parameters[1].detach()))


def held_out(logits: Tensor, goes: Tensor, texts: Tensor) -> Tensor:
    """Calibrated logits, those of every other text by a fit on the rest: what a fit is worth on texts that it did not see. `texts`: the number of the
    text of each segment."""
    calibrated = torch.empty_like(logits, dtype=torch.float64)
    for half in (0, 1):
        of_half = texts % 2 == half
        calibrated[of_half] = fit(logits[~of_half], goes[~of_half])(logits[of_half].double())
    return calibrated


def expected_calibration_error(logits: Tensor, goes: Tensor, bins: int = 15) -> float:
    """How far, on average, the probability of cutting is from how often it was right to cut, over equal bins of probability (0: perfect)."""
    probability = torch.sigmoid(logits.double())
    bin_of = torch.clamp((probability * bins).long(), max=bins - 1)
    error = 0.0
    for index in range(bins):
        inside = bin_of == index
        if bool(inside.any()):
            error += float((probability[inside].mean() - goes[inside].double().mean()).abs()) * float(inside.double().mean())
    return error
