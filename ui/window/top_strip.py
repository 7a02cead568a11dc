"""The strip on top of every screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.parts.blocks import QuietText, announce
from ui.parts.languages import SPOKEN, language_label
from ui.parts.look import GAP, TextSize
from ui.parts.qt_numbers import TAB_FOCUS
from ui.parts.themes import Theme
from ui.window.mode_bar import ModeBar

LANGUAGE_KEY = "F8"
COLOURS_KEY = "F9"
SIZE_KEY = "F7"


class TopStrip(QFrame):
    """Holds the bar of the mode beside the ways to another text size, to other colours or to the other language.

    It says when a translation is not reviewed yet.
    """

    language_asked = Signal(str)
    colours_asked = Signal()

    def __init__(self, language: str, text_size: TextSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text_size = text_size
        self.bar = ModeBar(self)
        self.notice = QuietText(parent=self)
        self.other = QPushButton(self)
        self.other.setMinimumHeight(32)
        self.other.setProperty("focusPolicy", TAB_FOCUS)  # a click leaves the focus where somebody types
        self.other.setProperty("shortcut", LANGUAGE_KEY)
        self.other.clicked.connect(lambda: self.language_asked.emit(self._other))
        self.colours = QPushButton(self)
        self.colours.setMinimumHeight(32)
        self.colours.setProperty("focusPolicy", TAB_FOCUS)
        self.colours.clicked.connect(self.colours_asked)
        self._theme = Theme.SYSTEM
        self.size_button = QPushButton(self)
        self.size_button.setMinimumHeight(32)
        self.size_button.setProperty("focusPolicy", TAB_FOCUS)
        self.size_button.clicked.connect(self._on_size)
        self._lay_out()
        self.speak(language, "")

    def speak(self, language: str, notice: str) -> None:
        """Offer the language that is not on; an empty notice takes no room."""
        self._other = next(other for other in SPOKEN if other != language)
        name = language_label(self._other)
        self.other.setText(f"{name} ({LANGUAGE_KEY})")
        self.other.setProperty("shortcut", LANGUAGE_KEY)
        self.other.setAccessibleName(name)
        self.other.setAccessibleDescription(self.tr("Show the window in this language."))
        self._name_colours()
        self._name_size()
        self.notice.setText(notice)
        self.notice.setVisible(bool(notice))
        self.bar.redraw()

    def show_colours(self, theme: Theme) -> None:
        """Name the colours that are on now."""
        self._theme = theme
        self._name_colours()
        announce(self.colours, self.colours.accessibleName())

    def _name_colours(self) -> None:
        names = {
            Theme.SYSTEM: self.tr("Colors: as the system"),
            Theme.LIGHT: self.tr("Colors: light"),
            Theme.DARK: self.tr("Colors: dark"),
            Theme.CONTRAST: self.tr("Colors: high contrast"),
        }
        self.colours.setText(self.tr("Colors ({key})").format(key=COLOURS_KEY))
        self.colours.setProperty("shortcut", COLOURS_KEY)
        self.colours.setAccessibleName(names[self._theme])
        self.colours.setAccessibleDescription(self.tr("Take the next set of colors for the window."))
        self.colours.setToolTip(names[self._theme])

    def _on_size(self) -> None:
        self._text_size.next()
        announce(self.size_button, self.size_button.accessibleName())

    def _name_size(self) -> None:
        name = self.tr("Text: {percent} percent").format(percent=self._text_size.percent)
        self.size_button.setText(f"Aa ({SIZE_KEY})")
        self.size_button.setProperty("shortcut", SIZE_KEY)
        self.size_button.setAccessibleName(name)
        self.size_button.setAccessibleDescription(self.tr("Take the next size for the text of the window."))
        self.size_button.setToolTip(name)

    def changeEvent(self, event: QEvent) -> None:
        """Name the size of the text that is on now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._name_size()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.bar)
        words.addWidget(self.notice)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GAP, GAP // 2, 2 * GAP, GAP // 2)
        line.addLayout(words, stretch=1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.size_button)
        buttons.addWidget(self.colours)
        buttons.addWidget(self.other)
        side = QVBoxLayout()
        side.addLayout(buttons)
        side.addStretch(1)
        line.addLayout(side)
