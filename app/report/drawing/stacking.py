"""Tables told one row after the other, for print too large for columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.report.document import (
    Block,
    Box,
    Cell,
    Item,
    ItemList,
    ListKind,
    PageBreak,
    Paragraph,
    ReportDocument,
    Table,
    TickBox,
    cell_lines,
)


def stacked(document: ReportDocument) -> ReportDocument:
    """Return ``document`` with each table as a list: one item for a row, one line for a cell under its heading.

    A box may then be higher than a page, so it is open at its sides: a line above, a line below. A page holds so
    little that the next part goes on where the last one ends.
    """
    return replace(document, blocks=tuple(piece for block in document.blocks for piece in _stacked(block)))


def _stacked(block: Block) -> tuple[Block, ...]:
    match block:
        case Table():
            return (ItemList(ListKind.BULLET, tuple(_item(block, row) for row in block.rows)),)
        case Box():
            return (replace(block, open=True),)
        case PageBreak():
            return ()
        case _:
            return (block,)


def _item(table: Table, row: tuple[Cell, ...]) -> Item:
    ticks = tuple(cell for cell in row if isinstance(cell, TickBox))
    lines = tuple(_lines(table, row))
    if table.row_heads:
        return Item("", lead=_words(row[0]), lines=lines[1:], ticks=ticks)
    return Item(lines[0].text, lead=lines[0].lead, lines=lines[1:], ticks=ticks)


def _lines(table: Table, row: tuple[Cell, ...]) -> Iterator[Paragraph]:
    for heading, cell in zip(table.header, row, strict=True):
        if not isinstance(cell, TickBox):
            yield Paragraph(_words(cell), lead=heading if heading.endswith("?") else f"{heading}:")


def _words(cell: Cell) -> str:
    """Return the lines of a cell as one: a date goes on after its comma, answers stand apart."""
    lines = cell_lines(cell)
    return "".join(line if line == lines[-1] else line + (" " if line.endswith(",") else "; ") for line in lines)
