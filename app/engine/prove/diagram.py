"""Decision diagrams: what a rule is worth for every combination of answers, each distinct case kept once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import repeat
from typing import Any

from app.engine.prove.shapes import Shape, Shapes, first_come

Key = str | tuple[object, ...]
Unary = Callable[[object], object]
Binary = Callable[[object, object], object]

END = 1 << 30
"""The level of a node that holds a value."""


class Diagrams:
    """A store of decision diagrams over columns; a column is one question, or one id of a list question.

    A node is a number. It holds a value, or it stands at the level of a column and has one child for each option of
    that column. Equal nodes are one node, so two rules are worth the same for all answers exactly when they are the
    same number. Values are told apart by type, too: true is not 1.
    """

    def __init__(self, widths: Sequence[int]) -> None:
        self.widths = tuple(widths)
        self.levels: list[int] = []
        self.kids: list[tuple[int, ...]] = []
        """The children that differ; the shape of the node says which options lead to each."""
        self.values: list[object] = []
        self._shapes = Shapes()
        self._shape_of: list[Shape] = []
        self._nodes: dict[tuple[int, Shape, tuple[int, ...]], int] = {}
        self._ends: dict[tuple[type, object], int] = {}
        self._ands: dict[tuple[int, int], int] = {}
        self._ors: dict[tuple[int, int], int] = {}
        self._ifs: dict[tuple[int, int, int, int | None], int] = {}
        self._maps: dict[Key, dict[int, int]] = {}
        self._joins: dict[Key, dict[tuple[int, int], int]] = {}
        self.true = self.end(True)
        self.false = self.end(False)
        self.unknown = self.end(None)

    def end(self, value: object) -> int:
        """Return the node that holds ``value``."""
        key = (type(value), value)
        if key not in self._ends:
            self._ends[key] = self._add(END, 0, (), value)
        return self._ends[key]

    def column(self, level: int, values: Sequence[object]) -> int:
        """Return the diagram that is worth ``values[i]`` when the column at ``level`` has its option ``i``."""
        places, kids = first_come(tuple([self.end(value) for value in values]))
        return self._node(level, self._shapes.of(places), kids)

    def places(self, node: int) -> tuple[int, ...]:
        """Return, for each option of the column of ``node``, the place of its child among ``kids``."""
        return self._shapes.places[self._shape_of[node]]

    def mapped(self, key: Key, make: Unary, one: int) -> int:
        """Return ``make`` of a diagram; ``key`` names the operation, so that it is done once."""
        return self._mapped(self._maps.setdefault(key, {}), make, one)

    def joined(self, key: Key, make: Binary, one: int, two: int) -> int:
        """Return ``make`` of two diagrams; ``key`` names the operation."""
        return self._joined(self._joins.setdefault(key, {}), make, one, two)

    def both(self, one: int, two: int) -> int:
        """Return the three-valued "and"."""
        if one == two or two == self.true or one == self.false:
            return one
        if one == self.true or two == self.false:
            return two
        memo = (one, two) if one < two else (two, one)
        found = self._ands.get(memo)
        if found is None:
            found = self._ands[memo] = self._child_by_child(self.both, one, two)
        return found

    def either(self, one: int, two: int) -> int:
        """Return the three-valued "or"."""
        if one == two or one == self.true or two == self.false:
            return one
        if two == self.true or one == self.false:
            return two
        memo = (one, two) if one < two else (two, one)
        found = self._ors.get(memo)
        if found is None:
            found = self._ors[memo] = self._child_by_child(self.either, one, two)
        return found

    def opposite(self, one: int) -> int:
        """Return the three-valued "not"."""
        return self.mapped("not", lambda value: None if value is None else not value, one)

    def chosen(self, guard: int, then: int, otherwise: int) -> int:
        """Return ``then`` where ``guard`` holds, ``otherwise`` where it does not; where unknown, what both agree on."""
        return self.branched(guard, then, otherwise, None)

    def branched(self, guard: int, yes: int, no: int, unsettled: int | None) -> int:
        """Return one of three diagrams by ``guard``; without ``unsettled``, what ``yes`` and ``no`` agree on."""
        if guard == self.true or (yes == no and unsettled in (None, yes)):
            return yes
        if guard == self.false:
            return no
        if guard == self.unknown and unsettled is not None:
            return unsettled
        memo = (guard, yes, no, unsettled)
        found = self._ifs.get(memo)
        if found is None:
            levels = self.levels
            level = min([levels[part] for part in memo if part is not None])
            found = self.unknown if level == END else self._branched_below(level, memo)
            self._ifs[memo] = found
        return found

    def equals(self, one: int, value: object) -> int:
        """Return the two-valued diagram of "this is worth exactly ``value``"."""
        kind = type(value)
        return self.mapped(("equals", kind, value), lambda found: type(found) is kind and found == value, one)

    def reachable(self, roots: Sequence[int]) -> set[int]:
        """Return every node below ``roots``, themselves included."""
        seen = set(roots)
        waiting = list(seen)
        while waiting:
            fresh = set(self.kids[waiting.pop()])
            fresh -= seen
            seen |= fresh
            waiting += fresh
        return seen

    def levels_of(self, one: int) -> set[int]:
        """Return the levels of the columns that a diagram depends on."""
        return {self.levels[node] for node in self.reachable([one])} - {END}

    def at(self, one: int, options: Mapping[int, int]) -> object:
        """Return the value for one choice of options, by level; a column left out has its first option."""
        while self.levels[one] != END:
            one = self.kids[one][self.places(one)[options.get(self.levels[one], 0)]]
        return self.values[one]

    def cheapest(self, one: int, costs: Sequence[Sequence[int]]) -> dict[int, int] | None:
        """Return the options with the smallest sum of ``costs[level][option]`` that make ``one`` true, or None."""
        best: dict[int, tuple[int, int]] = {self.true: (0, 0)}

        def price(node: int) -> int:
            if node in best:
                return best[node][0]
            if self.levels[node] == END:
                return END
            below = [price(kid) for kid in self.kids[node]]
            row = costs[self.levels[node]]
            prices = [cost + below[place] for cost, place in zip(row, self.places(node), strict=True)]
            lowest = min(prices)
            best[node] = (min(lowest, END), prices.index(lowest))
            return best[node][0]

        if price(one) >= END:
            return None
        options: dict[int, int] = {}
        while self.levels[one] != END:
            option = best[one][1]
            options[self.levels[one]] = option
            one = self.kids[one][self.places(one)[option]]
        return options

    def below(self, node: int, level: int) -> tuple[int, ...]:
        """Return the child of each option at ``level``: ``node`` itself when it does not depend on that column."""
        if self.levels[node] != level:
            return (node,) * self.widths[level]
        return tuple(map(self.kids[node].__getitem__, self.places(node)))

    def _mapped(self, memo: dict[int, int], make: Unary, one: int) -> int:
        found = memo.get(one)
        if found is None:
            if self.levels[one] == END:
                found = self.end(make(self.values[one]))
            else:
                below = self.kids[one]
                kids = tuple([memo[kid] if kid in memo else self._mapped(memo, make, kid) for kid in below])
                found = self._node(self.levels[one], self._shape_of[one], kids)
            memo[one] = found
        return found

    def _joined(self, memo: dict[tuple[int, int], int], make: Binary, one: int, two: int) -> int:
        found = memo.get((one, two))
        if found is None:
            if self.levels[one] == self.levels[two] == END:
                found = self.end(make(self.values[one], self.values[two]))
            else:
                found = self._child_by_child(partial(self._joined, memo, make), one, two)
            memo[one, two] = found
        return found

    def _child_by_child(self, combine: Callable[[int, int], int], one: int, two: int) -> int:
        """Combine two diagrams by combining what stands below the higher one, or below both."""
        first, second = self.levels[one], self.levels[two]
        if first < second:
            kids = tuple([combine(kid, two) for kid in self.kids[one]])
            return self._node(first, self._shape_of[one], kids)
        if second < first:
            kids = tuple([combine(one, kid) for kid in self.kids[two]])
            return self._node(second, self._shape_of[two], kids)
        if first == END:
            return self.unknown
        shape, (left, right) = self._shapes.joint((self._shape_of[one], self._shape_of[two]))
        return self._node(first, shape, tuple(map(combine, left(self.kids[one]), right(self.kids[two]))))

    def _branched_below(self, level: int, parts: Sequence[int | None]) -> int:
        """Branch by what stands below ``level``; a part that does not depend on that column stays itself."""
        rows: list[Any] = []
        shapes: dict[int, Shape] = {}
        for place, part in enumerate(parts):
            if part is None or self.levels[part] != level:
                rows.append(repeat(part))
            else:
                rows.append(self.kids[part])
                shapes[place] = self._shape_of[part]
        shape, picks = self._shapes.joint(tuple(shapes.values()))
        for place, pick in zip(shapes, picks, strict=True):
            rows[place] = pick(rows[place])
        return self._node(level, shape, tuple(map(self.branched, *rows)))

    def _node(self, level: int, shape: Shape, kids: tuple[int, ...]) -> int:
        """Return the one node at ``level`` of this shape with these children, of which some may be the same."""
        differing = len(set(kids))
        if differing == 1:
            return kids[0]
        if differing < len(kids):
            places, kids = first_come(kids)
            shape = self._shapes.merged(shape, places)
        key = (level, shape, kids)
        found = self._nodes.get(key)
        if found is None:
            found = self._nodes[key] = self._add(level, shape, kids, None)
        return found

    def _add(self, level: int, shape: Shape, kids: tuple[int, ...], value: object) -> int:
        self.levels.append(level)
        self._shape_of.append(shape)
        self.kids.append(kids)
        self.values.append(value)
        return len(self.levels) - 1
