"""The first screen: what the program is, what it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.services.office import Mode
from ui.parts.blocks import Banner, PartText, PlainText, QuietText, ScrollColumn, TitleText
from ui.parts.look import GAP
from ui.parts.screen import Screen
from ui.parts.status_line import StrongStatusLine, Words

if TYPE_CHECKING:
    from app.engine.pack import Pack
    from app.engine.telling.wording import Wording


class StartScreen(Screen):
    """Says what the program does before anything is asked; needs no law pack to do so."""

    cases_asked = Signal()
    about_asked = Signal()
    map_asked = Signal()
    samples_asked = Signal()
    library_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: Mode | None = None
        self._is_fixed = False
        self._is_shared = False
        self.draw()

    def draw(self) -> None:
        """Make the page with its buttons."""
        scroll = ScrollColumn(self)
        self.heading = TitleText(self.tr("Right Door"))
        self.status = StrongStatusLine(self)
        self._notices = QVBoxLayout()
        self._not_kept, self._kept = PlainText(), PlainText()
        self._fixed = QuietText()
        self._reach = PlainText()
        self._pack_line = QuietText()
        scroll.blocks.addWidget(self.heading)
        scroll.blocks.addLayout(self._notices)
        scroll.blocks.addWidget(PartText(self.tr("What becomes of what you type")))
        scroll.blocks.addWidget(self._not_kept)
        scroll.blocks.addWidget(self._kept)
        scroll.blocks.addWidget(self._fixed)
        for heading, lines in self._parts():
            scroll.blocks.addWidget(PartText(heading))
            for line in lines:
                scroll.blocks.addWidget(line if isinstance(line, PlainText) else PlainText(line))
        self._samples = QPushButton()
        self._samples.setText(self.tr("&Learn with a sample case"))
        self._samples.setAccessibleDescription(self.tr("Open the case of a person who does not exist."))
        self._samples.setMinimumHeight(36)
        self._samples.clicked.connect(self.samples_asked)
        self._samples.hide()
        left = QHBoxLayout()
        left.addWidget(self._samples)
        left.addStretch(1)
        scroll.blocks.addLayout(left)
        scroll.blocks.addWidget(self._pack_line)
        scroll.blocks.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, stretch=1)
        layout.addLayout(self._buttons())
        self.offer(self._offered, fixed=self._is_fixed, shared=self._is_shared)

    def show_pack(self, pack: Pack, wording: Wording, notices: tuple[str, ...]) -> None:
        """Say which law the program knows, under the banners that the pack calls for."""
        for notice in notices:
            self._notices.addWidget(Banner(notice))
        self._about.show()
        self._map.show()
        self._samples.show()
        line = self.tr("Law pack {version}. Law as of {law}. Review by {review}.")
        law, review = wording.long_date(pack.law_as_of), wording.long_date(pack.review_by)
        self._pack_line.setText(line.format(version=pack.version, law=law, review=review))

    def offer(self, mode: Mode | None, *, fixed: bool, shared: bool = False) -> None:
        """Offer one mode, or both when None; `fixed` says that the office chose it, not an open case.

        `shared` says that the cases are on a server.
        """
        self._offered, self._is_fixed, self._is_shared = mode, fixed, shared
        library, clinic = mode is not Mode.CLINIC, mode is not Mode.LIBRARY
        both = library and clinic
        self._not_kept.setText(
            self.tr("On a library or shared computer choose “Keep nothing”. Nothing you type is kept.")
            if both
            else self.tr("Nothing you type is kept. It is wiped when you leave.")
        )
        self._kept.setText(self._kept_words(both=both))
        self._reach.setText(
            self.tr("It does not file anything. It reaches the server of your office and nothing else.")
            if shared
            else self.tr("It does not file anything. It does not use the internet.")
        )
        for text, button, shown in (
            (self._not_kept, self._library, library),
            (self._kept, self._cases, clinic),
        ):
            text.setVisible(shown)
            button.setVisible(shown)
        self._library.setText(self.tr("&Keep nothing") if both else self.tr("Go &on"))
        self._library.setAccessibleDescription(self._not_kept.text())
        self._fixed.setText(self.tr("Your office has set this.") if fixed else "")
        self._fixed.setVisible(fixed)

    def _kept_words(self, *, both: bool) -> str:
        if self._is_shared:
            return (
                self.tr("In your office choose “Cases”. They are kept on the server of the office.")
                if both
                else self.tr("The cases are kept on the server of your office.")
            )
        return (
            self.tr("In an office or clinic choose “Cases”. They are kept on this computer, sealed by a passphrase.")
            if both
            else self.tr("The cases are kept on this computer, sealed by a passphrase.")
        )

    def say(self, words: Words) -> None:
        """Tell how the opening of the cases is getting on."""
        self.status.say(words)

    def _parts(self) -> list[tuple[str, tuple[str | PlainText, ...]]]:
        return [
            (
                self.tr("What this program does"),
                (
                    self.tr("It asks questions about one federal prison case, one at a time."),
                    self.tr("Then it shows which ways to a court may be open, which are closed, and why."),
                    self.tr("It counts the dates that matter. It prints a plan on paper."),
                ),
            ),
            (
                self.tr("What it does not do"),
                (
                    self.tr("This is legal information. It does not take the place of a lawyer's advice."),
                    self.tr("A helper or librarian is not a lawyer for you. Your words to them may not stay private."),
                    self._reach,
                ),
            ),
            (
                self.tr("Before you start"),
                (
                    self.tr(
                        "Have these at hand if you can: the judgment, the request to the warden, the answer to it."
                    ),
                    self.tr("If you do not know something, choose “I'm not sure”. You can change every answer."),
                ),
            ),
        ]

    def _buttons(self) -> QHBoxLayout:
        self._cases = QPushButton(self)
        self._cases.setText(self.tr("C&ases"))
        self._cases.setAccessibleDescription(self.tr("Start a case or go on with one."))
        self._cases.clicked.connect(self.cases_asked)
        self._library = QPushButton(self)
        self._library.clicked.connect(self.library_asked)
        self._about = QPushButton(self)
        self._about.setText(self.tr("About the la&w"))
        self._about.setAccessibleDescription(self.tr("Which law the program knows, how each part was checked."))
        self._about.clicked.connect(self.about_asked)
        self._about.hide()
        self._map = QPushButton(self)
        self._map.setText(self.tr("Law &map"))
        self._map.setAccessibleDescription(self.tr("The whole law that the program knows, as a map to look at."))
        self._map.clicked.connect(self.map_asked)
        self._map.hide()
        keys = QuietText(self.tr("F1 help   Alt+A cases   Ctrl+Plus larger text   Ctrl+Minus smaller text"))
        line = QHBoxLayout()
        line.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        for button in (self._library, self._cases, self._about, self._map):
            button.setMinimumHeight(36)
            line.addWidget(button)
        line.addSpacing(GAP)
        line.addWidget(self.status, stretch=1)
        line.addWidget(keys, stretch=1)
        return line
