"""Holds what SQLite says in other words than PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

SQLITE, SERVER = "sqlite", "postgresql"

# Folded titles in pieces of three letters: a word in the middle of a name is found without reading every name.
TITLE_INDEX = "CREATE VIRTUAL TABLE titles USING fts5(folded, tokenize = 'trigram')"


def is_sqlite(connection: Connection) -> bool:
    """Tell whether a connection leads to a file of this computer."""
    return connection.dialect.name == SQLITE


def in_utc(moment: datetime) -> datetime:
    """Return a moment as the database gave it, aware: SQLite keeps no zone, PostgreSQL gives one."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


# The log grows and nothing else. Its rows go only with their case, whose row is gone by the time they cascade.
def guards(table: str) -> tuple[str, str]:
    """Return the triggers of SQLite that keep one table of the log; on a server a migration makes the same ones."""
    return (
        f"CREATE TRIGGER {table}_never_change BEFORE UPDATE ON {table} "
        "BEGIN SELECT RAISE(ABORT, 'an answer row never changes'); END",
        f"CREATE TRIGGER {table}_go_with_their_case BEFORE DELETE ON {table} "
        "WHEN EXISTS (SELECT 1 FROM cases WHERE id = OLD.case_id) "
        "BEGIN SELECT RAISE(ABORT, 'an answer row goes only with its case'); END",
    )
