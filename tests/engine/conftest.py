"""Packs for the tests of the engine."""

from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.engine.reading.reader import read_pack
from app.services.packs import load_pack
from tests.engine.small_pack import small_files, write_pack


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The shipped pack."""
    return load_pack()


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """The small pack, whole."""
    folder: Path = tmp_path_factory.mktemp("small")
    return read_pack(write_pack(folder, small_files()))
