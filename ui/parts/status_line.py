"""A line that tells how something is getting on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.parts.blocks import PlainText, StrongText, announce

Words = str | Callable[[], str]
"""A sentence, or what gives it anew when the language of the window is another."""


class StatusLine(PlainText):
    """Shows one sentence; takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.words: Words = ""
        self.hide()

    def say(self, words: Words) -> None:
        """Show the sentence, have it read aloud; an empty one takes the line away."""
        self.show_again(words)
        if text := self.text():
            announce(self, text)

    def show_again(self, words: Words) -> None:
        """Show the sentence without a sound."""
        self.words = words
        text = words() if callable(words) else words
        self.setText(text)
        self.setVisible(bool(text))


class StrongStatusLine(StatusLine, StrongText):
    """The same in bold."""
