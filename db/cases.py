"""The cases of the store."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from db import title_search
from db.chain import first_link
from db.engine import fold
from db.errors import StoreError, StoreFault
from db.models import Case, Deletion, UtcTime
from db.reading import as_records
from db.records import CaseRecord, DeletionRecord

# On a server a case is read or changed by one laptop at a time; SQLite lets in only one anyway.
_ONE = (
    select(
        Case.id,
        Case.public_id,
        Case.title,
        Case.created,
        Case.updated,
        Case.pack_id,
        Case.pack_version,
        Case.pack_sha256,
        Case.open_question_id,
        Case.head,
        Case.entries,
        Case.keep_until,
        Case.sample,
    )
    .where(Case.id == bindparam("case"))
    .with_for_update(key_share=True)
)
_TOUCH = (
    update(Case)
    .where(Case.id == bindparam("case"))
    .values(updated=bindparam("now", type_=UtcTime()), open_question_id=bindparam("open_question"))
)


def add(
    connection: Connection, title: str, pack: tuple[str, str, str], now: datetime, sample: str | None = None
) -> int:
    """Add a case answered under `pack` (id, version, sha256); return its id. `sample` names what it is a sample of."""
    return bring(connection, uuid4(), title, pack, now, sample)


def bring(
    connection: Connection,
    public_id: UUID,
    title: str,
    pack: tuple[str, str, str],
    created: datetime,
    sample: str | None = None,
) -> int:
    """Add a case that may have been made in another store; return its id in this one."""
    folded = fold(title)
    pack_id, pack_version, pack_sha256 = pack
    added = connection.execute(
        insert(Case).returning(Case.id),
        {
            "public_id": public_id,
            "title": title,
            "created": created,
            "updated": created,
            "pack_id": pack_id,
            "pack_version": pack_version,
            "pack_sha256": pack_sha256,
            "head": first_link(public_id, created),
            "entries": 0,
            "folded": folded,
            "sample": sample,
        },
    )
    case_id = added.scalar_one()
    title_search.add(connection, case_id, folded)
    return case_id


def get(connection: Connection, case_id: int) -> CaseRecord:
    """Return one case; StoreError(NO_CASE) when it is gone."""
    found = as_records(CaseRecord, connection.execute(_ONE, {"case": case_id}))
    if not found:
        raise StoreError(StoreFault.NO_CASE)
    return found[0]


def find(connection: Connection, public_id: UUID) -> int | None:
    """Return the id that a case has in this store, if it is here."""
    return connection.execute(select(Case.id).where(Case.public_id == public_id)).scalar_one_or_none()


def rename(connection: Connection, case_id: int, title: str, now: datetime) -> None:
    """Give a case another title; StoreError(NO_CASE) when it is gone."""
    folded = fold(title)
    named = update(Case).where(Case.id == case_id).values(title=title, folded=folded, updated=now)
    _expect_one(connection.execute(named).rowcount)
    title_search.rename(connection, case_id, folded)


def touch(connection: Connection, case_id: int, open_question: str | None, now: datetime) -> None:
    """Note that a case changed, with the question now open; StoreError(NO_CASE) when it is gone."""
    touched = connection.execute(_TOUCH, {"case": case_id, "open_question": open_question, "now": now})
    _expect_one(touched.rowcount)


def restamp(connection: Connection, case_id: int, pack: tuple[str, str, str], now: datetime) -> None:
    """Note that a case goes on under another pack (id, version, sha256); StoreError(NO_CASE) when it is gone."""
    named = dict(zip(("pack_id", "pack_version", "pack_sha256"), pack, strict=True))
    changed = connection.execute(update(Case).where(Case.id == case_id).values(updated=now, **named))
    _expect_one(changed.rowcount)


def remove(connection: Connection, case_id: int, now: datetime) -> None:
    """Delete a case with its whole log, leaving a line without content; StoreError(NO_CASE) when it is gone."""
    public_id = get(connection, case_id).public_id
    connection.execute(delete(Case).where(Case.id == case_id))
    title_search.remove(connection, case_id)
    connection.execute(delete(Deletion).where(Deletion.public_id == public_id))
    connection.execute(insert(Deletion), {"public_id": public_id, "deleted_at": now})


def deletions(connection: Connection) -> tuple[DeletionRecord, ...]:
    """Return what is left of every deleted case, oldest first."""
    rows = connection.execute(select(Deletion.public_id, Deletion.deleted_at).order_by(Deletion.id))
    return as_records(DeletionRecord, rows)


def ids(connection: Connection) -> tuple[int, ...]:
    """Return the id of every case, oldest first."""
    return tuple(connection.execute(select(Case.id).order_by(Case.id)).scalars())


def newest_change(connection: Connection) -> datetime | None:
    """Return when the case changed last that changed last; None in a store without cases."""
    return connection.execute(select(func.max(Case.updated))).scalar_one_or_none()


def _expect_one(changed: int) -> None:
    if changed != 1:
        raise StoreError(StoreFault.NO_CASE)
