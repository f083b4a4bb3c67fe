"""What is read from the base model's GGUF file: its shape, its weights, its tokenizer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from gguf import GGUFReader
from gguf.quants import dequantize
from numpy.typing import NDArray
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

BEGIN = "<|im_start|>"
MARK = "<file_sep>"  # never trained on in the base model: free to stand for "here a segment ends"
KEEP = " keep"
DROP = " drop"
OPINION = " opinion"
IRRELEVANT = " irrelevant"


@dataclass(frozen=True)
class Shape:
    """Of a model of llama's architecture. Embedding, feed-forward and head sizes are numbers of values."""

    layers: int
    embedding: int
    feed_forward: int
    heads: int
    kv_heads: int
    rope_base: float
    norm_epsilon: float

    @property
    def head(self) -> int:
        return self.embedding // self.heads

    def matrices(self) -> dict[str, tuple[int, int]]:
        """The linear layers of a block by their GGUF names: (outputs, inputs)."""
        kv = self.kv_heads * self.head
        return {
            "attn_q": (self.embedding, self.embedding),
            "attn_k": (kv, self.embedding),
            "attn_v": (kv, self.embedding),
            "attn_output": (self.embedding, self.embedding),
            "ffn_gate": (self.feed_forward, self.embedding),
            "ffn_up": (self.feed_forward, self.embedding),
            "ffn_down": (self.embedding, self.feed_forward),
        }


@dataclass(frozen=True)
class SpecialTokens:
    begin: int
    mark: int
    keep: int
    drop: int
    opinion: int
    irrelevant: int


class Base:
    """A GGUF file of a llama-architecture model with a byte-level BPE tokenizer. Weights come dequantised to float32."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise FileNotFoundError(f"{path}: no such file; `s2a models pull` gets the default model, `s2a models path` says where it is")
        self.path = path
        self._reader = GGUFReader(path)
        architecture = self._field("general.architecture")
        if architecture != "llama":
            raise ValueError(f"{path}: the architecture is {architecture}, only llama is supported")
        self.shape = Shape(
            layers=int(self._number("llama.block_count")),
            embedding=int(self._number("llama.embedding_length")),
            feed_forward=int(self._number("llama.feed_forward_length")),
            heads=int(self._number("llama.attention.head_count")),
            kv_heads=int(self._number("llama.attention.head_count_kv")),
            rope_base=self._number("llama.rope.freq_base"),
            norm_epsilon=self._number("llama.attention.layer_norm_rms_epsilon"),
        )

    def _field(self, name: str) -> object:
        field = self._reader.fields.get(name)
        if field is None:
            raise ValueError(f"{self.path}: {name} is missing")
        value: object = field.contents()
        return value

    def _number(self, name: str) -> float:
        value = self._field(name)
        if not isinstance(value, int | float):
            raise ValueError(f"{self.path}: {name} is not a number")
        return float(value)

    def weights(self, layers: int) -> dict[str, NDArray[np.float32]]:
        """By GGUF name: the embedding, the output norm and the first `layers` blocks."""
        wanted = {}
        for tensor in self._reader.tensors:
            block = tensor.name.split(".")[1] if tensor.name.startswith("blk.") else None
            if block is None or int(block) < layers:
                wanted[tensor.name] = np.asarray(dequantize(tensor.data, tensor.tensor_type), dtype=np.float32)
        return wanted

    def tokenizer(self) -> Tokenizer:
        """The same tokens as llama.cpp's for text in which special tokens are not interpreted. "smollm": single digits, then GPT-2's rules."""
        pre = self._field("tokenizer.ggml.pre")
        if pre != "smollm":
            raise ValueError(f"{self.path}: the pre-tokenizer is {pre}, only smollm is supported")
        tokens = self._field("tokenizer.ggml.tokens")
        merges = self._field("tokenizer.ggml.merges")
        assert isinstance(tokens, list)
        assert isinstance(merges, list)
        pairs = [(left, right) for left, right in (merge.split(" ") for merge in merges)]
        made = Tokenizer(models.BPE(vocab={token: index for index, token in enumerate(tokens)}, merges=pairs))
        made.pre_tokenizer = pre_tokenizers.Sequence(
            [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)]
        )
        made.decoder = decoders.ByteLevel()
        return made

    def special_tokens(self) -> SpecialTokens:
        tokenizer = self.tokenizer()

        def special(name: str) -> int:
            token = tokenizer.token_to_id(name)
            if token is None:
                raise ValueError(f"{self.path}: the vocabulary lacks {name}")
            return int(token)

        def word(text: str) -> int:
            ids = tokenizer.encode(text).ids
            if len(ids) != 1:
                raise ValueError(f"{self.path}: {text!r} is {len(ids)} tokens, one is needed")
            return int(ids[0])

        return SpecialTokens(special(BEGIN), special(MARK), word(KEEP), word(DROP), word(OPINION), word(IRRELEVANT))
