"""Looks for answers without building a diagram for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.engine.prove.diagram import END, Diagrams

Order = Callable[[int], Sequence[int]]
"""Says, for a column of so many options, which to try first."""


class Search:
    """Looks for options that make two diagrams true; remembers where that is hopeless."""

    def __init__(self, store: Diagrams, one: int, other: int) -> None:
        self._store = store
        self._start = (one, other)
        self._hopeless: set[tuple[int, int]] = set()

    def found(self, order: Order = range) -> dict[int, int] | None:
        """Return the option of each column on the way, None when there is no way."""
        options: dict[int, int] = {}
        return options if self._search(*self._start, order, options) else None

    def _search(self, one: int, other: int, order: Order, options: dict[int, int]) -> bool:
        store = self._store
        if one == other == store.true:
            return True
        level = min(store.levels[one], store.levels[other])
        closed = store.false in (one, other) or store.unknown in (one, other)
        if closed or level == END or (one, other) in self._hopeless:
            return False
        left, right = store.below(one, level), store.below(other, level)
        for option in order(store.widths[level]):
            if self._search(left[option], right[option], order, options):
                options[level] = option
                return True
        self._hopeless.add((one, other))
        return False
