"""What only an office does with cases: it moves them, keeps them so long, signs them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from ui.cases.case_list import CaseListScreen
from ui.cases.due_screen import DueScreen
from ui.cases.keep_desk import KeepDesk
from ui.cases.move_desk import MoveDesk
from ui.cases.record_desk import RecordDesk
from ui.cases.record_screen import RecordScreen
from ui.parts.dialogs import Dialogs

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseShelf


class OfficeDesks(QObject):
    """Holds the three desks with their screens."""

    screen_wanted = Signal(QWidget)
    opened = Signal(int)  # case id
    changed = Signal()  # other cases are in the list now
    left = Signal()

    def __init__(
        self, pack: Pack, wording: Wording, cases: CaseListScreen, dialogs: Dialogs, today: Callable[[], date]
    ) -> None:
        super().__init__(cases)
        self.due, self.record = DueScreen(), RecordScreen()
        self._moving = MoveDesk(wording, cases, dialogs)
        self._keeping = KeepDesk(cases, self.due, dialogs, today)
        self._signing = RecordDesk(pack, cases, self.record, dialogs)
        self._moving.changed.connect(self.changed)
        self._keeping.opened.connect(self.opened)
        for desk in (self._keeping, self._signing):
            desk.screen_wanted.connect(self.screen_wanted)
            desk.left.connect(self.left)

    @property
    def screens(self) -> tuple[QWidget, ...]:
        """Those that the desks show beside the list."""
        return self.due, self.record

    def use(self, shelf: CaseShelf) -> None:
        """Work with this shelf from now on."""
        for desk in (self._moving, self._keeping, self._signing):
            desk.use(shelf)

    def speak(self, wording: Wording) -> None:
        """Go on in another language."""
        self._moving.use_wording(wording)
        for screen in (self.due, self.record):
            screen.redraw()
