"""The screen that shows a paper before it is printed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui.pages.options import TARGET_HEIGHT
from ui.paper.printing import OpenedPdf
from ui.parts.blocks import TitleText
from ui.parts.look import GAP
from ui.parts.screen import Screen
from ui.parts.steady_bars import SteadyBars


class Pages(QPdfView):
    """The pages one below the other, as wide as there is room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bars = SteadyBars(self)
        self.setViewportMargins(0, 0, self._bars.right, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the bar along."""
        super().resizeEvent(event)
        self._bars.place()


class PaperPreview(Screen):
    """Shows the pages beside their plain text, which a screen reader can read."""

    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = QPdfDocument(self)
        self._paper: OpenedPdf | None = None
        self.draw()

    def draw(self) -> None:
        """Make the page, without a paper."""
        self.heading = TitleText(parent=self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The words of the paper"))
        self.pages = Pages(self)
        self._lay_out()

    @property
    def shows_paper(self) -> bool:
        """Whether a paper is on it."""
        return self._paper is not None

    def name(self, label: str) -> None:
        """Draw anew: the paper that is shown, if there is one, has this name in the language of the window."""
        words = self.text.toPlainText()
        self.redraw(lambda: self._show(label, words))
        self.heading.setText(label)

    def show_paper(self, label: str, paper: OpenedPdf) -> None:
        """Show this paper from its first page."""
        self.forget()
        self._paper = paper
        paper.setParent(self)
        self._show(label, paper.text())
        self.heading.take_focus()

    def _show(self, label: str, words: str) -> None:
        if self._paper is not None:
            self.pages.setDocument(self._paper.document)
            self.heading.setText(label)
            self.text.setPlainText(words)

    def forget(self) -> None:
        """Let go of the paper: it may hold names."""
        self.pages.setDocument(self._nothing)
        self.text.setPlainText("")
        if self._paper is not None:
            self._paper.deleteLater()
            self._paper = None

    def turn(self, pages: int) -> None:
        """Go so many pages on, or back; stay at either end."""
        if self._paper is not None:
            navigator = self.pages.pageNavigator()
            last = self._paper.page_count - 1
            navigator.jump(min(max(navigator.currentPage() + pages, 0), last), QPointF())

    def _lay_out(self) -> None:
        caption = QLabel(self.tr("The words of the paper"), self)
        caption.setBuddy(self.text)
        words = QVBoxLayout()
        words.addWidget(caption)
        words.addWidget(self.text, stretch=1)
        middle = QHBoxLayout()
        middle.addWidget(self.pages, stretch=3)
        middle.addLayout(words, stretch=2)
        line = QHBoxLayout()
        for text, action in (
            (self.tr("&Next page"), lambda: self.turn(1)),
            (self.tr("&Earlier page"), lambda: self.turn(-1)),
            (self.tr("&Back to the papers"), self.back_asked.emit),
        ):
            button = QPushButton(text, self)
            button.setMinimumHeight(TARGET_HEIGHT)
            button.clicked.connect(lambda _checked=False, act=action: act())
            line.addWidget(button)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, GAP)
        layout.addWidget(self.heading)
        layout.addLayout(middle, stretch=1)
        layout.addLayout(line)
