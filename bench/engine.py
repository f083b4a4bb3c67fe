#!/usr/bin/env python3
"""The embedded engine against llama.cpp's own batched-bench on the same weights and threads, alternating in one run.

    bench/engine.py --model MODEL.gguf [--program build/bin/s2a_engine_bench] [--llama build/llama-tools/bin/llama-batched-bench] [--rounds 5]

Prints for one and four sequences the median tokens per second of prefill and decode, ours and theirs, and ours over theirs.
Absolute figures drift with the machine; the ratio is what is claimed.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys


def ours(arguments, sequences):
    command = [arguments.program, arguments.model, str(sequences), str(arguments.threads)]
    result = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    return result["prefill_tokens_per_second"], result["decode_tokens_per_second"]


def theirs(arguments, sequences):
    command = [arguments.llama, "-m", arguments.model, "-c", "4096", "-b", "2048", "-ub", "512", "-npp", "512", "-ntg", "128", "-npl", str(sequences),
               "-t", str(arguments.threads), "-kvu", "--output-format", "jsonl"]
    output = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout.decode()
    for line in output.splitlines():
        if line.startswith("{"):
            row = json.loads(line)
            return row["speed_pp"], row["speed_tg"]
    sys.exit("engine: llama-batched-bench printed no result")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True)
    parser.add_argument("--program", default="build/bin/s2a_engine_bench")
    parser.add_argument("--llama", default="build/llama-tools/bin/llama-batched-bench")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    print(f"{'sequences':>9}  {'phase':<8}{'s2a tok/s':>11}{'llama.cpp tok/s':>17}{'ratio':>8}")
    for sequences in (1, 4):
        rounds = [(ours(arguments, sequences), theirs(arguments, sequences)) for _ in range(arguments.rounds)]
        for index, phase in enumerate(("prefill", "decode")):
            mine = statistics.median(pair[0][index] for pair in rounds)
            other = statistics.median(pair[1][index] for pair in rounds)
            print(f"{sequences:>9}  {phase:<8}{mine:>11.1f}{other:>17.1f}{mine / other:>8.3f}")


if __name__ == "__main__":
    main()
