"""Creates a new store."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from db.engine import APPLICATION_ID, driver, make_engine
from db.files import beside, make_private_file, put_in_place, remove_store_files
from db.models import Base
from db.store_key import StoreKey

# As Alembic writes it; the library itself is too slow to load for a new file.
_VERSION_TABLE = (
    "CREATE TABLE alembic_version (\n"
    "\tversion_num VARCHAR(32) NOT NULL, \n"
    "\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n"
    ")"
)


def create_store(path: Path, revision: str, key: StoreKey | None = None) -> None:
    """Write an empty store of today's schema; a crash midway leaves no half store under its name."""
    unfinished = beside(path, ".new")
    remove_store_files(unfinished)
    make_private_file(unfinished)
    with make_engine(unfinished, key).connect() as connection:
        fill(connection, revision)
    put_in_place(unfinished, path)


def fill(connection: Connection, revision: str) -> None:
    """Give an empty database today's schema in one transaction."""
    driver(connection).execute(f"PRAGMA application_id = {APPLICATION_ID}")
    with connection.begin():
        Base.metadata.create_all(connection)
        connection.exec_driver_sql(_VERSION_TABLE)
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (revision,))
