"""What the office can show about a case later: who signed, what was deleted, that nothing was changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from app.engine.pack import Pack
from app.errors import UserError
from app.services.keeping.cases import CaseShelf

if TYPE_CHECKING:
    from db.records import SignOffRecord

HEAD_LETTERS = 16


@dataclass(frozen=True, slots=True)
class SignOff:
    """One signature; `seen` is the head of the record that the person signed, `signed` is UTC."""

    name: str
    role: str
    statement: str
    pack_sha256: str
    seen: str
    signed: datetime


@dataclass(frozen=True, slots=True)
class Break:
    """The first line of a case that does not follow from those before it; lines count from 1."""

    case_id: int
    line: int


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """What the record of one case shows: its head, how many lines it has, the first one that does not hold.

    Each signature comes with whether an answer was given after it.
    """

    head: str
    lines: int
    broken: Break | None
    signed: tuple[tuple[SignOff, bool], ...]


@dataclass(frozen=True, slots=True)
class Deletion:
    """A case was here; nothing else about it is kept. `deleted` is UTC."""

    public_id: UUID
    deleted: datetime


@dataclass(frozen=True, slots=True)
class DueCase:
    """A case whose keep-until day has come."""

    id: int
    title: str
    keep_until: date


def sign_off(shelf: CaseShelf, case_id: int, name: str, role: str, statement: str, pack: Pack) -> SignOff:
    """Add a signature to the record, on the disk when this returns; it covers every answer given so far.

    UserError when a part is missing, or when the case was begun under another law than `pack`.
    """
    from db import answer_log, cases
    from db.records import SignOffRecord

    if not name.strip() or not statement.strip():
        raise UserError("A sign-off needs a name with a statement.", "Fill in both.")
    now = shelf.now
    with shelf.transaction() as connection:
        case = cases.get(connection, case_id)
        if case.pack_sha256 != pack.sha256:
            raise UserError("This case was begun under another law pack.", "Open it first, to see what has changed.")
        seen = case.head
        signed = SignOffRecord(0, name.strip(), role.strip(), statement.strip(), pack.sha256, seen, now, "", None)
        answer_log.add_line(connection, case_id, signed)
    return SignOff(signed.name, signed.role, signed.statement, pack.sha256, seen, now)


def sign_offs(shelf: CaseShelf, case_id: int) -> list[SignOff]:
    """Return the signatures of a case, oldest first."""
    from db import answer_log, cases

    with shelf.transaction() as connection:
        cases.get(connection, case_id)
        lines = answer_log.sign_offs_of(connection, case_id)
    return [_signature(line) for line in lines]


def head(shelf: CaseShelf, case_id: int) -> str:
    """Return the short head of the record, for the staff copy: it changes with every line, as "1a2b 3c4d ..."."""
    from db import cases

    with shelf.transaction() as connection:
        return _short(cases.get(connection, case_id).head)


def record_of(shelf: CaseShelf, case_id: int) -> CaseRecord:
    """Read the record of one case, recomputing every line."""
    from db import answer_log, cases
    from db.chain import first_break
    from db.records import AnswerRecord, SignOffRecord

    with shelf.transaction() as connection:
        case, lines = cases.get(connection, case_id), answer_log.lines_of(connection, case_id)
    last = max((line.sequence for line in lines if isinstance(line, AnswerRecord)), default=0)
    line = first_break(case, lines)
    return CaseRecord(
        head=_short(case.head),
        lines=case.entries,
        broken=None if line is None else Break(case_id, line),
        signed=tuple((_signature(one), one.sequence < last) for one in lines if isinstance(one, SignOffRecord)),
    )


def _signature(line: SignOffRecord) -> SignOff:
    return SignOff(line.name, line.role, line.statement, line.pack_sha256, line.seen, line.signed_at)


def _short(whole: str) -> str:
    return " ".join(whole[start : start + 4] for start in range(0, HEAD_LETTERS, 4))


def verify_case(shelf: CaseShelf, case_id: int) -> Break | None:
    """Recompute the record of one case; return its first broken line, None when it holds."""
    from db import answer_log, cases
    from db.chain import first_break

    with shelf.transaction() as connection:
        case, lines = cases.get(connection, case_id), answer_log.lines_of(connection, case_id)
    line = first_break(case, lines)
    return None if line is None else Break(case_id, line)


def verify(shelf: CaseShelf) -> list[Break]:
    """Recompute every record; return the first broken line of each case that has one. Slow: not for the window."""
    from db import cases

    with shelf.transaction() as connection:
        ids = cases.ids(connection)
    return [broken for case_id in ids if (broken := verify_case(shelf, case_id)) is not None]


def deletions(shelf: CaseShelf) -> list[Deletion]:
    """Return the line without content that each deleted case left, oldest first."""
    from db import cases

    with shelf.transaction() as connection:
        return [Deletion(line.public_id, line.deleted_at) for line in cases.deletions(connection)]


def set_keep_until(shelf: CaseShelf, case_id: int, day: date | None) -> None:
    """Note the day until which the office keeps a case; None takes it back."""
    from db import office

    with shelf.transaction() as connection:
        office.set_keep_until(connection, case_id, day)


def keep_until(shelf: CaseShelf, case_id: int) -> date | None:
    """Return the day until which the office keeps a case."""
    from db import cases

    with shelf.transaction() as connection:
        return cases.get(connection, case_id).keep_until


def due(shelf: CaseShelf, today: date) -> list[DueCase]:
    """Return the cases whose day has come, the longest overdue first. What becomes of them a person decides."""
    from db import office

    with shelf.transaction() as connection:
        return [DueCase(case.id, case.title, case.keep_until) for case in office.due(connection, today)]


def set_note(shelf: CaseShelf, case_id: int, question: str, text: str) -> None:
    """Write the note of staff beside a question anew; an empty text removes it."""
    from db import office

    with shelf.transaction() as connection:
        office.set_note(connection, case_id, question, text.strip(), shelf.now)


def notes(shelf: CaseShelf, case_id: int) -> dict[str, str]:
    """Return the notes of staff by question id."""
    from db import office

    with shelf.transaction() as connection:
        return office.notes(connection, case_id)
