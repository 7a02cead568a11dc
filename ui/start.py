"""Opens the window, then loads the law pack."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import UserError
from app.services.office import OfficeSettings
from app.services.places import sealed_store_path
from ui.parts.dialogs import Dialogs
from ui.parts.languages import speak, system_language
from ui.parts.look import TextSize
from ui.window.main_window import TITLE, MainWindow

if TYPE_CHECKING:
    from ui.window.pack_loader import PackLoader


def has_screen(system: str, variables: Mapping[str, str]) -> bool:
    """Whether Qt finds something to draw on; where it does not, it would end the program without a word."""
    if not system.startswith("linux"):
        return True
    return any(variables.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def keep_no_settings() -> None:
    """Have Qt write no settings: its file dialogs would note every folder that was looked at."""
    settings = QtCore.QSettings
    for scope in (settings.Scope.UserScope, settings.Scope.SystemScope):
        for form in (settings.Format.NativeFormat, settings.Format.IniFormat):
            settings.setPath(form, scope, os.devnull)


def tell_fault(fault: UserError, dialogs: Dialogs) -> None:
    """Say in a dialog what keeps the window from opening, where there is a screen: few people see a terminal."""
    if has_screen(sys.platform, os.environ):
        from ui.parts.fault_words import fault_words

        instance = QApplication.instance()
        app = instance if isinstance(instance, QApplication) else QApplication([])
        app.setApplicationName(TITLE)
        speak(system_language())
        dialogs.say_error(QWidget(), *fault_words(fault))


def open_window(pack_folder: Path | None, store_path: Callable[[], Path], office: OfficeSettings) -> int:
    """Show the window until it is closed; the exit code of the program, 2 when no law pack could be read.

    The cases are kept sealed beside `store_path`, where an older version kept them in the clear; it is asked for once
    the window can be seen.
    UserError when there is no screen to show it on.
    """
    if not has_screen(sys.platform, os.environ):
        raise UserError("There is no screen here to show a window on.", "“rightdoor assess FILE” needs none.")
    instance = QApplication.instance()
    app = instance if isinstance(instance, QApplication) else QApplication(["rightdoor"])
    app.setApplicationName(TITLE)
    app.setDesktopFileName("rightdoor")
    dialogs = Dialogs()
    window = MainWindow(date.today, dialogs, TextSize(app), office.language or system_language())
    window.start.offer(office.mode, fixed=office.mode is not None, shared=office.server is not None)
    loaders: list[PackLoader] = []

    def go_on() -> None:
        loaders.append(_loader_of(app, window, dialogs, pack_folder))
        _work_in_modes(window, loaders[0], store_path(), office, dialogs)
        loaders[0].load()

    window.painted.connect(go_on)
    window.show()
    code = app.exec()
    return code if any(loader.has_pack for loader in loaders) else 2


def _loader_of(app: QApplication, window: MainWindow, dialogs: Dialogs, pack_folder: Path | None) -> PackLoader:
    """Complete the window, now that it can be seen: each of these modules has Qt make more classes."""
    from app.no_dump import leave_no_dump
    from ui.parts.themes import Themes
    from ui.window.faults import catch_faults
    from ui.window.icon import program_icon
    from ui.window.pack_loader import PackLoader

    catch_faults(window, dialogs)
    keep_no_settings()
    leave_no_dump()
    themes = Themes(app)
    window.strip.colours_asked.connect(themes.next)
    themes.changed.connect(lambda: window.strip.show_colours(themes.chosen))
    app.setWindowIcon(program_icon())
    return PackLoader(window, pack_folder)


def _work_in_modes(
    window: MainWindow, loader: PackLoader, store_path: Path, office: OfficeSettings, dialogs: Dialogs
) -> None:
    from ui.window.modes import Modes

    sealed = sealed_store_path(store_path)
    Modes(window, loader, sealed, office, dialogs, plain=store_path if store_path != sealed else None)
