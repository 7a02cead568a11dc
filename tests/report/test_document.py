"""A paper as plain data."""

import pytest

from app.report.document import (
    Box,
    Heading,
    Item,
    ItemList,
    Lines,
    ListKind,
    PageBreak,
    Paragraph,
    ReportDocument,
    RuleLine,
    RunningHead,
    Table,
    TickBox,
)

HEAD = RunningHead(("Name: A", "Reg. No.: 1"), "Short", "page {page} of {pages}")


def paper(*blocks: object) -> ReportDocument:
    return ReportDocument("Title", "Subject", "en", HEAD, ("Foot",), blocks)  # type: ignore[arg-type]


def test_texts_come_in_reading_order_without_head_or_foot() -> None:
    document = paper(
        Heading(1, "one"),
        Box((Paragraph("three", lead="two"),)),
        ItemList(ListKind.BULLET, (Item("five", lead="four"),)),
        RuleLine(),
        Table(("six", "seven"), (("eight", TickBox("no text")), ("nine", Lines(("ten", "eleven")))), (1, 1)),
    )
    words = "one two three four five six seven eight nine ten eleven"
    assert document.texts() == tuple(words.split())


def test_the_first_page_ends_at_the_first_page_break() -> None:
    document = paper(Heading(1, "plan"), PageBreak(), Heading(1, "why"), PageBreak())
    assert document.first_page_blocks() == (Heading(1, "plan"),)


def test_a_paper_without_a_page_break_is_all_first_page() -> None:
    document = paper(Heading(1, "plan"))
    assert document.first_page_blocks() == document.blocks


@pytest.mark.parametrize(("rows", "widths"), [((("a",),), (1, 1)), ((("a", "b"),), (1,))])
def test_a_ragged_table_is_refused(rows: tuple[tuple[str, ...], ...], widths: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="one cell for each column"):
        Table(("x", "y"), rows, widths)
