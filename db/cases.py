"""The cases of the store."""

from __future__ import annotations

from datetime import datetime
from typing import cast
from uuid import UUID, uuid4

from db import title_search
from db.chain import first_link
from db.engine import fold
from db.errors import StoreError, StoreFault
from db.prepared import Prepared, Value
from db.reading import as_records
from db.records import CaseRecord, DeletionRecord
from db.transaction import Transaction

_ONE = Prepared("cases.one")
_ADD = Prepared("cases.add")
_FIND = Prepared("cases.find")
_RENAME = Prepared("cases.rename")
_TOUCH = Prepared("cases.touch")
_RESTAMP = Prepared("cases.restamp")
_REMOVE = Prepared("cases.remove")
_FORGET_DELETION = Prepared("cases.forget_deletion")
_NOTE_DELETION = Prepared("cases.note_deletion")
_DELETIONS = Prepared("cases.deletions")
_IDS = Prepared("cases.ids")
_NEWEST_CHANGE = Prepared("cases.newest_change")


def add(
    connection: Transaction, title: str, pack: tuple[str, str, str], now: datetime, sample: str | None = None
) -> int:
    """Add a case answered under `pack` (id, version, sha256); return its id. `sample` names what it is a sample of."""
    return bring(connection, uuid4(), title, pack, now, sample)


def bring(
    connection: Transaction,
    public_id: UUID,
    title: str,
    pack: tuple[str, str, str],
    created: datetime,
    sample: str | None = None,
) -> int:
    """Add a case that may have been made in another store; return its id in this one."""
    folded = fold(title)
    pack_id, pack_version, pack_sha256 = pack
    values: dict[str, Value] = {
        "public_id": public_id,
        "title": title,
        "created": created,
        "pack_id": pack_id,
        "pack_version": pack_version,
        "pack_sha256": pack_sha256,
        "head": first_link(public_id, created),
        "entries": 0,
        "folded": folded,
        "sample": sample,
    }
    [(case_id,)] = _ADD.rows(connection, values)
    title_search.add(connection, case_id, folded)
    return int(case_id)


def get(connection: Transaction, case_id: int) -> CaseRecord:
    """Return one case; StoreError(NO_CASE) when it is gone."""
    found = as_records(CaseRecord, _ONE.rows(connection, {"case": case_id}))
    if not found:
        raise StoreError(StoreFault.NO_CASE)
    return found[0]


def find(connection: Transaction, public_id: UUID) -> int | None:
    """Return the id that a case has in this store, if it is here."""
    row = _FIND.first(connection, {"public_id": public_id})
    return None if row is None else int(row[0])


def rename(connection: Transaction, case_id: int, title: str, now: datetime) -> None:
    """Give a case another title; StoreError(NO_CASE) when it is gone."""
    folded = fold(title)
    values: dict[str, Value] = {"case": case_id, "named": title, "as_searched": folded, "now": now}
    _expect_one(_RENAME.run(connection, values))
    title_search.rename(connection, case_id, folded)


def touch(connection: Transaction, case_id: int, open_question: str | None, now: datetime) -> None:
    """Note that a case changed, with the question now open; StoreError(NO_CASE) when it is gone."""
    _expect_one(_TOUCH.run(connection, {"case": case_id, "open_question": open_question, "now": now}))


def restamp(connection: Transaction, case_id: int, pack: tuple[str, str, str], now: datetime) -> None:
    """Note that a case goes on under another pack (id, version, sha256); StoreError(NO_CASE) when it is gone."""
    named = dict(zip(("id_of_pack", "version_of_pack", "sha256_of_pack"), pack, strict=True))
    _expect_one(_RESTAMP.run(connection, {"case": case_id, "now": now, **named}))


def remove(connection: Transaction, case_id: int, now: datetime) -> None:
    """Delete a case with its whole log, leaving a line without content; StoreError(NO_CASE) when it is gone."""
    public_id = get(connection, case_id).public_id
    _REMOVE.run(connection, {"case": case_id})
    title_search.remove(connection, case_id)
    _FORGET_DELETION.run(connection, {"public_id": public_id})
    _NOTE_DELETION.run(connection, {"public_id": public_id, "deleted_at": now})


def deletions(connection: Transaction) -> tuple[DeletionRecord, ...]:
    """Return what is left of every deleted case, oldest first."""
    return as_records(DeletionRecord, _DELETIONS.rows(connection, {}))


def ids(connection: Transaction) -> tuple[int, ...]:
    """Return the id of every case, oldest first."""
    return tuple(row[0] for row in _IDS.rows(connection, {}))


def newest_change(connection: Transaction) -> datetime | None:
    """Return when the case changed last that changed last; None in a store without cases."""
    [(newest,)] = _NEWEST_CHANGE.rows(connection, {})
    return cast(datetime | None, newest)


def _expect_one(changed: int) -> None:
    if changed != 1:
        raise StoreError(StoreFault.NO_CASE)
