"""Every statement of the store, in SQLAlchemy's words."""

# For a file of this computer nobody loads this: it is told what `db.embed` wrote down from here.
from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.sql.visitors import ExternallyTraversible, iterate

from db.statements import beside, cases, log, pages
from db.statements.said import Said

if TYPE_CHECKING:
    from sqlalchemy import Connection, CursorResult, Executable

STATEMENTS: Mapping[str, Said] = {**log.STATEMENTS, **cases.STATEMENTS, **pages.STATEMENTS, **beside.STATEMENTS}


def execute(connection: Connection, name: str, values: Mapping[str, Any]) -> CursorResult[Any]:
    """Run a statement on an office server; of the values it takes those that it names."""
    statement, names = _on_server(name)
    return connection.execute(statement, {name: values[name] for name in names})


@cache
def _on_server(name: str) -> tuple[Executable, tuple[str, ...]]:
    statement = STATEMENTS[name].on_server
    parts = iterate(cast(ExternallyTraversible, statement))
    return statement, tuple(part.key for part in parts if isinstance(part, BindParameter) and part.required)
