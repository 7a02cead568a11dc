"""Puts the pages of a PDF on paper, or into the system's own viewer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPoint, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPainter

from app.errors import UserError

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

DOTS_PER_INCH = 300
POINTS_PER_INCH = 72


def open_pdf(path: Path) -> None:
    """Show the file in the program that the system uses for PDF; UserError when there is none."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise UserError("The summary is saved, but no program opened it.", "Open it yourself: {path}", path=path)


class OpenedPdf(QObject):
    """A PDF in memory, open for reading; UserError when the bytes are none."""

    def __init__(self, pdf: bytes) -> None:
        from PySide6.QtPdf import QPdfDocument

        super().__init__()
        self.document = QPdfDocument(self)  # goes before what it reads from: Qt deletes the older child first
        self._source = QBuffer(self)
        self._source.setData(QByteArray(pdf))
        self._source.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._source)
        if self.document.status() is not QPdfDocument.Status.Ready:
            raise UserError("The paper could not be read for printing.", "Save it, then print the saved file.")

    @property
    def page_count(self) -> int:
        """How many pages it has."""
        return self.document.pageCount()

    def text(self) -> str:
        """Its words, page after page, with an empty line between two pages."""
        return "\n\n".join(self.document.getAllText(page).text().strip() for page in range(self.page_count))


def print_pdf(pdf: bytes, printer: QPrinter) -> None:
    """Print one PDF, as ``print_all`` does."""
    print_all((pdf,), printer)


def print_all(pdfs: Sequence[bytes], printer: QPrinter) -> None:
    """Draw every page at 300 dots an inch, in its own size, on the printer's sheet; UserError when that fails.

    It is one job for the printer, in the order given. The bytes never touch a disk on this side of the printer.
    """
    from PySide6.QtPrintSupport import QPrinter as Printer

    papers = [OpenedPdf(pdf) for pdf in pdfs]
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError("The printer did not start.", "Check that it is on, or save the paper instead.")
    sheet = printer.paperRect(Printer.Unit.DevicePixel).toRect()
    pages = [(paper.document, page) for paper in papers for page in range(paper.page_count)]
    for number, (document, page) in enumerate(pages):
        if number:
            printer.newPage()
        _draw_page(document, page, painter, sheet)
    painter.end()


def _draw_page(document: QPdfDocument, page: int, painter: QPainter, sheet: QRect) -> None:
    points = document.pagePointSize(page)
    dots = QSize(
        round(points.width() * DOTS_PER_INCH / POINTS_PER_INCH),
        round(points.height() * DOTS_PER_INCH / POINTS_PER_INCH),
    )
    target = QRect(QPoint(0, 0), dots.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio))
    target.moveCenter(sheet.center())
    painter.drawImage(target, document.render(page, dots))
