"""What there is to read about one node of the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from app.engine.pack import Cite, Pack, Question, QuestionKind, TestNode
from app.engine.rules.expressions import Expression
from app.engine.telling.rule_lines import rule_lines
from app.engine.telling.wording import Wording
from app.services.law_map.map_words import MapWords, RuleWords
from app.services.law_map.values import LawMap, MapEdge, MapNode, NodeKind

STEP_IN = "    "
"""Stands before a line for each step that a rule goes inwards."""


class PartKind(StrEnum):
    """What the lines are: sentences; short items of equal weight; authorities; the facts that a rule names;
    everything that those rest on, which only those read who ask for it.
    """

    PLAIN = "plain"
    LISTED = "listed"
    LAW = "law"
    FACTS = "facts"
    FOLDED = "folded"


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading; an empty heading stands for none."""

    heading: str
    lines: tuple[str, ...]
    kind: PartKind = PartKind.PLAIN


@dataclass(frozen=True, slots=True)
class Reading:
    """A node in full: its kind in a word, what it says, then everything behind it."""

    kind: str
    title: str
    parts: tuple[Part, ...]

    def told(self) -> Iterator[str]:
        """Yield the title, then every line but for those about facts."""
        yield self.title
        for part in self.parts:
            if part.kind not in (PartKind.FACTS, PartKind.FOLDED):
                yield from (part.heading, *part.lines) if part.heading else part.lines


class Reader:
    """Tells the nodes of one map in one language."""

    def __init__(self, pack: Pack, wording: Wording, words: MapWords, law: LawMap) -> None:
        self._pack = pack
        self._wording = wording
        self._words = words
        self._law = law
        self._rules = RuleWords(pack, wording)
        self._sections = {section.id: section for section in pack.sections}

    def read(self, name: str) -> Reading:
        """Return what there is to read about the node with this id."""
        node = self._law.nodes[name]
        tell = {
            NodeKind.SECTION: self._section,
            NodeKind.ASK: self._question,
            NodeKind.TEST: self._test,
            NodeKind.FIND: self._finding,
            NodeKind.REFERENCE: self._reference,
        }.get(node.kind, self._group)
        parts = tuple(part for part in tell(node) if part.lines)
        return Reading(self._words.kinds[node.kind], node.label, parts)

    def named(self, name: str) -> str:
        """Return a node with its number in one line."""
        node = self._law.nodes[name]
        return self._words.step.format(number=node.number, label=node.label) if node.number else node.label

    def way(self, edge: MapEdge) -> str:
        """Return a way in one line: how the test came out, then where it leads."""
        there = self.named(self._law.settled(edge.target))
        return f"{edge.label}: {there}" if edge.label else there

    def facts(self, names: Iterable[str]) -> tuple[Part, ...]:
        """Return every fact that the rules of these nodes rest on, each under its name."""
        rules = (self._rule_of(self._law.nodes[name]) for name in names)
        behind = self._behind(rule for rule in rules if rule is not None)
        return tuple(Part(self._rules.fact(name), tuple(self._written(self._pack.facts[name]))) for name in behind)

    def cites(self, name: str) -> tuple[str, ...]:
        """Return the authorities that a node rests on, by their names alone."""
        return tuple(map(self._wording.cite, self._cites_of(self._law.nodes[name])))

    def law(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return every authority that these nodes rest on, once, each with what it says, how sure that is."""
        cited = {cite.authority for name in names for cite in self._cites_of(self._law.nodes[name])}
        found = (authority for authority in self._pack.authorities.values() if authority.id in cited)
        return tuple(self._cited(authority.cite, authority.id) for authority in found)

    def _group(self, node: MapNode) -> Iterator[Part]:
        below = tuple(self._law.nodes[name].label for name in self._law.below(node.id))
        yield Part(self._words.holds, below, PartKind.LISTED)

    def _section(self, node: MapNode) -> Iterator[Part]:
        section = self._sections[node.name]
        if section.door:
            yield Part("", self._texts(f"doors.{section.door}.what"))
        yield from self._ruled(self._words.only_when, node)
        yield Part(self._words.begin, (self.named(self._law.below(node.id)[0]),))

    def _question(self, node: MapNode) -> Iterator[Part]:
        question, words = self._pack.questions[node.name], self._words
        stem = f"questions.{node.name}"
        yield Part("", self._texts(f"{stem}.hint"))
        yield Part(words.why, self._texts(f"{stem}.why"))
        yield Part(words.answers, tuple(self._answers(question)), PartKind.LISTED)
        yield from self._ruled(words.only_when, node)
        yield self._ways(node)
        yield self._authorities(self._cites_of(node))

    def _test(self, node: MapNode) -> Iterator[Part]:
        rule, *more = self._ruled(self._words.rule, node)
        if rule.lines != (node.label,):
            yield rule
        yield from more
        yield self._ways(node)

    def _finding(self, node: MapNode) -> Iterator[Part]:
        rule, words = self._pack.findings[node.name], self._words
        if rule.status:
            yield Part("", self._texts(f"statuses.{rule.status}"))
        yield Part(words.next_step, self._texts(f"findings.{rule.id}.next"))
        yield from self._ruled(words.said_when, node)
        yield self._authorities(self._cites_of(node))

    def _reference(self, node: MapNode) -> Iterator[Part]:
        yield Part("", (self.named(node.target),))

    def _ways(self, node: MapNode) -> Part:
        return Part(self._words.leads_to, tuple(self.way(edge) for edge in self._law.children[node.id]))

    def _ruled(self, heading: str, node: MapNode) -> Iterator[Part]:
        rule = self._rule_of(node)
        if rule is not None:
            yield Part(heading, tuple(self._written(rule)))
            named = tuple(dict.fromkeys(_named(rule)))
            beyond = tuple(name for name in self._behind((rule,)) if name not in named)
            yield Part(self._words.worked_out, self._facts(named), PartKind.FACTS)
            yield Part(self._words.rests_on, self._facts(beyond), PartKind.FOLDED)

    def _facts(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the rules of facts as lines, the name of each before its first."""
        return tuple(
            f"{self._rules.fact(name)}: {line}" if number == 0 else f"{STEP_IN}{line}"
            for name in names
            for number, line in enumerate(self._written(self._pack.facts[name]))
        )

    def _behind(self, rules: Iterable[Expression]) -> tuple[str, ...]:
        """Return every fact that rules rest on, those that they name themselves first."""
        found: dict[str, None] = {}
        waiting = [name for rule in rules for name in _named(rule)]
        while waiting:
            name = waiting.pop(0)
            if name not in found:
                found[name] = None
                waiting += _named(self._pack.facts[name])
        return tuple(found)

    def _rule_of(self, node: MapNode) -> Expression | None:
        if node.kind is NodeKind.SECTION:
            return self._sections[node.name].when
        if node.kind is NodeKind.ASK:
            return self._pack.questions[node.name].applies
        if node.kind is NodeKind.FIND:
            return self._pack.findings[node.name].when
        found = self._sections[node.section].nodes.get(node.name) if node.kind is NodeKind.TEST else None
        return found.test if isinstance(found, TestNode) else None

    def _written(self, rule: Expression) -> Iterator[str]:
        return (f"{STEP_IN * depth}{text}" for depth, text in rule_lines(rule, self._rules))

    def _answers(self, question: Question) -> Iterator[str]:
        if question.table is not None:
            yield self._words.rows.format(count=len(self._pack.tables[question.table].rows))
        elif question.kind is QuestionKind.YES_NO:
            yield from (self._wording.text("dates.yes"), self._wording.text("dates.no"))
        else:
            yield from (self._wording.choice(question.id, choice) for choice in question.choices)

    def _authorities(self, cites: tuple[Cite, ...]) -> Part:
        told = tuple(self._cited(self._wording.cite(cite), cite.authority) for cite in cites)
        return Part(self._words.authorities, told, PartKind.LAW)

    def _cited(self, named: str, authority: str) -> str:
        plain = self._wording.find(f"authorities.{authority}")
        sure = self._words.confidence.get(self._pack.authorities[authority].confidence, self._words.unsure)
        return f"{named}: {plain} {sure}" if plain else f"{named}. {sure}"

    def _cites_of(self, node: MapNode) -> tuple[Cite, ...]:
        if node.kind is NodeKind.ASK:
            return self._pack.questions[node.name].authorities
        return self._pack.findings[node.name].authorities if node.kind is NodeKind.FIND else ()

    def _texts(self, key: str) -> tuple[str, ...]:
        found = self._wording.find(key)
        return (found,) if found else ()


def _named(rule: Expression) -> Iterator[str]:
    """Yield the facts that a rule names."""
    if rule.op == "fact":
        yield cast(str, rule.args[0])
    for arg in rule.args:
        if isinstance(arg, Expression):
            yield from _named(arg)
