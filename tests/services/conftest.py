"""Shelves for the tests of the services."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest

from app.engine.pack import Pack
from app.services.keeping.cases import CaseShelf, open_shelf
from tests.office_server import office_server, office_url
from tests.services.sound_files import Bench, sound_files

__all__ = ["office_server", "office_url"]


@dataclass(frozen=True)
class Stamp:
    """As much of a pack as the shelf looks at."""

    id: str = "federal_relief"
    version: str = "0.1.0"
    sha256: str = "0f" * 32


@pytest.fixture
def stamp() -> Pack:
    return cast(Pack, Stamp())


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return sound_files(tmp_path_factory.mktemp("spot"), tmp_path_factory.mktemp("sound"))


@pytest.fixture
def store_file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "cases.sqlite"


@pytest.fixture
def shelf(store_file: Path) -> Iterator[CaseShelf]:
    opened = open_shelf(store_file)
    yield opened
    opened.close()
