"""Embedded fonts whose letters can be read back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import TTFont

_MOST_IN_A_BLOCK = 100  # the limit of the CMap format
_UNICODE_NAME = "toUnicodeCMap:"
_PAIR = re.compile(r"^<([0-9A-F]{2})> <([0-9A-F]{4,})>$", re.MULTILINE)
_PAIRS = re.compile(r"\d+ beginbfchar.*endbfchar", re.DOTALL)


class _Widths(dict[str, int]):
    """The width of each letter in thousandths of the type size, looked up in the font once."""

    def __init__(self, font: TTFont) -> None:
        super().__init__()
        self._known: dict[int, int] = font.face.charWidths
        self._else: int = font.face.defaultWidth

    def __missing__(self, letter: str) -> int:
        """Return the width of a letter that is met for the first time."""
        width = self[letter] = self._known.get(ord(letter), self._else)
        return width


class ReadableFont(TTFont):
    """A TrueType font whose way back from codes to letters never names U+0000, which PDF/UA forbids."""

    @cached_property
    def letter_widths(self) -> Mapping[str, int]:
        """The width of any letter in thousandths of the type size."""
        return _Widths(self)

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:
        """Return the width in points of ``text`` set at ``size`` points."""
        # Setting a page asks this some thousand times: letters are kept, never the words of a person.
        return 0.001 * size * sum(map(self.letter_widths.__getitem__, text))

    def splitString(self, text: str, doc: PDFDocument, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        """Return ``text`` in the codes of the document's subsets of this font."""
        state = self.state.get(doc)
        if state is None or not text:
            return super().splitString(text, doc, encoding)
        try:
            codes = bytes(map(state.assignments.__getitem__, map(ord, text)))  # type: ignore[attr-defined]
        except (KeyError, ValueError):  # a letter that is new to the document, or one in a later subset
            return super().splitString(text, doc, encoding)
        return [(0, codes)]

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
