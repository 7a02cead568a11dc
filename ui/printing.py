"""Puts the pages of a PDF on paper, or into the system's own viewer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt, QUrl
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
        raise UserError("The summary is saved, but no program opened it.", f"Open it yourself: {path}")


def print_pdf(pdf: bytes, printer: QPrinter) -> None:
    """Draw every page at 300 dots an inch, in its own size, on the printer's sheet; UserError when that fails.

    The bytes never touch a disk on this side of the printer.
    """
    from PySide6.QtPdf import QPdfDocument

    source = QBuffer()
    source.setData(QByteArray(pdf))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(source)
    if document.status() is not QPdfDocument.Status.Ready:
        raise UserError("The summary could not be read for printing.", "Save it, then print the saved file.")
    _draw_pages(document, printer)
    document.close()


def _draw_pages(document: QPdfDocument, printer: QPrinter) -> None:
    from PySide6.QtPrintSupport import QPrinter as Printer

    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError("The printer did not start.", "Check that it is on, or save the summary instead.")
    sheet = printer.paperRect(Printer.Unit.DevicePixel).toRect()
    for page in range(document.pageCount()):
        if page:
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
