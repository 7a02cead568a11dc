"""What a person can read about the program itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.engine.pack import Pack
    from app.engine.telling.wording import Wording
    from ui.help.about_screen import AboutScreen
    from ui.parts.dialogs import Dialogs
    from ui.window.main_window import MainWindow


class HelpDesk(QObject):
    """Shows help on the screen that is on, or the page about the law."""

    def __init__(self, window: MainWindow, dialogs: Dialogs) -> None:
        super().__init__(window)
        self._window = window
        self._dialogs = dialogs
        self._pack: Pack | None = None
        self._about: AboutScreen | None = None
        self._before: QWidget | None = None
        keys = (
            (QKeySequence(QKeySequence.StandardKey.HelpContents), self.show_help),
            (QKeySequence.fromString("F2"), self.show_about),
        )
        for key, action in keys:
            QShortcut(key, window, action)

    def use(self, pack: Pack, wording: Wording, notices: tuple[str, ...]) -> None:
        """Tell about this law pack from now on."""
        self._pack = pack
        self._wording = wording
        self._notices = notices
        if self._about is not None:
            from ui.help.about_lines import about_lines

            self._about.say(about_lines(pack, wording), notices)

    def show_help(self) -> None:
        """Say what can be done on the screen that is on; from there a button leads to the page about the law."""
        from ui.help.help_texts import help_on

        shown = self._window.screen_shown
        offered = self._pack is not None and shown is not self._about
        if self._dialogs.say_help(self._window, help_on(type(shown).__name__), about=offered):
            self.show_about()

    def show_about(self) -> None:
        """Show the page about the law, made when it is first asked for; "Back" returns to the screen before."""
        shown = self._window.screen_shown
        if self._pack is None or (self._about is not None and shown is self._about):
            return
        self._before = shown
        if self._about is None:
            from ui.help.about_lines import about_lines
            from ui.help.about_screen import AboutScreen

            self._about = AboutScreen(about_lines(self._pack, self._wording), self._notices)
            self._about.back_asked.connect(self._on_back)
        self._window.show_screen(self._about)
        self._about.heading.take_focus()

    def _on_back(self) -> None:
        before, self._before = self._before, None
        if before is None or not self._window.return_to(before):
            self._window.show_start()
