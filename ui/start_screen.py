"""The first screen: what the program is, what it is not."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.engine.pack import Pack
from app.engine.wording import Wording
from ui.blocks import Banner, PartText, PlainText, QuietText, ScrollColumn, StrongText, TitleText, announce
from ui.look import GAP
from ui.notices import pack_notices


class StartScreen(QWidget):
    """Says what the program does before anything is asked."""

    cases_asked = Signal()

    def __init__(self, pack: Pack, wording: Wording, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        scroll = ScrollColumn(self)
        self.status = StrongText(parent=self)
        self.status.hide()
        self.heading = TitleText(self.tr("Right Door"))
        blocks = scroll.blocks
        blocks.addWidget(self.heading)
        for notice in pack_notices(pack, wording, today):
            blocks.addWidget(Banner(notice))
        for heading, lines in self._parts(wording):
            blocks.addWidget(PartText(heading))
            for line in lines:
                blocks.addWidget(PlainText(line))
        blocks.addWidget(QuietText(self._pack_line(pack, wording)))
        blocks.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, stretch=1)
        layout.addLayout(self._buttons())

    def say(self, sentence: str) -> None:
        """Tell how the opening of the cases is getting on."""
        self.status.setText(sentence)
        self.status.setVisible(bool(sentence))
        if sentence:
            announce(self.status, sentence)

    def _parts(self, wording: Wording) -> list[tuple[str, tuple[str, ...]]]:
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
                    wording.text("notices.not_advice"),
                    wording.text("notices.library_private"),
                    self.tr("It does not file anything. It does not use the internet."),
                ),
            ),
            (
                self.tr("Before you start"),
                (
                    self.tr(
                        "It helps to have the judgment, the request to the warden and the warden's answer at hand."
                    ),
                    self.tr("If you do not know something, choose “I'm not sure”. Each answer is kept at once."),
                ),
            ),
        ]

    def _pack_line(self, pack: Pack, wording: Wording) -> str:
        return self.tr("Law pack {version}. Law as of {law}. Review by {review}.").format(
            version=pack.version, law=wording.long_date(pack.law_as_of), review=wording.long_date(pack.review_by)
        )

    def _buttons(self) -> QHBoxLayout:
        cases = QPushButton(self.tr("C&ases"), self)
        cases.setMinimumHeight(36)
        cases.setAccessibleDescription(self.tr("Start a case or go on with one."))
        cases.clicked.connect(self.cases_asked)
        keys = QuietText(self.tr("Alt+A cases   Ctrl+Plus larger text   Ctrl+Minus smaller text"))
        line = QHBoxLayout()
        line.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        line.addWidget(cases)
        line.addSpacing(GAP)
        line.addWidget(self.status, stretch=1)
        line.addWidget(keys, stretch=1)
        return line
