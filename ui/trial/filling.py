"""Answers a question page through its own controls, as a person would."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListWidget, QPlainTextEdit, QWidget

from app.engine.pack import QuestionKind
from app.engine.result import RawAnswer
from ui.pages.page import UNSURE, QuestionPage
from ui.pages.pick_page import CODE
from ui.pages.typed_date import split_iso

_YES_NO = ("yes", "no")


def fill(page: QuestionPage, raw: RawAnswer) -> None:
    """Put the answer into the page's controls. "I'm not sure" is the last control of every page."""
    question, controls = page.question, page.inputs()
    if raw == UNSURE:
        _click(controls[-1])
    elif question.kind in (QuestionKind.CHOICE, QuestionKind.YES_NO):
        known = _YES_NO if question.kind is QuestionKind.YES_NO else tuple(question.choices)
        _click(controls[known.index(cast(str, raw))])
    elif question.kind is QuestionKind.SEVERAL:
        for choice in cast("list[str]", raw):
            _click(controls[tuple(question.choices).index(choice)])
        if not raw:
            _click(controls[-2])  # none of these
    elif question.kind is QuestionKind.DATE:
        date = split_iso(cast(str, raw))
        for box, text in zip(page.findChildren(QLineEdit), (date.month, date.day, date.year), strict=True):
            _type(box, text)
    elif question.kind is QuestionKind.PICK:
        _pick(page.findChildren(QListWidget)[0], cast(str, raw))
    elif question.kind is QuestionKind.NUMBER:
        _type(page.findChildren(QLineEdit)[0], str(raw))
    else:
        page.findChildren(QPlainTextEdit)[0].setPlainText(str(raw))


def _click(control: QWidget) -> None:
    cast(QAbstractButton, control).click()


def _type(box: QLineEdit, text: str) -> None:
    box.setText(text)
    box.textEdited.emit(text)


def _pick(rows: QListWidget, code: str) -> None:
    place = next(row for row in range(rows.count()) if rows.item(row).data(CODE) == code)
    rows.setCurrentRow(place)
