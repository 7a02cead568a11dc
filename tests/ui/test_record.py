"""The record of a case with its signatures, as a supervising lawyer meets it in the window."""

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QLineEdit

from app.engine.result import RawAnswer
from app.services.keeping.record import head
from tests.ui.driving import Person, press, shown_texts
from tests.ui.modes import Desk
from tests.ui.test_changed_law import pack_of
from tests.ui.test_whole_interview import ANSWERS

LAWYER: dict[str, RawAnswer] = {**ANSWERS, "keyboard": "lawyer"}


@pytest.fixture
def office(desk: Desk, pack, wording) -> Desk:
    """A case with two answers, in the list."""
    desk.create()
    press(desk.window.cases, "New case")
    person = Person(desk.window, pack, wording)
    person.answer("lawyer")
    person.answer("us_district_court")
    desk.window.show_cases()
    return desk


def look(desk: Desk) -> str:
    press(desk.window.cases, "Record, sign-off")
    assert desk.window.screen_shown is desk.window.office.record
    return shown_texts(desk.window.office.record)


def sign(desk: Desk, *texts: str) -> None:
    desk.submit(desk.window.office.record, "Sign off", *texts)


def test_a_record_says_its_mark_and_that_it_holds(office):
    told = look(office)
    mark = head(office.window._shelf, 1)
    assert f"Lines: 2. Mark: {mark}" in told
    assert "The record holds" in told
    assert "Nobody has signed it yet." in told


def test_a_signature_says_whether_answers_came_after_it(office, pack, wording):
    look(office)
    sign(office, "Jo Marchbanks", "supervising lawyer", "I read every answer")
    told = shown_texts(office.window.office.record)
    assert "Jo Marchbanks, supervising lawyer: I read every answer. No answer was given since." in told
    assert "Signed." in told
    assert not any(field.text() for field in office.window.office.record.findChildren(QLineEdit))
    press(office.window.office.record, "Back to the cases")
    assert office.window.screen_shown is office.window.cases
    assert "Marchbanks" not in shown_texts(office.window.office.record)
    person = Person(office.window, pack, wording)
    person.open_first_case()
    person.answer("unsure")
    office.window.show_cases()
    assert "An answer was given after this signature." in look(office)


def test_a_signature_without_a_name_is_refused(office):
    look(office)
    sign(office, "", "", "Read.")
    assert office.window.office.record.problem.sentence == "A sign-off needs a name with a statement. Fill in both."
    assert "Nobody has signed it yet." in shown_texts(office.window.office.record)


def test_a_line_that_was_changed_is_found(office, qtbot):
    with office.window._shelf.transaction() as connection:
        connection.driver.execute("DROP TRIGGER answers_never_change")
        connection.driver.execute("""UPDATE answers SET raw = '"client"' WHERE sequence = 1""")
    assert "Line 1 does not follow" in look(office)
    screen = office.window.office.record
    press(screen, "Check the record of every case")
    qtbot.waitUntil(lambda: "Records that do not hold: 1." in screen.status.text())


def test_every_record_is_looked_through(office, qtbot):
    look(office)
    screen = office.window.office.record
    press(screen, "Check the record of every case")
    qtbot.waitUntil(lambda: screen.status.text() == "The record of every case holds.")


def test_a_case_under_another_law_is_not_signed_before_somebody_looked(office, pack, tmp_path):
    look(office)
    new = pack_of(tmp_path / "new")
    with office.window._shelf.transaction() as connection:
        connection.driver.execute("UPDATE cases SET pack_sha256 = ?", (new.sha256,))
    sign(office, "Jo Marchbanks", "", "Read.")
    assert "begun under another law pack" in office.window.office.record.problem.sentence


def test_the_staff_copy_bears_the_mark(office, pack, wording, replies, qtbot, tmp_path):
    person = Person(office.window, pack, wording)
    person.open_first_case()
    person.answer_until(None, LAWYER)
    press(office.window.case.check, "See the result")
    press(office.window.case.result, "Papers")
    papers = office.window._paper_desk.papers
    replies.file, replies.folder = tmp_path / "staff.pdf", tmp_path
    papers.screen.staff_save_asked.emit()
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.pdf"))), timeout=30_000)
    [file] = tmp_path.glob("*.pdf")
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())
    assert head(office.window._shelf, 1) in text


def test_a_library_has_no_record_to_show(desk, qtbot):
    press(desk.window.start, "Keep nothing")
    qtbot.waitUntil(lambda: not desk.window.bar.isHidden(), timeout=10_000)
    desk.window.show_cases()
    assert desk.window.cases._keeping.isHidden()
