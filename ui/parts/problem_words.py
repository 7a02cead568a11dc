"""Turns the engine's sentence on a bad answer into the words of the window."""

from __future__ import annotations

import re
from datetime import date

from app.engine.pack import Pack
from app.engine.telling.wording import Wording

WORD = re.compile(r"[A-Za-z0-9_]+")
DAY = re.compile(r"\b\d{4}-\d{2}(?:-\d{2})?\b")


def in_plain_words(sentence: str, pack: Pack, wording: Wording) -> str:
    """The sentence with each question id as the question's short name, each ISO date in long form."""

    def name(found: re.Match[str]) -> str:
        word = found.group()
        return wording.text(f"questions.{word}.short") if word in pack.questions else word

    def day(found: re.Match[str]) -> str:
        return _long(found.group(), wording)

    return WORD.sub(name, DAY.sub(day, sentence))


def _long(iso: str, wording: Wording) -> str:
    try:
        date.fromisoformat(iso if len(iso) == 10 else f"{iso}-01")
    except ValueError:
        return iso
    return wording.partial_date(iso)
