"""What each door can still become, given everything that is not known yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from app.engine.answers import evaluation, typed_answers
from app.engine.judging.agenda import applies
from app.engine.judging.explain import reasons_of
from app.engine.judging.walk import branch
from app.engine.pack import AskNode, FindNode, Pack, Section, TestNode
from app.engine.result import RawAnswer
from app.engine.rules.evaluation import Evaluation


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a section can still end: its reachable findings, with the tests that are not decided yet."""

    findings: frozenset[str]
    undecided: tuple[TestNode, ...]


def possible(pack: Pack, answers: Mapping[str, RawAnswer], as_of: date) -> dict[str, tuple[str, ...]]:
    """Return every status that each present door can still take on ``as_of``, the present status first.

    Guarantee: fill in what is open in any way (answer what is absent or "not sure", narrow a partial date, or leave it)
    and the door, while it is there, has one of these statuses. The reverse is not promised: answers that hang together
    are looked at one by one, so a status may stay here that no filling reaches. Never empty, never without the present
    status; the others follow in the order in which the door's section first names them.
    """
    given = typed_answers(pack, answers)
    env = evaluation(pack, given, as_of)
    open_env = evaluation(pack, given, as_of, open_ended=True)
    return {
        cast(str, section.door): statuses(pack, section, reach(section, open_env), status_of(pack, section, env))
        for section in door_sections(pack)
        if applies(section, env)
    }


def door_sections(pack: Pack) -> Iterator[Section]:
    """Yield the sections that end in a status of a door."""
    return (section for section in pack.sections if section.door)


def status_of(pack: Pack, section: Section, env: Evaluation) -> str:
    """Return the status in which a door's section ends."""
    return cast(str, pack.findings[leaf(section, env)].status)


def leaf(section: Section, env: Evaluation) -> str:
    """Return the finding in which a section ends."""
    node = section.nodes[section.start]
    while not isinstance(node, FindNode):
        node = section.nodes[node.next if isinstance(node, AskNode) else branch(node, env)]
    return node.finding


def reach(section: Section, open_env: Evaluation) -> Reach:
    """Return where ``section`` can still end, under an open-ended evaluation."""
    findings: set[str] = set()
    undecided: list[TestNode] = []
    waiting, seen = [section.start], set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        node = section.nodes[name]
        if isinstance(node, FindNode):
            findings.add(node.finding)
        elif isinstance(node, AskNode):
            waiting.append(node.next)
        else:
            value = node.test.run(open_env)
            if value is None:
                undecided.append(node)
                waiting += [node.unknown, node.no, node.yes]
            else:
                waiting.append(node.yes if value else node.no)
    return Reach(frozenset(findings), tuple(undecided))


def statuses(pack: Pack, section: Section, found: Reach, present: str) -> tuple[str, ...]:
    """Return the statuses behind ``found``, the present one first, the others as the section first names them."""
    others = (cast(str, pack.findings[name].status) for name in section.ends if name in found.findings)
    return tuple(dict.fromkeys((present, *others)))


def movers(
    pack: Pack, open_env: Evaluation, doors: Mapping[str, tuple[tuple[str, ...], Reach]]
) -> dict[str, tuple[str, ...]]:
    """Return the open questions by the doors they could move, in the order of the pack.

    ``doors`` gives each present door's possible statuses with its reach under ``open_env``, an open-ended evaluation.
    """
    reasons = reasons_of(pack)
    missing = reasons.missing_in(open_env)
    moving = {
        door: reasons.sets.joined(missing.in_rule(node.test) for node in found.undecided)
        for door, (can_be, found) in doors.items()
        if len(can_be) > 1
    }
    return {
        name: tuple(door for door, questions in moving.items() if questions & question)
        for name, question in reasons.sets.each(reasons.sets.joined(moving.values()))
    }
