"""The default strategy on every seventh prompt of the development data: what was put in is cut, what was there stays.

Reads S2A_DATA_DIR in place, through bench/decisions.py, whose figures are in docs/results.md. The samples
are small, so the bounds lie under those figures: the test is to notice that something broke, not to measure.
"""

import json
import os
import subprocess
import sys
import unittest
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("S2A_PROGRAM", str(REPOSITORY / "build" / "bin" / "s2a"))

# set: least share of exactly recovered prompts, greatest share of prompts that lost something needed
BOUNDS = {
    "GSM-IC in_topic": (0.80, 0.05),
    "GSM-IC out_topic": (0.90, 0.05),
    "GSM-IC original": (0.85, 0.15),
    "TriviaQA": (0.95, 0.05),
    "answer, plain": (0.95, 0.05),
    "answer, hint right": (0.90, 0.03),
    "answer, hint wrong": (0.90, 0.03),
    "answer, hint not right": (0.90, 0.03),
    "feedback, plain": (0.95, 0.05),
    "feedback, really like": (0.75, 0.0),
    "feedback, really dislike": (0.75, 0.0),
    "feedback, wrote": (0.6, 0.0),
    "feedback, did not write": (0.75, 0.0),
}


class Decisions(unittest.TestCase):
    def test_each_set_stays_within_its_bounds(self):
        command = [sys.executable, "-B", REPOSITORY / "bench" / "decisions.py", "--json", "--every", "7", "--program", PROGRAM]
        run = subprocess.run(command, stdout=subprocess.PIPE, check=True)
        rows = {row["set"]: row for row in map(json.loads, run.stdout.decode().splitlines())}
        self.assertEqual(set(rows), set(BOUNDS))
        for name, (exact, loss) in BOUNDS.items():
            with self.subTest(set=name, prompts=rows[name]["prompts"]):
                self.assertGreaterEqual(rows[name]["exact"], exact)
                self.assertLessEqual(rows[name]["loss"], loss)


if __name__ == "__main__":
    unittest.main()
