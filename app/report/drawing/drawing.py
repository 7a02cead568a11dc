"""Draws a paper as tagged PDF bytes that are the same for the same paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from io import BytesIO

from reportlab.lib.pagesizes import letter
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from app.report.document import ReportDocument
from app.report.drawing.faces import BODY, register_faces
from app.report.drawing.layout import PLAIN_LAYOUT, Layout, Margins
from app.report.drawing.running import RunningCanvas
from app.report.drawing.stacking import stacked
from app.report.drawing.tagged_pieces import know_markup
from app.report.drawing.typesetting import SetBlocks, flowables
from app.report.tagging.structure import Element

PROGRAM = "Right Door"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished PDF; ``part_ends`` are the pages (from 1) on which the parts between page breaks end."""

    pdf: bytes
    pages: int
    part_ends: tuple[int, ...]


def draw(document: ReportDocument, layout: Layout = PLAIN_LAYOUT, ready: SetBlocks | None = None) -> Drawn:
    """Draw ``document`` on US Letter pages as PDF/UA-1, with the blocks that are set already in ``ready``."""
    register_faces()
    document = stacked(document) if layout.stacked else document
    target, root, part_ends = BytesIO(), Element("Document"), list[int]()
    template = _template(target, document, layout)
    canvas_maker = partial(_canvas, document=document, margins=layout.margins, root=root)
    pieces = flowables(document, root, part_ends.append, layout, {} if ready is None else ready)
    template.build(pieces, canvasmaker=canvas_maker)
    return Drawn(target.getvalue(), template.page, tuple(part_ends))


def page_count(document: ReportDocument, layout: Layout = PLAIN_LAYOUT) -> int:
    """Return how many pages ``document`` fills."""
    return draw(document, layout).pages


def _canvas(
    *args: object, document: ReportDocument, margins: Margins, root: Element, **options: object
) -> RunningCanvas:
    canvas = RunningCanvas(*args, document=document, margins=margins, root=root, **options)
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
