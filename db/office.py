"""What the office keeps beside the answers of a case."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, delete, insert, select, update

from db import cases
from db.errors import StoreError, StoreFault
from db.models import Case, Note
from db.reading import as_records
from db.records import KeepRecord, NoteRecord


def set_keep_until(connection: Connection, case_id: int, day: date | None) -> None:
    """Note the day until which the office keeps a case; None takes it back."""
    changed = connection.execute(update(Case).where(Case.id == case_id).values(keep_until=day))
    if changed.rowcount != 1:
        raise StoreError(StoreFault.NO_CASE)


def due(connection: Connection, today: date) -> tuple[KeepRecord, ...]:
    """Return the cases whose day has come, the longest overdue first."""
    rows = connection.execute(
        select(Case.id, Case.title, Case.keep_until).where(Case.keep_until <= today).order_by(Case.keep_until, Case.id)
    )
    return as_records(KeepRecord, rows)


def set_note(connection: Connection, case_id: int, question: str, text: str, now: datetime) -> None:
    """Write the note beside a question anew; an empty one is removed."""
    cases.get(connection, case_id)
    connection.execute(delete(Note).where(Note.case_id == case_id, Note.question_id == question))
    if text:
        values = {"case_id": case_id, "question_id": question, "text": text, "written_at": now}
        connection.execute(insert(Note), values)


def notes(connection: Connection, case_id: int) -> dict[str, str]:
    """Return the notes of a case by question id."""
    rows = connection.execute(
        select(Note.question_id, Note.text).where(Note.case_id == case_id).order_by(Note.question_id)
    )
    return {note.question: note.text for note in as_records(NoteRecord, rows)}
