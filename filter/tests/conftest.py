from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from s2a_filter.base import Base

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def program() -> Path:
    path = REPOSITORY / "build" / "bin" / "s2a"
    assert path.is_file(), "build it first: make build"
    return path


@pytest.fixture(scope="session")
def base(program: Path) -> Base:
    """The default model, from s2a's own store."""
    path = subprocess.run([program, "models", "path"], stdout=subprocess.PIPE, check=True, text=True).stdout.strip()
    return Base(Path(path))
