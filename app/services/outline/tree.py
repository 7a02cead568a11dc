"""The way through a section, so that each node is told once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from graphlib import TopologicalSorter

from app.engine.pack import FindNode, Section, TestNode
from app.engine.reading.pack_checks import targets


class Paths:
    """What lies behind each node of a section without circles."""

    def __init__(self, section: Section) -> None:
        graph = {name: targets(node) for name, node in section.nodes.items()}
        self._inner = frozenset(name for name, node in section.nodes.items() if not isinstance(node, FindNode))
        later_first = list(TopologicalSorter(graph).static_order())
        self._behind: dict[str, frozenset[str]] = {}
        for name in later_first:
            self._behind[name] = frozenset({name}).union(*(self._behind[target] for target in graph[name]))
        self._order = {name: -place for place, name in enumerate(later_first)}

    def meeting(self, node: TestNode) -> str | None:
        """Return the first node at which the branches of a test meet again, None when they do not."""
        ways = [target for target in dict.fromkeys((node.yes, node.no, node.unknown)) if target in self._inner]
        if not ways:
            return None
        common = reduce(frozenset.intersection, (self._behind[way] for way in ways)) & self._inner
        return min(common, key=self._order.__getitem__, default=None)


def branches(node: TestNode) -> Mapping[str, Iterable[str]]:
    """Return each target of a test with the values that lead to it."""
    led: dict[str, list[str]] = {}
    for value, target in (("yes", node.yes), ("no", node.no), ("not known", node.unknown)):
        led.setdefault(target, []).append(value)
    return led
