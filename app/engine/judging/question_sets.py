"""Sets of questions as whole numbers, which are joined in one step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_

from app.engine.pack import Pack

Questions = int
"""A set of questions: bit n stands for the question at place n of the pack."""


class QuestionSets:
    """Turns the questions of one pack into sets, sets into names."""

    def __init__(self, pack: Pack) -> None:
        self._names = tuple(pack.questions)
        self._bits = {name: 1 << place for place, name in enumerate(self._names)}

    def of(self, names: Iterable[str]) -> Questions:
        """Return the set of the questions named."""
        bits, found = self._bits, 0
        for name in names:
            found |= bits[name]
        return found

    def joined(self, sets: Iterable[Questions]) -> Questions:
        """Return all the questions of several sets."""
        return reduce(or_, sets, 0)

    def each(self, questions: Questions) -> Iterator[tuple[str, Questions]]:
        """Yield each question of a set in the order in which the pack asks: its name, the set of it alone."""
        while questions:
            lowest = questions & -questions
            yield self._names[lowest.bit_length() - 1], lowest
            questions ^= lowest

    def names(self, questions: Questions) -> tuple[str, ...]:
        """Return the names in a set, in the order in which the pack asks."""
        found = []
        while questions:
            found.append(self._names[(questions & -questions).bit_length() - 1])
            questions &= questions - 1
        return tuple(found)
