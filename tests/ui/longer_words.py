"""A language that is hard on a layout: English with accents, two fifths longer."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from app.engine.pack import Pack
from ui.window import main_window

ACCENTS = str.maketrans("aeiouncyAEIOUNCY", "áéíóúñçýÁÉÍÓÚÑÇÝ")
PLACE = re.compile(r"({[^}]*}|&\w)")
LONGER = 0.4
SYLLABLES = "lorem ipsum dolor sit amet "


def longer(text: str) -> str:
    """The text with accents, two fifths longer; its places and its shortcut stay."""
    told = "".join(part if PLACE.fullmatch(part) else part.translate(ACCENTS) for part in PLACE.split(text))
    more = round(len(text) * LONGER)
    return f"{told} {(SYLLABLES * (more // len(SYLLABLES) + 1))[:more].strip()}" if more > 2 else told


class LongWords(QTranslator):
    """Translates every sentence of the window, and of Qt, into a longer one."""

    def translate(self, context: str, text: str, note: str | None = None, count: int = -1) -> str:
        return longer(text)

    def isEmpty(self) -> bool:
        return False


def with_longer_words(pack: Pack) -> Pack:
    """The pack with its English texts, longer, in the place of the Spanish ones."""
    return replace(pack, texts={**pack.texts, "es": _longer(pack.texts["en"])})


def speak_longer_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have windows speak the longer words where they would speak another language."""
    app = QCoreApplication.instance()
    words = LongWords(app)

    def speak(language: str) -> None:
        app.removeTranslator(words)
        if language != "en":
            app.installTranslator(words)

    monkeypatch.setattr(main_window, "speak", speak)


def silence_longer_words() -> None:
    """Speak English again."""
    app = QCoreApplication.instance()
    for words in app.findChildren(LongWords):
        app.removeTranslator(words)
        words.setParent(None)


def _longer(node: object) -> object:
    if isinstance(node, dict):
        return {key: _longer(inner) for key, inner in node.items()}
    if isinstance(node, list):
        return [_longer(inner) for inner in node]
    return longer(node) if isinstance(node, str) else node
