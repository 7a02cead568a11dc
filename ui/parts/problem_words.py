"""Turns the engine's sentence on a bad answer into the words of the window."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.engine.pack import Pack
from app.engine.telling.wording import Wording

WORD = re.compile(r"[A-Za-z0-9_]+")
DAY = re.compile(r"\b\d{4}-\d{2}(?:-\d{2})?\b")
_PLACE = re.compile(r"\\{(\w+)\\}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProblemWords", text)


def in_plain_words(sentence: str, pack: Pack, wording: Wording) -> str:
    """The sentence in the language of the window, with each question id as its short name, each ISO date in long form.

    A sentence that the pages of the window never let happen stays in English.
    """

    def name(found: re.Match[str]) -> str:
        word = found.group()
        return wording.text(f"questions.{word}.short") if word in pack.questions else word

    def day(found: re.Match[str]) -> str:
        return _long(found.group(), wording)

    for pattern, translated in _sentences():
        sentence = pattern.sub(lambda found, said=translated: said.format(**found.groupdict()), sentence)  # type: ignore[misc]
    return WORD.sub(name, DAY.sub(day, sentence))


def _sentences() -> list[tuple[re.Pattern[str], str]]:
    """What the engine says of a date, to be found in a text, each with its translation."""
    later = "{question}: {day} is later than {today}, the day on which the answers are judged."
    order = "{question}: {day} has to be on or before {other}: {second}."
    translated = (
        _tr("{question}: {day} is later than {today}, the day on which the answers are judged."),
        _tr("{question}: {day} has to be on or before {other}: {second}."),
    )
    patterns = (re.compile(_PLACE.sub(r"(?P<\1>[\\w-]+)", re.escape(text))) for text in (later, order))
    return list(zip(patterns, translated, strict=True))


def _long(iso: str, wording: Wording) -> str:
    try:
        date.fromisoformat(iso if len(iso) == 10 else f"{iso}-01")
    except ValueError:
        return iso
    return wording.partial_date(iso)
