"""The answers that the rules of a pack can tell apart, question by question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import cast

from app.engine.answers import read_answer
from app.engine.pack import Pack, Question, QuestionKind
from app.engine.prove.boundaries import Boundaries
from app.engine.reading.pack_checks import all_rules
from app.engine.result import RawAnswer
from app.engine.rules.expressions import Expression
from app.engine.rules.spans import shift_months
from app.engine.rules.values import Answered

_FAR_YEARS = 15


@dataclass(frozen=True, slots=True)
class Option:
    """One answer as it is stored, with the value it is read as; both None: not answered."""

    raw: RawAnswer | None
    value: Answered | None


NOT_ANSWERED = Option(None, None)


class Domains:
    """Names the answers to try for each question: not answered and "not sure" first, then every distinct case.

    Every choice, every subset of a list, every kind of table row is there, so about these the proof is exact. Of
    numbers it has those that rules name, with neighbors and halves. Of dates it has the days on both sides of every
    boundary counted from the day of judging, one far day, two months, a year. Where two dates are held against each
    other, the boundary is laid around one middle day of the other date only: a fault that needs yet another pair of
    days is left to the other days of the proof or to the worked dates.
    """

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._boundaries = Boundaries(pack)
        promised = (rule for item in pack.safety.invariants for rule in (item.never, item.always) if rule is not None)
        self._rules = (*all_rules(pack), *pack.facts.values(), *promised)
        self._numbers = self._near_numbers()

    def on(self, as_of: date) -> dict[str, tuple[Option, ...]]:
        """Return the answers to each question when judged on ``as_of``; a list question has only [] here."""
        days = self._boundaries.days(as_of.toordinal())
        found: dict[str, tuple[Option, ...]] = {}
        for name, question in self._pack.questions.items():
            raws = {str(raw): raw for raw in ("unsure", *self._raws(question, days.get(name, []), as_of))}
            found[name] = (NOT_ANSWERED, *(Option(raw, read_answer(question, raw)) for raw in raws.values()))
        return found

    def _raws(self, question: Question, days: list[int], as_of: date) -> Iterator[RawAnswer]:
        if question.kind is QuestionKind.DATE:
            yield from _dates(days, as_of)
        elif question.kind is QuestionKind.NUMBER:
            low, high = question.minimum or 0, question.maximum
            yield from (n for n in self._numbers if n >= low and (high is None or n <= high))
        elif question.kind is QuestionKind.SEVERAL:
            yield []
        elif question.kind is QuestionKind.TEXT:
            yield "x"
        elif question.kind is QuestionKind.PICK:
            yield from self._one_of_each(question)
        else:
            yield from question.choices

    def _one_of_each(self, question: Question) -> Iterator[str]:
        """Yield one choice for every set of rows that no rule tells apart."""
        columns: list[dict[str, str]] = []
        named: list[frozenset[str]] = []
        for rule in self._rules:
            for part in parts_of(rule):
                if part.op == "lookup" and cast(Expression, part.args[0]).args[:1] == (question.id,):
                    rows = self._pack.tables[cast(str, part.args[1])].rows
                    columns.append({row["code"]: row.get(cast(str, part.args[2]), "") for row in rows})
                elif part.op == "is" and cast(Expression, part.args[0]).args[:1] == (question.id,):
                    named.append(cast("frozenset[str]", part.args[1]))
        seen: dict[tuple[object, ...], str] = {}
        for code in question.choices:
            key = (*(column[code] for column in columns), *(code in ids for ids in named))
            seen.setdefault(key, code)
        yield from seen.values()

    def _near_numbers(self) -> list[int | Decimal]:
        """Return the numbers that rules name, each with its neighbors and the halves between."""
        named: set[Fraction] = set()
        for rule in self._rules:
            for part in parts_of(rule):
                if part.op == "literal" and part.type.name == "number":
                    number = Fraction(cast(int, part.args[0]))
                    named |= {number + Fraction(step, 2) for step in (-2, -1, 0, 1)}
        return [int(n) if n.denominator == 1 else Decimal(float(n)) for n in sorted(named)]


def parts_of(rule: Expression) -> Iterator[Expression]:
    """Yield a rule with every rule inside it."""
    yield rule
    for part in rule.args:
        if isinstance(part, Expression):
            yield from parts_of(part)


def _dates(days: list[int], as_of: date) -> Iterator[str]:
    today = as_of.toordinal()
    middle = days[len(days) // 2]
    for day in (shift_months(today, -12 * _FAR_YEARS), *days):
        yield date.fromordinal(day).isoformat()
    for day in (today, middle):
        yield date.fromordinal(day).isoformat()[:7]
    yield date.fromordinal(middle).isoformat()[:4]
