"""Turns rows into records, refusing what the store would never have written."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_type_hints

from db.errors import StoreError, StoreFault

Record = TypeVar("Record")


def as_records(kind: type[Record], rows: Iterable[Sequence[Any]]) -> tuple[Record, ...]:
    """Return one record a row; StoreError(DAMAGED) when a value is not what its field says.

    SQLite keeps any value in any column, so that a changed byte in a file may turn a text into a number.
    """
    found, wanted = tuple(rows), _kinds(cast(Hashable, kind))
    try:
        records = tuple(kind(*row) for row in found)
    except TypeError:
        raise StoreError(StoreFault.DAMAGED) from None  # the cause would show an answer
    if not all(all(map(isinstance, row, wanted)) for row in found):
        raise StoreError(StoreFault.DAMAGED)
    return records


@cache
def _kinds(kind: Hashable) -> tuple[Any, ...]:
    return tuple(get_args(hint) or hint for hint in get_type_hints(kind).values())
