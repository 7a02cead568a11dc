"""Opens a file through SQLAlchemy, for the steps of its schema."""

from __future__ import annotations

import sqlite3
from functools import partial
from pathlib import Path
from typing import cast

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, NullPool, create_engine, event

from db.engine import connect
from db.store_key import StoreKey


def make_engine(path: Path, key: StoreKey | None = None) -> Engine:
    """Return an engine over a file, whose every transaction is a real one, so that a failed step rolls back."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlite3 if key is None else sqlcipher,
        creator=partial(connect, path, key=key),
        poolclass=NullPool,
        hide_parameters=True,  # parameters are answers, which no error message may hold
    )
    event.listen(engine, "begin", lambda connection: driver(connection).execute("BEGIN IMMEDIATE"))
    return engine


def driver(connection: Connection) -> sqlite3.Connection:
    """Return SQLite's own connection, for what must happen outside a transaction."""
    return cast(sqlite3.Connection, connection.connection.driver_connection)
