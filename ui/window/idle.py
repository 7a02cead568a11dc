"""Watches whether somebody is at the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

TICK_MS = 1000
WARNING_SECONDS = 120

# A mouse that merely moves is no person: a table that is bumped would keep the answers on screen.
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Warns two minutes before its time is over, then says that it is.

    It listens to the windows, not to every widget, so that it costs nothing while somebody types.
    """

    warned = Signal(int)  # seconds left, told once a second
    calmed = Signal()  # somebody is there again
    ended = Signal()

    def __init__(self, minutes: int, steady: Callable[[], float], parent: QObject) -> None:
        """`steady` gives seconds that nobody can set."""
        super().__init__(parent)
        self.minutes = minutes
        self._steady = steady
        self._last = steady()
        self._warning = False
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._follow)

    @property
    def running(self) -> bool:
        """Whether the time runs."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin to count."""
        self._follow(QGuiApplication.focusWindow())
        self.extend()
        self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        self._calm()

    def extend(self) -> None:
        """Begin to count anew: somebody is there."""
        self._last = self._steady()
        self._calm()

    def tick(self) -> None:
        """Look at the clock."""
        left = self.minutes * 60 - (self._steady() - self._last)
        if left <= 0:
            self.stop()
            self.ended.emit()
        elif left <= WARNING_SECONDS:
            self._warning = True
            self.warned.emit(round(left))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of a key or a click, let it through."""
        if event.type() in _SIGNS_OF_LIFE:
            self.extend()
        return False

    def _calm(self) -> None:
        if self._warning:
            self._warning = False
            self.calmed.emit()

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
