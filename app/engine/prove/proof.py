"""Frozen values that say what was proven of a pack."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.engine.result import RawAnswer

Answers = tuple[tuple[str, RawAnswer], ...]


class Kind(StrEnum):
    """What can be wrong with a pack."""

    DEAD_END = "dead end"
    UNREACHABLE = "unreachable node"
    DEAD_BRANCH = "branch never taken"
    UNKNOWN_BRANCH = "unknown branch never taken"
    IDLE_TEST = "test that changes nothing"
    DEAD_OPTION = "option that changes nothing"
    NEVER_SAID = "finding never said"
    CONTRADICTION = "findings that contradict"
    NO_STATUS = "door without a status"
    INVARIANT = "invariant broken"
    DIFFERS = "proof differs from the engine"


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that is wrong, with a smallest set of answers that shows it and the day on which it does."""

    kind: Kind
    place: str
    text: str
    witness: Answers
    as_of: date | None


@dataclass(frozen=True, slots=True)
class Line:
    """What was walked for one section or part of the result.

    ``answers`` counts the combinations of the answers that its rules read, over all days; ``cases`` how many of them
    had to be told apart; ``leaves`` how many different ends were reached.
    """

    place: str
    door: bool
    questions: int
    answers: int
    cases: int
    leaves: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What was walked, with everything that failed; no failure means proven."""

    pack: str
    version: str
    days: tuple[date, ...]
    lines: tuple[Line, ...]
    invariants: int
    samples: int
    failures: tuple[Failure, ...]
