"""What an expression can be worth."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from app.engine.rules.spans import Span


class Unsure(Enum):
    """The answer "I'm not sure": given, yet unknown."""

    UNSURE = "unsure"


UNSURE = Unsure.UNSURE

Value = bool | int | Fraction | Span | str | frozenset[str] | None
"""A known value, or None: unknown. Dates are spans; lists are sets of ids."""

Answered = int | Fraction | Span | str | frozenset[str] | Unsure
"""A stored answer after reading. Yes and no stay the words "yes", "no"."""


@dataclass(frozen=True, slots=True)
class Type:
    """The type of an expression; ``values`` are the ids a choice or list may hold (empty: any text)."""

    name: str
    values: frozenset[str] = frozenset()

    def __str__(self) -> str:
        """Name the type as a pack author knows it."""
        return self.name


BOOL = Type("yes or no")
NUMBER = Type("number")
DATE = Type("date")


def choice_of(values: frozenset[str]) -> Type:
    """Return the type of one id out of ``values``."""
    return Type("choice", values)


def list_of(values: frozenset[str]) -> Type:
    """Return the type of a list of ids out of ``values``."""
    return Type("list", values)
