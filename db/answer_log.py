"""The append-only log of what was answered or signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, Text, bindparam, case, func, insert, select, update

from db.chain import answer_link, link_of
from db.errors import StoreError, StoreFault
from db.models import Answer, Case, SignOff, UtcTime
from db.prepared import Prepared, Value, among
from db.reading import as_records
from db.records import AnswerRecord, LogLine, SignOffRecord

# Built once: building costs as much as the disk.
# Two laptops on one server answer the same case one after the other, so that each line follows from the one before.
_HEAD = Prepared(select(Case.head, Case.entries).where(Case.id == bindparam("case")).with_for_update(key_share=True))
_MOVE = (
    update(Case)
    .where(Case.id == bindparam("case"))
    .values(head=bindparam("link", type_=Text()), entries=bindparam("sequence"))
)
_MOVE_HEAD = Prepared(_MOVE)
_MOVE_HEAD_AND_TOUCH = Prepared(
    _MOVE.values(updated=bindparam("said_at", type_=UtcTime()), open_question_id=bindparam("open", type_=Text()))
)
_APPEND = Prepared(
    insert(Answer).values(
        case_id=bindparam("case"),
        sequence=bindparam("sequence"),
        question_id=bindparam("question"),
        raw=bindparam("raw"),
        said_at=bindparam("said_at"),
        link=bindparam("link"),
        origin=bindparam("origin"),
    )
)
_SIGN = insert(SignOff)
_LOG = (
    select(Answer.sequence, Answer.question_id, Answer.raw, Answer.said_at, Answer.link, Answer.origin)
    .where(Answer.case_id == bindparam("case"))
    .order_by(Answer.sequence)
)
_SIGN_OFFS = (
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


_COUNTS = Prepared(
    _current_counts(Answer.case_id.in_(among("cases"))),
    elsewhere=_current_counts(Answer.case_id.in_(bindparam("cases", expanding=True))),
)


def append(connection: Connection, case_id: int, question: str, raw: str | None, said_at: datetime) -> None:
    """Add one line to the log of a case; `raw` is JSON text, None withdraws the answer.

    StoreError(NO_CASE) when the case is gone.
    """
    add_line(connection, case_id, AnswerRecord(0, question, raw, said_at, "", None))


def answer(
    connection: Connection, case_id: int, question: str, raw: str | None, open_question: str | None, now: datetime
) -> None:
    """Add one line to the log, noting in the same step that the case changed, with the question now open."""
    before, entries = _head_of(connection, case_id)
    sequence = entries + 1
    values: dict[str, Value] = {
        "case": case_id,
        "sequence": sequence,
        "question": question,
        "raw": raw,
        "said_at": now,
        "link": answer_link(before, sequence, question, raw, now, None),
        "origin": None,
        "open": open_question,
    }
    _MOVE_HEAD_AND_TOUCH.run(connection, values)
    _APPEND.run(connection, values)


def add_line(connection: Connection, case_id: int, line: LogLine) -> LogLine:
    """Add an answer or a sign-off as the newest line of a case; return it with its own sequence, link included."""
    before, entries = _head_of(connection, case_id)
    link = link_of(before, entries + 1, line)
    placed = replace(line, sequence=entries + 1, link=link)
    values = {"case": case_id, **asdict(placed)}
    _MOVE_HEAD.run(connection, values)
    if isinstance(placed, SignOffRecord):
        connection.execute(_SIGN, {"case_id": case_id, **asdict(placed)})
    else:
        _APPEND.run(connection, values)
    return placed


def log_of(connection: Connection, case_id: int) -> tuple[AnswerRecord, ...]:
    """Return everything ever answered in a case, oldest first."""
    return as_records(AnswerRecord, connection.execute(_LOG, {"case": case_id}))


def sign_offs_of(connection: Connection, case_id: int) -> tuple[SignOffRecord, ...]:
    """Return every sign-off of a case, oldest first."""
    return as_records(SignOffRecord, connection.execute(_SIGN_OFFS, {"case": case_id}))


def lines_of(connection: Connection, case_id: int) -> tuple[LogLine, ...]:
    """Return answers with sign-offs in the order they came."""
    lines: list[LogLine] = [*log_of(connection, case_id), *sign_offs_of(connection, case_id)]
    return tuple(sorted(lines, key=lambda line: line.sequence))


def current(log: Sequence[LogLine]) -> dict[str, str]:
    """Replay a log: the last line of each question counts, unless it withdraws. JSON text by question id."""
    answers: dict[str, str] = {}
    for line in log:
        if isinstance(line, SignOffRecord):
            continue
        if line.raw is None:
            answers.pop(line.question, None)
        else:
            answers[line.question] = line.raw
    return answers


def counts(connection: Connection, case_ids: Sequence[int]) -> dict[int, int]:
    """Return how many questions have a current answer; a case without any is absent."""
    return dict(_COUNTS.rows(connection, {"cases": list(case_ids)}))


def _head_of(connection: Connection, case_id: int) -> tuple[str, int]:
    row = _HEAD.run(connection, {"case": case_id})
    if row is None:
        raise StoreError(StoreFault.NO_CASE)
    head, entries = row
    if not isinstance(head, str) or not isinstance(entries, int):
        raise StoreError(StoreFault.DAMAGED)
    return head, entries
