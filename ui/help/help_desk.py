"""What a person can read about the program itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from ui.parts.dialogs import Dialogs

if TYPE_CHECKING:
    from app.engine.pack import Pack
    from app.engine.telling.wording import Wording
    from ui.help.about_screen import AboutScreen
    from ui.window.main_window import MainWindow


class HelpDesk(QObject):
    """Shows help on the screen that is on, or the page about the law."""

    def __init__(self, window: MainWindow, dialogs: Dialogs) -> None:
        super().__init__(window)
        self._window = window
        self._dialogs = dialogs
        self._pack: Pack | None = None
        self._about: AboutScreen | None = None
        key = QKeySequence(QKeySequence.StandardKey.HelpContents)
        QShortcut(key, window, self.show_help, context=Qt.ShortcutContext.WindowShortcut)

    def use(self, pack: Pack, wording: Wording, notices: tuple[str, ...]) -> None:
        """Tell about this law pack from now on."""
        self._pack = pack
        self._wording = wording
        self._notices = notices

    def show_help(self) -> None:
        """Say what can be done on the screen that is on."""
        from ui.help.help_texts import help_on

        name = type(self._window.screen_shown).__name__
        self._dialogs.say_help(self._window, help_on(name))

    def show_about(self) -> None:
        """Show the page about the law, made when it is first asked for."""
        if self._pack is None:
            return
        if self._about is None:
            from ui.help.about_lines import about_lines
            from ui.help.about_screen import AboutScreen

            self._about = AboutScreen(about_lines(self._pack, self._wording), self._notices)
            self._about.back_asked.connect(self._window.show_start)
        self._window.show_screen(self._about)
        self._about.heading.take_focus()
