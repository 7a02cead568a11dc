"""Tables told row after row."""

from app.report.document import Box, Item, ItemList, Lines, ListKind, PageBreak, Paragraph, Table, TickBox
from app.report.drawing.stacking import stacked
from tests.report.test_drawing import paper


def test_a_row_becomes_an_item_with_each_cell_under_its_heading() -> None:
    table = Table(("You said", "The rule"), ((Lines(("Age: 70", "Court: none")), "A rule."),), (1, 1))
    item = Item("Age: 70; Court: none", lead="You said:", lines=(Paragraph("A rule.", lead="The rule:"),))
    assert stacked(paper(table)).blocks == (ItemList(ListKind.BULLET, (item,)),)


def test_the_head_of_a_row_leads_its_item() -> None:
    table = Table(
        ("What", "Date", "Sure?"), (("Due", Lines(("Monday,", "May 4")), "about"),), (1, 1, 1), row_heads=True
    )
    lines = (Paragraph("Monday, May 4", lead="Date:"), Paragraph("about", lead="Sure?"))
    assert stacked(paper(table)).blocks == (ItemList(ListKind.BULLET, (Item("", lead="Due", lines=lines),)),)


def test_squares_stand_together_under_their_item() -> None:
    ticks = (TickBox("Have"), TickBox("Missing"))
    table = Table(("Paper", "Have", "Missing"), (("Judgment", *ticks),), (4, 1, 1), row_heads=True)
    document = stacked(paper(table))
    assert document.blocks == (ItemList(ListKind.BULLET, (Item("", lead="Judgment", ticks=ticks),)),)
    assert document.texts() == ("Judgment", "Have", "Missing")


def test_a_box_is_open_and_a_page_break_is_gone() -> None:
    inside = Paragraph("Inside")
    assert stacked(paper(Box((inside,)), PageBreak(), inside)).blocks == (Box((inside,), open=True), inside)
