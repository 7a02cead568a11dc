"""The map as pictures that a file can hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.report.picture import Frame, Outline, Picture, PictureType, Point, Stroke, Words
from app.services.law_map.box_text import BoxStyle, DrawnView, box_head, draw_view
from app.services.law_map.case_way import CaseWay
from app.services.law_map.layout import Box, Route, drawn_lines
from app.services.law_map.map_words import MapWords
from app.services.law_map.values import LawMap, NodeKind, Standing
from app.services.law_map.views import MapView

_OUTLINES = {
    NodeKind.ASK: Outline.ROUND,
    NodeKind.TEST: Outline.CUT,
    NodeKind.FIND: Outline.BAR,
    NodeKind.SECTION: Outline.TOP,
    NodeKind.REFERENCE: Outline.DASHED,
}
_LEFT = 16.0
"""Room on the left for the arrow before the open question."""

_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Hand:
    """How pictures are drawn: the type, how wide a box is, how to measure a text in bold or plain type."""

    type: PictureType
    width: float
    measure: Callable[[str, float, bool], float]

    def style(self) -> BoxStyle:
        """Return the style of the boxes."""
        kind = self.type
        return BoxStyle(
            self.width,
            kind.pad,
            kind.head_line,
            kind.line,
            _MOST_LINES,
            lambda text: self.measure(text, kind.head, True),
            lambda text: self.measure(text, kind.label, False),
        )


class Drawing:
    """One view of the map with the way of a case, drawn by one hand."""

    def __init__(self, law: LawMap, view: MapView, way: CaseWay, words: MapWords, hand: Hand) -> None:
        self._law = law
        self._way = way
        self._words = words
        self._hand = hand
        self._style = hand.style()
        self._drawn: DrawnView = draw_view(law, view, self._style, words, way.nodes)
        self._labels = view.labels()

    def whole(self) -> Picture:
        """Return everything as one picture."""
        layout = self._drawn.layout
        return self._picture(list(layout.boxes), layout.routes, (), (0.0, layout.height))

    @property
    def width(self) -> float:
        """The width of every picture."""
        return self._drawn.layout.width + _LEFT

    def pages(self, first: float, later: float) -> tuple[Picture, ...]:
        """Return the picture cut between layers into pieces of at most these heights, where a layer is no higher.

        Where a way is cut, its ends say where it goes on, where it comes from.
        """
        return tuple(self._cut(names, top, bottom) for names, top, bottom in self._slices(first, later))

    def _slices(self, most: float, later: float) -> Iterator[tuple[list[str], float, float]]:
        """Yield the boxes of each page with the heights between which they stand."""
        boxes, gaps = self._drawn.layout.boxes, self._style.gaps()
        ends = (gaps.down, gaps.label)  # room above for where a way comes from, below for where it goes on
        page: list[str] = []
        top = bottom = 0.0
        for y, found in groupby(sorted(boxes, key=lambda name: (boxes[name].y, boxes[name].x)), lambda n: boxes[n].y):
            layer = list(found)
            low = max(boxes[name].bottom for name in layer)
            if page and low + ends[1] - top > most:
                yield page, top, bottom + ends[1]
                page, top, most = [], y - ends[0], later
            page += layer
            bottom = max(bottom, low)
        yield page, top, bottom

    def _cut(self, names: list[str], top: float, bottom: float) -> Picture:
        here = set(names)
        routes = self._drawn.layout.routes
        inside = [route for route in routes if route.source in here and route.target in here]
        cut = [route for route in routes if (route.source in here) is not (route.target in here)]
        return self._picture(names, inside, cut, (top, bottom))

    def _picture(
        self, names: Sequence[str], routes: Sequence[Route], cut: Sequence[Route], rows: tuple[float, float]
    ) -> Picture:
        top, bottom = rows

        def move(point: Point) -> Point:
            return point[0] + _LEFT, point[1] - top

        strokes, words = list(self._lines(routes)), list(self._way_words(routes))
        for route in cut:
            if route.target in names:
                strokes.append(self._arriving(route))
                words.append(self._came_from(route))
        for source, found in groupby((route for route in cut if route.source in names), lambda route: route.source):
            strokes.append(self._leaving(source))
            words.append(self._goes_to(source, list(found)))
        frames = [self._frame(name, move) for name in names]
        return Picture(
            self.width,
            bottom - top,
            self._hand.type,
            tuple(frames),
            tuple(Stroke(move(one.start), move(one.end), one.thick, one.arrow) for one in strokes),
            tuple(Words(*move((one.x, one.y)), one.text) for one in words),
            self._words.drawing.format(label=self._law.nodes[self._drawn.view.root].label),
        )

    def _frame(self, name: str, move: Callable[[Point], Point]) -> Frame:
        node, box, text = self._law.nodes[name], self._drawn.layout.boxes[name], self._drawn.texts[name]
        standing = self._way.nodes.get(name)
        x, y = move((box.x, box.y))
        return Frame(
            x,
            y,
            box.width,
            box.height,
            _OUTLINES.get(node.kind, Outline.PLAIN),
            text.head,
            text.lines,
            f"{box_head(node, self._words, standing)}: {node.label}",
            thick=standing in (Standing.TAKEN, Standing.OPEN),
            pointed=standing is Standing.OPEN,
        )

    def _lines(self, routes: Sequence[Route]) -> Iterator[Stroke]:
        for taken in (False, True):  # what the case took stands over the rest
            found = [route for route in routes if self._is_taken(route) is taken]
            ends = {route.points[-1] for route in found}
            for start, end in drawn_lines(found):
                yield Stroke(start, end, taken, arrow=end in ends)

    def _way_words(self, routes: Sequence[Route]) -> Iterator[Words]:
        for route in routes:
            if label := self._label(route):
                yield self._beside(route.points[-1], label)

    def _beside(self, end: Point, text: str) -> Words:
        return Words(end[0] + self._style.pad, end[1] - self._style.gaps().label / 2, text)

    def _arriving(self, route: Route) -> Stroke:
        x, y = route.points[-1]
        return Stroke((x, y - self._style.gaps().label), (x, y), self._is_taken(route), arrow=True)

    def _came_from(self, route: Route) -> Words:
        source = self._words.here_from.format(number=self._law.nodes[route.source].number)
        label = self._labels[route.source, route.target]
        return self._beside(route.points[-1], f"{source}: {label}" if label else source)

    def _leaving(self, source: str) -> Stroke:
        start = self._start(source)
        thick = any(step in self._way.edges for step in self._labels if step[0] == source)
        return Stroke(start, (start[0], start[1] + self._style.gaps().label), thick, arrow=True)

    def _goes_to(self, source: str, routes: Sequence[Route]) -> Words:
        numbers = sorted(self._law.nodes[self._law.settled(route.target)].number for route in routes)
        told = self._words.here_to.format(number=", ".join(map(str, numbers)))
        x, y = self._start(source)
        return Words(x + self._style.pad, y + self._style.gaps().label / 2, told)

    def _start(self, source: str) -> Point:
        box: Box = self._drawn.layout.boxes[source]
        return box.x + self._style.gaps().indent, box.bottom

    def _label(self, route: Route) -> str:
        return self._words.way_label(self._labels[route.source, route.target], taken=self._is_taken(route))

    def _is_taken(self, route: Route) -> bool:
        return (route.source, route.target) in self._way.edges
