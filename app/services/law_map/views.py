"""The parts of the map that are looked at by themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.services.law_map.values import LawMap, MapEdge, NodeKind

_SHELVED = (NodeKind.PACK, NodeKind.GROUP)


@dataclass(frozen=True, slots=True)
class MapView:
    """A tree within the map: its root, the ways that are drawn, the nodes whose children stand in rows."""

    root: str
    edges: Mapping[str, Sequence[MapEdge]]
    shelves: frozenset[str]

    def children(self) -> dict[str, tuple[str, ...]]:
        """Return the nodes below each node, in the order of the pack."""
        return {name: tuple(edge.target for edge in edges) for name, edges in self.edges.items()}

    def labels(self) -> dict[tuple[str, str], str]:
        """Return the words on each way, by the nodes that it joins."""
        return {(edge.source, edge.target): edge.label for edges in self.edges.values() for edge in edges}


def overview(law: LawMap) -> MapView:
    """Return the sections alone, closed."""
    closed = {node.id for node in law.sections()}
    general = [name for name in law.below(law.root) if not closed.issuperset(law.below(name))]
    return _view(law, law.root, frozenset((*closed, *general)))


def one_section(law: LawMap, section: str, *, drawn_alone: bool = False) -> MapView:
    """Return one section, opened; ``drawn_alone`` leaves out the findings that no way leads to."""
    groups = {name for name in law.below(section) if law.nodes[name].kind is NodeKind.GROUP}
    return _view(law, section, frozenset(), frozenset(groups) if drawn_alone else frozenset())


def whole(law: LawMap) -> MapView:
    """Return everything, opened."""
    return _view(law, law.root, frozenset())


def _view(law: LawMap, root: str, closed: frozenset[str], left_out: frozenset[str] = frozenset()) -> MapView:
    edges: dict[str, Sequence[MapEdge]] = {}
    waiting = [root]
    while waiting:
        name = waiting.pop()
        edges[name] = () if name in closed else [one for one in law.children[name] if one.target not in left_out]
        waiting += [one.target for one in edges[name]]
    return MapView(root, edges, frozenset(name for name in edges if law.nodes[name].kind in _SHELVED))
