"""The filter: a language model whose attention goes both ways, read at the mark behind each segment.

Two values are read there with the language-model head, each the difference of two tokens' logits: *cut* (" drop" over " keep") says whether the
segment goes, *kind* (" opinion" over " irrelevant") which of the two it is. Both are logits: the model that is trained is a plain LoRA adapter, and
whatever runs the base model with adapters runs the filter.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from s2a_filter.base import Base


class Logits(NamedTuple):
    """[marks] each, float32."""

    cut: Tensor
    kind: Tensor


class Adapted(nn.Module):
    """W x + alpha / rank * B A x, with W frozen. B begins at zero, so that training begins at the base model."""

    weight: Tensor

    def __init__(self, weight: Tensor, rank: int, alpha: float, generator: torch.Generator) -> None:
        super().__init__()
        outputs, inputs = weight.shape
        self.register_buffer("weight", weight, persistent=False)
        self.a = nn.Parameter(torch.randn(rank, inputs, generator=generator) / math.sqrt(inputs))
        self.b = nn.Parameter(torch.zeros(outputs, rank))
        self.scale = alpha / rank
        self.folded = False

    def fold(self) -> None:
        """What it adds goes into W, once and for all: it is no longer trained, and costs nothing."""
        self.weight = self.weight + self.scale * (self.b.detach() @ self.a.detach())
        self.folded = True
        self.requires_grad_(False)

    def forward(self, x: Tensor) -> Tensor:
        weight = self.weight.to(x.dtype)
        if self.folded:
            return functional.linear(x, weight)
        flat = x.reshape(-1, x.shape[-1])
        low = functional.linear(flat, self.a.to(x.dtype))
        # One pass over the result: on a CPU, scaling and adding apart would cost a tenth of the step.
        return torch.addmm(functional.linear(flat, weight), low, self.b.to(x.dtype).T, alpha=self.scale).view(*x.shape[:-1], weight.shape[0])


class Block(nn.Module):
    def __init__(self, weights: dict[str, Tensor], base: Base, rank: int, alpha: float, generator: torch.Generator) -> None:
        super().__init__()
        self.shape = base.shape
        self.matrices = nn.ModuleDict({name: Adapted(weights[f"{name}.weight"], rank, alpha, generator) for name in base.shape.matrices()})
        self.register_buffer("attn_norm", weights["attn_norm.weight"], persistent=False)
        self.register_buffer("ffn_norm", weights["ffn_norm.weight"], persistent=False)

    def forward(self, h: Tensor, mask: Tensor, cos: Tensor, sin: Tensor, swap: Tensor) -> Tensor:
        shape = self.shape
        batch, length, _ = h.shape

        def norm(x: Tensor, name: str) -> Tensor:
            return functional.rms_norm(x, (shape.embedding,), self.get_buffer(name).to(x.dtype), shape.norm_epsilon)

        def rotate(x: Tensor) -> Tensor:
            # Of each pair of neighbours (GGUF files of this architecture have them so) the two change places, the first with its sign turned.
            heads = x.view(batch, length, -1, shape.head)
            return (heads * cos + (heads @ swap) * sin).transpose(1, 2)

        x = norm(h, "attn_norm")
        q = rotate(self.matrices["attn_q"](x))
        k = rotate(self.matrices["attn_k"](x))
        v = self.matrices["attn_v"](x).view(batch, length, shape.kv_heads, shape.head).transpose(1, 2)
        groups = shape.heads // shape.kv_heads
        k, v = k.repeat_interleave(groups, 1), v.repeat_interleave(groups, 1)
        if h.device.type == "cpu" and torch.is_grad_enabled():
            # Written out: on a CPU the backward pass of PyTorch's own takes a third of a step.
            attended = ((q * shape.head**-0.5) @ k.transpose(-1, -2) + mask).softmax(-1) @ v
        else:
            attended = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        h = h + self.matrices["attn_output"](attended.transpose(1, 2).reshape(batch, length, shape.embedding))
        x = norm(h, "ffn_norm")
        gated: Tensor = self.matrices["ffn_down"](functional.silu(self.matrices["ffn_gate"](x)) * self.matrices["ffn_up"](x))
        return h + gated


class FilterModel(nn.Module):
    """`layers` of the base model's blocks are used, the first ones (early exit when fewer than it has)."""

    longest = 8192  # tokens

    def __init__(self, base: Base, layers: int, rank: int, alpha: float, seed: int) -> None:
        super().__init__()
        if not 1 <= layers <= base.shape.layers:
            raise ValueError(f"layers must be 1 to {base.shape.layers}")
        self.shape = base.shape
        weights = {name: torch.from_numpy(value.copy()) for name, value in base.weights(layers).items()}
        special = base.special_tokens()
        generator = torch.Generator().manual_seed(seed)

        def block(index: int) -> Block:
            prefix = f"blk.{index}."
            own = {name.removeprefix(prefix): value for name, value in weights.items() if name.startswith(prefix)}
            return Block(own, base, rank, alpha, generator)

        self.blocks = nn.ModuleList(block(index) for index in range(layers))
        embedding = weights["token_embd.weight"]
        head = weights.get("output.weight", embedding)
        self.register_buffer("embedding", embedding, persistent=False)
        self.register_buffer(
            "heads",
            torch.stack((head[special.drop] - head[special.keep], head[special.opinion] - head[special.irrelevant])),
            persistent=False,
        )
        self.register_buffer("output_norm", weights["output_norm.weight"], persistent=False)
        frequencies = base.shape.rope_base ** -(torch.arange(0, self.shape.head, 2, dtype=torch.float64) / self.shape.head)
        angles = torch.arange(self.longest, dtype=torch.float64)[:, None] * frequencies[None]
        self.register_buffer("cos", angles.cos().float().repeat_interleave(2, -1), persistent=False)
        self.register_buffer("sin", angles.sin().float().repeat_interleave(2, -1), persistent=False)
        swap = torch.zeros(self.shape.head, self.shape.head)
        first = torch.arange(0, self.shape.head, 2)
        swap[first, first + 1], swap[first + 1, first] = 1.0, -1.0
        self.register_buffer("swap", swap, persistent=False)

    def forward(self, tokens: Tensor, valid: Tensor, marks: Tensor, dtype: torch.dtype = torch.float32) -> Logits:
        """`tokens` and `valid` are [batch, length]; `marks` are positions in the flattened batch."""
        length = tokens.shape[1]
        h = functional.embedding(tokens, self.get_buffer("embedding")).to(dtype)
        cos = self.get_buffer("cos")[:length].to(dtype)[None, :, None, :]
        sin = self.get_buffer("sin")[:length].to(dtype)[None, :, None, :]
        swap = self.get_buffer("swap").to(dtype)
        mask = torch.zeros(valid.shape, dtype=dtype, device=valid.device).masked_fill_(~valid, -1e9)[:, None, None, :]
        for block in self.blocks:
            h = block(h, mask, cos, sin, swap)
        read = h.reshape(-1, self.shape.embedding)[marks].float()
        read = functional.rms_norm(read, (self.shape.embedding,), self.get_buffer("output_norm"), self.shape.norm_epsilon)
        cut, kind = (read @ self.get_buffer("heads").T).unbind(-1)
        return Logits(cut, kind)

    def adapter(self) -> dict[str, Tensor]:
        """The trained matrices by their names in a GGUF adapter, on the CPU: "….lora_a" is [rank, inputs], "….lora_b" [outputs, rank]."""
        matrices = {}
        for index, block in enumerate(self.blocks):
            assert isinstance(block, Block)
            for name, matrix in block.matrices.items():
                assert isinstance(matrix, Adapted)
                matrices[f"blk.{index}.{name}.weight.lora_a"] = matrix.a.detach().cpu()
                matrices[f"blk.{index}.{name}.weight.lora_b"] = matrix.b.detach().cpu()
        return matrices

    def load_adapter(self, matrices: dict[str, Tensor]) -> None:
        own = set(self.adapter())
        if own != set(matrices):
            raise ValueError("the adapter is of another shape: its matrices are not those of this model")
        for index, block in enumerate(self.blocks):
            assert isinstance(block, Block)
            for name, matrix in block.matrices.items():
                assert isinstance(matrix, Adapted)
                matrix.a.data.copy_(matrices[f"blk.{index}.{name}.weight.lora_a"])
                matrix.b.data.copy_(matrices[f"blk.{index}.{name}.weight.lora_b"])
