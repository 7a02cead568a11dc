"""Runs the statements of the store, in a file at the price of the driver."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeAlias
from uuid import UUID

from db.embedded import words_of
from db.errors import StoreError, StoreFault
from db.transaction import FileTransaction, Transaction

if TYPE_CHECKING:
    from sqlalchemy import Connection, CursorResult

Value: TypeAlias = str | int | datetime | date | UUID | list[int] | None

_UNREADABLE = (ValueError, TypeError, ArithmeticError, AttributeError)


class Prepared:
    """One of `db.statements`: SQLite gets the words that were written down, an office server the statement itself.

    So SQLAlchemy is loaded for a server only, and what both are told has one source.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        words = words_of(name)
        self._sql, self._order, self._literals = words.sql, words.order, words.literals
        self._readers = tuple((number, _READERS[kind]) for number, kind in words.gives)

    def run(self, transaction: Transaction, values: Mapping[str, Value]) -> int:
        """Run the statement in the open transaction; return how many rows it changed."""
        if isinstance(transaction, FileTransaction):
            return self._in_file(transaction, values).rowcount
        return self._on_server(transaction, values).rowcount

    def first(self, transaction: Transaction, values: Mapping[str, Value]) -> tuple[Any, ...] | None:
        """Run the statement in the open transaction; return its first row."""
        return next(iter(self.rows(transaction, values)), None)

    def rows(self, transaction: Transaction, values: Mapping[str, Value]) -> list[tuple[Any, ...]]:
        """Run the statement in the open transaction; return its rows, moments in UTC.

        StoreError(DAMAGED) when a value is none that its column may hold.
        """
        if not isinstance(transaction, FileTransaction):
            result = self._on_server(transaction, values)
            try:
                return [tuple(row) for row in result]
            except _UNREADABLE:
                raise StoreError(StoreFault.DAMAGED) from None  # the cause would show an answer
        rows: list[tuple[Any, ...]] = self._in_file(transaction, values).fetchall()
        if not self._readers:
            return rows
        try:
            return [self._read(row) for row in rows]
        except _UNREADABLE:
            raise StoreError(StoreFault.DAMAGED) from None

    def _read(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        values = list(row)
        for number, reader in self._readers:
            if values[number] is not None:
                values[number] = reader(values[number])
        return tuple(values)

    def _in_file(self, transaction: FileTransaction, values: Mapping[str, Value]) -> sqlite3.Cursor:
        given = {**self._literals, **values}
        return transaction.driver.execute(self._sql, [_stored(given[name]) for name in self._order])

    def _on_server(self, connection: Connection, values: Mapping[str, Value]) -> CursorResult[Any]:
        from db.statements import execute  # SQLAlchemy: a third of the memory of a window that has only a file

        return execute(connection, self._name, values)


def _stored(value: Value) -> str | int | None:
    """Return a value as SQLAlchemy would put it into SQLite."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC).isoformat(" ", "microseconds")[:26]
    if isinstance(value, list):
        return json.dumps(value)
    return value.hex if isinstance(value, UUID) else value.isoformat()


def _moment(stored: str) -> datetime:
    return datetime.fromisoformat(f"{stored}+00:00")


_READERS: Mapping[str, Callable[[str], object]] = {"moment": _moment, "day": date.fromisoformat, "uuid": UUID}
