"""The page that the answer on screen leads to, made while nobody waits for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from app.errors import UserError
from ui.pages.page import AnswerError, QuestionPage
from ui.parts.blocks import AFTER_PAINT_MS, lay_out_unseen


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page in one state: what it asks, in which words, with which answer on it, in which letters."""

    question: str
    wording: Wording
    given: RawAnswer | None
    letters: str


class PageAhead(QObject):
    """Holds one page at most; it belongs to no window until it is taken, so that nothing of it can be met before."""

    def __init__(
        self,
        foresee: Callable[[RawAnswer], Wanted | None],
        make: Callable[[Wanted, QWidget], QuestionPage],
        parent: QObject,
    ) -> None:
        """`foresee` says what comes next after an answer to the question on screen, as far as a page does."""
        super().__init__(parent)
        self._foresee = foresee
        self._make = make
        self._nowhere = QWidget()
        self._wanted: Wanted | None = None
        self._page: QuestionPage | None = None
        self._shown: QuestionPage | None = None
        self._pause = QTimer(self, singleShot=True, interval=AFTER_PAINT_MS)
        self._pause.timeout.connect(self._work)

    def follow(self, page: QuestionPage) -> None:
        """Think ahead from this page, which is on screen now, whenever something on it changes."""
        self._shown = page
        page.changed.connect(self._pause.start)
        self._pause.start()

    def take(self, wanted: Wanted) -> QuestionPage | None:
        """Give the page away if it is the wanted one; the other one goes."""
        page = self._page if wanted == self._wanted else None
        if page is not None:
            self._page = self._wanted = None
        self.drop()
        return page

    def drop(self) -> None:
        """Let go of the page, think no further."""
        self._pause.stop()
        self._shown = self._wanted = None
        if self._page is not None:
            self._page.deleteLater()
            self._page = None

    def _work(self) -> None:
        shown = self._shown
        if shown is None:
            return
        try:
            wanted = self._foresee(shown.read())
        except (AnswerError, UserError):
            return
        if wanted is None or wanted == self._wanted:
            return
        if self._page is not None:
            self._page.deleteLater()
        self._nowhere.setLocale(shown.locale())
        self._page, self._wanted = self._make(wanted, self._nowhere), wanted
        lay_out_unseen(self._page, shown.width())
