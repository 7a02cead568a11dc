"""One open store, held by one window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from sqlalchemy import Connection

from db.admission import refuse_orphan_log, revision_of
from db.birth import create_store
from db.engine import driver, make_engine
from db.faults import told_as_store_errors
from db.files import beside, keep_private, make_private_folder
from db.ladder import SHIPPED, Ladder
from db.lock import StoreLock


class Store:
    """A held connection to one store file."""

    def __init__(self, path: Path, lock: StoreLock) -> None:
        self._path = path
        self._lock = lock
        self._turn = RLock()
        self._connection = make_engine(path).connect()

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """Open one transaction, committed to the disk at the end of the block; any error undoes it.

        StoreError when disk or file fail. Threads take turns.
        """
        with self._turn, told_as_store_errors(self._path), self._connection.begin():
            yield self._connection

    def scrub(self) -> None:
        """Remove every trace of deleted rows from the file.

        secure_delete alone is not enough: cells that moved to another page leave a copy behind.
        """
        with self._turn, told_as_store_errors(self._path):
            raw = driver(self._connection)
            raw.execute("VACUUM")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the file, then let the next window in; closing twice is closing once."""
        with self._turn:
            if not self._connection.closed:
                self._connection.close()
                self._lock.release()


def open_store(path: Path, ladder: Ladder = SHIPPED) -> Store:
    """Open the store at `path`, new when there is none, migrated when it is older.

    StoreError when it is held by another window, or when the file is empty, foreign, damaged or newer;
    such a file is never written.
    """
    with told_as_store_errors(path):
        path = path.resolve()
        make_private_folder(path.parent)
        lock = StoreLock(beside(path, ".lock"))
        try:
            _make_ready(path, ladder)
            return Store(path, lock)
        except BaseException:
            lock.release()
            raise


def _make_ready(path: Path, ladder: Ladder) -> None:
    if not path.exists():
        refuse_orphan_log(path)
        create_store(path, ladder.head)
    revision = revision_of(path, ladder)
    keep_private(path)
    if revision != ladder.head:
        from db.migrate import migrate  # Alembic costs a quarter of a second, and most files need none

        migrate(path, revision, ladder)
