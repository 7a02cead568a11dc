"""Learning with a person who does not exist."""

import pytest
from pypdf import PdfReader

from app.services.keeping.samples import sample_mark
from app.services.office import Mode, OfficeSettings
from tests.services.vaults import PASSPHRASE
from tests.ui.driving import press, shown_texts
from ui.cases.sample_screen import SampleScreen


def open_sample(window, number=1):
    screen = window.screen_shown
    assert isinstance(screen, SampleScreen)
    buttons = [
        button for button in screen.findChildren(type(window.start._samples)) if button.text() == "Open this sample"
    ]
    buttons[number].click()


def titles(window):
    model = window.cases.model
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def test_an_empty_list_offers_samples_and_one_with_cases_does_not(window, pack):
    window.show_cases()
    assert not window.cases.samples.isHidden()
    window._shelf.new("Blue one", pack)
    window.show_cases()
    assert window.cases.samples.isHidden()


def test_the_samples_tell_what_there_is_to_learn(window):
    window.show_cases()
    press(window.cases, "Learn with a sample case")
    said = shown_texts(window.screen_shown)
    assert "These people do not exist." in said
    assert said.count("What it shows:") == 6
    press(window.screen_shown, "Back")
    assert window.screen_shown is window.cases


def test_a_sample_in_a_clinic_is_marked_everywhere(desk, replies, tmp_path, qtbot):
    desk.create()
    press(desk.window.cases, "Learn with a sample case")
    open_sample(desk.window)
    check = desk.window.case.check
    assert desk.window.screen_shown is check
    assert "This is a sample, not a real case. The wait of 30 days" in shown_texts(check)
    press(check, "See the result")
    assert "This is a sample, not a real case." in shown_texts(desk.window.case.result)
    replies.file = tmp_path / "summary.pdf"
    with qtbot.waitSignal(desk.window._paper_desk.saved, timeout=20_000):
        press(desk.window.case.result, "Save the summary (PDF)")
    pages = [page.extract_text() for page in PdfReader(replies.file).pages]
    assert all(sample_mark("en") in page for page in pages)
    press(desk.window.case.result, "Close the case")
    assert titles(desk.window) == ["Sample: Pat Placeholder (not a real case)"]
    assert desk.window.cases.samples.isHidden()


def test_the_papers_of_a_sample_bear_its_mark_and_no_name(window, qtbot):
    window.show_cases()
    press(window.cases, "Learn with a sample case")
    open_sample(window)
    press(window.case.check, "See the result")
    press(window.case.result, "Papers")
    papers = window._paper_desk.papers
    assert papers.screen.names.isHidden()
    assert papers._case().person.name == sample_mark("en")
    papers.screen.choose_language("es")
    assert papers._case().person.name == sample_mark("es")


def test_the_next_case_bears_no_mark(window, pack):
    window.show_cases()
    press(window.cases, "Learn with a sample case")
    open_sample(window)
    press(window.case.check, "Close the case")
    window.open_case(window._shelf.new("Blue one", pack))
    window._paper_desk.choose({})
    assert not window._paper_desk.sample
    assert window._paper_desk.papers._case().person.name == ""


def test_a_sample_from_the_start_is_kept_nowhere(desk, qtbot):
    press(desk.window.start, "Learn with a sample case")
    open_sample(desk.window)
    qtbot.waitUntil(lambda: desk.window.screen_shown is desk.window.case.check)
    assert desk.window.bar.mode.text() == "Nothing you type is kept."
    press(desk.window.case.check, "Close the case")
    assert titles(desk.window) == ["Sample: Pat Placeholder (not a real case)"]
    assert not desk.store.exists()


def test_an_office_that_keeps_cases_asks_for_its_passphrase_first(make_desk):
    desk = make_desk(office=OfficeSettings(mode=Mode.CLINIC))
    desk.create()
    desk.modes.lock()
    press(desk.vault_desk.unlock, "Back to the start")
    press(desk.window.start, "Learn with a sample case")
    open_sample(desk.window, 0)
    desk.unlock(PASSPHRASE)
    desk.wait_for(desk.window.case.check)
    assert desk.window._interview_desk.interview.sample == "unit_team"


def test_a_sample_that_found_no_place_does_not_come_later(make_desk):
    desk = make_desk(office=OfficeSettings(mode=Mode.CLINIC))
    desk.create()
    desk.modes.lock()
    press(desk.vault_desk.unlock, "Back to the start")
    press(desk.window.start, "Learn with a sample case")
    open_sample(desk.window, 0)
    press(desk.vault_desk.unlock, "Back to the start")
    press(desk.window.start, "Cases")
    desk.unlock(PASSPHRASE)
    desk.wait_for(desk.window.cases)
    assert titles(desk.window) == []


def test_a_sample_goes_to_the_cases_that_are_open(window, pack):
    window.show_start()
    press(window.start, "Learn with a sample case")
    open_sample(window, 5)
    assert window.screen_shown is window.case.check
    assert window._shelf.lines()[0].sample == "state_case"


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_samples_speak_the_language_of_the_window(window, language):
    window.show_start()
    window.start.samples_asked.emit()
    window.speak(language)
    said = shown_texts(window.screen_shown)
    assert ("Pat Placeholder" in said) == (language == "en")
    assert ("Paz Ficticia" in said) == (language == "es")
