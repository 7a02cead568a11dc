"""The dialogs themselves, without waiting for anyone."""

import pytest
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from app.services.printing.papers import Person
from ui.parts.dialogs import Dialogs
from ui.parts.field_dialogs import LinesDialog, SecretsDialog


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


@pytest.mark.parametrize("code", [QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected])
def test_passphrases_are_given_as_typed_and_then_forgotten(parent, monkeypatch, code):
    opened: list[SecretsDialog] = []

    def answered(dialog: SecretsDialog) -> int:
        opened.append(dialog)
        for field, text in zip(dialog.findChildren(QLineEdit), (" old one ", "new one"), strict=True):
            assert field.echoMode() is QLineEdit.EchoMode.Password
            field.setText(text)
        dialog.findChildren(QCheckBox)[0].click()
        assert {field.echoMode() for field in dialog.findChildren(QLineEdit)} == {QLineEdit.EchoMode.Normal}
        return code

    monkeypatch.setattr(SecretsDialog, "exec", answered)
    given = Dialogs().ask_secrets(parent, "Type both.", ("Old", "New"))
    assert given == ((" old one ", "new one") if code == QDialog.DialogCode.Accepted else None)
    assert [field.text() for field in opened[0].findChildren(QLineEdit)] == ["", ""]
    assert [field.accessibleName() for field in opened[0].findChildren(QLineEdit)] == ["Old", "New"]


@pytest.mark.parametrize(("pressed", "place"), [("Here", 0), ("File", 1), ("Cancel", None)])
def test_one_of_several_things_is_chosen_by_its_own_button_only(parent, monkeypatch, pressed, place):
    def answered(box: QMessageBox) -> int:
        assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
        next(b for b in box.buttons() if b.text().replace("&", "") == pressed).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answered)
    assert Dialogs().choose_between(parent, "Which one?", "They differ.", ("Here", "File")) == place


@pytest.mark.parametrize(("chosen", "name"), [("", None), ("/x/a", "a.csv"), ("/x/a.csv", "a.csv")])
def test_a_new_file_gets_the_ending_that_was_suggested(parent, monkeypatch, chosen, name):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    found = Dialogs().choose_new_file(parent, "Save", "cases.csv", "CSV (*.csv)")
    assert (found.name if found else None) == name


def test_a_file_to_read_is_chosen_or_not(parent, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/x/a.sqlite", ""))
    assert Dialogs().choose_open_file(parent, "Open", "").name == "a.sqlite"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    assert Dialogs().choose_open_file(parent, "Open", "") is None


@pytest.mark.parametrize(
    ("typed", "day"), [((" 2031-11-23 ", True), "2031-11-23"), (("", True), ""), (("x", False), None)]
)
def test_a_day_to_keep_a_case_until_is_asked_for(parent, monkeypatch, typed, day):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: typed)
    assert Dialogs().ask_day(parent, "") == day
