"""The map of a law pack as frozen values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


class NodeKind(StrEnum):
    """What a node of the map stands for; a reference names a node that stands elsewhere in its section."""

    PACK = "pack"
    GROUP = "group"
    SECTION = "section"
    ASK = "ask"
    TEST = "test"
    FIND = "find"
    REFERENCE = "reference"


class Branch(StrEnum):
    """How a test came out."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Standing(StrEnum):
    """How a node stands to the case: the way leads over it; its question was not needed; its question is open.

    The section of the open question counts as open too.
    """

    TAKEN = "taken"
    NOT_ASKED = "not_asked"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class MapNode:
    """One box of the map.

    ``name`` is the id in the pack: of the section, of the question asked, of the test, of the finding; empty for a
    group. ``number`` counts the nodes of a section from 1 in reading order, 0 where nothing is counted. ``target`` is
    the node at which a reference goes on.
    """

    id: str
    kind: NodeKind
    label: str
    section: str = ""
    name: str = ""
    number: int = 0
    target: str = ""


@dataclass(frozen=True, slots=True)
class MapEdge:
    """A way from one node to the next; ``branches`` is empty where no test decides, ``label`` says them in words."""

    source: str
    target: str
    branches: tuple[Branch, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class LawMap:
    """The whole pack as one tree from ``root``; ``children`` holds an entry for every node, ``parents`` none for root.

    The nodes stand in reading order.
    """

    root: str
    nodes: Mapping[str, MapNode]
    children: Mapping[str, tuple[MapEdge, ...]]
    parents: Mapping[str, str]

    def below(self, node: str) -> tuple[str, ...]:
        """Return the nodes to which the ways from ``node`` lead, in the order of the pack."""
        return tuple(edge.target for edge in self.children[node])

    def under(self, node: str) -> Iterator[str]:
        """Yield ``node`` with everything below it, each parent before its children."""
        waiting = [node]
        while waiting:
            found = waiting.pop()
            yield found
            waiting += reversed(self.below(found))

    def sections(self) -> Iterator[MapNode]:
        """Yield the sections in the order of the pack."""
        return (node for node in self.nodes.values() if node.kind is NodeKind.SECTION)

    def settled(self, node: str) -> str:
        """Return ``node``, or the node at which it goes on when it is a reference."""
        return self.nodes[node].target or node
