"""What the office can show about a case later: who signed, what was deleted, that nothing was changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.engine.pack import Pack
from app.errors import UserError
from app.services.keeping.cases import CaseShelf

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
    """Add a signature to the record, on the disk when this returns; it covers every answer given so far."""
    from db import answer_log, cases
    from db.records import SignOffRecord

    if not name.strip() or not statement.strip():
        raise UserError("A sign-off needs a name with a statement.", "Fill in both.")
    now = shelf.now
    with shelf.transaction() as connection:
        seen = cases.get(connection, case_id).head
        signed = SignOffRecord(0, name.strip(), role.strip(), statement.strip(), pack.sha256, seen, now, "", None)
        answer_log.add_line(connection, case_id, signed)
    return SignOff(signed.name, signed.role, signed.statement, pack.sha256, seen, now)


def sign_offs(shelf: CaseShelf, case_id: int) -> list[SignOff]:
    """Return the signatures of a case, oldest first."""
    from db import answer_log, cases

    with shelf.transaction() as connection:
        cases.get(connection, case_id)
        lines = answer_log.sign_offs_of(connection, case_id)
    return [
        SignOff(line.name, line.role, line.statement, line.pack_sha256, line.seen, line.signed_at) for line in lines
    ]


def head(shelf: CaseShelf, case_id: int) -> str:
    """Return the short head of the record, for the staff copy: it changes with every line, as "1a2b 3c4d ..."."""
    from db import cases

    with shelf.transaction() as connection:
        whole = cases.get(connection, case_id).head[:HEAD_LETTERS]
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
