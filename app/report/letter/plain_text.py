"""A paper as plain text, for a screen that takes nothing else."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from app.report.document import (
    Block,
    Box,
    Heading,
    Item,
    ItemList,
    ListKind,
    PageBreak,
    Paragraph,
    ReportDocument,
    RuleLine,
    Table,
    WritingLines,
    cell_lines,
)

WIDTH = 72
_LINE = "_" * WIDTH
_TICK = "[ ] "


def plain_text(document: ReportDocument) -> str:
    """Return every block in reading order, wrapped at 72 letters, without the head or foot of its pages."""
    return "\n".join(_joined(document)).strip() + "\n"


def _joined(document: ReportDocument) -> Iterator[str]:
    for block in document.blocks:
        yield from _lines(block)
        yield ""


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text.upper() if block.level == 1 else block.text
        case Paragraph():
            yield from _wrapped(f"{block.lead} {block.text}".strip())
        case ItemList():
            for number, item in enumerate(block.items, 1):
                yield from _item(block.kind, number, item)
        case Table():
            for row in block.rows:
                pairs = zip(block.header, row, strict=True)
                told = (f"{name}: {' '.join(cell_lines(cell))}" for name, cell in pairs if cell_lines(cell))
                yield from _wrapped("- " + "; ".join(told))
        case Box():
            yield "-" * WIDTH
            for inner in block.blocks:
                yield from _lines(inner)
            yield "-" * WIDTH
        case RuleLine():
            yield "-" * WIDTH
        case WritingLines():
            yield from _lines(block.prompt) if block.prompt else ()
            yield from (_LINE,) * block.count
        case PageBreak():
            yield "=" * WIDTH


def _item(kind: ListKind, number: int, item: Item) -> Iterator[str]:
    marks = {
        ListKind.BULLET: "- ",
        ListKind.NUMBERED: f"{number}. ",
        ListKind.CHECKBOX: _TICK,
        ListKind.NUMBERED_CHECKBOX: f"{number}. {_TICK}",
    }
    yield from _wrapped(f"{marks[kind]}{f'{item.lead} {item.text}'.strip()}")
    for line in item.lines:
        yield from _wrapped(f"  {line.lead} {line.text}")
    if item.ticks:
        yield "  " + "  ".join(f"{_TICK}{tick.meaning}" for tick in item.ticks)


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, break_long_words=False) or [""]
