"""The shipped pack with its English words, read once."""

import pytest

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.services.packs import load_pack


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack()


@pytest.fixture(scope="session")
def wording(pack: Pack) -> Wording:
    return Wording(pack, "en")
