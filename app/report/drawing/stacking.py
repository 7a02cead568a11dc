"""Tables told one row after the other, for print too large for columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.report.document import (
    Block,
    Box,
    Cell,
    Heading,
    Item,
    ItemList,
    Lines,
    ListKind,
    PageBreak,
    Paragraph,
    ReportDocument,
    Table,
    TickBox,
    cell_lines,
)

_PAIR = 2  # what is asked with what was answered: one line for both


def stacked(document: ReportDocument) -> ReportDocument:
    """Return ``document`` with each table as a list: one item for a row, one line for a cell under its heading.

    Where a row is a name with one cell, both stand together. A box may then be higher than a page, so it is open at its
    sides: a line above, a line below. A page holds so
    little that the next part goes on where the last one ends.
    """
    return replace(document, blocks=tuple(piece for block in document.blocks for piece in _stacked(block)))


def _stacked(block: Block) -> tuple[Block, ...]:
    match block:
        case Table():
            return (ItemList(ListKind.BULLET, tuple(_item(block, row) for row in block.rows)),)
        case Box():
            return (replace(block, open=True),)
        case Heading():
            return (replace(block, lines=0),)
        case PageBreak():
            return ()
        case _:
            return (block,)


def _item(table: Table, row: tuple[Cell, ...]) -> Item:
    ticks = tuple(cell for cell in row if isinstance(cell, TickBox))
    lines = tuple(_lines(table, row))
    if not table.row_heads:
        return Item(lines[0].text, lead=lines[0].lead, lines=lines[1:], ticks=ticks)
    name, spoken = _words(row[0]), _language(row[0])
    if len(row) != _PAIR or ticks:
        return Item("", lead=name, lines=lines[1:], ticks=ticks, lead_language=spoken)
    if lines[1].language:  # the same in another language
        return Item("", lead=name, lines=(replace(lines[1], lead=""),), lead_language=spoken)
    return Item(lines[1].text, lead=name if name.endswith(("?", ":")) else f"{name}:", lead_language=spoken)


def _lines(table: Table, row: tuple[Cell, ...]) -> Iterator[Paragraph]:
    for heading, cell in zip(table.header, row, strict=True):
        if not isinstance(cell, TickBox):
            lead = heading if heading.endswith("?") else f"{heading}:"
            yield Paragraph(_words(cell), lead=lead, language=_language(cell))


def _language(cell: Cell) -> str:
    return cell.language if isinstance(cell, Lines) else ""


def _words(cell: Cell) -> str:
    """Return the lines of a cell as one: a date goes on after its comma, answers stand apart."""
    lines = cell_lines(cell)
    return "".join(line if line == lines[-1] else line + (" " if line.endswith(",") else "; ") for line in lines)
