"""Finds words that a person may not want to leave in a free text."""

from __future__ import annotations

import re

from app.engine.pack import Pack
from app.engine.reading.text_checks import find_text

PRIVATE = ("cooperation", "presentence", "birth")
"""The groups of the pack's word lists that speak of what the "do not type" notice names."""


class WordCheck:
    """Looks for the pack's private words; nothing that it reads is kept or told to anyone but its caller."""

    def __init__(self, pack: Pack) -> None:
        """Read the lists of every language once; a pack without them has nothing to find."""
        words = [word for language in pack.languages for word in _listed(pack, language)]
        parts = (re.escape(word).replace(r"\*", r"\w*") for word in words)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE) if words else None

    def found_in(self, text: str) -> tuple[str, ...]:
        """The words of the lists that stand in the text, as typed, each once."""
        if self._pattern is None:
            return ()
        return tuple(dict.fromkeys(match.group() for match in self._pattern.finditer(text)))


def _listed(pack: Pack, language: str) -> list[str]:
    lists = find_text(pack.texts[language], "linter.words")
    groups = lists if isinstance(lists, dict) else {}
    return [str(word) for group in PRIVATE for word in groups.get(group, ())]
