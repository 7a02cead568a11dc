"""Turns a law pack into the tree of its map."""

from __future__ import annotations

from collections.abc import Iterable

from app.engine.pack import AskNode, FindNode, Node, Pack, Section
from app.engine.telling.wording import Wording
from app.services.law_map.map_words import MapWords, RuleWords, spaced
from app.services.law_map.section_tree import Way, section_tree
from app.services.law_map.values import LawMap, MapEdge, MapNode, NodeKind

ROOT, ASKED, DOORS, SAID = "=law", "=asked", "=doors", "=said"
"""The ids of the root with the three groups below it; an id of a pack has no such sign."""


def node_id(section: str, node: str) -> str:
    """Return the id on the map of a node of a section."""
    return f"{section}/{node}"


def said_id(group: str, finding: str) -> str:
    """Return the id on the map of a finding that a rule says; ``group`` is its section, SAID when it has none."""
    return f"{group}/said/{finding}"


def law_map(pack: Pack, wording: Wording, words: MapWords) -> LawMap:
    """Return the whole of ``pack`` as one tree: sections that ask, sections of the doors, findings that rules say."""
    return _Maker(pack, wording, words).made()


class _Maker:
    """Adds node by node in reading order."""

    def __init__(self, pack: Pack, wording: Wording, words: MapWords) -> None:
        self._pack = pack
        self._wording = wording
        self._words = words
        self._rules = RuleWords(pack, wording)
        self._nodes: dict[str, MapNode] = {}
        self._children: dict[str, tuple[MapEdge, ...]] = {}
        self._said: dict[str | None, list[str]] = {}
        for rule in pack.findings.values():
            if rule.when is not None:
                self._said.setdefault(rule.door, []).append(rule.id)

    def made(self) -> LawMap:
        words = self._words
        self._add(MapNode(ROOT, NodeKind.PACK, words.law))
        groups = [(ASKED, words.asked, False), (DOORS, words.doors, True)]
        for group, label, with_door in groups:
            self._add(MapNode(group, NodeKind.GROUP, label))
            found = [section for section in self._pack.sections if bool(section.door) is with_door]
            for section in found:
                self._section(section)
            self._lead(group, (section.id for section in found))
        general = self._general()
        self._lead(ROOT, (ASKED, DOORS, *general))
        parents = {edge.target: source for source, edges in self._children.items() for edge in edges}
        return LawMap(ROOT, self._nodes, self._children, parents)

    def _general(self) -> tuple[str, ...]:
        """Add the findings that belong to no section's door."""
        doors = {section.door for section in self._pack.sections if section.door}
        loose = [name for door, names in self._said.items() if door not in doors for name in names]
        if not loose:
            return ()
        self._add(MapNode(SAID, NodeKind.GROUP, self._words.general))
        self._findings(SAID, SAID, "", loose)
        return (SAID,)

    def _section(self, section: Section) -> None:
        key = f"doors.{section.door}.name" if section.door else f"sections.{section.id}.title"
        label = self._wording.find(key) or spaced(section.id)
        self._add(MapNode(section.id, NodeKind.SECTION, label, section.id, section.id))
        tree = section_tree(section)
        numbers = {name: number for number, name in enumerate(tree, 1)}
        for name, ways in tree.items():
            here = node_id(section.id, name)
            self._add(self._node(section, section.nodes[name], numbers[name]))
            self._children[here] = tuple(self._edge(section, name, way) for way in ways)
            for way in (way for way in ways if way.refers):
                self._refer(section, name, way.target, numbers[way.target])
        below = [node_id(section.id, section.start)]
        said = self._said.get(section.door, []) if section.door else []
        if said:
            group = f"{section.id}/{SAID}"
            self._add(MapNode(group, NodeKind.GROUP, self._words.said, section.id))
            self._findings(group, section.id, section.id, said)
            below.append(group)
        self._lead(section.id, below)

    def _node(self, section: Section, node: Node, number: int) -> MapNode:
        here = node_id(section.id, node.id)
        if isinstance(node, AskNode):
            label = self._wording.text(f"questions.{node.question}.title")
            return MapNode(here, NodeKind.ASK, label, section.id, node.question, number)
        if isinstance(node, FindNode):
            return MapNode(here, NodeKind.FIND, self._says(node.finding), section.id, node.finding, number)
        return MapNode(here, NodeKind.TEST, self._rules.phrase(node.test), section.id, node.id, number)

    def _edge(self, section: Section, source: str, way: Way) -> MapEdge:
        here, there = node_id(section.id, source), node_id(section.id, way.target)
        target = _reference(here, way.target) if way.refers else there
        return MapEdge(here, target, way.branches, self._words.ways(way.branches))

    def _refer(self, section: Section, source: str, target: str, number: int) -> None:
        here = _reference(node_id(section.id, source), target)
        label = self._words.go_on.format(number=number)
        self._add(MapNode(here, NodeKind.REFERENCE, label, section.id, target=node_id(section.id, target)))

    def _findings(self, parent: str, group: str, section: str, names: list[str]) -> None:
        for name in names:
            self._add(MapNode(said_id(group, name), NodeKind.FIND, self._says(name), section, name))
        self._lead(parent, (said_id(group, name) for name in names))

    def _says(self, finding: str) -> str:
        """Return a finding's sentence; the places for answers, for the day, stay open."""
        return self._wording.text(f"findings.{finding}.text", answers="…", date="…")

    def _add(self, node: MapNode) -> None:
        self._nodes[node.id] = node
        self._children[node.id] = ()

    def _lead(self, parent: str, targets: Iterable[str]) -> None:
        self._children[parent] = tuple(MapEdge(parent, target) for target in targets)


def _reference(source: str, target: str) -> str:
    return f"{source}>{target}"
