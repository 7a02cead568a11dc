"""Brings an older store up to today's schema."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from db.copying import back_up
from db.errors import StoreError, StoreFault
from db.files import beside
from db.ladder import MIGRATIONS, Ladder
from db.schema_engine import driver, make_engine
from db.store_key import StoreKey


def migrate(path: Path, revision: str, ladder: Ladder, key: StoreKey | None = None) -> None:
    """Back the store up beside itself, then climb to the head of `ladder` in one transaction.

    A step that fails leaves the old schema. The copy is named after the revision it holds.
    """
    back_up(path, beside(path, f".before-{revision}"), key)
    engine = make_engine(path, key)
    with engine.connect() as connection:
        # A step that rebuilds a table drops it first, and with foreign keys on every answer would go with it.
        driver(connection).execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            climb(connection, ladder)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise StoreError(StoreFault.DAMAGED, path)


def climb(connection: Connection, ladder: Ladder) -> None:
    """Run the missing steps in the transaction of `connection`.

    A step that rebuilds `cases` first drops the guards of the answer log, to put them back afterwards: SQLite
    renames no table while a trigger names one that is gone.
    """
    config = Config()
    config.set_main_option("script_location", _escaped(MIGRATIONS))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(_escaped(folder) for folder in ladder.folders))
    config.attributes["connection"] = connection
    command.upgrade(config, ladder.head)


def _escaped(path: Path) -> str:
    return str(path).replace("%", "%%")
