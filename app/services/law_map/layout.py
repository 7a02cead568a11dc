"""Gives every box of the map its place."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

Point = tuple[float, float]
Children = Mapping[str, Sequence[str]]

_SHAPE = 2.2
"""How much wider than high a shelf of many boxes becomes."""

_STRAIGHT = 2
_HAIR = 0.01
"""Areas that meet by less than this only touch: sums of fractions are never exact."""


@dataclass(frozen=True, slots=True)
class Size:
    """The room that a box wants."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """Where a box stands; ``y`` grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Gaps:
    """The room between boxes: ``across`` between neighbours, ``down`` between layers.

    A line leaves or enters a box ``indent`` from its left edge. The last ``label`` of the way down is free beside the
    line for a word or two, so ``down`` is greater; no box is narrower than ``indent``.
    """

    across: float
    down: float
    indent: float
    label: float


@dataclass(frozen=True, slots=True)
class Route:
    """The line from one box down to another; ``points`` go from the lower edge of the one to the top of the other."""

    source: str
    target: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The boxes with the lines between them; nothing stands left of or above 0."""

    boxes: Mapping[str, Box]
    routes: tuple[Route, ...]
    width: float
    height: float


def drawn_lines(routes: Iterable[Route]) -> list[tuple[Point, Point]]:
    """Return the lines of ``routes`` with no stretch twice, though ways from one box share their beginning."""
    down: dict[Point, float] = {}
    across: dict[Point, float] = {}
    last: list[tuple[Point, Point]] = []
    for route in routes:
        start, end = route.points[0], route.points[-1]
        if len(route.points) == _STRAIGHT:
            down[start] = max(down.get(start, 0.0), end[1])
            continue
        corner, turn = route.points[1:3]
        down[start] = max(down.get(start, 0.0), corner[1])
        across[corner] = max(across.get(corner, 0.0), turn[0])
        last.append((turn, end))
    trunks = [((x, y), (x, bottom)) for (x, y), bottom in down.items()]
    return [*trunks, *(((x, y), (right, y)) for (x, y), right in across.items()), *last]


def lay_out(
    root: str, children: Children, sizes: Mapping[str, Size], gaps: Gaps, shelves: Collection[str] = ()
) -> Layout:
    """Return the layered layout of a tree: the longest way runs straight down, shorter ones branch off to the right.

    All boxes of one depth stand on one line, so a line between two layers never meets a box. The children of
    ``shelves`` stand in rows below them instead, each with a layering of its own. The same tree always gives the same
    layout. ``children`` may leave out a node that has none.
    """
    tree = _Tree(children, sizes, gaps, frozenset(shelves))
    block = tree.flow(root)
    return Layout(
        {name: Box(x, y, sizes[name].width, sizes[name].height) for name, (x, y) in block.places.items()},
        tuple(block.routes),
        max(area.right for area in block.areas),
        max(area.bottom for area in block.areas),
    )


@dataclass(slots=True)
class _Block:
    """A placed subtree; ``areas`` cover its boxes with the lines above each."""

    places: dict[str, Point]
    routes: list[Route] = field(default_factory=list)
    areas: list[Box] = field(default_factory=list)

    def moved(self, across: float, down: float = 0.0) -> _Block:
        """Return the block at another place."""
        if not across and not down:
            return self
        return _Block(
            {name: (x + across, y + down) for name, (x, y) in self.places.items()},
            [
                Route(one.source, one.target, tuple((x + across, y + down) for x, y in one.points))
                for one in self.routes
            ],
            [Box(area.x + across, area.y + down, area.width, area.height) for area in self.areas],
        )

    def take(self, other: _Block) -> None:
        """Have the other block stand in this one, where it is."""
        self.places |= other.places
        self.routes += other.routes
        self.areas += other.areas

    def whole(self) -> Box:
        """Return the area that holds everything."""
        left, top = min(area.x for area in self.areas), min(area.y for area in self.areas)
        right, bottom = max(area.right for area in self.areas), max(area.bottom for area in self.areas)
        return Box(left, top, right - left, bottom - top)


class _Tree:
    """Places the subtrees of one tree, the leaves first."""

    def __init__(self, children: Children, sizes: Mapping[str, Size], gaps: Gaps, shelves: frozenset[str]) -> None:
        self._children = children
        self._sizes = sizes
        self._gaps = gaps
        self._shelves = shelves

    def flow(self, root: str) -> _Block:
        """Return the block of ``root`` with layers of its own; its top left corner is at 0, 0."""
        depth, order = {root: 0}, [root]
        for name in order:
            for child in self._flowing(name):
                depth[child] = depth[name] + 1
                order.append(child)
        tops = self._tops(depth)
        reach: dict[str, int] = {}
        blocks: dict[str, _Block] = {}
        for name in reversed(order):
            below = self._flowing(name)
            reach[name] = 1 + max((reach[child] for child in below), default=0)
            blocks[name] = self._place(name, tops, depth[name], [(reach[child], blocks.pop(child)) for child in below])
        return blocks[root]

    def _flowing(self, name: str) -> Sequence[str]:
        return () if name in self._shelves else self._children.get(name, ())

    def _tops(self, depth: Mapping[str, int]) -> list[float]:
        heights = [0.0] * (max(depth.values()) + 1)
        for name, layer in depth.items():
            heights[layer] = max(heights[layer], self._sizes[name].height)
        tops = [0.0]
        for height in heights:
            tops.append(tops[-1] + height + self._gaps.down)
        return tops

    def _place(self, name: str, tops: list[float], layer: int, below: list[tuple[int, _Block]]) -> _Block:
        """Return the block of a node above the blocks of its children, which come with how deep each reaches."""
        size, top = self._sizes[name], tops[layer]
        block = _Block({name: (0.0, top)}, [], [self._area(Box(0.0, top, size.width, size.height))])
        # The longest way first; of equals the one that the tree names first.
        for _, child in sorted(below, key=lambda one: -one[0]):
            moved = child.moved(self._clear_of(block, child) if len(block.places) > 1 else 0.0)
            self._join(name, block, moved, tops[layer + 1])
        if name in self._shelves:
            self._shelve(name, block, tops[layer + 1])
        return block

    def _clear_of(self, block: _Block, new: _Block) -> float:
        """Return how far right ``new`` has to move to stand clear of everything in ``block``."""
        return max(
            (old.right + self._gaps.across - area.x)
            for old in block.areas
            for area in new.areas
            if old.y < area.bottom - _HAIR and area.y < old.bottom - _HAIR
        )

    def _join(self, name: str, block: _Block, child: _Block, top: float) -> None:
        target = next(iter(child.places))
        block.routes.append(self._route(name, block, target, child.places[target], top - self._gaps.label))
        block.take(child)

    def _route(self, name: str, block: _Block, target: str, place: Point, bus: float) -> Route:
        x, y = block.places[name]
        start = (x + self._gaps.indent, y + self._sizes[name].height)
        end = (place[0] + self._gaps.indent, place[1])
        if start[0] == end[0]:
            return Route(name, target, (start, end))
        return Route(name, target, (start, (start[0], bus), (end[0], bus), end))

    def _shelve(self, name: str, block: _Block, top: float) -> None:
        """Stand the children in rows below ``top``, right of a line that leads to each row."""
        gaps, margin = self._gaps, 2 * self._gaps.indent
        shelf = _Block({})
        for row in self._rows([self.flow(child) for child in self._children.get(name, ())]):
            x, height = margin, 0.0
            for child in row:
                area, moved = child.whole(), child.moved(x, top)
                target = next(iter(moved.places))
                shelf.routes.append(self._route(name, block, target, moved.places[target], top - gaps.label))
                shelf.take(moved)
                x, height = x + area.width + gaps.across, max(height, area.bottom)
            top += height + gaps.down
        if shelf.places:
            found = shelf.whole()
            shelf.areas = [Box(0.0, found.y, found.right, found.height)]
            block.take(shelf)

    def _rows(self, blocks: list[_Block]) -> Iterator[list[_Block]]:
        areas = [block.whole() for block in blocks]
        covered = sum((area.width + self._gaps.across) * area.height for area in areas)
        room = max([math.sqrt(covered * _SHAPE), *(area.width for area in areas)])
        row: list[_Block] = []
        used = 0.0
        for block, area in zip(blocks, areas, strict=True):
            if row and used + area.width > room:
                yield row
                row, used = [], 0.0
            row.append(block)
            used += area.width + self._gaps.across
        if row:
            yield row

    def _area(self, box: Box) -> Box:
        """Return what a box needs: itself with the room above it, through which its line comes."""
        return Box(box.x, box.y - self._gaps.down, box.width, box.height + self._gaps.down)
