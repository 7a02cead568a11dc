"""What a person can do with one open case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.engine.pack import Pack, QuestionKind
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from app.errors import UserError
from app.services.interviewing.interview import Interview
from ui.interview.answer_rows import SectionRows, answer_rows
from ui.interview.case_notes import CaseNotes
from ui.interview.case_screens import CaseScreens
from ui.interview.flow import Place, after_answer, before, first_open
from ui.interview.interview_sides import InterviewSides
from ui.interview.question_view import question_view
from ui.interview.unsure_rows import unsure_rows
from ui.pages.choosing import page_for
from ui.pages.page import AnswerError
from ui.parts.dialogs import Dialogs
from ui.parts.notices import pack_notices
from ui.parts.problem_words import in_plain_words
from ui.result.result_desk import ResultDesk


class InterviewDesk(QObject):
    """Takes answers from the screens to the interview, draws its new state on them."""

    screen_wanted = Signal(QWidget)
    left = Signal()

    def __init__(
        self,
        pack: Pack,
        wording: Wording,
        screens: CaseScreens,
        today: Callable[[], date],
        dialogs: Dialogs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._pack = pack
        self._wording = wording
        self._screens = screens
        self._today = today
        self._interview: Interview | None = None
        self._place = Place(None)
        self._drafts: dict[str, RawAnswer] = {}
        self._changes: list[tuple[str, RawAnswer | None]] = []
        self._sides = InterviewSides(pack, wording, screens.interview, today, dialogs)
        self._result = ResultDesk(pack, wording.language, today, screens.result)
        self._connect()

    def _connect(self) -> None:
        interview, check, result = self._screens.interview, self._screens.check, self._screens.result
        interview.answered.connect(self._on_answered)
        interview.back_asked.connect(self._on_back)
        interview.undo_asked.connect(self.undo)
        for change_asked in (interview.change_asked, check.change_asked):
            change_asked.connect(self._on_change)
        for check_asked in (interview.check_asked, result.check_asked):
            check_asked.connect(lambda: self._go(Place(None)))
        check.continue_asked.connect(self._on_continue)
        for cases_asked in (interview.cases_asked, check.cases_asked, result.cases_asked):
            cases_asked.connect(self._on_cases)

    @property
    def interview(self) -> Interview:
        """The interview of the open case; none may be open only before ``open``."""
        if self._interview is None:
            raise RuntimeError("no case is open")
        return self._interview

    def open(self, interview: Interview, notes: CaseNotes) -> None:
        """Go on with this case at its open question."""
        self._interview = interview
        self._sides.open(interview, notes)
        self._place = Place(None)
        self._drafts.clear()
        self._changes.clear()
        self._go(first_open(interview.walk))

    def _on_answered(self, raw: RawAnswer) -> None:
        question = self._place.question
        if question is None:
            return
        before_it = self.interview.answers.get(question)
        changed = before_it != raw
        if changed and not self._may_be_saved(question, raw):
            return
        try:
            if changed:
                self.interview.answer(question, raw)
                self._changes.append((question, before_it))
        except UserError as error:
            self._screens.interview.say_problem(in_plain_words(str(error), self._pack, self._wording))
            return
        self._drafts.pop(question, None)
        self._go(after_answer(self.interview.walk, self._place, changed=changed))

    def _may_be_saved(self, question: str, raw: RawAnswer) -> bool:
        """Whether the person keeps an answer in own words; what is taken back is cleared before it is ever saved."""
        typed = self._pack.questions[question].kind is QuestionKind.TEXT and isinstance(raw, str)
        if not typed or self._sides.may_stay(str(raw)):
            return True
        page = self._screens.interview.page
        if page is not None:
            page.forget()
        self._drafts.pop(question, None)
        return False

    def undo(self) -> None:
        """Answer as before the last change: the earlier answer is saved anew, the record keeps both."""
        if not self._changes:
            return
        question, earlier = self._changes[-1]
        try:
            if earlier is None:
                self.interview.withdraw(question)
            else:
                self.interview.answer(question, earlier)
        except UserError as error:
            self._screens.interview.say_problem(in_plain_words(str(error), self._pack, self._wording))
            return
        self._changes.pop()
        self._drafts.pop(question, None)
        in_turn = self.interview.walk.open is not None and self.interview.walk.open.question == question
        self._go(Place(question, visiting=not in_turn))
        label = self._wording.text(f"questions.{question}.short")
        self._screens.interview.say(self.tr("Undone: {label}").format(label=label))

    def _on_back(self) -> None:
        self._keep_draft()
        place = before(self.interview.walk, self._place)
        if place is None:
            self._leave()
        else:
            self._go(place)

    def _on_change(self, question: str) -> None:
        self._keep_draft()
        walk = self.interview.walk
        in_turn = walk.open is not None and walk.open.question == question
        self._go(Place(question, visiting=not in_turn))

    def _on_continue(self) -> None:
        place = first_open(self.interview.walk)
        if place.question is None:
            self._show_result()
        else:
            self._go(place)

    def _on_cases(self) -> None:
        self._keep_draft()
        self._leave()

    def _leave(self) -> None:
        self.keep_note()
        self.left.emit()

    def keep_note(self) -> None:
        """Keep the note that staff may be writing: the question is about to go from the screen."""
        if self._place.question is not None:
            self._sides.keep_note(self._place.question)

    def _keep_draft(self) -> None:
        """What was typed but not yet given as an answer is there again when the page is."""
        page = self._screens.interview.page
        if self._place.question is None or page is None:
            return
        try:
            self._drafts[self._place.question] = page.read()
        except AnswerError:
            self._drafts.pop(self._place.question, None)

    def _go(self, place: Place) -> None:
        self.keep_note()
        self._place = place
        if place.question is None:
            self._show_check()
        else:
            self._show_question(place.question)

    def _show_question(self, question: str) -> None:
        screen = self._screens.interview
        given = self._drafts.get(question, self.interview.answers.get(question))
        view = question_view(question, self._pack, self.interview.walk, self._wording)
        page = page_for(self._pack.questions[question], self._pack, self._wording, given, screen)
        self.screen_wanted.emit(screen)
        screen.show_answers(self._rows(), question)
        screen.undo.setVisible(bool(self._changes))
        self._sides.show(question)
        screen.show_page(view, page)

    def _show_check(self) -> None:
        self.screen_wanted.emit(self._screens.check)
        finished = self.interview.walk.open is None
        rows = self._rows()
        unsure = unsure_rows(self._pack, self.interview.answers, self._today(), rows)
        self._screens.check.show_rows(rows, unsure, finished=finished, notice=self._other_pack_notice())

    def _show_result(self) -> None:
        result = self.interview.result()
        notices = pack_notices(self._pack, self._wording, self._today())
        self.screen_wanted.emit(self._screens.result)
        every_notice = tuple(filter(None, (*notices, self._other_pack_notice())))
        self._result.show(self.interview.answers, result, every_notice)

    def _rows(self) -> tuple[SectionRows, ...]:
        return answer_rows(self._pack, self.interview.walk, self.interview.answers, self._wording)

    def _other_pack_notice(self) -> str:
        if not self.interview.answered_under_other_pack:
            return ""
        return self.tr("This case was begun under another version of the law pack. Check every answer.")
