"""What a person can do about how long the office keeps a case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from ui.cases.case_list import CaseListScreen
from ui.cases.deleting import confirm_deletion
from ui.cases.due_screen import DueScreen
from ui.parts.background import run_in_background
from ui.parts.dialogs import Dialogs
from ui.parts.fault_words import fault_words

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseShelf
    from app.services.keeping.record import DueCase


class KeepDesk(QObject):
    """Notes keep-until days, lists the cases whose day has come; a person decides what becomes of them."""

    screen_wanted = Signal(QWidget)
    opened = Signal(int)  # case id
    left = Signal()

    def __init__(
        self, screen: CaseListScreen, due_screen: DueScreen, dialogs: Dialogs, today: Callable[[], date]
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._due_screen = due_screen
        self._dialogs = dialogs
        self._today = today
        self._shelf: CaseShelf | None = None
        screen.keep_asked.connect(self._on_keep)
        screen.due_asked.connect(self._on_due)
        screen.delete_asked.connect(lambda _case: self.look())
        due_screen.open_asked.connect(self._on_open)
        due_screen.keep_asked.connect(self._on_keep_due)
        due_screen.delete_asked.connect(self._on_delete)
        due_screen.left.connect(self.left)

    def use(self, shelf: CaseShelf) -> None:
        """Work with this shelf from now on."""
        self._shelf = shelf
        self.look()

    def look(self) -> None:
        """Count, on a thread, the cases whose day has come; the list says so in one line."""
        shelf, today = self._shelf, self._today()
        if shelf is None:
            return

        def counted() -> int:
            from app.services.keeping.record import due

            return len(due(shelf, today))

        # What keeps the store from being read is told where the person reads it.
        run_in_background(self, counted, self._screen.say_due, self._pass_over)

    def _pass_over(self, error: Exception) -> None:
        if not isinstance(error, UserError) and self._shelf is not None and not self._shelf.store.closed:
            raise error

    def _on_keep(self, case_id: int) -> None:
        day = self._asked_day(self._screen, case_id)
        if day is None:
            return
        noted = day[0]
        self._screen.say(
            lambda: (
                self.tr("Kept until {day}.").format(day=noted)
                if noted
                else self.tr("No day to keep it until is noted.")
            )
        )
        self.look()

    def _asked_day(self, parent: QWidget, case_id: int) -> tuple[date | None] | None:
        """Ask for the day, note it; the day that is noted now, None when nothing was changed."""
        from app.engine.rules.spans import whole_day
        from app.services.keeping.record import keep_until, set_keep_until

        shelf = self._shelf
        if shelf is None:
            return None
        try:
            noted = keep_until(shelf, case_id)
            typed = self._dialogs.ask_day(parent, noted.isoformat() if noted else "")
            if typed is None:
                return None
            day = whole_day(typed) if typed else None
            if typed and day is None:
                raise UserError("This is not a whole date.", "Write it as 2031-11-23.")
            set_keep_until(shelf, case_id, day)
        except UserError as error:
            self._dialogs.say_error(parent, *fault_words(error))
            return None
        return (day,)

    def _on_due(self) -> None:
        if self._list():
            self.screen_wanted.emit(self._due_screen)
            self._due_screen.heading.take_focus()

    def _list(self) -> bool:
        """List the cases anew; tell whether they could be read."""
        from app.services.keeping.record import due

        if self._shelf is None:
            return False
        try:
            cases = due(self._shelf, self._today())
        except UserError as error:
            self._dialogs.say_error(self._screen, *fault_words(error))
            return False
        self._due_screen.show_cases(cases)
        self._screen.say_due(len(cases))
        return True

    def _chosen(self) -> DueCase | None:
        case = self._due_screen.chosen
        if case is None:
            self._due_screen.message.say(lambda: self.tr("Choose a case in the list first."))
        return case

    def _on_open(self) -> None:
        if (case := self._chosen()) is not None:
            self.opened.emit(case.id)

    def _on_keep_due(self) -> None:
        case = self._chosen()
        if case is not None and self._asked_day(self._due_screen, case.id) is not None:
            self._list()

    def _on_delete(self) -> None:
        case, shelf = self._chosen(), self._shelf
        if case is None or shelf is None or not confirm_deletion(self._dialogs, self._due_screen, case.title, None):
            return
        try:
            shelf.delete(case.id)
        except UserError as error:
            self._dialogs.say_error(self._due_screen, *fault_words(error))
        self._list()
