"""What the office keeps beside the answers of a case."""

from __future__ import annotations

from datetime import date, datetime

from db import cases
from db.errors import StoreError, StoreFault
from db.prepared import Prepared, Value
from db.reading import as_records
from db.records import KeepRecord, NoteRecord
from db.transaction import Transaction

_SET_KEEP_UNTIL = Prepared("office.set_keep_until")
_DUE = Prepared("office.due")
_REMOVE_NOTE = Prepared("office.remove_note")
_ADD_NOTE = Prepared("office.add_note")
_NOTES = Prepared("office.notes")


def set_keep_until(connection: Transaction, case_id: int, day: date | None) -> None:
    """Note the day until which the office keeps a case; None takes it back."""
    if _SET_KEEP_UNTIL.run(connection, {"case": case_id, "day": day}) != 1:
        raise StoreError(StoreFault.NO_CASE)


def due(connection: Transaction, today: date) -> tuple[KeepRecord, ...]:
    """Return the cases whose day has come, the longest overdue first."""
    return as_records(KeepRecord, _DUE.rows(connection, {"today": today}))


def set_note(connection: Transaction, case_id: int, question: str, text: str, now: datetime) -> None:
    """Write the note beside a question anew; an empty one is removed."""
    cases.get(connection, case_id)
    values: dict[str, Value] = {"case": case_id, "question": question, "text": text, "written_at": now}
    _REMOVE_NOTE.run(connection, values)
    if text:
        _ADD_NOTE.run(connection, values)


def notes(connection: Transaction, case_id: int) -> dict[str, str]:
    """Return the notes of a case by question id."""
    rows = _NOTES.rows(connection, {"case": case_id})
    return {note.question: note.text for note in as_records(NoteRecord, rows)}
