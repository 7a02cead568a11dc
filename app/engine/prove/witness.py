"""Finds the smallest set of answers for which something holds."""

from __future__ import annotations

from collections.abc import Mapping

from app.engine.prove.layout import GIVEN, Layout
from app.engine.prove.proof import Answers
from app.engine.prove.results import Results
from app.engine.prove.search import Search
from app.engine.result import RawAnswer

_ANSWERED = 1000
"""What one answer costs; an id in a list costs 1, so that fewer answers always win."""


class Witnesses:
    """Looks for answers in the diagrams of one day."""

    def __init__(self, results: Results) -> None:
        self._results = results
        self._layout = results.layout
        self._costs = [
            [0, *([_ANSWERED if column.member is None else 1] * (len(column.options) - 1))]
            for column in results.layout.columns
        ]

    def possible(self, where: int) -> bool:
        """Tell whether any possible answers make ``where`` hold."""
        return Search(self._results.diagrams, where, self._results.valid).found() is not None

    def answers(self, where: int) -> Answers | None:
        """Return a smallest set of possible answers for which ``where`` holds, None when it never does."""
        store, valid = self._results.diagrams, self._results.valid
        found = store.cheapest(where, self._costs)
        if found is not None and store.at(valid, found) is not True:
            found = store.cheapest(store.both(where, self._touching(where)), self._costs)
        return None if found is None else tuple(raw_answers(self._layout, found).items())

    def _touching(self, where: int) -> int:
        """Return what makes answers possible, as far as it has to do with ``where``."""
        store = self._results.diagrams
        waiting = {part: store.levels_of(part) for part in self._results.valid_parts}
        seen, chosen = store.levels_of(where), store.true
        while near := next((part for part, levels in waiting.items() if levels & seen), None):
            seen |= waiting.pop(near)
            chosen = store.both(chosen, near)
        return chosen


def raw_answers(layout: Layout, options: Mapping[int, int]) -> dict[str, RawAnswer]:
    """Return the answers that a choice of options stands for."""
    answers: dict[str, RawAnswer] = {}
    for level, column in enumerate(layout.columns):
        raw = column.options[options.get(level, 0)].raw
        if raw is None:
            continue
        if column.member is None:
            answers[column.question] = [] if isinstance(raw, list) else raw
        elif options.get(layout.levels[column.question, None]) == GIVEN:
            listed = answers.setdefault(column.question, [])
            assert isinstance(listed, list)
            listed.append(column.member)
    return answers
