"""The generated files: labels of whole segments, the same bytes for the same configuration, nothing of the evaluation data."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from s2a_filter import deduplicate, sources
from s2a_filter.__main__ import arguments_of, generate_config
from s2a_filter.example import LABELS, Example, Part
from s2a_filter.families import BY_NAME
from s2a_filter.generate import GenerateConfig, generate, label_segments
from s2a_filter.profiles import PROFILES
from s2a_filter.segments import Segment

FILES = ("train.jsonl", "validation.jsonl", "manifest.json")


def config(program: Path, seed: int = 3, use_sources: bool = False) -> GenerateConfig:
    return GenerateConfig(400, 80, seed, max_tokens_estimate=1000, use_sources=use_sources, program=program)


@pytest.fixture(scope="session")
def generated(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("generated")
    generate(config(program), folder)
    return folder


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_rows_are_well_formed(generated: Path) -> None:
    for name, count in (("train.jsonl", 400), ("validation.jsonl", 80)):
        found = rows(generated / name)
        assert len(found) == count
        for row in found:
            assert set(row) == {"family", "segments", "labels"}
            assert len(row["segments"]) == len(row["labels"])
            assert set(row["labels"]) <= set(LABELS)
            assert "keep" in row["labels"]
            assert all(segment for segment in row["segments"])
            if BY_NAME[row["family"]].kind == "clean":
                assert set(row["labels"]) == {"keep"}


def test_the_same_configuration_gives_the_same_bytes(program: Path, generated: Path, tmp_path: Path) -> None:
    generate(config(program), tmp_path)
    for name in FILES:
        assert (tmp_path / name).read_bytes() == (generated / name).read_bytes()


def test_another_seed_gives_other_examples(program: Path, generated: Path, tmp_path: Path) -> None:
    generate(config(program, seed=4), tmp_path)
    assert (tmp_path / "train.jsonl").read_bytes() != (generated / "train.jsonl").read_bytes()


def test_nothing_is_a_near_duplicate_of_evaluation_data(generated: Path) -> None:
    known = deduplicate.NearDuplicates(deduplicate.evaluation_texts())
    for name in FILES[:2]:
        assert not [row for row in rows(generated / name) if known.has("".join(row["segments"]))]


def test_training_and_validation_share_no_text(generated: Path) -> None:
    train, validation = ({"".join(row["segments"]) for row in rows(generated / name)} for name in FILES[:2])
    assert not train & validation


def test_the_manifest_accounts_for_what_was_written(generated: Path) -> None:
    manifest = json.loads((generated / "manifest.json").read_text(encoding="utf-8"))
    found = rows(generated / "train.jsonl")
    assert sum(manifest["counts"]["train"]["families"].values()) == len(found)
    assert sum(manifest["counts"]["train"]["labels"].values()) == sum(len(row["labels"]) for row in found)
    assert manifest["config"]["seed"] == 3
    assert manifest["sources"] == []


def test_corpora_are_not_drawn_from_without_the_evaluation_data_to_stay_away_from(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(deduplicate.VARIABLE, raising=False)
    with pytest.raises(ValueError, match=f"set {deduplicate.VARIABLE}"):
        generate(config(program, use_sources=True), tmp_path)
    assert not list(tmp_path.iterdir())


def test_with_corpora(program: Path, tmp_path: Path) -> None:
    for variable in (sources.VARIABLE, deduplicate.VARIABLE):
        if not os.environ.get(variable):
            pytest.skip(f"{variable} is not set")
    generate(config(program, use_sources=True), tmp_path)
    manifest = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    assert {corpus["sha256"] for corpus in manifest["sources"]} == {corpus.sha256 for corpus in sources.CORPORA}


def labelled(parts: Sequence[Part], *ends: int) -> tuple[list[str], list[str]] | None:
    begins = (0, *ends[:-1])
    found = label_segments(Example("any", tuple(parts)), [Segment(begin, end, False) for begin, end in zip(begins, ends, strict=True)])
    return None if found is None else (found[0], list(found[1]))


def test_a_comma_on_the_other_side_of_an_edge_does_not_straddle() -> None:
    parts = [Part("keep", "Which city"), Part("opinion", ", I think Rome,"), Part("keep", " is it?")]
    assert labelled(parts, 11, 25, 32) == (["Which city,", " I think Rome,", " is it?"], ["keep", "opinion", "keep"])


def test_a_word_on_the_other_side_straddles() -> None:
    parts = [Part("keep", "Which city"), Part("opinion", ", I think Rome,"), Part("keep", " is it?")]
    assert labelled(parts, 13, 25, 32) is None
    assert labelled(parts, 32) is None


def test_offsets_are_bytes() -> None:
    parts = [Part("opinion", "C\u2019est São Paulo."), Part("keep", " Où?")]
    end = len("C\u2019est São Paulo.".encode())
    assert labelled(parts, end, end + len(" Où?".encode())) == (["C\u2019est São Paulo.", " Où?"], ["opinion", "keep"])


def test_a_run_may_give_its_number_of_prompts_and_its_seed() -> None:
    given = ["generate", "--base", "base.gguf", "--run", "run"]
    profile = PROFILES["brief"].generate
    config = generate_config(profile, arguments_of([*given, "--prompts", "7", "--data-seed", "0", "--without-corpora"]))
    assert (config.train, config.seed, config.use_sources) == (7, 0, False)
    config = generate_config(profile, arguments_of(given))
    assert (config.train, config.seed, config.use_sources) == (profile.train, profile.seed, profile.use_sources)
    for number in ("0", "-3", "many"):
        with pytest.raises(SystemExit):
            arguments_of([*given, f"--prompts={number}"])
