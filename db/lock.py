"""Keeps a second window away from an open store."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from db.errors import StoreError, StoreFault

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _hold(descriptor: int) -> None:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
else:
    import fcntl

    def _hold(descriptor: int) -> None:
        # flock belongs to the open file, so that two windows of one process exclude each other too
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class StoreLock:
    """A lock file held by the system, which lets go of it when the process ends, however it ends.

    The file itself stays: removing it would let two windows hold two files of one name.
    """

    def __init__(self, path: Path) -> None:
        """Take the lock at once; StoreError(HELD) when somebody has it."""
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _hold(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            if isinstance(error, BlockingIOError):
                raise StoreError(StoreFault.HELD, path) from error
            raise

    def release(self) -> None:
        """Let the next window in."""
        os.close(self._descriptor)
