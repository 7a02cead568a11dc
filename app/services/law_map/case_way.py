"""The way of one case through the map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.engine.answers import evaluation, typed_answers
from app.engine.judging.assess import assess
from app.engine.judging.walk import applies, branch
from app.engine.pack import AskNode, FindNode, Pack, Section
from app.engine.result import RawAnswer
from app.engine.rules.evaluation import Evaluation
from app.services.law_map.tree import SAID, node_id, said_id
from app.services.law_map.values import LawMap, Standing

WayAcross = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class CaseWay:
    """Where a case has come by: ``nodes`` by their id on the map, ``edges`` as (source, target).

    ``open`` is the node of the open question, None at the end of the interview.
    """

    nodes: Mapping[str, Standing]
    edges: WayAcross
    open: str | None


NO_WAY = CaseWay({}, frozenset(), None)
"""The way of no case."""


def case_way(law: LawMap, pack: Pack, answers: Mapping[str, RawAnswer], as_of: date) -> CaseWay:
    """Return the way of the interview, section by section up to the open question, then every finding that is said."""
    env = evaluation(pack, typed_answers(pack, answers), as_of)
    tracker = _Tracker(law)
    for section in pack.sections:
        if applies(section, env) and tracker.cross(section, env):
            return tracker.way()
    for finding in assess(pack, answers, as_of).findings:
        for group in (finding.door and _section_of(pack, finding.door), SAID):
            tracker.reach(said_id(group or SAID, finding.id))
    return tracker.way()


def shareable(answers: Mapping[str, RawAnswer]) -> dict[str, RawAnswer]:
    """Return the answers without those on the private ground, which no paper may show."""
    from app.report.client_copy import is_private

    return {
        question: [item for item in raw if not is_private(item)] if isinstance(raw, list) else raw
        for question, raw in answers.items()
        if not is_private(question)
    }


def _section_of(pack: Pack, door: str) -> str | None:
    return next((section.id for section in pack.sections if section.door == door), None)


class _Tracker:
    """Marks what the way leads over."""

    def __init__(self, law: LawMap) -> None:
        self._law = law
        self._nodes: dict[str, Standing] = {}
        self._edges: set[tuple[str, str]] = set()
        self._open: str | None = None

    def way(self) -> CaseWay:
        return CaseWay(self._nodes, frozenset(self._edges), self._open)

    def reach(self, node: str, standing: Standing = Standing.TAKEN) -> None:
        """Mark a node with the ways above it up to the root; nothing when the map has no such node."""
        if node not in self._law.nodes:
            return
        self._nodes[node] = standing
        parent = self._law.parents.get(node)
        while parent is not None and (parent, node) not in self._edges:
            self._edges.add((parent, node))
            self._nodes.setdefault(parent, Standing.TAKEN)
            node, parent = parent, self._law.parents.get(parent)

    def cross(self, section: Section, env: Evaluation) -> bool:
        """Mark the way through a section; tell whether it stops at an open question."""
        self.reach(section.id)
        here = node_id(section.id, section.start)
        self._edges.add((section.id, here))
        node = section.nodes[section.start]
        while True:
            if isinstance(node, AskNode) and not env.counts(node.question):
                self._nodes[here] = Standing.NOT_ASKED
            elif isinstance(node, AskNode) and node.question not in env.given:
                self._nodes[here] = self._nodes[section.id] = Standing.OPEN
                self._open = here
                return True
            else:
                self._nodes[here] = Standing.TAKEN
            if isinstance(node, FindNode):
                return False
            node = section.nodes[node.next if isinstance(node, AskNode) else branch(node, env)]
            here = self._step(here, node_id(section.id, node.id))

    def _step(self, source: str, target: str) -> str:
        below = next(edge.target for edge in self._law.children[source] if self._law.settled(edge.target) == target)
        self._edges.add((source, below))
        if below != target:
            self._nodes[below] = Standing.TAKEN
        return target
