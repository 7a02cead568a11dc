"""Copies of the cases that can take the place of a lost or damaged file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import UserError
from app.services.keeping.cases import CaseShelf
from app.services.keeping.store_faults import told_to_the_user
from db.errors import StoreError, StoreFault

if TYPE_CHECKING:
    from db.store_key import StoreKey

HOURS_BETWEEN = 12


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy; `made` is UTC, `size` in bytes.

    `cases` is how many it holds, None when nobody has looked yet; `newest` when one of them was last changed, UTC.
    `fault` says why it cannot be used.
    """

    number: int
    made: datetime
    path: Path
    size: int = 0
    cases: int | None = None
    newest: datetime | None = None
    fault: UserError | None = None


def list_backups(store_path: Path) -> list[Backup]:
    """Return the backups of a store, newest first, without opening them."""
    from db.copies import list_copies

    with told_to_the_user():
        return [Backup(copy.number, copy.made, copy.path, _size(copy.path)) for copy in list_copies(store_path)]


def make_backup(shelf: CaseShelf) -> Backup:
    """Copy all cases, sealed as they are, and open the copy to prove it; old copies rotate away.

    Cases deleted meanwhile leave the older copies. Slow: keep it off the window's thread. UserError when the disk
    is full or the folder cannot be written, or for a shelf without a file, which has no backups.
    """
    from db import cases, copies

    path, key = _file_of(shelf), shelf.store.key
    with shelf.transaction() as connection:
        gone = {line.public_id for line in cases.deletions(connection)}
    with told_to_the_user():
        if gone:
            copies.forget_cases(path, key, gone)
        made = copies.make_copy(path, key, shelf.now)
    return Backup(made.number, made.made, made.path, _size(made.path), made.cases)


def backup_is_due(shelf: CaseShelf, hours: int = HOURS_BETWEEN) -> bool:
    """Tell whether the newest backup is older than `hours`, missing, or dated in the future by a wrong clock."""
    newest = list_backups(_file_of(shelf))[:1]
    age = shelf.now - newest[0].made if newest else None
    return age is None or age >= timedelta(hours=hours) or age < -timedelta(minutes=10)


def make_backup_if_due(shelf: CaseShelf, hours: int = HOURS_BETWEEN) -> Backup | None:
    """Make a backup when one is due; None when not."""
    return make_backup(shelf) if backup_is_due(shelf, hours) else None


def check_store(shelf: CaseShelf) -> None:
    """Read the whole store, looking for damage; UserError when there is some.

    Runs beside the window: a thread may call it while answers are saved.
    """
    from db.inspection import inspect

    with told_to_the_user():
        inspect(_file_of(shelf), shelf.store.key)


def prove_backup(shelf: CaseShelf, backup: Backup) -> int:
    """Open one backup of an open store, read all of it; return how many cases it holds."""
    from db.copies import prove_copy

    with told_to_the_user():
        return prove_copy(backup.path, shelf.store.key).cases


def backup_at(path: Path) -> Backup:
    """Return a backup by its file, wherever that is; its number is 0. UserError when there is none."""
    with told_to_the_user():
        try:
            status = path.stat()
        except OSError:
            raise StoreError(StoreFault.NO_COPY, path) from None
    return Backup(0, datetime.fromtimestamp(status.st_mtime, UTC), path, status.st_size)


def look_into(backup: Backup, key: StoreKey) -> Backup:
    """Open a backup, read all of it; return it with what it holds, or with the fault that was found."""
    from db.copies import prove_copy

    try:
        with told_to_the_user():
            held = prove_copy(backup.path, key)
    except UserError as fault:
        return replace(backup, fault=fault)
    return replace(backup, cases=held.cases, newest=held.newest)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # it rotated away meanwhile
        return 0


def _file_of(shelf: CaseShelf) -> Path:
    if shelf.store.path is None:
        raise UserError(
            "The program has no backups of these cases.",
            "In library mode nothing is kept. On an office server, the server makes the backups.",
        )
    return shelf.store.path
