#!/usr/bin/env python3
"""`s2a focus --jsonl` over many prompts against the raw prefill speed of llama.cpp's own llama-bench on the same prepared weights.

    bench/jsonl.py --filter PREPARED.gguf [--prompts 1000] [--rounds 3]

The prompts are the project's hand-written ones (filter/development), repeated. Counted are the tokens that are prefilled: those of the text, a mark for
each segment and one that begins the text. s2a's time is that of the whole process, loading included; llama-bench's is of prefill alone. PREPARED.gguf is
the file beside the model, `ls "$(dirname "$(s2a models path)")"/segment-filter-*.gguf`. Prints the medians and their ratio.
"""

import argparse
import itertools
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "filter"))
from s2a_filter import development_sets as sets  # noqa: E402

BATCH = 128  # tokens; llama.cpp's prefill is fastest about here


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--filter", required=True, type=pathlib.Path)
    parser.add_argument("--program", default="build/bin/s2a")
    parser.add_argument("--llama-bench", default="build/llama-tools/bin/llama-bench")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--prompts", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()

    texts = itertools.islice(itertools.cycle([case.text for case in sets.hand_written()]), arguments.prompts)
    lines = "".join(json.dumps({"id": index, "text": text}) + "\n" for index, text in enumerate(texts)).encode()
    ours, raw = [], []
    for _ in range(arguments.rounds):
        start = time.perf_counter()
        ran = subprocess.run([arguments.program, "focus", "--jsonl", "--threads", str(arguments.threads)], input=lines, stdout=subprocess.PIPE, check=True)
        seconds = time.perf_counter() - start
        # A text of one segment is not prefilled: there is nothing to decide.
        rows = [json.loads(line) for line in ran.stdout.splitlines()]
        if len(rows) != arguments.prompts or any("error" in row for row in rows):
            sys.exit("jsonl: not every prompt was focused")
        rows = [row for row in rows if len(row["segments"]) > 1 and row["strategy"] == "score"]
        ours.append(sum(row["tokens"]["in"] + len(row["segments"]) + 1 for row in rows) / seconds)
        command = [arguments.llama_bench, "-m", arguments.filter, "-p", str(BATCH), "-n", "0", "-t", str(arguments.threads), "-r", "5", "-o", "json"]
        raw.append(json.loads(subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout)[0]["avg_ts"])
    print(f"{arguments.prompts} prompts, tokens a second: s2a {statistics.median(ours):.0f}, llama-bench {statistics.median(raw):.0f}, "
          f"ratio {statistics.median(one / other for one, other in zip(ours, raw)):.3f}")


if __name__ == "__main__":
    main()
