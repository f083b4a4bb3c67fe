"""Writes a trained adapter as the GGUF file that s2a reads, and reads one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from gguf import GGMLQuantizationType, GGUFReader, GGUFWriter
from gguf.quants import dequantize, quantize
from torch import Tensor

from s2a_filter.base import DROP, IRRELEVANT, KEEP, MARK, OPINION
from s2a_filter.calibrate import Calibration
from s2a_filter.runs import sha256, whole

LANGUAGES = ("en",)
BLOCK = 32  # values in a block of Q8_0


@dataclass(frozen=True)
class Adapter:
    """What a GGUF adapter holds. matrices: by name, float32; "….lora_a" is [rank, inputs], "….lora_b" [outputs, rank]. layers: blocks with some."""

    matrices: dict[str, Tensor]
    layers: int
    rank: int
    alpha: float
    calibration: Calibration


def read_adapter(path: Path) -> Adapter:
    if not path.is_file():
        raise FileNotFoundError(f"{path}: no such adapter")
    reader = GGUFReader(path)

    def number(key: str, otherwise: float) -> float:
        field = reader.fields.get(key)
        value = otherwise if field is None else field.contents()
        if not isinstance(value, int | float):
            raise ValueError(f"{path}: {key} is not a number")
        return float(value)

    matrices = {one.name: torch.from_numpy(np.asarray(dequantize(one.data, one.tensor_type), dtype=np.float32).copy()) for one in reader.tensors}
    if not matrices:
        raise ValueError(f"{path}: there are no matrices in it")
    blocks = [re.match(r"blk\.(\d+)\.", name) for name in matrices]
    layers = 1 + max(int(found.group(1)) if found else -1 for found in blocks)
    if not all(blocks) or (number("s2a.filter.layers", layers) != layers):
        raise ValueError(f"{path}: its matrices are not those of the blocks that it says it needs")
    rank = next(matrix.shape[0] for name, matrix in matrices.items() if name.endswith("lora_a"))
    calibration = Calibration(number("s2a.filter.scale", 1.0), number("s2a.filter.offset", 0.0))
    return Adapter(matrices, layers, rank, number("adapter.lora.alpha", float(rank)), calibration)


def export(adapter: Path, calibration: Calibration, output: Path) -> None:
    """The layout is llama.cpp's for LoRA adapters; the matrices are Q8_0, those whose rows do not divide into blocks F16. Beside the adapter goes
    <name>.sha256, in the form of sha256sum. Metadata under "s2a.filter." says how the filter is read: which tokens its two values are the difference
    of, the mark, how many blocks it needs (early exit) and the calibration."""
    stored = torch.load(adapter, map_location="cpu", weights_only=True)
    output.parent.mkdir(parents=True, exist_ok=True)
    with whole(output) as part:
        _write(stored, calibration, part)
    output.with_name(output.name + ".sha256").write_text(f"{sha256(output)}  {output.name}\n", encoding="utf-8")


def _write(stored: dict[str, Any], calibration: Calibration, output: Path) -> None:
    writer = GGUFWriter(output, "llama")
    writer.add_type("adapter")
    writer.add_name("s2a segment filter")
    writer.add_license("apache-2.0")
    writer.add_languages(list(LANGUAGES))
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", stored["alpha"])
    writer.add_string("s2a.filter.mark", MARK)
    writer.add_array("s2a.filter.cut", [DROP, KEEP])
    writer.add_array("s2a.filter.kind", [OPINION, IRRELEVANT])
    writer.add_uint32("s2a.filter.layers", stored["layers"])
    writer.add_float32("s2a.filter.scale", calibration.scale)
    writer.add_float32("s2a.filter.offset", calibration.offset)
    for name, matrix in stored["matrices"].items():
        values = matrix.float().numpy()
        if values.shape[1] % BLOCK == 0:
            writer.add_tensor(name, quantize(values, GGMLQuantizationType.Q8_0), raw_dtype=GGMLQuantizationType.Q8_0)
        else:
            writer.add_tensor(name, values.astype(np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
