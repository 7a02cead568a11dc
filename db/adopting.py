"""Moves a store that lies in the clear into a sealed one."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from db.birth import create_store
from db.copies import folder_of, key_file_copy_of, key_file_of, prove_copy
from db.embedded import columns
from db.engine import connect
from db.errors import StoreError, StoreFault
from db.faults import told_as_store_errors
from db.files import beside, make_private_folder, put_in_place, remove_store_files
from db.key_file import read_key_file
from db.ladder import SHIPPED
from db.lock import StoreLock
from db.store import make_ready
from db.store_key import StoreKey

PLAIN = ".plain"  # what a store in the clear is called once a sealed one has taken its cases
_SEALING = ".sealing"
_COMPANIONS = ("-wal", "-shm", "-copies")
_CHUNK = 1 << 20
_ROWS_AT_ONCE = 500


@contextmanager
def held(path: Path) -> Iterator[Path]:
    """Keep every window away from the plain store at `path`, brought up to today's schema; give its real path.

    StoreError when a window has it, or when it is missing or must not be opened.
    """
    with told_as_store_errors(path):
        path = path.resolve()
        if not path.exists():
            raise StoreError(StoreFault.MISSING, path)
        lock = StoreLock(beside(path, ".lock"))
        try:
            make_ready(path, SHIPPED, None, may_create=False)
            yield path
        finally:
            lock.release()


def refuse_taken(target: Path) -> None:
    """Refuse a place where sealed cases are; a move that was cut short there is undone.

    Its plain store is still whole: the file under its own name is the last thing that a move changes.
    """
    keys = key_file_of(target)
    if target.exists() or key_file_copy_of(target).exists():
        raise StoreError(StoreFault.EXISTS, target)
    if keys.exists():
        if read_key_file(keys).made or not beside(target, _SEALING).exists():
            raise StoreError(StoreFault.EXISTS, target)
        keys.unlink()


def seal_copy(plain: Path, target: Path, key: StoreKey) -> int:
    """Write a sealed copy for `target` beside it, row by row; return how many cases it holds.

    It is read again whole, every row compared. StoreError(DAMAGED) when one differs.
    """
    sealing = beside(target, _SEALING)
    make_private_folder(target.parent)
    remove_store_files(sealing)
    create_store(sealing, SHIPPED.head, key)
    with closing(connect(plain)) as source:
        with closing(connect(sealing, key=key)) as copy:
            copy.execute("BEGIN IMMEDIATE")
            for table, names in _tables().items():
                _fill(source, copy, table, names)
            copy.execute("DELETE FROM sqlite_sequence")
            _fill(source, copy, "sqlite_sequence", ("name", "seq"))
            copy.execute("COMMIT")
        cases = prove_copy(sealing, key).cases
        with closing(connect(sealing, key=key)) as copy:
            for table, names in _tables().items():
                if not _same(source, copy, table, names):
                    raise StoreError(StoreFault.DAMAGED, plain)
    return cases


def move_aside(plain: Path) -> Path:
    """Give a plain store, whose cases are sealed now, its last name; its copies, which are plain too, go with it."""
    aside = beside(plain, PLAIN)
    number = 1
    while aside.exists():
        number += 1
        aside = beside(plain, f"{PLAIN}-{number}")
    for before in plain.parent.glob(f"{plain.name}.before-*"):
        before.rename(beside(aside, before.name.removeprefix(plain.name)))
    for suffix in _COMPANIONS:
        if beside(plain, suffix).exists() and not beside(aside, suffix).exists():
            beside(plain, suffix).rename(beside(aside, suffix))
    plain.rename(aside)
    return aside


def finish(target: Path, key: StoreKey) -> None:
    """Put a sealed copy in its place whose move was cut short after it was proven."""
    sealing = beside(target, _SEALING)
    if target.exists() or not sealing.exists():
        return
    with sealing.open("rb") as file:
        is_ours = file.read(len(key.salt)) == key.salt
    if is_ours:
        put_in_place(sealing, target)


def discard(aside: Path) -> None:
    """Overwrite a plain store that was moved aside, with its copies, then remove it.

    A disk that moves what it writes, as those without spinning parts do, may still keep the old bytes somewhere.
    """
    if PLAIN not in aside.name:
        raise ValueError("only a store that was moved aside")
    with told_as_store_errors(aside):
        copies = folder_of(aside)
        files = [*copies.glob("*"), *aside.parent.glob(f"{aside.name}.before-*")]
        for file in (*files, *(beside(aside, suffix) for suffix in ("-wal", "-shm", ""))):
            if file.is_file():
                _overwrite(file)
                file.unlink()
        if copies.is_dir():
            copies.rmdir()


def _tables() -> dict[str, tuple[str, ...]]:
    return {**columns(), "titles": ("rowid", "folded")}


def _fill(source: sqlite3.Connection, copy: sqlite3.Connection, table: str, names: tuple[str, ...]) -> None:
    places = ", ".join("?" for _ in names)
    rows = source.execute(f"SELECT {', '.join(names)} FROM {table}")
    while some := rows.fetchmany(_ROWS_AT_ONCE):
        copy.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})", some)


def _same(source: sqlite3.Connection, copy: sqlite3.Connection, table: str, names: tuple[str, ...]) -> bool:
    read = f"SELECT {', '.join(names)} FROM {table} ORDER BY {', '.join(names)}"
    here, there = source.execute(read), copy.execute(read)
    while True:
        some = here.fetchmany(_ROWS_AT_ONCE)
        if some != there.fetchmany(_ROWS_AT_ONCE):
            return False
        if not some:
            return True


def _overwrite(file: Path) -> None:
    left = file.stat().st_size
    with file.open("rb+", buffering=0) as stream:
        while left > 0:
            left -= stream.write(bytes(min(left, _CHUNK))) or left
        os.fsync(stream.fileno())
