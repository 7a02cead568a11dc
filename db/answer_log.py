"""The append-only log of what was answered or signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime

from db.chain import answer_link, link_of
from db.errors import StoreError, StoreFault
from db.prepared import Prepared, Value
from db.reading import as_records
from db.records import AnswerRecord, LogLine, SignOffRecord
from db.transaction import Transaction

_HEAD = Prepared("log.head")
_MOVE_HEAD = Prepared("log.move")
_MOVE_HEAD_AND_TOUCH = Prepared("log.move_and_touch")
_APPEND = Prepared("log.append")
_SIGN = Prepared("log.sign")
_ANSWERS = Prepared("log.answers")
_SIGN_OFFS = Prepared("log.sign_offs")
_COUNTS = Prepared("log.counts")


def append(connection: Transaction, case_id: int, question: str, raw: str | None, said_at: datetime) -> None:
    """Add one line to the log of a case; `raw` is JSON text, None withdraws the answer.

    StoreError(NO_CASE) when the case is gone.
    """
    add_line(connection, case_id, AnswerRecord(0, question, raw, said_at, "", None))


def answer(
    connection: Transaction, case_id: int, question: str, raw: str | None, open_question: str | None, now: datetime
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


def add_line(connection: Transaction, case_id: int, line: LogLine) -> LogLine:
    """Add an answer or a sign-off as the newest line of a case; return it with its own sequence, link included."""
    before, entries = _head_of(connection, case_id)
    link = link_of(before, entries + 1, line)
    placed = replace(line, sequence=entries + 1, link=link)
    values = {"case": case_id, **asdict(placed)}
    _MOVE_HEAD.run(connection, values)
    (_SIGN if isinstance(placed, SignOffRecord) else _APPEND).run(connection, values)
    return placed


def log_of(connection: Transaction, case_id: int) -> tuple[AnswerRecord, ...]:
    """Return everything ever answered in a case, oldest first."""
    return as_records(AnswerRecord, _ANSWERS.rows(connection, {"case": case_id}))


def sign_offs_of(connection: Transaction, case_id: int) -> tuple[SignOffRecord, ...]:
    """Return every sign-off of a case, oldest first."""
    return as_records(SignOffRecord, _SIGN_OFFS.rows(connection, {"case": case_id}))


def lines_of(connection: Transaction, case_id: int) -> tuple[LogLine, ...]:
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


def counts(connection: Transaction, case_ids: Sequence[int]) -> dict[int, int]:
    """Return how many questions have a current answer; a case without any is absent."""
    return dict(_COUNTS.rows(connection, {"cases": list(case_ids)}))


def _head_of(connection: Transaction, case_id: int) -> tuple[str, int]:
    row = _HEAD.first(connection, {"case": case_id})
    if row is None:
        raise StoreError(StoreFault.NO_CASE)
    head, entries = row
    if not isinstance(head, str) or not isinstance(entries, int):
        raise StoreError(StoreFault.DAMAGED)
    return head, entries
