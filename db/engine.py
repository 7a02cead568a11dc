"""Opens connections that commit durably."""

from __future__ import annotations

import sqlite3
import unicodedata
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, create_engine, event

APPLICATION_ID = 0x52447231  # "RDr1" in the header marks a file as ours
BUSY_SECONDS = 2.0

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


def fold(text: str) -> str:
    """Return `text` as search compares it: without case, without accents."""
    if text.isascii():
        return text.lower()  # most names, at a third of the time
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def connect(path: Path, access: str = "mode=rw") -> sqlite3.Connection:
    """Open an existing file; `access` is SQLite's URI query. A missing file is an error, never a new store."""
    # The thread that loads the store is not the one that uses it; Store lets one in at a time.
    connection = sqlite3.connect(
        f"{path.as_uri()}?{access}", uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    connection.create_function("folded", 1, fold, deterministic=True)
    try:
        for setting in _SETTINGS + (_WRITE_SETTINGS if access == "mode=rw" else ()):
            connection.execute(setting)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def make_engine(path: Path) -> Engine:
    """Return an engine whose every transaction is a real one, so that a failed schema step rolls back."""
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=partial(connect, path),
        poolclass=NullPool,
        hide_parameters=True,  # parameters are answers, which no error message may hold
    )
    event.listen(engine, "begin", _begin)
    return engine


def driver(connection: Connection) -> sqlite3.Connection:
    """Return SQLite's own connection, for what must happen outside a transaction."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


def _begin(connection: Connection) -> None:
    # By the driver: through SQLAlchemy this one word costs a third of saving an answer.
    driver(connection).execute("BEGIN IMMEDIATE")
