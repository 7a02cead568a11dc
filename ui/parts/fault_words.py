"""Puts a fault that the person can mend into the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.errors import UserError


def _tr(text: str) -> str:
    return QCoreApplication.translate("UserError", text)


def fault_words(error: UserError) -> tuple[str, str]:
    """What went wrong, what can be done about it; the second may be empty."""
    message, hint = (_filled(error, sentence) for sentence in map(_tr, error.sentences))
    if error.file is not None:
        hint = f"{hint} {_tr('File: {path}').format(path=error.file)}".lstrip()
    return message, hint


def fault_sentence(error: UserError) -> str:
    """Both in one text."""
    return " ".join(filter(None, fault_words(error)))


def _filled(error: UserError, sentence: str) -> str:
    return sentence.format(**error.values) if error.values else sentence
