"""Finds prompts that are near-duplicates of evaluation data, so that they are left out of training.

Texts are compared in lower case, without punctuation, with single spaces. A prompt is a near-duplicate when

* it shares eight words in a row (`WORDS`) with an evaluation prompt; the usual measure of contamination for texts of some length, or
* one of its sentences has a Jaccard similarity of character 4-grams of `SIMILAR` or more with an evaluation sentence, both of at least `FEWEST_WORDS`
  words. This is for questions that are too short to have eight words, and for ones with a word or two changed.
* one of its sentences is the whole of an evaluation prompt, of at least `FEWEST_WORDS_OF_A_PROMPT` words. Other sentences that are so short
  ("How much does he pay?") are everybody's.

Sentences are compared rather than prompts: a copied question with a new hint around it is a copy. The similarity search is exact: two sets with
a Jaccard similarity s share at least one of the rarest (1 - s) * size + 1 elements of each, so only those are indexed and looked up (prefix
filtering).

Rejected: datasketch (MinHash LSH is approximate and misses short questions near the threshold), text-dedup and nemo-curator (whole pipelines with
distributed dependencies), rapidfuzz (edit distances against every evaluation sentence). A dictionary of n-grams is all that is needed.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from s2a_filter import development_sets

VARIABLE = "S2A_DATA_DIR"
WORDS = 8
CHARACTERS = 4
SIMILAR = 0.75
FEWEST_WORDS = 6
FEWEST_WORDS_OF_A_PROMPT = 3

_SENTENCE_END = re.compile(r"(?<=[.?!])\s+|\n+")
_NOT_A_WORD = re.compile(r"[^\w$%']+")


def normalised(text: str) -> str:
    return _NOT_A_WORD.sub(" ", text.lower().replace("\u2019", "'")).strip()


def sentences(text: str, fewest_words: int = FEWEST_WORDS) -> list[str]:
    """Normalised sentences with at least so many words."""
    found = (normalised(piece) for piece in _SENTENCE_END.split(text))
    return [one for one in found if one.count(" ") >= fewest_words - 1]


def _word_grams(text: str) -> set[str]:
    words = normalised(text).split()
    return {" ".join(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)}


def _character_grams(sentence: str) -> set[str]:
    return {sentence[at : at + CHARACTERS] for at in range(max(1, len(sentence) - CHARACTERS + 1))}


class NearDuplicates:
    """An index over evaluation prompts. Asking about a prompt takes time in proportion to its length; sentences seen before cost a look-up."""

    def __init__(self, evaluation: Iterable[str]) -> None:
        texts = sorted(set(evaluation))
        self._word_grams: set[str] = set().union(*(_word_grams(text) for text in texts))
        self._sentences = sorted({sentence for text in texts for sentence in sentences(text)})
        self._prompts = {normalised(text) for text in texts}
        self._grams = [_character_grams(sentence) for sentence in self._sentences]
        self._counts = Counter(gram for grams in self._grams for gram in grams)
        self._index: dict[str, list[int]] = {}
        for number, grams in enumerate(self._grams):
            for gram in self._rarest(grams):
                self._index.setdefault(gram, []).append(number)
        self._known: dict[str, bool] = {}
        self.size = len(texts)

    def _rarest(self, grams: set[str]) -> list[str]:
        """The elements one of which a similar set must share; a 4-gram that no evaluation sentence has is the rarest of all."""
        return sorted(grams, key=lambda gram: (self._counts.get(gram, 0), gram))[: int((1 - SIMILAR) * len(grams)) + 1]

    def _has_similar_sentence(self, sentence: str) -> bool:
        if sentence in self._prompts:
            return True
        if sentence.count(" ") < FEWEST_WORDS - 1:
            return False
        grams = _character_grams(sentence)
        candidates = {number for gram in self._rarest(grams) for number in self._index.get(gram, ())}
        for number in candidates:
            other = self._grams[number]
            shorter, longer = sorted((len(grams), len(other)))
            if shorter < SIMILAR * longer:
                continue
            shared = len(grams & other)
            if shared >= SIMILAR * (len(grams) + len(other) - shared):
                return True
        return False

    def has(self, text: str) -> bool:
        """Whether the text is a near-duplicate of an evaluation prompt."""
        for sentence in sentences(text, FEWEST_WORDS_OF_A_PROMPT):
            known = self._known.get(sentence)
            if known is None:
                known = self._has_similar_sentence(sentence)
                if len(self._known) < 1_000_000:
                    self._known[sentence] = known
            if known:
                return True
        return not self._word_grams.isdisjoint(_word_grams(text))


def evaluation_texts() -> list[str]:
    """All evaluation prompts at hand: filter/development, and the published sets if S2A_DATA_DIR names their folder."""
    texts = [case.text for case in development_sets.hand_written()]
    directory = os.environ.get(VARIABLE)
    if directory:
        texts += [case.text for case in development_sets.published(Path(directory))]
    return texts
