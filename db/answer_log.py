"""The append-only log of what was answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Text, bindparam, case, func, insert, select

from db.models import Answer, UtcTime
from db.records import AnswerRecord

# Built once: building costs as much as the disk.
_APPEND = insert(Answer).from_select(
    ["case_id", "sequence", "question_id", "raw", "said_at"],
    select(
        bindparam("case", type_=Answer.case_id.type),
        func.coalesce(func.max(Answer.sequence), 0) + 1,
        bindparam("question", type_=Text()),
        bindparam("raw", type_=Text()),
        bindparam("said_at", type_=UtcTime()),
    ).where(Answer.case_id == bindparam("case", type_=Answer.case_id.type)),
)
_LOG = (
    select(Answer.sequence, Answer.question_id, Answer.raw, Answer.said_at)
    .where(Answer.case_id == bindparam("case"))
    .order_by(Answer.sequence)
)
_CURRENT_QUESTIONS = (
    select(Answer.case_id)
    .where(Answer.case_id.in_(bindparam("cases", expanding=True)))
    .group_by(Answer.case_id, Answer.question_id)
    .having(func.max(Answer.sequence) > func.max(case((Answer.raw.is_(None), Answer.sequence), else_=0)))
    .subquery()
)
_COUNTS = select(_CURRENT_QUESTIONS.c.case_id, func.count()).group_by(_CURRENT_QUESTIONS.c.case_id)


def append(connection: Connection, case_id: int, question: str, raw: str | None, said_at: datetime) -> None:
    """Add one line to the log of an existing case; `raw` is JSON text, None withdraws the answer."""
    connection.execute(_APPEND, {"case": case_id, "question": question, "raw": raw, "said_at": said_at})


def log_of(connection: Connection, case_id: int) -> tuple[AnswerRecord, ...]:
    """Return everything ever answered in a case, oldest first."""
    return tuple(AnswerRecord(*row) for row in connection.execute(_LOG, {"case": case_id}))


def current(log: Sequence[AnswerRecord]) -> dict[str, str]:
    """Replay a log: the last line of each question counts, unless it withdraws. JSON text by question id."""
    answers: dict[str, str] = {}
    for line in log:
        if line.raw is None:
            answers.pop(line.question, None)
        else:
            answers[line.question] = line.raw
    return answers


def counts(connection: Connection, case_ids: Sequence[int]) -> dict[int, int]:
    """Return how many questions have a current answer; a case without any is absent."""
    return dict(connection.execute(_COUNTS, {"cases": list(case_ids)}).all())
