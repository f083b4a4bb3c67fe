"""Does s2a decide as this package's own arithmetic does? Compares a GGUF adapter in the built program with the same adapter here."""

from __future__ import annotations

import json
import math
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from s2a_filter.base import Base
from s2a_filter.development_sets import DEFAULT_THRESHOLD, drop_logit
from s2a_filter.evaluate import logits_of
from s2a_filter.export import Adapter, read_adapter
from s2a_filter.model import FilterModel


@dataclass(frozen=True)
class Parity:
    """differences: of logits, over segments whose probability the program could print without rounding it to 0 or 1. flips: logits on
    different sides of the threshold; far_flips: those further than 1 from it."""

    texts: int
    segments: int
    largest_difference: float
    mean_difference: float
    flips: int
    far_flips: int


def model_of(adapter: Adapter, base: Base) -> FilterModel:
    model = FilterModel(base, adapter.layers, adapter.rank, adapter.alpha, 0)
    model.load_adapter(adapter.matrices)
    return model.eval()


def compare(base: Base, adapter: Path, program: Path, texts: Sequence[str], threshold: float = DEFAULT_THRESHOLD) -> Parity:
    """Texts of one segment and questions, which the program decides without a score, do not count. A decision is a logit over the threshold or under
    it: the rule for a whole text is not compared."""
    lines = "".join(json.dumps({"id": index, "text": text}) + "\n" for index, text in enumerate(texts))
    command = [str(program), "focus", "--jsonl", "--strategy", "score", "--threshold", str(threshold)]
    environment = {**os.environ, "S2A_ADAPTER": str(adapter)}
    ran = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, check=True, env=environment)
    rows = [json.loads(line) for line in ran.stdout.decode("utf-8").splitlines()]
    sources = [text.encode("utf-8") for text in texts]
    segments = [[source[one["begin"] : one["end"]].decode("utf-8") for one in row["segments"]] for source, row in zip(sources, rows, strict=True)]
    read = read_adapter(adapter)
    logits = logits_of(model_of(read, base), base, segments, torch.device("cpu"))
    differences = []
    flips = far = count = 0
    for row, found in zip(rows, logits, strict=True):
        for one, own in zip(row["segments"], read.calibration(found.cut).tolist(), strict=True):
            keep = one["keep_probability"]
            if keep is None:
                continue
            count += 1
            theirs = drop_logit(keep)
            if math.isfinite(theirs):
                differences.append(abs(theirs - own))
            if (theirs > threshold) != (own > threshold):
                flips += 1
                far += abs(own - threshold) > 1
    return Parity(len(texts), count, max(differences, default=0.0), sum(differences) / max(1, len(differences)), flips, far)
