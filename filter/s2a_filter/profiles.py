"""The two settings of a run."""

from __future__ import annotations

from dataclasses import dataclass

from s2a_filter.generate import GenerateConfig
from s2a_filter.train import TrainConfig


@dataclass(frozen=True)
class Profile:
    generate: GenerateConfig
    train: TrainConfig


FULL = Profile(
    GenerateConfig(train=500_000, validation=4_000, seed=1, use_sources=True),
    TrainConfig(),
)
SMALL = Profile(
    GenerateConfig(train=6_000, validation=600, seed=1, max_tokens_estimate=200, use_sources=False),
    TrainConfig(layers=6, warmup_steps=20, batch_tokens=512, longest=512),
)
