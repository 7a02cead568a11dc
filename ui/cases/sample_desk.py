"""What a person can do to learn with a sample case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from ui.parts.fault_words import fault_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from app.engine.pack import Pack
    from app.services.keeping.cases import CaseShelf
    from app.services.keeping.samples import Sample
    from ui.cases.sample_screen import SampleScreen
    from ui.parts.dialogs import Dialogs
    from ui.window.main_window import MainWindow


class SampleDesk(QObject):
    """Offers the samples; opens the one that was chosen, once there is a place for it."""

    place_wanted = Signal()  # no cases are open that a sample could go to
    opened = Signal(int)  # case id

    def __init__(self, window: MainWindow, today: Callable[[], date], dialogs: Dialogs) -> None:
        super().__init__(window)
        self._window = window
        self._today = today
        self._dialogs = dialogs
        self._pack: Pack | None = None
        self._language = ""
        self._shelf: CaseShelf | None = None
        self._chosen: str | None = None  # a sample that waits for its place
        self._screen: SampleScreen | None = None
        self._before: QWidget | None = None

    def use_pack(self, pack: Pack, language: str) -> None:
        """Offer the samples of this law pack in this language from now on."""
        self._pack, self._language = pack, language
        if self._screen is not None:
            self._screen.show_samples(self._samples())

    def use(self, shelf: CaseShelf) -> None:
        """Add samples to these cases from now on."""
        self._shelf = shelf

    def open_waiting(self) -> bool:
        """Open the sample that was chosen before there was a place for it; tell whether there was one."""
        chosen, self._chosen = self._chosen, None
        if chosen is None or self._shelf is None:
            return False
        self._open(self._shelf, chosen)
        return True

    def drop(self) -> None:
        """Let go of the cases."""
        self._shelf = self._chosen = self._before = None

    def show(self) -> None:
        """Offer the samples on a screen of their own."""
        if self._screen is None:
            from ui.cases.sample_screen import SampleScreen

            self._screen = SampleScreen()
            self._screen.chosen.connect(self._on_chosen)
            self._screen.back_asked.connect(self._on_back)
        self._chosen = None
        self._before = self._window.screen_shown
        self._screen.show_samples(self._samples())
        self._window.show_screen(self._screen)
        self._screen.heading.take_focus()

    def _samples(self) -> tuple[Sample, ...]:
        from app.services.keeping.samples import samples

        return () if self._pack is None else samples(self._pack, self._language, self._today())

    def _on_chosen(self, sample: str) -> None:
        if self._shelf is None:
            self._chosen = sample
            self.place_wanted.emit()
        else:
            self._open(self._shelf, sample)

    def _open(self, shelf: CaseShelf, chosen: str) -> None:
        from app.services.keeping.samples import add_sample

        sample = next((found for found in self._samples() if found.id == chosen), None)
        if sample is None or self._pack is None:
            return
        try:
            case_id = add_sample(shelf, self._pack, sample, self._today())
        except UserError as error:
            self._dialogs.say_error(self._window, *fault_words(error))
        else:
            self.opened.emit(case_id)

    def _on_back(self) -> None:
        if self._before is self._window.start or self._shelf is None:
            self._window.show_start()
        else:
            self._window.show_cases()
