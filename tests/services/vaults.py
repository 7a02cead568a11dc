"""Vaults whose passphrases cost little to try."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.services.keeping.cases import CaseShelf
from app.services.keeping.vault import Vault
from db.key_wrap import Cost

CHEAP = Cost(memory_kib=8192, passes=1, lanes=1)
PASSPHRASE = "four words work well"
START = datetime(2026, 11, 23, 9, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that the test sets, with seconds that nobody can set."""

    now: datetime = START
    seconds: float = field(default=1000.0)

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.seconds += seconds


def vault_at(path: Path, clock: Clock | None = None) -> Vault:
    clock = clock or Clock()
    return Vault(path, lambda: clock.now, lambda: clock.seconds, CHEAP)


def new_shelf(path: Path) -> CaseShelf:
    return vault_at(path).create(PASSPHRASE).shelf
