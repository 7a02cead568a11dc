"""Follows every way through the decision trees of a pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.engine.pack import AskNode, Section, TestNode
from app.engine.prove.proof import Answers, Failure, Kind
from app.engine.prove.results import Results, bottom_up
from app.engine.prove.witness import Witnesses

Way = tuple[str, str, str]
"""A section, a node, and "" (the node is reached) or the way taken out of it: yes, no, unknown, next."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways that some answers take on one day; the others, with the answers that come nearest to them."""

    taken: frozenset[Way]
    near: dict[Way, Answers]


def ways(section: Section, results: Results, witnesses: Witnesses) -> Ways:
    """Return which ways through ``section`` possible answers take."""
    store = results.diagrams
    reach = dict.fromkeys(section.nodes, store.false)
    reach[section.start] = results.when(section)
    taken: set[Way] = set()
    near: dict[Way, Answers] = {}
    for name in reversed(bottom_up(section)):
        if not witnesses.possible(reach[name]):
            continue
        taken.add((section.id, name, ""))
        for way, target, follows in _out(section, name, reach[name], results):
            reach[target] = store.either(reach[target], follows)
            if witnesses.possible(follows):
                taken.add((section.id, name, way))
            else:
                here = witnesses.answers(reach[name]) or ()
                near[section.id, name, way] = here
                near.setdefault((section.id, target, ""), here)
    return Ways(frozenset(taken), near)


def _out(section: Section, name: str, reach: int, results: Results) -> Iterator[tuple[str, str, int]]:
    """Yield each way out of a node: its name, the node it leads to, where it is taken."""
    node, store = section.nodes[name], results.diagrams
    if isinstance(node, TestNode):
        test = results.of(node.test)
        for way, target, value in (("yes", node.yes, True), ("no", node.no, False), ("unknown", node.unknown, None)):
            yield way, target, store.both(reach, store.equals(test, value))
    elif isinstance(node, AskNode):
        yield "next", node.next, reach


def tree_failures(section: Section, found: Ways) -> Iterator[Failure]:
    """Yield each fault of a tree, given the ways taken on any day."""
    for name, node in section.nodes.items():
        place = f"{section.id}.{name}"
        if (section.id, name, "") not in found.taken:
            yield Failure(
                Kind.UNREACHABLE,
                place,
                "No answers lead to this node.",
                found.near.get((section.id, name, ""), ()),
                None,
            )
        elif isinstance(node, TestNode):
            yield from _test_failures(section, node, found)


def _test_failures(section: Section, node: TestNode, found: Ways) -> Iterator[Failure]:
    place = f"{section.id}.{node.id}"
    if node.yes == node.no == node.unknown:
        yield Failure(Kind.IDLE_TEST, place, "Every way out of this test leads to the same node.", (), None)
        return
    ways_out = {"yes": node.yes, "no": node.no, "unknown": node.unknown}
    open_ways = {way for way in ways_out if (section.id, node.id, way) in found.taken}
    for way in ("yes", "no"):
        if way not in open_ways:
            near = found.near.get((section.id, node.id, way), ())
            yield Failure(Kind.DEAD_BRANCH, place, f"No answers take the way {way}.", near, None)
    if "unknown" not in open_ways and node.unknown not in {ways_out[way] for way in open_ways}:
        near = found.near.get((section.id, node.id, "unknown"), ())
        text = f"This is never unknown, yet unknown has a way of its own, to {node.unknown}."
        yield Failure(Kind.UNKNOWN_BRANCH, place, text, near, None)
