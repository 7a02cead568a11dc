"""The result of a case as plain lines, ready to be drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.engine.pack import Cite, Pack
from app.engine.result import Clock, Deadline, Finding, Gate, GroundResult, RawAnswer, Result, Step
from app.engine.wording import Wording
from ui.question_view import cite_line

MAIN_DOOR = "motion_3582"
UNSURE = "unsure"
GROUND_OUTCOMES = ("shown", "missing", "not_met")
"""The ends of the ids of the findings that a ground's own section reaches."""

CLOCK_DOORS = ("motion_2255", "authorization_2255h")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ResultTexts", text)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing the program says, with the answers it rests on, the law behind it, what a person can do."""

    text: str
    because: tuple[str, ...]
    cites: tuple[str, ...]
    next: str


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


class ResultTexts:
    """Says a result in the words of the pack."""

    def __init__(self, pack: Pack, wording: Wording, answers: Mapping[str, RawAnswer], result: Result) -> None:
        self._pack = pack
        self._wording = wording
        self._answers = answers
        self._result = result

    def headline(self) -> str:
        """The door to read about first with its status."""
        headline = self._result.headline
        name, status = self._text("doors", headline.door, "name"), self._text("statuses", headline.status)
        return _tr("Look at this first: {door}. {status}").format(door=name, status=status)

    def urgent(self) -> list[tuple[str, str, str]]:
        """Title, date in long form (empty when none is known), text of each urgent card; most urgent first."""
        return [
            (self._text("urgent", card.id, "title"), self._day(card.date), self._text("urgent", card.id, "text"))
            for card in self._result.urgent
        ]

    def doors(self) -> list[DoorText]:
        """Every door that the answers bring up, the headline's first."""
        ids = sorted(self._result.doors, key=lambda door: door != self._result.headline.door)
        return [self._door(door) for door in ids]

    def general(self) -> list[Reason]:
        """What concerns no single door."""
        told = {name for door in self._result.doors.values() for name in door.findings}
        return [
            self._reason(finding)
            for finding in self._result.findings
            if finding.id not in told and finding.door not in self._result.doors
        ]

    def loose_grounds(self) -> list[GroundText]:
        """The reasons that lead to no door of this result."""
        return [
            self._ground(name, ground)
            for name, ground in self._result.grounds.items()
            if ground.door not in self._result.doors
        ]

    def missing(self) -> list[str]:
        """What is not known yet, with the doors it could move and the paper that settles it."""
        lines = []
        for item in self._result.missing:
            doors = ", ".join(self._text("doors", door, "name") for door in item.settles)
            matters = _tr("It matters for: {doors}").format(doors=doors) if doors else ""
            paper = self._wording.find(f"questions.{item.question}.paper") or ""
            lines.append(" ".join(_ended(part) for part in (self._short(item.question), paper, matters) if part))
        return lines

    def _door(self, door: str) -> DoorText:
        shown = self._result.doors[door]
        findings = [f for f in self._result.findings if f.door == door or f.id in shown.findings]
        of_grounds = {f.id for name in self._result.grounds for f in self._of_ground(name)}
        return DoorText(
            id=door,
            name=self._text("doors", door, "name"),
            what=self._text("doors", door, "what"),
            status=self._text("statuses", shown.status),
            reasons=tuple(self._reason(finding) for finding in findings if finding.id not in of_grounds),
            dates=tuple(self._dates(door)),
            grounds=tuple(
                self._ground(name, ground) for name, ground in self._result.grounds.items() if ground.door == door
            ),
        )

    def _reason(self, finding: Finding) -> Reason:
        because = tuple(
            f"{self._short(question)}: {self._wording.raw_answer(question, raw)}" for question, raw in finding.because
        )
        next_step = self._wording.find(f"findings.{finding.id}.next") or ""
        return Reason(self._wording.finding(finding), because, self._cites(finding.authorities), next_step)

    def _of_ground(self, ground: str) -> list[Finding]:
        own = {f"{ground}_{outcome}" for outcome in GROUND_OUTCOMES}
        return [finding for finding in self._result.findings if finding.id in own]

    def _cites(self, cites: tuple[Cite, ...]) -> tuple[str, ...]:
        return tuple(cite_line(self._wording, cite.authority, self._wording.cite(cite)) for cite in cites)

    def _dates(self, door: str) -> Iterator[Dates]:
        if door == MAIN_DOOR and self._result.gate is not None:
            yield self._gate(self._result.gate)
        if door in CLOCK_DOORS and self._result.clock is not None:
            yield from self._clock(self._result.clock)

    def _gate(self, gate: Gate) -> Dates:
        lines = [self._text("gate", gate.status)]
        if gate.opens_on is not None:
            lines.append(_tr("The first safe day to hand in the motion: {date}.").format(date=self._day(gate.opens_on)))
        if gate.route is not None:
            lines.append(_tr("How it opens: {route}.").format(route=self._text("routes", gate.route).rstrip(".")))
        lines.append(self._text("issue_match", gate.issue_match))
        return Dates(_tr("The request to the warden"), tuple(lines), self._working(gate.working))

    def _clock(self, clock: Clock) -> Iterator[Dates]:
        lines = [self._text("clock", clock.status)]
        if clock.safe_deadline is not None:
            day = self._day(clock.safe_deadline)
            lines.append(_tr("The year could end as early as {date}.").format(date=day))
        lines.append(self._text("successive", clock.successive))
        yield Dates(_tr("The one-year clock"), tuple(lines), ())
        for deadline in clock.deadlines:
            yield self._deadline(deadline)

    def _deadline(self, deadline: Deadline) -> Dates:
        lines = []
        if deadline.earliest is not None:
            lines.append(_tr("Counted the safe way: {date}.").format(date=self._day(deadline.earliest)))
        if deadline.latest is not None and deadline.latest != deadline.earliest:
            lines.append(_tr("The latest that some courts may count: {date}.").format(date=self._day(deadline.latest)))
        return Dates(self._text("triggers", deadline.trigger), tuple(lines), self._working(deadline.working))

    def _working(self, steps: tuple[Step, ...]) -> tuple[str, ...]:
        return tuple(self._wording.step(step) for step in steps)

    def _ground(self, name: str, ground: GroundResult) -> GroundText:
        return GroundText(
            name=self._text("grounds", name, "name"),
            kind=self._text("ground_kinds", ground.kind),
            status=self._text("ground_statuses", ground.status),
            asks=self._wording.find(f"grounds.{name}.asks") or "",
            parts=tuple(self._parts(name, ground)),
            reasons=tuple(self._reason(finding) for finding in self._of_ground(name)),
        )

    def _parts(self, name: str, ground: GroundResult) -> Iterator[Part]:
        own = [question.id for question in self._pack.questions.values() if question.section == name]
        for question in (*own, *(other for other in ground.missing if other not in own)):
            missing = question in ground.missing
            if question in self._answers or missing:
                raw = self._answers.get(question)
                said = self._wording.raw_answer(question, raw) if raw is not None else ""
                yield Part(self._short(question), said, raw not in (None, UNSURE), missing)

    def _short(self, question: str) -> str:
        return self._text("questions", question, "short")

    def _text(self, *keys: str) -> str:
        return self._wording.text(".".join(keys))

    def _day(self, day: date | None) -> str:
        return "" if day is None else self._wording.long_date(day)
