"""A paper as a PDF."""

import io

import pikepdf
import pytest

from app.report.document import (
    Block,
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
    WritingLines,
)
from app.report.drawing.drawing import draw, page_count
from app.report.drawing.layout import COMPACT_INSIDE, LARGE_FIRST_PAGE, Layout
from tests.report.pdf_reading import colours, count_operator, fonts_without_a_file, metadata, page_texts

ROWS = tuple((f"Row {row} with some words", TickBox("have")) for row in range(80))
EVERY_BLOCK: tuple[Block, ...] = (
    Heading(1, "Plan"),
    Box((Heading(2, "Boxed"), Paragraph("Inside & <plain>", lead="Bold"), ItemList(ListKind.BULLET, (Item("Dot"),)))),
    ItemList(ListKind.NUMBERED_CHECKBOX, (Item("Tick me"), Item("Tick me too"))),
    ItemList(ListKind.NUMBERED, (Item("Count me"),)),
    ItemList(ListKind.CHECKBOX, (Item("Box me"),)),
    Table(("What", "Date"), (("Day", Lines(("Monday,", "November 23, 2026"))),), (1, 1)),
    RuleLine(),
    WritingLines(1, Paragraph("Write here:")),
    WritingLines(2),
    PageBreak(),
    Heading(1, "Why"),
    Table(("Paper", "Have"), ROWS, (4, 1)),
)


def paper(*blocks: Block, name: str = "Alex Sample") -> ReportDocument:
    head = RunningHead((f"Name: {name}", "Reg. No.: 00000-000"), "Your plan", "page {page} of {pages}")
    return ReportDocument("Your plan", "Client summary", "en", head, ("Made today.", "Not advice."), blocks)


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert draw(paper(*EVERY_BLOCK)).pdf == draw(paper(*EVERY_BLOCK)).pdf


def test_every_text_of_the_paper_can_be_read_from_the_pages() -> None:
    document = paper(*EVERY_BLOCK)
    words = " ".join(page_texts(draw(document).pdf))
    assert [text for text in document.texts() if text not in words] == []


def test_every_page_names_the_person_and_its_own_number() -> None:
    texts = page_texts(draw(paper(*EVERY_BLOCK)).pdf)
    assert len(texts) > 2
    for page, text in enumerate(texts, 1):
        for line in ("Name: Alex Sample", "Reg. No.: 00000-000", f"page {page} of {len(texts)}", "Not advice."):
            assert line in text


def test_only_embedded_fonts_are_used() -> None:
    assert fonts_without_a_file(draw(paper(*EVERY_BLOCK, name="Ωλ Жук")).pdf) == set()


def test_nothing_is_drawn_in_any_colour_but_black() -> None:
    assert colours(draw(paper(*EVERY_BLOCK)).pdf) == set()


def test_tick_boxes_are_drawn_as_rectangles() -> None:
    without = count_operator(draw(paper(Paragraph("Words"))).pdf, "re")
    ticked = paper(ItemList(ListKind.CHECKBOX, (Item("One"), Item("Two"))))
    assert count_operator(draw(ticked).pdf, "re") == without + 2


def test_pages_are_us_letter_and_the_catalog_names_language_and_title() -> None:
    with pikepdf.open(io.BytesIO(draw(paper(*EVERY_BLOCK)).pdf)) as opened:
        assert {tuple(map(float, page.MediaBox)) for page in opened.pages} == {(0.0, 0.0, 612.0, 792.0)}
        assert str(opened.Root.Lang) == "en"
        assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)


def test_metadata_names_the_paper_and_nothing_of_the_person() -> None:
    found = metadata(draw(paper(*EVERY_BLOCK)).pdf)
    assert found["/Title"] == "Your plan"
    assert found["/Subject"] == "Client summary"
    assert not [value for value in found.values() if "Alex" in value or "/" in value.removeprefix("/")]


def test_page_count_counts_the_pages_and_part_ends_tell_where_parts_end() -> None:
    drawn = draw(paper(*EVERY_BLOCK))
    assert page_count(paper(*EVERY_BLOCK)) == drawn.pages == len(page_texts(drawn.pdf))
    assert drawn.part_ends == (1, drawn.pages)


def test_a_part_that_runs_over_its_page_is_told() -> None:
    drawn = draw(paper(*(Paragraph(f"Line {line}") for line in range(80)), PageBreak(), Paragraph("After")))
    assert drawn.part_ends == (3, 4)


def test_the_header_row_is_repeated_on_the_next_page() -> None:
    texts = page_texts(draw(paper(Table(("Paper", "Have"), ROWS, (4, 1)))).pdf)
    assert all("Paper Have" in text for text in texts)


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    for lines in range(30, 50):
        blocks = [PageBreak(), *(Paragraph(f"Line {line}") for line in range(lines))]
        texts = page_texts(draw(paper(*blocks, Heading(1, "Lonely"), Paragraph("Company"))).pdf)
        page = next(text for text in texts if "Lonely" in text)
        assert "Company" in page, lines


def test_the_last_item_of_a_list_never_stands_alone_on_a_page() -> None:
    for lines in range(30, 50):
        blocks = [PageBreak(), *(Paragraph(f"Line {line}") for line in range(lines))]
        steps = ItemList(ListKind.NUMBERED, tuple(map(Item, ("First", "Second", "Third"))))
        texts = page_texts(draw(paper(*blocks, steps)).pdf)
        page = next(text for text in texts if "Third" in text)
        assert "Second" in page, lines


def test_no_line_of_a_paragraph_stands_alone_on_a_page() -> None:
    words = Paragraph(" ".join(f"word{number}" for number in range(44)))  # four lines
    for lines in range(28, 44):
        texts = page_texts(draw(paper(*(Paragraph(f"Line {line}") for line in range(lines)), words)).pdf)
        first = next(place for place, text in enumerate(texts) if "word0 " in text)
        last = next(place for place, text in enumerate(texts) if "word43" in text)
        on_last = [word for word in words.text.split() if f" {word} " in f" {texts[last]} "]
        assert first == last or len(on_last) > 12, lines


def test_letters_the_main_face_lacks_are_set_in_the_spare_face() -> None:
    drawn = draw(paper(Paragraph("Ωλ Жук"), name="Đorđe Жук"))
    text = page_texts(drawn.pdf)[0]
    assert "Ωλ Жук" in text
    assert "Đorđe Жук" in text


def test_a_name_too_long_for_the_head_is_cut_and_leaves_the_page_number_free() -> None:
    text = page_texts(draw(paper(Paragraph("Words"), name="Maximilian " * 30)).pdf)[0]
    assert "…" in text
    assert "page 1 of 1" in text


@pytest.mark.parametrize("name", ["A\nB", "A\x00B", "A\u202eB", "A\tB"])
def test_signs_that_print_nothing_become_spaces(name: str) -> None:
    assert "Name: A B" in page_texts(draw(paper(Paragraph("Words"), name=name)).pdf)[0]


def test_a_larger_first_page_takes_more_room() -> None:
    blocks = tuple(Paragraph("Some words in a line") for _ in range(33))
    assert draw(paper(*blocks)).pages == 1
    assert draw(paper(*blocks), Layout(first_page=LARGE_FIRST_PAGE)).pages == 2


def test_compact_pages_take_less_room() -> None:
    blocks = (PageBreak(), *(Paragraph("Some words in a line") for _ in range(36)))
    assert draw(paper(*blocks)).pages == 3
    assert draw(paper(*blocks), Layout(inside=COMPACT_INSIDE)).pages == 2
