"""Asks before a case is deleted for good."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.parts.dialogs import Dialogs


def _tr(text: str) -> str:
    return QCoreApplication.translate("CaseDesk", text)


def confirm_deletion(dialogs: Dialogs, parent: QWidget, title: str, kept_until: date | None) -> bool:
    """Whether the person wants the case gone; a day that the office still keeps it to is said first."""
    question = _tr("Delete the case “{title}”?").format(title=title)
    detail = _tr("All its answers go with it. This cannot be undone.")
    if kept_until is not None:
        detail = _tr("The office keeps it until {day}.").format(day=kept_until) + " " + detail
    return dialogs.confirm(parent, question, detail, _tr("Delete the case"), _tr("Keep the case"))
