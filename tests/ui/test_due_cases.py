"""Cases whose keep-until day has come, as an office meets them in the window."""

from datetime import date

import pytest

from app.services.keeping.record import deletions, keep_until, set_keep_until
from app.services.office import Mode, OfficeSettings
from tests.services.vaults import PASSPHRASE
from tests.ui.driving import TODAY, press, shown_texts
from tests.ui.modes import Desk

LONG_AGO = date(2020, 1, 1)


@pytest.fixture
def office(desk: Desk, pack) -> Desk:
    """Two cases whose day has come, one that is kept longer."""
    desk.create()
    shelf = desk.window._shelf
    for title, day in (("Red one", TODAY), ("Blue one", LONG_AGO), ("Green one", date(2030, 1, 1))):
        set_keep_until(shelf, shelf.new(title, pack), day)
    desk.modes.lock()
    desk.unlock(PASSPHRASE)
    desk.wait_for(desk.window.cases)
    desk.qtbot.waitUntil(lambda: not desk.window.cases.due.isHidden())
    return desk


@pytest.fixture
def due(office: Desk):
    press(office.window.cases, "Show them")
    assert office.window.screen_shown is office.window.office.due
    return office.window.office.due


def listed(due) -> list[str]:
    return [due.list.item(row).text() for row in range(due.list.count())]


def titles(desk: Desk) -> set[str]:
    return {line.title for line in desk.window._shelf.lines()}


def test_one_quiet_line_says_at_opening_how_many_there_are(office):
    line = office.window.cases.due
    assert line.text.text() == "Cases whose keep-until day has come: 2. You decide what becomes of them."
    assert titles(office) == {"Red one", "Blue one", "Green one"}


def test_no_line_is_there_while_no_day_has_come(desk, pack, qtbot):
    desk.create()
    desk.window._shelf.new("Kept one", pack)
    desk.modes.lock()
    desk.unlock(PASSPHRASE)
    desk.wait_for(desk.window.cases)
    qtbot.wait(100)
    assert desk.window.cases.due.isHidden()
    press(desk.window.cases, "Due cases")
    assert "No case has reached its day." in shown_texts(desk.window.office.due)
    press(desk.window.office.due, "Open the case")
    assert desk.window.office.due.message.text() == "Choose a case in the list first."


def test_the_line_leads_to_the_cases_the_longest_overdue_first(due):
    assert listed(due) == ["2020-01-01   Blue one", "2026-11-23   Red one"]


def test_a_case_is_opened_from_there(office, due):
    due.list.setCurrentRow(1)
    press(due, "Open the case")
    assert office.window.screen_shown is office.window.case.interview


def test_a_case_is_kept_longer_from_there(office, due, replies, qtbot):
    replies.day = "2029-01-01"
    press(due, "Keep until another day")
    assert listed(due) == ["2026-11-23   Red one"]
    blue = next(line for line in office.window._shelf.lines() if line.title == "Blue one")
    assert keep_until(office.window._shelf, blue.id) == date(2029, 1, 1)
    press(due, "Back to the cases")
    assert office.window.screen_shown is office.window.cases
    assert "has come: 1." in office.window.cases.due.text.text()


@pytest.mark.parametrize("agrees", [True, False])
def test_a_case_goes_only_when_the_person_says_so(office, due, replies, agrees):
    replies.agrees = agrees
    press(due, "Delete the case")
    assert replies.questions[-1] == "Delete the case “Blue one”?"
    assert ("Blue one" in titles(office)) is not agrees
    assert len(deletions(office.window._shelf)) == (1 if agrees else 0)
    assert len(listed(due)) == (1 if agrees else 2)


def test_the_line_follows_what_is_done_in_the_list(office, replies, qtbot):
    cases = office.window.cases
    replies.day = "2031-01-01"
    for title in ("Red one", "Blue one"):
        cases.choose_case(next(line.id for line in office.window._shelf.lines() if line.title == title))
        press(cases, "Keep until" if title == "Red one" else "Delete")
    qtbot.waitUntil(cases.due.isHidden)


def test_the_office_keeps_new_cases_as_long_as_it_says(make_desk, pack, replies):
    desk = make_desk(office=OfficeSettings(Mode.CLINIC, keep_months=84))
    desk.create()
    press(desk.window.cases, "New case")
    shelf = desk.window._shelf
    [line] = shelf.lines()
    assert keep_until(shelf, line.id) == date(2033, 11, 23)


def test_a_store_that_cannot_be_read_is_told_when_the_cases_are_wanted(office, replies):
    office.store.rename(office.store.with_name("away"))
    press(office.window.cases, "Show them")
    assert replies.errors == ["The case file cannot be reached."]
    assert office.window.screen_shown is office.window.cases
    office.store.with_name("away").rename(office.store)
