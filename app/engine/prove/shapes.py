"""How the options of a column share children, so that each child is combined once instead of once an option."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter

Shape = int
"""The number of a shape: for each option the place of its child among the children that differ, first come first."""
Pick = Callable[[tuple[int, ...]], tuple[int, ...]]
"""Picks, out of the children of one diagram, those that stand beside each other in a joint shape."""


class Shapes:
    """Every shape with what becomes of it; few shapes come up, so each question about them is answered once."""

    def __init__(self) -> None:
        self.places: list[tuple[int, ...]] = []
        """The place of each option's child, by the number of the shape."""
        self._numbers: dict[tuple[int, ...], Shape] = {}
        self._joint: dict[tuple[Shape, ...], tuple[Shape, tuple[Pick, ...]]] = {}
        self._merged: dict[tuple[Shape, tuple[int, ...]], Shape] = {}

    def of(self, places: tuple[int, ...]) -> Shape:
        """Return the shape with these places."""
        found = self._numbers.get(places)
        if found is None:
            found = self._numbers[places] = len(self.places)
            self.places.append(places)
        return found

    def joint(self, shapes: tuple[Shape, ...]) -> tuple[Shape, tuple[Pick, ...]]:
        """Return the shape of several diagrams side by side, with a pick for each of them."""
        found = self._joint.get(shapes)
        if found is None:
            rows: dict[tuple[int, ...], int] = {}
            beside = zip(*(self.places[shape] for shape in shapes), strict=True)
            shape = self.of(tuple([rows.setdefault(row, len(rows)) for row in beside]))
            found = self._joint[shapes] = shape, tuple(itemgetter(*places) for places in zip(*rows, strict=True))
        return found

    def merged(self, shape: Shape, places: tuple[int, ...]) -> Shape:
        """Return ``shape`` after some of its children became one: ``places`` holds the new place of each child."""
        key = (shape, places)
        found = self._merged.get(key)
        if found is None:
            found = self._merged[key] = self.of(tuple([places[place] for place in self.places[shape]]))
        return found


def first_come(children: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the place of each child among the children that differ, then these children."""
    found: dict[int, int] = {}
    places = tuple([found.setdefault(child, len(found)) for child in children])
    return places, tuple(found)
