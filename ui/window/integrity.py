"""Looks for damage in the sealed cases once they are open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from ui.parts.background import run_in_background
from ui.parts.dialogs import Dialogs
from ui.parts.fault_words import fault_words

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseShelf


class IntegrityCheck(QObject):
    """Reads the whole store on a thread; tells what it finds, unless the cases were closed meanwhile."""

    def __init__(self, dialogs: Dialogs, window: QWidget) -> None:
        super().__init__(window)
        self._dialogs = dialogs
        self._window = window

    def begin(self, shelf: CaseShelf, is_open: Callable[[], bool]) -> None:
        """Check this shelf; a fault that comes of closing it, as `is_open` tells, is none."""
        from app.services.keeping.backups import check_store

        def found(error: Exception) -> None:
            if not is_open():
                return
            if not isinstance(error, UserError):
                raise error
            self._dialogs.say_error(self._window, *fault_words(error))

        run_in_background(self, lambda: check_store(shelf), lambda _none: None, found)
