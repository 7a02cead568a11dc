"""Creates a new store."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from db.embedded import schema
from db.engine import APPLICATION_ID, connect, transaction
from db.files import beside, make_private_file, put_in_place, remove_store_files
from db.store_key import StoreKey


def create_store(path: Path, revision: str, key: StoreKey | None = None) -> None:
    """Write an empty store of today's schema; a crash midway leaves no half store under its name."""
    unfinished = beside(path, ".new")
    remove_store_files(unfinished)
    make_private_file(unfinished)
    with closing(connect(unfinished, key=key)) as driver:
        fill(driver, revision)
    put_in_place(unfinished, path)


def fill(driver: sqlite3.Connection, revision: str) -> None:
    """Give an empty database today's schema in one transaction."""
    driver.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    with transaction(driver):
        for statement in schema():
            driver.execute(statement)
        driver.execute("INSERT INTO alembic_version VALUES (?)", (revision,))
