"""Opens connections that commit durably."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import cast

import sqlcipher3.dbapi2 as sqlcipher

from db.store_key import StoreKey

APPLICATION_ID = 0x52447231  # "RDr1" in the header marks a file as ours
BUSY_SECONDS = 2.0
SQLITE_ERRORS: tuple[type[Exception], ...] = (sqlite3.Error, sqlcipher.Error)

_SETTINGS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",  # no word of a case in a temporary file
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # so that REPLACE cannot slip past the guard of the answer log
)
_WRITE_SETTINGS = (
    "PRAGMA secure_delete = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",  # macOS keeps a plain fsync in the drive's cache
)
_MEMORY_SETTINGS = (
    "PRAGMA cipher_memory_security = ON",  # pages are overwritten before their memory is given back
    "PRAGMA secure_delete = ON",
)
_QUIET = "PRAGMA cipher_log_level = NONE"


def fold(text: str) -> str:
    """Return `text` as search compares it: without case, without accents."""
    if text.isascii():
        return text.lower()  # most names, at a third of the time
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def connect(path: Path, access: str = "mode=rw", key: StoreKey | None = None) -> sqlite3.Connection:
    """Open an existing file, sealed when a key is given; `access` is SQLite's URI query.

    A missing file is an error, never a new store.
    """
    first = () if key is None else (_QUIET, key.pragma)
    settings = (*first, *_SETTINGS, *(_WRITE_SETTINGS if access == "mode=rw" else ()))
    return _connect(f"{path.as_uri()}?{access}", key is not None, settings)


def connect_memory() -> sqlite3.Connection:
    """Open a database that never touches a disk."""
    return _connect(":memory:", True, (_QUIET, *_MEMORY_SETTINGS, *_SETTINGS))


def _connect(address: str, sealed: bool, settings: tuple[str, ...]) -> sqlite3.Connection:
    open_address = sqlcipher.connect if sealed else sqlite3.connect
    # The thread that loads the store is not the one that uses it; Store lets one in at a time.
    connection = cast(
        sqlite3.Connection,
        open_address(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False),
    )
    try:
        for setting in settings:
            connection.execute(setting)
    except SQLITE_ERRORS:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(driver: sqlite3.Connection) -> Iterator[None]:
    """Open one transaction, committed to the disk at the end of the block; any error undoes it."""
    driver.execute("BEGIN IMMEDIATE")
    try:
        yield
        driver.execute("COMMIT")
    except BaseException:
        # SQLite undoes some faults by itself; what goes wrong while undoing must not hide why.
        with suppress(*SQLITE_ERRORS):
            if driver.in_transaction:
                driver.execute("ROLLBACK")
        raise
