"""The offices that an office sends its clients to, where people look for help."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from app.report.help_contact import HelpContact
from app.services.office import OfficeSettings
from tests.ui.driving import Person, press, shown_texts
from tests.ui.test_whole_interview import ANSWERS

NEAR = HelpContact("Federal Defender, Chicago", "312-555-0100", "55 E. Monroe St", ("ndil",))
FAR = HelpContact("Federal Defender, Miami", "305-555-0100", "", ("sdfl",))
CLINIC = HelpContact("Prison Law Clinic", "312-555-0199")


@pytest.fixture
def office() -> OfficeSettings:
    return OfficeSettings(defenders=(NEAR, FAR, CLINIC))


def at_the_result(desk, pack, wording) -> Person:
    person = Person(desk.window, pack, wording)
    person.answer_until(None, ANSWERS)
    press(desk.window.case.check, "See the result")
    return person


def test_the_result_names_who_helps_in_this_district(make_desk, office, pack, wording, qtbot):
    desk = make_desk(office=office)
    press(desk.window.start, "Keep nothing")
    qtbot.waitUntil(lambda: not desk.window.bar.isHidden(), timeout=10_000)
    at_the_result(desk, pack, wording)
    told = shown_texts(desk.window.case.result).partition("Who can help\n")[2]
    assert told.startswith("Federal Defender, Chicago\n312-555-0100\n55 E. Monroe St\nPrison Law Clinic\n312-555-0199")
    assert "Miami" not in told
    desk.window.speak("es")
    assert "Federal Defender, Chicago" in shown_texts(desk.window.case.result)


def test_without_contacts_the_result_has_no_such_part(desk, pack, wording, qtbot):
    press(desk.window.start, "Keep nothing")
    qtbot.waitUntil(lambda: not desk.window.bar.isHidden(), timeout=10_000)
    at_the_result(desk, pack, wording)
    assert "Who can help\n" not in shown_texts(desk.window.case.result)


def test_the_papers_name_them(make_desk, office, pack, wording, qtbot, replies, tmp_path: Path):
    desk = make_desk(office=office)
    desk.create()
    press(desk.window.cases, "New case")
    at_the_result(desk, pack, wording)
    replies.file = tmp_path / "summary.pdf"
    press(desk.window.case.result, "Save the summary (PDF)")
    qtbot.waitUntil(lambda: replies.file.exists(), timeout=20_000)
    text = " ".join(page.extract_text() for page in PdfReader(replies.file).pages)
    assert "Federal Defender, Chicago. 312-555-0100" in " ".join(text.split())
    assert "Miami" not in text


def test_a_district_that_the_pack_does_not_know_is_told_at_the_start(make_desk, replies):
    desk = make_desk(office=OfficeSettings(defenders=(HelpContact("A", districts=("ndil", "chicago")),)))
    desk.modes._on_pack()
    assert replies.errors == ["The office settings name a district that the law pack does not know."]
