"""What a person can do with the list of cases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.engine.pack import Pack
from app.errors import UserError
from ui.cases.case_list import CaseListScreen
from ui.parts.dialogs import Dialogs
from ui.parts.word_check import WordCheck

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseLine, CaseShelf

PAGE_OF_LINES = 50


class CaseDesk(QObject):
    """Answers the case list from the shelf."""

    opened = Signal(int)  # case id

    def __init__(self, pack: Pack, screen: CaseListScreen, dialogs: Dialogs) -> None:
        super().__init__(screen)
        self._pack = pack
        self._screen = screen
        self._dialogs = dialogs
        self._words = WordCheck(pack)
        self._shelf: CaseShelf | None = None
        screen.search_changed.connect(lambda _search: self.refresh())
        screen.more_asked.connect(self._on_more)
        screen.new_asked.connect(self._on_new)
        screen.open_asked.connect(self.opened)
        screen.rename_asked.connect(self._on_rename)
        screen.delete_asked.connect(self._on_delete)

    def use(self, shelf: CaseShelf) -> None:
        """Work with this shelf from now on."""
        self._shelf = shelf

    def refresh(self) -> None:
        """Show the newest cases that match what is searched for."""
        lines, more = self._lines_page(None)
        self._screen.show_lines(lines, more=more)

    def _on_more(self) -> None:
        last = self._screen.model.last
        if last is not None:
            lines, more = self._lines_page((last.updated, last.id))
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

    def _on_delete(self, case_id: int) -> None:
        question = self.tr("Delete the case “{title}”?").format(title=self._title(case_id))
        detail = self.tr("All its answers go with it. This cannot be undone.")
        if kept := self._kept_until(case_id):
            detail = self.tr("The office keeps it until {day}.").format(day=kept) + " " + detail
        yes, no = self.tr("Delete the case"), self.tr("Keep the case")
        if self._dialogs.confirm(self._screen, question, detail, yes, no):
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

    def _lines_page(self, before: tuple[datetime, int] | None) -> tuple[list[CaseLine], bool]:
        # One line more than is shown tells whether there are older ones.
        found: list[CaseLine] = []
        search = self._screen.search.text().strip()
        self._act(lambda shelf: found.extend(shelf.lines(search, PAGE_OF_LINES + 1, before)))
        return found[:PAGE_OF_LINES], len(found) > PAGE_OF_LINES

    def _act(self, action: Callable[[CaseShelf], None]) -> None:
        if self._shelf is None:
            return
        try:
            action(self._shelf)
        except UserError as error:
            self._dialogs.say_error(self._screen, error.message, error.hint)
