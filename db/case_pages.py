"""Reads the list of cases page by page, in each of its orders."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Connection,
    Date,
    Integer,
    Select,
    SQLColumnExpression,
    Text,
    and_,
    bindparam,
    case,
    exists,
    func,
    select,
    tuple_,
)
from sqlalchemy.orm import aliased

from db import answer_log, title_search
from db.dialects import HAS_WORDS_ON_SERVER
from db.engine import fold
from db.models import Case, CaseDay, Judged, UtcTime
from db.prepared import Prepared, Value, among, day_of, moment_of
from db.reading import as_records
from db.records import CaseLineRecord, Order, Place

_ALL, _WALK, _FEW = "all", "walk", "few"
_UNDATED = "undated"  # the end of the list by date: the cases that turn on no day
_ID = bindparam("id", type_=Integer())
_SINCE = bindparam("since", type_=Date())
_KEPT = and_(Judged.case_id == Case.id, Judged.pack_sha256 == Case.pack_sha256)


def page(
    connection: Connection,
    search: str,
    limit: int,
    before: Place | None,
    order: Order = Order.RECENT,
    since: date = date.min,
) -> tuple[CaseLineRecord, ...]:
    """Return up to `limit` cases whose title holds `search` in any case or accent.

    By date those come first that turn on a day, the earliest on or after `since`; the others follow, newest first.
    `before` is the key with the id of the last row of the page before; a page costs the same wherever it stands.
    """
    wanted = fold(search)
    few = title_search.few_with(connection, wanted) if wanted else None
    kind = _ALL if not wanted else _WALK if few is None else _FEW
    values: dict[str, Value] = {"wanted": wanted, "few": few, "since": since}
    found: list[tuple[str, tuple[Any, ...]]] = []
    for part in _parts(order, before):
        later = before if _stands_in(part, before) else None
        key, case_id = later or (None, None)
        values |= {"limit": limit - len(found), "key": key, "id": case_id}
        found += [(part, row) for row in _statement(part, kind, later is not None).rows(connection, values)]
        if len(found) == limit:
            break
    answered = answer_log.counts(connection, [row[0] for _, row in found])
    return as_records(CaseLineRecord, (_line(part, row, answered.get(row[0], 0)) for part, row in found))


def _line(part: str, row: tuple[Any, ...], answered: int) -> tuple[Any, ...]:
    case_id, title, updated, *others, current, key = row
    return (case_id, title, moment_of(updated), answered, *others, bool(current), _key(part, key))


def _parts(order: Order, before: Place | None) -> Iterator[str]:
    if order is Order.DATE and (before is None or not isinstance(before[0], datetime)):
        yield Order.DATE
    yield _UNDATED if order is Order.DATE else order


def _stands_in(part: str, before: Place | None) -> bool:
    """Whether the row before the page was in this part of the list, and not in the one that came first."""
    return before is not None and (part != _UNDATED or isinstance(before[0], datetime))


def _key(part: str, stored: Any) -> datetime | date | str:
    if part == Order.NAME:
        return str(stored)
    return day_of(stored) if part == Order.DATE else moment_of(stored)


@cache
def _statement(part: str, kind: str, later: bool) -> Prepared:
    """Build one statement, once; `later` says that another page came before."""
    listed = {Order.NAME: _by_name, Order.DATE: _by_day, _UNDATED: _undated}.get(part, _by_change)(later)
    has_words = func.instr(Case.folded, bindparam("wanted", type_=Text())) > 0
    here, elsewhere = listed, listed
    if kind == _WALK:
        here, elsewhere = listed.where(has_words), listed.where(HAS_WORDS_ON_SERVER)
    elif kind == _FEW:
        here = listed.where(Case.id.in_(among("few")))
        elsewhere = listed.where(Case.id.in_(bindparam("few", expanding=True)))
    limit = bindparam("limit", type_=Integer())
    return Prepared(here.limit(limit), elsewhere.limit(limit))


def _lines(key: SQLColumnExpression[Any]) -> Select[Any]:
    current = case((Judged.entries == Case.entries, 1), else_=0)
    return select(
        Case.id,
        Case.title,
        Case.updated,
        Case.open_question_id,
        Case.sample,
        Case.pack_sha256,
        Judged.doors,
        Judged.days,
        current,
        key,
    )


def _by_change(later: bool) -> Select[Any]:
    after = tuple_(Case.updated, Case.id) < tuple_(bindparam("key", type_=UtcTime()), _ID)
    lines = _lines(Case.updated).select_from(Case).outerjoin(Judged, _KEPT)
    return (lines.where(after) if later else lines).order_by(Case.updated.desc(), Case.id.desc())


def _by_name(later: bool) -> Select[Any]:
    after = tuple_(Case.folded, Case.id) > tuple_(bindparam("key", type_=Text()), _ID)
    lines = _lines(Case.folded).select_from(Case).outerjoin(Judged, _KEPT)
    return (lines.where(after) if later else lines).order_by(Case.folded, Case.id)


def _by_day(later: bool) -> Select[Any]:
    sooner = aliased(CaseDay)
    is_first = ~exists().where(sooner.case_id == CaseDay.case_id, sooner.day >= _SINCE, sooner.day < CaseDay.day)
    after = tuple_(CaseDay.day, CaseDay.case_id) > tuple_(bindparam("key", type_=Date()), _ID)
    joined = _lines(CaseDay.day).select_from(CaseDay).join(Case, Case.id == CaseDay.case_id).outerjoin(Judged, _KEPT)
    lines = joined.where(CaseDay.day >= _SINCE, is_first)
    return (lines.where(after) if later else lines).order_by(CaseDay.day, CaseDay.case_id)


def _undated(later: bool) -> Select[Any]:
    return _by_change(later).where(~exists().where(CaseDay.case_id == Case.id, CaseDay.day >= _SINCE))
