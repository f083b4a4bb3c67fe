"""The corpora that prompts may be drawn from: what they are, where they come from, and how they are read.

They are never copied into the repository. S2A_SOURCES_DIR names the folder that holds them; each is checked against its sha256 before it is read.
Every licence allows commercial use; `LICENCES` is the list of those that are let in.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from s2a_filter.material.facts import Fact
from s2a_filter.material.pool import Pool
from s2a_filter.material.texts import Text
from s2a_filter.runs import sha256

VARIABLE = "S2A_SOURCES_DIR"
LICENCES = frozenset({"MIT", "Apache-2.0", "CC BY 4.0", "CC BY-SA 4.0"})


@dataclass(frozen=True)
class Corpus:
    """`path` is a file or a folder. A folder's sha256 is that of the lines "<sha256>  <name>" of its files, sorted by name."""

    name: str
    path: str
    licence: str
    home: str
    sha256: str


_NQ_HOME = "https://github.com/google-research-datasets/natural-questions"
_MAWPS_HOME = "https://github.com/arkilpatel/SVAMP"

CORPORA = (
    Corpus(
        "gsm8k",
        "gsm8k_train.jsonl",
        "MIT",
        "https://github.com/openai/grade-school-math",
        "17f347dc51477c50d4efb83959dbb7c56297aba886e5544ee2aaed3024813465",
    ),
    Corpus("mawps", "mawps.csv", "MIT", _MAWPS_HOME, "0674253e6099813cefbb1d6eae3d2dc784ab6ebfdaf8755f6ebb4b99fc1f6ebe"),
    Corpus("mawps2", "mawps2.csv", "MIT", _MAWPS_HOME, "bad59cff796b01a87363ea970f1fa80c15f56ff5f4388143aadbdc3feaf5f990"),
    Corpus(
        "nq-open-dev",
        "NQ-open.dev.jsonl",
        "Apache-2.0",
        _NQ_HOME,
        "f15567f38099f3615f5b8a685c0aef449c11ad90d3da3735e8d1b98115b40616",
    ),
    Corpus(
        "nq-open-efficientqa-dev",
        "NQ-open.efficientqa.dev.1.1.jsonl",
        "Apache-2.0",
        _NQ_HOME,
        "0ad45e2fa9fd32d10b3cf08c63e6d22f97ba1a0ce44ea98040f4c18bce7e268d",
    ),
    Corpus(
        "nq-open-efficientqa-test",
        "NQ-open.efficientqa.test.1.1.jsonl",
        "Apache-2.0",
        _NQ_HOME,
        "c37b3cb2069632dfef219fa770d7910ac77ff6d12a08e8f3d5f058b388aca8a6",
    ),
    Corpus(
        "open-trivia",
        "open_trivia",
        "CC BY-SA 4.0",
        "https://github.com/uberspot/OpenTriviaQA",
        "02f4b19d873beee231a5652e1da26063432973b5504efff19dccc3a157a89f30",
    ),
    Corpus(
        "xquad",
        "xquad.json",
        "CC BY-SA 4.0",
        "https://github.com/google-deepmind/xquad",
        "e4c57d1c9143aaa1c5d265ba5987a65f4e69528d2a98f29d6e75019b10344f29",
    ),
    Corpus(
        "convincing-arguments",
        "convincing_arguments",
        "CC BY 4.0",
        "https://github.com/UKPLab/acl2016-convincing-arguments",
        "303771ec8921c486c93d676ab1a291b25f48f542888dcab3a17be68ef53a314f",
    ),
    Corpus(
        "self-instruct",
        "seed_tasks.jsonl",
        "Apache-2.0",
        "https://github.com/yizhongw/self-instruct",
        "7779004fa198fdf27cf70a159363879d8a26c53329e11b436af17b3941875f48",
    ),
)


class SourceError(RuntimeError):
    """A corpus is missing or is not the one that is expected; the message says what to do."""


@dataclass(frozen=True)
class SourceProblem:
    """An arithmetic problem of a corpus: its sentences, the last of which asks."""

    sentences: tuple[str, ...]
    answer: str
    source: str


@dataclass(frozen=True)
class SourcePassage:
    title: str
    text: str
    questions: tuple[tuple[str, str], ...]  # question, answer
    source: str


def files_of(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(file for file in path.iterdir() if file.is_file())


def sha256_of(path: Path) -> str:
    """The digest that `Corpus.sha256` is compared with."""
    if path.is_file():
        return sha256(path)
    listing = "".join(f"{sha256(file)}  {file.name}\n" for file in files_of(path))
    return hashlib.sha256(listing.encode("utf-8")).hexdigest()


def split_sentences(text: str) -> list[str]:
    """Sentences of a plain English problem or passage. Cuts rarely rather than wrongly: a wrong cut would put a distractor inside a sentence."""
    pieces = re.split(r"(?<=[.!?])\s+(?=[A-Z\"'$0-9])", " ".join(text.split()))
    sentences: list[str] = []
    for piece in pieces:
        if sentences and re.search(r"(\b(?:Mr|Mrs|Ms|Dr|St|vs|etc|No|a\.m|p\.m|U\.S|e\.g|i\.e|[A-Z])\.)$", sentences[-1]):
            sentences[-1] += " " + piece
        else:
            sentences.append(piece)
    return sentences


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _is_plain(text: str) -> bool:
    """Printable, without remains of mark-up or of a wrong encoding."""
    return text.replace("\n", "").isprintable() and not re.search(r"[<>{}\ufffd]|&[a-z]+;", text)


def _kind_of_answer(answer: str) -> str:
    if re.search(r"\b(January|February|March|April|May|June|July|August|September|October|November|December)\b", answer):
        return "date"
    if re.fullmatch(r"\d{4}", answer):
        return "year"
    if re.fullmatch(r"[\d,.$%]+", answer):
        return "number"
    return "name" if answer[:1].isupper() else "other"


class Sources:
    """The corpora, read when they are first needed. `directory` holds the files under their upstream names."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        for corpus in CORPORA:
            self._check(corpus)

    def _check(self, corpus: Corpus) -> None:
        path = self._directory / corpus.path
        if corpus.licence not in LICENCES:
            raise SourceError(f"{corpus.name}: the licence {corpus.licence} is not among those that are allowed: {sorted(LICENCES)}")
        if not path.exists():
            raise SourceError(
                f"{corpus.name}: {path} is missing. Get it from {corpus.home} and put it there under this name, or set {VARIABLE} to the folder "
                "that has it, or generate with --without-corpora."
            )
        found = sha256_of(path)
        if found != corpus.sha256:
            raise SourceError(
                f"{corpus.name}: {path} has the sha256 {found}, expected is {corpus.sha256}. Get the unchanged file from {corpus.home}, "
                "or generate with --without-corpora."
            )

    def _read(self, name: str) -> str:
        path = next(corpus.path for corpus in CORPORA if corpus.name == name)
        return _decode((self._directory / path).read_bytes())

    def _rows(self, name: str) -> list[dict[str, object]]:
        return [json.loads(line) for line in self._read(name).splitlines() if line.strip()]

    @cached_property
    def problems(self) -> Pool[SourceProblem]:
        found = []
        for row in self._rows("gsm8k"):
            sentences = split_sentences(str(row["question"]))
            answer = str(row["answer"]).rsplit("####", 1)[-1].strip()
            if 2 <= len(sentences) <= 12 and sentences[-1].endswith("?") and _is_plain(str(row["question"])):
                found.append(SourceProblem(tuple(sentences), answer, "gsm8k"))
        for name in ("mawps", "mawps2"):
            for record in csv.DictReader(io.StringIO(self._read(name))):
                text = record["Question"]
                for index, number in reversed(list(enumerate(record["Numbers"].split()))):
                    value = float(number)
                    text = text.replace(f"number{index}", str(int(value)) if value.is_integer() else number)
                text = re.sub(r" ([.,?!;:%])", r"\1", text).replace("$ ", "$").replace(" '", "'")
                sentences = split_sentences(text)
                if len(sentences) >= 2 and sentences[-1].endswith("?") and _is_plain(text) and "number" not in text:
                    found.append(SourceProblem(tuple(sentences), record["Answer"].removesuffix(".0"), name))
        return Pool("source problems", found)

    @cached_property
    def questions(self) -> Pool[Fact]:
        """Open questions as people type them: lower case, without a question mark."""
        rows = []
        for name in ("nq-open-dev", "nq-open-efficientqa-dev", "nq-open-efficientqa-test"):
            for row in self._rows(name):
                answers = row["answer"]
                assert isinstance(answers, list)
                answer = str(answers[0]).strip() if answers else ""
                question = str(row["question"])
                if answer and len(answer.split()) <= 5 and _is_plain(question + answer):
                    rows.append((question, answer, name))
        by_kind: dict[str, list[str]] = {}
        for _, answer, _ in rows:
            by_kind.setdefault(_kind_of_answer(answer), []).append(answer)
        found = []
        for index, (question, answer, name) in enumerate(rows):
            others = by_kind[_kind_of_answer(answer)]
            wrong = [others[(index * 7 + step * 131) % len(others)] for step in range(1, 4)]
            found.append(Fact(question, answer, tuple(other for other in wrong if other != answer), "nq", name))
        return Pool("source questions", found)

    @cached_property
    def trivia(self) -> Pool[Fact]:
        found = []
        for file in files_of(self._directory / "open_trivia"):
            for block in _decode(file.read_bytes()).replace("\r\n", "\n").split("#Q ")[1:]:
                question, _, rest = block.partition("\n^ ")
                question = " ".join(question.split())
                answer, *options = [line.strip() for line in rest.splitlines() if line.strip()] or [""]
                wrong = tuple(option[2:].strip() for option in options if len(option) > 2 and option[2:].strip() != answer)
                words = [answer, *wrong]
                if not question.endswith("?") or not wrong or not 12 <= len(question) <= 220:
                    continue
                if any(
                    len(word.split()) > 7 or not re.search(r"\w", word) or re.search(r"(?i)\b(these|above|true|false|none|all)\b", word)
                    for word in words
                ):
                    continue
                if all(_is_plain(word) for word in [question, *words]):
                    found.append(Fact(question, answer, wrong, file.name, "open-trivia"))
        return Pool("source trivia", found)

    @cached_property
    def passages(self) -> Pool[SourcePassage]:
        found = []
        for article_index, article in enumerate(json.loads(self._read("xquad"))["data"]):
            for paragraph in article["paragraphs"]:
                pairs = tuple((qa["question"].strip(), qa["answers"][0]["text"]) for qa in paragraph["qas"])
                title = str(article.get("title", article_index))
                found.append(SourcePassage(title, " ".join(paragraph["context"].split()), pairs, "xquad"))
        return Pool("source passages", found)

    @cached_property
    def arguments(self) -> Pool[Text]:
        found = []
        for file in files_of(self._directory / "convincing_arguments"):
            if file.name.startswith("is-porn-wrong"):  # a topic that the filter does not need
                continue
            for record in csv.DictReader(io.StringIO(_decode(file.read_bytes())), delimiter="\t", quoting=csv.QUOTE_NONE):
                for text in (record.get("a1"), record.get("a2")):
                    text = " ".join(re.sub(r"<br ?/?>", " ", text or "").split()).strip('" ')
                    if 120 <= len(text) <= 900 and _is_plain(text):
                        found.append(Text("argument", text, "convincing-arguments"))
        return Pool("source arguments", found)

    @cached_property
    def instructions(self) -> Pool[Text]:
        found = []
        for row in self._rows("self-instruct"):
            instances = row["instances"]
            assert isinstance(instances, list)
            given = str(instances[0]["input"]).strip()
            text = str(row["instruction"]).strip() + (f"\n\n{given}" if given else "")
            if len(text) <= 1500 and "\0" not in text:
                found.append(Text("instruction", text, "self-instruct"))
        return Pool("source instructions", found)


def load() -> Sources:
    """The corpora in the folder that S2A_SOURCES_DIR names."""
    directory = os.environ.get(VARIABLE)
    if not directory:
        raise SourceError(f"set {VARIABLE} to the folder that holds the corpora, or generate with --without-corpora")
    return Sources(Path(directory))
