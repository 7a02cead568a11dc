"""The rule language after reading: typed expressions that can be evaluated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from app.engine.rules.calendar import CourtCalendar
from app.engine.rules.evaluation import Run
from app.engine.rules.spans import Span
from app.engine.rules.values import Type

ANY = Type("anything")


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """One node of a rule: its operator, its parts (expressions, names, literals), its type, its closure."""

    op: str
    args: tuple[object, ...]
    type: Type
    run: Run


@dataclass(frozen=True, slots=True)
class Scope:
    """The names a rule may use: questions and facts with their types, table columns, the court calendar."""

    questions: Mapping[str, Type]
    yes_no: frozenset[str]
    facts: Mapping[str, Type]
    fact_places: Mapping[str, int]
    columns: Mapping[tuple[str, str], Mapping[str, str]]
    calendar: CourtCalendar
    newest_authority: Span


def exact(number: int | Fraction) -> int | Fraction:
    """Return ``number`` as an int when it is whole, which compares faster."""
    return int(number) if number == int(number) else number
