"""What the pack says for all answers at once: leaves, doors, findings, cards, grounds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from graphlib import TopologicalSorter
from typing import cast

from app.engine.judging.assess import NOT_APPLICABLE, NOT_MET, SHOWN, UNPROVEN
from app.engine.pack import AskNode, FindNode, GroundShape, Pack, QuestionKind, Section
from app.engine.prove.layout import Layout
from app.engine.prove.symbols import Many, Symbols
from app.engine.reading.invariant_reader import ABSENT
from app.engine.reading.pack_checks import targets
from app.engine.rules.expressions import Expression
from app.engine.rules.spans import Span


class Results(Symbols):
    """The rules of a pack on one day, with everything they lead to."""

    def __init__(self, pack: Pack, layout: Layout, as_of: date) -> None:
        super().__init__(pack, layout, as_of)
        self.doors = {section.door: section for section in pack.sections if section.door}
        self._leaves: dict[str, int] = {}

    def when(self, section: Section) -> int:
        """Return where a section belongs to the interview."""
        return self.diagrams.true if section.when is None else self.holds(section.when)

    def leaf(self, section: Section) -> int:
        """Return the finding that a section ends in, None where the section does not belong to the interview."""
        if section.id not in self._leaves:
            store = self.diagrams
            worth: dict[str, int] = {}
            for name in bottom_up(section):
                node = section.nodes[name]
                if isinstance(node, FindNode):
                    worth[name] = store.end(node.finding)
                elif isinstance(node, AskNode):
                    worth[name] = worth[node.next]
                else:
                    ways = (worth[node.yes], worth[node.no], worth[node.unknown])
                    worth[name] = store.branched(self.of(node.test), *ways)
            self._leaves[section.id] = store.branched(
                self.when(section), worth[section.start], store.unknown, store.unknown
            )
        return self._leaves[section.id]

    def status(self, door: str) -> int:
        """Return the status of a door, "absent" where there is no such door."""
        findings = self.pack.findings
        return self.diagrams.mapped(
            ("status", door), lambda leaf: ABSENT if leaf is None else findings[cast(str, leaf)].status, self._at(door)
        )

    def said(self, finding: str) -> int:
        """Return where a finding is said."""
        rule = self.pack.findings[finding]
        if rule.when is None:
            ends = (section for section in self.pack.sections if finding in section.ends)
            return self.any_of(self.diagrams.equals(self.leaf(section), finding) for section in ends)
        holds = self.holds(rule.when)
        if rule.door is None:
            return holds
        return self.diagrams.both(holds, self.diagrams.opposite(self.diagrams.equals(self._at(rule.door), None)))

    def card(self, card: str) -> int:
        """Return where an urgent card shows."""
        return self.any_of(self.holds(shape.when) for shape in self.pack.outcome.urgent if shape.id == card)

    def raised(self, ground: str) -> int:
        """Return where a ground is named."""
        asked = self._grounds_asked
        return self.diagrams.both(asked.known, asked.members[ground])

    def ground(self, shape: GroundShape) -> int:
        """Return the status of a ground, None where it is not named."""
        store = self.diagrams
        if shape.shown is None:
            status = store.end(NOT_APPLICABLE)
        else:
            words = {True: SHOWN, False: NOT_MET, None: UNPROVEN}
            status = store.mapped("shown", lambda v: words[cast("bool | None", v)], self.of(shape.shown))
        return store.branched(self.raised(shape.id), status, store.unknown, store.unknown)

    @cached_property
    def valid(self) -> int:
        """Return where the answers are possible: no counting date is in the future or out of order."""
        return self.all_of(self.valid_parts)

    @cached_property
    def valid_parts(self) -> tuple[int, ...]:
        """Return the conditions that together make answers possible."""
        store, today = self.diagrams, self._today[0]
        dated = [name for name, question in self.pack.questions.items() if question.kind is QuestionKind.DATE]
        parts = [
            store.mapped("past", lambda v: not isinstance(v, tuple) or v[0] <= today, self.state(n)) for n in dated
        ]
        for first, second in self.pack.orders:
            parts.append(store.joined("ordered", _in_order, self.state(first), self.state(second)))
        return tuple(part for part in parts if part != store.true)

    def of_result(self, rule: Expression) -> int:
        """Return the diagram of a rule that asks for a part of the result."""
        name = cast(str, rule.args[0])
        if rule.op == "finding":
            return self.said(name)
        if rule.op == "urgent":
            return self.card(name)
        wanted = cast("frozenset[str]", rule.args[1])
        if rule.op == "door_status":
            return self._among(self.status(name), wanted)
        if rule.op == "ground_status":
            shape = next(shape for shape in self.pack.outcome.grounds if shape.id == name)
            return self._among(self.ground(shape), wanted)
        if rule.op == "door_grounds":
            return self.any_of(self._listed(name, s) for s in self.pack.outcome.grounds if s.id in wanted)
        raise NotImplementedError(rule.op)

    @cached_property
    def _grounds_asked(self) -> Many:
        return self._answered_list(self.pack.outcome.grounds_question, given=False)

    def _listed(self, door: str, shape: GroundShape) -> int:
        """Return where a door lists a ground among its own."""
        store = self.diagrams
        main = door == self.pack.outcome.main_door
        live = frozenset({SHOWN, UNPROVEN} if main else {SHOWN, UNPROVEN, NOT_APPLICABLE})
        there = store.opposite(self._among(self.status(door), frozenset({ABSENT, "out"} if main else {ABSENT})))
        return self.all_of([self._among(self.ground(shape), live), store.equals(self.of(shape.door), door), there])

    def _at(self, door: str) -> int:
        """Return the leaf that a door ends in."""
        return self.leaf(self.doors[door])

    def _among(self, one: int, wanted: Iterable[str]) -> int:
        values = frozenset(wanted)
        return self.diagrams.mapped(("among", values), lambda value: value in values, one)


def bottom_up(section: Section) -> tuple[str, ...]:
    """Return the nodes of a section, each after the nodes that may follow it."""
    return tuple(TopologicalSorter({n: targets(node) for n, node in section.nodes.items()}).static_order())


def _in_order(first: object, second: object) -> bool:
    if not isinstance(first, tuple) or not isinstance(second, tuple):
        return True
    return cast(Span, first)[0] <= cast(Span, second)[1]
