"""The facts of the letter: typed, checked, kept with the case, printed."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.services.printing.papers import LetterFacts, PaperCase, ReleasePlan, Wish, make_paper
from tests.ui.driving import TODAY, option, press, shown_texts, type_into
from tests.ui.fakes import FakeDialogs
from tests.ui.test_paper_screen import FEDERAL
from ui.paper.letter_screen import LetterScreen
from ui.paper.paper_desk import PaperDesk
from ui.paper.paper_set import PaperSet

NO_LETTER = {"sentencing_authority": "state_court", "state": "IL", "grounds": ["conviction_invalid"]}
FACTS = LetterFacts(
    unit="B-2",
    work="Kitchen",
    conduct="GED in 2021.",
    plan=ReleasePlan(place="Dayton, Ohio", payment="Medicaid"),
    grounds={"medical_serious": ("Heart failure since March 2023.", "Dr. Jones can confirm, paper 1.")},
    attachments=("Medical records, 12 pages", "Letter of my sister"),
)
TYPED = {
    "unit": " B-2 ",
    "work": "Kitchen",
    "conduct": "GED in  2021.",
    "plan.place": "Dayton, Ohio",
    "plan.payment": "Medicaid",
    "grounds.medical_serious": "Heart failure since March 2023.\n\nDr. Jones can confirm, paper 1.\n",
    "attachments": "Medical records, 12 pages\nLetter of my sister",
}


@pytest.fixture
def desk(qtbot, pack, replies) -> PaperDesk:
    window = QWidget()
    qtbot.addWidget(window)
    return PaperDesk(pack, "en", lambda: TODAY, FakeDialogs(replies), window)


@pytest.fixture
def papers(qtbot, desk) -> PaperSet:
    desk.choose(FEDERAL)
    assert desk.papers is not None
    for screen in (desk.papers.screen, desk.papers._letter_desk.screen):
        qtbot.addWidget(screen)
        screen.show()
    return desk.papers


def letter(papers: PaperSet) -> LetterScreen:
    press(papers.screen, "Fill in the letter…")
    screen = papers._letter_desk.screen
    assert "What the letter needs" in shown_texts(screen)
    return screen


def write(screen: LetterScreen, texts: dict[str, str]) -> None:
    for place, text in texts.items():
        box = screen.fields[place]
        type_into(box, text) if isinstance(box, QLineEdit) else box.setPlainText(text)


def test_what_is_typed_stands_in_every_form_of_the_letter(papers, pack, replies, tmp_path, qtbot):
    screen = letter(papers)
    write(screen, TYPED)
    press(screen, "Done")
    assert papers.letter == FACTS
    assert "Lines typed so far: 9." in shown_texts(papers.screen)
    case = PaperCase(pack, FEDERAL, TODAY, letter=FACTS)
    for label, name, ending in (
        ("Letter as plain text", "letter-text", "txt"),
        ("Letter to edit in Word", "letter-docx", "docx"),
    ):
        replies.file = tmp_path / f"a.{ending}"
        with qtbot.waitSignal(papers.saved, timeout=20_000):
            option(papers.screen, f"Save… {label}").click()
        assert replies.file.read_bytes() == make_paper(name, case)
    option(papers.screen, "Summary with the action plan").click()
    option(papers.screen, "Letter to the warden").click()
    replies.file = tmp_path / "a.pdf"
    with qtbot.waitSignal(papers.saved, timeout=20_000):
        press(papers.screen, "Save the chosen papers")
    assert replies.file.read_bytes() == make_paper("warden-letter", case)


def test_the_screen_asks_for_each_reason_of_the_case_under_the_notice(papers, pack):
    screen = letter(papers)
    told = shown_texts(screen)
    assert pack.texts["en"]["notices"]["do_not_type"] in told
    assert {"grounds.medical_serious", "grounds.other"} <= set(screen.fields)
    assert not any("abuse" in place for place in screen.fields)
    names = [box.accessibleName() for box in screen.fields.values()]
    assert all(names)
    assert len(set(names)) == len(names)


def test_private_words_are_asked_about_and_cleared(papers, replies):
    screen = letter(papers)
    write(screen, {"unit": "B-2", "conduct": "I was an informant.", "attachments": "My presentence report"})
    replies.agrees = False
    press(screen, "Done")
    assert ["informant" in question for question in replies.questions] == [True]
    assert {place: text for place, text in screen.texts.items() if text} == {"unit": "B-2"}
    assert papers.letter == LetterFacts()
    assert "Those lines are empty now." in shown_texts(screen)
    press(screen, "Done")
    assert papers.letter == LetterFacts(unit="B-2")


def test_private_words_that_somebody_keeps_are_asked_about_once(papers, replies):
    screen = letter(papers)
    write(screen, {"conduct": "I was an informant."})
    press(screen, "Done")
    press(letter(papers), "Done")
    assert len(replies.questions) == 1
    assert "Read this before the letter goes out" in shown_texts(papers.screen)


def test_a_case_without_a_letter_is_not_asked_for_facts(desk, qtbot):
    desk.choose(NO_LETTER)
    assert desk.papers is not None
    qtbot.addWidget(desk.papers.screen)
    desk.papers.screen.show()
    assert "For the letter and the sheets" not in shown_texts(desk.papers.screen)


def test_every_line_can_be_emptied_at_once(papers, replies):
    screen = letter(papers)
    write(screen, TYPED)
    replies.agrees = False
    press(screen, "Empty every line")
    assert screen.texts["unit"] == " B-2 "
    replies.agrees = True
    press(screen, "Empty every line")
    assert not any(screen.texts.values())


def test_nothing_of_the_letter_stays_when_the_case_is_left(papers, desk):
    screen = letter(papers)
    write(screen, TYPED)
    press(screen, "Done")
    desk.forget()
    assert papers.letter == LetterFacts()
    boxes = (*screen.findChildren(QLineEdit), *screen.findChildren(QPlainTextEdit))
    assert not any(box.text() if isinstance(box, QLineEdit) else box.toPlainText() for box in boxes)
    assert not any(place.startswith("grounds") for place in screen.fields)


def test_what_is_typed_stays_when_the_window_speaks_another_language(papers, desk):
    screen = letter(papers)
    write(screen, TYPED)
    desk.use("es")
    assert {place: text for place, text in screen.texts.items() if text} == TYPED
    assert screen.fields["plan.place"].accessibleName() == "Dónde pienso vivir (ciudad y estado):"


def test_the_facts_are_kept_with_the_case(person, pack):
    person.start_case()
    person.answer_until(None, FEDERAL)
    press(person.window.case.check, "See the result")
    press(person.window.case.result, "Papers")
    papers = person.window._paper_desk.papers
    screen = letter(papers)
    write(screen, TYPED)
    press(screen, "Done")
    person.open_first_case()
    press(person.window.case.check, "See the result")
    press(person.window.case.result, "Papers")
    assert papers.letter == FACTS
    assert letter(papers).texts["unit"] == "B-2"


def test_the_release_plan_stands_on_the_summary_too(pack):
    case = PaperCase(pack, FEDERAL, TODAY, letter=FACTS)
    bare = replace(case, letter=LetterFacts())
    assert make_paper("client-summary", case, Wish()) != make_paper("client-summary", bare, Wish())
