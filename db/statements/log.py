"""The statements of the append-only log."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Select, Text, bindparam, case, func, select, update

from db.models import Answer, Case, SignOff, UtcTime
from db.statements.said import Said, adding, among

_MOVE = (
    update(Case)
    .where(Case.id == bindparam("case"))
    .values(head=bindparam("link", type_=Text()), entries=bindparam("sequence"))
)


def _current_counts(cases: ColumnElement[bool]) -> Select[tuple[int, int]]:
    current = (
        select(Answer.case_id)
        .where(cases)
        .group_by(Answer.case_id, Answer.question_id)
        .having(func.max(Answer.sequence) > func.max(case((Answer.raw.is_(None), Answer.sequence), else_=0)))
        .subquery()
    )
    return select(current.c.case_id, func.count()).group_by(current.c.case_id)


STATEMENTS: Mapping[str, Said] = {
    # Two laptops on one server answer the same case one after the other, so that each line follows from the one before.
    "log.head": Said(
        select(Case.head, Case.entries).where(Case.id == bindparam("case")).with_for_update(key_share=True)
    ),
    "log.move": Said(_MOVE),
    "log.move_and_touch": Said(
        _MOVE.values(updated=bindparam("said_at", type_=UtcTime()), open_question_id=bindparam("open", type_=Text()))
    ),
    "log.append": Said(adding(Answer, "sequence", "raw", "said_at", "link", "origin", question_id="question")),
    "log.sign": Said(
        adding(SignOff, "sequence", "name", "role", "statement", "pack_sha256", "seen", "signed_at", "link", "origin")
    ),
    "log.answers": Said(
        select(Answer.sequence, Answer.question_id, Answer.raw, Answer.said_at, Answer.link, Answer.origin)
        .where(Answer.case_id == bindparam("case"))
        .order_by(Answer.sequence)
    ),
    "log.sign_offs": Said(
        select(
            SignOff.sequence,
            SignOff.name,
            SignOff.role,
            SignOff.statement,
            SignOff.pack_sha256,
            SignOff.seen,
            SignOff.signed_at,
            SignOff.link,
            SignOff.origin,
        )
        .where(SignOff.case_id == bindparam("case"))
        .order_by(SignOff.sequence)
    ),
    "log.counts": Said(
        _current_counts(Answer.case_id.in_(among("cases"))),
        elsewhere=_current_counts(Answer.case_id.in_(bindparam("cases", expanding=True))),
    ),
}
