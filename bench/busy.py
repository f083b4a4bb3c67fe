#!/usr/bin/env python3
"""Step 1 on a quiet machine and beside another engine that keeps every core busy: threads chosen by s2a, one thread, one thread a core.

    bench/busy.py [--program build/bin/s2a] [--rounds 5]

The other engine is `s2a focus --jsonl` with a fixed thread for each core. Prints the median milliseconds of step 1 of one short prompt, alternating
between the settings in one run. Absolute figures drift with the machine; the ratios are what is claimed.
"""

import argparse
import json
import os
import statistics
import subprocess
import threading

PROMPT = "Which city is the capital of Australia? I think the answer is Sydney but I'm really not sure. My uncle has 3 cats. Please answer in one word."


def step1_ms(program, threads):
    command = [program, "focus", "--json", "--threads", str(threads), PROMPT]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)["timings_ms"]["step1"]


def keep_busy(program, cores):
    other = subprocess.Popen([program, "focus", "--jsonl", "--threads", str(cores)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def feed():
        try:
            while True:
                other.stdin.write(json.dumps({"text": PROMPT}).encode() + b"\n")
        except (BrokenPipeError, ValueError):
            pass

    threading.Thread(target=feed, daemon=True).start()
    threading.Thread(target=other.stdout.read, daemon=True).start()
    return other


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="build/bin/s2a")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    cores = len(os.sched_getaffinity(0))
    settings = {"chosen by s2a": 0, "1 thread": 1, f"{cores} threads": cores}
    print(f"{'machine':<24}" + "".join(f"{name + ', ms':>20}" for name in settings))
    for machine in ("quiet", "beside another engine"):
        other = keep_busy(arguments.program, cores) if machine != "quiet" else None
        try:
            times = {name: [] for name in settings}
            for _ in range(arguments.rounds):
                for name, threads in settings.items():
                    times[name].append(step1_ms(arguments.program, threads))
        finally:
            if other is not None:
                other.kill()
                other.wait()
        print(f"{machine:<24}" + "".join(f"{statistics.median(values):>20.0f}" for values in times.values()))


if __name__ == "__main__":
    main()
