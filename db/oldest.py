"""Makes a store as the first version of the program left it."""

from __future__ import annotations

from pathlib import Path

from db.engine import APPLICATION_ID
from db.files import make_private_file
from db.ladder import SHIPPED, Ladder
from db.migrate import climb
from db.schema_engine import driver, make_engine
from db.store_key import StoreKey

OLDEST = Ladder(revisions=SHIPPED.revisions[:1], folders=SHIPPED.folders)
"""The schema that a first version knew."""

_MOMENT = "2026-11-23 09:00:00.000000"
_CASE = "INSERT INTO cases VALUES (1, ?, ?, ?, ?, 'federal_relief', '0.1.0', ?, NULL)"
_ANSWER = "INSERT INTO answers VALUES (1, 1, 1, ?, ?, ?)"


def make_oldest_store(path: Path, title: str, question: str, raw: str, key: StoreKey | None = None) -> None:
    """Write a store of the oldest schema with one case (id 1) that holds one answer, `raw` as JSON text.

    FileExistsError when there is a file.
    """
    make_private_file(path)
    with make_engine(path, key).connect() as connection:
        driver(connection).execute(f"PRAGMA application_id = {APPLICATION_ID}")
        with connection.begin():
            climb(connection, OLDEST)
            connection.exec_driver_sql(_CASE, ("0f" * 16, title, _MOMENT, _MOMENT, "0f" * 32))
            connection.exec_driver_sql(_ANSWER, (question, raw, _MOMENT))
