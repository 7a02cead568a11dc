"""Keeps a rotating set of copies of a store in a folder beside it."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Collection, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from db.admission import revision_of
from db.copying import back_up
from db.dialects import in_utc
from db.engine import connect
from db.errors import StoreError, StoreFault
from db.faults import told_as_store_errors
from db.files import beside, make_private_folder, move_aside, put_in_place, remove_store_files
from db.key_file import read_key_file, write_key_file
from db.ladder import SHIPPED
from db.records import CopyContents, CopyRecord
from db.store_key import StoreKey
from db.title_search import FORGET

KEY_COPY = "copy.keys"
NEWEST, DAYS, WEEKS = 3, 7, 4
_NAME = re.compile(r"copy-(\d{6,})-(\d{8}T\d{6})Z\.sqlite")
_TIME = "%Y%m%dT%H%M%S"


def folder_of(path: Path) -> Path:
    """Return the folder that holds the copies of a store."""
    return beside(path, "-copies")


def key_file_of(path: Path) -> Path:
    """Return the key file of a sealed store."""
    return beside(path, ".keys")


def key_file_copy_of(path: Path) -> Path:
    """Return the copy of the key file, which makes the folder of copies complete in itself."""
    return folder_of(path) / KEY_COPY


def list_copies(path: Path) -> tuple[CopyRecord, ...]:
    """Return the copies of a store, newest first; they are not opened. By number: clocks get set back."""
    with told_as_store_errors(folder_of(path)):
        return tuple(sorted(_listed(folder_of(path)), key=lambda copy: copy.number, reverse=True))


def make_copy(path: Path, key: StoreKey | None, now: datetime) -> CopyRecord:
    """Copy an open store, open the copy to prove it, then let go of copies that are too many.

    StoreError when disk or file fail; older copies then all stay.
    """
    folder = folder_of(path)
    with told_as_store_errors(folder):
        make_private_folder(folder)
        copies = list_copies(path)
        number = copies[0].number + 1 if copies else 1
        target = folder / f"copy-{number:06}-{now.astimezone(UTC).strftime(_TIME)}Z.sqlite"
        cases = back_up(path, target, key)
        keep_key_file(path)
        made = CopyRecord(number, now.astimezone(UTC).replace(microsecond=0), target)
        for old in too_many((made, *copies)):
            old.path.unlink(missing_ok=True)
    return CopyRecord(made.number, made.made, made.path, cases)


def too_many(copies: tuple[CopyRecord, ...]) -> tuple[CopyRecord, ...]:
    """Return which of the copies, newest first, are let go.

    Kept are the newest, the newest of each of the last days that have one, and the same of weeks.
    """
    kept = {copy.number for copy in copies[:NEWEST]}
    for most, label in ((DAYS, "%Y-%j"), (WEEKS, "%G-%V")):
        first_of: dict[str, int] = {}
        for copy in copies:
            first_of.setdefault(copy.made.strftime(label), copy.number)
        kept |= set(list(first_of.values())[:most])
    return tuple(copy for copy in copies if copy.number not in kept)


def prove_copy(copy: Path, key: StoreKey | None) -> CopyContents:
    """Open a copy, read all of it; return what it holds. StoreError when it cannot be used."""
    with told_as_store_errors(copy):
        if not copy.exists():
            raise StoreError(StoreFault.NO_COPY, copy)
        revision_of(copy, SHIPPED, key)
        with closing(connect(copy, "mode=ro&immutable=1", key)) as connection:
            cases, newest = connection.execute("SELECT count(*), max(updated) FROM cases").fetchone()
    try:
        return CopyContents(cases, None if newest is None else in_utc(datetime.fromisoformat(newest)))
    except (ValueError, TypeError):
        raise StoreError(StoreFault.DAMAGED, copy) from None


def forget_cases(path: Path, key: StoreKey | None, public_ids: Collection[UUID]) -> tuple[Path, ...]:
    """Write each copy anew that still holds one of the cases; return the copies that could not be read."""
    unread = []
    before_steps = sorted(path.parent.glob(f"{path.name}.before-*[0-9]"))
    with told_as_store_errors(folder_of(path)):
        for copy in (*(record.path for record in list_copies(path)), *before_steps):
            try:
                _forget(copy, key, {public_id.hex for public_id in public_ids})
            except StoreError as error:
                if error.fault in (StoreFault.FULL, StoreFault.READ_ONLY):
                    raise
                unread.append(copy)
    return tuple(unread)


def _listed(folder: Path) -> Iterator[CopyRecord]:
    for path in folder.iterdir() if folder.is_dir() else ():
        if named := _NAME.fullmatch(path.name):
            try:
                made = datetime.strptime(named[2], _TIME).replace(tzinfo=UTC)
            except ValueError:
                continue
            yield CopyRecord(int(named[1]), made, path)


def keep_key_file(path: Path) -> None:
    """Copy the key file to where the copies of the store are, if there are any.

    The key of another store's copies is moved aside: without it nobody opens them.
    """
    if not key_file_of(path).exists() or not folder_of(path).is_dir():
        return
    keys, kept = read_key_file(key_file_of(path)), key_file_copy_of(path)
    with contextlib.suppress(StoreError):  # what cannot be read opens nothing
        if read_key_file(kept).store != keys.store:
            move_aside(kept)
    write_key_file(kept, keys)


def _forget(copy: Path, key: StoreKey | None, wanted: Collection[str]) -> None:
    with told_as_store_errors(copy):
        with closing(connect(copy, "mode=ro&immutable=1", key)) as connection:
            held = connection.execute("SELECT id, public_id FROM cases").fetchall()
        gone = [(case_id,) for case_id, public_id in held if public_id in wanted]
        if not gone:
            return
        unfinished = beside(copy, ".new")
        back_up(copy, unfinished, key)
        with closing(connect(unfinished, key=key)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("DELETE FROM cases WHERE id = ?", gone)
            if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'titles'").fetchone():
                connection.executemany("DELETE FROM titles WHERE rowid = ?", gone)
                connection.execute(FORGET)
            connection.execute("COMMIT")
            connection.execute("VACUUM")
        prove_copy(unfinished, key)
        put_in_place(unfinished, copy)
        remove_store_files(unfinished)
