"""The few words inside a box, broken into lines that fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from app.services.law_map.layout import Gaps, Layout, Size, lay_out
from app.services.law_map.map_words import MapWords
from app.services.law_map.values import LawMap, MapNode, Standing
from app.services.law_map.views import MapView

Measure = Callable[[str], float]
"""Gives the width of a text."""

CUT = "…"
_MOST_HEAD = 2


@dataclass(frozen=True, slots=True)
class BoxStyle:
    """How boxes are set: the whole ``width`` with ``pad`` inside each edge, the height of a line of the small head, of
    the label; at most so many lines of label. ``head`` and ``label`` measure a text in their type.
    """

    width: float
    pad: float
    head_line: float
    line: float
    most_lines: int
    head: Measure
    label: Measure

    def gaps(self) -> Gaps:
        """Return the room between boxes, for one line of words beside each way down."""
        return Gaps(2 * self.pad, 2.4 * self.head_line, 2 * self.pad, 1.5 * self.head_line)


@dataclass(frozen=True, slots=True)
class BoxText:
    """Small lines that say what the box is, then its label in lines; ``size`` is the room of the whole box."""

    head: tuple[str, ...]
    lines: tuple[str, ...]
    size: Size


@dataclass(frozen=True, slots=True)
class DrawnView:
    """A view with all its boxes set, each in its place."""

    view: MapView
    texts: Mapping[str, BoxText]
    layout: Layout


def draw_view(
    law: LawMap, view: MapView, style: BoxStyle, words: MapWords, standings: Mapping[str, Standing]
) -> DrawnView:
    """Return ``view`` with its boxes set in ``style``; ``standings`` says how nodes stand to a case."""
    texts = {name: box_text(law.nodes[name], style, words, standings.get(name)) for name in view.edges}
    sizes = {name: text.size for name, text in texts.items()}
    return DrawnView(view, texts, lay_out(view.root, view.children(), sizes, style.gaps(), view.shelves))


def box_text(node: MapNode, style: BoxStyle, words: MapWords, standing: Standing | None = None) -> BoxText:
    """Return the words of one box; a label that is too long ends in a sign that there is more."""
    room = style.width - 2 * style.pad
    head = wrapped(box_head(node, words, standing), style.head, room, _MOST_HEAD)
    lines = wrapped(node.label, style.label, room, style.most_lines)
    height = 2 * style.pad + len(head) * style.head_line + len(lines) * style.line
    return BoxText(head, lines, Size(style.width, height))


def box_head(node: MapNode, words: MapWords, standing: Standing | None) -> str:
    """Return what a box is: its number, its kind, how it stands to the case."""
    kind = words.kinds[node.kind]
    head = words.step.format(number=node.number, label=kind) if node.number else kind
    return words.marked.format(label=head, mark=words.standings[standing]) if standing else head


def wrapped(text: str, measure: Measure, width: float, most: int) -> tuple[str, ...]:
    """Return ``text`` in at most so many lines no wider than ``width``; a word that is wider is broken.

    A line counts as wide as its words with the spaces between them.
    """
    space = measure("n n") - measure("nn")
    lines: list[str] = []
    line, used = "", 0.0
    for word in (piece for whole in text.split() for piece in _broken(whole, measure, width)):
        wide = measure(word)
        if line and used + space + wide > width:
            lines.append(line)
            if len(lines) == most:
                return (*lines[:-1], _cut(line, measure, width))
            line, used = word, wide
        else:
            line, used = (f"{line} {word}", used + space + wide) if line else (word, wide)
    return (*lines, line) if line else tuple(lines)


def _broken(word: str, measure: Measure, width: float) -> Iterator[str]:
    """Yield a word in pieces that fit, of one letter at least."""
    while measure(word) > width and len(word) > 1:
        fits = next((count for count in range(len(word) - 1, 1, -1) if measure(word[:count]) <= width), 1)
        yield word[:fits]
        word = word[fits:]
    yield word


def _cut(line: str, measure: Measure, width: float) -> str:
    while line and measure(line + CUT) > width:
        line = line[:-1]
    return line.rstrip() + CUT
