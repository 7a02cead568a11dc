"""What a person can do about the facts of the letter."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.engine.telling.wording import Wording
from app.services.printing.letter_form import as_facts, plan_fields, reason_fields, typed
from app.services.printing.papers import LetterFacts, PaperCase
from ui.paper.letter_screen import LetterScreen, LetterView
from ui.parts.dialogs import Dialogs
from ui.parts.word_check import WordCheck


class LetterDesk(QObject):
    """Shows the fields, asks about private words in them, gives back the facts."""

    screen_wanted = Signal(QWidget)
    done = Signal(object)  # LetterFacts

    def __init__(self, words: WordCheck, dialogs: Dialogs, window: QWidget, owner: QObject) -> None:
        super().__init__(owner)
        self._words = words
        self._dialogs = dialogs
        self._window = window
        self._kept_words: frozenset[str] = frozenset()
        self.screen = LetterScreen(window)
        self.screen.hide()
        self.screen.done.connect(self._on_done)
        self.screen.empty_asked.connect(self._on_empty)

    def show(self, case: PaperCase, language: str, *, kept: bool) -> None:
        """Show the fields of this case; `kept` says whether it is there tomorrow."""
        self.screen.show_letter(self._view(case, language, kept=kept), typed(case.letter))
        self.screen_wanted.emit(self.screen)
        self.screen.to_top()

    def use(self, case: PaperCase, language: str, *, kept: bool) -> None:
        """Speak another language; what is typed stays."""
        self.screen.use(self._view(case, language, kept=kept))

    def forget(self) -> None:
        """Let go of the case."""
        self._kept_words = frozenset()
        self.screen.forget()

    def _view(self, case: PaperCase, language: str, *, kept: bool) -> LetterView:
        notice = Wording(case.pack, language).text("notices.do_not_type")
        return LetterView(notice, reason_fields(case, language), plan_fields(case, language), kept)

    def _on_done(self) -> None:
        texts = self.screen.texts
        found = {place: words for place, text in texts.items() if (words := self._words.found_in(text))}
        named = frozenset(word for words in found.values() for word in words)
        if not named <= self._kept_words:
            if not self._dialogs.keep_private_words(self._window, tuple(sorted(named))):
                self.screen.clear_places(frozenset(found))
                self.screen.say(lambda: self.tr("Those lines are empty now."))
                return
            self._kept_words |= named
        self.screen.say("")
        self.done.emit(as_facts(texts))

    def _on_empty(self) -> None:
        question = self.tr("Empty every line of the letter?")
        detail = self.tr("What was typed for it is gone then.")
        if self._dialogs.confirm(self._window, question, detail, self.tr("Empty them"), self.tr("Keep them")):
            self.screen.clear_places(frozenset(self.screen.fields))


def is_empty(facts: LetterFacts) -> bool:
    """Tell whether nothing was typed for the letter."""
    return not any(text for _, text in facts.texts())
