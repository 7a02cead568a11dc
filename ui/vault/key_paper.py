"""Puts a recovery key on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def key_text(spelled: str) -> str:
    """The page as plain text; it does not say whose cases the key opens."""
    tr = QCoreApplication.translate
    lines = (
        tr("KeyPaper", "Recovery key"),
        spelled,
        tr("KeyPaper", "It opens the sealed cases when the passphrase is lost."),
        tr("KeyPaper", "Lock it away from the computer. Whoever has both can read the cases."),
    )
    return "\n\n".join(lines) + "\n"


def print_key(spelled: str, printer: QPrinter) -> None:
    """Print the page in large letters."""
    from PySide6.QtGui import QFont, QTextDocument

    page = QTextDocument()
    page.setDefaultFont(QFont("", 16))
    page.setPlainText(key_text(spelled))
    page.print_(printer)


def save_key(spelled: str, target: Path) -> None:
    """Write the page to a file that its owner alone can read; UserError when it cannot be written."""
    from app.services.safe_file import write_whole

    write_whole(target, key_text(spelled).encode())
