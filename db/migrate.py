"""Brings an older store up to today's schema."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from db.engine import connect, driver, make_engine
from db.errors import StoreError, StoreFault
from db.files import beside, make_private_file, put_in_place, remove_store_files
from db.ladder import MIGRATIONS, Ladder


def migrate(path: Path, revision: str, ladder: Ladder) -> None:
    """Back the store up beside itself, then climb to the head of `ladder` in one transaction.

    A step that fails leaves the old schema. The copy is named after the revision it holds.
    """
    back_up(path, beside(path, f".before-{revision}"))
    engine = make_engine(path)
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


def back_up(path: Path, target: Path) -> None:
    """Copy an open store by SQLite's own backup, which sees what still stands in the log."""
    unfinished = beside(target, ".new")
    remove_store_files(unfinished)
    make_private_file(unfinished)
    with closing(connect(path)) as source, closing(connect(unfinished)) as copy:
        source.backup(copy)
        if not _is_whole(copy):
            raise StoreError(StoreFault.DAMAGED, path)
    put_in_place(unfinished, target)


def _is_whole(copy: sqlite3.Connection) -> bool:
    return bool(copy.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))


def _escaped(path: Path) -> str:
    return str(path).replace("%", "%%")
