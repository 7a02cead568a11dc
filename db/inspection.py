"""Reads every page of an open store, looking for damage."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from db.engine import connect
from db.errors import StoreError, StoreFault
from db.faults import told_as_store_errors
from db.store_key import StoreKey


def inspect(path: Path, key: StoreKey | None = None) -> None:
    """Return when all is well; StoreError(DAMAGED) when not.

    Works on a connection of its own, so that a thread may run it while the window saves answers.
    """
    with told_as_store_errors(path), closing(connect(path, "mode=ro", key)) as connection:
        # The seals of the pages speak of the file alone, which lags behind the log: they are checked only on copies.
        if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise StoreError(StoreFault.DAMAGED, path)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise StoreError(StoreFault.DAMAGED, path)
