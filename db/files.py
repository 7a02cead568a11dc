"""Files that nobody but their owner reads."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path


def make_private_folder(folder: Path) -> None:
    """Create a folder with its missing parents, each 0700; a folder that exists keeps its mode."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    for place in reversed(missing):
        place.mkdir(mode=0o700, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Create an empty file, 0600; FileExistsError when there is one."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def write_private(path: Path, content: bytes) -> None:
    """Put a small file in place whole, 0600, replacing what was there."""
    unfinished = beside(path, ".new")
    unfinished.unlink(missing_ok=True)
    make_private_file(unfinished)
    unfinished.write_bytes(content)
    put_in_place(unfinished, path)


def keep_private(path: Path) -> None:
    """Take group and others off a file."""
    # A memory stick knows no modes; refusing to open the store there would help nobody.
    with contextlib.suppress(PermissionError):
        path.chmod(0o600)


def beside(path: Path, suffix: str) -> Path:
    """Return the companion of a store, such as its write-ahead log ("-wal")."""
    return path.with_name(path.name + suffix)


def remove_store_files(path: Path) -> None:
    """Remove an unfinished store with its companions."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        beside(path, suffix).unlink(missing_ok=True)


def move_aside(path: Path) -> Path | None:
    """Give a bad file, with what belongs to it, a name of its own; return the name of the file, if there was one."""
    number = 1
    while any(beside(path, f".bad-{number}{suffix}").exists() for suffix in ("", "-wal", "-shm")):
        number += 1
    aside = beside(path, f".bad-{number}")
    for suffix in ("", "-wal", "-shm"):  # the file first: without it nobody opens the log
        if beside(path, suffix).exists():
            beside(path, suffix).rename(beside(aside, suffix))
    return aside if aside.exists() else None


def put_in_place(finished: Path, target: Path) -> None:
    """Move a finished file to its name for good; a power cut afterwards does not undo it."""
    with finished.open("rb+") as file:
        os.fsync(file.fileno())
    finished.replace(target)
    if sys.platform != "win32":  # pragma: no branch
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
