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
    StoreFault.SERVER_ADDRESS: (
        "The address of the office server cannot be read.",
        "Write it as postgresql://NAME@SERVER:5432/DATABASE in the settings.",
    ),
    StoreFault.SERVER_IN_CLEAR: (
        "The office server would be reached without protection.",
        "Write sslmode=verify-full at the end of its address in the settings.",
    ),
    StoreFault.SERVER_AWAY: (
        "The office server cannot be reached.",
        "Check the network. Then try again. All you saved before is safe.",
    ),
    StoreFault.SERVER_SHUT: (
        "The office server is there, but its database does not answer.",
        "Ask who runs the server to start it, or check the port in the settings. All you saved before is safe.",
    ),
    StoreFault.SERVER_UNPROTECTED: (
        "The office server cannot prove who it is.",
        "Nothing was sent. Ask who runs the server for its certificate. Name that file as sslrootcert in the settings.",
    ),
    StoreFault.SERVER_ENTRY: (
        "The office server does not know this name with this password.",
        "Check the Caps Lock key. Then type both again.",
    ),
    StoreFault.SERVER_REFUSED: (
        "The office server does not let you into this database.",
        "Check the names of user and database in the settings.",
    ),
    StoreFault.SERVER_BUSY: (
        "The office server is busy.",
        "Wait a moment. Then do it again: a change made just now was not saved.",
    ),
    StoreFault.SERVER_FULL: (
        "The disk of the office server is full.",
        "Your last change was not saved. Ask who runs the server to make room. All you saved before is safe.",
    ),
    StoreFault.SERVER_READ_ONLY: (
        "You may not change anything on the office server.",
        "Ask who runs the server for the right to write and to make tables.",
    ),
    StoreFault.SERVER_NEWER: (
        "A newer version of this program uses the office server.",
        "Install the newer version. Nothing on the server was changed.",
    ),
    StoreFault.SERVER_FOREIGN: (
        "The database on the office server holds something else.",
        "Name an empty database in the settings. Nothing in this one was changed.",
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
        raise UserError(message, hint, file=error.path) from error
