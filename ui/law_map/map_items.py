"""The boxes of the map with the lines between them, drawn in the colours of the system."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.services.law_map.box_text import BoxStyle, BoxText
from app.services.law_map.layout import Box, Route, drawn_lines
from app.services.law_map.values import NodeKind, Standing

THIN, THICK = 1.5, 4.0
"""The widths of lines: those of the law, those of the way that a case took."""

RING = 7.0
"""How far around a box the ring of the chosen one stands."""

OPEN_SIGN = ((-20.0, -8.0), (-20.0, 8.0), (-9.0, 0.0))
"""An arrow that points at a box, from the middle of its left edge."""

_CORNER = 10.0
_ARROW = 6.0


@dataclass(frozen=True, slots=True)
class Type:
    """The two typefaces of a box with the room that they need."""

    head: QFont
    label: QFont
    style: BoxStyle


def shape_of(kind: NodeKind, box: QRectF) -> QPainterPath:
    """The outline that tells what a box is: round for a question, cut for a test, with a bar for what is said."""
    path = QPainterPath()
    if kind in (NodeKind.ASK, NodeKind.REFERENCE):
        path.addRoundedRect(box, 1.5 * _CORNER, 1.5 * _CORNER)
    elif kind is NodeKind.TEST:
        left, top, right, bottom, cut = box.left(), box.top(), box.right(), box.bottom(), _CORNER
        corners = (
            (left + cut, top), (right - cut, top), (right, top + cut), (right, bottom - cut),
            (right - cut, bottom), (left + cut, bottom), (left, bottom - cut), (left, top + cut),
        )  # fmt: skip
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        path.closeSubpath()
    else:
        path.addRect(box)
    return path


class BoxItem(QGraphicsItem):
    """One node: thick where the case came by, with a sign before it where its question is open."""

    def __init__(
        self, name: str, kind: NodeKind, text: BoxText, box: Box, face: Type, standing: Standing | None
    ) -> None:
        super().__init__()
        self.name = name
        self.found = False
        self.chosen = False
        self._kind = kind
        self._text = text
        self._face = face
        self._standing = standing
        self._box = QRectF(0, 0, box.width, box.height)
        self.setPos(box.x, box.y)

    def boundingRect(self) -> QRectF:
        """The box with its ring."""
        edge = max(RING + THICK, -OPEN_SIGN[0][0] + THIN)
        return self._box.adjusted(-edge, -edge, edge, edge)

    def shape(self) -> QPainterPath:
        """What a click meets."""
        path = QPainterPath()
        path.addRect(self._box)
        return path

    def mark(self, *, found: bool, chosen: bool) -> None:
        """Show whether a search found it, whether it is the chosen one."""
        if (found, chosen) != (self.found, self.chosen):
            self.found, self.chosen = found, chosen
            self.update()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw outline, head, label."""
        palette = widget.palette() if widget is not None else QPalette()
        ink = palette.color(QPalette.ColorRole.Text)
        dashed = self._kind is NodeKind.REFERENCE
        line = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        thick = self._standing in (Standing.TAKEN, Standing.OPEN)
        painter.setPen(QPen(ink, THICK if thick else THIN, line))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawPath(shape_of(self._kind, self._box))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._draw_kind(painter, ink)
        if self._standing is Standing.OPEN:
            middle = self._box.center().y()
            painter.setBrush(ink)
            painter.drawPolygon(QPolygonF([QPointF(x, middle + y) for x, y in OPEN_SIGN]))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.found:
            painter.setPen(QPen(ink, THIN, Qt.PenStyle.DotLine))
            painter.drawRect(self._box.adjusted(-4, -4, 4, 4))
        if self.chosen:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), THICK))
            painter.drawRect(self._box.adjusted(-RING, -RING, RING, RING))
            painter.setPen(QPen(ink, THIN, Qt.PenStyle.DashLine))
            painter.drawRect(self._box.adjusted(-RING, -RING, RING, RING))
        painter.setPen(ink)
        self._draw_words(painter)

    def _draw_kind(self, painter: QPainter, ink: object) -> None:
        painter.setPen(QPen(ink, THIN))  # type: ignore[call-overload]
        inner = self._box
        if self._kind is NodeKind.FIND:
            painter.drawLine(QPointF(4, inner.top()), QPointF(4, inner.bottom()))
        elif self._kind is NodeKind.SECTION:
            painter.drawLine(QPointF(inner.left(), 4), QPointF(inner.right(), 4))

    def _draw_words(self, painter: QPainter) -> None:
        style = self._face.style
        top = style.pad
        for font, height, lines in (
            (self._face.head, style.head_line, self._text.head),
            (self._face.label, style.line, self._text.lines),
        ):
            painter.setFont(font)
            for line in lines:
                room = QRectF(style.pad, top, self._box.width() - style.pad, height)
                painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
                top += height


@dataclass(frozen=True, slots=True)
class Line:
    """A way on the map with its words; ``taken`` draws it thick."""

    route: Route
    words: str
    taken: bool


class LinesItem(QGraphicsItem):
    """Every line of the map at once, below the boxes."""

    def __init__(self, lines: Iterable[Line], face: Type, area: QRectF) -> None:
        super().__init__()
        self._lines = tuple(lines)
        self._face = face
        self._area = area
        self.setZValue(-1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        """The whole map."""
        return self._area

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw lines, arrows, words."""
        palette = widget.palette() if widget is not None else QPalette()
        ink = palette.color(QPalette.ColorRole.Text)
        for taken, width in ((False, THIN), (True, THICK)):  # what the case took stands over the rest
            routes = [line.route for line in self._lines if line.taken is taken]
            painter.setPen(QPen(ink, width))
            for (x, y), (to_x, to_y) in drawn_lines(routes):
                painter.drawLine(QPointF(x, y), QPointF(to_x, to_y))
            for route in routes:
                self._draw_arrow(painter, QPointF(*route.points[-1]), thick=taken)
        painter.setPen(ink)
        painter.setFont(self._face.head)
        style = self._face.style
        for line in self._lines:
            if line.words:
                x, y = line.route.points[-1]
                room = QRectF(x + style.pad, y - style.gaps().label, style.width, style.gaps().label - 2)
                painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line.words)

    def _draw_arrow(self, painter: QPainter, tip: QPointF, *, thick: bool) -> None:
        size = _ARROW * (1.6 if thick else 1.0)
        painter.setBrush(painter.pen().color())
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-size / 2, -size), tip + QPointF(size / 2, -size)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
