"""What stands beside a question of an open case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from app.engine.judging.urgent import urgent_now
from app.engine.pack import Pack
from app.engine.telling.modes import wording_mode
from app.engine.telling.wording import SUPERVISED, Wording
from app.errors import UserError
from app.services.interviewing.interview import Interview
from ui.interview.case_drafts import CaseDrafts
from ui.interview.case_notes import CaseNotes
from ui.interview.door_rows import door_rows
from ui.interview.interview_screen import InterviewScreen
from ui.parts.dialogs import Dialogs
from ui.parts.fault_words import fault_words
from ui.parts.word_check import WordCheck


class InterviewSides:
    """Draws where the answers lead, says once what an answer makes urgent, keeps the notes of staff."""

    def __init__(
        self, pack: Pack, wording: Wording, screen: InterviewScreen, today: Callable[[], date], dialogs: Dialogs
    ) -> None:
        self._pack = pack
        self._wording = wording
        self._screen = screen
        self._today = today
        self._dialogs = dialogs
        self._words = WordCheck(pack)
        self._interview: Interview | None = None
        self._notes: CaseNotes | None = None
        self._drafts: CaseDrafts | None = None
        self._urgent: frozenset[str] = frozenset()  # what has been said already
        self._said_at: tuple[str, tuple[str, ...]] = ("", ())  # the question, what is said above it
        screen.leads_wanted.connect(self._on_leads)

    def use(self, wording: Wording) -> None:
        """Speak in this wording from now on."""
        self._wording = wording

    def open(self, interview: Interview, notes: CaseNotes, drafts: CaseDrafts) -> None:
        """Stand beside the questions of this case from now on."""
        self._interview = interview
        self._notes = notes
        self._drafts = drafts
        self._urgent = frozenset(urgent_now(self._pack, interview.answers, self._today()))
        self._said_at = ("", ())

    def show(self, question: str) -> None:
        """Draw what belongs to this question under the answers given so far."""
        self._on_leads(self._screen.leads_shown)
        self._say_urgent(question)
        if self._notes is not None and self._is_supervised():
            in_writing = self._drafts.notes.get(question) if self._drafts is not None else None
            text = in_writing[0] if in_writing else self._notes.on(question)
            self._screen.note.show_note(text, self._wording.text("notices.do_not_type"))
        else:
            self._screen.note.hide()

    def _say_urgent(self, question: str) -> None:
        """Say above this question what the answer before it has made urgent; the result says it again."""
        answers = self._interview.answers if self._interview is not None else {}
        now = urgent_now(self._pack, answers, self._today())
        fresh = tuple(card for card in now if card not in self._urgent)
        if fresh or self._said_at[0] != question:
            self._said_at = (question, fresh)
        self._urgent = frozenset(now)
        told = (f"urgent.{card}" for card in self._said_at[1])
        self._screen.urgent.show_warnings(
            tuple((self._wording.text(f"{card}.title"), self._wording.text(f"{card}.text")) for card in told)
        )

    def keep_note(self, question: str) -> None:
        """Keep what stands in the note's field, unless the person takes back what should not be typed."""
        panel = self._screen.note
        if self._notes is None or self._drafts is None or panel.isHidden():
            return
        try:
            if panel.text != self._notes.on(question):
                if self.may_stay(panel.text):
                    self._notes.write(question, panel.text)
                else:
                    panel.field.setPlainText(self._notes.on(question))
            self._drafts.drop_note(question)
        except UserError as error:
            self._dialogs.say_error(self._screen, *fault_words(error))

    def hold_note(self, question: str) -> None:
        """Hold the note in writing as a draft, without a question: nobody may be there to answer one."""
        panel = self._screen.note
        if self._notes is None or self._drafts is None or panel.isHidden():
            return
        if panel.text == self._notes.on(question):
            self._drafts.notes.pop(question, None)
        else:
            self._drafts.notes[question] = (panel.text,)

    def may_stay(self, text: str) -> bool:
        """Whether a free text may be kept: it holds no private word, or the person keeps it all the same."""
        found = self._words.found_in(text)
        return not found or self._dialogs.keep_private_words(self._screen, found)

    def _on_leads(self, wanted: bool) -> None:
        if wanted and self._interview is not None:
            answers, walk = self._interview.answers, self._interview.walk
            rows = door_rows(self._pack, walk, answers, self._today(), self._wording)
            self._screen.leads.show_rows(rows)

    def _is_supervised(self) -> bool:
        answers = self._interview.answers if self._interview is not None else {}
        return wording_mode(self._pack, answers, self._today()) == SUPERVISED
