"""Writes a file whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from app.errors import UserError

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR}


def write_whole(target: Path, content: bytes) -> None:
    """Put ``content`` at ``target`` by way of a private file beside it, so that a half-written file is never seen.

    Raises UserError when the folder is missing or read-only, or the disk is full; an old file then stays as it was.
    """
    passing = target.parent / f".rightdoor-{secrets.token_hex(6)}.part"
    try:
        _write_new(passing, content)
        passing.replace(target)
        _sync_folder(target.parent)
    except OSError as fault:
        raise _told(fault) from fault
    finally:
        with suppress(OSError):
            passing.unlink(missing_ok=True)


def _write_new(path: Path, content: bytes) -> None:
    binary = getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | binary, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _told(fault: OSError) -> UserError:
    if fault.errno in _NO_ROOM:
        return UserError("The disk is full.", hint="Free some space or choose another place, then save again.")
    if fault.errno in _NO_FOLDER:
        return UserError("The folder to save in does not exist.", hint="Choose a folder that exists.")
    if fault.errno in _NOT_ALLOWED:
        return UserError(
            "The file cannot be saved in this place.",
            hint="It may be open in another program, or the folder may be read-only. Choose another place.",
        )
    if fault.errno == errno.EISDIR:
        return UserError("There is a folder with this name.", hint="Choose another name for the file.")
    return UserError("The file could not be saved.", hint="Choose another place, then save again.")
