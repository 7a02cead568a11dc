"""Slow work on a thread of its own, reported back in the thread of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")


class _Report(QObject):
    """Carries the outcome of one job from its thread to the window's.

    It belongs to the application and not to the window: a job may report at the very moment at which Qt deletes the
    window, and the object it reports through has to outlive that.
    """

    finished = Signal(object)
    broke = Signal(object)

    def __init__(self, parent: QObject, on_done: Callable[[T], None], on_failed: Callable[[Exception], None]) -> None:
        super().__init__(QCoreApplication.instance())
        self._parent = parent
        self._on_done: Callable[..., None] = on_done
        self._on_failed = on_failed
        self.finished.connect(self._done)
        self.broke.connect(self._failed)

    @Slot(object)
    def _done(self, outcome: object) -> None:
        self.deleteLater()
        if isValid(self._parent):
            self._on_done(outcome)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.deleteLater()
        if isValid(self._parent):
            self._on_failed(error)


class _Job(QRunnable):
    """One call of a function that touches no widget."""

    def __init__(self, job: Callable[[], object], report: _Report) -> None:
        super().__init__()
        self._job = job
        self._report = report

    def run(self) -> None:
        """Call the function; hand over what it gives or raises."""
        try:
            outcome = self._job()
        except Exception as error:  # the outcome crosses a thread: nothing may be lost on the way
            self._tell(self._report.broke.emit, error)
        else:
            self._tell(self._report.finished.emit, outcome)

    @staticmethod
    def _tell(emit: Callable[[object], None], outcome: object) -> None:
        try:
            emit(outcome)
        except RuntimeError:
            # The program ended meanwhile: nobody waits for the outcome.
            return


def run_in_background(
    parent: QObject,
    job: Callable[[], T],
    on_done: Callable[[T], None],
    on_failed: Callable[[Exception], None],
) -> None:
    """Run `job` on a thread; then call `on_done` with its result, or `on_failed` with its error.

    Both are called in the thread of `parent`. `job` must touch no widget. Nothing is called once `parent` is gone.
    """
    QThreadPool.globalInstance().start(_Job(job, _Report(parent, on_done, on_failed)))
