#!/usr/bin/env python3
"""What step 1 costs: the filter's prefill, `rewrite`, and the paper's step 1 asked of llama.cpp's own server. Same threads, one run.

    bench/step1.py --model MODEL.gguf [--lengths 32 100 320 1000 4000] [--rounds 3] [--json]

All three are warm processes that get the same texts, a new one each round, alternating. For each length the medians:

score     `s2a focus --jsonl`: milliseconds from the line sent to the line received, and tokens of text per second. The filter's base is the default
          model, prepared if `s2a models pull` has done so; give the default model as MODEL to compare equal weights
rewrite   `s2a focus --jsonl --strategy rewrite --no-fallback`, the same; a reply that the guard rejects takes as long as one that serves
paper     the paper's prompt for step 1 (prompts/paper_step1_opinion.txt), one chat completion, greedy. The default model cannot do what it is asked and
          stops anywhere, so it decodes as many tokens as the text has: what a reply takes that says the text again. The server keeps the prompt's fixed
          beginning from call to call, as it does by default.

Before each call is a pause of half a second: threads of llama.cpp keep spinning for some tenths of a second after a call, and would take a core from
whoever is asked next. Absolute figures drift with the machine; the ratios are what is claimed. Long texts take minutes in the last two: their rounds
are fewer.
"""

import argparse
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import time

import llama_server

ROOT = pathlib.Path(__file__).resolve().parents[1]
FACTS = ("The {a} in the {b} was built in {n} by two brothers.", "A {a} of this kind holds {n} litres.", "Every {b} sells about {n} of them in a week.",
         "The path from the {a} to the {b} is {n} metres long.", "In spring the {b} is painted, which takes {n} days.")
THINGS = ("mill", "lighthouse", "bakery", "harbour", "garden", "workshop", "library", "bridge", "barn", "market", "tower", "kiln")
QUESTION = " How many metres long is the path from the mill to the harbour? I think it is 250, but I'm really not sure."
BYTES_A_TOKEN = 3.9  # of these texts
LONG = 500  # tokens; longer texts get one round
SETTLE = 0.5  # seconds before each call


def make_text(tokens, seed):
    """Facts, a question and a hint; about so many tokens."""
    rng = random.Random(seed)
    text = ""
    while len(text) + len(QUESTION) < BYTES_A_TOKEN * tokens or not text:
        a, b = rng.sample(THINGS, 2)
        text += " " + rng.choice(FACTS).format(a=a, b=b, n=rng.randrange(2, 900))
        if tokens < 60:
            break
    return (text + QUESTION).strip()


class Focus:
    """A warm `s2a focus --jsonl`."""

    def __init__(self, program, model, threads, *options):
        command = [program, "focus", "--jsonl", "--threads", str(threads), "--model", str(model), *options]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, text):
        time.sleep(SETTLE)
        start = time.perf_counter()
        self.process.stdin.write(json.dumps({"text": text}).encode() + b"\n")
        self.process.stdin.flush()
        focus = json.loads(self.process.stdout.readline())
        if "error" in focus:
            sys.exit(f"step1: {focus['error']}")
        return 1000 * (time.perf_counter() - start), focus

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True, type=pathlib.Path)
    parser.add_argument("--program", default="build/bin/s2a")
    parser.add_argument("--llama-server", default="build/llama-tools/bin/llama-server")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--lengths", type=int, nargs="+", default=[32, 100, 320, 1000, 4000], metavar="TOKENS")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    template = (ROOT / "prompts" / "paper_step1_opinion.txt").read_text(encoding="utf-8")

    rows = []
    score = Focus(arguments.program, arguments.model, arguments.threads)
    rewrite = Focus(arguments.program, arguments.model, arguments.threads, "--strategy", "rewrite", "--no-fallback")
    with llama_server.running(arguments.llama_server, arguments.model, arguments.threads, 12288) as chat:
        for warm_up in (True, False):
            for length in arguments.lengths[:1] if warm_up else arguments.lengths:
                times, tokens, decoded = {"score": [], "rewrite": [], "paper": []}, [], []
                for round_ in range(1 if warm_up or length > LONG else arguments.rounds):
                    text = make_text(length, f"{length} {round_} {warm_up}")
                    milliseconds, focus = score.ask(text)
                    times["score"].append(milliseconds)
                    tokens.append(focus["tokens"]["in"])
                    milliseconds, focus = rewrite.ask(text)
                    times["rewrite"].append(milliseconds)
                    decoded.append(focus["tokens"]["decoded"])
                    body = {"messages": [{"role": "user", "content": template.replace("{{text}}", text)}], "temperature": 0, "max_tokens": tokens[-1],
                            "ignore_eos": True}
                    time.sleep(SETTLE)
                    start = time.perf_counter()
                    used = chat(body)["usage"]["completion_tokens"]
                    times["paper"].append(1000 * (time.perf_counter() - start))
                    if used != tokens[-1]:
                        sys.exit(f"step1: the server decoded {used} tokens in place of {tokens[-1]}")
                if not warm_up:
                    medians = {name: statistics.median(values) for name, values in times.items()}
                    rows.append({"tokens": statistics.median(tokens), "ms": medians, "rewrite_decoded": statistics.median(decoded),
                                 "tokens_per_second": {name: 1000 * statistics.median(tokens) / value for name, value in medians.items()},
                                 "paper_over_score": medians["paper"] / medians["score"]})
                    if arguments.json:
                        print(json.dumps(rows[-1]), flush=True)
                    else:
                        show(rows)
    for process in (score, rewrite):
        process.close()


def show(rows):
    if len(rows) == 1:
        print(f"{'tokens':>7}{'score, ms':>11}{'tok/s':>7}{'rewrite, ms':>13}{'(decoded)':>11}{'paper, ms':>11}{'tok/s':>7}{'paper / score':>15}")
    row = rows[-1]
    print(f"{row['tokens']:>7.0f}{row['ms']['score']:>11.0f}{row['tokens_per_second']['score']:>7.0f}{row['ms']['rewrite']:>13.0f}{row['rewrite_decoded']:>11.0f}"
          f"{row['ms']['paper']:>11.0f}{row['tokens_per_second']['paper']:>7.1f}{row['paper_over_score']:>15.1f}", flush=True)


if __name__ == "__main__":
    main()
