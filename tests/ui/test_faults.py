"""What happens when the program itself is at fault."""

import sys

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from tests.ui.fakes import FakeDialogs
from ui.parts.dialogs import Dialogs
from ui.window.faults import catch_faults


def break_down(name: str) -> None:
    raise RuntimeError(name)


@pytest.fixture
def parent(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_a_fault_is_told_with_its_place_and_without_its_words(parent, replies, monkeypatch, capsys):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catch_faults(parent, FakeDialogs(replies))
    try:
        break_down("Alex Sample")
    except RuntimeError as fault:
        sys.excepthook(type(fault), fault, fault.__traceback__)
    assert replies.errors[0].startswith("RuntimeError")
    assert "break_down" in replies.errors[0]
    assert "Alex" not in replies.errors[0] + capsys.readouterr().err


def test_a_fault_while_a_fault_is_told_opens_no_second_dialog(parent, monkeypatch, capsys):
    said: list[str] = []

    class Stumbling(Dialogs):
        def say_fault(self, parent: QWidget, report: str) -> None:
            said.append(report)
            sys.excepthook(ValueError, ValueError(), None)

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catch_faults(parent, Stumbling())
    sys.excepthook(RuntimeError, RuntimeError(), None)
    assert said == ["RuntimeError"]
    assert capsys.readouterr().err == "RuntimeError\nValueError\n"


def test_the_report_can_be_copied(parent, monkeypatch):
    shown: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.detailedText()))
    Dialogs().say_fault(parent, "RuntimeError")
    assert shown == ["RuntimeError"]
