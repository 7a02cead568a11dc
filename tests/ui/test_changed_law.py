"""A case whose law has changed, as a person meets it in the window."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.services.interviewing.interview import Interview
from app.services.keeping.cases import CaseShelf, open_shelf
from app.services.packs import SHIPPED_PACK, load_pack
from tests.ui.driving import TODAY, Person, press, shown_texts
from tests.ui.fakes import FakeDialogs
from tests.ui.test_whole_interview import ANSWERS
from ui.window.main_window import MainWindow

Change = Callable[[Path], None]
GIVEN = ANSWERS | {"request_grounds": ["medical_serious", "family_parent"]}


def edit(path: Path, change: Callable[[dict], None]) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    change(content)
    path.write_text(json.dumps(content), encoding="utf-8")


def longer_waits(folder: Path) -> None:
    """45 days at the prison in place of 30; two years in place of one."""

    def lengthen(facts: dict) -> None:
        facts["thirty_days_open_on"]["rule"]["step"][1]["add_days"][0]["next_court_day"]["add_days"][1] = 45
        facts["clock_safe_deadline"]["rule"]["cases"][1]["otherwise"]["add_years"][1] = 2

    edit(folder / "facts.json", lengthen)


def other_code(folder: Path) -> None:
    """A district is known by another code."""
    for path in folder.rglob("*.json"):
        path.write_text(path.read_text(encoding="utf-8").replace('"ndil"', '"il_n"'), encoding="utf-8")


def pack_of(folder: Path, *changes: Change) -> Pack:
    shutil.copytree(SHIPPED_PACK, folder)
    edit(folder / "pack.json", lambda pack: pack.update(version="2027.1.1", law_as_of="2026-11-22"))
    for change in changes:
        change(folder)
    return load_pack(folder)


@pytest.fixture
def kept(store_file: Path, pack: Pack) -> int:
    """A case that was answered to its end under the shipped pack, whose result somebody looked at."""
    shelf = open_shelf(store_file)
    case_id = answered(shelf, pack)
    Interview(pack, shelf, case_id, lambda: TODAY).result()
    shelf.close()
    return case_id


def answered(shelf: CaseShelf, pack: Pack) -> int:
    case_id = shelf.new("Kept one", pack)
    interview = Interview(pack, shelf, case_id, lambda: TODAY)
    while interview.walk.open is not None:
        question = interview.walk.open.question
        interview.answer(question, GIVEN.get(question, "unsure"))
    return case_id


@pytest.fixture
def under(qtbot, replies, store_file, text_size):
    """Opens the window of a program that came with another pack."""

    def make(pack: Pack, language: str = "en") -> Person:
        window = MainWindow(lambda: TODAY, FakeDialogs(replies), text_size, language)
        qtbot.addWidget(window)
        window.use_pack(pack)
        window.use_shelf(open_shelf(store_file))
        window.resize(1366, 768)
        window.show()
        return Person(window, pack, Wording(pack, language))

    return make


def row_of(window: MainWindow, name: str) -> list[str]:
    """The texts that a person reads beside this name."""
    cells = window.case.law_change.findChildren(QLabel)
    place = [cell.text() for cell in cells].index(name)
    return [cell.text() for cell in cells[place + 1 : place + 3]]


def test_what_comes_out_differently_is_shown_before_anything_else(kept, under, tmp_path):
    person = under(pack_of(tmp_path / "new", longer_waits))
    person.open_first_case()
    window = person.window
    assert window.screen_shown is window.case.law_change
    told = shown_texts(window.case.law_change)
    assert "version 2026.11.1" in told
    assert "version 2027.1.1, which holds the law as of Sunday, November 22, 2026" in told
    assert "What comes out differently" in told
    assert row_of(window, "The first safe day to hand in the motion") == [
        "Friday, November 13, 2026",
        "Saturday, November 28, 2026",
    ]
    assert row_of(window, "The request to the warden") == [
        "The wait at the prison is over.",
        "The wait at the prison is not over.",
    ]
    before, now = row_of(window, "Compassionate release (section 3582)")
    assert before.startswith("Your answers match the first steps")
    assert now.startswith("It is too early")
    assert row_of(window, "The day on which the year could end") == [
        "Tuesday, March 30, 2027",
        "Thursday, March 30, 2028",
    ]
    assert "No answer is changed or lost." in told


def test_going_on_keeps_the_case_under_the_new_law(kept, under, tmp_path, store_file):
    new = pack_of(tmp_path / "new", longer_waits)
    person = under(new)
    person.open_first_case()
    press(person.window.case.law_change, "Go on under the new law")
    assert person.window.screen_shown is person.window.case.check
    press(person.window.case.check, "See the result")
    assert "Saturday, November 28, 2026" in shown_texts(person.window.case.result)
    person.window.close()
    again = under(new)
    again.open_first_case()
    assert again.window.screen_shown is again.window.case.check


def test_going_back_leaves_the_case_as_it_was(kept, under, tmp_path, store_file, pack):
    person = under(pack_of(tmp_path / "new", longer_waits))
    person.open_first_case()
    press(person.window.case.law_change, "Back to the cases")
    assert person.window.screen_shown is person.window.cases
    assert "What comes out differently" not in shown_texts(person.window.case.law_change)
    person.window.close()
    shelf = open_shelf(store_file)
    assert shelf.pack_of(kept).version == pack.version
    shelf.close()
    person = under(pack_of(tmp_path / "newer", longer_waits))
    person.open_first_case()
    assert person.window.screen_shown is person.window.case.law_change


def test_other_words_alone_are_told_as_no_change(kept, under, tmp_path):
    person = under(pack_of(tmp_path / "new"))
    person.open_first_case()
    told = shown_texts(person.window.case.law_change)
    assert "With the answers given so far, nothing comes out differently." in told
    assert "What comes out differently" not in told


def test_without_an_earlier_look_the_program_says_that_it_cannot_tell(under, tmp_path, store_file, pack):
    shelf = open_shelf(store_file)
    answered(shelf, pack)
    shelf.close()
    person = under(pack_of(tmp_path / "new", longer_waits))
    person.open_first_case()
    told = shown_texts(person.window.case.law_change)
    assert "the program cannot tell what changed" in told
    assert "What comes out now" in told
    assert row_of(person.window, "Compassionate release (section 3582)")[0].startswith("It is too early")


def test_a_case_without_answers_goes_on_after_the_question(under, tmp_path, store_file, pack):
    shelf = open_shelf(store_file)
    shelf.new("New one", pack)
    shelf.close()
    person = under(pack_of(tmp_path / "new"))
    person.open_first_case()
    press(person.window.case.law_change, "Go on under the new law")
    assert person.question == "keyboard"


def test_answers_that_no_longer_count_are_named(kept, under, tmp_path):
    person = under(pack_of(tmp_path / "new", other_code))
    person.open_first_case()
    told = shown_texts(person.window.case.law_change).partition("Answers that no longer count")[2]
    assert f"• {Wording(person.window._pack, 'en').text('questions.sentencing_district.short')}" in told


def test_the_change_is_told_in_the_language_of_the_window(kept, under, tmp_path):
    person = under(pack_of(tmp_path / "new", longer_waits))
    person.open_first_case()
    person.window.speak("es")
    told = shown_texts(person.window.case.law_change)
    assert "28 de noviembre de 2026" in told
    assert person.window.screen_shown is person.window.case.law_change
    press(person.window.case.law_change, "Go on under the new law")
    assert person.window.screen_shown is person.window.case.check


def test_a_store_that_fails_leaves_the_question_open(kept, under, tmp_path, replies, store_file):
    person = under(pack_of(tmp_path / "new", longer_waits))
    person.open_first_case()
    store_file.rename(store_file.with_name("away"))
    press(person.window.case.law_change, "Go on under the new law")
    assert replies.errors == ["The case file cannot be reached."]
    assert person.window.screen_shown is person.window.case.law_change
    store_file.with_name("away").rename(store_file)
    press(person.window.case.law_change, "Go on under the new law")
    assert person.window.screen_shown is person.window.case.check
