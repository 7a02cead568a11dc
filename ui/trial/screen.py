"""Has a screen at hand, a real one or one in memory."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QTranslator
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.parts.languages import SPOKEN, speak
from ui.start import has_screen, keep_no_settings

PATIENCE = 30_000
"""How long to wait for anything, in milliseconds: a slow disk that is cold must do."""

_FILES_OF_A_LANGUAGE = 2  # Qt's own words, ours


class TrialError(Exception):
    """The window does not do what it should; the message says what."""


def screen() -> QApplication:
    """Return the application; without a display it draws in memory."""
    instance = QApplication.instance()
    if isinstance(instance, QApplication):
        return instance
    if not has_screen(sys.platform, os.environ):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication([])
    keep_no_settings()
    return app


def screen_words() -> str:
    """Return how the window is drawn; TrialError when there is no font to write with."""
    screen()
    fonts = QFontDatabase.families()
    if not fonts:
        raise TrialError("this computer has no font for the window")
    return f"{QGuiApplication.platformName()}, {len(fonts)} fonts"


def wait_until(holds: Callable[[], bool], what: str) -> None:
    """Let the window work until something holds; TrialError when it takes too long."""
    clock = QElapsedTimer()
    clock.start()
    while not holds():
        QApplication.processEvents()
        if clock.hasExpired(PATIENCE):
            raise TrialError(f"this took too long: {what}")


def try_languages() -> str:
    """Speak every language of the window; TrialError when its words did not come along."""
    app = screen()
    for language in SPOKEN[1:]:
        speak(language)
        loaded = [words for words in app.findChildren(QTranslator) if not words.isEmpty()]
        if len(loaded) < _FILES_OF_A_LANGUAGE:
            raise TrialError(f"the words of the language {language} are missing")
    speak(SPOKEN[0])
    return ", ".join(SPOKEN)
