"""The cases of the store."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, insert, select, tuple_, update

from db import answer_log
from db.engine import fold
from db.errors import StoreError, StoreFault
from db.models import Case, UtcTime
from db.records import CaseLineRecord, CaseRecord

_ONE = select(
    Case.id,
    Case.public_id,
    Case.title,
    Case.created,
    Case.updated,
    Case.pack_id,
    Case.pack_version,
    Case.pack_sha256,
    Case.open_question_id,
).where(Case.id == bindparam("case"))
_LINES = select(Case.id, Case.title, Case.updated).order_by(Case.updated.desc(), Case.id.desc())
_TOUCH = (
    update(Case)
    .where(Case.id == bindparam("case"))
    .values(updated=bindparam("now", type_=UtcTime()), open_question_id=bindparam("open_question"))
)


def add(connection: Connection, title: str, pack: tuple[str, str, str], now: datetime) -> int:
    """Add a case answered under `pack` (id, version, sha256); return its id."""
    pack_id, pack_version, pack_sha256 = pack
    added = connection.execute(
        insert(Case).returning(Case.id),
        {
            "public_id": uuid4(),
            "title": title,
            "created": now,
            "updated": now,
            "pack_id": pack_id,
            "pack_version": pack_version,
            "pack_sha256": pack_sha256,
        },
    )
    return added.scalar_one()


def get(connection: Connection, case_id: int) -> CaseRecord:
    """Return one case; StoreError(NO_CASE) when it is gone."""
    row = connection.execute(_ONE, {"case": case_id}).one_or_none()
    if row is None:
        raise StoreError(StoreFault.NO_CASE)
    return CaseRecord(*row)


def page(
    connection: Connection, search: str, limit: int, before: tuple[datetime, int] | None
) -> tuple[CaseLineRecord, ...]:
    """Return up to `limit` cases, newest first, whose title holds `search` in any case or accent.

    `before` is the (updated, id) of the last row of the page before; a page costs the same wherever it stands.
    """
    statement = _LINES.limit(limit)
    if before is not None:
        statement = statement.where(_key() < before)
    if wanted := fold(search):
        statement = statement.where(func.instr(func.folded(Case.title), wanted) > 0)
    rows = connection.execute(statement).all()
    answered = answer_log.counts(connection, [row.id for row in rows])
    return tuple(CaseLineRecord(row.id, row.title, row.updated, answered.get(row.id, 0)) for row in rows)


def rename(connection: Connection, case_id: int, title: str, now: datetime) -> None:
    """Give a case another title; StoreError(NO_CASE) when it is gone."""
    renamed = connection.execute(update(Case).where(Case.id == case_id).values(title=title, updated=now))
    _expect_one(renamed.rowcount)


def touch(connection: Connection, case_id: int, open_question: str | None, now: datetime) -> None:
    """Note that a case changed, with the question now open; StoreError(NO_CASE) when it is gone."""
    touched = connection.execute(_TOUCH, {"case": case_id, "open_question": open_question, "now": now})
    _expect_one(touched.rowcount)


def remove(connection: Connection, case_id: int) -> None:
    """Delete a case with its whole log; StoreError(NO_CASE) when it is gone."""
    _expect_one(connection.execute(delete(Case).where(Case.id == case_id)).rowcount)


def _key() -> ColumnElement[tuple[datetime, int]]:
    return tuple_(Case.updated, Case.id)


def _expect_one(changed: int) -> None:
    if changed != 1:
        raise StoreError(StoreFault.NO_CASE)
