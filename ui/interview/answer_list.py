"""The list beside a question of all that was answered."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.interview.answer_rows import AnswerRow, RowState, SectionRows
from ui.parts.line_list import Line, LineList


class AnswerList(LineList):
    """The sections with their answers; one click, or Enter, opens an answer to change it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of_rows: dict[AnswerRow, Line] = {}
        self.setAccessibleName(self.tr("Your answers"))
        self.setAccessibleDescription(self.tr("Press Enter on an answer to change it."))

    def show_rows(self, sections: tuple[SectionRows, ...], shown: str | None) -> None:
        """Draw what has changed; the question on screen is marked."""
        texts = {
            RowState.OPEN: self.tr("{label}: to answer"),
            RowState.NOT_ASKED: self.tr("{label}: {answer} (not asked now)"),
            RowState.NOT_USED: self.tr("{label}: {answer} (not used)"),
        }
        answered = self.tr("{label}: {answer}")
        before, self._of_rows = self._of_rows, {}
        lines: list[Line] = []
        for section in sections:
            lines.append(Line(section.title, None, heading=True, quiet=False))
            for row in section.rows:
                line = before.get(row) or self._line(row, texts.get(row.state, answered))
                self._of_rows[row] = line
                lines.append(line)
        self.show_lines(lines)
        for number, line in enumerate(lines):
            if line.question is not None and line.question == shown:
                self.setCurrentRow(number)
                self.scrollToItem(self.item(number))

    @staticmethod
    def _line(row: AnswerRow, text: str) -> Line:
        parked = row.state is RowState.NOT_USED
        said = text.format(label=row.label, answer=row.answer)
        return Line(said, None if parked else row.question, heading=False, quiet=row.state.is_off_path)
