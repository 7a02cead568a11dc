"""The files of a pack, as their authors write them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.engine.reading.shape import Rule

# Thousands of these records are made while the program starts, then dropped once the pack is built. So they go without
# what makes a dataclass slow to define or to fill: frozen fields, comparison, a written form.


@dataclass(slots=True, eq=False, repr=False)
class ChangeFile:
    """One line of the pack's history."""

    version: str
    date: date
    text: str


@dataclass(slots=True, eq=False, repr=False)
class PackFile:
    """pack.json: what the pack is."""

    id: str
    version: str
    law_as_of: date
    review_by: date
    languages: tuple[str, ...]
    sections: tuple[str, ...]
    reviewers: tuple[str, ...]
    translators: tuple[str, ...]
    changes: tuple[ChangeFile, ...]
    banned: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(slots=True, eq=False, repr=False)
class CiteFile:
    """An authority with its pin."""

    id: str
    pin: str


@dataclass(slots=True, eq=False, repr=False)
class QuestionFile:
    """A question inside an ask node; ``can_do`` are the answers that a person can bring about.

    A number below ``usual_from`` or above ``usual_to`` is taken once the person has said that it is meant.
    """

    kind: str
    authorities: tuple[CiteFile, ...]
    choices: tuple[str, ...] = ()
    table: str | None = None
    minimum: int | None = None
    maximum: int | None = None
    usual_from: int | None = None
    usual_to: int | None = None
    applies: Rule = None
    can_do: tuple[str, ...] = ()


@dataclass(slots=True, eq=False, repr=False)
class AskFile:
    """The person answers; the node's id is the question's."""

    ask: QuestionFile
    next: str


@dataclass(slots=True, eq=False, repr=False)
class TestFile:
    """Facts decide."""

    __test__ = False

    test: Rule
    yes: str
    no: str
    unknown: str


@dataclass(slots=True, eq=False, repr=False)
class FindFile:
    """A leaf."""

    find: str


@dataclass(slots=True, eq=False, repr=False)
class SectionFile:
    """sections/<id>.json: one decision tree.

    ``anew`` holds, by question, the answers that come with anything a person brings about here (null: withdrawn).
    """

    id: str
    start: str
    nodes: Mapping[str, AskFile | TestFile | FindFile]
    when: Rule = None
    door: str | None = None
    anew: Mapping[str, Rule] = field(default_factory=dict)


@dataclass(slots=True, eq=False, repr=False)
class FactFile:
    """One entry of facts.json: ``type`` is "yes_no", "number", "date", a list of choices, or {"list": [...]}."""

    type: str | tuple[str, ...]
    rule: Rule
    note: str = ""


@dataclass(slots=True, eq=False, repr=False)
class FindingFile:
    """One entry of findings.json; ``card`` names a card of the texts, ``date`` the day that its text speaks of."""

    authorities: tuple[CiteFile, ...]
    status: str | None = None
    door: str | None = None
    when: Rule = None
    because: tuple[str, ...] = ()
    card: str | None = None
    date: Rule = None


@dataclass(slots=True, eq=False, repr=False)
class CheckedFile:
    """When an authority was checked, with how."""

    on: date
    how: str


@dataclass(slots=True, eq=False, repr=False)
class AuthorityFile:
    """One entry of authorities.json."""

    cite: str
    kind: str
    court: str | None
    binding: str | tuple[str, ...]
    effective: date | None
    checked: CheckedFile | None
    confidence: str


@dataclass(slots=True, eq=False, repr=False)
class HolidayFile:
    """A yearly legal holiday: ``day`` of ``month``, or the ``nth`` ``weekday`` of it (-1: the last)."""

    name: str
    month: int
    day: int | None = None
    weekday: str | None = None
    nth: int | None = None
    from_year: int = 1900


@dataclass(slots=True, eq=False, repr=False)
class CalendarFile:
    """calendar.json: the days on which courts are closed."""

    holidays: tuple[HolidayFile, ...]
    dated: tuple[date, ...]


@dataclass(slots=True, eq=False, repr=False)
class OrdersFile:
    """orders.json: dates that have to come in this order."""

    chains: tuple[tuple[str, ...], ...]


@dataclass(slots=True, eq=False, repr=False)
class GateFile:
    """The rules behind the gate."""

    present: Rule
    status: Rule
    route: Rule
    opens_on: Rule
    issue_match: Rule
    working: Rule


@dataclass(slots=True, eq=False, repr=False)
class DeadlineFile:
    """The rules behind one trigger's deadline."""

    trigger: str
    when: Rule
    earliest: Rule
    latest: Rule


@dataclass(slots=True, eq=False, repr=False)
class ClockFile:
    """The rules behind the one-year clock."""

    present: Rule
    status: Rule
    safe_deadline: Rule
    successive: Rule
    deadlines: tuple[DeadlineFile, ...]


@dataclass(slots=True, eq=False, repr=False)
class GroundFile:
    """A ground with its class."""

    id: str
    kind: str
    door: Rule
    shown: Rule = None


@dataclass(slots=True, eq=False, repr=False)
class HeadlineFile:
    """The door that leads, with the statuses in which it gives way to the first other one."""

    door: str
    gives_way_when: tuple[str, ...]


@dataclass(slots=True, eq=False, repr=False)
class UrgentFile:
    """An urgent card."""

    id: str
    when: Rule
    date: Rule = None


@dataclass(slots=True, eq=False, repr=False)
class ListingFile:
    """The rows that a door shows: those whose ``column`` holds the answer to ``question``."""

    door: str
    table: str
    column: str
    question: str


@dataclass(slots=True, eq=False, repr=False)
class OutcomeFile:
    """outcome.json: how facts become the result."""

    gate: GateFile
    clock_2255: ClockFile
    grounds_question: str
    grounds: tuple[GroundFile, ...]
    headline: HeadlineFile
    urgent: tuple[UrgentFile, ...]
    listings: tuple[ListingFile, ...] = ()
    supervised: Rule = None
    best_first: tuple[str, ...] = ()


@dataclass(slots=True, eq=False, repr=False)
class InvariantFile:
    """Something that must hold for every answer: a rule that is ``never`` true, or ``always``."""

    id: str
    text: str
    rule: str
    never: Rule = None
    always: Rule = None


@dataclass(slots=True, eq=False, repr=False)
class ContradictionFile:
    """Two findings that must never be said together."""

    first: str
    second: str
    text: str


@dataclass(slots=True, eq=False, repr=False)
class OnlyInformsFile:
    """Options that are asked for the reader's sake and change nothing in the result."""

    question: str
    options: tuple[str, ...]
    why: str


@dataclass(slots=True, eq=False, repr=False)
class InvariantsFile:
    """invariants.json: what the pack promises about every combination of answers."""

    invariants: tuple[InvariantFile, ...]
    contradictions: tuple[ContradictionFile, ...]
    only_inform: tuple[OnlyInformsFile, ...]


Table = tuple[Mapping[str, str], ...]
FILES: dict[str, object] = {
    "pack": PackFile,
    "section": SectionFile,
    "facts": Mapping[str, FactFile],
    "findings": Mapping[str, FindingFile],
    "authorities": Mapping[str, AuthorityFile],
    "calendar": CalendarFile,
    "orders": OrdersFile,
    "outcome": OutcomeFile,
    "invariants": InvariantsFile,
    "table": Table,
}
"""Every kind of pack file with the type that reads it."""
