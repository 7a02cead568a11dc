"""The window of the program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.errors import UserError
from ui.parts.blocks import TitleText
from ui.parts.languages import SPOKEN, speak
from ui.parts.look import FocusRing, TextSize
from ui.parts.screen import Screen
from ui.window.first_paint import FirstPaint
from ui.window.start_screen import StartScreen
from ui.window.top_strip import TopStrip
from ui.window.window_keys import add_keys

if TYPE_CHECKING:
    from app.engine.pack import Pack
    from app.engine.telling.wording import Wording
    from app.services.interviewing.interview import Interview
    from app.services.keeping.cases import CaseShelf
    from app.services.printing.papers import HelpContact
    from ui.cases.case_desk import CaseDesk
    from ui.cases.case_list import CaseListScreen
    from ui.cases.office_desks import OfficeDesks
    from ui.cases.sample_desk import SampleDesk
    from ui.help.help_desk import HelpDesk
    from ui.interview.case_drafts import CaseDrafts
    from ui.interview.case_notes import CaseNotes
    from ui.interview.case_screens import CaseScreens
    from ui.interview.interview_desk import InterviewDesk
    from ui.interview.law_desk import LawDesk
    from ui.law_map.map_desk import MapDesk
    from ui.paper.paper_desk import PaperDesk
    from ui.parts.dialogs import Dialogs

TITLE = "Right Door"
USUAL_WIDTH, USUAL_HEIGHT = 1180, 720


class MainWindow(QMainWindow):
    """Shows one screen at a time; its title never names a case or a person.

    At first there is the start screen alone; ``use_pack``, then ``use_shelf``, bring the rest.
    """

    shelf_asked = Signal()
    language_changed = Signal()
    painted = Signal()  # for the first time
    closing = Signal()
    cases: CaseListScreen
    office: OfficeDesks
    case: CaseScreens
    _pack: Pack
    _wording: Wording
    _case_desk: CaseDesk
    _interview_desk: InterviewDesk
    _law_desk: LawDesk
    _paper_desk: PaperDesk

    def __init__(
        self, today: Callable[[], date], dialogs: Dialogs, text_size: TextSize, language: str = SPOKEN[0]
    ) -> None:
        super().__init__()
        speak(language)
        self.language = language
        self.setWindowTitle(TITLE)
        self.setLocale(QLocale(language))
        self._today = today
        self._dialogs = dialogs
        self._shelf: CaseShelf | None = None
        self._has_pack = False
        self._cases_wanted = False
        self.start = StartScreen()
        self._stack = QStackedWidget(self)
        self._lasting: list[QWidget] = []
        self.strip = TopStrip(language, text_size)
        self.bar = self.strip.bar
        self.strip.language_asked.connect(self.speak)
        self._say_language()
        self._build()
        self.start.cases_asked.connect(self.show_cases)
        self.start.map_asked.connect(self.show_map)
        add_keys(self, text_size, self.show_map)
        self._ring = FocusRing(self)
        FirstPaint(self.start, self._on_first_paint)
        self._fit_screen()
        self.start.heading.setFocus()

    # These three are made when they are first needed: loading them would keep the window from its first paint.

    @cached_property
    def help(self) -> HelpDesk:
        """What can be read about the program itself."""
        from ui.help.help_desk import HelpDesk

        desk = HelpDesk(self, self._dialogs)
        self.start.about_asked.connect(desk.show_about)
        return desk

    @cached_property
    def samples(self) -> SampleDesk:
        """The cases to learn with."""
        from ui.cases.sample_desk import SampleDesk

        desk = SampleDesk(self, self._today, self._dialogs)
        desk.opened.connect(self.open_case)
        self.start.samples_asked.connect(desk.show)
        return desk

    @cached_property
    def map(self) -> MapDesk:
        """The law as a map."""
        from ui.law_map.map_desk import MapDesk

        desk = MapDesk(self._today, self._dialogs, self)
        desk.screen_wanted.connect(self._show_paper_screen)
        return desk

    @property
    def screen_shown(self) -> QWidget | None:
        """The one screen that is on now."""
        return self._stack.currentWidget()

    def show_screen(self, screen: QWidget) -> None:
        """Show a screen that belongs to no case; it stays when the cases go."""
        if self._stack.indexOf(screen) < 0:
            self._lasting.append(screen)
            self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)

    def return_to(self, screen: QWidget) -> bool:
        """Show a screen again as it was left; tell whether it is still there."""
        if not isValid(screen) or self._stack.indexOf(screen) < 0:
            return False
        self._stack.setCurrentWidget(screen)
        heading = getattr(screen, "heading", None)
        if isinstance(heading, TitleText):
            heading.take_focus()
        return True

    def use_pack(self, pack: Pack) -> None:
        """Build the screens that ask under this law pack."""
        self._pack = pack
        self._has_pack = True
        self._tell_of_pack()
        self._build_case_screens()

    def _tell_of_pack(self) -> None:
        from app.engine.telling.wording import Wording
        from ui.parts.notices import pack_notices, translation_notice

        pack = self._pack
        self._wording = Wording(pack, self.language if self.language in pack.languages else pack.languages[0])
        notices = pack_notices(pack, self._wording, self._today())
        self.start.show_pack(pack, self._wording, notices)
        self.help.use(pack, self._wording, notices)
        self.samples.use_pack(pack, self._wording.language)
        self.map.use(pack, self._wording, notices)
        self._say_language(translation_notice(pack, self._wording))

    def _say_language(self, notice: str | None = None) -> None:
        """Have the strip say it; a translation counts as not reviewed until the law pack says who did."""
        unknown = "" if self.language == SPOKEN[0] else self.tr("Translation not yet reviewed.")
        self.strip.speak(self.language, unknown if notice is None else notice)

    def speak(self, language: str) -> None:
        """Go on in another language, at the same place with everything that is typed."""
        self.language = language
        speak(language)
        self.setLocale(QLocale(language))
        before: QWidget | None = self.focusWidget()
        self._ring.let_go()
        self.start.redraw()
        self._say_language()
        if self._has_pack:
            self._tell_of_pack()
            self._case_desk.speak(self._wording)
            self._interview_desk.use(self._wording)
            self._law_desk.use(self._wording)
            self._paper_desk.use(self._wording.language)
            self.office.speak(self._wording)
        self.language_changed.emit()
        screen = self._stack.currentWidget()
        if before is not None and self.strip.isAncestorOf(before):
            before.setFocus()
        elif isinstance(screen, Screen):
            screen.focus_again()

    def drop_cases(self, shown: QWidget) -> None:
        """Show this screen at once; then let go of the cases with every screen that showed something of one."""
        self._shelf = None
        self._cases_wanted = False
        self.show_screen(shown)
        self._paper_desk.forget()
        self.samples.drop()
        self.map.forget()
        screens = [self._stack.widget(place) for place in range(self._stack.count())]
        for screen in screens:
            if screen is not None and screen not in self._lasting:
                self._stack.removeWidget(screen)
                screen.deleteLater()
        for desk in (self._interview_desk, self._paper_desk):
            desk.deleteLater()
        self._build_case_screens()

    def _build(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self._stack, stretch=1)
        self.setCentralWidget(middle)
        layout = self.start.layout()
        if layout is not None:
            layout.setEnabled(False)  # a stack has a page lay itself out at once, long before its width is known
        self.show_screen(self.start)
        if layout is not None:
            layout.setEnabled(True)

    def _build_case_screens(self) -> None:
        """Make the screens of the cases, empty.

        What they are made of is imported here, since loading it first would keep the window from its first paint.
        """
        from ui.window.case_parts import (
            CaseDesk,
            CaseListScreen,
            CaseScreens,
            CheckScreen,
            InterviewDesk,
            InterviewScreen,
            LawChangeScreen,
            LawDesk,
            OfficeDesks,
            PaperDesk,
            ResultScreen,
        )

        pack, wording = self._pack, self._wording
        self.cases = CaseListScreen()
        self.case = CaseScreens(InterviewScreen(), CheckScreen(), ResultScreen(), LawChangeScreen())
        self._case_desk = CaseDesk(pack, wording, self.cases, self._today, self._dialogs)
        self._interview_desk = InterviewDesk(pack, wording, self.case, self._today, self._dialogs, self)
        self._law_desk = LawDesk(pack, wording, self.case.law_change, self._dialogs)
        self._paper_desk = PaperDesk(pack, wording.language, self._today, self._dialogs, self)
        self.office = OfficeDesks(pack, wording, self.cases, self._dialogs, self._today)
        case = self.case
        for screen in (self.cases, *self.office.screens, case.interview, case.check, case.result, case.law_change):
            self._stack.addWidget(screen)
        self._connect()

    def use_shelf(self, shelf: CaseShelf, *, keeps: bool = True, helpers: tuple[HelpContact, ...] = ()) -> None:
        """Work with these cases; show them if they were asked for while they were being loaded.

        `keeps` says whether they are there tomorrow; `helpers` are the offices that clients are sent to.
        """
        from app.services.printing.paper_choices import choices_place

        self._shelf = shelf
        self.cases.offer_keeping(offered=keeps)
        self._paper_desk.remind = not keeps
        self._paper_desk.choices_at = choices_place(shelf) if keeps else None
        self._paper_desk.helpers = self.case.result.helpers = helpers
        self._case_desk.use(shelf)
        for desk in (self.office, self.samples):
            desk.use(shelf)
        self.start.say("")
        if self._cases_wanted:
            self.show_cases()

    def loading_failed(self, error: Exception) -> None:
        """Say why the law pack or the cases cannot be opened; "Cases" tries again."""
        from ui.parts.fault_words import fault_words

        self._cases_wanted = False
        self.start.say("")
        if not isinstance(error, UserError):
            raise error
        self.start.say(lambda: fault_words(error)[0])
        self._dialogs.say_error(self, *fault_words(error))

    def show_cases(self) -> None:
        """Show the list of cases, as soon as it is loaded."""
        self._cases_wanted = True
        if self._shelf is None:
            self.start.say(lambda: self.tr("Opening the cases…"))
            self.shelf_asked.emit()
            return
        self._paper_desk.forget()
        self._case_desk.refresh()
        self._stack.setCurrentWidget(self.cases)
        self.cases.heading.take_focus()

    def keep_typed(self) -> None:
        """Keep what was typed into the open case but not given: the cases are about to be locked."""
        self._interview_desk.keep_typed()

    def show_start(self) -> None:
        """Show the first screen."""
        self._cases_wanted = False
        self._stack.setCurrentWidget(self.start)
        self.start.heading.take_focus()

    def show_map(self) -> None:
        """Show the map of the law, with the path of the case whose screen is on; Back returns to that screen."""
        screen = self.screen_shown
        if screen is self.start:
            self.map.show(screen)
        elif self._has_pack and screen in (self.case.interview, self.case.check, self.case.result):
            page = self.case.interview.page if screen is self.case.interview else None
            question = page.question.id if page is not None else None
            self.map.show(screen, self._interview_desk.interview.answers, question)

    def open_case(self, case_id: int) -> None:
        """Open a case at its open question."""
        from app.services.interviewing.interview import Interview
        from ui.interview.case_drafts import CaseDrafts
        from ui.interview.case_notes import CaseNotes
        from ui.parts.fault_words import fault_words

        if self._shelf is None:
            return
        try:
            interview = Interview(self._pack, self._shelf, case_id, self._today)
            notes, drafts = CaseNotes(self._shelf, case_id), CaseDrafts(self._shelf, case_id)
            self._law_desk.ask(interview, lambda: self._go_on(interview, notes, drafts))
        except UserError as error:
            self._dialogs.say_error(self, *fault_words(error))

    def _go_on(self, interview: Interview, notes: CaseNotes, drafts: CaseDrafts) -> None:
        self._paper_desk.sample = interview.sample is not None
        self._interview_desk.open(interview, notes, drafts)

    def _connect(self) -> None:
        self.cases.start_asked.connect(self.show_start)
        self.cases.samples_asked.connect(self.samples.show)
        self._case_desk.opened.connect(self.open_case)
        self.office.changed.connect(self._case_desk.refresh)
        self.office.screen_wanted.connect(self._stack.setCurrentWidget)
        self.office.opened.connect(self.open_case)
        self.office.left.connect(self.show_cases)
        self._interview_desk.screen_wanted.connect(self._stack.setCurrentWidget)
        self._interview_desk.left.connect(self.show_cases)
        self._law_desk.screen_wanted.connect(self._stack.setCurrentWidget)
        self._law_desk.left.connect(self.show_cases)
        result, paper, desk = self.case.result, self._paper_desk, self._interview_desk
        result.save_asked.connect(lambda: self._papers_of_case().save(desk.interview.answers))
        result.open_asked.connect(lambda: self._papers_of_case().open(desk.interview.answers))
        result.print_asked.connect(lambda: self._papers_of_case().print(desk.interview.answers))
        for asked in (result.map_asked, self.case.interview.map_asked):
            asked.connect(self.show_map)
        result.papers_asked.connect(lambda: self._papers_of_case().choose(desk.interview.answers))
        paper.told.connect(result.say)
        paper.screen_wanted.connect(self._show_paper_screen)
        paper.papers_left.connect(lambda: self.return_to(result))

    def _papers_of_case(self) -> PaperDesk:
        """The desk of the papers, told what is kept of the open case beside its answers."""
        interview, desk = self._interview_desk.interview, self._paper_desk
        desk.record_head = interview.record_head
        desk.letter, desk.keep_letter = interview.letter, interview.keep_letter
        return desk

    def _show_paper_screen(self, screen: QWidget) -> None:
        if self._stack.indexOf(screen) < 0:
            self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)

    def _on_first_paint(self) -> None:
        self.painted.emit()
        self._desks = (self.help, self.samples, self.map)
        self._ring.begin()

    def _fit_screen(self) -> None:
        room = QGuiApplication.primaryScreen().availableSize()
        self.resize(min(USUAL_WIDTH, room.width()), min(USUAL_HEIGHT, room.height()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let another window have the cases."""
        if self._shelf is not None:
            self._interview_desk.keep_note()
            self._interview_desk.keep_typed()
        self.closing.emit()
        if self._shelf is not None:
            self._shelf.close()
            self._shelf = None
        super().closeEvent(event)
