"""The parts of a result as plain lines, ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing the program says with what a person can do; ``finding`` is the id of what stands behind it."""

    finding: str
    text: str
    next: str


@dataclass(frozen=True, slots=True)
class CardText:
    """A few sentences under a heading that stand before the doors; ``next`` is what a person can do."""

    title: str
    text: str
    next: str = ""


@dataclass(frozen=True, slots=True)
class UrgentText:
    """An urgent card; ``day`` is the day it turns on in long form, empty when none is known."""

    title: str
    day: str
    text: str


@dataclass(frozen=True, slots=True)
class ListingText:
    """Rows of a table of the pack, each as labels with entries; ``check`` is the line that stands under them."""

    heading: str
    rows: tuple[tuple[tuple[str, str], ...], ...]
    check: str


@dataclass(frozen=True, slots=True)
class Dates:
    """Dates of one kind: ``lines`` say them, ``working`` says how they were counted."""

    heading: str
    lines: tuple[str, ...]
    working: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One part that a rule asks for, with the answer given (empty when there is none).

    ``known`` is false for no answer or "not sure"; ``missing`` says that it could still change the outcome.
    """

    label: str
    answer: str
    known: bool
    missing: bool


@dataclass(frozen=True, slots=True)
class GroundText:
    """One reason the person gave, measured against its rule."""

    name: str
    kind: str
    status: str
    asks: str
    parts: tuple[Part, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class DoorText:
    """One door as a card; the reasons for its grounds stand with them."""

    id: str
    name: str
    what: str
    status: str
    reasons: tuple[Reason, ...]
    dates: tuple[Dates, ...]
    grounds: tuple[GroundText, ...]
    listing: ListingText | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one section of the questions stands."""

    title: str
    reasons: tuple[Reason, ...]
