"""Lends the tests of the store a place to work in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.store import Store, open_store
from tests.office_server import office_server, office_url

__all__ = ["office_server", "office_url"]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A path for a store in a folder that does not exist yet."""
    return tmp_path / "data" / "rightdoor" / "cases.sqlite"


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    """An open, empty store at `place`."""
    opened = open_store(place)
    yield opened
    opened.close()
