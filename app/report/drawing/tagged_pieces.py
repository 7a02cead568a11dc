"""ReportLab's paragraph with its place in the structure of the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.paragraph import ParaLines
from reportlab.platypus.paraparser import ParaFrag

from app.report.drawing.line_breaks import plain_lines
from app.report.tagging.canvas import TaggedCanvas, TaggedText
from app.report.tagging.structure import Element

# The markup that begins a span in another language or a link; see ``callbacks``.
SPEAK, LINK = "speak", "link"
# A shorter word always fits a line, so a line never ends inside it.
_LONG_WORD = 20


# The markup that takes no parser, what else there is.
_PARTS = re.compile(r"(</?b>|<br/>|&amp;|&lt;|&gt;)")
_RARE_MARKUP = re.compile(r"<(?!/?b>|br/>)|&(?!amp;|lt;|gt;)")
_ESCAPED = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}
_SQUARE_LINE = 1.0
_CAPITALS = 0.7  # the height of a capital letter as a share of the type size


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before the first line of a list item: a bullet or a number."""

    text: str
    element: Element


@dataclass(frozen=True, slots=True)
class Square:
    """An empty square to tick; ``element`` is a Figure that says what a tick means."""

    element: Element
    size: float

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw with the lower left corner at ``x``, ``y``, as lines so that it needs no glyph."""
        with tagged(canvas).figure(self.element, (x, y, self.size, self.size)):
            canvas.setLineWidth(_SQUARE_LINE)
            canvas.rect(x, y, self.size, self.size, stroke=1, fill=0)

    def draw_beside(self, canvas: Canvas, x: float, baseline: float, type_size: float) -> None:
        """Draw level with a line of text."""
        self.draw(canvas, x, baseline - (self.size - type_size * _CAPITALS) / 2)


class TaggedParagraph(Paragraph):
    """A paragraph that is one element, even on two pages; where it is drawn again (a table's head) it is an artifact.

    ReportLab makes the pieces of a split paragraph itself, so the constructor stays its own.
    """

    element: Element | None = None
    label: Label | None = None
    square: tuple[Square, float] | None = None
    outline: tuple[str, int] | None = None
    long_words: tuple[str, ...] = ()
    drawn = False
    set_width: float | None = None
    set_room: tuple[float, float] = (0.0, 0.0)
    blPara: ParaLines  # noqa: N815

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room taken, in points; broken into lines once for each width."""
        if self.set_width != aW or not hasattr(self, "blPara"):
            self.set_width, self.set_room = aW, super().wrap(aW, aH)
        return self.set_room

    def breakLines(self, width: float | list[float] | tuple[float, ...]) -> ParaLines | ParaFrag:
        """Return the words in lines; ``width`` is that of every line, or that of the first, then of the later ones."""
        widths = (width, width) if isinstance(width, int | float) else width
        lines = plain_lines(self.frags, self.style, widths)
        return super().breakLines(width) if lines is None else lines

    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return the pieces, which share one element."""
        pieces = super().split(aW, aH)
        for place, piece in enumerate(pieces):
            if piece is self:
                break
            assert isinstance(piece, TaggedParagraph)
            piece.element, piece.long_words = self.element, self.long_words
            if place == 0:
                piece.label, piece.square, piece.outline = self.label, self.square, self.outline
        return list(pieces)

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        canvas = tagged(self.canv)
        if self.drawn or self.element is None:
            with canvas.inside(None):
                super().draw()
            return
        self.drawn = True
        if self.outline:
            canvas.bookmark(*self.outline, self.height)
        self._draw_label(canvas)
        _end_lines_with_spaces(self.blPara, self.long_words)
        with canvas.inside(self.element):
            super().draw()

    def _draw_label(self, canvas: TaggedCanvas) -> None:
        if self.label:
            with canvas.inside(self.label.element):
                canvas.setFont(self.style.bulletFontName, self.style.bulletFontSize)
                canvas.drawString(self.style.bulletIndent, self.first_line(), self.label.text)
        if self.square:
            square, left = self.square
            square.draw_beside(canvas, left, self.first_line(), self.style.fontSize)

    def first_line(self) -> float:
        """Return the height of the first baseline, in points; known once wrapped."""
        lines = self.blPara
        first = lines.lines[0] if lines.kind else lines
        return float(self.height - getattr(first, "ascent", first.fontSize))


def paragraph(markup: str, plain: str, style: ParagraphStyle, element: Element | None) -> TaggedParagraph:
    """Return ``markup`` as one element; ``plain`` is its text."""
    if not markup or _RARE_MARKUP.search(markup):
        piece = TaggedParagraph(markup, style)
    else:  # to parse it as XML takes a third of the time of setting it
        fragments = list(_fragments(markup, style.fontName, style.fontSize))
        piece = TaggedParagraph(None, style, frags=fragments)  # type: ignore[arg-type]
    piece.element = element
    if len(plain) > _LONG_WORD:
        piece.long_words = tuple(word for word in plain.split() if len(word) > _LONG_WORD)
    return piece


def _fragments(markup: str, face: str, size: float) -> Iterator[ParaFrag]:
    """Yield what ReportLab's own parser makes of plain words, bold ones, line ends, the three escapes."""
    plain, bold, line_end = _patterns_of(face, size)
    pattern = plain
    for part in _PARTS.split(markup):
        if part == "<b>":
            pattern = bold
        elif part == "</b>":
            pattern = plain
        elif part == "<br/>":
            yield line_end.clone()
        elif part:
            yield pattern.clone(text=_ESCAPED.get(part, part))


@cache
def _patterns_of(face: str, size: float) -> tuple[ParaFrag, ParaFrag, ParaFrag]:
    style = ParagraphStyle("pattern", fontName=face, fontSize=size)
    bold, plain, line_end = Paragraph("<b>x</b>x<br/>", style).frags
    return plain, bold, line_end


def tagged(canvas: Canvas) -> TaggedCanvas:
    """Return the canvas as what it is: every paper is drawn on a tagged one."""
    assert isinstance(canvas, TaggedCanvas)
    return canvas


def know_markup(canvas: TaggedCanvas) -> None:
    """Teach ``canvas`` the markup ``<onDraw name="speak" label="es"/>`` or ``name="link"``; an empty label ends it."""
    canvas.setNamedCB(SPEAK, lambda drawn_on, _kind, language: _text_on(drawn_on).speak(language or ""))
    canvas.setNamedCB(LINK, lambda drawn_on, _kind, url: _text_on(drawn_on).link(url or ""))


def _text_on(canvas: Canvas) -> TaggedText:
    text = canvas._curr_tx_info["tx"]  # type: ignore[attr-defined]  # the stubs leave it out
    assert isinstance(text, TaggedText)
    return text


def _end_lines_with_spaces(lines: object, long_words: Sequence[str]) -> None:
    """Give each line the space that ReportLab drops, or the last word would run into the next when read aloud."""
    simple: bool = lines.kind == 0  # type: ignore[attr-defined]
    texts: list[list[str]] = []
    for line in lines.lines:  # type: ignore[attr-defined]
        words = line[1] if simple else [frag.text for frag in line.words if hasattr(frag, "text")]
        texts.append((" " if simple else "").join(words).split())
    for place, line in enumerate(lines.lines):  # type: ignore[attr-defined]
        following = texts[place + 1][:1] if place + 1 < len(texts) else []
        joint = "".join((*texts[place][-1:], *following))
        if following and any(joint in word for word in long_words):
            continue
        if simple:
            line[1].append("")
        else:
            frag = next((frag for frag in reversed(line.words) if getattr(frag, "text", "")), None)
            if frag is not None:
                frag.text += " "
