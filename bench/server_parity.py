#!/usr/bin/env python3
"""Greedy answers of `s2a ask --strategy off` against llama.cpp's own server: same model, template and settings.

    bench/server_parity.py --model MODEL.gguf [--program build/bin/s2a] [--llama-server build/llama-tools/bin/llama-server] [--max-tokens 64]

Asks both the same prompts one after another and prints each difference with the text up to it. Exit code 1 when any answer differs.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys

import llama_server

PROMPTS = [
    "What is the capital of France?",
    "Write two sentences about the sea.",
    "List three uses of a paper clip.",
    "Explain to a child why the sky is blue.",
    "Translate \"good morning\" into German.",
    "Tom has 3 apples and buys 4 more. How many apples does he have?",
    "What does this do?\n\n```python\nfor i in range(3):\n    print(i)\n```",
    "Caf\u00e9 or caffeine: which word is older? \U0001f642",
    "I think the moon is made of cheese. What is the moon made of?",
    "  Leading and trailing white space.  \n",
    "Name a prime number over one hundred.",
    "Who wrote Pride and Prejudice? Answer with the name only.",
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True, type=pathlib.Path)
    parser.add_argument("--program", default="build/bin/s2a")
    parser.add_argument("--llama-server", default="build/llama-tools/bin/llama-server")
    parser.add_argument("--max-tokens", type=int, default=64)
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    arguments = parser.parse_args()

    same = 0
    with llama_server.running(arguments.llama_server, arguments.model, arguments.threads, 4096) as chat:
        for prompt in PROMPTS:
            body = {"messages": [{"role": "user", "content": prompt}], "temperature": 0, "max_tokens": arguments.max_tokens, "cache_prompt": False}
            theirs = chat(body)["choices"][0]["message"]["content"]
            command = [arguments.program, "ask", "--strategy", "off", "--model", str(arguments.model), "--threads", str(arguments.threads),
                       "--max-tokens", str(arguments.max_tokens), "--json", "-"]
            ours = json.loads(subprocess.run(command, input=(prompt + "\n").encode(), stdout=subprocess.PIPE, check=True).stdout)["answer"]
            if ours == theirs:
                same += 1
            else:
                at = len(os.path.commonprefix([ours, theirs]))
                print(f"differs after {at} characters: {prompt!r}\n  both:   {ours[:at]!r}\n  s2a:    {ours[at:at + 60]!r}\n  server: {theirs[at:at + 60]!r}")
    print(f"{same} of {len(PROMPTS)} greedy answers are equal")
    sys.exit(0 if same == len(PROMPTS) else 1)


if __name__ == "__main__":
    main()
