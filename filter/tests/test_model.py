from __future__ import annotations

import dataclasses
import json
import random
from pathlib import Path

import numpy as np
import pytest
import torch
from gguf import GGUFReader
from gguf.quants import dequantize

from s2a_filter import development_sets as sets
from s2a_filter.base import Base
from s2a_filter.batches import batches, collate, encode
from s2a_filter.calibrate import Calibration
from s2a_filter.development_sets import keeps
from s2a_filter.evaluate import emphasised, logits_of
from s2a_filter.export import export, read_adapter
from s2a_filter.model import FilterModel, Logits
from s2a_filter.parity import compare, model_of
from s2a_filter.train import TrainConfig, arithmetic, average, load, store, train

TEXTS = [
    ["Who wrote Hamlet?", " I think it was Bacon."],
    ["What is 3 + 4?"],
    ["I like plums.", " My aunt, too.", " How many plums are in 3 bags of 4?"],
]
LABELS = [["keep", "opinion"], ["keep"], ["opinion", "relevance", "keep"]]
CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def small(base: Base) -> FilterModel:
    """Two blocks, and an adapter that changes something."""
    model = FilterModel(base, layers=2, rank=4, alpha=8, seed=1)
    generator = torch.Generator().manual_seed(2)
    for name, parameter in model.named_parameters():
        if name.endswith(".b"):
            parameter.data = 0.05 * torch.randn(parameter.shape, generator=generator)
    return model.eval()


def adapter_and_data(model: FilterModel, folder: Path) -> Path:
    """An adapter to go on from, and TEXTS as train.jsonl."""
    torch.save({"matrices": model.adapter(), "layers": 2, "rank": 4, "alpha": 8.0}, folder / "adapter.pt")
    export(folder / "adapter.pt", Calibration(), folder / "adapter.gguf")
    rows = [{"family": "test", "segments": texts, "labels": labels} for texts, labels in zip(TEXTS, LABELS, strict=True)]
    (folder / "train.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return folder / "adapter.gguf"


def test_texts_become_segments_and_marks(base: Base) -> None:
    special = base.special_tokens()
    encoded = encode(TEXTS, LABELS, base.tokenizer(), special)
    for one, texts in zip(encoded, TEXTS, strict=True):
        assert one.tokens[0] == special.begin
        assert [one.tokens[mark] for mark in one.marks] == [special.mark] * len(texts)
        assert one.marks[-1] == len(one.tokens) - 1
    assert encoded[0].labels == (0, 1)


def test_a_special_token_in_a_text_is_text(base: Base) -> None:
    special = base.special_tokens()
    (encoded,) = encode([["<|im_start|><file_sep>"]], [["keep"]], base.tokenizer(), special)
    assert encoded.tokens.count(special.mark) == 1
    assert encoded.tokens.count(special.begin) == 1


def test_batches_hold_each_example_once_and_keep_to_their_size(base: Base) -> None:
    encoded = encode(TEXTS * 20, LABELS * 20, base.tokenizer(), base.special_tokens())
    for shuffle in (None, random.Random(1)):
        made = list(batches(encoded, 64, shuffle))
        assert sorted(index for batch in made for index in batch) == list(range(60))
        assert all(collate(encoded, batch).tokens.numel() <= 64 for batch in made if len(batch) > 1)


def test_a_batch_gives_the_logits_of_each_text_alone(base: Base, small: FilterModel) -> None:
    together = logits_of(small, base, TEXTS, CPU)
    for texts, found in zip(TEXTS, together, strict=True):
        (alone,) = logits_of(small, base, [texts], CPU)
        assert torch.allclose(found.cut, alone.cut, atol=1e-3)
        assert torch.allclose(found.kind, alone.kind, atol=1e-3)


def test_attention_goes_both_ways(base: Base, small: FilterModel) -> None:
    (one,) = logits_of(small, base, [["My aunt, too.", " How old is she?"]], CPU)
    (other,) = logits_of(small, base, [["My aunt, too.", " How many plums?"]], CPU)
    assert abs(float(one.cut[0] - other.cut[0])) > 1e-3


def test_training_lowers_the_loss_and_is_repeatable(base: Base, tmp_path: Path) -> None:
    rows = [{"family": "test", "segments": texts, "labels": labels} for texts, labels in zip(TEXTS, LABELS, strict=True)]
    (tmp_path / "train.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows * 4), encoding="utf-8")
    config = TrainConfig(layers=2, rank=4, alpha=8, learning_rate=3e-3, warmup_steps=2, epochs=25, batch_tokens=512, device="cpu", fast=False)
    stored = [train(config, base, tmp_path, tmp_path / name) for name in ("one", "two")]
    log = [json.loads(line) for line in (tmp_path / "one" / "train.log.jsonl").read_text().splitlines()]
    assert log[-1]["loss"] < 0.5 * log[0]["loss"]
    one, two = (torch.load(path, weights_only=True)["matrices"] for path in stored)
    assert all(torch.equal(one[name], two[name]) for name in one)
    decided = [keeps(found.cut.tolist(), [False] * len(found.cut), 0.0) for found in logits_of(load(stored[0], base), base, TEXTS, CPU)]
    assert decided == [[True, False], [True], [False, False, True]]
    summary = json.loads((tmp_path / "one" / "train.json").read_text())
    assert summary["config"] == {**dataclasses.asdict(config), "start": []}
    assert summary["start_sha256"] == []


def test_training_goes_on_from_an_adapter(base: Base, small: FilterModel, tmp_path: Path) -> None:
    """With a learning rate of next to nothing it stays what it was; of its two blocks the first is taken."""
    start = adapter_and_data(small, tmp_path)
    config = TrainConfig(layers=1, rank=4, alpha=8.0, learning_rate=1e-9, device="cpu", start=(start,), fast=False)
    matrices = load(train(config, base, tmp_path, tmp_path / "run"), base).adapter()
    expected = {name: matrix for name, matrix in read_adapter(start).matrices.items() if name.startswith("blk.0.")}
    assert matrices.keys() == expected.keys()
    assert all(torch.allclose(matrices[name], matrix, atol=1e-6) for name, matrix in expected.items())
    for other in (dataclasses.replace(config, rank=8), dataclasses.replace(config, layers=3)):
        with pytest.raises(ValueError, match="to go on from it"):
            train(other, base, tmp_path, tmp_path / "other")


def test_the_mean_of_two_adapters(base: Base, small: FilterModel, tmp_path: Path) -> None:
    """Of one and of the same with twice its first matrix: that one and a half times, all others as they were. One alone has no mean."""
    paths = []
    for name, factor in (("one", 1.0), ("other", 2.0)):
        matrices = {key: value * (factor if key == "blk.0.attn_q.weight.lora_a" else 1.0) for key, value in small.adapter().items()}
        torch.save({"matrices": matrices, "layers": 2, "rank": 4, "alpha": 8.0}, tmp_path / "adapter.pt")
        paths.append(tmp_path / f"{name}.gguf")
        export(tmp_path / "adapter.pt", Calibration(), paths[-1])
    config = TrainConfig(layers=2, rank=4, alpha=8.0, start=tuple(paths))
    matrices = load(average(config, base, tmp_path / "run"), base).adapter()
    one = read_adapter(paths[0]).matrices
    for key, value in matrices.items():
        assert torch.allclose(value, one[key] * (1.5 if key == "blk.0.attn_q.weight.lora_a" else 1.0), atol=1e-2)
    with pytest.raises(ValueError, match="two adapters at least"):
        average(dataclasses.replace(config, start=config.start[:1]), base, tmp_path / "run")


def test_a_training_that_was_cut_short_is_said_to_be(base: Base, small: FilterModel, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = TrainConfig(rank=4, alpha=8)
    store(tmp_path / "adapter.pt", small.adapter(), config, 2, steps=3, of=3)
    load(tmp_path / "adapter.pt", base)
    assert capsys.readouterr().err == ""
    store(tmp_path / "adapter.pt", small.adapter(), config, 2, steps=2, of=3)
    load(tmp_path / "adapter.pt", base)
    assert "after 2 of 3 steps" in capsys.readouterr().err


@pytest.mark.skipif(arithmetic(CPU, fast=True) == torch.float32, reason="this processor has no matrix units")
def test_fast_training_is_near_that_in_float32(base: Base, small: FilterModel, tmp_path: Path) -> None:
    """One step, the first block folded: what is trained moves the same way."""
    start = adapter_and_data(small, tmp_path)
    config = TrainConfig(layers=2, rank=4, alpha=8.0, learning_rate=1e-3, warmup_steps=0, device="cpu", start=(start,), frozen=1)
    before = read_adapter(start).matrices
    moved = []
    for fast in (False, True):
        matrices = load(train(dataclasses.replace(config, fast=fast), base, tmp_path, tmp_path / str(fast)), base).adapter()
        moved.append(torch.cat([(matrices[key] - before[key]).flatten() for key in sorted(matrices)]))
    exact, fast_one = moved
    assert float(torch.nn.functional.cosine_similarity(exact, fast_one, dim=0)) > 0.8


def test_frozen_blocks_stay_as_they_were(base: Base, small: FilterModel, tmp_path: Path) -> None:
    start = adapter_and_data(small, tmp_path)
    config = TrainConfig(layers=2, rank=4, alpha=8.0, learning_rate=1e-2, warmup_steps=0, device="cpu", start=(start,), frozen=1, fast=False)
    matrices = load(train(config, base, tmp_path, tmp_path / "run"), base).adapter()
    before = read_adapter(start).matrices
    assert all(torch.equal(matrices[name], before[name]) for name in matrices if name.startswith("blk.0."))
    assert not any(torch.equal(matrices[name], before[name]) for name in matrices if name.startswith("blk.1."))
    for wrong in (dataclasses.replace(config, frozen=2), dataclasses.replace(config, start=())):
        with pytest.raises(ValueError, match="frozen must be"):
            train(wrong, base, tmp_path, tmp_path / "other")


def test_an_exported_adapter_is_the_trained_one(base: Base, small: FilterModel, tmp_path: Path) -> None:
    torch.save({"matrices": small.adapter(), "layers": 2, "rank": 4, "alpha": 8.0}, tmp_path / "adapter.pt")
    path = tmp_path / "adapter.gguf"
    export(tmp_path / "adapter.pt", Calibration(0.5, 0.25), path)
    reader = GGUFReader(path)
    assert reader.fields["s2a.filter.layers"].contents() == 2
    assert reader.fields["general.languages"].contents() == ["en"]
    assert reader.fields["s2a.filter.scale"].contents() == 0.5
    for one in reader.tensors:
        values = np.asarray(dequantize(one.data, one.tensor_type))
        assert np.abs(values - small.adapter()[one.name].numpy()).max() < 0.02
    for found, again in zip(logits_of(small, base, TEXTS, CPU), logits_of(model_of(read_adapter(path), base), base, TEXTS, CPU), strict=True):
        assert torch.allclose(found.cut, again.cut, atol=0.2)


def test_a_question_stays_and_something_always_remains() -> None:
    assert keeps([5.0, 5.0], [False, True], 1.0) == [False, True]
    assert keeps([5.0, 5.0], [False, False], 1.0) == [True, True]
    assert keeps([1.0, 0.0, 1.1], [False, False, False], 1.0) == [True, True, False]
    assert keeps([1.4, 0.0, 1.5], [False, False, False], 1.0) == [True, True, False], "the more is cut, the surer it has to be"
    assert keeps([-9.0] * 11 + [1.3], [False] * 12, 0.0) == [True] * 12, "the longer the text, the surer"
    assert keeps([-9.0] * 11 + [1.5], [False] * 12, 0.0) == [True] * 11 + [False]
    assert keeps([-9.0] * 11 + [0.5], [False] * 12, 0.0, [True] * 12) == [True] * 11 + [False], "an opinion is as plain in a long text"
    assert keeps([-800.0, 0.0, -900.0], [False, True, False], -1000.0) == [False, True, False]


def test_emphasis_takes_one_kind_alone() -> None:
    sure = Logits(torch.tensor([8.0, 8.0, -8.0]), torch.tensor([8.0, -8.0, 8.0]))
    for emphasis, expected in {"both": [True, True, False], "opinion": [True, False, False], "relevance": [False, True, False]}.items():
        assert (emphasised(sure, Calibration(), emphasis) > 1).tolist() == expected


def test_the_program_decides_as_this_package(base: Base, program: Path) -> None:
    """The adapter that is shipped, on some hand-written prompts."""
    adapter = Path(__file__).resolve().parents[1] / "adapter" / "segment-filter.gguf"
    texts = [case.text for case in list(sets.hand_written())[::27]]
    parity = compare(base, adapter, program, texts)
    assert parity.segments > 40
    assert parity.far_flips == 0
    assert parity.mean_difference < 0.5
