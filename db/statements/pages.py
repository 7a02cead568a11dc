"""The statements that read the list of cases page by page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from sqlalchemy import (
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
    text,
    tuple_,
)
from sqlalchemy.orm import aliased

from db.models import Case, CaseDay, Judged, UtcTime
from db.page_kinds import Found, Part, name_of
from db.statements.said import Said, among

_ID = bindparam("id", type_=Integer())
_SINCE = bindparam("since", type_=Date())
_LIMIT = bindparam("limit", type_=Integer())
_KEPT = and_(Judged.case_id == Case.id, Judged.pack_sha256 == Case.pack_sha256)
_HAS_WORDS = func.instr(Case.folded, bindparam("wanted", type_=Text())) > 0
# A server has no index of titles: it reads every one, which it does faster than a message travels.
_HAS_WORDS_ON_SERVER = text("strpos(cases.folded, :wanted) > 0")


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


_PARTS = {Part.RECENT: _by_change, Part.NAME: _by_name, Part.DATE: _by_day, Part.UNDATED: _undated}


def _said(listed: Select[Any], found: Found) -> Said:
    if found is Found.WALK:
        return Said(listed.where(_HAS_WORDS).limit(_LIMIT), listed.where(_HAS_WORDS_ON_SERVER).limit(_LIMIT))
    if found is Found.FEW:
        by_number = listed.where(Case.id.in_(bindparam("few", expanding=True)))
        return Said(listed.where(Case.id.in_(among("few"))).limit(_LIMIT), by_number.limit(_LIMIT))
    return Said(listed.limit(_LIMIT))


def _all() -> Iterator[tuple[str, Said]]:
    for part, found, later in product(Part, Found, (False, True)):
        yield name_of(part, found, later), _said(_PARTS[part](later), found)


STATEMENTS: Mapping[str, Said] = dict(_all())
