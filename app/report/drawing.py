"""Draws a paper as tagged PDF bytes that are the same for the same paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from io import BytesIO

from reportlab.lib.pagesizes import letter
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus.flowables import Flowable

from app.report.document import ReportDocument
from app.report.faces import BODY, register_faces
from app.report.layout import PAGE_HEIGHT, PAGE_WIDTH, PLAIN_LAYOUT, Layout, Margins
from app.report.running import RunningCanvas
from app.report.stacking import stacked
from app.report.tagged_pieces import know_markup
from app.report.tagging.structure import Element
from app.report.typesetting import flowables

PROGRAM = "Right Door"
_FUZZ = 1e-6


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished PDF; ``part_ends`` are the pages (from 1) on which the parts between page breaks end."""

    pdf: bytes
    pages: int
    part_ends: tuple[int, ...]


def draw(document: ReportDocument, layout: Layout = PLAIN_LAYOUT) -> Drawn:
    """Draw ``document`` on US Letter pages as PDF/UA-1."""
    register_faces()
    target, root, part_ends = BytesIO(), Element("Document"), list[int]()
    template = _template(target, document, layout.margins)
    canvas_maker = partial(_canvas, document=document, margins=layout.margins, root=root)
    template.build(flowables(_shaped(document, layout), root, part_ends.append, layout), canvasmaker=canvas_maker)
    return Drawn(target.getvalue(), template.page, tuple(part_ends))


def first_page_fits(document: ReportDocument, layout: Layout) -> bool:
    """Tell whether the blocks before the first page break fit one page, without drawing them."""
    register_faces()
    alone = ReportDocument(
        document.title, "", document.language, document.head, document.foot, document.first_page_blocks()
    )
    pieces = flowables(_shaped(alone, layout), Element("Document"), lambda page: None, layout)
    width, height = _room(layout.margins)
    return _height(pieces, width, height) <= height + _FUZZ


def page_count(document: ReportDocument, layout: Layout = PLAIN_LAYOUT) -> int:
    """Return how many pages ``document`` fills."""
    return draw(document, layout).pages


def _shaped(document: ReportDocument, layout: Layout) -> ReportDocument:
    return stacked(document) if layout.stacked else document


def _room(margins: Margins) -> tuple[float, float]:
    return PAGE_WIDTH - 2 * margins.side, PAGE_HEIGHT - margins.top - margins.bottom


def _height(pieces: list[Flowable], width: float, height: float) -> float:
    """Return the height of ``pieces`` set one below the other, as a frame does it."""
    total = after = 0.0
    for place, piece in enumerate(pieces):
        taken = piece.wrap(width, height)[1]
        total += taken + (max(piece.getSpaceBefore() - after, 0) if place else 0)
        if place < len(pieces) - 1:
            after = piece.getSpaceAfter()
            total += after
    return total


def _canvas(*args: object, document: ReportDocument, margins: Margins, root: Element, **options: object) -> RunningCanvas:
    canvas = RunningCanvas(*args, document=document, margins=margins, root=root, **options)
    know_markup(canvas)
    return canvas


def _template(target: BytesIO, document: ReportDocument, margins: Margins) -> BaseDocTemplate:
    frame = Frame(margins.side, margins.bottom, *_room(margins), 0, 0, 0, 0)
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
        initialFontSize=margins.running,
    )
