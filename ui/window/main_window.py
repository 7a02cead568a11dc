"""The window of the program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.errors import UserError
from ui.help.help_desk import HelpDesk
from ui.parts.dialogs import Dialogs
from ui.parts.look import FocusRing, TextSize
from ui.window.mode_bar import ModeBar
from ui.window.start_screen import StartScreen

if TYPE_CHECKING:
    from app.engine.pack import Pack
    from app.engine.telling.wording import Wording
    from app.services.keeping.cases import CaseShelf
    from ui.cases.case_desk import CaseDesk
    from ui.cases.case_list import CaseListScreen
    from ui.cases.keep_desk import KeepDesk
    from ui.cases.move_desk import MoveDesk
    from ui.interview.case_screens import CaseScreens
    from ui.interview.interview_desk import InterviewDesk
    from ui.paper.paper_desk import PaperDesk

LANGUAGE = "en"
TITLE = "Right Door"
USUAL_WIDTH, USUAL_HEIGHT = 1180, 720


class MainWindow(QMainWindow):
    """Shows one screen at a time; its title never names a case or a person.

    At first there is the start screen alone; ``use_pack``, then ``use_shelf``, bring the rest.
    """

    shelf_asked = Signal()
    closing = Signal()
    cases: CaseListScreen
    case: CaseScreens
    _pack: Pack
    _wording: Wording
    _case_desk: CaseDesk
    _interview_desk: InterviewDesk
    _paper_desk: PaperDesk
    _office_desks: tuple[MoveDesk, KeepDesk]

    def __init__(self, today: Callable[[], date], dialogs: Dialogs, text_size: TextSize) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setLocale(QLocale(LANGUAGE))
        self._today = today
        self._dialogs = dialogs
        self._shelf: CaseShelf | None = None
        self._cases_wanted = False
        self.start = StartScreen()
        self._stack = QStackedWidget(self)
        self._lasting: list[QWidget] = []
        self.bar = ModeBar()
        self._build()
        self.start.cases_asked.connect(self.show_cases)
        self.help = HelpDesk(self, dialogs)
        self.start.about_asked.connect(self.help.show_about)
        self._add_keys(text_size)
        self._fit_screen()
        self.start.heading.take_focus()

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

    def use_pack(self, pack: Pack) -> None:
        """Build the screens that ask under this law pack."""
        from app.engine.telling.wording import Wording
        from ui.parts.notices import pack_notices

        self._pack = pack
        self._wording = Wording(pack, LANGUAGE)
        notices = pack_notices(pack, self._wording, self._today())
        self.start.show_pack(pack, self._wording, notices)
        self.help.use(pack, self._wording, notices)
        self._build_case_screens()

    def drop_cases(self, shown: QWidget) -> None:
        """Show this screen at once; then let go of the cases with every screen that showed something of one."""
        self._shelf = None
        self._cases_wanted = False
        self.show_screen(shown)
        self._paper_desk.forget()
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
        column.addWidget(self.bar)
        column.addWidget(self._stack, stretch=1)
        self.setCentralWidget(middle)
        self.show_screen(self.start)

    def _build_case_screens(self) -> None:
        """Make the screens of the cases, empty.

        They are imported here, since loading them first would keep the window from its first paint.
        """
        from ui.cases.case_desk import CaseDesk
        from ui.cases.case_list import CaseListScreen
        from ui.cases.keep_desk import KeepDesk
        from ui.cases.move_desk import MoveDesk
        from ui.interview.case_screens import CaseScreens
        from ui.interview.check_screen import CheckScreen
        from ui.interview.interview_desk import InterviewDesk
        from ui.interview.interview_screen import InterviewScreen
        from ui.paper.paper_desk import PaperDesk
        from ui.result.result_screen import ResultScreen

        pack, wording = self._pack, self._wording
        self.cases = CaseListScreen()
        self.case = CaseScreens(InterviewScreen(), CheckScreen(), ResultScreen())
        self._case_desk = CaseDesk(pack, self.cases, self._dialogs)
        self._interview_desk = InterviewDesk(pack, wording, self.case, self._today, self._dialogs, self)
        self._paper_desk = PaperDesk(pack, LANGUAGE, self._today, self._dialogs, self)
        self._office_desks = (
            MoveDesk(wording, self.cases, self._dialogs),
            KeepDesk(self.cases, self._dialogs, self._today),
        )
        for screen in (self.cases, self.case.interview, self.case.check, self.case.result):
            self._stack.addWidget(screen)
        self._connect()

    def use_shelf(self, shelf: CaseShelf, *, keeps: bool = True) -> None:
        """Work with these cases; show them if they were asked for while they were being loaded.

        `keeps` says whether they are there tomorrow.
        """
        self._shelf = shelf
        self.cases.offer_keeping(offered=keeps)
        self._paper_desk.remind = not keeps
        self._case_desk.use(shelf)
        for desk in self._office_desks:
            desk.use(shelf)
        self.start.say("")
        if self._cases_wanted:
            self.show_cases()

    def loading_failed(self, error: Exception) -> None:
        """Say why the law pack or the cases cannot be opened; "Cases" tries again."""
        self._cases_wanted = False
        self.start.say("")
        if not isinstance(error, UserError):
            raise error
        self.start.say(error.message)
        self._dialogs.say_error(self, error.message, error.hint)

    def show_cases(self) -> None:
        """Show the list of cases, as soon as it is loaded."""
        self._cases_wanted = True
        if self._shelf is None:
            self.start.say(self.tr("Opening the cases…"))
            self.shelf_asked.emit()
            return
        self._paper_desk.forget()
        self._case_desk.refresh()
        self._stack.setCurrentWidget(self.cases)
        self.cases.heading.take_focus()

    def show_start(self) -> None:
        """Show the first screen."""
        self._cases_wanted = False
        self._stack.setCurrentWidget(self.start)
        self.start.heading.take_focus()

    def open_case(self, case_id: int) -> None:
        """Open a case at its open question."""
        from app.services.interviewing.interview import Interview
        from ui.interview.case_notes import CaseNotes

        if self._shelf is None:
            return
        try:
            interview = Interview(self._pack, self._shelf, case_id, self._today)
            notes = CaseNotes(self._shelf, case_id)
        except UserError as error:
            self._dialogs.say_error(self, error.message, error.hint)
            return
        self._interview_desk.open(interview, notes)

    def _connect(self) -> None:
        self.cases.start_asked.connect(self.show_start)
        self._case_desk.opened.connect(self.open_case)
        self._office_desks[0].changed.connect(self._case_desk.refresh)
        self._interview_desk.screen_wanted.connect(self._stack.setCurrentWidget)
        self._interview_desk.left.connect(self.show_cases)
        result, paper, desk = self.case.result, self._paper_desk, self._interview_desk
        result.save_asked.connect(lambda: paper.save(desk.interview.answers))
        result.open_asked.connect(lambda: paper.open(desk.interview.answers))
        result.print_asked.connect(lambda: paper.print(desk.interview.answers))
        result.papers_asked.connect(lambda: paper.choose(desk.interview.answers))
        paper.told.connect(result.say)
        paper.screen_wanted.connect(self._show_paper_screen)
        paper.papers_left.connect(lambda: self._show_paper_screen(result))

    def _show_paper_screen(self, screen: QWidget) -> None:
        if self._stack.indexOf(screen) < 0:
            self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)

    def _add_keys(self, text_size: TextSize) -> None:
        keys = (
            (QKeySequence.StandardKey.ZoomIn, text_size.larger),
            (QKeySequence("Ctrl+="), text_size.larger),
            (QKeySequence.StandardKey.ZoomOut, text_size.smaller),
            (QKeySequence("Ctrl+0"), text_size.normal),
        )
        for key, action in keys:
            QShortcut(QKeySequence(key), self, action, context=Qt.ShortcutContext.WindowShortcut)
        self._ring = FocusRing(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._ring.follow)

    def _fit_screen(self) -> None:
        room = QGuiApplication.primaryScreen().availableSize()
        self.resize(min(USUAL_WIDTH, room.width()), min(USUAL_HEIGHT, room.height()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let another window have the cases."""
        if self._shelf is not None:
            self._interview_desk.keep_note()
        self.closing.emit()
        if self._shelf is not None:
            self._shelf.close()
            self._shelf = None
        super().closeEvent(event)
