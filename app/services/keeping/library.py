"""The shelf of library mode, which keeps nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.services.keeping.cases import CaseShelf
from app.services.keeping.store_faults import told_to_the_user

if TYPE_CHECKING:
    from db.store import Store


class LibraryShelf(CaseShelf):
    """Cases in memory: no file, no backup, nothing left after `wipe`."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._memory = store

    def wipe(self) -> None:
        """Overwrite everything, then let go of it; the shelf is closed afterwards. Wiping twice is wiping once."""
        if self._store.closed:
            return
        with told_to_the_user():
            self._memory.erase()
        self.close()


def library_shelf(now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> LibraryShelf:
    """Return an empty shelf in memory. The first call loads the store: keep it off the window's thread."""
    from db.store import memory_store

    return LibraryShelf(memory_store(), now)
