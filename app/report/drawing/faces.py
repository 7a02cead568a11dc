"""The embedded typefaces, chosen for each character of a text."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont

from app.report.tagging.fonts import ReadableFont

FONTS = Path(__file__).resolve().parents[1] / "fonts"
BODY = "AtkinsonHyperlegible"
BODY_BOLD = "AtkinsonHyperlegible-Bold"
SPARE = "DejaVuSans"
SPARE_BOLD = "DejaVuSans-Bold"
NO_GLYPH = "\ufffd"

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")
# Letters that run from right to left: they would stand in the wrong order.
_BACKWARD = frozenset({"R", "AL"})


def register_faces() -> None:
    """Make the main face known to ReportLab; the spare face is read when a text needs it."""
    _register(BODY, BODY_BOLD)


def clean(text: str) -> str:
    """Return ``text`` on one line, letters joined with their accents, without characters that print nothing."""
    plain = text if text.isascii() else unicodedata.normalize("NFC", text)
    return " ".join(_UNPRINTABLE.sub(" ", plain).split())


def prints(text: str) -> bool:
    """Tell whether the faces can print every character of ``text`` in its right place."""
    register_faces()
    cleaned = clean(text)
    forward = not any(unicodedata.bidirectional(character) in _BACKWARD for character in cleaned)
    return forward and not any(NO_GLYPH in run for _, run in runs(cleaned, BODY, SPARE))


def markup(text: str) -> str:
    """Return ``text`` as paragraph markup; what the main face lacks is set in the spare face."""
    return "".join(
        escape(run, quote=False) if face == BODY else f'<font face="{face}">{escape(run, quote=False)}</font>'
        for face, run in runs(text, BODY, SPARE)
    )


def runs(text: str, face: str, spare: str) -> list[tuple[str, str]]:
    """Split ``text`` into (face, run) pairs; ``spare`` takes what ``face`` lacks, U+FFFD what both lack."""
    known = _characters(face)
    cleaned = clean(text)
    if known.issuperset(map(ord, cleaned)):
        return [(face, cleaned)]
    _register(SPARE, SPARE_BOLD)
    in_spare = _characters(spare)
    drawn = (character if ord(character) in known or ord(character) in in_spare else NO_GLYPH for character in cleaned)
    groups = groupby(drawn, lambda character: face if ord(character) in known else spare)
    return [(chosen, "".join(group)) for chosen, group in groups]


def width(text_runs: list[tuple[str, str]], size: float) -> float:
    """Return the width in points of ``text_runs`` set at ``size`` points."""
    return sum(pdfmetrics.stringWidth(run, face, size) for face, run in text_runs)


def wide_width(text: str, size: float, *, bold: bool) -> float:
    """Return the width in points of ``text`` in the spare face: few faces that a computer has are wider."""
    _register(SPARE, SPARE_BOLD)
    return pdfmetrics.stringWidth(clean(text), SPARE_BOLD if bold else SPARE, size)


@cache
def _characters(face: str) -> frozenset[int]:
    font = pdfmetrics.getFont(face)
    assert isinstance(font, TTFont)
    return frozenset(code for code, glyph in font.face.charToGlyph.items() if glyph)


@cache
def _register(plain: str, bold: str) -> None:
    for name in (plain, bold):
        path = FONTS / (f"{name}-Regular.ttf" if name == BODY else f"{name}.ttf")
        registerFont(ReadableFont(name, str(path)))
    registerFontFamily(plain, normal=plain, bold=bold, italic=plain, boldItalic=bold)
