"""The schema versions that this program knows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Ladder:
    """Revision ids, oldest first, with the folders that hold their steps."""

    revisions: tuple[str, ...]
    folders: tuple[Path, ...]

    @property
    def head(self) -> str:
        """The revision that this program works with."""
        return self.revisions[-1]


SHIPPED = Ladder(revisions=("0001", "0002", "0003", "0004"), folders=(MIGRATIONS / "versions",))
