"""Finds nodes of the map by the words that they say."""

from __future__ import annotations

import unicodedata

from app.services.law_map.reading import Reader
from app.services.law_map.values import LawMap, NodeKind

_FOUND = (NodeKind.SECTION, NodeKind.ASK, NodeKind.TEST, NodeKind.FIND)


class MapSearch:
    """Holds what each node says, but for its folded parts; making one reads the whole pack, which takes a moment."""

    def __init__(self, law: LawMap, reader: Reader) -> None:
        self._entries = [
            (node.id, _plain(node.label), _plain("\n".join((*reader.read(node.id).told(), node.name))))
            for node in law.nodes.values()
            if node.kind in _FOUND
        ]

    def find(self, text: str) -> tuple[str, ...]:
        """Return the nodes that say every word of ``text``, those whose label says it first; none for no word.

        Capitals, accents count for nothing; a word may be the beginning or any part of a longer one.
        """
        words = _plain(text).split()
        if not words:
            return ()
        by_label, by_rest = list[str](), list[str]()
        for name, label, everything in self._entries:
            if all(word in label for word in words):
                by_label.append(name)
            elif all(word in everything for word in words):
                by_rest.append(name)
        return (*by_label, *by_rest)


def _plain(text: str) -> str:
    if text.isascii():
        return text.casefold()
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
