"""Finds the few cases whose name holds a rare word."""

from __future__ import annotations

from sqlalchemy import Connection, text

from db.dialects import is_sqlite
from db.prepared import Prepared

SHORTEST = 3  # the index knows pieces of three letters
FEW = 200  # with more hits, walking the list from its newest case meets a page of them sooner

_ADD = text("INSERT INTO titles (rowid, folded) VALUES (:case, :folded)")
_REMOVE = text("DELETE FROM titles WHERE rowid = :case")
_FIND = Prepared(text("SELECT rowid FROM titles WHERE titles MATCH :phrase LIMIT :most"))
# Merges the parts of the index into one, so that the letters of removed titles are gone.
FORGET = "INSERT INTO titles (titles) VALUES ('optimize')"


def add(connection: Connection, case_id: int, folded: str) -> None:
    """Make the folded title of a new case known to the search."""
    if is_sqlite(connection):
        connection.execute(_ADD, {"case": case_id, "folded": folded})


def rename(connection: Connection, case_id: int, folded: str) -> None:
    """Make a changed title known to the search, which forgets the old one."""
    remove(connection, case_id)
    add(connection, case_id, folded)


def remove(connection: Connection, case_id: int) -> None:
    """Make the search forget a title; its letters leave the file by `FORGET`."""
    if is_sqlite(connection):
        connection.execute(_REMOVE, {"case": case_id})


def few_with(connection: Connection, folded: str) -> list[int] | None:
    """Return the ids of all cases whose folded title holds `folded`; None when they are many or cannot be told."""
    if not is_sqlite(connection):
        return [] if "\0" in folded else None  # a server keeps no such sign
    if len(folded) < SHORTEST or "\0" in folded:
        return None
    phrase = '"' + folded.replace('"', '""') + '"'
    found = [row[0] for row in _FIND.rows(connection, {"phrase": phrase, "most": FEW + 1})]
    return found if len(found) <= FEW else None
