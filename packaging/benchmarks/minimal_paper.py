"""The anchor of the paper: as many pages by ReportLab's own means, untagged; as a program, in a process of its own."""

from __future__ import annotations

import io
import sys

from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

LINES = 25
"""Paragraphs on a page."""

_WORDS = "Some words in a line of text that wraps over two lines when it is long enough to do so, as here."


def minimal_paper(pages: int) -> bytes:
    """Return a PDF file of so many pages of plain paragraphs."""
    style = getSampleStyleSheet()["Normal"]
    content = []
    for _ in range(pages):
        content += [*(Paragraph(_WORDS, style) for _ in range(LINES)), PageBreak()]
    target = io.BytesIO()
    SimpleDocTemplate(target).build(content)
    return target.getvalue()


if __name__ == "__main__":
    minimal_paper(int(sys.argv[1]))
