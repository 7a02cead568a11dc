"""The screen on which a sample case is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.parts.blocks import Card, PlainText, QuietText, ScrollColumn, TitleText
from ui.parts.look import GAP
from ui.parts.screen import Screen

if TYPE_CHECKING:
    from app.services.keeping.samples import Sample


class SampleScreen(Screen):
    """Tells of each made-up person, what there is to learn, with a way to open the case."""

    chosen = Signal(str)  # sample id
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples: tuple[Sample, ...] = ()
        self.draw()

    def show_samples(self, samples: tuple[Sample, ...]) -> None:
        """Offer these samples."""
        self._samples = samples
        self.redraw()

    def draw(self) -> None:
        """Make the page."""
        scroll = ScrollColumn(self)
        self.heading = TitleText(self.tr("Learn with a sample case"))
        scroll.blocks.addWidget(self.heading)
        scroll.blocks.addWidget(
            PlainText(self.tr("These people do not exist. Open one, change the answers, see what comes out."))
        )
        for sample in self._samples:
            scroll.blocks.addWidget(self._card(sample))
        scroll.blocks.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, stretch=1)
        layout.addLayout(self._buttons())

    def _card(self, sample: Sample) -> Card:
        card = Card(sample.title)
        card.say(sample.story)
        card.say_strong(self.tr("What it shows: {lesson}").format(lesson=sample.lesson))
        button = QPushButton(self.tr("Open this sample"), card)
        button.setAccessibleName(f"{button.text()}: {sample.title}")
        button.setAccessibleDescription(sample.story)
        button.setMinimumHeight(36)
        button.clicked.connect(lambda _checked=False: self.chosen.emit(sample.id))
        card.blocks.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        return card

    def _buttons(self) -> QHBoxLayout:
        back = QPushButton(self.tr("&Back"), self)
        back.setMinimumHeight(36)
        back.clicked.connect(self.back_asked)
        line = QHBoxLayout()
        line.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        line.addWidget(back)
        line.addSpacing(GAP)
        line.addWidget(QuietText(self.tr("Alt+B back   Tab to the next sample   Space open   F1 help")), stretch=1)
        return line
