"""The part of the map screen that shows one node in full."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget

from app.services.law_map.reading import STEP_IN, Part, PartKind, Reading
from ui.pages.options import TARGET_HEIGHT
from ui.parts.blocks import PartText, PlainText, QuietText, ScrollColumn, StrongText, announce, clear
from ui.parts.look import GAP


class ReadingPanel(QWidget):
    """Shows what a node is, what it says, how it stands to the case, then its rule with its law."""

    go_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = QuietText()
        self.title = PartText()
        self._go = QPushButton(self)
        self._go.setMinimumHeight(TARGET_HEIGHT)
        self._go.clicked.connect(self.go_asked)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(GAP)
        self._scroll = ScrollColumn(self)
        self._scroll.blocks.setContentsMargins(0, GAP, GAP, GAP)
        self._scroll.blocks.addWidget(self._kind)
        self._scroll.blocks.addWidget(self.title)
        self._scroll.blocks.addLayout(self._parts)
        self._scroll.blocks.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll, stretch=1)
        layout.addWidget(self._go)

    def show_reading(self, head: str, reading: Reading, in_case: Sequence[str], go: str) -> None:
        """Show a node; ``go`` is what the button below it says, empty for none."""
        clear(self._parts)
        self._kind.setText(head)
        self.title.setText(reading.title)
        shown = [part for part in reading.parts if part.kind is not PartKind.FOLDED]
        told = [head, *in_case, *(line for part in shown for line in (part.heading, *part.lines))]
        self.title.setAccessibleDescription(". ".join(line.rstrip(".") for line in told if line))
        for line in in_case:
            self._parts.addWidget(StrongText(line, self))
        for part in reading.parts:
            if part.kind is PartKind.FOLDED:
                self._parts.addWidget(FoldedPart(part, self))
            else:
                self._add(part)
        self._go.setText(go)
        self._go.setVisible(bool(go))
        self._scroll.verticalScrollBar().setValue(0)

    def _add(self, part: Part) -> None:
        if part.heading:
            self._parts.addWidget(StrongText(part.heading, self))
        for line in part.lines:
            listed = part.kind in (PartKind.LISTED, PartKind.LAW)
            self._parts.addWidget(RuleText(f"• {line}" if listed else line, self))


class RuleText(PlainText):
    """A line that stands further in for each step that its rule goes inwards, also where it wraps."""

    def __init__(self, line: str, parent: QWidget | None = None) -> None:
        bare = line.lstrip(" ")
        super().__init__(bare, parent)
        steps = (len(line) - len(bare)) // len(STEP_IN)
        if steps:
            self.setIndent(steps * 3 * GAP)


class FoldedPart(QWidget):
    """A part that is long, so that it opens only when it is wanted."""

    def __init__(self, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        self._inside: QWidget | None = None
        self.toggle = QToolButton(self)
        self.toggle.setText(part.heading)
        self.toggle.setCheckable(True)
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.toggle)
        self.toggle.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def _on_toggled(self, opened: bool) -> None:
        self.toggle.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self.toggle.setAccessibleDescription(self.tr("Open") if opened else self.tr("Closed"))
        if opened and self._inside is None:
            self._inside = QWidget(self)
            lines = QVBoxLayout(self._inside)
            lines.setContentsMargins(2 * GAP, 0, 0, GAP)
            for line in self._part.lines:
                lines.addWidget(RuleText(line, self._inside))
            self._column.addWidget(self._inside)
        if self._inside is not None:
            self._inside.setVisible(opened)
        if opened:
            announce(self, ". ".join(self._part.lines))
