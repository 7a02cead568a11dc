"""What was typed into one case but not yet given."""

from __future__ import annotations

from collections.abc import Mapping

from app.services.keeping.cases import CaseShelf
from app.services.keeping.drafts import drafts_of, keep_drafts
from ui.pages.page import Typed

_ANSWER, _NOTE = "answer ", "note "


class CaseDrafts:
    """Half-typed answers with a note in writing, by question; UserError when the store fails.

    They are kept where the case is kept: sealed in a clinic, in memory in a library.
    """

    def __init__(self, shelf: CaseShelf, case_id: int) -> None:
        self._shelf = shelf
        self._case_id = case_id
        self._kept = drafts_of(shelf, case_id)
        self.answers = _of_kind(self._kept, _ANSWER)
        self.notes = _of_kind(self._kept, _NOTE)

    def keep(self) -> None:
        """Keep what is held now, on the disk when this returns."""
        named = {
            f"{kind}{question}": typed
            for kind, drafts in ((_ANSWER, self.answers), (_NOTE, self.notes))
            for question, typed in drafts.items()
        }
        if named != self._kept:
            keep_drafts(self._shelf, self._case_id, named)
            self._kept = named

    def drop(self, question: str) -> None:
        """Let go of a half-typed answer: it was given, or taken back."""
        self.answers.pop(question, None)
        if f"{_ANSWER}{question}" in self._kept:
            self.keep()

    def drop_note(self, question: str) -> None:
        """Let go of a note in writing: it was kept, or taken back."""
        self.notes.pop(question, None)
        if f"{_NOTE}{question}" in self._kept:
            self.keep()


def _of_kind(kept: Mapping[str, Typed], kind: str) -> dict[str, Typed]:
    return {name.removeprefix(kind): typed for name, typed in kept.items() if name.startswith(kind)}
