"""One section of a pack as a tree, so that no node stands twice."""

from __future__ import annotations

from dataclasses import dataclass
from graphlib import TopologicalSorter

from app.engine.pack import FindNode, Section, TestNode
from app.engine.reading.pack_checks import targets
from app.services.law_map.values import Branch


@dataclass(frozen=True, slots=True)
class Way:
    """A way out of a node; ``refers`` tells that the target stands below another node of the tree."""

    target: str
    branches: tuple[Branch, ...]
    refers: bool


def section_tree(section: Section) -> dict[str, tuple[Way, ...]]:
    """Return the ways out of every node, in reading order: a short branch is told before the long way goes on.

    A node that several others lead to stands below the one that is reached last; the others refer to it.
    """
    ways = {name: _ways(section, name) for name in section.nodes}
    later_first = list(TopologicalSorter({name: tuple(found) for name, found in ways.items()}).static_order())
    parent, depth = dict[str, str](), {section.start: 0}
    for name in reversed(later_first):
        for target in ways[name] if name in depth else ():
            if depth[name] + 1 > depth.get(target, 0):
                depth[target], parent[target] = depth[name] + 1, name
    size: dict[str, int] = {}
    for name in later_first:
        size[name] = 1 + sum(size[target] for target in ways[name] if parent.get(target) == name)
    told: dict[str, tuple[Way, ...]] = {}
    waiting = [section.start]
    while waiting:
        name = waiting.pop()
        found = [Way(target, led, parent[target] != name) for target, led in ways[name].items()]
        told[name] = tuple(sorted(found, key=lambda way: 0 if way.refers else size[way.target]))
        waiting += reversed([way.target for way in told[name] if not way.refers])
    return told


def _ways(section: Section, name: str) -> dict[str, tuple[Branch, ...]]:
    node = section.nodes[name]
    if not isinstance(node, TestNode):
        return {} if isinstance(node, FindNode) else dict.fromkeys(targets(node), ())
    led: dict[str, tuple[Branch, ...]] = {}
    for branch, target in ((Branch.YES, node.yes), (Branch.NO, node.no), (Branch.UNKNOWN, node.unknown)):
        led[target] = (*led.get(target, ()), branch)
    return led
