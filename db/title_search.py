"""Finds the few cases whose name holds a rare word."""

from __future__ import annotations

from db.transaction import FileTransaction, Transaction

SHORTEST = 3  # the index knows pieces of three letters
FEW = 200  # with more hits, walking the list from its newest case meets a page of them sooner

# No server has this index, so nobody but SQLite is told these.
_ADD = "INSERT INTO titles (rowid, folded) VALUES (?, ?)"
_REMOVE = "DELETE FROM titles WHERE rowid = ?"
_FIND = "SELECT rowid FROM titles WHERE titles MATCH ? LIMIT ?"
# Merges the parts of the index into one, so that the letters of removed titles are gone.
FORGET = "INSERT INTO titles (titles) VALUES ('optimize')"


def add(connection: Transaction, case_id: int, folded: str) -> None:
    """Make the folded title of a new case known to the search."""
    if isinstance(connection, FileTransaction):
        connection.driver.execute(_ADD, (case_id, folded))


def rename(connection: Transaction, case_id: int, folded: str) -> None:
    """Make a changed title known to the search, which forgets the old one."""
    remove(connection, case_id)
    add(connection, case_id, folded)


def remove(connection: Transaction, case_id: int) -> None:
    """Make the search forget a title; its letters leave the file by `FORGET`."""
    if isinstance(connection, FileTransaction):
        connection.driver.execute(_REMOVE, (case_id,))


def few_with(connection: Transaction, folded: str) -> list[int] | None:
    """Return the ids of all cases whose folded title holds `folded`; None when they are many or cannot be told."""
    if not isinstance(connection, FileTransaction):
        return [] if "\0" in folded else None  # a server keeps no such sign
    if len(folded) < SHORTEST or "\0" in folded:
        return None
    phrase = '"' + folded.replace('"', '""') + '"'
    found = [row[0] for row in connection.driver.execute(_FIND, (phrase, FEW + 1)).fetchall()]
    return found if len(found) <= FEW else None
