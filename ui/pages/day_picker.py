"""A calendar to pick a day from, made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QToolButton, QWidget

from ui.pages.options import TARGET_HEIGHT
from ui.pages.typed_date import FIRST_YEAR, LAST_YEAR
from ui.parts.look import RING_WIDTH, quiet_colour


class DayPicker(QWidget):
    """Opens a calendar under its button, which stands elsewhere; tells each day that is chosen."""

    picked = Signal(QDate)

    def __init__(self, start: Callable[[], date | None], parent: QWidget | None = None) -> None:
        """``start`` gives the day at which to open, None for today."""
        super().__init__(parent)
        self._start = start
        self._calendar: QCalendarWidget | None = None
        self.button = QToolButton(parent)
        self.button.setText(self.tr("Pick a &day"))
        self.button.setAccessibleName(self.tr("Pick a day"))
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setMinimumHeight(TARGET_HEIGHT)
        self.button.toggled.connect(self._on_toggled)
        self._room = QHBoxLayout(self)
        self._room.setContentsMargins(RING_WIDTH, RING_WIDTH, RING_WIDTH, RING_WIDTH)
        self._on_toggled(False)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._calendar is not None:
            self._fade(self._calendar)

    def _on_toggled(self, opened: bool) -> None:
        self.button.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self.button.setAccessibleDescription(self.tr("Open") if opened else self.tr("Closed"))
        self.setVisible(opened)
        if opened:
            calendar = self._calendar = self._calendar or self._made()
            day = self._start()
            calendar.blockSignals(True)
            calendar.setSelectedDate(QDate.currentDate() if day is None else QDate(day.year, day.month, day.day))
            calendar.blockSignals(False)
            calendar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self) -> QCalendarWidget:
        calendar = QCalendarWidget(self)
        calendar.setProperty("focusRow", True)  # the ring stands around the whole of it
        calendar.setLocale(self.locale())
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)  # as every calendar on paper in this country
        calendar.setMinimumDate(QDate(FIRST_YEAR, 1, 1))
        calendar.setMaximumDate(QDate(LAST_YEAR, 12, 31))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setDateEditEnabled(False)  # there are fields to type in already
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, QTextCharFormat())  # red would be too faint on some grounds
        self._fade(calendar)
        self._name_parts(calendar)
        calendar.clicked.connect(self.picked)
        calendar.selectionChanged.connect(lambda: self.picked.emit(calendar.selectedDate()))
        self._room.addWidget(calendar)
        self._room.addStretch(1)
        return calendar

    def _fade(self, calendar: QCalendarWidget) -> None:
        """The days of the months beside this one can be picked too: they have to be seen."""
        palette = QPalette()
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, quiet_colour(QPalette()))
        calendar.setPalette(palette)

    def _name_parts(self, calendar: QCalendarWidget) -> None:
        names = {
            "qt_calendar_prevmonth": self.tr("Month before"),
            "qt_calendar_nextmonth": self.tr("Next month"),
            "qt_calendar_monthbutton": self.tr("Month"),
            "qt_calendar_yearbutton": self.tr("Year"),
            "qt_calendar_yearedit": self.tr("Year"),
            "qt_calendar_calendarview": self.tr("Days of the month"),
        }
        calendar.setAccessibleName(self.tr("Calendar"))
        for part in calendar.findChildren(QWidget):
            if part.objectName() in names:
                part.setAccessibleName(names[part.objectName()])
