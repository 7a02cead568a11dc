"""Saves the law map where the person points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.errors import UserError
from app.services.law_map.files import MapFile, map_pdf, map_svg
from app.services.safe_file import write_whole
from ui.law_map.map_book import MapBook
from ui.parts.background import run_in_background
from ui.parts.dialogs import Dialogs
from ui.parts.fault_words import fault_words


@dataclass(frozen=True, slots=True)
class _Choice:
    """What the file can hold: one part or everything, with or without the path of the case."""

    words: str
    part: str | None
    with_path: bool


class MapFiles(QObject):
    """Asks what goes into the file, then where it goes; makes it on a thread."""

    told = Signal(object)  # a function that says how it is getting on in the language of the window

    def __init__(self, dialogs: Dialogs, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._window = window

    def save(self, pack: Pack, wording: Wording, book: MapBook, shown: str, day: date, ending: str) -> None:
        """Save the map as `ending`, "pdf" or "svg"; `shown` is the part that is on the screen."""
        choice = self._choose(book, shown)
        if choice is None:
            return
        kinds = self.tr("PDF files (*.pdf)") if ending == "pdf" else self.tr("SVG drawings (*.svg)")
        target = self._dialogs.choose_new_file(self._window, self.tr("Save the map"), f"law-map.{ending}", kinds)
        if target is None:
            return
        answers = book.case.answers if book.case is not None and choice.with_path else None
        wish, words, make = MapFile(choice.part, day, answers), book.words, map_pdf if ending == "pdf" else map_svg
        self.told.emit(lambda: self.tr("Making the map…"))
        run_in_background(
            self,
            lambda: write_whole(target, make(pack, wording, words, wish)),
            lambda _none: self.told.emit(lambda: self.tr("Saved: {path}").format(path=target)),
            self._on_failed,
        )

    def _choose(self, book: MapBook, shown: str) -> _Choice | None:
        choices = self._choices(book, shown)
        if len(choices) == 1:
            return choices[0]
        question = self.tr("What should the file show?")
        detail = self.tr("No answer is written into the file.")
        if book.case is not None:
            path = self.tr("The path shows which questions came up in this case. Private reasons are left out of it.")
            detail = f"{detail} {path}"
        place = self._dialogs.choose_between(self._window, question, detail, tuple(one.words for one in choices))
        return None if place is None else choices[place]

    def _choices(self, book: MapBook, shown: str) -> list[_Choice]:
        part = shown if shown in book.law.nodes else None
        choices = [] if part is None else [_Choice(self.tr("This part alone"), part, False)]
        if part is not None and book.case is not None:
            choices.append(_Choice(self.tr("This part with the path of this case"), part, True))
        choices.append(_Choice(self.tr("The whole map"), None, False))
        if book.case is not None:
            choices.append(_Choice(self.tr("The whole map with the path of this case"), None, True))
        return choices

    def _on_failed(self, error: Exception) -> None:
        self.told.emit(lambda: "")
        if not isinstance(error, UserError):
            raise error
        self._dialogs.say_error(self._window, *fault_words(error))
