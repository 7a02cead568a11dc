"""Keeps the letter to the warden on two pages where its print can be read that way."""

from __future__ import annotations

from app.report.document import ReportDocument
from app.report.drawing.layout import COMPACT_INSIDE, INSIDE, SNUG_INSIDE, Layout
from app.report.drawing.measuring import Ruler
from app.report.drawing.typesetting import Ready

MOST_LETTER_PAGES = 2
"""Pages of the request itself; the declaration of delivery is a sheet of its own."""


def letter_layout(letter: ReportDocument) -> tuple[Layout, Ready]:
    """Return the widest print that keeps the request within two pages, otherwise on as few as can be.

    With it come the blocks that were set to be measured.
    """
    layouts = [Layout(sizes, sizes) for sizes in (INSIDE, SNUG_INSIDE, COMPACT_INSIDE)]
    ruler = Ruler(layouts[0])
    pages = [max(ruler.plan_pages(letter, layout), MOST_LETTER_PAGES) for layout in layouts]
    return layouts[pages.index(min(pages))], ruler.ready
