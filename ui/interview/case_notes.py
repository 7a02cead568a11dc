"""The notes of staff on the questions of one case."""

from __future__ import annotations

from app.services.keeping.cases import CaseShelf
from app.services.keeping.record import notes, set_note


class CaseNotes:
    """Reads the notes of one case once, writes each change through at once; UserError when the store fails."""

    def __init__(self, shelf: CaseShelf, case_id: int) -> None:
        self._shelf = shelf
        self._case_id = case_id
        self._notes = notes(shelf, case_id)

    def on(self, question: str) -> str:
        """The note on a question; empty when there is none."""
        return self._notes.get(question, "")

    def write(self, question: str, text: str) -> None:
        """Keep the note, on the disk when this returns; an empty text removes it."""
        if text != self.on(question):
            set_note(self._shelf, self._case_id, question, text)
            self._notes[question] = text
