"""What one statement is made of."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Executable, Insert, Select, Text, bindparam, func, insert, select

from db.models import Base


class Said(NamedTuple):
    """One statement; `elsewhere` takes its place on an office server, when it has to be another."""

    here: Executable
    elsewhere: Executable | None = None

    @property
    def on_server(self) -> Executable:
        """What an office server is told."""
        return self.here if self.elsewhere is None else self.elsewhere


def adding(table: type[Base], *columns: str, **others: str) -> Insert:
    """Return what adds a row to the case `case`: `columns` take the value of their own name, `others` of that name."""
    names = {**dict(zip(columns, columns, strict=True)), **others, "case_id": "case"}
    return insert(table).values({column: bindparam(name) for column, name in names.items()})


def among(name: str) -> Select[tuple[int]]:
    """Return the numbers of a list, given under `name`, for an IN that SQLite prepares once for every length."""
    return select(func.json_each(bindparam(name, type_=Text())).table_valued("value").c.value)
