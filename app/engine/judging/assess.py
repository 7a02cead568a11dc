"""The judgment: what the answers show on one day, for every door."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import cast

from app.engine.answers import evaluation, typed_answers
from app.engine.judging.agenda import agenda
from app.engine.judging.explain import reasons_of
from app.engine.judging.possible import Reach, door_sections, movers, reach, statuses
from app.engine.judging.question_sets import Questions
from app.engine.judging.urgent import urgent_cards
from app.engine.judging.working import Working
from app.engine.pack import AskNode, FindingRule, FindNode, GroundShape, Pack, Section
from app.engine.result import (
    Clock,
    Deadline,
    DoorResult,
    Finding,
    Gate,
    GroundResult,
    Headline,
    Missing,
    RawAnswer,
    Result,
    Urgent,
)
from app.engine.rules.expressions import Expression
from app.engine.rules.spans import Span

SHOWN, UNPROVEN, NOT_MET = "elements_shown", "elements_missing", "elements_not_met"
NOT_APPLICABLE = "not_applicable"
NO_VALUE = "nothing"
"""The choice a rule gives when there is nothing to name; null in the result."""


def assess(pack: Pack, answers: Mapping[str, RawAnswer], as_of: date) -> Result:
    """Judge ``answers`` under ``pack`` on ``as_of``; an answer that can't be read counts as not given."""
    return _Judgment(pack, answers, as_of).result()


class _Judgment:
    """One judgment: the answers as they count, beside the same answers with everything unknown left open."""

    def __init__(self, pack: Pack, answers: Mapping[str, RawAnswer], as_of: date) -> None:
        self._pack = pack
        self._answers = answers
        self._as_of = as_of
        given = typed_answers(pack, answers)
        self._env = evaluation(pack, given, as_of)
        self._open = evaluation(pack, given, as_of, open_ended=True)
        reasons = reasons_of(pack)
        self._sets = reasons.sets
        self._used = reasons.used_in(self._env)
        self._missing = reasons.missing_in(self._env)
        self._working = Working(pack, self._env)

    def result(self) -> Result:
        """Return everything the answers show."""
        findings, statuses_now = self._findings()
        doors = self._open_doors(statuses_now)
        grounds = self._grounds()
        said: dict[str | None, list[str]] = {}
        for finding in findings:
            said.setdefault(finding.door, []).append(finding.id)
        return Result(
            as_of=self._as_of,
            headline=self._headline(statuses_now),
            urgent=self._urgent(),
            gate=self._gate(),
            doors={
                door: DoorResult(
                    status=status,
                    possible=doors[door][0],
                    grounds=self._grounds_of(door, status, grounds),
                    findings=tuple(said.get(door, ())),
                )
                for door, status in statuses_now.items()
            },
            grounds=grounds,
            clock=self._clock(),
            findings=tuple(findings),
            missing=self._open_questions(doors),
            parked=self._sets.names(self._used.given ^ self._used.counting),
        )

    # Findings

    def _findings(self) -> tuple[list[Finding], dict[str, str]]:
        found: list[Finding] = []
        statuses: dict[str, str] = {}
        for section in agenda(self._pack, self._env):
            rule, reasons = self._leaf(section)
            found.append(self._finding(rule, reasons))
            if section.door:
                statuses[section.door] = cast(str, rule.status)
        for rule in self._pack.findings.values():
            if rule.when is None or (rule.door is not None and rule.door not in statuses):
                continue
            if rule.when.run(self._env) is True:
                named = self._sets.of(rule.because)
                found.append(self._finding(rule, named or self._used.by(rule.when)))
        return found, statuses

    def _leaf(self, section: Section) -> tuple[FindingRule, Questions]:
        """Return the finding that a section ends in, with the questions behind the last test that did not say no.

        The tests that said no after it are reasons as well.
        """
        deciding = [section.when] if section.when and section.door else []
        nodes, unknown = section.nodes, 0
        node = nodes[section.start]
        while not isinstance(node, FindNode):
            if isinstance(node, AskNode):
                node = nodes[node.next]
                continue
            value = node.test.run(self._env)
            if value is None:
                deciding, unknown = [], self._missing.in_rule(node.test) & self._used.counting
                node = nodes[node.unknown]
            elif value:
                deciding, unknown = [node.test], 0
                node = nodes[node.yes]
            else:
                deciding.append(node.test)
                node = nodes[node.no]
        return self._pack.findings[node.finding], self._sets.joined(map(self._used.by, deciding)) | unknown

    def _finding(self, rule: FindingRule, reasons: Questions) -> Finding:
        because = tuple([(name, self._answers[name]) for name in self._sets.names(reasons & self._used.given)])
        if rule.date is None:
            return Finding(rule.id, rule.status, rule.door, rule.authorities, because)
        day, working = self._day(rule.date), self._working.of(rule.date, last=False)
        return Finding(rule.id, rule.status, rule.door, rule.authorities, because, day, working)

    # Doors

    def _open_doors(self, statuses_now: Mapping[str, str]) -> dict[str, tuple[tuple[str, ...], Reach]]:
        """Return every status each present door can still take, with how far its section reaches."""
        found = {}
        for section in door_sections(self._pack):
            door = cast(str, section.door)
            if door in statuses_now:
                here = reach(section, self._open)
                found[door] = statuses(self._pack, section, here, statuses_now[door]), here
        return found

    def _grounds_of(self, door: str, status: str, grounds: Mapping[str, GroundResult]) -> tuple[str, ...]:
        """Return the reasons that stay alive for the main door; other doors carry none of their own."""
        if door != self._pack.outcome.main_door or status == "out":
            return ()
        return tuple(n for n, ground in grounds.items() if ground.door == door and ground.status in (SHOWN, UNPROVEN))

    def _headline(self, statuses: Mapping[str, str]) -> Headline:
        outcome = self._pack.outcome
        door = outcome.main_door
        if statuses[door] in outcome.gives_way_when:
            door = next((other for other in statuses if other != door), door)
        return Headline(door, statuses[door])

    def _open_questions(self, doors: Mapping[str, tuple[tuple[str, ...], Reach]]) -> tuple[Missing, ...]:
        settles = movers(self._pack, self._open, doors)
        found = [Missing(question, moved) for question, moved in settles.items()]
        return tuple(sorted(found, key=lambda item: -len(item.settles)))

    # Grounds, gate, clock, cards

    def _grounds(self) -> dict[str, GroundResult]:
        asked_for = self._env.state(self._pack.outcome.grounds_question)
        raised = asked_for if isinstance(asked_for, frozenset) else frozenset()
        return {shape.id: self._ground(shape) for shape in self._pack.outcome.grounds if shape.id in raised}

    def _ground(self, shape: GroundShape) -> GroundResult:
        door = self._choice(shape.door)
        if shape.shown is None:
            return GroundResult(shape.kind, NOT_APPLICABLE, (), door)
        value = shape.shown.run(self._env)
        if value is None:
            return GroundResult(shape.kind, UNPROVEN, self._sets.names(self._missing.in_rule(shape.shown)), door)
        return GroundResult(shape.kind, SHOWN if value else NOT_MET, (), door)

    def _gate(self) -> Gate | None:
        shape = self._pack.outcome.gate
        if shape.present.run(self._env) is not True:
            return None
        return Gate(
            status=cast(str, shape.status.run(self._env)),
            route=self._choice(shape.route),
            opens_on=self._day(shape.opens_on, last=True),
            issue_match=cast(str, shape.issue_match.run(self._env)),
            working=self._working.of(shape.working, last=True),
        )

    def _clock(self) -> Clock | None:
        shape = self._pack.outcome.clock
        if shape.present.run(self._env) is not True:
            return None
        return Clock(
            status=cast(str, shape.status.run(self._env)),
            safe_deadline=self._day(shape.safe_deadline),
            deadlines=tuple(
                Deadline(
                    trigger=item.trigger,
                    earliest=self._day(item.earliest),
                    latest=self._day(item.latest, last=True),
                    working=self._working.of(item.earliest, last=False),
                )
                for item in shape.deadlines
                if item.when.run(self._env) is True
            ),
            successive=cast(str, shape.successive.run(self._env)),
        )

    def _urgent(self) -> tuple[Urgent, ...]:
        return tuple(
            Urgent(card.id, self._day(card.date) if card.date else None) for card in urgent_cards(self._pack, self._env)
        )

    def _choice(self, rule: Expression) -> str | None:
        value = rule.run(self._env)
        return None if value is None or value == NO_VALUE else cast(str, value)

    def _day(self, rule: Expression, *, last: bool = False) -> date | None:
        span = cast("Span | None", rule.run(self._env))
        return None if span is None else date.fromordinal(span[1 if last else 0])
