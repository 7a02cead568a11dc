"""The window of the program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from app.engine.pack import Pack
from app.engine.wording import Wording
from app.errors import UserError
from app.services.interview import Interview
from ui.case_desk import CaseDesk
from ui.case_list import CaseListScreen
from ui.check_screen import CheckScreen
from ui.dialogs import Dialogs
from ui.interview_desk import CaseScreens, InterviewDesk
from ui.interview_screen import InterviewScreen
from ui.look import FocusRing, TextSize
from ui.paper_desk import PaperDesk
from ui.result_screen import ResultScreen
from ui.start_screen import StartScreen

if TYPE_CHECKING:
    from app.services.cases import CaseShelf

LANGUAGE = "en"
TITLE = "Right Door"
USUAL_WIDTH, USUAL_HEIGHT = 1180, 720


class MainWindow(QMainWindow):
    """Shows one screen at a time; its title never names a case or a person."""

    shelf_asked = Signal()

    def __init__(self, pack: Pack, today: Callable[[], date], dialogs: Dialogs, text_size: TextSize) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setLocale(QLocale(LANGUAGE))
        self._pack = pack
        self._today = today
        self._dialogs = dialogs
        self._shelf: CaseShelf | None = None
        self._cases_wanted = False
        wording = Wording(pack, LANGUAGE)
        self.start = StartScreen(pack, wording, today())
        self.cases = CaseListScreen()
        self.case = CaseScreens(InterviewScreen(), CheckScreen(), ResultScreen())
        self._case_desk = CaseDesk(pack, self.cases, dialogs)
        self._interview_desk = InterviewDesk(pack, wording, self.case, today, self)
        self._paper_desk = PaperDesk(pack, LANGUAGE, today, dialogs, self)
        self._stack = QStackedWidget(self)
        for screen in (self.start, self.cases, self.case.interview, self.case.check, self.case.result):
            self._stack.addWidget(screen)
        self.setCentralWidget(self._stack)
        self._connect()
        self._add_keys(text_size)
        self._fit_screen()
        self.start.heading.take_focus()

    @property
    def screen_shown(self) -> QWidget | None:
        """The one screen that is on now."""
        return self._stack.currentWidget()

    def use_shelf(self, shelf: CaseShelf) -> None:
        """Work with these cases; show them if they were asked for while they were being loaded."""
        self._shelf = shelf
        self._case_desk.use(shelf)
        self.start.say("")
        if self._cases_wanted:
            self.show_cases()

    def shelf_failed(self, error: Exception) -> None:
        """Say why the cases cannot be opened; "Cases" tries again."""
        self._cases_wanted = False
        self.start.say("")
        if not isinstance(error, UserError):
            raise error
        self.start.say(str(error))
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
        if self._shelf is None:
            return
        try:
            interview = Interview(self._pack, self._shelf, case_id, self._today)
        except UserError as error:
            self._dialogs.say_error(self, error.message, error.hint)
            return
        self._interview_desk.open(interview)

    def _connect(self) -> None:
        self.start.cases_asked.connect(self.show_cases)
        self.cases.start_asked.connect(self.show_start)
        self._case_desk.opened.connect(self.open_case)
        self._interview_desk.screen_wanted.connect(self._stack.setCurrentWidget)
        self._interview_desk.left.connect(self.show_cases)
        result, paper, desk = self.case.result, self._paper_desk, self._interview_desk
        result.save_asked.connect(lambda: paper.save(desk.interview.answers))
        result.open_asked.connect(lambda: paper.open(desk.interview.answers))
        result.print_asked.connect(lambda: paper.print(desk.interview.answers))
        paper.told.connect(result.say)

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
            self._shelf.close()
            self._shelf = None
        super().closeEvent(event)
