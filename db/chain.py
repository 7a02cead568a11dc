"""Links each line of a case to all that came before it."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from uuid import UUID

from db.records import AnswerRecord, CaseRecord, SignOffRecord


def first_link(public_id: UUID, created: datetime) -> str:
    """Return the link that a case starts from, as 64 hex digits."""
    return _digest("case", public_id.hex, _moment(created))


def answer_link(
    before: str, sequence: int, question: str, raw: str | None, said_at: datetime, origin: str | None
) -> str:
    """Return the link of one line of the answer log; `before` is the link of the line ahead of it."""
    return _digest("answer", before, sequence, question, raw, _moment(said_at), origin)


def sign_off_link(before: str, sequence: int, line: SignOffRecord) -> str:
    """Return the link of one sign-off; its own `sequence` or `link` are not looked at."""
    return _digest(
        "sign_off",
        before,
        sequence,
        line.name,
        line.role,
        line.statement,
        line.pack_sha256,
        line.seen,
        _moment(line.signed_at),
        line.origin,
    )


def link_of(before: str, sequence: int, line: AnswerRecord | SignOffRecord) -> str:
    """Return the link that a line has after `before`, as the line at `sequence`."""
    if isinstance(line, SignOffRecord):
        return sign_off_link(before, sequence, line)
    return answer_link(before, sequence, line.question, line.raw, line.said_at, line.origin)


def first_break(case: CaseRecord, lines: tuple[AnswerRecord | SignOffRecord, ...]) -> int | None:
    """Return the number of the first line that does not follow from those before it; None when all do.

    `lines` is the whole log with its sign-offs, oldest first. A log that ends too early, or that the case knows
    nothing of, breaks at the first line that is missing or too many.
    """
    before = first_link(case.public_id, case.created)
    for number, line in enumerate(lines, start=1):
        if line.sequence != number or line.link != link_of(before, number, line) or number > case.entries:
            return number
        before = line.link
    if len(lines) != case.entries or before != case.head:
        return len(lines) + 1
    return None


def _digest(*parts: str | int | None) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
