"""Copies an open store."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from db.engine import connect
from db.errors import StoreError, StoreFault
from db.files import beside, make_private_file, put_in_place, remove_store_files
from db.store_key import StoreKey


def back_up(path: Path, target: Path, key: StoreKey | None = None) -> int:
    """Copy an open store by SQLite's own backup, which sees what still stands in the log.

    Returns how many cases the copy holds, counted in the copy itself. StoreError(DAMAGED) when the copy is not
    whole or not complete; nothing then stands at `target`.
    """
    unfinished = beside(target, ".new")
    remove_store_files(unfinished)
    make_private_file(unfinished)
    try:
        with closing(connect(path, key=key)) as source, closing(connect(unfinished, key=key)) as copy:
            source.execute("BEGIN")  # one view of the source, for the count as for the pages
            expected = _count(source)
            source.backup(copy)
            source.execute("COMMIT")
        with closing(connect(unfinished, "mode=ro&immutable=1", key)) as copy:
            if not _is_whole(copy) or _count(copy) != expected:
                raise StoreError(StoreFault.DAMAGED, path)
        put_in_place(unfinished, target)
    except BaseException:
        remove_store_files(unfinished)
        raise
    return expected[0]


def _count(connection: sqlite3.Connection) -> tuple[int, int]:
    row = connection.execute("SELECT (SELECT count(*) FROM cases), (SELECT count(*) FROM answers)").fetchone()
    return int(row[0]), int(row[1])


def _is_whole(copy: sqlite3.Connection) -> bool:
    return bool(copy.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
