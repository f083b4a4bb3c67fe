"""Trains an adapter on generated examples."""

from __future__ import annotations

import dataclasses
import json
import math
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as functional
from torch import Tensor
from tqdm import tqdm

from s2a_filter.base import Base
from s2a_filter.batches import batches, collate, read_examples
from s2a_filter.example import LABELS
from s2a_filter.export import read_adapter
from s2a_filter.model import Adapted, FilterModel, Logits
from s2a_filter.runs import sha256, whole, write_json

ADAPTER = "adapter.pt"
KEEP, OPINION = LABELS.index("keep"), LABELS.index("opinion")


@dataclass(frozen=True)
class TrainConfig:
    """`layers`: of the base model's blocks, the first so many are used (0: all). `batch_tokens`: with padding. `kind_weight`: of the loss that tells
    opinions from irrelevant text, which only segments that go have. `start`: GGUF adapters of this rank, from whose mean to go on; of one with more
    blocks the first are taken. `frozen`: of the first so many blocks the matrices stay as they are at the start, which spares their gradients.
    `fast`: computes in bfloat16 where the device has matrix units for it, on a CPU with compiled blocks (which needs a C++ compiler); else, and where
    it has none, in float32."""

    layers: int = 0
    rank: int = 16
    alpha: float = 32.0
    learning_rate: float = 1e-3
    warmup_steps: int = 60
    epochs: int = 1
    batch_tokens: int = 16384
    longest: int = 4096
    kind_weight: float = 0.3
    seed: int = 0
    device: str = "auto"  # auto, cpu, cuda, mps
    start: tuple[Path, ...] = ()
    frozen: int = 0
    fast: bool = True


def pick_device(name: str) -> torch.device:
    if name == "auto":
        name = "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
    return torch.device(name)


def arithmetic(device: torch.device, fast: bool) -> torch.dtype:
    """What training computes in; evaluation computes in float32."""
    has_units = device.type == "cuda" or (device.type == "cpu" and torch.cpu._is_amx_tile_supported())
    return torch.bfloat16 if fast and has_units else torch.float32


def mean_of(paths: Sequence[Path], rank: int, alpha: float, layers: int) -> dict[str, Tensor]:
    """The matrices of the first `layers` blocks, averaged over the adapters (M. Wortsman and others, "Model soups", arXiv 2203.05482: it takes a
    common start). Averaged are the two factors, each for itself: what they make together is near the mean of what was learnt where the adapters are
    near each other."""
    total: dict[str, Tensor] = {}
    names: set[str] = set()
    for path in paths:
        one = read_adapter(path)
        if (one.rank, one.alpha) != (rank, alpha) or one.layers < layers:
            raise ValueError(f"{path}: rank {rank}, alpha {alpha} and {layers} blocks are needed to go on from it")
        if names and names != set(one.matrices):
            raise ValueError(f"{path}: its matrices are not those of {paths[0]}")
        names = set(one.matrices)
        for name, matrix in one.matrices.items():
            if int(name.split(".")[1]) < layers:
                total[name] = total.get(name, 0) + matrix / len(paths)
    return total


def loss_of(logits: Logits, labels: Tensor, kind_weight: float) -> Tensor:
    """`labels` are indices into LABELS."""
    goes = labels != KEEP
    loss = functional.binary_cross_entropy_with_logits(logits.cut, goes.float())
    if kind_weight > 0 and bool(goes.any()):
        kinds = functional.binary_cross_entropy_with_logits(logits.kind[goes], (labels[goes] == OPINION).float(), reduction="sum")
        loss = loss + kind_weight * kinds / len(labels)
    return loss


def average(config: TrainConfig, base: Base, run: Path) -> Path:
    """In place of training: writes the mean of the adapters of `config.start` as adapter.pt, and average.json with their hashes into `run`."""
    if len(config.start) < 2:
        raise ValueError("a mean takes two adapters at least: --from ADAPTER --from ADAPTER")
    run.mkdir(parents=True, exist_ok=True)
    layers = config.layers or base.shape.layers
    adapter = run / ADAPTER
    mean = mean_of(config.start, config.rank, config.alpha, layers)
    FilterModel(base, layers, config.rank, config.alpha, config.seed).load_adapter(mean)  # it fits this base
    store(adapter, mean, config, layers)
    write_json(run / "average.json", {"start_sha256": [sha256(path) for path in config.start], "adapter_sha256": sha256(adapter)})
    return adapter


def store(path: Path, matrices: dict[str, Tensor], config: TrainConfig, layers: int, **how: int) -> None:
    with whole(path) as part:
        torch.save({"matrices": matrices, "layers": layers, "rank": config.rank, "alpha": config.alpha, **how}, part)


def train(config: TrainConfig, base: Base, data: Path, run: Path) -> Path:
    """Trains on <data>/train.jsonl; writes adapter.pt, train.json (config, hashes, how it went) and train.log.jsonl into `run`. Returns the adapter's
    path. The same config, data, device type and number of threads give the same adapter on a CPU."""
    run.mkdir(parents=True, exist_ok=True)
    device = pick_device(config.device)
    layers = config.layers or base.shape.layers
    torch.manual_seed(config.seed)
    order = random.Random(config.seed)
    model = FilterModel(base, layers, config.rank, config.alpha, config.seed)
    if config.start:
        model.load_adapter(mean_of(config.start, config.rank, config.alpha, layers))
    model = model.to(device)
    examples = read_examples(data / "train.jsonl", base.tokenizer(), base.special_tokens(), config.longest)
    if not examples:
        raise ValueError(f"{data / 'train.jsonl'}: no example of {config.longest} tokens at most")
    plan = [batch for _ in range(config.epochs) for batch in batches(examples, config.batch_tokens, order)]

    if not 0 <= config.frozen < layers or (config.frozen and not config.start):
        raise ValueError(f"frozen must be 0 to {layers - 1}, and there must be an adapter to go on from whose first blocks can stay as they are")
    dtype = arithmetic(device, config.fast)
    for index, block in enumerate(model.blocks):
        for matrix in block.modules():
            if isinstance(matrix, Adapted):
                if index < config.frozen:
                    matrix.fold()
                matrix.weight = matrix.weight.to(dtype)
        if dtype == torch.bfloat16 and device.type == "cpu":
            block.compile(dynamic=True)
    parameters = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(parameters, lr=config.learning_rate, betas=(0.9, 0.98), weight_decay=0.0, fused=True)

    def rate(step: int) -> float:
        """Linear warm-up, then a cosine down to a fiftieth."""
        warm = min(1.0, (step + 1) / max(1, config.warmup_steps))
        return warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, step / len(plan)))))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    adapter = run / ADAPTER

    began = time.monotonic()
    tokens = 0
    recent: list[float] = []
    model.train()
    with (run / "train.log.jsonl").open("w", encoding="utf-8") as log:
        for step, chosen in enumerate(tqdm(plan, desc="training", unit="step", disable=not sys.stderr.isatty())):
            batch = collate(examples, chosen).to(device)
            logits = model(batch.tokens, batch.valid, batch.marks, dtype)
            loss = loss_of(logits, batch.labels, config.kind_weight)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            schedule.step()
            tokens += batch.tokens.numel()
            recent.append(float(loss.detach()))
            if not math.isfinite(recent[-1]):
                raise FloatingPointError(f"the loss is {recent[-1]} at step {step}: lower the learning rate")
            if step % 20 == 19 or step + 1 == len(plan):
                seconds = time.monotonic() - began
                row = {"step": step + 1, "loss": sum(recent) / len(recent), "tokens": tokens, "seconds": round(seconds, 1)}
                log.write(json.dumps(row) + "\n")
                log.flush()
                recent = []
            if step % 100 == 99 or step + 1 == len(plan):
                # Also on the way, so that a run that is cut short leaves what it had.
                store(adapter, model.adapter(), config, layers, steps=step + 1, of=len(plan))
    write_json(
        run / "train.json",
        {
            "config": {**dataclasses.asdict(config), "start": [path.name for path in config.start]},
            "start_sha256": [sha256(path) for path in config.start],
            "arithmetic": str(dtype),
            "layers": layers,
            "device": str(device),
            "torch": torch.__version__,
            "base_sha256": sha256(base.path),
            "train_sha256": sha256(data / "train.jsonl"),
            "adapter_sha256": sha256(adapter),
            "examples": len(examples),
            "steps": len(plan),
            "tokens_with_padding": tokens,
            "seconds": round(time.monotonic() - began, 1),
            "parameters": sum(parameter.numel() for parameter in parameters),
        },
    )
    return adapter


def load(path: Path, base: Base) -> FilterModel:
    """A trained filter from adapter.pt."""
    stored = torch.load(path, map_location="cpu", weights_only=True)
    if stored.get("steps") != stored.get("of"):
        print(f"filter: {path} is of a training that was cut short, after {stored['steps']} of {stored['of']} steps", file=sys.stderr)
    model = FilterModel(base, stored["layers"], stored["rank"], stored["alpha"], 0)
    model.load_adapter(stored["matrices"])
    return model.eval()
