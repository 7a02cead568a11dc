"""The shipped pack, read once for all its tests."""

import pytest

from app.engine.pack import Pack
from app.services.packs import load_pack


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack()
