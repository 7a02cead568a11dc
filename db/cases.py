"""The cases of the store."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import Connection, Integer, Text, bindparam, delete, func, insert, select, tuple_, update

from db import answer_log, title_search
from db.chain import first_link
from db.dialects import HAS_WORDS_ON_SERVER
from db.engine import fold
from db.errors import StoreError, StoreFault
from db.models import Case, Deletion, UtcTime
from db.prepared import Prepared, Value, among, moment_of
from db.reading import as_records
from db.records import CaseLineRecord, CaseRecord, DeletionRecord

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
    )
    .where(Case.id == bindparam("case"))
    .with_for_update(key_share=True)
)
_ALL, _WALK, _FEW = "all", "walk", "few"
_TOUCH = (
    update(Case)
    .where(Case.id == bindparam("case"))
    .values(updated=bindparam("now", type_=UtcTime()), open_question_id=bindparam("open_question"))
)


def _pages() -> dict[tuple[str, bool], Prepared]:
    lines = (
        select(Case.id, Case.title, Case.updated)
        .order_by(Case.updated.desc(), Case.id.desc())
        .limit(bindparam("limit", type_=Integer()))
    )
    after = tuple_(Case.updated, Case.id) < tuple_(
        bindparam("moment", type_=UtcTime()), bindparam("id", type_=Integer())
    )
    has_words = func.instr(func.folded(Case.title), bindparam("wanted", type_=Text())) > 0
    some = Case.id.in_(bindparam("few", expanding=True))
    kinds = {
        _ALL: (lines, lines),
        _WALK: (lines.where(has_words), lines.where(HAS_WORDS_ON_SERVER)),
        _FEW: (lines.where(Case.id.in_(among("few"))), lines.where(some)),
    }
    return {
        (kind, later): Prepared(*(statement.where(after) if later else statement for statement in both))
        for kind, both in kinds.items()
        for later in (False, True)
    }


_PAGES = _pages()


def add(connection: Connection, title: str, pack: tuple[str, str, str], now: datetime) -> int:
    """Add a case answered under `pack` (id, version, sha256); return its id."""
    return bring(connection, uuid4(), title, pack, now)


def bring(connection: Connection, public_id: UUID, title: str, pack: tuple[str, str, str], created: datetime) -> int:
    """Add a case that may have been made in another store; return its id in this one."""
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
        },
    )
    case_id = added.scalar_one()
    title_search.add(connection, case_id, title)
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


def page(
    connection: Connection, search: str, limit: int, before: tuple[datetime, int] | None
) -> tuple[CaseLineRecord, ...]:
    """Return up to `limit` cases, newest first, whose title holds `search` in any case or accent.

    `before` is the (updated, id) of the last row of the page before; a page costs the same wherever it stands.
    """
    wanted = fold(search)
    few = title_search.few_with(connection, wanted) if wanted else None
    kind = _ALL if not wanted else _WALK if few is None else _FEW
    moment, case_id = before or (None, None)
    values: dict[str, Value] = {"limit": limit, "moment": moment, "id": case_id, "wanted": wanted, "few": few}
    rows = _PAGES[kind, before is not None].rows(connection, values)
    answered = answer_log.counts(connection, [row[0] for row in rows])
    lines = ((row[0], row[1], moment_of(row[2]), answered.get(row[0], 0)) for row in rows)
    return as_records(CaseLineRecord, lines)


def rename(connection: Connection, case_id: int, title: str, now: datetime) -> None:
    """Give a case another title; StoreError(NO_CASE) when it is gone."""
    renamed = connection.execute(update(Case).where(Case.id == case_id).values(title=title, updated=now))
    _expect_one(renamed.rowcount)
    title_search.rename(connection, case_id, title)


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
