"""What a person can do with one open case."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.engine.pack import Pack, QuestionKind
from app.engine.result import RawAnswer, Result
from app.engine.telling.wording import Wording
from app.errors import UserError
from app.services.interviewing.interview import Interview
from ui.interview.answer_rows import SectionRows, Told, answer_rows
from ui.interview.case_drafts import CaseDrafts
from ui.interview.case_notes import CaseNotes
from ui.interview.case_screens import CaseScreens
from ui.interview.flow import Place, after_answer, before, first_open, held_place
from ui.interview.interview_sides import InterviewSides
from ui.interview.page_ahead import PageAhead, Wanted
from ui.interview.question_view import question_view
from ui.interview.sample_notice import sample_notice
from ui.interview.unsure_rows import unsure_rows
from ui.pages.choosing import page_for
from ui.pages.page import AnswerError, QuestionPage, Typed
from ui.parts.blocks import announce
from ui.parts.dialogs import Dialogs
from ui.parts.fault_words import fault_sentence
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
        self._drafts: CaseDrafts | None = None
        self._untouched: Typed = ()  # what stood on the page before anybody typed
        self._changes: list[tuple[str, RawAnswer | None]] = []
        self._fault: UserError | None = None  # what was last wrong with an answer that its page took for one
        self._judged: Result | None = None  # what the screen of the result shows
        self._told: Told = {}
        self._ahead = PageAhead(self._foresee, self._make_page, self)
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
            check_asked.connect(self._on_check)
        check.continue_asked.connect(self._on_continue)
        check.back_asked.connect(self._on_back_from_check)
        for cases_asked in (interview.cases_asked, check.cases_asked, result.cases_asked):
            cases_asked.connect(self._on_cases)

    @property
    def interview(self) -> Interview:
        """The interview of the open case; none may be open only before ``open``."""
        if self._interview is None:
            raise RuntimeError("no case is open")
        return self._interview

    def use(self, wording: Wording) -> None:
        """Go on in this wording: the screens are drawn anew, what is typed on them stays."""
        self._wording = wording
        self._told.clear()
        self._ahead.drop()
        self._sides.use(wording)
        self._result.use(wording.language)
        screen, check, question = self._screens.interview, self._screens.check, self._place.question
        judged, had_problem = self._judged, bool(screen.summary.sentence)
        self._keep_draft()
        screen.redraw(None if question is None else lambda: self._draw_question(question))
        if had_problem:
            screen.say_problem(self._problem_again())
        check.redraw(self._draw_check if self._interview is not None and question is None else None)
        self._screens.result.redraw(None if judged is None else lambda: self._draw_result(judged))

    def _problem_again(self) -> str:
        page = self._screens.interview.page
        if page is not None:
            try:
                doubt = page.doubt(page.read())
            except AnswerError as problem:
                return str(problem)
            if doubt:
                return doubt
        return "" if self._fault is None else self._in_plain_words(self._fault)

    def open(self, interview: Interview, notes: CaseNotes, drafts: CaseDrafts) -> None:
        """Go on with this case where something was typed but not given, otherwise at its open question."""
        self._interview = interview
        self._drafts = drafts
        self._told.clear()
        self._sides.open(interview, notes, drafts)
        self._place = Place(None)
        self._changes.clear()
        self._judged = None
        held = held_place(interview.walk, (*drafts.answers, *drafts.notes))
        self._go(held or first_open(interview.walk))
        if held is not None:
            self._screens.interview.say(lambda: self.tr("What you typed here is not given as an answer yet."))

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
            self._say_problem(error)
            return
        self._drop_draft(question)
        self._go(after_answer(self.interview.walk, self._place, changed=changed))

    def _may_be_saved(self, question: str, raw: RawAnswer) -> bool:
        """Whether the person keeps an answer in own words; what is taken back is cleared before it is ever saved."""
        typed = self._pack.questions[question].kind is QuestionKind.TEXT and isinstance(raw, str)
        if not typed or self._sides.may_stay(str(raw)):
            return True
        page = self._screens.interview.page
        if page is not None:
            page.forget()
        self._drop_draft(question)
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
            self._say_problem(error)
            return
        self._changes.pop()
        self._drop_draft(question)
        in_turn = self.interview.walk.open is not None and self.interview.walk.open.question == question
        self._go(Place(question, visiting=not in_turn))
        label = f"questions.{question}.short"
        self._screens.interview.say(lambda: self.tr("Undone: {label}").format(label=self._wording.text(label)))

    def _say_problem(self, fault: UserError) -> None:
        self._fault = fault
        self._screens.interview.say_problem(self._in_plain_words(fault))

    def _in_plain_words(self, fault: UserError) -> str:
        return in_plain_words(fault_sentence(fault), self._pack, self._wording)

    def _on_back(self) -> None:
        self._keep_draft()
        place = before(self.interview.walk, self._place)
        if place is None:
            self._leave()
        else:
            self._go(place)

    def _on_back_from_check(self) -> None:
        walk = self.interview.walk
        self._go(first_open(walk) if walk.open is not None else before(walk, self._place) or Place(None))

    def _on_change(self, question: str) -> None:
        self._keep_draft()
        walk = self.interview.walk
        in_turn = walk.open is not None and walk.open.question == question
        self._go(Place(question, visiting=not in_turn))

    def _on_check(self) -> None:
        self._keep_draft()
        self._go(Place(None))

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
        self.keep_typed()
        self.left.emit()

    def keep_typed(self) -> None:
        """Keep with the case what was typed but not given, a note in writing too; note what the answers show so far.

        It asks nothing, as nobody may be there. Where the cases lie on a disk they are sealed, and so is this.
        """
        if self._interview is None or self._drafts is None:
            return
        self._ahead.drop()
        self._keep_draft()
        if self._place.question is not None:
            self._sides.hold_note(self._place.question)
        with suppress(UserError):  # a full disk must not keep the cases from being locked
            self._drafts.keep()
        self._interview.leave()

    def keep_note(self) -> None:
        """Keep the note that staff may be writing: the question is about to go from the screen."""
        if self._place.question is not None:
            self._sides.keep_note(self._place.question)

    def _keep_draft(self) -> None:
        """What was typed but not yet given as an answer is there again when the page is."""
        page, question, drafts = self._screens.interview.page, self._place.question, self._drafts
        if question is None or page is None or drafts is None or page.question.id != question:
            return
        typed = page.typed()
        if typed and typed != self._untouched:
            drafts.answers[question] = typed
        else:
            drafts.answers.pop(question, None)

    def _drop_draft(self, question: str) -> None:
        with suppress(UserError):  # a draft too many is overwritten the next time
            if self._drafts is not None:
                self._drafts.drop(question)

    def _go(self, place: Place) -> None:
        self.keep_note()
        self._place = place
        if place.question is None:
            self._show_check()
        else:
            self._show_question(place.question)

    def _show_question(self, question: str) -> None:
        self.screen_wanted.emit(self._screens.interview)
        self._draw_question(question)

    def _draw_question(self, question: str) -> None:
        screen = self._screens.interview
        view = question_view(question, self._pack, self.interview.walk, self._wording)
        wanted = self._wanted(question)
        page = self._ahead.take(wanted) or self._make_page(wanted, screen)
        self._untouched = page.typed()
        if self._drafts is not None and (typed := self._drafts.answers.get(question)):
            page.retype(typed)
        screen.show_answers(self._rows(), question)
        screen.undo.setVisible(bool(self._changes))
        self._sides.show(question)
        screen.show_page(view, page)
        self._ahead.follow(page)

    def _wanted(self, question: str) -> Wanted:
        given = self.interview.answers.get(question)
        return Wanted(question, self._wording, given, QApplication.font().toString())

    def _make_page(self, wanted: Wanted, parent: QWidget) -> QuestionPage:
        return page_for(self._pack.questions[wanted.question], self._pack, wanted.wording, wanted.given, parent)

    def _foresee(self, raw: RawAnswer) -> Wanted | None:
        """The page after this answer to the question on screen; UserError when there is none."""
        here = self._place.question
        if here is None:
            return None
        changed = self.interview.answers.get(here) != raw
        walk = self.interview.way_after(here, raw) if changed else self.interview.walk
        question = after_answer(walk, self._place, changed=changed).question
        return None if question is None else self._wanted(question)

    def _show_check(self, fault: UserError | None = None) -> None:
        """Show every answer; `fault` says first which answers cannot all be right."""
        self._fault = fault
        self.screen_wanted.emit(self._screens.check)
        self._draw_check()
        if fault is not None:
            announce(self._screens.check.heading, self._in_plain_words(fault))

    def _draw_check(self) -> None:
        problem = "" if self._fault is None else self._in_plain_words(self._fault)
        finished = self.interview.walk.open is None
        rows = self._rows()
        unsure = unsure_rows(self._pack, self.interview.answers, self._today(), rows)
        notice = problem or self._case_notice()
        self._screens.check.show_rows(rows, unsure, finished=finished, notice=notice)

    def _show_result(self) -> None:
        try:
            self._judged = self.interview.result()
        except UserError as error:
            self._show_check(error)
            return
        self.screen_wanted.emit(self._screens.result)
        self._draw_result(self._judged)

    def _draw_result(self, result: Result) -> None:
        notices = pack_notices(self._pack, self._wording, self._today())
        every_notice = tuple(filter(None, (*notices, self._case_notice())))
        self._result.show(self.interview.answers, result, every_notice)

    def _rows(self) -> tuple[SectionRows, ...]:
        return answer_rows(self._pack, self.interview.walk, self.interview.answers, self._wording, self._told)

    def _case_notice(self) -> str:
        """What concerns the whole case: it is a sample."""
        return sample_notice(self.interview.sample, self._pack, self._wording.language, self._today())
