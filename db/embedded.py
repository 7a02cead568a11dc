"""Reads what SQLite is told, as `db.embed` wrote it down."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("embedded.json")


@dataclass(frozen=True, slots=True)
class Words:
    """One statement: its text, the names of its parameters in their order, those that always have the same value.

    `gives` says which columns of its rows are a "moment", a "day" or a "uuid", by their numbers.
    """

    sql: str
    order: tuple[str, ...]
    literals: Mapping[str, str | int]
    gives: tuple[tuple[int, str], ...]


def words_of(name: str) -> Words:
    """Return a statement by its name; KeyError when nobody wrote it down."""
    parts = _file()["statements"][name]
    return Words(
        "\n".join(parts["sql"]),
        tuple(parts["order"].split()),
        parts.get("literals", {}),
        tuple((int(number), kind) for number, kind in parts.get("gives", {}).items()),
    )


def schema() -> tuple[str, ...]:
    """Return what makes today's tables, in order."""
    return tuple("\n".join(lines) for lines in _file()["schema"])


def columns() -> dict[str, tuple[str, ...]]:
    """Return the columns of each table; a table stands behind those that it hangs on."""
    return {name: tuple(names.split()) for name, names in _file()["columns"]}


@cache
def _file() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found
