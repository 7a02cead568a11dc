"""Runs the statements of saving an answer at the price of the driver."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, Executable
from sqlalchemy.dialects.sqlite.pysqlite import dialect
from sqlalchemy.sql import ClauseElement

from db.engine import driver

Value = str | int | datetime | None


class Prepared:
    """One statement, turned into SQLite's own words once; any other server gets it through SQLAlchemy."""

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        compiled = statement.compile(dialect=dialect(paramstyle="qmark"))
        self._sql = str(compiled)
        self._order = compiled.positiontup or []  # type: ignore[attr-defined]

    def run(self, connection: Connection, values: Mapping[str, Value]) -> tuple[Value, ...] | None:
        """Run the statement in the open transaction; return its first row, if it gives rows."""
        if connection.dialect.name != "sqlite":
            assert isinstance(self._statement, Executable)
            result = connection.execute(self._statement, dict(values))
            return tuple(result.one_or_none() or ()) or None if result.returns_rows else None
        row = driver(connection).execute(self._sql, [_stored(values[name]) for name in self._order]).fetchone()
        return None if row is None else tuple(row)


def _stored(value: Value) -> str | int | None:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC).isoformat(" ", "microseconds")[:26]
    return value
