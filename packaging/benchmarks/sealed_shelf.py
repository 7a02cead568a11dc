"""A sealed store for one measurement."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from app.services.keeping.cases import CaseShelf
from app.services.keeping.vault import Vault
from db.key_wrap import Cost

_CHEAP = Cost(memory_kib=8192, passes=1, lanes=1)  # what guessing costs is not measured


@contextmanager
def sealed_shelf() -> Iterator[CaseShelf]:
    """Give an empty sealed store on the disk; it goes at the end."""
    with TemporaryDirectory(prefix="rightdoor-bench-") as folder:
        vault = Vault(Path(folder) / "cases.sealed.sqlite", cost=_CHEAP)
        yield vault.create("four words work well").shelf
        vault.lock()
