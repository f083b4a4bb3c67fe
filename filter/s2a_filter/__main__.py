"""Command line: `scripts/filter generate|train|average|evaluate|export|all`. Each step reads what the one before wrote into the run's folder."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path

from s2a_filter.base import Base
from s2a_filter.calibrate import Calibration
from s2a_filter.evaluate import evaluate
from s2a_filter.export import export
from s2a_filter.generate import GenerateConfig, generate
from s2a_filter.profiles import PROFILES
from s2a_filter.runs import sha256
from s2a_filter.train import ADAPTER, average, train

STEPS = ("generate", "train", "evaluate", "export")
GGUF = "segment-filter.gguf"


def at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return number


def arguments_of(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/filter",
        description="Makes the trained filter of s2a.",
        epilog='example: scripts/filter all --profile small --base "$(build/bin/s2a models path)" --run build/filter-small',
    )
    parser.add_argument("step", choices=[*STEPS, "all", "average"], help="one step, or all in order; average: the mean of --from, in place of train")
    parser.add_argument("--base", type=Path, required=True, help="GGUF file of the base model")
    parser.add_argument("--run", type=Path, required=True, help="folder of this run: data, adapter, metrics")
    parser.add_argument(
        "--profile",
        choices=PROFILES,
        default="full",
        help="full: one GPU; cpu, brief: two cores, going on from an adapter, one to two hours or a third of one; small: some minutes [full]",
    )
    parser.add_argument(
        "--from",
        dest="start",
        type=Path,
        metavar="ADAPTER",
        action="append",
        default=[],
        help="go on from this GGUF adapter; given again, from their mean",
    )
    parser.add_argument("--prompts", type=at_least_one, metavar="N", help="of generate, all: so many to train on, in place of the profile's number")
    parser.add_argument(
        "--data-seed", type=int, metavar="SEED", help="of generate, all: of the prompts to train and to validate on, in place of the profile's"
    )
    parser.add_argument("--without-corpora", action="store_true", help="generate from own material alone; small always does")
    parser.add_argument("--program", type=Path, default=Path("build/bin/s2a"), help="the built s2a, which segments [build/bin/s2a]")
    parser.add_argument("--seed", type=int, default=0, help="of the adapter's first values and of the order of examples; the data has its own [0]")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto")
    return parser.parse_args(arguments)


def generate_config(profile: GenerateConfig, given: argparse.Namespace) -> GenerateConfig:
    return dataclasses.replace(
        profile,
        program=given.program,
        use_sources=profile.use_sources and not given.without_corpora,
        train=profile.train if given.prompts is None else given.prompts,
        seed=profile.seed if given.data_seed is None else given.data_seed,
    )


def main(arguments: list[str] | None = None) -> int:
    given = arguments_of(arguments)
    profile = PROFILES[given.profile]
    data, run = given.run / "data", given.run / f"seed-{given.seed}"
    development = os.environ.get("S2A_DATA_DIR")
    try:
        base = Base(given.base)
        for step in STEPS if given.step == "all" else (given.step,):
            if step == "generate":
                generate(generate_config(profile.generate, given), data)
            elif step == "train":
                train(dataclasses.replace(profile.train, seed=given.seed, device=given.device, start=tuple(given.start)), base, data, run)
            elif step == "average":
                average(dataclasses.replace(profile.train, start=tuple(given.start)), base, run)
            elif step == "evaluate":
                evaluate(base, run / ADAPTER, data, run, given.program, Path(development) if development else None, given.device)
                print((run / "evaluation.txt").read_text(encoding="utf-8"), end="")
            else:
                metrics = json.loads((run / "evaluation.json").read_text(encoding="utf-8"))
                if metrics["adapter_sha256"] != sha256(run / ADAPTER):
                    raise ValueError(f"{run / 'evaluation.json'} is of another adapter: evaluate again")
                export(run / ADAPTER, Calibration(**metrics["validation"]["calibration"]), run / GGUF)
    except (OSError, ValueError, RuntimeError, ArithmeticError, subprocess.SubprocessError) as error:
        problem = str(error)
        if isinstance(error, FileNotFoundError) and error.filename and Path(error.filename).is_relative_to(given.run):
            problem = f"{error.filename} is missing; the step before makes it"
        print(f"filter: {problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
