"""Opens the key file of a store, counting the tries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import UserError
from app.services.keeping.store_faults import told_to_the_user
from db.errors import StoreError, StoreFault

if TYPE_CHECKING:
    from db.key_file import KeyFile
    from db.key_wrap import Cost
    from db.store_key import StoreKey

SHORTEST_PASSPHRASE = 12


class KeyRing:
    """The key file beside one store, with the count of wrong tries; every fault is told as UserError."""

    def __init__(self, store_path: Path, now: Callable[[], datetime], steady: Callable[[], float]) -> None:
        """Look at nothing yet; `steady` gives seconds that nobody can set."""
        from db.copies import key_file_of
        from db.files import beside
        from db.unlock_delay import UnlockDelay

        self._path = store_path
        self._place = key_file_of(store_path)
        self._delay = UnlockDelay(beside(store_path, ".tries"), lambda: now().timestamp(), steady)

    def wait_seconds(self) -> int:
        """Return how long the next try has to wait, in seconds."""
        with self._told():
            return self._delay.wait_seconds()

    def read(self) -> KeyFile:
        """Return the content of the key file."""
        from db.key_file import read_key_file

        with self._told():
            return read_key_file(self._place)

    def read_or_beside(self, backup: Path) -> tuple[KeyFile, bool]:
        """Return the content of the key file, or that of the copy beside a backup with True.

        The copy counts when the key file cannot be read, or when the backup is of other cases than those here.
        """
        from db.copies import KEY_COPY
        from db.key_file import read_key_file

        beside = backup.with_name(KEY_COPY)
        with self._told():
            try:
                keys = read_key_file(self._place)
            except StoreError as error:
                if error.fault is StoreFault.KEY_NEWER:
                    raise
                return read_key_file(beside), True
            with suppress(StoreError):  # without a copy, the key file here may be the right one
                copy = read_key_file(beside)
                if copy.store != keys.store:
                    return copy, True
            return keys, False

    def place_first(self, keys: KeyFile) -> None:
        """Write the key file of a new store; UserError when there is a store, a key file or backups already."""
        from db.copies import key_file_copy_of
        from db.files import beside, make_private_folder
        from db.key_file import write_key_file
        from db.lock import StoreLock

        with self._told():
            make_private_folder(self._path.parent)
            lock = StoreLock(beside(self._path, ".lock"))
            try:
                if any(place.exists() for place in (self._place, self._path, key_file_copy_of(self._path))):
                    raise StoreError(StoreFault.EXISTS, self._path)
                write_key_file(self._place, keys)
            finally:
                lock.release()

    def write(self, keys: KeyFile) -> None:
        """Put another key file in place whole, then its copy among the backups."""
        from db.copies import keep_key_file
        from db.key_file import write_key_file

        with self._told():
            write_key_file(self._place, keys)
            keep_key_file(self._path)

    def mend(self) -> None:
        """Put the copy of the key file in place of one that is missing or bad, which is moved aside."""
        from db.copies import key_file_copy_of
        from db.key_file import read_key_file
        from db.restoring import restore_key_file

        with self._told():
            try:
                read_key_file(self._place)
            except StoreError as error:
                if error.fault is StoreFault.KEY_NEWER:
                    raise
                restore_key_file(self._path, read_key_file(key_file_copy_of(self._path)))

    def try_passphrase(self, keys: KeyFile, passphrase: str) -> StoreKey:
        """Return the key of the store; UserError when the passphrase is wrong or the wait is not over."""
        return self._try(lambda: keys.open_by_passphrase(passphrase), StoreFault.WRONG_PASSPHRASE)

    def try_recovery_key(self, keys: KeyFile, typed: str) -> StoreKey:
        """Return the key of the store; a letter that was misread is told before it counts as a try."""
        from db.recovery_key import read

        recovery = read(typed)
        if recovery is None:
            raise UserError("The recovery key has a wrong letter.", "Compare each group with the printed page.")
        return self._try(lambda: keys.open_by_recovery(recovery), StoreFault.WRONG_RECOVERY_KEY)

    def try_secret(self, keys: KeyFile, typed: str) -> tuple[StoreKey, bool]:
        """Return the key of the store, with True when it was the recovery key that was typed, not the passphrase."""
        from db.recovery_key import read

        if read(typed) is None:
            return self.try_passphrase(keys, typed), False
        return self.try_recovery_key(keys, typed), True

    def _try(self, open_key: Callable[[], StoreKey | None], wrong: StoreFault) -> StoreKey:
        with self._told():
            if wait := self._delay.wait_seconds():
                raise UserError("There were too many wrong tries.", "Wait {wait} seconds. Then try again.", wait=wait)
            self._delay.count_try()
            key = open_key()
            if key is None:
                raise StoreError(wrong)
            self._delay.forget()
            return key

    @contextmanager
    def _told(self) -> Iterator[None]:
        from db.faults import told_as_store_errors

        with told_to_the_user(), told_as_store_errors(self._path):
            yield


def new_keys(passphrase: str, cost: Cost | None) -> tuple[StoreKey, KeyFile, str]:
    """Return a new random key, the content of its key file, and the recovery key as it is printed."""
    from db import recovery_key
    from db.key_file import new_key_file
    from db.key_wrap import Cost
    from db.store_key import StoreKey

    refuse_weak(passphrase)
    key, recovery = StoreKey.random(), recovery_key.new_recovery_key()
    return key, new_key_file(key, passphrase, recovery, cost or Cost()), recovery_key.spell(recovery)


def refuse_weak(passphrase: str) -> None:
    """Refuse a passphrase that is quickly guessed."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise UserError(
            "The passphrase is too short.",
            "Use {count} letters or more. Four words work well.",
            count=SHORTEST_PASSPHRASE,
        )
