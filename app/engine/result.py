"""Frozen values that say what the answers show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.engine.pack import Cite

RawAnswer = str | int | Decimal | list[str]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a date's working; ``values`` fill the pack's template ``working.<kind>``."""

    kind: str
    values: Mapping[str, str | int | date]


@dataclass(frozen=True, slots=True)
class Headline:
    """The door a person reads about first."""

    door: str
    status: str


@dataclass(frozen=True, slots=True)
class Urgent:
    """A card that stands before every other result; ``date`` is the day it turns on, if one is known."""

    id: str
    date: date | None


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether the motion may be filed yet: the two routes of 18 U.S.C. 3582(c)(1)(A)."""

    status: str
    route: str | None
    opens_on: date | None
    issue_match: str
    working: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class DoorResult:
    """One door: its status, every status it can still take, its grounds, its findings by id."""

    status: str
    possible: tuple[str, ...]
    grounds: tuple[str, ...]
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroundResult:
    """One ground the person raised; ``kind`` is its class, ``missing`` the question ids that still matter."""

    kind: str
    status: str
    missing: tuple[str, ...]
    door: str | None


@dataclass(frozen=True, slots=True)
class Deadline:
    """The end of the one year of 28 U.S.C. 2255(f) counted from one trigger, read early or late."""

    trigger: str
    earliest: date | None
    latest: date | None
    working: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Clock:
    """The one-year clock of 28 U.S.C. 2255(f) with the second-or-successive question of 2255(h)."""

    status: str
    safe_deadline: date | None
    deadlines: tuple[Deadline, ...]
    successive: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the program says: its authorities, the answers it rests on.

    ``date`` is the day that its text speaks of (None when it speaks of none), counted in ``working``.
    """

    id: str
    status: str | None
    door: str | None
    authorities: tuple[Cite, ...]
    because: tuple[tuple[str, RawAnswer], ...]
    date: date | None = None
    working: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """A question without a known answer; ``settles`` are the doors it could move."""

    question: str
    settles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """Everything the answers show on one day under one pack, without texts."""

    as_of: date
    headline: Headline
    urgent: tuple[Urgent, ...]
    gate: Gate | None
    doors: Mapping[str, DoorResult]
    grounds: Mapping[str, GroundResult]
    clock: Clock | None
    findings: tuple[Finding, ...]
    missing: tuple[Missing, ...]
    parked: tuple[str, ...]
