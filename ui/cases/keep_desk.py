"""What a person can do about how long the office keeps a case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.errors import UserError
from ui.cases.case_list import CaseListScreen
from ui.parts.dialogs import Dialogs

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseShelf


class KeepDesk(QObject):
    """Notes keep-until days, lists the cases whose day has come; a person decides what becomes of them."""

    def __init__(self, screen: CaseListScreen, dialogs: Dialogs, today: Callable[[], date]) -> None:
        super().__init__(screen)
        self._screen = screen
        self._dialogs = dialogs
        self._today = today
        self._shelf: CaseShelf | None = None
        screen.keep_asked.connect(self._on_keep)
        screen.due_asked.connect(self._on_due)

    def use(self, shelf: CaseShelf) -> None:
        """Work with this shelf from now on."""
        self._shelf = shelf

    def _on_keep(self, case_id: int) -> None:
        from app.engine.rules.spans import whole_day
        from app.services.keeping.record import keep_until, set_keep_until

        shelf = self._shelf
        if shelf is None:
            return
        try:
            noted = keep_until(shelf, case_id)
            typed = self._dialogs.ask_day(self._screen, noted.isoformat() if noted else "")
            if typed is None:
                return
            day = whole_day(typed) if typed else None
            if typed and day is None:
                raise UserError(self.tr("This is not a whole date."), self.tr("Write it as 2031-11-23."))
            set_keep_until(shelf, case_id, day)
        except UserError as error:
            self._dialogs.say_error(self._screen, error.message, error.hint)
            return
        said = self.tr("Kept until {day}.").format(day=day) if day else self.tr("No day to keep it until is noted.")
        self._screen.say(said)

    def _on_due(self) -> None:
        from app.services.keeping.record import due

        if self._shelf is None:
            return
        try:
            cases = due(self._shelf, self._today())
        except UserError as error:
            self._dialogs.say_error(self._screen, error.message, error.hint)
            return
        lines = "\n".join(f"{case.keep_until}  {case.title}" for case in cases)
        if lines:
            self._dialogs.say(self._screen, self.tr("The day to keep these cases until has come."), lines)
        else:
            self._dialogs.say(self._screen, self.tr("No case has reached its day."), "")
