"""Which page class asks which kind of question."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.engine.pack import Pack, Question, QuestionKind
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from ui.pages.choice_page import ChoicePage
from ui.pages.date_page import DatePage
from ui.pages.number_page import NumberPage
from ui.pages.page import QuestionPage
from ui.pages.pick_page import PickPage
from ui.pages.several_page import SeveralPage
from ui.pages.text_page import TextPage
from ui.pages.yes_no_page import YesNoPage

PLAIN_PAGES = {
    QuestionKind.CHOICE: ChoicePage,
    QuestionKind.SEVERAL: SeveralPage,
    QuestionKind.YES_NO: YesNoPage,
    QuestionKind.DATE: DatePage,
    QuestionKind.NUMBER: NumberPage,
    QuestionKind.TEXT: TextPage,
}


def page_for(
    question: Question, pack: Pack, wording: Wording, given: RawAnswer | None, parent: QWidget | None = None
) -> QuestionPage:
    """The page that asks this question, filled with the given answer if there is one."""
    if question.kind is QuestionKind.PICK and question.table is not None:
        return PickPage(question, wording, pack.tables[question.table].rows, given, parent)
    return PLAIN_PAGES[question.kind](question, wording, given, parent)
