"""The client summary kept within its pages."""

import pytest

from app.report.document import Block, PageBreak, Paragraph, ReportDocument, RunningHead
from app.report.summary.client_summary import Room
from app.report.summary.fitting import MOST_PAGES, PageOverflowError, draw_fitted

A_PAGE_OF_LINES = 34


def paper(first: int, after: int) -> ReportDocument:
    blocks: list[Block] = [Paragraph(f"Line {line}") for line in range(first)]
    blocks += [PageBreak(), *(Paragraph(f"Line {line}") for line in range(after))]
    return ReportDocument(
        "Title", "Subject", "en", RunningHead(("Name",), "Short", "{page} of {pages}"), (), tuple(blocks)
    )


def test_a_short_paper_is_drawn_once_in_large_type() -> None:
    rooms: list[Room] = []

    def build(room: Room) -> ReportDocument:
        rooms.append(room)
        return paper(5, 5)

    assert draw_fitted(build).part_ends == (1, 2)
    assert rooms == [Room()]
    assert rooms[0].large_plan


def test_a_full_first_page_is_set_smaller_before_it_loses_a_step() -> None:
    rooms: list[Room] = []

    def build(room: Room) -> ReportDocument:
        rooms.append(room)
        return paper(A_PAGE_OF_LINES, 1)

    assert draw_fitted(build).part_ends[0] == 1
    assert [(room.large_plan, room.steps) for room in rooms] == [(True, 5), (False, 5)]


def test_an_overfull_first_page_loses_steps_until_it_fits() -> None:
    drawn = draw_fitted(lambda room: paper(A_PAGE_OF_LINES - 4 + 4 * (room.steps - 2), 1))
    assert drawn.part_ends[0] == 1


def test_a_first_page_that_never_fits_is_an_error() -> None:
    with pytest.raises(PageOverflowError, match="page 1"):
        draw_fitted(lambda room: paper(200, 1))


def test_a_long_paper_loses_rows_until_it_fits() -> None:
    drawn = draw_fitted(lambda room: paper(1, 30 * room.rows))
    assert drawn.pages <= MOST_PAGES


def test_a_paper_that_never_fits_is_an_error() -> None:
    with pytest.raises(PageOverflowError, match=f"{MOST_PAGES} pages"):
        draw_fitted(lambda room: paper(1, 1000))
