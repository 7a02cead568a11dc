"""A drawing of boxes with lines between them, before it is put on a page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Point = tuple[float, float]
"""Across, then down from the upper left corner."""


class Outline(StrEnum):
    """The shape of a box: PLAIN, ROUND, with CUT corners, with a BAR along its left, along its TOP, or DASHED."""

    PLAIN = "plain"
    ROUND = "round"
    CUT = "cut"
    BAR = "bar"
    TOP = "top"
    DASHED = "dashed"


@dataclass(frozen=True, slots=True)
class PictureType:
    """Type sizes with the heights of their lines; ``pad`` is the room between a box and its words."""

    head: float
    head_line: float
    label: float
    line: float
    pad: float


@dataclass(frozen=True, slots=True)
class Frame:
    """A box with its words: small bold ``head`` lines, then the others; ``told`` is what it says in full.

    A ``pointed`` one has an arrow before it.
    """

    x: float
    y: float
    width: float
    height: float
    outline: Outline
    head: tuple[str, ...]
    lines: tuple[str, ...]
    told: str
    thick: bool = False
    pointed: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line; one with an ``arrow`` points at its end."""

    start: Point
    end: Point
    thick: bool = False
    arrow: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Small bold words that begin at x, the middle of their line at y."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Boxes, lines, words; ``alt`` is what a reader hears in its place. Lengths are in points."""

    width: float
    height: float
    type: PictureType
    frames: tuple[Frame, ...]
    strokes: tuple[Stroke, ...]
    words: tuple[Words, ...]
    alt: str


POINTED: tuple[Point, ...] = ((-13.0, -5.0), (-13.0, 5.0), (-5.0, 0.0))
"""The arrow before a box, from the middle of its left edge."""

ARROW = 5.0
THIN, THICK = 0.9, 2.6
CORNER = 7.0
BAR_AT = 3.0


def corners(frame: Frame) -> tuple[Point, ...]:
    """Return the corners of a box with cut ones."""
    left, top, right, bottom = frame.x, frame.y, frame.x + frame.width, frame.y + frame.height
    return (
        (left + CORNER, top), (right - CORNER, top), (right, top + CORNER), (right, bottom - CORNER),
        (right - CORNER, bottom), (left + CORNER, bottom), (left, bottom - CORNER), (left, top + CORNER),
    )  # fmt: skip


def bar(frame: Frame) -> Stroke | None:
    """Return the line inside a box that has one."""
    if frame.outline is Outline.BAR:
        x = frame.x + BAR_AT
        return Stroke((x, frame.y), (x, frame.y + frame.height))
    if frame.outline is Outline.TOP:
        y = frame.y + BAR_AT
        return Stroke((frame.x, y), (frame.x + frame.width, y))
    return None


def arrow_head(stroke: Stroke) -> tuple[Point, ...]:
    """Return the corners of the arrow at the lower end of a line."""
    size = ARROW * (1.5 if stroke.thick else 1.0)
    x, y = stroke.end
    return ((x, y), (x - size / 2, y - size), (x + size / 2, y - size))


def text_lines(frame: Frame, kind: PictureType) -> list[tuple[float, str, bool]]:
    """Return each line of a box with the height of its middle, with whether it belongs to the head."""
    top = frame.y + kind.pad
    found: list[tuple[float, str, bool]] = []
    for lines, height, is_head in ((frame.head, kind.head_line, True), (frame.lines, kind.line, False)):
        for line in lines:
            found.append((top + height / 2, line, is_head))
            top += height
    return found
