"""What each paper is called on the screen or as a file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.printing.papers import BOTH
from ui.parts.languages import language_label

FILE_STEMS = {
    "client-summary": "plan",
    "warden-letter": "letter",
    "warden-letter-short": "letter-short",
    "letter-meaning": "letter-meaning",
    "letter-text": "letter",
    "letter-docx": "letter",
    "answers-ao250": "sheet-1",
    "answers-ao243": "sheet-2",
    "answers-ao241": "sheet-3",
    "answers-ao242": "sheet-4",
    "staff-copy": "office",
    "wall-calendar": "calendar",
    "calendar-file": "calendar",
    "envelope": "envelope",
}
"""Says nothing of a person or a case: the name of a file is read by others."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("PaperWords", text)


def paper_label(paper: str) -> str:
    """The paper as a list names it; a paper without words of its own goes by its id."""
    return _labels().get(paper, paper)


def reading_label(language: str) -> str:
    """What the client reads in: one language as its readers call it, or two."""
    return _tr("Both, on pages that face each other") if language == BOTH else language_label(language)


def kinds_of(ending: str) -> str:
    """The kind of file with this ending, as a file dialog wants it."""
    kinds = {
        ".pdf": _tr("PDF files (*.pdf)"),
        ".txt": _tr("Text files (*.txt)"),
        ".docx": _tr("Word files (*.docx)"),
        ".ics": _tr("Calendar files (*.ics)"),
    }
    return kinds[ending]


def _labels() -> dict[str, str]:
    return {
        "client-summary": _tr("Summary with the action plan"),
        "warden-letter": _tr("Letter to the warden"),
        "warden-letter-short": _tr("Letter to the warden, short, for a request-to-staff form"),
        "letter-meaning": _tr("What the letter says, in your language"),
        "letter-text": _tr("Letter as plain text"),
        "letter-docx": _tr("Letter to edit in Word"),
        "answers-ao250": _tr("Answer sheet for form AO 250"),
        "answers-ao243": _tr("Answer sheet for form AO 243"),
        "answers-ao241": _tr("Answer sheet for form AO 241"),
        "answers-ao242": _tr("Answer sheet for form AO 242"),
        "staff-copy": _tr("Staff copy"),
        "wall-calendar": _tr("Wall calendar of the dates"),
        "calendar-file": _tr("Dates for a calendar program"),
        "envelope": _tr("Envelope sheet"),
    }
