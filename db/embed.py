"""Writes down what SQLAlchemy tells SQLite, so that a file needs it no more: `python -m db.embed`."""

# A test fails as long as the file lags behind the models or the statements.
from __future__ import annotations

import json
from itertools import groupby
from typing import Any

from sqlalchemy import Date, Uuid, create_engine, event
from sqlalchemy.dialects.sqlite.pysqlite import dialect
from sqlalchemy.types import TypeEngine

from db.embedded import FILE
from db.models import Base, UtcTime
from db.statements import STATEMENTS
from db.statements.said import Said

# As Alembic writes it; the library itself is too slow to load for a new file.
_VERSION_TABLE = (
    "CREATE TABLE alembic_version (\n"
    "\tversion_num VARCHAR(32) NOT NULL, \n"
    "\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n"
    ")"
)
_KINDS: tuple[tuple[type[TypeEngine[Any]], str], ...] = ((UtcTime, "moment"), (Date, "day"), (Uuid, "uuid"))


def embedded_text() -> str:
    """Return what the file should hold."""
    parts = {
        "columns": [[table.name, " ".join(table.columns.keys())] for table in Base.metadata.sorted_tables],
        "schema": [statement.split("\n") for statement in (*_schema(), _VERSION_TABLE)],
        "statements": {name: _words(said) for name, said in STATEMENTS.items()},
    }
    return json.dumps(parts, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def _schema() -> list[str]:
    """Have SQLAlchemy make the tables of the models in an empty database, listening to what it says."""
    said: list[str] = []
    engine = create_engine("sqlite://")
    event.listen(engine, "before_cursor_execute", lambda *heard: said.append(heard[2]))
    Base.metadata.create_all(engine)
    engine.dispose()
    made = [statement for statement in said if not statement.startswith("PRAGMA")]
    runs = groupby(made, key=lambda statement: statement.startswith("CREATE INDEX"))
    # The library keeps the indexes of a table in a set, whose order is another in each process.
    return [statement for are_indexes, run in runs for statement in (sorted(run) if are_indexes else run)]


def _words(said: Said) -> dict[str, Any]:
    compiled = said.here.compile(dialect=dialect(paramstyle="qmark"))  # type: ignore[attr-defined]
    literals = {name: value for name, value in compiled.params.items() if value is not None}
    columns = getattr(said.here, "selected_columns", ())
    kinds = {number: _kind(column.type) for number, column in enumerate(columns)}
    gives = {str(number): kind for number, kind in kinds.items() if kind}
    words = {"sql": str(compiled).split("\n"), "order": " ".join(compiled.positiontup or ())}
    return words | ({"literals": literals} if literals else {}) | ({"gives": gives} if gives else {})


def _kind(stored: TypeEngine[Any]) -> str | None:
    return next((kind for known, kind in _KINDS if isinstance(stored, known)), None)


if __name__ == "__main__":
    FILE.write_text(embedded_text(), encoding="utf-8", newline="\n")
