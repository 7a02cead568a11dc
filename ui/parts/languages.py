"""Has the whole program speak one language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

SPOKEN = ("en", "es")
"""The languages of the window; its sentences are written in the first."""

_OURS = "words"
_FOLDER = Path(__file__).resolve().parent.parent / "translations"


def language_label(language: str) -> str:
    """A language as its own readers call it."""
    return {"en": "English", "es": "Español"}.get(language) or QLocale(language).nativeLanguageName() or language


def system_language() -> str:
    """The language that the system is set to, where the window speaks it; otherwise the first."""
    wanted = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((language for language in wanted if language in SPOKEN), SPOKEN[0])


def speak(language: str) -> None:
    """Translate from now on what is said anew, Qt's own buttons too; what is on the screen stays as it is."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("a language needs a running application")
    for old in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    if language == SPOKEN[0]:
        return
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{qt}/qtbase_{language}.qm", f"{_FOLDER}/rightdoor_{language}.qm"):
        words = QTranslator(app)
        words.setObjectName(_OURS)
        if words.load(file):
            app.installTranslator(words)
