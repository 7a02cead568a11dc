"""Runs the statements that people wait for at the price of the driver."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Executable, Select, Text, bindparam, func, select
from sqlalchemy.dialects.sqlite.pysqlite import dialect
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.sql.visitors import iterate

from db.dialects import in_utc, is_sqlite
from db.engine import driver

Value = str | int | datetime | date | list[int] | None


class Prepared:
    """One statement, turned into SQLite's own words once; any other server gets it through SQLAlchemy.

    `elsewhere` takes its place there, when it has to be another.
    """

    def __init__(self, statement: ClauseElement, elsewhere: ClauseElement | None = None) -> None:
        self._elsewhere = statement if elsewhere is None else elsewhere
        compiled = statement.compile(dialect=dialect(paramstyle="qmark"))
        self._names = [
            item.key for item in iterate(self._elsewhere) if isinstance(item, BindParameter) and item.required
        ]
        self._sql = str(compiled)
        self._order = compiled.positiontup or []  # type: ignore[attr-defined]
        self._literals = {name: value for name, value in compiled.params.items() if value is not None}

    def run(self, connection: Connection, values: Mapping[str, Value]) -> tuple[Any, ...] | None:
        """Run the statement in the open transaction; return its first row, if it gives rows."""
        return next(iter(self.rows(connection, values)), None)

    def rows(self, connection: Connection, values: Mapping[str, Value]) -> list[tuple[Any, ...]]:
        """Run the statement in the open transaction; return its rows. SQLite gives moments as its own text."""
        if not is_sqlite(connection):
            assert isinstance(self._elsewhere, Executable)
            named = {name: values[name] for name in self._names}
            result = connection.execute(self._elsewhere, named)
            return [tuple(row) for row in result] if result.returns_rows else []
        given = self._literals | dict(values)
        asked = driver(connection).execute(self._sql, [_stored(given[name]) for name in self._order])
        return asked.fetchall()


def among(name: str) -> Select[tuple[int]]:
    """Return the numbers of a list, given under `name`, for an IN that SQLite prepares once for every length."""
    return select(func.json_each(bindparam(name, type_=Text())).table_valued("value").c.value)


def moment_of(value: str | datetime) -> datetime:
    """Return a moment that came in a row; ValueError when it is none."""
    if isinstance(value, str):
        return datetime.fromisoformat(f"{value}+00:00")
    return in_utc(value)


def day_of(value: str | date) -> date:
    """Return a day that came in a row; ValueError when it is none."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def _stored(value: Value) -> str | int | None:
    if isinstance(value, list):
        return json.dumps(value)
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC).isoformat(" ", "microseconds")[:26]
    return value.isoformat() if isinstance(value, date) else value
