"""Says the result of a case in the words of the pack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.engine.judging.listings import listed_doors, listing
from app.engine.pack import FindNode, Pack
from app.engine.result import Clock, Deadline, Finding, Gate, GroundResult, RawAnswer, Result, Step
from app.engine.telling.wording import Wording
from ui.result.card_texts import IMMIGRATION, CardTexts
from ui.result.result_values import Dates, DoorText, GroundText, ListingText, Part, Reason, Standing

if TYPE_CHECKING:
    from app.services.printing.papers import HelpContact

MAIN_DOOR = "motion_3582"
UNSURE = "unsure"
GROUND_OUTCOMES = ("shown", "missing", "not_met")
"""The ends of the ids of the findings that a ground's own section reaches."""

CLOCK_DOORS = ("motion_2255", "authorization_2255h")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ResultTexts", text)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


class ResultTexts:
    """Says a result in the words of the pack."""

    def __init__(self, pack: Pack, wording: Wording, answers: Mapping[str, RawAnswer], result: Result) -> None:
        self._pack = pack
        self._wording = wording
        self._answers = answers
        self._result = result
        self.cards = CardTexts(pack, wording, result)

    def headline(self) -> str:
        """The door to read about first with its status."""
        headline = self._result.headline
        name, status = self._text("doors", headline.door, "name"), self._text("statuses", headline.status)
        return _tr("Look at this first: {door}. {status}").format(door=name, status=status)

    def doors(self) -> list[DoorText]:
        """Every door that the answers bring up, the headline's first."""
        ids = sorted(self._result.doors, key=lambda door: door != self._result.headline.door)
        return [self._door(door) for door in ids]

    def general(self) -> list[Reason]:
        """What concerns no single door, beyond where the questions stand."""
        standing = self._ends()
        return [self._reason(finding) for finding in self._doorless() if finding.id not in standing]

    def standing(self) -> list[Standing]:
        """Where each section of the questions stands that ends in no door, in the order of the pack."""
        ends = self._ends()
        groups: dict[str, list[Reason]] = {section.id: [] for section in self._pack.sections}
        for finding in self._doorless():
            if finding.id in ends:
                groups[ends[finding.id]].append(self._reason(finding))
        return [
            Standing(self._text("sections", section, "title"), tuple(reasons))
            for section, reasons in groups.items()
            if reasons
        ]

    def _doorless(self) -> Iterator[Finding]:
        told = {name for door in self._result.doors.values() for name in door.findings}
        of_grounds = {f.id for name in self._result.grounds for f in self._of_ground(name)}
        for finding in self._result.findings:
            if finding.id not in told | of_grounds | {IMMIGRATION} and finding.door not in self._result.doors:
                yield finding

    def _ends(self) -> dict[str, str]:
        """The findings in which a section without a door ends, with that section."""
        return {
            node.finding: section.id
            for section in self._pack.sections
            if section.door is None
            for node in section.nodes.values()
            if isinstance(node, FindNode)
        }

    def loose_grounds(self) -> list[GroundText]:
        """The reasons that lead to no door of this result."""
        return [
            self._ground(name, ground)
            for name, ground in self._result.grounds.items()
            if ground.door not in self._result.doors
        ]

    def helpers(self, known: tuple[HelpContact, ...]) -> list[HelpContact]:
        """The offices of those that help in this case."""
        return [helper for helper in known if helper.helps_in(self._answers.get("sentencing_district"))]

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
            reasons=tuple(
                self._reason(finding) for finding in findings if finding.id not in of_grounds | {IMMIGRATION}
            ),
            dates=tuple(self._dates(door)),
            grounds=tuple(
                self._ground(name, ground) for name, ground in self._result.grounds.items() if ground.door == door
            ),
            listing=self._listing(door),
        )

    def _listing(self, door: str) -> ListingText | None:
        if door not in listed_doors(self._pack, self._answers):
            return None
        heading = self._text("listings.doors", door, "heading")
        rows = tuple(self._wording.row(row) for row in listing(self._pack, self._answers, door))
        check = self._text("listings.check") if rows else self._text("listings.doors", door, "none")
        return ListingText(heading, rows, check)

    def _reason(self, finding: Finding) -> Reason:
        next_step = self._wording.find(f"findings.{finding.id}.next") or ""
        return Reason(finding.id, self._wording.finding(finding), next_step)

    def _of_ground(self, ground: str) -> list[Finding]:
        own = {f"{ground}_{outcome}" for outcome in GROUND_OUTCOMES}
        return [finding for finding in self._result.findings if finding.id in own]

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
