"""Turns the faults of SQLite or of the disk into StoreError."""

from __future__ import annotations

import errno
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from db.engine import SQLITE_ERRORS
from db.errors import StoreError, StoreFault

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_BUSY: StoreFault.BUSY,
    sqlite3.SQLITE_LOCKED: StoreFault.BUSY,
    sqlite3.SQLITE_PERM: StoreFault.READ_ONLY,
    sqlite3.SQLITE_READONLY: StoreFault.READ_ONLY,
    sqlite3.SQLITE_FULL: StoreFault.FULL,
    sqlite3.SQLITE_CORRUPT: StoreFault.DAMAGED,
    sqlite3.SQLITE_NOTADB: StoreFault.DAMAGED,
    sqlite3.SQLITE_IOERR: StoreFault.UNREACHABLE,
    sqlite3.SQLITE_CANTOPEN: StoreFault.UNREACHABLE,
}
_BY_ERRNO = {
    errno.ENOSPC: StoreFault.FULL,
    errno.EDQUOT: StoreFault.FULL,
    errno.EFBIG: StoreFault.FULL,
    errno.EROFS: StoreFault.READ_ONLY,
    errno.EACCES: StoreFault.READ_ONLY,
    errno.EPERM: StoreFault.READ_ONLY,
}

_OPERATIONAL = (sqlite3.OperationalError, sqlcipher.OperationalError)


@contextmanager
def told_as_store_errors(path: Path | None) -> Iterator[None]:
    """Raise StoreError for a fault of file or disk; every other error is a bug, so it passes unchanged."""
    try:
        yield
    except UnicodeDecodeError:
        raise StoreError(StoreFault.DAMAGED, path) from None  # the cause would show an answer
    except OSError as error:
        raise StoreError(_BY_ERRNO.get(error.errno or 0, StoreFault.UNREACHABLE), path) from error
    except Exception as error:
        cause = _of_driver(error)
        if _is_unreadable_text(cause):
            raise StoreError(StoreFault.DAMAGED, path) from None  # the cause would show an answer
        fault = _of_sqlite(cause)
        if fault is None:
            raise
        raise StoreError(fault, path) from error


def _of_driver(error: Exception) -> BaseException | None:
    """Return the fault as SQLite's driver told it, None when it is none; SQLAlchemy wraps its own around it."""
    if isinstance(error, SQLITE_ERRORS):
        return error
    library = sys.modules.get("sqlalchemy.exc")  # what is not loaded raised nothing
    if library is None or not isinstance(error, library.DBAPIError):
        return None
    cause: BaseException | None = error.orig
    return cause


def _is_unreadable_text(error: BaseException | None) -> bool:
    # Python's own complaint about a text that is no UTF-8: SQLite has no code for it.
    return isinstance(error, _OPERATIONAL) and str(error).startswith("Could not decode to UTF-8")


def _of_sqlite(error: BaseException | None) -> StoreFault | None:
    code = getattr(error, "sqlite_errorcode", None)
    # The low byte is the plain code; the rest only refines it.
    return None if code is None else _BY_SQLITE_CODE.get(code & 0xFF)
