"""What a person can do with the list of cases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.errors import UserError
from ui.cases.case_list import CaseListScreen
from ui.cases.case_words import CaseWords
from ui.cases.deleting import confirm_deletion
from ui.parts.dialogs import Dialogs
from ui.parts.fault_words import fault_words
from ui.parts.word_check import WordCheck

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseLine, CaseShelf, Place

PAGE_OF_LINES = 50


class CaseDesk(QObject):
    """Answers the case list from the shelf."""

    opened = Signal(int)  # case id

    def __init__(
        self, pack: Pack, wording: Wording, screen: CaseListScreen, today: Callable[[], date], dialogs: Dialogs
    ) -> None:
        super().__init__(screen)
        self._pack = pack
        self._today = today
        self._screen = screen
        self._dialogs = dialogs
        self._words = WordCheck(pack)
        self._shelf: CaseShelf | None = None
        screen.use(CaseWords(pack, wording, today))
        screen.search_changed.connect(self.refresh)
        screen.order_changed.connect(self.refresh)
        screen.model.more_asked.connect(self._on_more)
        screen.new_asked.connect(self._on_new)
        screen.open_asked.connect(self.opened)
        screen.rename_asked.connect(self._on_rename)
        screen.copy_asked.connect(self._on_copy)
        screen.delete_asked.connect(self._on_delete)

    def use(self, shelf: CaseShelf) -> None:
        """Work with this shelf from now on."""
        self._shelf = shelf

    def speak(self, wording: Wording) -> None:
        """Draw the list anew: the window speaks another language."""
        chosen = self._screen.chosen()
        self._screen.use(CaseWords(self._pack, wording, self._today))
        self._screen.redraw()
        if chosen is not None:
            self._screen.choose_case(chosen.id)

    def refresh(self) -> None:
        """Show the first cases in the order of the list that match what is searched for."""
        lines, more = self._lines_page(None)
        self._screen.show_lines(lines, more=more)

    def _on_more(self) -> None:
        last = self._screen.model.last
        if last is not None:
            lines, more = self._lines_page(last.place)
            self._screen.add_lines(lines, more=more)

    def _on_new(self) -> None:
        title = self._ask_title("")
        if title is not None:
            self._act(lambda shelf: self.opened.emit(shelf.new(title, self._pack)))

    def _ask_title(self, start: str) -> str | None:
        """Ask until the name holds no private word that the person would rather clear; None when cancelled."""
        title = self._dialogs.ask_title(self._screen, start)
        while title is not None and (found := self._words.found_in(title)):
            if self._dialogs.keep_private_words(self._screen, found):
                break
            title = self._dialogs.ask_title(self._screen, "")
        return title

    def _on_rename(self, case_id: int) -> None:
        title = self._ask_title(self._title(case_id))
        if title is not None:
            self._act(lambda shelf: shelf.rename(case_id, title))
            self.refresh()
            self._screen.choose_case(case_id)

    def _on_copy(self, case_id: int) -> None:
        from app.services.keeping.case_copy import copy_case

        made: list[int] = []
        self._act(lambda shelf: made.append(copy_case(shelf, case_id, self.tr(" (copy)"))))
        if not made:
            return
        self.refresh()
        self._screen.choose_case(made[0])
        self._screen.say(
            lambda: self.tr("The copy has the same answers. Notes, signatures and the keep-until day were not copied.")
        )

    def _on_delete(self, case_id: int) -> None:
        kept = self._kept_until(case_id)
        if confirm_deletion(self._dialogs, self._screen, self._title(case_id), kept):
            self._act(lambda shelf: shelf.delete(case_id))
            self.refresh()

    def _kept_until(self, case_id: int) -> date | None:
        from app.services.keeping.record import keep_until

        found: list[date | None] = [None]
        self._act(lambda shelf: found.append(keep_until(shelf, case_id)))
        return found[-1]

    def _title(self, case_id: int) -> str:
        line = self._screen.chosen()
        return line.title if line is not None and line.id == case_id else ""

    def _lines_page(self, before: Place | None) -> tuple[list[CaseLine], bool]:
        # One line more than is shown tells whether there are further ones.
        found: list[CaseLine] = []
        search = self._screen.search.text().strip()
        order, today = self._screen.order, self._today()
        self._act(lambda shelf: found.extend(shelf.lines(search, PAGE_OF_LINES + 1, before, order, today)))
        return found[:PAGE_OF_LINES], len(found) > PAGE_OF_LINES

    def _act(self, action: Callable[[CaseShelf], None]) -> None:
        if self._shelf is None:
            return
        try:
            action(self._shelf)
        except UserError as error:
            self._dialogs.say_error(self._screen, *fault_words(error))
