"""Draws a paper as tagged PDF bytes that are the same for the same paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from itertools import pairwise, zip_longest

from reportlab.lib.pagesizes import letter
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from app.report.document import ReportDocument
from app.report.drawing.faces import BODY, register_faces
from app.report.drawing.layout import PLAIN_LAYOUT, Layout
from app.report.drawing.running import RunningCanvas
from app.report.drawing.stacking import stacked
from app.report.drawing.tagged_pieces import know_markup
from app.report.drawing.typesetting import Ready, SetPart, flowables, set_parts
from app.report.facing import Facing
from app.report.tagging.structure import Element, Traits

PROGRAM = "Right Door"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished PDF; ``part_ends`` are the pages (from 1) on which the parts between page breaks end."""

    pdf: bytes
    pages: int
    part_ends: tuple[int, ...]


def draw(document: ReportDocument, layout: Layout = PLAIN_LAYOUT, ready: Ready | None = None) -> Drawn:
    """Draw ``document`` on US Letter pages as PDF/UA-1, with the blocks that are set already in ``ready``."""
    register_faces()
    document = stacked(document) if layout.stacked else document
    parts = set_parts(document, layout, ready or Ready())
    root = Element("Document", children=[element for part in parts for element in part.elements])

    def sheets(pages: int, _ends: Sequence[int]) -> Iterator[tuple[int, ReportDocument]]:
        return ((page, document) for page in range(pages))

    return _built(document, layout, parts, root, sheets)


def draw_facing(facing: Facing, layout: Layout = PLAIN_LAYOUT, ready: tuple[Ready, Ready] | None = None) -> Drawn:
    """Draw two languages page by page, the left one first; each part is read whole before it is read again.

    Nothing is stacked here: both sides come as they are to be drawn.
    """
    register_faces()
    left, right = facing.left, facing.right
    sides = [set_parts(side, layout, its) for side, its in zip((left, right), ready or (Ready(), Ready()), strict=True)]
    pairs = list(zip(*sides, strict=True))
    root = Element("Document")
    for pair in pairs:
        for part, document in zip(pair, (left, right), strict=True):
            root.add("Sect", Traits(language=document.language)).children += part.elements

    def sheets(_pages: int, ends: Sequence[int]) -> Iterator[tuple[int, ReportDocument]]:
        pages = [range(begin, end) for begin, end in pairwise((0, *ends))]
        for ours, theirs in zip(pages[::2], pages[1::2], strict=True):
            for near, far in zip_longest(ours, theirs):
                yield from () if near is None else ((near, left),)
                yield from () if far is None else ((far, right),)

    titled = replace(left, title=f"{left.title} / {right.title}", subject=f"{left.subject} / {right.subject}")
    return _built(titled, layout, [part for pair in pairs for part in pair], root, sheets)


def _built(
    document: ReportDocument,
    layout: Layout,
    parts: Sequence[SetPart],
    root: Element,
    sheets: Callable[[int, Sequence[int]], Iterable[tuple[int, ReportDocument]]],
) -> Drawn:
    """Draw ``parts``; ``sheets`` is given the number of pages, then those on which parts end, and orders the pages."""
    target, ends = BytesIO(), list[int]()
    template = _template(target, document, layout)
    canvas_maker = partial(
        _canvas,
        title=document.title,
        sheets=lambda pages: sheets(pages, ends),
        margins=layout.margins,
        root=root,
    )
    template.build(flowables(parts, ends.append), canvasmaker=canvas_maker)
    return Drawn(target.getvalue(), template.page, tuple(ends))


def page_count(document: ReportDocument, layout: Layout = PLAIN_LAYOUT) -> int:
    """Return how many pages ``document`` fills."""
    return draw(document, layout).pages


def _canvas(*args: object, **options: object) -> RunningCanvas:
    canvas = RunningCanvas(*args, **options)  # type: ignore[arg-type]
    know_markup(canvas)
    return canvas


def _template(target: BytesIO, document: ReportDocument, layout: Layout) -> BaseDocTemplate:
    frame = Frame(layout.margins.side, layout.margins.bottom, *layout.room(), 0, 0, 0, 0)
    return BaseDocTemplate(
        target,
        pageTemplates=[PageTemplate(id="page", frames=[frame])],
        pagesize=letter,
        title=document.title,
        author=PROGRAM,
        subject=document.subject,
        creator=PROGRAM,
        lang=document.language,
        displayDocTitle=True,
        invariant=1,
        initialFontName=BODY,
        initialFontSize=layout.margins.running,
    )
