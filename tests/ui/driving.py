"""Answers question pages through their own widgets, as a person would."""

import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)

from app.engine.pack import Pack, QuestionKind
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from ui.pages.page import QuestionPage
from ui.trial.filling import fill as fill_page
from ui.window.main_window import MainWindow

TRANSLATION = Path(__file__).parents[2] / "ui" / "translations" / "rightdoor_es.ts"
TODAY = date(2026, 11, 23)


def spoken(text: str) -> set[str]:
    """A label of the window in each of its languages, without the mark of a shortcut."""
    return {text} | {spanish for english, spanish in labels() if english == text}


@cache
def labels() -> tuple[tuple[str, str], ...]:
    """Every sentence of the window in English with its Spanish; one that stands in two places comes twice."""
    messages = ElementTree.parse(TRANSLATION).getroot().iter("message")
    told = ((message.findtext("source", ""), message.findtext("translation") or "") for message in messages)
    return tuple((english.replace("&", ""), spanish.replace("&", "")) for english, spanish in told)


def option(page: QWidget, text: str) -> QAbstractButton:
    """The radio button or check box beside that text."""
    named = spoken(text)
    return next(button for button in page.findChildren(QAbstractButton) if button.accessibleName() in named)


def line_edits(page: QWidget) -> list[QLineEdit]:
    return page.findChildren(QLineEdit)


def type_into(box: QLineEdit, text: str) -> None:
    """Replace what stands in the box, as typing does: with its signal for edits."""
    box.setText(text)
    box.textEdited.emit(text)


def shown_texts(widget: QWidget) -> str:
    """Every text of the widget's labels that is on screen."""
    QApplication.processEvents()  # labels show when the layout that they were added to is next at work
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def press(widget: QWidget, text: str) -> None:
    """Press the button with this text, in whichever language, whatever its shortcut."""
    named = spoken(text)
    buttons = [b for b in widget.findChildren(QPushButton) if b.text().replace("&", "") in named and not b.isHidden()]
    buttons[0].click()


def fill(page: QuestionPage, raw: RawAnswer, wording: Wording) -> None:
    """Put the answer into the page's controls, each of which has to bear the words of what it stands for."""
    fill_page(page, raw)
    question, controls = page.question, page.inputs()
    if raw == "unsure":
        assert controls[-1] is option(page, "I'm not sure")
    elif question.kind in (QuestionKind.CHOICE, QuestionKind.YES_NO, QuestionKind.SEVERAL):
        offered = ("yes", "no") if question.kind is QuestionKind.YES_NO else tuple(question.choices)
        for choice in [raw] if isinstance(raw, str) else cast("list[str]", raw):
            assert controls[offered.index(choice)] is option(page, wording.choice(question.id, choice))
        if raw == []:
            assert controls[-2] is option(page, "None of these")
    elif question.kind is QuestionKind.PICK:
        assert page.findChildren(QListWidget)[0].currentItem().text() == wording.choice(question.id, cast(str, raw))


class Person:
    """Someone at the keyboard of one window."""

    def __init__(self, window: MainWindow, pack: Pack, wording: Wording) -> None:
        self.window = window
        self.interview = window.case.interview
        self._pack = pack
        self._wording = wording

    @property
    def question(self) -> str | None:
        """The question on screen; None on any other screen."""
        if self.window.screen_shown is not self.interview or self.interview.page is None:
            return None
        return self.interview.page.question.id

    def start_case(self) -> None:
        self.window.show_cases()
        press(self.window.cases, "New case")

    def open_first_case(self) -> None:
        self.window.show_cases()
        press(self.window.cases, "Open")

    def answer(self, raw: RawAnswer) -> None:
        page = self.interview.page
        assert page is not None
        fill(page, raw, self._wording)
        press(self.interview, "Continue")

    def answer_until(self, last: str | None, answers: Mapping[str, RawAnswer]) -> None:
        """Answer each question that comes, up to the one named (None: to the end); what is not given is unsure."""
        while self.question != last:
            asked = self.question
            assert asked is not None
            self.answer(answers.get(asked, "unsure"))
            assert self.question != asked, self.interview.summary.sentence
