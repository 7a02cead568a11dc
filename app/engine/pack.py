"""The law pack as frozen typed values, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.engine.rules.calendar import CourtCalendar
from app.engine.rules.evaluation import Run
from app.engine.rules.expressions import Expression


class QuestionKind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    SEVERAL = "several"
    YES_NO = "yes_no"
    DATE = "date"
    NUMBER = "number"
    PICK = "pick"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Cite:
    """An authority id with the place inside it ("(c)(1)(A)", "slip op. 9"; empty when unknown)."""

    authority: str
    pin: str


@dataclass(frozen=True, slots=True)
class Authority:
    """A statute, rule or ruling: where it binds, since when, how it was checked, how sure we are.

    ``confidence`` is VER (text read), VER-2 (read in a secondary source), MEM (from memory) or UNC (unsettled).
    """

    id: str
    cite: str
    kind: str
    court: str | None
    binding: str | tuple[str, ...]
    effective: date | None
    checked: date | None
    how: str
    confidence: str


_OF_ONE_CHOICE = (QuestionKind.CHOICE, QuestionKind.YES_NO, QuestionKind.PICK)


class _Choosing:
    """What follows from the choices of a question."""

    __slots__ = ("entries", "picks")

    entries: frozenset[str]
    """What the list may hold, of a question with several answers."""
    picks: frozenset[str]
    """The choices, of a question with one answer."""


@dataclass(frozen=True, slots=True, eq=False)
class Question(_Choosing):
    """Something a person is asked; an answer counts only while ``applies`` holds (None: always).

    ``can_do`` are the answers that a person can bring about; of a list, the entries that a person can add. A number
    below ``usual_from`` or above ``usual_to`` is possible, yet more often a slip.
    """

    id: str
    kind: QuestionKind
    section: str
    choices: tuple[str, ...]
    table: str | None
    minimum: int | None
    maximum: int | None
    usual_from: int | None
    usual_to: int | None
    authorities: tuple[Cite, ...]
    applies: Expression | None
    can_do: tuple[str, ...]

    def __post_init__(self) -> None:
        choices, none = frozenset(self.choices), frozenset[str]()
        object.__setattr__(self, "entries", choices if self.kind is QuestionKind.SEVERAL else none)
        object.__setattr__(self, "picks", choices - {"unsure"} if self.kind in _OF_ONE_CHOICE else none)


@dataclass(frozen=True, slots=True)
class Stop:
    """A question with the section that asks it."""

    section: str
    question: str


@dataclass(frozen=True, slots=True)
class AskNode:
    """The person answers."""

    id: str
    question: str
    next: str
    stop: Stop


@dataclass(frozen=True, slots=True, eq=False)
class TestNode:
    """Facts decide; what is unknown has a way of its own."""

    __test__ = False

    id: str
    test: Expression
    yes: str
    no: str
    unknown: str


@dataclass(frozen=True, slots=True)
class FindNode:
    """A leaf: states a finding."""

    id: str
    finding: str


Node = AskNode | TestNode | FindNode


class _Ending:
    """What follows from the nodes of a section."""

    __slots__ = ("ends",)

    ends: tuple[str, ...]
    """The findings of its leaves, in their order."""


@dataclass(frozen=True, slots=True, eq=False)
class Section(_Ending):
    """One decision tree with one start; a section with a ``door`` ends in statuses of that door.

    Whoever brings about one of the answers that ``anew`` names starts something new, such as a new request: all its
    answers then come along, None for one that is withdrawn.
    """

    id: str
    start: str
    when: Expression | None
    door: str | None
    nodes: Mapping[str, Node]
    anew: Mapping[str, Expression | None]

    def __post_init__(self) -> None:
        ends = dict.fromkeys(node.finding for node in self.nodes.values() if isinstance(node, FindNode))
        object.__setattr__(self, "ends", tuple(ends))


@dataclass(frozen=True, slots=True, eq=False)
class FindingRule:
    """A finding as the pack defines it; ``when`` is None for one that only a find node reaches.

    ``card`` is the id of a card in the texts, ``date`` the day that its text speaks of.
    """

    id: str
    status: str | None
    door: str | None
    when: Expression | None
    because: tuple[str, ...]
    authorities: tuple[Cite, ...]
    card: str | None
    date: Expression | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows by their ``code``; every row has the columns ``code`` and ``name``.

    ``name_es`` is the name in the language "es", where it is another one.
    """

    id: str
    rows: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True, eq=False)
class GateShape:
    """Which expressions give the parts of the gate."""

    present: Expression
    status: Expression
    route: Expression
    opens_on: Expression
    issue_match: Expression
    working: Expression


@dataclass(frozen=True, slots=True, eq=False)
class DeadlineShape:
    """Which expressions give one trigger's deadline."""

    trigger: str
    when: Expression
    earliest: Expression
    latest: Expression


@dataclass(frozen=True, slots=True, eq=False)
class ClockShape:
    """Which expressions give the parts of the one-year clock."""

    present: Expression
    status: Expression
    safe_deadline: Expression
    successive: Expression
    deadlines: tuple[DeadlineShape, ...]


@dataclass(frozen=True, slots=True, eq=False)
class GroundShape:
    """A ground: its class, when its parts are shown (None: it has none to show), the door it goes to."""

    id: str
    kind: str
    shown: Expression | None
    door: Expression


@dataclass(frozen=True, slots=True, eq=False)
class UrgentShape:
    """When an urgent card shows, with the day it turns on."""

    id: str
    when: Expression
    date: Expression | None


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of a table that a door shows: those whose ``column`` holds the answer to ``question``."""

    door: str
    table: str
    column: str
    question: str


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """How facts become the result: gate, clock, grounds, headline, urgent cards, listings.

    ``supervised`` tells when the reader works with a lawyer (None: never); ``best_first`` ranks the statuses of doors
    by how close they are to asking (one left out can't be compared).
    """

    gate: GateShape
    clock: ClockShape
    grounds: tuple[GroundShape, ...]
    grounds_question: str
    main_door: str
    gives_way_when: tuple[str, ...]
    urgent: tuple[UrgentShape, ...]
    listings: tuple[Listing, ...]
    supervised: Expression | None
    best_first: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Invariant:
    """Something that must hold for every answer: ``never`` true, or ``always``; ``reference`` names the rule of law."""

    id: str
    text: str
    reference: str
    never: Expression | None
    always: Expression | None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two findings that must never be said together."""

    first: str
    second: str
    text: str


@dataclass(frozen=True, slots=True)
class OnlyInforms:
    """Options that are asked for the reader's sake and change nothing in the result."""

    question: str
    options: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True, eq=False)
class Safety:
    """What the pack promises about every combination of answers."""

    invariants: tuple[Invariant, ...]
    contradictions: tuple[Contradiction, ...]
    only_inform: tuple[OnlyInforms, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the pack's own history."""

    version: str
    date: date
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """Everything the program knows about one area of law; ``sha256`` is over all its files.

    ``banned`` holds, by language, the phrases that no text may use;
    ``guards`` (when each question's answer counts) with ``runs`` (the facts in order) are what an Evaluation needs.
    """

    id: str
    version: str
    law_as_of: date
    review_by: date
    languages: tuple[str, ...]
    reviewers: tuple[str, ...]
    translators: tuple[str, ...]
    changes: tuple[Change, ...]
    sha256: str
    sections: tuple[Section, ...]
    questions: Mapping[str, Question]
    facts: Mapping[str, Expression]
    findings: Mapping[str, FindingRule]
    authorities: Mapping[str, Authority]
    tables: Mapping[str, Table]
    orders: tuple[tuple[str, str], ...]
    outcome: Outcome
    safety: Safety
    calendar: CourtCalendar
    banned: Mapping[str, tuple[str, ...]]
    texts: Mapping[str, Mapping[str, object]]
    guards: Mapping[str, Run | None]
    runs: tuple[Run, ...]
