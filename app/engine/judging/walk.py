"""The interview: replays the answers, stops at the first open question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.engine.answers import evaluation, typed_answers
from app.engine.judging.agenda import agenda
from app.engine.judging.agenda import applies as applies
from app.engine.judging.explain import in_pack_order
from app.engine.pack import FindNode, Pack, Section, Stop, TestNode
from app.engine.result import RawAnswer
from app.engine.rules.evaluation import Evaluation


@dataclass(frozen=True, slots=True)
class Walk:
    """Where an interview stands: the questions reached, the open one (None at the end), the answers not used."""

    path: tuple[Stop, ...]
    open: Stop | None
    parked: tuple[str, ...]


def walk(pack: Pack, answers: Mapping[str, RawAnswer], as_of: date) -> Walk:
    """Replay ``answers`` from the first question; an answer that can't be read counts as open."""
    given = typed_answers(pack, answers)
    env = evaluation(pack, given, as_of)
    parked = in_pack_order(pack, (name for name in given if not env.counts(name)))
    path: list[Stop] = []
    for section in agenda(pack, env):
        open_question = _walk_section(section, env, path)
        if open_question is not None:
            return Walk(tuple(path), open_question, parked)
    return Walk(tuple(path), None, parked)


def branch(node: TestNode, env: Evaluation) -> str:
    """Return the node that a test leads to."""
    value = node.test.run(env)
    return node.unknown if value is None else node.yes if value else node.no


def _walk_section(section: Section, env: Evaluation, path: list[Stop]) -> Stop | None:
    """Add the answered questions of a section to ``path``; return the one that stands open."""
    nodes, given = section.nodes, env.given
    node = nodes[section.start]
    while not isinstance(node, FindNode):
        if isinstance(node, TestNode):
            node = nodes[branch(node, env)]
            continue
        if env.counts(node.question):
            if node.question not in given:
                return node.stop
            path.append(node.stop)
        node = nodes[node.next]
    return None
