"""The sealed cases of a clinic, with the ways to open them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from app.errors import UserError
from app.services.keeping.backups import make_backup_if_due
from app.services.keeping.cases import CaseShelf
from app.services.keeping.clock import refuse_wrong_clock
from app.services.keeping.key_ring import KeyRing, new_keys, refuse_weak
from app.services.keeping.record import Break, verify
from app.services.keeping.store_faults import told_to_the_user

if TYPE_CHECKING:
    from app.services.keeping.backups import Backup
    from db.key_file import KeyFile
    from db.key_wrap import Cost
    from db.store_key import StoreKey


class VaultState(StrEnum):
    """What can be done with a vault next."""

    NEW = "new"  # create it
    LOCKED = "locked"  # unlock it
    OPEN = "open"  # lock it, or change its secrets


@dataclass(frozen=True, slots=True)
class NewVault:
    """A vault just made; the recovery key is shown once and printed, the program keeps no copy of it."""

    shelf: CaseShelf
    recovery_key: str


@dataclass(frozen=True, slots=True)
class AdoptedVault:
    """A vault that took the `cases` of a plain store, which now stands at `plain`.

    `broken` names the records that did not hold before the move; they were moved as they were.
    """

    shelf: CaseShelf
    recovery_key: str
    plain: Path
    cases: int
    broken: tuple[Break, ...]


class Vault:
    """One sealed store with its key file.

    Every method raises UserError for a fault that the person can act on. Those that take a secret need a tenth of a
    second or more: keep them off the window's thread.
    """

    def __init__(
        self,
        store_path: Path,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        steady: Callable[[], float] = time.monotonic,
        cost: Cost | None = None,
    ) -> None:
        """Look at the store at `store_path`; nothing is opened yet. `cost` is that of guessing, for a new vault."""
        self._path = store_path
        self._now = now
        self._steady = steady
        self._cost = cost
        self._opened_ring: KeyRing | None = None
        self._key: StoreKey | None = None
        self._shelf: CaseShelf | None = None
        self._may_reset = False
        self._notices: tuple[UserError, ...] = ()

    @property
    def state(self) -> VaultState:
        """Whether there is something to create, to unlock or to lock."""
        if self._key is not None:
            return VaultState.OPEN
        # The names that db.copies gives; asking them here would load the store before the first paint.
        name = self._path.name
        traces = (name, f"{name}.keys", f"{name}-copies/copy.keys")
        exists = any((self._path.parent / trace).exists() for trace in traces)
        return VaultState.LOCKED if exists else VaultState.NEW

    @property
    def may_reset(self) -> bool:
        """Whether the recovery key opened the store, so that `set_passphrase` needs no old passphrase."""
        return self._may_reset

    @property
    def notices(self) -> tuple[UserError, ...]:
        """What went wrong beside the last unlocking without standing in its way: a backup, the clock."""
        return self._notices

    def wait_seconds(self) -> int:
        """Return how long the next try has to wait after wrong ones, in seconds; 0 when it may be now."""
        return self._ring.wait_seconds()

    def create(self, passphrase: str) -> NewVault:
        """Make a new, empty store, sealed by this passphrase; never in the place of another."""
        key, keys, spelled = new_keys(passphrase, self._cost)
        self._ring.place_first(keys)
        return NewVault(self._open(key, keys), spelled)

    def adopt_plain(self, store_path: Path, passphrase: str) -> AdoptedVault:
        """Move the cases of a plain store into this vault, which must be new; slow with many cases.

        The plain file gets another name once the sealed one was read again whole, and is never removed here. Cut
        short at any moment, the cases are whole in one of the two. UserError when a window holds the plain store.
        """
        from db import adopting

        key, keys, spelled = new_keys(passphrase, self._cost)
        with told_to_the_user(), adopting.held(store_path) as plain:
            adopting.refuse_taken(self._path)
            cases = adopting.seal_copy(plain, self._path, key)
            self._ring.place_first(keys)
            aside = adopting.move_aside(plain)
        shelf = self._open(key, keys)
        return AdoptedVault(shelf, spelled, aside, cases, tuple(verify(shelf)))

    def discard_plain(self, plain: Path) -> None:
        """Overwrite the plain file that `adopt_plain` left, with its backups, then remove it; there is no way back."""
        from db import adopting

        self._open_key()  # only somebody who can open the sealed cases may end the plain ones
        with told_to_the_user():
            adopting.discard(plain)

    def unlock(self, passphrase: str) -> CaseShelf:
        """Open the store; UserError when the passphrase is wrong, the wait is not over, or a file is bad."""
        keys = self._ring.read()
        return self._open(self._ring.try_passphrase(keys, passphrase), keys)

    def unlock_with_recovery(self, typed: str) -> CaseShelf:
        """Open the store by the printed recovery key; `set_passphrase` may follow without the old passphrase."""
        keys = self._ring.read()
        shelf = self._open(self._ring.try_recovery_key(keys, typed), keys)
        self._may_reset = True
        return shelf

    def change_passphrase(self, old: str, new: str) -> None:
        """Seal the key of the open store by another passphrase; a power cut leaves the old one or the new one."""
        key = self._open_key()
        refuse_weak(new)
        keys = self._ring.read()
        self._ring.try_passphrase(keys, old).forget()
        self._ring.write(keys.with_passphrase(key, new))

    def set_passphrase(self, new: str) -> None:
        """Choose a passphrase after the recovery key opened the store."""
        key = self._open_key()
        if not self._may_reset:
            raise UserError("Type the old passphrase first.")
        refuse_weak(new)
        self._ring.write(self._ring.read().with_passphrase(key, new))
        self._may_reset = False

    def new_recovery_key(self, passphrase: str) -> str:
        """Return a new recovery key to print; the old one opens nothing from now on."""
        from db import recovery_key

        key, keys = self._open_key(), self._ring.read()
        self._ring.try_passphrase(keys, passphrase).forget()
        recovery = recovery_key.new_recovery_key()
        self._ring.write(keys.with_recovery(key, recovery))
        return recovery_key.spell(recovery)

    def look_into(self, backups: Sequence[Backup], secret: str = "") -> list[Backup]:
        """Open each backup to see what it holds, by the passphrase or the recovery key; slow with large ones.

        While the cases are open, their own backups need no secret. A backup that cannot be used comes with its fault;
        UserError when the secret is wrong.
        """
        from app.services.keeping.backups import look_into

        opened: dict[UUID, StoreKey] = {}
        seen = []
        try:
            for backup in backups:
                keys, is_copy = self._ring.read_or_beside(backup.path)
                if self._key is not None and not is_copy:
                    seen.append(look_into(backup, self._key))
                    continue
                if keys.store not in opened:
                    opened[keys.store], _ = self._ring.try_secret(keys, secret)
                seen.append(look_into(backup, opened[keys.store]))
        finally:
            for key in opened.values():
                key.forget()
        return seen

    def restore(self, backup: Path, secret: str) -> CaseShelf:
        """Put a backup in place of the store, then open it; the bad file is moved aside, never deleted.

        `secret` is the passphrase or the recovery key; after the latter `set_passphrase` may follow. Works on another
        computer, too: the folder of a backup holds a copy of the key file.
        """
        from db import restoring

        keys, is_copy = self._ring.read_or_beside(backup)
        key, by_recovery = self._ring.try_secret(keys, secret)
        self.lock()
        with told_to_the_user():
            restoring.restore(self._path, backup, key, keys if is_copy else None)
        shelf = self._open(key, keys)
        self._may_reset = by_recovery
        return shelf

    def mend_key_file(self) -> None:
        """Put the copy of the key file in place of one that is missing or bad, which is moved aside."""
        self._ring.mend()

    def lock(self) -> None:
        """Close the store, overwrite the key in memory; locking twice is locking once."""
        if self._shelf is not None:
            self._shelf.close()
            self._shelf = None
        if self._key is not None:
            self._key.forget()
            self._key = None
        self._may_reset = False
        self._notices = ()

    @property
    def _ring(self) -> KeyRing:
        # Made when first needed: it loads the modules of the store.
        if self._opened_ring is None:
            self._opened_ring = KeyRing(self._path, self._now, self._steady)
        return self._opened_ring

    def _open(self, key: StoreKey, keys: KeyFile) -> CaseShelf:
        from db.adopting import finish
        from db.store import open_store

        self.lock()
        try:
            with told_to_the_user():
                if not keys.made:
                    finish(self._path, key)
                shelf = CaseShelf(open_store(self._path, key=key, may_create=not keys.made), self._now)
        except BaseException:
            key.forget()
            raise
        self._key, self._shelf = key, shelf
        if not keys.made:
            self._ring.write(replace(keys, made=True))
        self._look_around(shelf)
        return shelf

    def _look_around(self, shelf: CaseShelf) -> None:
        notices = []
        for look in (refuse_wrong_clock, make_backup_if_due):
            try:
                look(shelf)
            except UserError as notice:  # the cases are open, and saving them matters more
                notices.append(notice)
        self._notices = tuple(notices)

    def _open_key(self) -> StoreKey:
        if self._key is None:
            raise UserError("The cases are locked.", "Unlock them first.")
        return self._key
