"""Something that the program says with its reasons one click away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ui.parts.blocks import PlainText, QuietText, StrongText, announce
from ui.parts.look import GAP
from ui.result.result_values import Reason
from ui.result.why_texts import WhyText

Explain = Callable[[str], WhyText]
"""Gives the reasons of a finding by its id."""


class Statement(QWidget):
    """A text beside "Why"; the reasons are looked up when they are first asked for."""

    def __init__(self, text: str, reason: Reason, explain: Explain, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._reason = reason
        self._explain = explain
        self._inside: QWidget | None = None
        self.toggle = QToolButton(self)
        self.toggle.setText(self.tr("Why"))
        self.toggle.setCheckable(True)
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggle.setAccessibleName(self.tr("Why: {text}").format(text=text))
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(PlainText(text, self), stretch=1)
        line.addWidget(self.toggle, alignment=Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(line)
        self.toggle.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def _on_toggled(self, opened: bool) -> None:
        self.toggle.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self.toggle.setAccessibleDescription(self.tr("Open") if opened else self.tr("Closed"))
        if opened and self._inside is None:
            self._inside = self._reasons()
            self._column.addWidget(self._inside)
        if self._inside is not None:
            self._inside.setVisible(opened)
        if opened:
            announce(self, self._reason.text)

    def _reasons(self) -> QWidget:
        why = self._explain(self._reason.finding)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * GAP, 0, 0, GAP)
        if self._reason.text != self._text:
            column.addWidget(PlainText(self._reason.text, inside))
        parts = (
            (self.tr("Your answers that lead to it"), why.answers),
            (self.tr("No answer yet, and that matters"), why.silent),
            (self.tr("The law"), why.law),
            (self.tr("The rule as the program reads it"), why.rule),
        )
        for heading, lines in parts:
            if lines:
                column.addWidget(StrongText(heading, inside))
            for line in lines:
                column.addWidget(QuietText(f"• {line}", inside))
        return inside
