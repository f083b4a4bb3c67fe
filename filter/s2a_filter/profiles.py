"""The settings of a run."""

from __future__ import annotations

from dataclasses import dataclass

from s2a_filter.generate import GenerateConfig
from s2a_filter.train import TrainConfig


@dataclass(frozen=True)
class Profile:
    generate: GenerateConfig
    train: TrainConfig


PROFILES = {
    # One GPU, under an hour.
    "full": Profile(
        GenerateConfig(train=500_000, validation=4_000, seed=1, use_sources=True),
        TrainConfig(),
    ),
    # Two cores with matrix units, one to two hours (four on others): goes on from an adapter that was trained on more (--from), whose first
    # blocks stay as they are.
    "cpu": Profile(
        GenerateConfig(train=100_000, validation=1_500, seed=5, max_tokens_estimate=800, use_sources=True),
        TrainConfig(learning_rate=7e-4, warmup_steps=40, batch_tokens=4096, longest=768, frozen=12),
    ),
    # A third of that: goes on from such an adapter after a change of the families.
    "brief": Profile(
        GenerateConfig(train=30_000, validation=1_500, seed=4, max_tokens_estimate=400, use_sources=True),
        TrainConfig(learning_rate=5e-4, warmup_steps=20, batch_tokens=4096, longest=384, frozen=12),
    ),
    # Two cores, some minutes, own material alone: proves the pipeline.
    "small": Profile(
        GenerateConfig(train=6_000, validation=600, seed=1, max_tokens_estimate=200, use_sources=False),
        TrainConfig(layers=6, warmup_steps=20, batch_tokens=512, longest=512, fast=False),
    ),
}
