"""The structure of a paper as a tree, known before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of drawing on ``page`` (from 0), known there by ``number``."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class AreaRef:
    """The clickable area of a link, by its place in the canvas' list of areas."""

    number: int


@dataclass(frozen=True, slots=True)
class Traits:
    """What an element says beside its content; empty means that it says nothing.

    ``alt`` stands for a figure, ``language`` is a BCP 47 tag, ``scope`` is Column or Row of a header cell,
    ``numbering`` is the mark of a list (ISO 32000-1, table 347), ``box`` is where a figure stands, in points.
    """

    alt: str = ""
    language: str = ""
    scope: str = ""
    numbering: str = ""
    box: tuple[float, float, float, float] | None = None


PLAIN = Traits()


@dataclass(slots=True, eq=False)
class Element:
    """One structure element; ``kind`` is a standard type of ISO 32000-1, 14.8.4, such as P or TD.

    ``children`` grow in reading order: elements while the paper is set, marks while it is drawn.
    """

    kind: str
    traits: Traits = PLAIN
    children: list[Element | Mark | AreaRef] = field(default_factory=list)

    def add(self, kind: str, traits: Traits = PLAIN) -> Element:
        """Return a new last child."""
        child = Element(kind, traits)
        self.children.append(child)
        return child
