"""What a person can do with the record of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.engine.pack import Pack
from app.errors import UserError
from ui.cases.case_list import CaseListScreen
from ui.cases.record_screen import RecordScreen
from ui.parts.background import run_in_background
from ui.parts.dialogs import Dialogs
from ui.parts.fault_words import fault_words
from ui.parts.word_check import WordCheck

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseShelf
    from app.services.keeping.record import Break


class RecordDesk(QObject):
    """Shows a record, signs it, looks through the records of every case."""

    screen_wanted = Signal(QWidget)
    left = Signal()

    def __init__(self, pack: Pack, cases: CaseListScreen, screen: RecordScreen, dialogs: Dialogs) -> None:
        super().__init__(screen)
        self._pack = pack
        self._cases = cases
        self._screen = screen
        self._dialogs = dialogs
        self._words = WordCheck(pack)
        self._shelf: CaseShelf | None = None
        self._case: tuple[int, str] | None = None
        cases.record_asked.connect(self._on_asked)
        screen.submitted.connect(self._on_sign)
        screen.every_asked.connect(self._on_every)
        screen.left.connect(self._on_left)

    def use(self, shelf: CaseShelf) -> None:
        """Work with this shelf from now on."""
        self._shelf = shelf

    def _on_asked(self, case_id: int) -> None:
        line = self._cases.chosen()
        self._case = (case_id, line.title if line is not None else "")
        self._screen.forget()
        try:
            self._show()
        except UserError as error:
            self._dialogs.say_error(self._cases, *fault_words(error))
            return
        self.screen_wanted.emit(self._screen)
        self._screen.heading.take_focus()

    def _show(self) -> None:
        from app.services.keeping.record import record_of

        if self._shelf is not None and self._case is not None:
            case_id, title = self._case
            self._screen.show_record(title, record_of(self._shelf, case_id))

    def _on_sign(self) -> None:
        from app.services.keeping.record import sign_off

        screen = self._screen
        if self._shelf is None or self._case is None:
            return
        screen.problem.clear()
        if not self._words_may_stay():
            return
        try:
            name, role, statement = screen.name.text(), screen.role.text(), screen.statement.text()
            sign_off(self._shelf, self._case[0], name, role, statement, self._pack)
            self._show()
        except UserError as error:
            screen.say_problem(error)
            return
        for field in screen.fields:
            field.clear()
        screen.say(lambda: self.tr("Signed."))

    def _words_may_stay(self) -> bool:
        """Whether what is signed holds no private word, or somebody keeps it: no line of a record is ever taken out."""
        private = [field for field in self._screen.fields if self._words.found_in(field.text())]
        found = tuple(word for field in private for word in self._words.found_in(field.text()))
        if not found or self._dialogs.keep_private_words(self._screen, found):
            return True
        for field in private:
            field.clear()
        return False

    def _on_every(self) -> None:
        from app.services.keeping.record import verify

        shelf = self._shelf
        if shelf is None:
            return
        self._screen.say(lambda: self.tr("Please wait…"))

        def failed(error: Exception) -> None:
            if shelf.store.closed:
                return
            if not isinstance(error, UserError):
                raise error
            self._screen.say_problem(error)

        run_in_background(self, lambda: verify(shelf), self._on_verified, failed)

    def _on_verified(self, broken: list[Break]) -> None:
        count = len(broken)
        if count:
            self._screen.say(
                lambda: self.tr("Records that do not hold: {count}. Tell a supervising lawyer.").format(count=count)
            )
        else:
            self._screen.say(lambda: self.tr("The record of every case holds."))

    def _on_left(self) -> None:
        self._case = None
        self._screen.forget()
        self.left.emit()
