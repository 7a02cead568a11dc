"""Embedded fonts whose letters can be read back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import TTFont

_MOST_IN_A_BLOCK = 100  # the limit of the CMap format
_UNICODE_NAME = "toUnicodeCMap:"
_PAIR = re.compile(r"^<([0-9A-F]{2})> <([0-9A-F]{4,})>$", re.MULTILINE)
_PAIRS = re.compile(r"\d+ beginbfchar.*endbfchar", re.DOTALL)


class ReadableFont(TTFont):
    """A TrueType font whose way back from codes to letters never names U+0000, which PDF/UA forbids."""

    def addObjects(self, doc: PDFDocument) -> None:
        """Add the font's objects to a finished document."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in doc.idToObject.keys() - before:
            if name.startswith(_UNICODE_NAME):
                stream = doc.idToObject[name]
                assert isinstance(stream, PDFStream)
                stream.content = readable_map(stream.content)


def readable_map(character_map: str) -> str:
    """Return a ToUnicode map without codes that mean nothing, in blocks of the size that the format allows."""
    pairs = [(code, int(letter, 16)) for code, letter in _PAIR.findall(character_map)]
    return _PAIRS.sub("\n".join(_blocks((code, letter) for code, letter in pairs if letter)), character_map)


def _blocks(pairs: Iterable[tuple[str, int]]) -> list[str]:
    lines = [f"<{code}> <{chr(letter).encode('utf-16-be').hex().upper()}>" for code, letter in pairs]
    blocks = [lines[start : start + _MOST_IN_A_BLOCK] for start in range(0, len(lines), _MOST_IN_A_BLOCK)]
    return ["\n".join((f"{len(block)} beginbfchar", *block, "endbfchar")) for block in blocks]
