"""Puts a copy in the place of a store that can no longer be used."""

from __future__ import annotations

from pathlib import Path

from db.copies import key_file_of, prove_copy
from db.faults import told_as_store_errors
from db.files import beside, make_private_file, make_private_folder, move_aside, put_in_place, remove_store_files
from db.key_file import KeyFile, write_key_file
from db.lock import StoreLock
from db.store_key import StoreKey


def restore(path: Path, copy: Path, key: StoreKey | None, keys: KeyFile | None = None) -> Path | None:
    """Put a proven copy in place of the store; return where the old file now stands, if there was one.

    The old store is moved aside with its log, never deleted; `keys` take the place of a key file that is bad. A crash
    midway leaves the store missing, which is refused until somebody restores again. StoreError when the copy cannot
    be used or a window holds the store.
    """
    with told_as_store_errors(path):
        path = path.resolve()
        make_private_folder(path.parent)
        lock = StoreLock(beside(path, ".lock"))
        try:
            prove_copy(copy, key)
            unfinished = beside(path, ".new")
            remove_store_files(unfinished)
            make_private_file(unfinished)
            unfinished.write_bytes(copy.read_bytes())
            if keys is not None:
                restore_key_file(path, keys)
            aside = move_aside(path)
            put_in_place(unfinished, path)
            return aside
        finally:
            lock.release()


def restore_key_file(path: Path, content: KeyFile) -> Path | None:
    """Put a sound key file in place of a bad one, which is moved aside; return where that now stands."""
    place = key_file_of(path)
    aside = move_aside(place)
    write_key_file(place, content)
    return aside
