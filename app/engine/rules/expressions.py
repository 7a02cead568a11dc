"""The rule language after reading: typed expressions that can be evaluated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import cast

from app.engine.rules.calendar import CourtCalendar
from app.engine.rules.evaluation import Run
from app.engine.rules.spans import Span
from app.engine.rules.values import Type

ANY = Type("anything")


@dataclass(slots=True, eq=False)
class Expression:
    """One node of a rule: its operator, its parts (expressions, names, literals), its type, its closure.

    Nobody changes one that was read. It is not frozen because thousands are made while the program starts.
    """

    op: str
    args: tuple[object, ...]
    type: Type
    run: Run


def parts(rule: Expression) -> Iterator[Expression]:
    """Yield the rules right inside ``rule``."""
    return (arg for arg in rule.args if isinstance(arg, Expression))


def guarded(rule: Expression) -> Iterator[tuple[Expression, Expression]]:
    """Yield each guard of ``cases`` with its value; what is left otherwise is the last part."""
    flat = cast("tuple[Expression, ...]", rule.args[:-1])
    return zip(flat[::2], flat[1::2], strict=True)


@dataclass(frozen=True, slots=True)
class Scope:
    """The names a rule may use: questions and facts with their types, table columns, the court calendar.

    ``names`` holds each name as it was first read, ``truths`` the yes/no questions read as true or false: a name that
    stands in many rules is read once.
    """

    questions: Mapping[str, Type]
    yes_no: frozenset[str]
    facts: Mapping[str, Type]
    fact_places: Mapping[str, int]
    columns: Mapping[tuple[str, str], Mapping[str, str]]
    calendar: CourtCalendar
    newest_authority: Span
    names: dict[str, Expression] = field(default_factory=dict, repr=False, compare=False)
    truths: dict[str, Expression] = field(default_factory=dict, repr=False, compare=False)


def exact(number: int | Fraction) -> int | Fraction:
    """Return ``number`` as an int when it is whole, which compares faster."""
    return int(number) if number == int(number) else number
