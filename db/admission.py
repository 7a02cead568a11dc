"""Refuses a file that this program must not open."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from db.embedded import columns
from db.engine import APPLICATION_ID, connect
from db.errors import StoreError, StoreFault
from db.files import beside
from db.ladder import SHIPPED, Ladder
from db.store_key import StoreKey

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
SEALED_PAGE_BYTES = 4096  # what SQLCipher writes unless told otherwise


def revision_of(path: Path, ladder: Ladder, key: StoreKey | None = None) -> str:
    """Return the schema revision of a sound store of ours; the file is only read.

    StoreError: EMPTY, FOREIGN, DAMAGED or NEWER.
    """
    has_log = _has_bytes(beside(path, "-wal"))
    if key is None:
        _read_header(path, has_log)
    else:
        _read_sealed_header(path, has_log, key)
    # After a crash the newest commits stand in the log; without one the file alone is the truth, and
    # "immutable" leaves no trace in its folder.
    with closing(connect(path, "mode=ro" if has_log else "mode=ro&immutable=1", key)) as connection:
        check_pages(path, connection)
        if key is not None and connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
            raise StoreError(StoreFault.FOREIGN, path)
        revision = _read_revision(connection)
        if revision == SHIPPED.head:
            _check_columns(path, connection)
    if revision is None:
        raise StoreError(StoreFault.DAMAGED, path)
    if revision not in ladder.revisions:
        raise StoreError(StoreFault.NEWER, path)
    return revision


def refuse_orphan_log(path: Path) -> None:
    """Refuse to start a new store over the log of one whose main file is gone: SQLite would delete it."""
    if _has_bytes(beside(path, "-wal")):
        raise StoreError(StoreFault.DAMAGED, path)


def _has_bytes(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _read_header(path: Path, has_log: bool) -> None:
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if not header:
        raise StoreError(StoreFault.EMPTY, path)
    if header[: len(_MAGIC)] != _MAGIC[: len(header)]:
        raise StoreError(StoreFault.FOREIGN, path)
    if len(header) < _HEADER_BYTES:
        raise StoreError(StoreFault.DAMAGED, path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise StoreError(StoreFault.FOREIGN, path)
    page_bytes = int.from_bytes(header[16:18], "big")
    # A log may hold the missing part: a power cut can stop the copying from log to file midway.
    if not has_log and (page_bytes == 0 or path.stat().st_size % page_bytes):
        raise StoreError(StoreFault.DAMAGED, path)


def _read_sealed_header(path: Path, has_log: bool, key: StoreKey) -> None:
    with path.open("rb") as file:
        start = file.read(len(key.salt))
    if not start:
        raise StoreError(StoreFault.EMPTY, path)
    if start != key.salt[: len(start)]:
        raise StoreError(StoreFault.FOREIGN, path)
    if not has_log and path.stat().st_size % SEALED_PAGE_BYTES:
        raise StoreError(StoreFault.DAMAGED, path)


def check_pages(path: Path, connection: sqlite3.Connection) -> None:
    """Read every page of an open store; StoreError(DAMAGED) when one is broken."""
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise StoreError(StoreFault.DAMAGED, path)


def _check_columns(path: Path, connection: sqlite3.Connection) -> None:
    # The names of tables stand in the file as text, where a changed byte makes another sound name of them.
    for table, wanted in columns().items():
        found = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}
        if not set(wanted) <= found:
            raise StoreError(StoreFault.DAMAGED, path)
    # What makes the search stands there as text as well, and is only read when somebody searches.
    try:
        connection.execute("SELECT 1 FROM titles LIMIT 0")
    except (sqlite3.OperationalError, sqlcipher.OperationalError):
        raise StoreError(StoreFault.DAMAGED, path) from None


def _read_revision(connection: sqlite3.Connection) -> str | None:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    if not {("alembic_version",), ("cases",), ("answers",)} <= set(tables):
        return None
    rows = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    return str(rows[0][0]) if len(rows) == 1 else None
