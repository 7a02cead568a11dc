"""Pages counted before they are drawn."""

from __future__ import annotations

import pytest

from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.report.document import Heading, PageBreak, Paragraph, Table, WritingLines
from app.report.drawing.drawing import draw
from app.report.drawing.layout import COMPACT_INSIDE, FIRST_PAGE, LARGE_LAYOUT, PLAIN_LAYOUT, Layout
from app.report.drawing.measuring import Ruler
from app.report.person import Person
from app.report.summary.client_summary import Room, client_summary
from tests.report.summaries import seeded
from tests.report.test_drawing import EVERY_BLOCK, paper

LAYOUTS = (PLAIN_LAYOUT, Layout(FIRST_PAGE, COMPACT_INSIDE), LARGE_LAYOUT)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_count_is_the_count_of_the_drawn_pages(pack: Pack, wording: Wording, layout: Layout) -> None:
    for answers, as_of in seeded(pack, 12):
        result = assess(pack, answers, as_of)
        for room in (Room(), Room(rows=3, brief=True)):
            document = client_summary(pack, answers, result, wording, Person("Alex Sample"), room)
            drawn, ruler = draw(document, layout), Ruler(layout)
            assert ruler.pages(document, layout) == drawn.pages
            if not layout.stacked:
                assert ruler.plan_pages(document, layout) == drawn.part_ends[0]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_kind_of_block_is_measured(layout: Layout) -> None:
    document = paper(*EVERY_BLOCK)
    assert Ruler(layout).pages(document, layout) == draw(document, layout).pages


@pytest.mark.parametrize("lines", range(28, 44))
def test_a_page_is_full_where_the_drawing_says_so(lines: int) -> None:
    text = Paragraph("words that fill a little more than one line of the page when they are set in this size " * 2)
    blocks = [*(Paragraph(f"Line {line}") for line in range(lines)), text, PageBreak(), Heading(1, "Why"), text]
    document = paper(*blocks)
    assert Ruler(PLAIN_LAYOUT).pages(document, PLAIN_LAYOUT) == draw(document).pages


@pytest.mark.parametrize("lines", range(6, 12))
def test_lines_to_write_on_are_counted_with_their_prompts(lines: int) -> None:
    asked = WritingLines(1, Paragraph("A prompt that stands above its line:"))
    blocks = [*(Paragraph(f"Line {line}") for line in range(8)), Heading(1, "Sheet"), *(asked for _ in range(lines))]
    document = paper(*blocks)
    assert Ruler(PLAIN_LAYOUT).pages(document, PLAIN_LAYOUT) == draw(document).pages


def test_the_head_of_a_table_counts_on_each_page() -> None:
    rows = tuple((f"Row {row}", "words " * (row % 9)) for row in range(90))
    document = paper(Table(("A head of two lines or more in a narrow column", "B"), rows, (1, 4)))
    assert Ruler(PLAIN_LAYOUT).pages(document, PLAIN_LAYOUT) == draw(document).pages


def test_blocks_set_for_the_count_draw_the_same_bytes() -> None:
    document, ruler = paper(*EVERY_BLOCK), Ruler(PLAIN_LAYOUT)
    ruler.pages(document, PLAIN_LAYOUT)
    assert draw(document, PLAIN_LAYOUT, ruler.ready).pdf == draw(document).pdf
