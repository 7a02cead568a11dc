"""The faults of the store that its owner can act on."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path


class StoreFault(StrEnum):
    """The stable code of a fault; other modules choose their words by it."""

    HELD = "held"  # another window has the store open
    EMPTY = "empty"  # the file has no bytes
    FOREIGN = "foreign"  # no store of ours
    DAMAGED = "damaged"  # ours, and parts are missing or broken
    NEWER = "newer"  # written by a later version
    FULL = "full"  # no room on the disk
    READ_ONLY = "read_only"  # the place cannot be written
    BUSY = "busy"  # another program keeps the file
    UNREACHABLE = "unreachable"  # the place cannot be read at all
    NO_CASE = "no_case"  # the case is not in the store
    MISSING = "missing"  # the key file speaks of a store that is not there
    EXISTS = "exists"  # a new store would take the place of another
    KEY_MISSING = "key_missing"  # a store without its key file
    KEY_EMPTY = "key_empty"  # the key file has no bytes
    KEY_FOREIGN = "key_foreign"  # no key file of ours
    KEY_DAMAGED = "key_damaged"  # ours, and parts are missing or changed
    KEY_NEWER = "key_newer"  # written by a later version
    WRONG_PASSPHRASE = "wrong_passphrase"
    WRONG_RECOVERY_KEY = "wrong_recovery_key"
    SERVER_ADDRESS = "server_address"  # no address of a database server
    SERVER_IN_CLEAR = "server_in_clear"  # the address leads to another computer and asks for no protection
    SERVER_AWAY = "server_away"  # nothing answers
    SERVER_SHUT = "server_shut"  # the computer answers, the database does not
    SERVER_UNPROTECTED = "server_unprotected"  # the server cannot prove who it is, or speaks in the clear only
    SERVER_ENTRY = "server_entry"  # wrong name or passphrase
    SERVER_REFUSED = "server_refused"  # the server lets nobody of this name into this database
    SERVER_BUSY = "server_busy"  # others keep the case, or too many are there
    SERVER_FULL = "server_full"  # no room on the server's disk
    SERVER_READ_ONLY = "server_read_only"  # this name may not write
    SERVER_NEWER = "server_newer"  # a later version of the program uses the server
    SERVER_FOREIGN = "server_foreign"  # the database holds something else
    NO_COPY = "no_copy"  # the copy to restore cannot be used


class StoreError(Exception):
    """The store cannot do what was asked; `fault` says why, `path` which file it is about."""

    def __init__(self, fault: StoreFault, path: Path | None = None) -> None:
        super().__init__(f"store: {fault.value}")
        self.fault = fault
        self.path = path
