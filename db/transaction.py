"""One open transaction, wherever the cases are."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class FileTransaction:
    """One in a file of this computer, or in memory; `driver` is SQLite's own connection."""

    driver: sqlite3.Connection


Transaction: TypeAlias = "FileTransaction | Connection"
"""What the services hand on without knowing what holds the cases; an office server is reached through SQLAlchemy."""
