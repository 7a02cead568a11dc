"""The screen of the papers, from the result to the printer or the file."""

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.services.printing.papers import PAPERS, PaperCase, Person, Wish, make_paper
from tests.ui.driving import TODAY, option, press, shown_texts, type_into
from tests.ui.fakes import FakeDialogs
from tests.ui.test_keyboard import press_alt
from ui.paper.paper_desk import PaperDesk
from ui.paper.paper_screen import PaperScreen
from ui.paper.paper_set import PaperSet

FEDERAL = {
    "keyboard": "client",
    "sentencing_authority": "us_district_court",
    "sentencing_district": "ndil",
    "offense_period": "on_or_after_1987_11_01",
    "special_sentence": [],
    "custody_place": "bop_prison",
    "term_kind": "original",
    "judgment_date": "2026-03",
    "grounds": ["medical_serious", "abuse_in_custody", "other"],
    "other_reason": "My lawyer did bad work and I am innocent.",
}


@pytest.fixture
def papers(qtbot, pack, replies) -> PaperSet:
    window = QWidget()
    qtbot.addWidget(window)
    made = PaperDesk(pack, "en", lambda: TODAY, FakeDialogs(replies), window)
    made.choose(FEDERAL)
    assert made.papers is not None
    qtbot.addWidget(made.papers.screen)
    made.papers.screen.resize(1366, 768)
    made.papers.screen.show()
    return made.papers


@pytest.fixture
def sheet(tmp_path, replies):
    """The file on which the printer of this test prints."""
    replies.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    replies.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    replies.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    yield tmp_path / "printed.pdf"
    replies.printer = None


def choose(papers: PaperSet, *texts: str) -> None:
    for text in texts:
        option(papers.screen, text).click()


def case(pack, name: str = "") -> PaperCase:
    return PaperCase(pack, FEDERAL, TODAY, Person(name))


def pages_of(pdf: bytes, tmp_path) -> int:
    (tmp_path / "one.pdf").write_bytes(pdf)
    return len(PdfReader(tmp_path / "one.pdf").pages)


def test_the_pages_of_the_chosen_papers_are_counted(papers, pack, tmp_path, qtbot):
    choose(papers, "Letter to the warden")
    wanted = sum(pages_of(make_paper(name, case(pack)), tmp_path) for name in ("client-summary", "warden-letter"))
    expected = f"Papers chosen: 2. Pages to print: {wanted}."
    qtbot.waitUntil(lambda: papers.screen.count.text() == expected, timeout=20_000)
    choose(papers, "Letter to the warden", "Summary with the action plan")
    assert papers.screen.count.text() == "No paper is chosen."


def test_saved_papers_are_those_that_were_chosen_byte_for_byte(papers, pack, replies, tmp_path, qtbot):
    replies.folder = tmp_path
    choose(papers, "Envelope sheet", "Español", "Large print, for what the client reads")
    type_into(papers.screen.names.fields[0], "Alex Sample")
    with qtbot.waitSignal(papers.saved, timeout=20_000):
        press(papers.screen, "Save the chosen papers")
    wish = Wish("es", large=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["envelope.pdf", "plan.pdf"]
    for name, file in (("client-summary", "plan.pdf"), ("envelope", "envelope.pdf")):
        assert (tmp_path / file).read_bytes() == make_paper(name, case(pack, "Alex Sample"), wish)


def test_files_that_are_there_stay_unless_the_person_agrees(papers, replies, tmp_path):
    replies.folder, replies.agrees = tmp_path, False
    (tmp_path / "plan.pdf").write_text("mine")
    choose(papers, "Envelope sheet")
    press(papers.screen, "Save the chosen papers")
    assert replies.questions == ["Replace files that are there already?"]
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


@pytest.mark.parametrize("paper", ["Letter to edit in Word", "Dates for a calendar program"])
def test_what_is_no_page_is_saved_as_a_file_of_its_own(papers, pack, replies, tmp_path, qtbot, paper):
    name = {"Letter to edit in Word": "letter-docx", "Dates for a calendar program": "calendar-file"}[paper]
    replies.file = tmp_path / f"a{PAPERS[name]}"
    with qtbot.waitSignal(papers.saved, timeout=20_000):
        option(papers.screen, f"Save… {paper}").click()
    assert replies.file.read_bytes() == make_paper(name, case(pack))


def test_the_staff_copy_stands_apart_from_what_the_client_gets(papers, pack, replies, tmp_path, qtbot):
    for tick in papers.screen._ticks.values():
        tick.setChecked(True)
    assert "staff-copy" not in papers.screen.chosen
    replies.file = tmp_path / "a.pdf"
    with qtbot.waitSignal(papers.saved, timeout=20_000):
        press(papers.screen, "Save the staff copy")
    assert replies.file.read_bytes() == make_paper("staff-copy", case(pack))


def test_printing_sends_every_chosen_page_as_one_job(papers, pack, replies, sheet, tmp_path, qtbot):
    choose(papers, "Letter to the warden")
    press(papers.screen, "Print the chosen papers")
    qtbot.waitUntil(lambda: papers.screen.status.text() == "Sent to the printer. Take all pages.", timeout=20_000)
    replies.printer = None
    wanted = sum(pages_of(make_paper(name, case(pack)), tmp_path) for name in ("client-summary", "warden-letter"))
    assert len(PdfReader(sheet).pages) == wanted
    assert replies.said == []


def test_on_a_shared_computer_a_person_is_told_to_take_all_pages(papers, replies, sheet, qtbot):
    papers.remind = True
    press(papers.screen, "Print the chosen papers")
    qtbot.waitUntil(lambda: any("Take all pages with you." in said for said in replies.said), timeout=20_000)
    assert sheet.exists()


def test_the_page_is_shown_beside_its_words(papers, pack, qtbot):
    shown: list[QWidget] = []
    papers.screen_wanted.connect(shown.append)
    type_into(papers.screen.names.fields[1], "00000-000")
    option(papers.screen, "Look Summary with the action plan").click()
    qtbot.waitUntil(lambda: shown == [papers.preview], timeout=20_000)
    assert "00000-000" in papers.preview.text.toPlainText()
    papers.forget()
    assert papers.preview.text.toPlainText() == ""
    assert papers.screen.names.lines == ("", "", "")


def test_what_must_not_stand_in_the_letter_is_told_before_printing(papers):
    assert "Read this before the letter goes out" in shown_texts(papers.screen)
    papers.show({**FEDERAL, "other_reason": "I have worked hard."})
    assert "Read this before the letter goes out" not in shown_texts(papers.screen)


def test_only_staff_are_asked_whether_the_letter_names_abuse(papers):
    box = papers.screen.abuse
    assert not box.isVisible()
    papers.show({**FEDERAL, "keyboard": "lawyer"})
    assert box.isVisible()
    assert not box.isChecked()
    box.click()
    assert papers.screen.include_abuse
    papers.show(FEDERAL)
    assert not papers.screen.include_abuse


def test_a_case_that_was_left_is_not_shown_later(papers, qtbot):
    shown: list[QWidget] = []
    papers.screen_wanted.connect(shown.append)
    option(papers.screen, "Look Envelope sheet").click()
    papers.forget()
    papers.show(FEDERAL)
    option(papers.screen, "Look Summary with the action plan").click()
    qtbot.waitUntil(lambda: papers.preview in shown, timeout=20_000)
    assert papers.preview.heading.text() == "Summary with the action plan"
    assert shown.count(papers.preview) == 1


def test_a_visitor_reaches_the_papers_and_comes_back_by_keyboard(person, qtbot):
    person.start_case()
    person.answer_until(None, FEDERAL)
    press(person.window.case.check, "See the result")
    window = person.window
    window.activateWindow()
    press_alt(qtbot, Qt.Key.Key_A, lambda: isinstance(window.screen_shown, PaperScreen))
    assert window.windowTitle() == "Right Door"
    press_alt(qtbot, Qt.Key.Key_B, lambda: window.screen_shown is window.case.result)


def test_every_button_of_a_row_names_its_paper(papers):
    names = [button.accessibleName() or button.text() for button in papers.screen.findChildren(QAbstractButton)]
    assert len(names) == len(set(names))
