"""Tells the faults of the store to the person at the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from app.errors import UserError
from db.errors import StoreError, StoreFault

_WORDS = {
    StoreFault.HELD: (
        "Your cases are open in another window.",
        "Close it there. Then try again.",
    ),
    StoreFault.EMPTY: (
        "The case file is empty. It should hold your cases.",
        "Put back your last copy of the file, or move this one away to start a new one.",
    ),
    StoreFault.FOREIGN: (
        "This file is not a case file of this program.",
        "Choose another file. Nothing in this one was changed.",
    ),
    StoreFault.DAMAGED: (
        "The case file is damaged. Parts of it are lost or cannot be read.",
        "Put back your last copy of the file. Keep the damaged one: nothing in it was changed.",
    ),
    StoreFault.NEWER: (
        "A newer version of this program wrote the case file.",
        "Install the newer version. Nothing in the file was changed.",
    ),
    StoreFault.FULL: (
        "The disk is full. Your last change was not saved.",
        "Make room on the disk. Then try again. All you saved before is safe.",
    ),
    StoreFault.READ_ONLY: (
        "The case file cannot be written.",
        "Check that you may change files in its folder.",
    ),
    StoreFault.BUSY: (
        "Another program is using the case file.",
        "Close that program. Then try again.",
    ),
    StoreFault.UNREACHABLE: (
        "The case file cannot be reached.",
        "Check that its disk is plugged in. Then try again.",
    ),
    StoreFault.NO_CASE: (
        "This case is no longer in the list.",
        "Go back to the list of cases.",
    ),
    StoreFault.MISSING: (
        "The case file is gone. Only its key file is here.",
        "Put the case file back, or restore the newest backup.",
    ),
    StoreFault.EXISTS: (
        "There are cases here already.",
        "Unlock them or restore a backup, or choose another folder for new ones. Nothing was changed.",
    ),
    StoreFault.KEY_MISSING: (
        "The key file is gone. The cases cannot be opened without it.",
        "Put the key file back, or take the copy that is kept with the backups.",
    ),
    StoreFault.KEY_EMPTY: (
        "The key file is empty. The cases cannot be opened without it.",
        "Take the copy of the key file that is kept with the backups.",
    ),
    StoreFault.KEY_FOREIGN: (
        "The file in the place of the key file is not a key file of this program.",
        "Take the copy of the key file that is kept with the backups. Nothing was changed.",
    ),
    StoreFault.KEY_DAMAGED: (
        "The key file is damaged. This is not about your passphrase.",
        "Take the copy of the key file that is kept with the backups. Nothing was changed.",
    ),
    StoreFault.KEY_NEWER: (
        "A newer version of this program wrote the key file.",
        "Install the newer version. Nothing in the file was changed.",
    ),
    StoreFault.WRONG_PASSPHRASE: (
        "This is not the passphrase.",
        "Check the Caps Lock key. Then type it again, or use the recovery key.",
    ),
    StoreFault.WRONG_RECOVERY_KEY: (
        "This is not the recovery key of these cases.",
        "Compare each group with the printed page. Then type it again.",
    ),
    StoreFault.NO_COPY: (
        "This backup is gone.",
        "Choose another backup.",
    ),
}


@contextmanager
def told_to_the_user() -> Iterator[None]:
    """Raise UserError for a StoreError; the file, when one is known, ends the hint."""
    try:
        yield
    except StoreError as error:
        message, hint = _WORDS[error.fault]
        if error.path is not None:
            hint = f"{hint} File: {error.path}"
        raise UserError(message, hint) from error
