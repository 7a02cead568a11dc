"""Draws a picture as one figure on a page."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from app.report import picture as drawn
from app.report.drawing.faces import BODY, BODY_BOLD, SPARE, SPARE_BOLD, register_faces, runs, width
from app.report.drawing.tagged_pieces import tagged
from app.report.picture import Frame, Outline, Picture, Point, Stroke
from app.report.tagging.structure import Element

_BASE = 0.36  # from the middle of a line down to where its letters stand, as a share of the type size
_DASHES = (4, 2)


class DrawnPicture(Flowable):
    """A picture that stays on one page, made smaller where it is wider than the text."""

    def __init__(self, picture: Picture, element: Element, space: float) -> None:
        super().__init__()
        self.picture = picture
        self.element = element
        self.scale = 1.0
        self.spaceBefore = self.spaceAfter = space

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return the room taken, in points."""
        self.scale = min(1.0, aW / self.picture.width)
        return self.picture.width * self.scale, self.picture.height * self.scale

    def draw(self) -> None:
        """Draw with the lower left corner at the origin."""
        canvas, picture = tagged(self.canv), self.picture
        room = (0.0, 0.0, picture.width * self.scale, picture.height * self.scale)
        with canvas.figure(self.element, room):
            canvas.saveState()
            # From here on the origin is the upper left corner; only heights still grow upwards.
            canvas.translate(0, picture.height * self.scale)
            canvas.scale(self.scale, self.scale)
            for stroke in picture.strokes:
                _draw_line(canvas, stroke)
            for word in picture.words:
                _draw_text(canvas, word.x, word.y, word.text, picture.type.head, bold=True)
            for frame in picture.frames:
                _draw_box(canvas, frame, picture)
            canvas.restoreState()


def text_width(text: str, size: float, *, bold: bool) -> float:
    """Return how wide a line of a picture is, in points."""
    register_faces()
    face, spare = (BODY_BOLD, SPARE_BOLD) if bold else (BODY, SPARE)
    return width(runs(text, face, spare), size)


def _draw_box(canvas: Canvas, frame: Frame, picture: Picture) -> None:
    canvas.setLineWidth(drawn.THICK if frame.thick else drawn.THIN)
    left, bottom = frame.x, -(frame.y + frame.height)
    if frame.outline is Outline.CUT:
        _draw_shape(canvas, drawn.corners(frame), fill=0)
    elif frame.outline in (Outline.ROUND, Outline.DASHED):
        if frame.outline is Outline.DASHED:
            canvas.setDash(*_DASHES)
        canvas.roundRect(left, bottom, frame.width, frame.height, 2 * drawn.CORNER, stroke=1, fill=0)
        canvas.setDash()
    else:
        canvas.rect(left, bottom, frame.width, frame.height, stroke=1, fill=0)
    inner = drawn.bar(frame)
    if inner is not None:
        _draw_line(canvas, inner)
    if frame.pointed:
        middle = frame.y + frame.height / 2
        _draw_shape(canvas, [(frame.x + x, middle + y) for x, y in drawn.POINTED], fill=1)
    for y, text, is_head in drawn.text_lines(frame, picture.type):
        size = picture.type.head if is_head else picture.type.label
        _draw_text(canvas, frame.x + picture.type.pad, y, text, size, bold=is_head)


def _draw_line(canvas: Canvas, stroke: Stroke) -> None:
    canvas.setLineWidth(drawn.THICK if stroke.thick else drawn.THIN)
    (x, y), (to_x, to_y) = stroke.start, stroke.end
    canvas.line(x, -y, to_x, -to_y)
    if stroke.arrow:
        _draw_shape(canvas, drawn.arrow_head(stroke), fill=1)


def _draw_shape(canvas: Canvas, points: Sequence[Point], *, fill: int) -> None:
    path = canvas.beginPath()
    (x, y), *more = points
    path.moveTo(x, -y)
    for to_x, to_y in more:
        path.lineTo(to_x, -to_y)
    path.close()
    canvas.drawPath(path, stroke=1 - fill, fill=fill)


def _draw_text(canvas: Canvas, x: float, y: float, text: str, size: float, *, bold: bool) -> None:
    face, spare = (BODY_BOLD, SPARE_BOLD) if bold else (BODY, SPARE)
    for used, run in runs(text, face, spare):
        canvas.setFont(used, size)
        canvas.drawString(x, -(y + _BASE * size), run)
        x += width([(used, run)], size)
