"""Draws a paper as PDF bytes that are the same for the same paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from io import BytesIO

from reportlab.lib.pagesizes import letter
from reportlab.lib.units import inch
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from app.report.document import ReportDocument
from app.report.faces import BODY, BODY_BOLD, SPARE, SPARE_BOLD, register_faces, runs, width
from app.report.typesetting import COMPACT_INSIDE, FIRST_PAGE, INSIDE, LARGE_FIRST_PAGE, flowables

MARGIN = inch
SMALL = 10.0
PROGRAM = "Right Door"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished PDF; ``part_ends`` are the pages (from 1) on which the parts between page breaks end."""

    pdf: bytes
    pages: int
    part_ends: tuple[int, ...]


def draw(document: ReportDocument, large_first_page: bool = False, compact_inside: bool = False) -> Drawn:
    """Draw ``document`` on US Letter pages with one-inch margins.

    Text is set in 12 points; on a large first page in 13, on compact pages after the first in 11.
    """
    first_page = LARGE_FIRST_PAGE if large_first_page else FIRST_PAGE
    inside = COMPACT_INSIDE if compact_inside else INSIDE
    register_faces()
    target = BytesIO()
    part_ends: list[int] = []
    template = _template(target, document)
    canvas_maker = partial(_NumberedCanvas, document=document)
    template.build(flowables(document, part_ends.append, first_page, inside), canvasmaker=canvas_maker)
    return Drawn(target.getvalue(), template.page, tuple(part_ends))


def _template(target: BytesIO, document: ReportDocument) -> BaseDocTemplate:
    page_width, page_height = letter
    frame = Frame(MARGIN, MARGIN, page_width - 2 * MARGIN, page_height - 2 * MARGIN, 0, 0, 0, 0)
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
        initialFontSize=SMALL,
    )


def page_count(document: ReportDocument) -> int:
    """Return how many pages ``document`` fills."""
    return draw(document).pages


class _NumberedCanvas(Canvas):
    """Holds every page until the last is known, then adds the running head to each."""

    def __init__(self, *args: object, document: ReportDocument, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        self._report = document
        self._held: list[dict[str, object]] = []

    def showPage(self) -> None:
        self._held.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]  # the stubs leave it out

    def save(self) -> None:
        for page, held in enumerate(self._held, 1):
            self.__dict__.update(held)
            _draw_running(self, self._report, page, len(self._held))
            super().showPage()
        super().save()


def _draw_running(canvas: Canvas, document: ReportDocument, page: int, pages: int) -> None:
    page_width, page_height = letter
    left, right = MARGIN, page_width - MARGIN
    head = document.head
    numbers = head.page_pattern.format(page=page, pages=pages)
    top = page_height - 0.56 * inch
    for place, (near, far) in enumerate(zip((*head.left, "", "")[:2], (numbers, head.short_title), strict=True)):
        line = top - place * SMALL * 1.25
        far_width = _draw_line(canvas, far, right, line, bold=place == 0, from_right=True)
        _draw_line(canvas, _shortened(near, right - left - far_width - 12), left, line, bold=place == 0)
    canvas.setLineWidth(0.6)
    canvas.line(left, top - SMALL * 1.75, right, top - SMALL * 1.75)
    bottom = 0.72 * inch
    canvas.line(left, bottom + SMALL * 1.1, right, bottom + SMALL * 1.1)
    for place, text in enumerate(document.foot):
        _draw_line(canvas, text, left, bottom - place * SMALL * 1.25)


def _shortened(text: str, room: float) -> str:
    if width(runs(text, BODY_BOLD, SPARE_BOLD), SMALL) <= room:
        return text
    while text and width(runs(f"{text}…", BODY_BOLD, SPARE_BOLD), SMALL) > room:
        text = text[:-1]
    return f"{text}…"


def _draw_line(canvas: Canvas, text: str, x: float, y: float, bold: bool = False, from_right: bool = False) -> float:
    pieces = runs(text, BODY_BOLD if bold else BODY, SPARE_BOLD if bold else SPARE)
    total = width(pieces, SMALL)
    x -= total if from_right else 0
    for face, run in pieces:
        canvas.setFont(face, SMALL)
        canvas.drawString(x, y, run)
        x += width([(face, run)], SMALL)
    return total
