"""What a shared computer does with the cases of one visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from ui.parts.background import run_in_background
from ui.parts.dialogs import Dialogs
from ui.parts.fault_words import fault_words

if TYPE_CHECKING:
    from app.services.keeping.library import LibraryShelf


class LibraryDesk(QObject):
    """Holds the one shelf in memory, wipes it."""

    opened = Signal(object)  # LibraryShelf
    failed = Signal(object)  # Exception

    def __init__(self, dialogs: Dialogs, window: QWidget) -> None:
        super().__init__(window)
        self._dialogs = dialogs
        self._window = window
        self._shelf: LibraryShelf | None = None
        self._opening = False

    def begin(self) -> None:
        """Make an empty shelf, unless one is being made."""
        if not self._opening:
            from app.services.keeping.library import library_shelf

            self._opening = True
            run_in_background(self, library_shelf, self._on_made, self._on_failed)

    def wipe(self) -> None:
        """Overwrite everything that was typed."""
        shelf, self._shelf = self._shelf, None
        if shelf is not None:
            try:
                shelf.wipe()
            except UserError as error:
                self._dialogs.say_error(self._window, *fault_words(error))

    def _on_made(self, shelf: LibraryShelf) -> None:
        self._opening = False
        self._shelf = shelf
        self.opened.emit(shelf)

    def _on_failed(self, error: Exception) -> None:
        self._opening = False
        self.failed.emit(error)
