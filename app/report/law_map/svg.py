"""Writes a picture as SVG, for a screen of any size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from app.report import picture as drawn
from app.report.drawing.faces import clean, wide_width
from app.report.picture import Frame, Outline, Picture, Point, Stroke

FACES = "DejaVu Sans, Verdana, sans-serif"
"""Wide faces first: the boxes are measured for them."""

_MARGIN = 24.0
_BASE = 0.36  # from the middle of a line down to where its letters stand, as a share of the type size


def svg(picture: Picture, title: str, language: str, foot: Sequence[str]) -> bytes:
    """Return ``picture`` as a file that is read aloud box by box; ``foot`` are lines below it."""
    size, line = picture.type.label, picture.type.line
    width = max([picture.width, *(wide_width(text, size, bold=False) for text in foot)]) + 2 * _MARGIN
    height = picture.height + 2 * _MARGIN + (len(foot) + 2) * line
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{language}" role="document" '
        f'width="{_n(width)}" height="{_n(height)}" viewBox="0 0 {_n(width)} {_n(height)}" '
        f'font-family="{FACES}" font-size="{_n(size)}" aria-labelledby="title desc">',
        f'<title id="title">{escape(clean(title))}</title>',
        f'<desc id="desc">{escape(clean(picture.alt))}</desc>',
        '<rect width="100%" height="100%" fill="white"/>',
        f'<g transform="translate({_n(_MARGIN)} {_n(_MARGIN)})" fill="black" stroke="none">',
        *(_line(stroke) for stroke in picture.strokes),
        *(_text(word.x, word.y, word.text, picture.type.head, bold=True) for word in picture.words),
        *(part for frame in picture.frames for part in _box(frame, picture)),
        *(_text(0, picture.height + (number + 2) * line, text, size, bold=False) for number, text in enumerate(foot)),
        "</g>",
        "</svg>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _box(frame: Frame, picture: Picture) -> Iterator[str]:
    told = escape(clean(frame.told))
    yield f'<g role="img" aria-label="{told}"><title>{told}</title>'
    look = f'fill="white" stroke="black" stroke-width="{_n(drawn.THICK if frame.thick else drawn.THIN)}"'
    if frame.outline is Outline.CUT:
        yield f'<polygon points="{_points(drawn.corners(frame))}" {look}/>'
    else:
        round_by = f' rx="{_n(2 * drawn.CORNER)}"' if frame.outline in (Outline.ROUND, Outline.DASHED) else ""
        dashes = ' stroke-dasharray="6 3"' if frame.outline is Outline.DASHED else ""
        place = f'x="{_n(frame.x)}" y="{_n(frame.y)}" width="{_n(frame.width)}" height="{_n(frame.height)}"'
        yield f"<rect {place}{round_by} {look}{dashes}/>"
    inner = drawn.bar(frame)
    if inner is not None:
        yield _line(inner)
    if frame.pointed:
        middle = frame.y + frame.height / 2
        yield f'<polygon points="{_points([(frame.x + x, middle + y) for x, y in drawn.POINTED])}"/>'
    for y, text, is_head in drawn.text_lines(frame, picture.type):
        size = picture.type.head if is_head else picture.type.label
        yield _text(frame.x + picture.type.pad, y, text, size, bold=is_head)
    yield "</g>"


def _line(stroke: Stroke) -> str:
    (x, y), (to_x, to_y) = stroke.start, stroke.end
    width = _n(drawn.THICK if stroke.thick else drawn.THIN)
    line = f'<line x1="{_n(x)}" y1="{_n(y)}" x2="{_n(to_x)}" y2="{_n(to_y)}" stroke="black" stroke-width="{width}"/>'
    return f'{line}<polygon points="{_points(drawn.arrow_head(stroke))}"/>' if stroke.arrow else line


def _text(x: float, y: float, text: str, size: float, *, bold: bool) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{_n(x)}" y="{_n(y + _BASE * size)}" font-size="{_n(size)}"{weight}>{escape(clean(text))}</text>'


def _points(points: Sequence[Point]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
