"""The map itself: boxes with lines to look at, to go along by keyboard, to zoom."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QGroupBox, QVBoxLayout, QWidget

from app.services.law_map.box_text import BoxStyle, DrawnView, draw_view
from app.services.law_map.views import MapView
from ui.law_map.map_book import MapBook
from ui.law_map.map_items import BoxItem, Line, LinesItem, Type
from ui.parts.blocks import announce
from ui.parts.steady_bars import SteadyBars

LARGEST, SMALLEST = 4.0, 0.05
"""How far one can zoom in or out, against the size in which the map is drawn."""

STEP = 1.25
FITTING = 0.6
"""The smallest size at which a whole map is shown at first: below it, nothing could be read."""

_MARGIN = 24
_BOX_CHARACTERS = 34
_MOST_LINES = 4
_PAD = 9.0


def map_type(font: QFont) -> Type:
    """The typefaces of the map for one size of text."""
    head, label = QFont(font), QFont(font)
    head.setPointSizeF(font.pointSizeF() * 0.85)
    head.setBold(True)
    heads, labels = QFontMetricsF(head), QFontMetricsF(label)
    width = labels.averageCharWidth() * _BOX_CHARACTERS + 2 * _PAD
    measures = cache(heads.horizontalAdvance), cache(labels.horizontalAdvance)  # the same words come again and again
    style = BoxStyle(width, _PAD, heads.height(), labels.height(), _MOST_LINES, *measures)
    return Type(head, label, style)


class Canvas(QGraphicsView):
    """Shows the boxes; a hand drags the map, a wheel with Ctrl zooms it."""

    box_clicked = Signal(str)
    box_opened = Signal(str)
    wheel_zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self._bars = SteadyBars(self, sideways=True)
        self.setViewportMargins(0, 0, self._bars.right, self._bars.bottom)
        self._pressed = QPoint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the bars along."""
        super().resizeEvent(event)
        self._bars.place()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom where Ctrl is held, scroll otherwise."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.wheel_zoomed.emit(STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a drag."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the box that was clicked."""
        super().mouseReleaseEvent(event)
        here = event.position().toPoint()
        name = self._box_at(here)
        if name and (here - self._pressed).manhattanLength() < 5:
            self.box_clicked.emit(name)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked twice."""
        name = self._box_at(event.position().toPoint())
        if name:
            self.box_opened.emit(name)

    def _box_at(self, place: QPoint) -> str:
        item = self.itemAt(place)
        return item.name if isinstance(item, BoxItem) else ""


class MapFrame(QGroupBox):
    """One view of the map under the keyboard: arrows go from box to box, Enter reads, Space opens.

    A graphics view has no role that a screen reader knows, so this group around it takes the focus.
    """

    chosen = Signal(str)
    read_asked = Signal()
    open_asked = Signal(str)
    out_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Map of the law"))
        self.canvas = Canvas(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.addWidget(self.canvas)
        self._boxes: dict[str, BoxItem] = {}
        self._drawn: DrawnView | None = None
        self._book: MapBook | None = None
        self._view: MapView | None = None
        self._current = ""
        self._found: frozenset[str] = frozenset()
        self.canvas.box_clicked.connect(self._on_clicked)
        self.canvas.box_opened.connect(self.open_asked)
        self.canvas.wheel_zoomed.connect(self.zoom)

    @property
    def current(self) -> str:
        """The id of the chosen node."""
        return self._current

    @property
    def shown(self) -> Collection[str]:
        """The ids of all nodes that have a box."""
        return self._boxes.keys()

    def box(self, name: str) -> BoxItem:
        """The box of a node."""
        return self._boxes[name]

    def show_view(self, book: MapBook, view: MapView) -> None:
        """Draw this view with nothing chosen."""
        face = map_type(self.font())
        drawn = draw_view(book.law, view, face.style, book.words, book.way.nodes)
        scene = QGraphicsScene(self.canvas)
        layout, taken = drawn.layout, book.way.edges
        labels = view.labels()
        lines = (
            Line(route, book.words.way_label(labels[step], taken=step in taken), step in taken)
            for route in layout.routes
            for step in ((route.source, route.target),)
        )
        scene.addItem(LinesItem(lines, face, QRectF(0, 0, layout.width, layout.height)))
        self._boxes = {}
        for name, box in layout.boxes.items():
            kind, text = book.law.nodes[name].kind, drawn.texts[name]
            self._boxes[name] = BoxItem(name, kind, text, box, face, book.way.nodes.get(name))
            scene.addItem(self._boxes[name])
        scene.setSceneRect(-_MARGIN, -_MARGIN, layout.width + 2 * _MARGIN, layout.height + 2 * _MARGIN)
        old = self.canvas.scene()
        self.canvas.setScene(scene)
        if old is not None:
            old.deleteLater()
        self._drawn, self._book, self._view = drawn, book, view
        self._current = ""

    def go_to(self, name: str, description: str) -> None:
        """Choose a node of this view; bring its box into sight, have it read aloud."""
        before, self._current = self._current, name
        for box in {before, name} & self._boxes.keys():
            self._mark(box)
        self.setAccessibleDescription(description)
        if self.hasFocus():
            announce(self, description)
        self.canvas.ensureVisible(self._boxes[name], 2 * _MARGIN, 2 * _MARGIN)

    def centre(self) -> None:
        """Bring the chosen box to the middle."""
        if self._current:
            self.canvas.centerOn(self._boxes[self._current])

    def mark_found(self, names: Collection[str]) -> None:
        """Mark what a search has found."""
        self._found = frozenset(names)
        for name in self._boxes:
            self._mark(name)

    def zoom(self, factor: float) -> None:
        """Show everything larger or smaller, within bounds."""
        now = self.canvas.transform().m11()
        factor = min(max(now * factor, SMALLEST), LARGEST) / now
        self.canvas.scale(factor, factor)

    def fit(self) -> None:
        """Show the whole map at once, never larger than it is drawn."""
        self.canvas.fitInView(self.canvas.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
        if self.canvas.transform().m11() > 1:
            self.canvas.resetTransform()

    def begin(self) -> None:
        """Show the whole map if it can be read so, else the surroundings of the chosen box."""
        self.fit()
        if self.canvas.transform().m11() < FITTING:
            self.canvas.resetTransform()
            self.centre()

    def sizeHint(self) -> QSize:
        """Room for some boxes."""
        return QSize(480, 320)

    def minimumSizeHint(self) -> QSize:
        """Room for one box at least."""
        return QSize(160, 100)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that zoom from those that change the size of the text."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._zoom_of(event):
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._book is not None and self._view is not None:
            current = self._current
            self.show_view(self._book, self._view)
            self.go_to(current, self.accessibleDescription())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from box to box, read, open, zoom."""
        zoom = self._zoom_of(event)
        if zoom:
            self.fit() if zoom == 1 else self.zoom(zoom)
            return
        step = self._step(event.key())
        if step is not None:
            if step:
                self.chosen.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.read_asked.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.open_asked.emit(self._current)
        elif event.key() == Qt.Key.Key_Backspace:
            self.out_asked.emit()
        else:
            super().keyPressEvent(event)

    def _zoom_of(self, event: QKeyEvent) -> float:
        """How much a key zooms: 1 to fit, 0 for a key that does not zoom."""
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            return 0.0
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            return STEP
        if event.key() == Qt.Key.Key_Minus:
            return 1 / STEP
        return 1.0 if event.key() == Qt.Key.Key_0 else 0.0

    def _step(self, key: int) -> str | None:
        """The node to which a key leads: empty where there is none, None for a key that leads nowhere."""
        if self._drawn is None or not self._current:
            return None
        parent = self._parent()
        if key == Qt.Key.Key_Up:
            return parent
        if key == Qt.Key.Key_Down:
            return self._next()
        if key == Qt.Key.Key_Home:
            return self._drawn.view.root
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            beside = self._below(parent) if parent else [self._current]
            place = beside.index(self._current) + (1 if key == Qt.Key.Key_Right else -1)
            return beside[place] if 0 <= place < len(beside) else ""
        return None

    def _parent(self) -> str:
        ways = self._drawn.layout.routes if self._drawn is not None else ()
        return next((way.source for way in ways if way.target == self._current), "")

    def _below(self, name: str) -> list[str]:
        """The nodes below one, as they stand from row to row."""
        if self._drawn is None:
            return []
        boxes = self._drawn.layout.boxes
        return sorted(self._drawn.view.children()[name], key=lambda one: (boxes[one].y, boxes[one].x))

    def _next(self) -> str:
        """The node below the chosen one: the one that the case took, else the first; where a reference goes on."""
        if self._book is None:
            return ""
        below, taken = self._below(self._current), self._book.way.edges
        on_the_way = [name for name in below if (self._current, name) in taken]
        target = self._book.law.nodes[self._current].target
        return next(iter((*on_the_way, *below)), target if target in self._boxes else "")

    def _mark(self, name: str) -> None:
        self._boxes[name].mark(found=name in self._found, chosen=name == self._current)

    def _on_clicked(self, name: str) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit(name)
