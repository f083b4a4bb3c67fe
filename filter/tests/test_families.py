"""Every family draws well-formed, rightly labelled examples, with and without corpora."""

import os
import random

import pytest

from s2a_filter import sources
from s2a_filter.example import Part, build, faults
from s2a_filter.families import FAMILIES, Family
from s2a_filter.material import problems
from s2a_filter.material.material import Material
from s2a_filter.material.pool import Pool, Split
from s2a_filter.material.situations import SITUATIONS

SEEDS = 60


@pytest.fixture(scope="session")
def corpora() -> sources.Sources:
    if not os.environ.get(sources.VARIABLE):
        pytest.skip(f"{sources.VARIABLE} is not set")
    return sources.load()


def check(family: Family, material: Material) -> None:
    for seed in range(SEEDS):
        example = family.example(random.Random(seed), material)
        assert faults(example) == [], example
        assert example.family == family.name
        assert example.is_clean == (family.kind == "clean"), example
        assert not any(one.text != one.text.rstrip() for one in example.parts), "white space belongs to the part that follows"
        assert example == family.example(random.Random(seed), material)


@pytest.mark.parametrize("split", ["train", "validation"])
@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_without_corpora(family: Family, split: Split) -> None:
    material = Material(split, max_tokens=1000)
    check(family, material)
    assert family.example(random.Random(1), material).sources == ()


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_with_corpora(family: Family, corpora: sources.Sources) -> None:
    check(family, Material("train", corpora, max_tokens=1000))


def test_white_space_goes_to_the_part_that_follows() -> None:
    example = build(
        "any", [("keep", "One.\n\n"), ("opinion", "Two. "), ("opinion", "Three. "), ("keep", "Four. "), ("relevance", " "), ("relevance", "Five.")]
    )
    assert example.parts == (Part("keep", "One."), Part("opinion", "\n\nTwo. Three."), Part("keep", " Four."), Part("relevance", "  Five."))


def test_clean_families_weigh_at_least_as_much_as_the_others() -> None:
    weights = {kind: sum(family.weight for family in FAMILIES if family.kind == kind) for kind in ("cut", "clean")}
    assert weights["clean"] >= weights["cut"]


def test_no_licence_forbids_commercial_use() -> None:
    for corpus in sources.CORPORA:
        assert corpus.licence in sources.LICENCES
        assert "NC" not in corpus.licence
        assert corpus.home.startswith("https://github.com/")
        assert len(corpus.sha256) == 64


def test_a_missing_corpus_says_what_to_do(tmp_path: os.PathLike[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(sources.VARIABLE, os.fspath(tmp_path))
    with pytest.raises(sources.SourceError, match=r"is missing\. Get it from https"):
        sources.load()
    monkeypatch.delenv(sources.VARIABLE)
    with pytest.raises(sources.SourceError, match="set S2A_SOURCES_DIR"):
        sources.load()


def test_a_changed_corpus_is_refused(tmp_path: os.PathLike[str], monkeypatch: pytest.MonkeyPatch) -> None:
    first = sources.CORPORA[0]
    with open(os.path.join(tmp_path, first.path), "w", encoding="utf-8") as file:
        file.write("{}\n")
    monkeypatch.setenv(sources.VARIABLE, os.fspath(tmp_path))
    with pytest.raises(sources.SourceError, match="expected is " + first.sha256):
        sources.load()


def test_the_sides_of_a_pool_are_disjoint_and_stable() -> None:
    pool = Pool("a pool", [f"item {number}" for number in range(200)])
    train, validation = set(pool.side("train")), set(pool.side("validation"))
    assert train | validation == set(pool.items)
    assert not train & validation
    assert 10 <= len(validation) <= 60
    longer = Pool("a pool", [*pool.items, "one more"])
    assert validation <= set(longer.side("validation"))


def test_facts_about_the_person_asked_about_have_no_slot_left() -> None:
    slots = Material("train").slots(random.Random(1))
    for template in (*problems.OWN_MEASURES.items, *problems.OWN_UNREAL.items):
        said = template.format(**slots, P="Ann", v="12", w="3", thing="apples")
        assert "Ann" in said
        assert "{" not in said


def test_a_situation_has_facts_enough_and_no_slot_left() -> None:
    slots = Material("train").slots(random.Random(1))
    for situation in SITUATIONS.items:
        assert len(set(situation.facts)) >= 5
        for text in (*situation.requests, *situation.facts):
            assert "{" not in text.format(**slots)
