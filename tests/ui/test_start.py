"""How the program starts."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.services.office import OfficeSettings
from tests.ui.driving import TODAY, shown_texts
from tests.ui.fakes import FakeDialogs
from ui.constants_guard import WORN
from ui.parts import qt_numbers
from ui.parts.background import run_in_background
from ui.start import has_screen, open_window, tell_fault
from ui.window.first_paint import FirstPaint
from ui.window.main_window import MainWindow
from ui.window.pack_loader import PackLoader

ROOT = Path(__file__).resolve().parents[2]
HEAVY = (
    "sqlalchemy",
    "alembic",
    "reportlab",
    "PySide6.QtPdf",
    "PySide6.QtPrintSupport",
    "app.engine.pack",
    "ui.pages.page",
)


def test_nothing_heavy_is_loaded_before_the_window_is_painted():
    code = f"import sys, ui.start; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


SLOW_CLASSES = ("QtCore.Qt", "QtGui.QAccessible", "QtGui.QPainter", "QtWidgets.QStyle", "QtWidgets.QFormLayout")
"""Classes with hundreds of names, which PySide makes one by one when the class is first named."""

UP_TO_THE_PAINT = """
import os, sys, PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets, app.__main__, ui.start

class Window(ui.start.MainWindow):
    def __init__(self, *parts):
        super().__init__(*parts)
        self.painted.connect(self.tell)

    def tell(self):
        made = {module: vars(sys.modules[f"PySide6.{module}"]) for module in ("QtCore", "QtGui", "QtWidgets")}
        print([name for name in sys.argv[1:] if name.split(".")[1] in made[name.split(".")[0]]], flush=True)
        os._exit(0)

ui.start.MainWindow = Window
app.__main__.main([])
"""


def test_no_slow_class_of_qt_is_made_before_the_window_is_painted():
    # One of them, named through its module, as in QtCore.Qt, is made only when it is needed.
    command = [sys.executable, "-c", UP_TO_THE_PAINT, *SLOW_CLASSES]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_pyside_reads_no_source_of_what_is_loaded_after_it():
    code = "import linecache, ui.start, sqlalchemy; print([name for name in linecache.cache if 'ui/window' in name])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_numbers_of_qt_are_those_of_its_names():
    assert Qt.TextFormat.PlainText.value == qt_numbers.PLAIN_TEXT
    assert (Qt.FocusPolicy.NoFocus.value, Qt.FocusPolicy.TabFocus.value) == (qt_numbers.NO_FOCUS, qt_numbers.TAB_FOCUS)
    assert Qt.ScrollBarPolicy.ScrollBarAlwaysOff.value == qt_numbers.ALWAYS_OFF
    assert Qt.Orientation.Horizontal.value == qt_numbers.HORIZONTAL


def test_the_first_paint_is_told_once(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    told: list[bool] = []
    FirstPaint(widget, lambda: told.append(True))
    assert told == []
    widget.show()
    qtbot.waitUntil(lambda: told == [True])
    widget.repaint()
    widget.repaint()
    qtbot.wait(20)
    assert told == [True]


@pytest.fixture
def bare_window(qtbot, replies, text_size) -> Iterator[MainWindow]:
    """A window as it is at its first paint."""
    window = MainWindow(lambda: TODAY, FakeDialogs(replies), text_size)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def test_the_start_screen_stands_without_a_pack(bare_window):
    assert "It does not take the place of a lawyer's advice." in shown_texts(bare_window.start)


def test_the_pack_is_loaded_on_a_thread_once(bare_window, qtbot):
    loader = PackLoader(bare_window, None)
    with qtbot.waitSignal(loader.loaded, timeout=20_000):
        loader.load()
        loader.load()
    before = bare_window.cases
    loader.load()
    assert bare_window.cases is before


def test_a_pack_that_cannot_be_read_is_told_and_may_be_tried_again(bare_window, tmp_path, replies, qtbot):
    loader = PackLoader(bare_window, tmp_path / "no pack")
    for errors in (1, 2):
        loader.load()
        qtbot.waitUntil(lambda errors=errors: len(replies.errors) == errors, timeout=20_000)
        assert not loader.has_pack


def test_the_start_screen_says_that_the_pack_is_a_draft(window, pack, wording):
    assert pack.reviewers == ()
    texts = shown_texts(window.start)
    assert wording.text("notices.draft_pack") in texts
    assert wording.text("notices.review_due") not in texts


def test_a_pack_past_its_review_date_says_so(qtbot, pack, wording, text_size, replies):
    late = pack.review_by.replace(year=pack.review_by.year + 1)
    window = MainWindow(lambda: late, FakeDialogs(replies), text_size)
    qtbot.addWidget(window)
    window.use_pack(pack)
    window.show()
    assert wording.text("notices.review_due") in shown_texts(window.start)


def test_a_machine_without_a_screen_is_told(monkeypatch, tmp_path):
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(UserError, match="no screen"):
        open_window(None, lambda: tmp_path / "cases.sqlite", OfficeSettings())


@pytest.mark.parametrize(
    ("system", "variables", "found"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_screen_is_looked_for_where_the_system_names_it(system, variables, found):
    assert has_screen(system, variables) is found


def test_a_job_runs_on_another_thread_and_is_reported_on_this_one(qtbot):
    parent, seen = QObject(), []
    run_in_background(
        parent, threading.get_ident, lambda worker: seen.extend((worker, threading.get_ident())), seen.append
    )
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[0] != threading.get_ident()
    assert seen[1] == threading.get_ident()


def test_a_job_that_breaks_hands_over_its_error(qtbot):
    parent, seen = QObject(), []

    def job() -> None:
        raise UserError("No.")

    run_in_background(parent, job, lambda _none: seen.append("done"), seen.append)
    qtbot.waitUntil(lambda: len(seen) == 1)
    assert isinstance(seen[0], UserError)


def test_qt_does_not_wear_out_the_constants_of_python():
    thing = QObject()
    for number in range(50_000):
        thing.setObjectName(str(number % 2))
        thing.blockSignals(False)
        thing.parent()
    assert all(sys.getrefcount(constant) > 50_000 for constant in WORN)


def test_what_keeps_the_window_from_opening_is_told_in_a_dialog(qapp, replies, monkeypatch):
    tell_fault(UserError("The office settings cannot be used.", "Mend them."), FakeDialogs(replies))
    assert replies.errors == ["The office settings cannot be used."]
    monkeypatch.setattr("ui.start.has_screen", lambda *_: False)
    tell_fault(UserError("There is no screen."), FakeDialogs(replies))
    assert len(replies.errors) == 1
