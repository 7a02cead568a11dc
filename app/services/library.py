"""The shelf of library mode, which keeps nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from app.services.cases import CaseShelf
from app.services.store_faults import told_to_the_user


class LibraryShelf(CaseShelf):
    """Cases in memory: no file, no backup, nothing left after `wipe`."""

    def wipe(self) -> None:
        """Overwrite everything, then let go of it; the shelf is closed afterwards. Wiping twice is wiping once."""
        if self._store.closed:
            return
        with told_to_the_user():
            self._store.erase()
        self.close()


def library_shelf(now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> LibraryShelf:
    """Return an empty shelf in memory. The first call loads SQLAlchemy: keep it off the window's thread."""
    from db.store import memory_store

    return LibraryShelf(memory_store(), now)
