"""Cases carried from one computer to another; how long they are kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.services.keeping.record import keep_until
from tests.services.vaults import PASSPHRASE
from tests.ui.driving import press, shown_texts
from tests.ui.modes import Desk, desk_at

SECRET = "four words for the file"


@pytest.fixture
def make_desk(tmp_path, pack, replies, text_size, qtbot) -> Iterator:
    made: list[Desk] = []

    def make(folder: str = "here") -> Desk:
        made.append(desk_at(tmp_path / folder / "cases.sealed.sqlite", pack, replies, text_size, qtbot))
        made[-1].create()
        return made[-1]

    yield make
    for desk in made:
        desk.window.close()


@pytest.fixture
def desk(make_desk, pack) -> Desk:
    made = make_desk()
    for title in ("Blue one", "Red one"):
        made.window._shelf.new(title, pack)
    made.window.show_cases()
    return made


def export(desk: Desk, replies, target) -> None:
    replies.secrets, replies.file = (SECRET, SECRET), target
    press(desk.window.cases, "Export")
    desk.qtbot.waitUntil(lambda: "Saved:" in desk.window.cases.message.text(), timeout=10_000)


def test_chosen_cases_are_saved_sealed(desk, replies, tmp_path):
    desk.window.cases.table.selectAll()
    export(desk, replies, tmp_path / "two.rightdoor")
    assert b"Blue one" not in (tmp_path / "two.rightdoor").read_bytes()


def test_two_different_passphrases_save_nothing(desk, replies, tmp_path):
    replies.secrets, replies.file = (SECRET, PASSPHRASE), tmp_path / "no.rightdoor"
    press(desk.window.cases, "Export")
    assert replies.errors == ["The two passphrases are not the same."]
    assert not replies.file.exists()


def test_without_a_chosen_case_nothing_is_exported(desk):
    desk.window.cases.table.clearSelection()
    for button in ("Export", "Plain file"):
        press(desk.window.cases, button)
        assert "Choose a case in the list first." in shown_texts(desk.window.cases)


def test_cases_come_in_on_another_computer_after_a_look(desk, make_desk, replies, tmp_path, qtbot):
    desk.window.cases.table.selectAll()
    export(desk, replies, tmp_path / "two.rightdoor")
    there = make_desk("there")
    replies.opened, replies.secrets = tmp_path / "two.rightdoor", (PASSPHRASE,)
    press(there.window.cases, "Import")
    qtbot.waitUntil(lambda: replies.errors == ["The file of cases does not open."])
    replies.secrets, replies.agrees = (SECRET,), False
    press(there.window.cases, "Import")
    qtbot.waitUntil(lambda: "Bring in these cases?" in replies.questions)
    assert there.window.cases.model.rowCount() == 0
    replies.agrees = True
    press(there.window.cases, "Import")
    qtbot.waitUntil(lambda: there.window.cases.model.rowCount() == 2)
    assert "Brought in: 2 cases." in shown_texts(there.window.cases)


def test_answers_that_differ_are_chosen_question_by_question(desk, make_desk, replies, tmp_path, qtbot):
    shelf = desk.window._shelf
    case_id = shelf.lines()[0].id
    export(desk, replies, tmp_path / "one.rightdoor")
    there = make_desk("there")
    replies.opened, replies.secrets = tmp_path / "one.rightdoor", (SECRET,)
    press(there.window.cases, "Import")
    qtbot.waitUntil(lambda: there.window.cases.model.rowCount() == 1)
    there_id = there.window._shelf.lines()[0].id
    for question, mine, theirs in (("keyboard", "client", "lawyer"), ("age", 68, 70)):
        shelf.save(case_id, question, mine)
        there.window._shelf.save(there_id, question, theirs)
    there.window.cases.message.setText("")
    export(there, replies, tmp_path / "back.rightdoor")
    replies.opened, replies.secrets, replies.choices = tmp_path / "back.rightdoor", (SECRET,), [0, None]
    desk.window.cases.message.setText("")
    press(desk.window.cases, "Import")
    qtbot.waitUntil(lambda: replies.choices == [])
    assert shelf.answers(case_id) == {"keyboard": "client", "age": 68}
    replies.choices = [1, 0]
    press(desk.window.cases, "Import")
    qtbot.waitUntil(lambda: "Brought in" in desk.window.cases.message.text())
    assert "two computers have different answers" in replies.questions[-1]
    answers = shelf.answers(case_id)
    assert {answers["keyboard"], str(answers["age"])} in ({"lawyer", "68"}, {"client", "70"})


def test_a_deleted_case_comes_back_only_after_a_yes(desk, replies, tmp_path, qtbot):
    export(desk, replies, tmp_path / "one.rightdoor")
    desk.window._shelf.delete(desk.window._shelf.lines()[0].id)
    desk.window.show_cases()
    replies.opened, replies.secrets = tmp_path / "one.rightdoor", (SECRET,)
    press(desk.window.cases, "Import")
    qtbot.waitUntil(lambda: desk.window.cases.model.rowCount() == 2)
    assert replies.questions[-1] == "Bring back the cases that were deleted here?"


@pytest.mark.parametrize(("kind", "name"), [(0, "cases.json"), (1, "cases.csv")])
def test_a_plain_file_is_saved_only_behind_its_warning(desk, replies, tmp_path, qtbot, kind, name):
    replies.file, replies.choices = tmp_path / name, [None, kind]
    press(desk.window.cases, "Plain file")
    QApplication.processEvents()
    assert not replies.file.exists()
    assert "Everybody who finds this file can read it." in replies.questions[-1]
    press(desk.window.cases, "Plain file")
    qtbot.waitUntil(lambda: "Saved:" in desk.window.cases.message.text())
    assert "Red one" in replies.file.read_text(encoding="utf-8-sig")


def test_the_day_until_which_a_case_is_kept_is_noted_and_told_before_a_deletion(desk, replies, monkeypatch):
    shelf, told = desk.window._shelf, []
    case_id = shelf.lines()[0].id
    replies.day = "soon"
    press(desk.window.cases, "Keep until")
    assert replies.errors == ["This is not a whole date."]
    replies.day = "2031-11-23"
    press(desk.window.cases, "Keep until")
    assert str(keep_until(shelf, case_id)) == "2031-11-23"
    dialogs = desk.window._dialogs
    monkeypatch.setattr(dialogs, "confirm", lambda _parent, _question, detail, *_rest: told.append(detail) or False)
    press(desk.window.cases, "Delete")
    assert told[0].startswith("The office keeps it until 2031-11-23.")
    replies.day = ""
    press(desk.window.cases, "Keep until")
    assert keep_until(shelf, case_id) is None
