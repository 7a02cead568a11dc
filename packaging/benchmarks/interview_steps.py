"""Answers whole interviews in a real window over a sealed store, each step beside a rebuilt bare page."""

# A step begins when a person presses Continue. Before it the answer stands on the page, then nothing happens for a
# moment, shorter than any person needs from the answer to the button. In that moment the window makes the next page,
# and the bare window has as much time before its turn: what both do while they rest counts for neither.

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.engine.pack import Pack
from app.services.packs import load_pack
from benchmarks.bare_page import BareWindow, pieces
from benchmarks.complete_cases import TODAY, Answers, complete_cases
from benchmarks.sealed_shelf import sealed_shelf
from ui.pages.choosing import page_for
from ui.pages.page import QuestionPage
from ui.parts.dialogs import Dialogs
from ui.parts.look import TextSize
from ui.window.main_window import MainWindow

Then = Callable[[], None]
Steps = dict[str, list[list[float]]]

REST_MS = 50
"""Milliseconds without a key or a click before each step; the quickest typists press a key every 60."""


class _Painted(QObject):
    """Calls back when a widget has been painted, once the event loop is idle."""

    def __init__(self, watched: QWidget, then: Then) -> None:
        super().__init__(watched)
        self._then = then
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


class _Interviews:
    """Runs interview after interview; each step first in the window, then as a bare page."""

    def __init__(self, window: MainWindow, pack: Pack, bare: BareWindow, cases: Iterator[tuple[int, Answers]]) -> None:
        self._window = window
        self._pack = pack
        self._bare = bare
        self._cases = cases
        self.steps: Steps = {"ours": [], "anchor": []}

    def next_case(self) -> None:
        found = next(self._cases, None)
        if found is None:
            QApplication.quit()
            return
        case_id, self._answers = found
        for times in self.steps.values():
            times.append([])
        self._window.open_case(case_id)
        self._after_paint(self._page(), self._fill)

    def _page(self) -> QuestionPage:
        page = self._window.case.interview.page
        assert page is not None
        return page

    def _fill(self) -> None:
        page = self._page()
        given = page_for(page.question, self._pack, page.wording, self._answers[page.question.id])
        page.inputs()[0].setFocus()
        page.retype(given.typed())
        given.deleteLater()
        QTimer.singleShot(REST_MS, self._answer)

    def _answer(self) -> None:
        screen = self._window.case.interview
        self._start = time.perf_counter()
        screen.next.click()
        if self._window.screen_shown is screen:
            self._after_paint(self._page(), self._answered)
        else:
            self.next_case()

    def _answered(self) -> None:
        self.steps["ours"][-1].append(time.perf_counter() - self._start)
        QTimer.singleShot(REST_MS, self._rebuild)

    def _rebuild(self) -> None:
        made_of = pieces(self._window.case.interview)
        self._start = time.perf_counter()
        self._after_paint(self._bare.rebuild(made_of), self._rebuilt)

    def _rebuilt(self) -> None:
        self.steps["anchor"][-1].append(time.perf_counter() - self._start)
        self._fill()

    @staticmethod
    def _after_paint(widget: QWidget, then: Then) -> None:
        _Painted(widget, then)
        widget.update()


def main(rounds: int) -> None:
    """Print the seconds of every step of each interview; the first interview warms up and is left out."""
    sys.excepthook = _fail
    app = QApplication([])
    pack = load_pack()
    window = MainWindow(lambda: TODAY, Dialogs(), TextSize(app))
    window.use_pack(pack)
    bare = BareWindow()
    with sealed_shelf() as shelf:
        window.use_shelf(shelf)
        cases = [(shelf.new("A case", pack), answers) for answers in complete_cases(pack, rounds + 1)]
        for shown in (window, bare):
            shown.resize(1180, 720)
            shown.show()
        run = _Interviews(window, pack, bare, iter(cases))
        QTimer.singleShot(100, run.next_case)
        app.exec()
        print(json.dumps({name: times[1:] for name, times in run.steps.items()}), flush=True)
    os._exit(0)


def _fail(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """End the process: an event loop would go on after a fault, and wait for ever."""
    sys.__excepthook__(kind, fault, trace)
    os._exit(1)


if __name__ == "__main__":
    main(int(sys.argv[1]))
