"""What a printed paper says, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.report.picture import Picture


class ListKind(StrEnum):
    """How the items of a list are marked."""

    BULLET = "bullet"
    NUMBERED = "numbered"
    CHECKBOX = "checkbox"
    NUMBERED_CHECKBOX = "numbered_checkbox"


@dataclass(frozen=True, slots=True)
class TickBox:
    """An empty square to tick by hand; ``meaning`` is what a tick says, for a reader who listens."""

    meaning: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a part of the paper, 2 is inside a part, 3 is inside that.

    ``language`` is the BCP 47 tag of a text in another language than the paper; so it is in the other blocks.
    ``lines`` of text below it, about so many, stay on its page; a paper in large print does without.
    """

    level: int
    text: str
    language: str = ""
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Plain text; ``lead`` stands before it in bold; a click on it opens ``link``."""

    text: str
    lead: str = ""
    link: str = ""
    language: str = ""
    lead_language: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list; ``lead`` stands before it in bold; ``lines`` then ``ticks`` stand below it.

    A tick below an item is a box with its meaning printed beside it.
    """

    text: str
    lead: str = ""
    lines: tuple[Paragraph, ...] = ()
    ticks: tuple[TickBox, ...] = ()
    language: str = ""
    lead_language: str = ""


@dataclass(frozen=True, slots=True)
class ItemList:
    """Items in reading order; ``tick`` is what a tick in the box of an item says."""

    kind: ListKind
    items: tuple[Item, ...]
    tick: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """A table cell of several short lines, each on a line of its own."""

    lines: tuple[str, ...]
    language: str = ""


Cell = str | Lines | TickBox


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one header row; ``widths`` are shares of the line, one for each column.

    ``row_heads`` tells that the first cell of a row names the row.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    row_heads: bool = False

    def __post_init__(self) -> None:
        """Refuse a ragged table: it could not be read aloud in order."""
        if any(len(row) != len(self.header) for row in (*self.rows, self.widths)):
            raise ValueError("every row of a table needs one cell for each column")


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A thin line across the text."""


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Empty lines to write on by hand, kept below ``prompt``, which tells what to write."""

    count: int
    prompt: Paragraph | None = None


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page; ``within`` tells that it still belongs to the same part of the paper."""

    within: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """Text inside a frame, kept on one page; an ``open`` box has only a line above, a line below."""

    blocks: tuple[Heading | Paragraph | ItemList, ...]
    open: bool = False


Block = Heading | Paragraph | ItemList | Table | RuleLine | WritingLines | PageBreak | Box | Picture


@dataclass(frozen=True, slots=True)
class RunningHead:
    """The top of every page; ``page_pattern`` has the places {page} and {pages}."""

    left: tuple[str, ...]
    short_title: str
    page_pattern: str


@dataclass(frozen=True, slots=True)
class ReportDocument:
    """One printed paper in one language: who it is for, what stands on every page, the blocks in reading order.

    ``tick_word`` names an empty square to a reader who listens, before what a tick in it says.
    """

    title: str
    subject: str
    language: str
    head: RunningHead
    foot: tuple[str, ...]
    blocks: tuple[Block, ...]
    tick_word: str = "Box to tick"

    def texts(self) -> tuple[str, ...]:
        """Every piece of text in reading order, without the running head or foot."""
        return tuple(text for block in self.blocks for text in _block_texts(block) if text)

    def first_page_blocks(self) -> tuple[Block, ...]:
        """The blocks before the first page break."""
        breaks = [place for place, block in enumerate(self.blocks) if ends_part(block)]
        return self.blocks[: breaks[0]] if breaks else self.blocks


def ends_part(block: Block) -> bool:
    """Tell whether a part of the paper ends here, with its page."""
    return isinstance(block, PageBreak) and not block.within


def cell_lines(cell: Cell) -> tuple[str, ...]:
    """Return the text of a cell, line by line; a tick box has none."""
    match cell:
        case Lines():
            return cell.lines
        case TickBox():
            return ()
        case _:
            return (cell,)


def _block_texts(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield from (block.lead, block.text)
        case ItemList():
            for item in block.items:
                yield from (item.lead, item.text)
                for line in item.lines:
                    yield from (line.lead, line.text)
                yield from (tick.meaning for tick in item.ticks)
        case Table():
            yield from block.header
            for cell in (cell for row in block.rows for cell in row):
                yield from cell_lines(cell)
        case Box():
            for inner in block.blocks:
                yield from _block_texts(inner)
        case WritingLines():
            yield from (block.prompt.lead, block.prompt.text) if block.prompt else ()
        case RuleLine() | PageBreak() | Picture():
            return
