"""The answers worth trying for a question, so that a few stand for all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from app.engine.answers import read_answer
from app.engine.asking.reads import Reads
from app.engine.pack import Pack, Question, QuestionKind
from app.engine.result import RawAnswer
from app.engine.rules.evaluation import Evaluation
from app.engine.rules.spans import ANSWERABLE, Span, shift_months
from app.engine.rules.values import UNSURE, Answered, Value

_ROLL = 7
"""Days beyond a period, so that weekends or holidays at its end don't matter."""
_LONG_AGO = 10
_MOST_YEARS = 120
_MONTHS = {"add_months": 1, "add_years": 12}


class Trials:
    """Finds the answers to try: one of each kind that some rule tells apart, none that breaks the order of dates."""

    def __init__(self, pack: Pack, reads: Reads, given: Mapping[str, Answered], as_of: date) -> None:
        self._pack = pack
        self._reads = reads
        self._given = given
        self._as_of = as_of
        self._today = as_of.toordinal()
        self._clashing = [pair for pair in pack.orders if self._clash(*pair)]
        self._coming = [name for name, value in given.items() if isinstance(value, tuple) and value[0] > self._today]

    def of(self, name: str) -> list[tuple[RawAnswer, Answered]]:
        """Return each answer to try as it is written, with its value; never the present one."""
        question = self._pack.questions[name]
        if question.kind is QuestionKind.DATE:
            raws: Iterator[RawAnswer] = self._dates(name)
        elif question.kind is QuestionKind.NUMBER:
            raws = self._numbers(question)
        elif question.kind is QuestionKind.SEVERAL:
            raws = self._lists(question)
        else:
            raws = iter(question.choices)
        return self._told_apart(question, raws)

    def faultless(self, env: Evaluation) -> bool:
        """Tell whether no date that was parked until now counts in ``env`` against the calendar."""
        counts = {name for pair in self._clashing for name in pair if isinstance(env.state(name), tuple)}
        return not any(counts.issuperset(pair) for pair in self._clashing) and not any(
            isinstance(env.state(name), tuple) for name in self._coming
        )

    def _clash(self, early: str, late: str) -> bool:
        one, two = self._given.get(early), self._given.get(late)
        return isinstance(one, tuple) and isinstance(two, tuple) and one[0] > two[1]

    def _told_apart(self, question: Question, raws: Iterator[RawAnswer]) -> list[tuple[RawAnswer, Answered]]:
        """Keep the first of all answers that every rule treats alike."""
        kept: list[tuple[RawAnswer, Answered]] = []
        present = self._given.get(question.id)
        seen: set[tuple[Value, ...]] = set()
        if present is not None and present is not UNSURE:
            seen.add(self._reads.mark(question.id, present))
        for raw in raws:
            value = read_answer(question, raw)
            assert value is not None
            mark = self._reads.mark(question.id, value)
            if mark not in seen:
                seen.add(mark)
                kept.append((raw, value))
        return kept

    def _numbers(self, question: Question) -> Iterator[RawAnswer]:
        low = question.minimum or 0
        high = _MOST_YEARS if question.maximum is None else question.maximum
        near = {low, high, *(limit + by for limit in self._reads.limits[question.id] for by in (-1, 0, 1))}
        return (int(number) for number in sorted(near) if low <= number <= high)

    def _lists(self, question: Question) -> Iterator[RawAnswer]:
        """Yield lists near the present one, each entry alone, none, all: not every list there is."""
        now = self._given.get(question.id)
        chosen = now if isinstance(now, frozenset) else frozenset[str]()
        for choice in question.choices:
            yield [name for name in question.choices if (name in chosen) is not (name == choice)]
        yield []
        yield list(question.choices)
        for choice in question.choices:
            yield [choice]

    def _dates(self, name: str) -> Iterator[RawAnswer]:
        first, last = self._room(name)
        first, last = max(first, ANSWERABLE[0]), min(last, ANSWERABLE[1])
        now = self._given.get(name)
        if isinstance(now, tuple) and now[0] != now[1]:
            first, last = max(first, now[0]), min(last, now[1])
        days = {first, last, *(self._back(op, amount) for op, amount in self._reads.steps), self._long_ago()}
        return (date.fromordinal(day).isoformat() for day in sorted(days, reverse=True) if first <= day <= last)

    def _back(self, op: str, amount: int) -> int:
        months = _MONTHS.get(op)
        return (self._today - amount if months is None else shift_months(self._today, -amount * months)) - _ROLL

    def _long_ago(self) -> int:
        return shift_months(self._today, -12 * _LONG_AGO)

    def _room(self, name: str) -> Span:
        """Return the days between the dates that have to come before and after."""
        first, last = self._long_ago(), self._today
        for early, late in self._pack.orders:
            other = self._given.get(early if late == name else late)
            if name not in (early, late) or not isinstance(other, tuple):
                continue
            first, last = (max(first, other[0]), last) if late == name else (first, min(last, other[1]))
        return min(first, last), last


def is_open(answer: Answered | None) -> bool:
    """Tell whether an answer is absent, "not sure" or a date that is not known to the day."""
    return answer is None or answer is UNSURE or (isinstance(answer, tuple) and answer[0] != answer[1])
