"""One open store, held by one window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from db.admission import refuse_orphan_log, revision_of
from db.birth import create_store, fill
from db.engine import connect, connect_memory, transaction
from db.errors import StoreError, StoreFault
from db.faults import told_as_store_errors
from db.files import beside, keep_private, make_private_folder
from db.ladder import SHIPPED, Ladder
from db.lock import StoreLock
from db.store_key import StoreKey
from db.title_search import FORGET
from db.transaction import FileTransaction


class Store:
    """A held connection to one store, in a file or in memory."""

    def __init__(self, path: Path | None = None, lock: StoreLock | None = None, key: StoreKey | None = None) -> None:
        """Hold the file at `path`, which `lock` keeps for us; without a path, an empty store in memory."""
        self._path = path
        self._lock = lock
        self._key = key
        self._turn = RLock()
        self._driver = connect_memory() if path is None else connect(path, key=key)
        self._closed = False
        self._identity = None if path is None else _identity(path)

    @property
    def path(self) -> Path | None:
        """The file; None for a store in memory."""
        return self._path

    @property
    def key(self) -> StoreKey | None:
        """What seals the file; None when nothing does."""
        return self._key

    @contextmanager
    def begin(self) -> Iterator[FileTransaction]:
        """Open one transaction, committed to the disk at the end of the block; any error undoes it.

        StoreError when disk or file fail. Threads take turns.
        """
        with self._turn, told_as_store_errors(self._path), transaction(self._driver):
            yield FileTransaction(self._driver)
            # SQLite would go on writing to a file that somebody moved or removed, and nobody would find it again.
            if self._path is not None and _identity(self._path) != self._identity:
                raise StoreError(StoreFault.UNREACHABLE, self._path)

    def scrub(self) -> None:
        """Remove every trace of deleted rows from the file.

        secure_delete alone is not enough: cells that moved to another page leave a copy behind.
        """
        with self._turn, told_as_store_errors(self._path):
            self._driver.execute(FORGET)
            self._driver.execute("VACUUM")
            self._driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def erase(self) -> None:
        """Delete every case with all that hangs on it, its line of deletion included."""
        with self.begin() as opened:
            for table in ("cases", "deletions", "titles"):
                opened.driver.execute(f"DELETE FROM {table}")
        self.scrub()

    @property
    def closed(self) -> bool:
        """Whether the store was closed."""
        return self._closed

    def close(self) -> None:
        """Close the file, then let the next window in; closing twice is closing once."""
        with self._turn:
            if not self._closed:
                self._closed = True
                self._driver.close()
                if self._lock is not None:
                    self._lock.release()


def open_store(path: Path, ladder: Ladder = SHIPPED, key: StoreKey | None = None, may_create: bool = True) -> Store:
    """Open the store at `path`, sealed when a key is given, new when there is none, migrated when it is older.

    StoreError when it is held by another window, when it is missing although it should be there, or when the file
    is empty, foreign, damaged or newer; such a file is never written.
    """
    with told_as_store_errors(path):
        path = path.resolve()
        make_private_folder(path.parent)
        lock = StoreLock(beside(path, ".lock"))
        try:
            make_ready(path, ladder, key, may_create)
            return Store(path, lock, key)
        except BaseException:
            lock.release()
            raise


def memory_store() -> Store:
    """Return an empty store that never touches a disk; closing it ends all that it held."""
    store = Store()
    fill(store._driver, SHIPPED.head)
    return store


def make_ready(path: Path, ladder: Ladder, key: StoreKey | None, may_create: bool) -> None:
    """Create or migrate the file at `path`, which the caller holds; StoreError when it must not be opened."""
    if not path.exists():
        refuse_orphan_log(path)
        if not may_create:
            raise StoreError(StoreFault.MISSING, path)
        create_store(path, ladder.head, key)
    revision = revision_of(path, ladder, key)
    keep_private(path)
    if revision != ladder.head:
        from db.migrate import migrate  # Alembic costs a quarter of a second, and most files need none

        migrate(path, revision, ladder, key)


def _identity(path: Path) -> tuple[int, int]:
    stands = path.stat()
    return stands.st_dev, stands.st_ino
