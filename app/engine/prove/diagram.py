"""Decision diagrams: what a rule is worth for every combination of answers, each distinct case kept once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

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
        self.values: list[object] = []
        self._nodes: dict[tuple[int, tuple[int, ...]], int] = {}
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
            self._ends[key] = self._add(END, (), value)
        return self._ends[key]

    def column(self, level: int, values: Sequence[object]) -> int:
        """Return the diagram that is worth ``values[i]`` when the column at ``level`` has its option ``i``."""
        return self.node(level, tuple(self.end(value) for value in values))

    def node(self, level: int, kids: tuple[int, ...]) -> int:
        """Return the one node at ``level`` with these children."""
        first = kids[0]
        if kids.count(first) == len(kids):
            return first
        found = self._nodes.get((level, kids))
        if found is None:
            found = self._nodes[level, kids] = self._add(level, kids, None)
        return found

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
            left, right, level = self._opened(one, two)
            found = self.unknown
            if level != END:
                found = self.node(level, tuple(map(self.both, left, right)))
            self._ands[memo] = found
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
            left, right, level = self._opened(one, two)
            found = self.unknown
            if level != END:
                found = self.node(level, tuple(map(self.either, left, right)))
            self._ors[memo] = found
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
            fourth = (None,) if unsettled is None else ()
            parts = (guard, yes, no) if unsettled is None else (guard, yes, no, unsettled)
            level = min(self.levels[part] for part in parts)
            if level == END:
                found = self.unknown
            else:
                rows = zip(*(self.below(part, level) for part in parts), strict=True)
                found = self.node(level, tuple([self.branched(*row, *fourth) for row in rows]))
            self._ifs[memo] = found
        return found

    def equals(self, one: int, value: object) -> int:
        """Return the two-valued diagram of "this is worth exactly ``value``"."""
        kind = type(value)
        return self.mapped(("equals", kind, value), lambda found: type(found) is kind and found == value, one)

    def reachable(self, roots: Sequence[int]) -> set[int]:
        """Return every node below ``roots``, themselves included."""
        seen: set[int] = set()
        waiting = list(roots)
        while waiting:
            node = waiting.pop()
            if node not in seen:
                seen.add(node)
                waiting.extend(self.kids[node])
        return seen

    def levels_of(self, one: int) -> set[int]:
        """Return the levels of the columns that a diagram depends on."""
        return {self.levels[node] for node in self.reachable([one])} - {END}

    def at(self, one: int, options: Mapping[int, int]) -> object:
        """Return the value for one choice of options, by level; a column left out has its first option."""
        while self.levels[one] != END:
            one = self.kids[one][options.get(self.levels[one], 0)]
        return self.values[one]

    def cheapest(self, one: int, costs: Sequence[Sequence[int]]) -> dict[int, int] | None:
        """Return the options with the smallest sum of ``costs[level][option]`` that make ``one`` true, or None."""
        best: dict[int, tuple[int, int]] = {self.true: (0, 0)}

        def price(node: int) -> int:
            if node in best:
                return best[node][0]
            if self.levels[node] == END:
                return END
            row = costs[self.levels[node]]
            prices = [cost + price(kid) for cost, kid in zip(row, self.kids[node], strict=True)]
            lowest = min(prices)
            best[node] = (min(lowest, END), prices.index(lowest))
            return best[node][0]

        if price(one) >= END:
            return None
        options: dict[int, int] = {}
        while self.levels[one] != END:
            option = best[one][1]
            options[self.levels[one]] = option
            one = self.kids[one][option]
        return options

    def _mapped(self, memo: dict[int, int], make: Unary, one: int) -> int:
        found = memo.get(one)
        if found is None:
            if self.levels[one] == END:
                found = self.end(make(self.values[one]))
            else:
                kids = tuple([self._mapped(memo, make, kid) for kid in self.kids[one]])
                found = self.node(self.levels[one], kids)
            memo[one] = found
        return found

    def _joined(self, memo: dict[tuple[int, int], int], make: Binary, one: int, two: int) -> int:
        found = memo.get((one, two))
        if found is None:
            left, right, level = self._opened(one, two)
            if level == END:
                found = self.end(make(self.values[one], self.values[two]))
            else:
                kids = tuple([self._joined(memo, make, a, b) for a, b in zip(left, right, strict=True)])
                found = self.node(level, kids)
            memo[one, two] = found
        return found

    def _opened(self, one: int, two: int) -> tuple[tuple[int, ...], tuple[int, ...], int]:
        """Return the children of both at the higher of their levels, with that level."""
        first, second = self.levels[one], self.levels[two]
        if first == second:
            return self.kids[one], self.kids[two], first
        if first < second:
            return self.kids[one], (two,) * self.widths[first], first
        return (one,) * self.widths[second], self.kids[two], second

    def below(self, node: int, level: int) -> tuple[int, ...]:
        """Return the children at ``level``: the node itself everywhere when it does not depend on that column."""
        return self.kids[node] if self.levels[node] == level else (node,) * self.widths[level]

    def _add(self, level: int, kids: tuple[int, ...], value: object) -> int:
        self.levels.append(level)
        self.kids.append(kids)
        self.values.append(value)
        return len(self.levels) - 1
