"""Follows every way through the decision trees of a pack."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from app.engine.pack import AskNode, FindNode, Section, TestNode
from app.engine.prove.proof import Answers, Failure, Kind
from app.engine.prove.results import Results, bottom_up
from app.engine.prove.witness import Witnesses

Way = tuple[str, str, str]
"""A section, a node, and "" (the node is reached) or the way taken out of it: yes, no, unknown, next."""


def ways(section: Section, results: Results, witnesses: Witnesses) -> Iterator[tuple[Way, int]]:
    """Yield each way through ``section`` that some possible answers take, with where it is taken."""
    for way, _, where in _walked(section, results):
        if witnesses.possible(where):
            yield way, where


def is_end(section: Section, way: Way) -> bool:
    """Tell whether a way is the arrival at a leaf."""
    return not way[2] and isinstance(section.nodes[way[1]], FindNode)


def missed(section: Section, taken: Collection[Way]) -> list[Way]:
    """Return the ways of a tree that ``taken`` does not hold."""
    every: list[Way] = []
    for name, node in section.nodes.items():
        outs = ("yes", "no", "unknown") if isinstance(node, TestNode) else ()
        every += [(section.id, name, way) for way in ("", *outs)]
    return [way for way in every if way not in taken]


def nearest(section: Section, results: Results, witnesses: Witnesses, wanted: Iterable[Way]) -> dict[Way, Answers]:
    """Return, for each way that no answers take, the smallest answers that come to the node before it."""
    lacking = set(wanted)
    here: dict[str, int] = {}
    near: dict[Way, Answers] = {}
    for (_, name, way), target, where in _walked(section, results):
        if not way:
            here[name] = where
        for miss in ((section.id, name, way), (section.id, target, "")):
            if way and miss in lacking and miss not in near:
                near[miss] = witnesses.answers(here[name]) or ()
    return near


def tree_failures(section: Section, taken: Collection[Way], near: Mapping[Way, Answers]) -> Iterator[Failure]:
    """Yield each fault of a tree, given the ways taken on any day, with the answers that come near to the others."""
    for name, node in section.nodes.items():
        if (section.id, name, "") not in taken:
            witness = near.get((section.id, name, ""), ())
            yield Failure(Kind.UNREACHABLE, f"{section.id}.{name}", "No answers lead to this node.", witness, None)
        elif isinstance(node, TestNode):
            yield from _test_failures(section, node, taken, near)


def _test_failures(
    section: Section, node: TestNode, taken: Collection[Way], near: Mapping[Way, Answers]
) -> Iterator[Failure]:
    place = f"{section.id}.{node.id}"
    if node.yes == node.no == node.unknown:
        yield Failure(Kind.IDLE_TEST, place, "Every way out of this test leads to the same node.", (), None)
        return
    outs = {"yes": node.yes, "no": node.no, "unknown": node.unknown}
    closed = {way: near.get((section.id, node.id, way), ()) for way in outs if (section.id, node.id, way) not in taken}
    for way in ("yes", "no"):
        if way in closed:
            yield Failure(Kind.DEAD_BRANCH, place, f"No answers take the way {way}.", closed[way], None)
    if "unknown" in closed and node.unknown not in {outs[way] for way in outs if way not in closed}:
        text = f"This is never unknown, yet unknown has a way of its own, to {node.unknown}."
        yield Failure(Kind.UNKNOWN_BRANCH, place, text, closed["unknown"], None)


def _walked(section: Section, results: Results) -> Iterator[tuple[Way, str, int]]:
    """Yield each node and each way out of it, the node that it leads to, where it is taken."""
    store = results.diagrams
    reach = dict.fromkeys(section.nodes, store.false)
    reach[section.start] = results.when(section)
    for name in reversed(bottom_up(section)):
        yield (section.id, name, ""), name, reach[name]
        for way, target, where in _out(section, name, reach[name], results):
            reach[target] = store.either(reach[target], where)
            yield (section.id, name, way), target, where


def _out(section: Section, name: str, reach: int, results: Results) -> Iterator[tuple[str, str, int]]:
    """Yield each way out of a node: its name, the node it leads to, where it is taken."""
    node, store = section.nodes[name], results.diagrams
    if isinstance(node, TestNode):
        test = results.of(node.test)
        for way, target, value in (("yes", node.yes, True), ("no", node.no, False), ("unknown", node.unknown, None)):
            yield way, target, store.both(reach, store.equals(test, value))
    elif isinstance(node, AskNode):
        yield "next", node.next, reach
