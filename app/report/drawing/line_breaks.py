"""Breaks plain words into lines as ReportLab does, in a fraction of the time."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getAscentDescent, getFont
from reportlab.platypus.paragraph import ParaLines
from reportlab.platypus.paraparser import ParaFrag

from app.report.tagging.fonts import ReadableFont

_SOFT_HYPHEN = "\xad"


def plain_lines(
    fragments: Sequence[ParaFrag], style: ParagraphStyle, widths: Sequence[float]
) -> ParaLines | ParaFrag | None:
    """Return the lines of one fragment of plain words; ``widths`` are those of the first line, of the later ones.

    None for anything else, such as a word wider than its line: ReportLab itself has to break it.
    """
    if len(fragments) != 1 or hasattr(fragments[0], "cbDefn") or not hasattr(fragments[0], "text"):
        return None
    fragment = fragments[0]
    text, face, size = fragment.text, fragment.fontName, fragment.fontSize
    font = getFont(face)
    if not isinstance(font, ReadableFont) or _SOFT_HYPHEN in text:
        return None
    lines = _broken(text.split(), font, size, style.spaceShrinkage, widths)
    if lines is None:
        return None
    ascent, descent = getAscentDescent(face, size)
    return fragment.clone(kind=0, lines=lines, ascent=ascent, descent=descent, fontSize=size)


def _broken(
    words: Sequence[str], font: ReadableFont, size: float, shrinkage: float, widths: Sequence[float]
) -> list[tuple[float, list[str]]] | None:
    """Return each line as its unused width with its words; None when a word is too wide."""
    width_of = font.letter_widths.__getitem__
    space = 0.001 * size * width_of(" ")
    give = shrinkage * space
    lines: list[tuple[float, list[str]]] = []
    line: list[str] = []
    room, filled = widths[0], -space
    for word in words:
        width = 0.001 * size * sum(map(width_of, word))
        following = filled + space + width
        if following <= room + give * len(line):
            line.append(word)
            filled = following
            continue
        if width > room or width > widths[-1]:
            return None
        lines.append((room - filled, line))
        line, filled, room = [word], width, widths[-1]
    if line:
        lines.append((room - filled, line))
    return lines
