"""Reads a paper back through Qt's own reader."""

from __future__ import annotations

from PySide6.QtCore import QSize

from ui.paper.printing import OpenedPdf
from ui.trial.screen import TrialError, screen

_SMALL = QSize(200, 260)


def read_pdf(pdf: bytes) -> tuple[int, str]:
    """Return how many pages a PDF has, with its words; TrialError when its first page shows nothing."""
    screen()
    paper = OpenedPdf(pdf)
    picture = paper.document.render(0, _SMALL)
    shades = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    if len(shades) < 3:
        raise TrialError("the first page of the PDF is drawn empty")
    return paper.page_count, paper.text()
