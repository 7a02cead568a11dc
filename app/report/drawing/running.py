"""What stands at the top or the foot of every page."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reportlab.pdfgen.canvas import Canvas

from app.report.document import ReportDocument
from app.report.drawing.faces import BODY, BODY_BOLD, SPARE, SPARE_BOLD, runs, width
from app.report.drawing.layout import PAGE_HEIGHT, PAGE_WIDTH, Margins
from app.report.tagging.canvas import TaggedCanvas

Sheets = Callable[[int], Iterable[tuple[int, ReportDocument]]]
_LINE = 1.25
_GAP = 12.0
_SMALLEST_HEAD = 10.0  # points, for a name that is long
_MOST_FOOT_LINES = 3  # more would come too near the edge for many printers


class RunningCanvas(TaggedCanvas):
    """Holds every page until the last is known, then adds the running head and foot to each.

    ``sheets`` is given the number of pages; it names them in the order of the file, from 0 as drawn, each with the
    document whose head and foot it has.
    """

    def __init__(self, *args: object, title: str, sheets: Sheets, margins: Margins, **options: object) -> None:
        super().__init__(*args, title=title, **options)  # type: ignore[arg-type]
        self._sheets = sheets
        self._margins = margins
        self._held: list[dict[str, object]] = []

    def showPage(self) -> None:
        """Hold the page."""
        self._held.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]  # the stubs leave it out

    def save(self) -> None:
        """Finish every page, then write the file."""
        held, feet = self._held, dict[tuple[str, ...], list[str]]()
        for number, (page, document) in enumerate(self._sheets(len(held)), 1):
            self.__dict__.update(held[page])
            if document.foot not in feet:
                feet[document.foot] = foot_lines(document.foot, self._margins)
            with self.pagination("Header"):
                _draw_head(self, document, self._margins, number, len(held))
            with self.pagination("Footer"):
                _draw_foot(self, feet[document.foot], self._margins)
            super().showPage()
        super().save()


def foot_lines(foot: tuple[str, ...], margins: Margins) -> list[str]:
    """Return the lines of a foot, broken where they are wider than the text."""
    room = PAGE_WIDTH - 2 * margins.side

    def fits(line: str) -> bool:
        return _width(line, margins.running) <= room

    lines = [line for text in foot for line in _broken(text, fits)]
    return lines if len(lines) <= _MOST_FOOT_LINES else _broken(" ".join(foot), fits)


def _draw_head(canvas: Canvas, document: ReportDocument, margins: Margins, page: int, pages: int) -> None:
    left, right, size = margins.side, PAGE_WIDTH - margins.side, margins.running
    head = document.head
    numbers = head.page_pattern.format(page=page, pages=pages)
    top = PAGE_HEIGHT - margins.head
    for place, (near, far) in enumerate(zip((*head.left, "", "")[:2], (numbers, head.short_title), strict=True)):
        line = top - place * size * _LINE
        far_width = _draw_line(canvas, far, size, right, line, bold=place == 0, from_right=True)
        room = right - left - far_width - _GAP
        near_size = _fitting(near, size, room)
        near = _shortened(near, near_size, room)
        _draw_line(canvas, near, _fitting(near, size, room), left, line, bold=place == 0)
    canvas.setLineWidth(0.9)
    canvas.line(left, top - size * 1.75, right, top - size * 1.75)


def _draw_foot(canvas: Canvas, lines: list[str], margins: Margins) -> None:
    left, size, bottom = margins.side, margins.running, margins.foot
    canvas.setLineWidth(0.9)
    canvas.line(left, bottom + size * 1.1, PAGE_WIDTH - left, bottom + size * 1.1)
    for place, text in enumerate(lines):
        _draw_line(canvas, text, size, left, bottom - place * size * _LINE)


def _broken(text: str, fits: Callable[[str], bool]) -> list[str]:
    if fits(text):
        return [text]
    lines: list[str] = []
    for word in text.split():
        if lines and fits(f"{lines[-1]} {word}"):
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def _fitting(text: str, size: float, room: float) -> float:
    """Return the type size in which ``text`` fits, down to the smallest that can be read well."""
    wide = _width(text, size, bold=True)
    return size if wide <= room else max(min(size, _SMALLEST_HEAD), size * room / wide)


def _shortened(text: str, size: float, room: float) -> str:
    """Return what fits: without the place after a comma, otherwise as many letters as can be."""
    if _width(text, size, bold=True) <= room:
        return text
    whole = text.rpartition(", ")[0]
    if whole and _width(whole, size, bold=True) <= room:
        return whole
    while text and _width(f"{text}…", size, bold=True) > room:
        text = text[:-1]
    return f"{text}…"


def _width(text: str, size: float, bold: bool = False) -> float:
    return width(runs(text, *_faces(bold)), size)


def _faces(bold: bool) -> tuple[str, str]:
    return (BODY_BOLD, SPARE_BOLD) if bold else (BODY, SPARE)


def _draw_line(
    canvas: Canvas, text: str, size: float, x: float, y: float, bold: bool = False, from_right: bool = False
) -> float:
    pieces = runs(text, *_faces(bold))
    total = width(pieces, size)
    x -= total if from_right else 0
    for face, run in pieces:
        canvas.setFont(face, size)
        canvas.drawString(x, y, run)
        x += width([(face, run)], size)
    return total
