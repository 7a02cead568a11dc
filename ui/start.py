"""Opens the window, then loads everything heavy."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import UserError
from ui.background import run_in_background
from ui.dialogs import Dialogs
from ui.faults import catch_faults
from ui.look import TextSize
from ui.main_window import TITLE, MainWindow

if TYPE_CHECKING:
    from app.engine.pack import Pack
    from app.services.cases import CaseShelf


class FirstPaint(QObject):
    """Calls back once, after a widget has been painted for the first time."""

    def __init__(self, watched: QWidget, then: Callable[[], None]) -> None:
        super().__init__(watched)
        self._then = then
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint event, let it through, call back when the event loop is next idle."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


class Loader(QObject):
    """Loads the law pack, then the cases, on a thread; one thing at a time, each until it is there."""

    def __init__(self, window: MainWindow, pack_folder: Path | None, store_path: Path) -> None:
        super().__init__(window)
        self._window = window
        self._pack_folder = pack_folder
        self._store_path = store_path
        self._loading = False
        self.has_pack = False

    def load(self) -> None:
        """Start with what is not there yet, unless loading is under way."""
        if self._loading:
            return
        self._loading = True
        if self.has_pack:
            run_in_background(self, self._open_shelf, self._on_shelf, self._on_failed)
        else:
            run_in_background(self, self._read_pack, self._on_pack, self._on_failed)

    def _read_pack(self) -> Pack:
        from app.services.packs import load_pack

        return load_pack(self._pack_folder)

    def _open_shelf(self) -> CaseShelf:
        from app.services.cases import open_shelf

        return open_shelf(self._store_path)

    def _on_pack(self, pack: Pack) -> None:
        self._loading = False
        self.has_pack = True
        self._window.use_pack(pack)
        self.load()

    def _on_shelf(self, shelf: CaseShelf) -> None:
        self._loading = False
        self._window.use_shelf(shelf)

    def _on_failed(self, error: Exception) -> None:
        self._loading = False
        self._window.loading_failed(error)


def has_screen(system: str, variables: Mapping[str, str]) -> bool:
    """Whether Qt finds something to draw on; where it does not, it would end the program without a word."""
    if not system.startswith("linux"):
        return True
    return any(variables.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def open_window(pack_folder: Path | None, store_path: Path) -> int:
    """Show the window until it is closed; the exit code of the program, 2 when no law pack could be read.

    UserError when there is no screen to show it on.
    """
    if not has_screen(sys.platform, os.environ):
        raise UserError("There is no screen here to show a window on.", "“rightdoor assess FILE” needs none.")
    instance = QApplication.instance()
    app = instance if isinstance(instance, QApplication) else QApplication([])
    app.setApplicationName(TITLE)
    dialogs = Dialogs()
    window = MainWindow(date.today, dialogs, TextSize(app))
    catch_faults(window, dialogs)
    loader = Loader(window, pack_folder, store_path)
    window.shelf_asked.connect(loader.load)
    FirstPaint(window.start, loader.load)
    window.show()
    code = app.exec()
    return code if loader.has_pack else 2
