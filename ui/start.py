"""Opens the window, then loads the law pack."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import UserError
from app.services.office import OfficeSettings
from app.services.places import sealed_store_path
from ui.parts.dialogs import Dialogs
from ui.parts.fault_words import fault_words
from ui.parts.languages import speak, system_language
from ui.parts.look import TextSize
from ui.parts.themes import Themes
from ui.window.faults import catch_faults
from ui.window.main_window import TITLE, MainWindow
from ui.window.modes import Modes
from ui.window.pack_loader import PackLoader


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


def has_screen(system: str, variables: Mapping[str, str]) -> bool:
    """Whether Qt finds something to draw on; where it does not, it would end the program without a word."""
    if not system.startswith("linux"):
        return True
    return any(variables.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def keep_no_settings() -> None:
    """Have Qt write no settings: its file dialogs would note every folder that was looked at."""
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(form, scope, os.devnull)


def tell_fault(fault: UserError, dialogs: Dialogs) -> None:
    """Say in a dialog what keeps the window from opening, where there is a screen: few people see a terminal."""
    if has_screen(sys.platform, os.environ):
        instance = QApplication.instance()
        app = instance if isinstance(instance, QApplication) else QApplication([])
        app.setApplicationName(TITLE)
        speak(system_language())
        dialogs.say_error(QWidget(), *fault_words(fault))


def _show_icon(app: QApplication) -> None:
    from ui.window.icon import program_icon  # reading pictures takes Qt longer than a frame

    app.setWindowIcon(program_icon())


def open_window(pack_folder: Path | None, store_path: Path, office: OfficeSettings) -> int:
    """Show the window until it is closed; the exit code of the program, 2 when no law pack could be read.

    The cases are kept sealed beside `store_path`, where an older version kept them in the clear.
    UserError when there is no screen to show it on.
    """
    if not has_screen(sys.platform, os.environ):
        raise UserError("There is no screen here to show a window on.", "“rightdoor assess FILE” needs none.")
    instance = QApplication.instance()
    app = instance if isinstance(instance, QApplication) else QApplication([])
    app.setApplicationName(TITLE)
    app.setDesktopFileName("rightdoor")
    dialogs = Dialogs()
    themes = Themes(app)
    window = MainWindow(date.today, dialogs, TextSize(app), office.language or system_language())
    window.strip.colours_asked.connect(themes.next)
    themes.changed.connect(lambda: window.strip.show_colours(themes.chosen))
    catch_faults(window, dialogs)
    keep_no_settings()
    loader = PackLoader(window, pack_folder)
    sealed = sealed_store_path(store_path)
    Modes(window, loader, sealed, office, dialogs, plain=store_path if store_path != sealed else None)

    def go_on() -> None:
        loader.load()
        _show_icon(app)

    FirstPaint(window.start, go_on)
    window.show()
    code = app.exec()
    return code if loader.has_pack else 2
