"""What a person can do with the law map."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.parts.background import run_in_background
from ui.parts.blocks import TitleText

if TYPE_CHECKING:
    from app.engine.pack import Pack
    from app.engine.result import RawAnswer
    from app.engine.telling.wording import Wording
    from app.services.law_map.search import MapSearch
    from ui.law_map.map_book import MapBook, OpenCase
    from ui.law_map.map_files import MapFiles
    from ui.law_map.map_screen import LawMapScreen
    from ui.parts.dialogs import Dialogs


class MapDesk(QObject):
    """Opens the map over any screen, goes back to that one; nothing of the map is loaded before it is asked for.

    The screen lives only while it is shown, so that it holds nothing of a case afterwards.
    """

    screen_wanted = Signal(QWidget)

    def __init__(self, today: Callable[[], date], dialogs: Dialogs, window: QWidget) -> None:
        super().__init__(window)
        self._today = today
        self._dialogs = dialogs
        self._window = window
        self._pack: Pack | None = None
        self.screen: LawMapScreen | None = None
        self._before: QWidget | None = None
        self._case: OpenCase | None = None
        self._book: MapBook | None = None
        self._search: MapSearch | None = None
        self._files: MapFiles | None = None

    def use(self, pack: Pack, wording: Wording, notices: tuple[str, ...]) -> None:
        """Show this law pack in these words from now on, also on a map that is open."""
        self._pack = pack
        self._wording = wording
        self._notices = notices
        if self.screen is not None:
            screen, node, shown = self.screen, self.screen.node, self.screen.shown
            book = self._open_book()
            held = node if node in book.law.nodes else book.law.root
            screen.redraw(lambda: screen.show_book(book, held, shown if held == node else ""))

    def show(
        self, before: QWidget, answers: Mapping[str, RawAnswer] | None = None, question: str | None = None
    ) -> None:
        """Show the map over the screen `before`, with the path of the case whose answers these are.

        It begins at `question` if that is given.
        """
        if self._pack is None or self.screen is not None:
            return
        from ui.law_map.map_book import OpenCase
        from ui.law_map.map_screen import LawMapScreen

        self._before = before
        self._case = None if answers is None else OpenCase(dict(answers), self._today())
        book = self._open_book()
        screen = self.screen = LawMapScreen()
        screen.back_asked.connect(self._on_back)
        screen.searched.connect(self._on_searched)
        screen.pdf_asked.connect(lambda: self._save("pdf"))
        screen.svg_asked.connect(lambda: self._save("svg"))
        self.screen_wanted.emit(screen)
        node = None if question is None else book.question_node(question)
        screen.show_book(book, node or book.law.root, "" if node is None else book.law.nodes[node].section)
        screen.heading.take_focus()

    def forget(self) -> None:
        """Let go of the map with the case drawn in; the screen goes with the other screens of the cases."""
        if self.screen is not None and isValid(self.screen):
            self.screen.deleteLater()
        self.screen = self._before = self._case = self._book = self._search = None

    def _open_book(self) -> MapBook:
        from ui.law_map.map_book import MapBook

        if self._pack is None:
            raise RuntimeError("no law pack has been read")
        book = self._book = MapBook(self._pack, self._wording, self._case, self._notices)
        self._search = None
        QTimer.singleShot(0, self, lambda: self._begin_index(book))  # the map is painted first
        return book

    def _begin_index(self, book: MapBook) -> None:
        from app.services.law_map.search import MapSearch

        if book is self._book:
            run_in_background(
                self, lambda: MapSearch(book.law, book.reader), lambda made: self._on_index(book, made), self._on_failed
            )

    def _on_index(self, book: MapBook, search: MapSearch) -> None:
        if book is self._book and self.screen is not None:
            self._search = search
            self._on_searched(self.screen.search.field.text())

    def _on_searched(self, text: str) -> None:
        if self._search is not None and self.screen is not None:
            self.screen.show_hits(self._search.find(text))

    def _on_back(self) -> None:
        before = self._before
        if before is not None and isValid(before):
            self.screen_wanted.emit(before)
            heading = before.findChild(TitleText)
            if heading is not None:
                heading.take_focus()
        self.forget()

    def _save(self, ending: str) -> None:
        if self._pack is None or self._book is None or self.screen is None:
            return
        if self._files is None:
            from ui.law_map.map_files import MapFiles

            self._files = MapFiles(self._dialogs, self._window, self)
            self._files.told.connect(self._on_told)
        self._files.save(self._pack, self._wording, self._book, self.screen.shown, self._today(), ending)

    def _on_told(self, words: object) -> None:
        if self.screen is not None and callable(words):
            self.screen.say(words)

    def _on_failed(self, error: Exception) -> None:
        raise error
