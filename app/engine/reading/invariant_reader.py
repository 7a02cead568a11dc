"""Reads invariants.json: rules that may also speak of the result."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar, cast

from app.engine.pack import (
    Contradiction,
    FindingRule,
    Invariant,
    OnlyInforms,
    Outcome,
    Safety,
    Section,
)
from app.engine.reading.files import InvariantFile, InvariantsFile
from app.engine.reading.problems import Pointer, ProblemList
from app.engine.reading.rule_reader import Handler, RuleReader
from app.engine.result import Result
from app.engine.rules.evaluation import Evaluation, Run
from app.engine.rules.expressions import Expression, Scope
from app.engine.rules.values import BOOL, Type

FILE = "invariants.json"
ABSENT = "absent"
"""The status of a door that is not there."""
GROUND_STATUSES = frozenset({"elements_shown", "elements_missing", "elements_not_met", "not_applicable"})


class JudgedEvaluation(Evaluation):
    """An evaluation beside the result that the same answers gave."""

    __slots__ = ("result",)

    result: Result


class Sayings:
    """Everything a pack may say, by name: doors with statuses, findings, urgent cards, grounds."""

    def __init__(self, sections: Iterable[Section], findings: Mapping[str, FindingRule], outcome: Outcome) -> None:
        self.doors = frozenset(section.door for section in sections if section.door)
        self.findings = frozenset(findings)
        self.statuses = frozenset(rule.status for rule in findings.values() if rule.status) | {ABSENT}
        self.urgent = frozenset(card.id for card in outcome.urgent)
        self.grounds = frozenset(ground.id for ground in outcome.grounds)


def read_safety(file: InvariantsFile, said: Sayings, scope: Scope, problems: ProblemList) -> Safety:
    """Return the promises of a pack, every fault noted in ``problems``."""
    rules = _InvariantRules(scope, said, problems)
    invariants = tuple(_invariant(item, place, rules, problems) for place, item in enumerate(file.invariants))
    seen: set[str] = set()
    for place, item in enumerate(file.invariants):
        if item.id in seen:
            problems.add("RD-I01", FILE, f"/invariants/{place}/id", f'"{item.id}" stands here twice.', "Keep one.")
        seen.add(item.id)
    for place, pair in enumerate(file.contradictions):
        for name in (pair.first, pair.second):
            if name not in said.findings:
                at = f"/contradictions/{place}"
                problems.add("RD-I02", FILE, at, f'There is no finding "{name}".', "Name a finding of this pack.")
    for place, told in enumerate(file.only_inform):
        kind = scope.questions.get(told.question)
        if kind is None or not set(told.options) <= kind.values:
            at = f"/only_inform/{place}"
            problems.add("RD-I03", FILE, at, "There is no such option.", "Name a question with its own options.")
    return Safety(
        invariants=invariants,
        contradictions=tuple(Contradiction(item.first, item.second, item.text) for item in file.contradictions),
        only_inform=tuple(OnlyInforms(item.question, item.options, item.why) for item in file.only_inform),
    )


def _invariant(item: InvariantFile, place: int, rules: RuleReader, problems: ProblemList) -> Invariant:
    at = f"/invariants/{place}"
    if (item.never is None) is (item.always is None):
        problems.add("RD-I04", FILE, at, "An invariant says either never or always.", "Write one of them.")
    if not item.rule.strip() or not item.text.strip():
        problems.add("RD-I05", FILE, at, "An invariant names its rule with one sentence.", "Write both.")
    never = None if item.never is None else rules.read(item.never, BOOL, f"{at}/never")
    always = None if item.always is None else rules.read(item.always, BOOL, f"{at}/always")
    return Invariant(item.id, item.text, item.rule, never, always)


class _InvariantRules(RuleReader):
    """Reads rules that may also ask for doors, findings, cards, grounds of the result."""

    def __init__(self, scope: Scope, said: Sayings, problems: ProblemList) -> None:
        super().__init__(scope, FILE, problems)
        self._pairs = {
            "door_status": (said.doors, said.statuses),
            "door_grounds": (said.doors, said.grounds),
            "ground_status": (said.grounds, GROUND_STATUSES),
        }
        self._ones = {"finding": said.findings, "urgent": said.urgent}

    def _pair(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        names, values = self._pairs[op]
        pair = self._list(raw, 2, at)
        name, wanted = pair[0], self._ids(pair[1], values, (at, 1))
        if not isinstance(name, str) or name not in names:
            return self._fault("RD-I06", (at, 0), f'"{name}" is not known here.', "Name one of this pack.")
        return _result_rule(op, (name, wanted), _PAIRS[op](name, wanted))

    def _one(self, op: str, raw: object, expected: Type, at: Pointer) -> Expression:
        if not isinstance(raw, str) or raw not in self._ones[op]:
            return self._fault("RD-I06", at, f'"{raw}" is not known here.', "Name one of this pack.")
        return _result_rule(op, (raw,), _ONES[op](raw))

    _handlers: ClassVar[Mapping[str, Handler]] = {
        **RuleReader._handlers,
        **dict.fromkeys(("door_status", "door_grounds", "ground_status"), _pair),
        **dict.fromkeys(("finding", "urgent"), _one),
    }


def _result_rule(op: str, args: tuple[object, ...], of_result: Callable[[Result], bool]) -> Expression:
    return Expression(op, args, Type(BOOL.name), _run(of_result))


def _run(of_result: Callable[[Result], bool]) -> Run:
    return lambda env: of_result(cast(JudgedEvaluation, env).result)


def _door_status(door: str, statuses: frozenset[str]) -> Callable[[Result], bool]:
    return lambda result: (result.doors[door].status if door in result.doors else ABSENT) in statuses


def _door_grounds(door: str, grounds: frozenset[str]) -> Callable[[Result], bool]:
    return lambda result: door in result.doors and not grounds.isdisjoint(result.doors[door].grounds)


def _ground_status(ground: str, statuses: frozenset[str]) -> Callable[[Result], bool]:
    return lambda result: ground in result.grounds and result.grounds[ground].status in statuses


def _finding(name: str) -> Callable[[Result], bool]:
    return lambda result: any(finding.id == name for finding in result.findings)


def _urgent(name: str) -> Callable[[Result], bool]:
    return lambda result: any(card.id == name for card in result.urgent)


_PAIRS = {"door_status": _door_status, "door_grounds": _door_grounds, "ground_status": _ground_status}
_ONES = {"finding": _finding, "urgent": _urgent}
