"""What a person is asked when the law changed since a case was begun."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.errors import UserError
from app.services.interviewing.changed_law import LawChange
from app.services.interviewing.interview import Interview
from ui.interview.law_change_screen import LawChangeScreen
from ui.interview.law_change_texts import LawChangeTexts
from ui.parts.dialogs import Dialogs
from ui.parts.fault_words import fault_words


class LawDesk(QObject):
    """Shows the change; lets a case go on only when the person says so."""

    screen_wanted = Signal(QWidget)
    left = Signal()

    def __init__(self, pack: Pack, wording: Wording, screen: LawChangeScreen, dialogs: Dialogs) -> None:
        super().__init__(screen)
        self._pack = pack
        self._wording = wording
        self._screen = screen
        self._dialogs = dialogs
        self._asked: tuple[Interview, LawChange] | None = None
        self._go_on: Callable[[], None] | None = None
        screen.go_on_asked.connect(self._on_go_on)
        screen.cases_asked.connect(self._on_left)

    def use(self, wording: Wording) -> None:
        """Go on in this wording."""
        self._wording = wording
        self._screen.redraw(self._show if self._asked is not None else None)

    def ask(self, interview: Interview, go_on: Callable[[], None]) -> None:
        """Ask about this case, unless its law is the same; `go_on` follows when the person agrees.

        UserError when the case cannot be read.
        """
        change = interview.law_change
        if change is None:
            go_on()
            return
        self._asked, self._go_on = (interview, change), go_on
        self.screen_wanted.emit(self._screen)
        self._show()

    def _show(self) -> None:
        if self._asked is not None:
            _, change = self._asked
            self._screen.show_change(LawChangeTexts(self._pack, self._wording, change).text())

    def _on_go_on(self) -> None:
        if self._asked is None or self._go_on is None:
            return
        interview, _ = self._asked
        try:
            interview.accept_law()
        except UserError as error:
            self._dialogs.say_error(self._screen, *fault_words(error))
            return
        go_on = self._go_on
        self._forget()
        go_on()

    def _on_left(self) -> None:
        self._forget()
        self.left.emit()

    def _forget(self) -> None:
        self._asked = self._go_on = None
        self._screen.forget()
