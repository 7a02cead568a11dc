"""The dialogs themselves, without waiting for anyone."""

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QMessageBox, QWidget

from app.services.paper import Person
from ui.dialogs import Dialogs, LinesDialog


@pytest.fixture
def parent(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def answer_with(monkeypatch, code: QDialog.DialogCode, *typed: str) -> None:
    def answered(dialog: LinesDialog) -> int:
        for field, text in zip(dialog.findChildren(QLineEdit), typed, strict=True):
            field.setText(text)
        return code

    monkeypatch.setattr(LinesDialog, "exec", answered)


def test_the_lines_of_a_dialog_come_without_spaces_at_the_ends(parent, monkeypatch):
    answer_with(monkeypatch, QDialog.DialogCode.Accepted, "  A. S. ")
    assert Dialogs().ask_title(parent, "before") == "A. S."


def test_a_cancelled_dialog_gives_nothing(parent, monkeypatch):
    answer_with(monkeypatch, QDialog.DialogCode.Rejected, "A. S.")
    assert Dialogs().ask_title(parent, "") is None
    answer_with(monkeypatch, QDialog.DialogCode.Rejected, "A", "B", "C")
    assert Dialogs().ask_person(parent, Person()) is None


def test_the_names_on_the_paper_are_asked_for_together(parent, monkeypatch):
    answer_with(monkeypatch, QDialog.DialogCode.Accepted, "Alex Sample", "00000-000", "Sample prison")
    assert Dialogs().ask_person(parent, Person()) == Person("Alex Sample", "00000-000", "Sample prison")


def test_every_field_of_a_dialog_has_a_name_with_the_explanation(parent):
    dialog = LinesDialog("These lines go on the paper.", ("Name", "Prison"), ("", ""), parent)
    fields = dialog.findChildren(QLineEdit)
    assert [field.accessibleName() for field in fields] == ["Name", "Prison"]
    assert {field.accessibleDescription() for field in fields} == {"These lines go on the paper."}


@pytest.mark.parametrize("agrees", [True, False])
def test_a_deletion_is_confirmed_by_its_own_button_only(parent, monkeypatch, agrees):
    def answered(box: QMessageBox) -> int:
        assert box.defaultButton().text() == "Keep"
        assert box.escapeButton().text() == "Keep"
        next(b for b in box.buttons() if b.text() == ("Delete" if agrees else "Keep")).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answered)
    assert Dialogs().confirm(parent, "Delete?", "For good.", "Delete", "Keep") is agrees


def test_an_error_is_said_with_what_to_do(parent, monkeypatch):
    said: list[tuple[str, str]] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append((box.text(), box.informativeText())))
    Dialogs().say_error(parent, "The disk is full.", "Make room.")
    assert said == [("The disk is full.", "Make room.")]


@pytest.mark.parametrize(
    ("chosen", "path"), [("", None), ("/x/a", "a.pdf"), ("/x/a.pdf", "a.pdf"), ("/x/a.b", "a.b.pdf")]
)
def test_a_file_to_save_ends_in_pdf(parent, monkeypatch, chosen, path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    found = Dialogs().choose_save_file(parent, "summary.pdf")
    assert (found.name if found else None) == path
