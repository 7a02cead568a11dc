"""The interview: replays the answers, stops at the first open question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.engine.answers import evaluation, typed_answers
from app.engine.judging.explain import in_pack_order
from app.engine.pack import AskNode, FindNode, Pack, Section, TestNode
from app.engine.result import RawAnswer
from app.engine.rules.evaluation import Evaluation


@dataclass(frozen=True, slots=True)
class Stop:
    """A question on the path."""

    section: str
    question: str


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
    for section in pack.sections:
        if not applies(section, env):
            continue
        reached, open_question = _walk_section(section, env)
        path += reached
        if open_question is not None:
            return Walk(tuple(path), open_question, parked)
    return Walk(tuple(path), None, parked)


def applies(section: Section, env: Evaluation) -> bool:
    """Tell whether a section belongs to this interview; what is not known to hold does not."""
    return section.when is None or section.when.run(env) is True


def branch(node: TestNode, env: Evaluation) -> str:
    """Return the node that a test leads to."""
    value = node.test.run(env)
    return node.unknown if value is None else node.yes if value else node.no


def _walk_section(section: Section, env: Evaluation) -> tuple[list[Stop], Stop | None]:
    reached: list[Stop] = []
    node = section.nodes[section.start]
    while not isinstance(node, FindNode):
        if isinstance(node, AskNode):
            stop = Stop(section.id, node.question)
            if env.counts(node.question):
                if node.question not in env.given:
                    return reached, stop
                reached.append(stop)
            node = section.nodes[node.next]
        else:
            node = section.nodes[branch(node, env)]
    return reached, None
