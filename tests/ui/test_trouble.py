"""Trouble with the disk while somebody answers: one sentence, with every acknowledged answer there afterwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.services.vaults import PASSPHRASE
from tests.ui.driving import Person, press
from tests.ui.modes import Desk

ENOUGH = 400


def fill_disk(desk: Desk) -> Callable[[], None]:
    """No page more fits on the disk; what is called makes room again."""
    connection = desk.window._shelf.store._driver
    [pages] = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    return lambda: connection.execute("PRAGMA max_page_count = 1000000") and None


def forbid_writing(desk: Desk) -> Callable[[], None]:
    """Nothing may be written; what is called allows it again."""
    connection = desk.window._shelf.store._driver
    connection.execute("PRAGMA query_only = ON")
    return lambda: connection.execute("PRAGMA query_only = OFF") and None


def pull_stick(desk: Desk) -> Callable[[], None]:
    """The file is gone; what is called brings it back."""
    away = desk.store.with_name("away")
    desk.store.rename(away)
    return lambda: away.rename(desk.store) and None


TROUBLE = {
    "The disk is full. Your last change was not saved. Make room on the disk. Then try again.": fill_disk,
    "The case file cannot be written. Check that you may change files in its folder.": forbid_writing,
    "The case file cannot be reached. Check that its disk is plugged in. Then try again.": pull_stick,
}


@pytest.fixture
def person(desk: Desk, pack, wording) -> Person:
    desk.create()
    press(desk.window.cases, "New case")
    made = Person(desk.window, pack, wording)
    made.answer("client")
    made.answer("us_district_court")
    return made


def answer_until_trouble(person: Person) -> str:
    """Change one answer to and fro until it is no longer saved; return what is said then."""
    interview = person.interview
    for number in range(ENOUGH):
        interview.change_asked.emit("sentencing_authority")
        person.answer(("state_court", "us_district_court")[number % 2])
        if person.question == "sentencing_authority":
            return interview.summary.sentence
    raise AssertionError("nothing went wrong")


@pytest.mark.parametrize("sentence", TROUBLE)
def test_trouble_with_the_disk_costs_no_acknowledged_answer(desk: Desk, person: Person, sentence: str, replies) -> None:
    shelf = desk.window._shelf
    [line] = shelf.lines()
    mend = TROUBLE[sentence](desk)
    said = answer_until_trouble(person)
    assert said.startswith(sentence)
    shown = desk.window.case.interview.page.read()
    mend()
    kept = shelf.answers(line.id)
    assert kept["keyboard"] == "client"
    assert kept["sentencing_authority"] != shown  # it was not saved, and nobody said that it was
    press(person.interview, "Continue")
    assert shelf.answers(line.id)["sentencing_authority"] == shown
    assert person.question != "sentencing_authority"
    desk.modes.lock()
    desk.unlock(PASSPHRASE)
    desk.wait_for(desk.window.cases)
    assert desk.window._shelf.answers(line.id)["sentencing_authority"] == shown
    assert replies.errors == []


@pytest.mark.parametrize("trouble", TROUBLE.values())
def test_a_result_is_shown_and_the_window_closes_all_the_same(desk: Desk, person: Person, trouble, replies) -> None:
    person.answer_until(None, {})
    mend = trouble(desk)
    press(desk.window.case.check, "See the result")
    shown = desk.window.screen_shown
    desk.window.close()
    if trouble is pull_stick:
        mend()
    if trouble is not pull_stick:  # a file that is gone cannot be read; what was read before is on the screen
        assert shown is desk.window.case.result


def test_a_stick_that_is_gone_when_the_cases_are_wanted_is_told(desk: Desk, person: Person, replies) -> None:
    desk.modes.lock()
    mend = pull_stick(desk)
    desk.unlock(PASSPHRASE)
    screen = desk.vault_desk.unlock
    desk.qtbot.waitUntil(lambda: not screen.problem.isHidden())
    assert screen.problem.sentence.startswith("The case file is gone. Only its key file is here.")
    mend()
    desk.unlock(PASSPHRASE)
    desk.wait_for(desk.window.cases)
    assert desk.window.cases.model.rowCount() == 1


def test_a_folder_for_new_cases_that_cannot_be_made_is_told(make_desk, tmp_path) -> None:
    (tmp_path / "here").write_text("a file in the place of the folder")
    desk = make_desk("here")
    press(desk.window.start, "Cases")
    screen = desk.vault_desk.create
    desk.submit(screen, "Create the cases", PASSPHRASE, PASSPHRASE)
    desk.qtbot.waitUntil(lambda: not screen.problem.isHidden())
    assert screen.problem.sentence.startswith("The case file cannot be")
    assert (tmp_path / "here").read_text() == "a file in the place of the folder"
