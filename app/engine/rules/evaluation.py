"""One evaluation: answers, the day, what has been worked out so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum

from app.engine.rules.spans import Span
from app.engine.rules.values import Answered, Value


class Place(Enum):
    """Marks that are no values."""

    PARKED = "parked"


PARKED = Place.PARKED

Run = Callable[["Evaluation"], Value]
State = Answered | Place | None


class Evaluation(dict[int | str, Value]):
    """Works out on demand, each once: a fact under its place in the pack's order, an answer under its question's id.

    An answer is worth None here when it is absent, "not sure" or does not count; ``state`` tells these apart.
    With ``open`` what is unknown may still become anything, so no question about knowing is decided either: a test
    that could go several ways is unknown. Without it an unknown answer is plainly not known.
    """

    __slots__ = ("_applies", "_runs", "_states", "as_of", "given", "open")

    def __init__(
        self,
        given: Mapping[str, Answered],
        as_of: Span,
        applies: Mapping[str, Run | None],
        runs: Sequence[Run],
        *,
        open_ended: bool = False,
    ) -> None:
        self.given = given
        self.as_of = as_of
        self.open = open_ended
        self._applies = applies
        self._runs = runs
        self._states: dict[str, State] = {}

    def __missing__(self, key: int | str) -> Value:
        value: Value
        if isinstance(key, int):
            value = self._runs[key](self)
        else:
            state = self.state(key)
            value = None if isinstance(state, Enum) else state
        self[key] = value
        return value

    def with_answers(self, given: Mapping[str, Answered], facts: Iterable[int], states: Iterable[str]) -> Evaluation:
        """Return this evaluation over other answers; all that was worked out stays, but for these facts, these states.

        They have to be all the facts by their places, with all the questions, that rest on a changed answer.
        """
        other = Evaluation(given, self.as_of, self._applies, self._runs, open_ended=self.open)
        other.update(self)
        other._states.update(self._states)
        for place in facts:
            other.pop(place, None)
        for name in states:
            other.pop(name, None)
            other._states.pop(name, None)
        return other

    def state(self, question: str) -> State:
        """Return the counting answer, UNSURE, None when there is none, or PARKED when it does not count."""
        states = self._states
        if question in states:
            return states[question]
        applies = self._applies[question]
        counts: Value = True if applies is None else applies(self)
        state: State
        if counts is True:
            state = self.given.get(question)
        elif counts is None and self.open:
            state = None
        else:
            state = PARKED
        states[question] = state
        return state

    def counts(self, question: str) -> bool:
        """Tell whether an answer to ``question`` counts."""
        return self.state(question) is not PARKED
