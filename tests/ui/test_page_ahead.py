"""The page that is made while the person rests."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from tests.ui.driving import Person, press
from ui.interview.page_ahead import PageAhead
from ui.pages.page import QuestionPage
from ui.trial.filling import fill

FEDERAL = {"keyboard": "helper", "sentencing_authority": "us_district_court", "sentencing_district": "ndil"}


@pytest.fixture
def ahead(person: Person) -> PageAhead:
    return person.window._interview_desk._ahead


def rest(person: Person, ahead: PageAhead, qtbot, raw: object) -> QuestionPage:
    """Put the answer on the page; return the page that is made meanwhile."""
    before = ahead._page
    fill(person.interview.page, raw)
    qtbot.waitUntil(lambda: ahead._page is not None and ahead._page is not before)
    return ahead._page


def test_the_page_that_was_made_is_the_one_that_comes(person, ahead, qtbot):
    person.start_case()
    made = rest(person, ahead, qtbot, "helper")
    press(person.interview, "Continue")
    assert person.interview.page is made
    assert (person.question, made.isVisible(), ahead._page) == ("sentencing_authority", True, None)


def test_nothing_of_it_is_in_the_window_before(person, ahead, qtbot):
    person.start_case()
    made = rest(person, ahead, qtbot, "helper")
    assert not person.window.isAncestorOf(made)
    assert person.window.findChildren(QuestionPage) == [person.interview.page]
    assert not any(widget.isVisible() for widget in (made, *made.findChildren(QWidget)))


def test_it_saves_nothing(person, ahead, qtbot, window):
    person.start_case()
    rest(person, ahead, qtbot, "helper")
    case = window._shelf.lines()[0]
    assert window._shelf.answers(case.id) == {}


def test_another_answer_has_another_page_made(person, ahead, qtbot):
    person.start_case()
    person.answer("helper")
    first = rest(person, ahead, qtbot, "us_district_court")
    second = rest(person, ahead, qtbot, "state_court")
    press(person.interview, "Continue")
    assert person.interview.page is second
    assert person.question == second.question.id != first.question.id


def test_the_answer_given_before_stands_on_it(person, ahead, qtbot):
    person.start_case()
    person.answer_until("sentencing_district", FEDERAL)
    for _ in range(2):
        press(person.interview, "Back")
    qtbot.waitUntil(lambda: ahead._page is not None)
    made = ahead._page
    press(person.interview, "Continue")
    assert person.interview.page is made
    assert made.read() == "us_district_court"


def test_in_another_language_it_is_made_anew(person, ahead, qtbot):
    person.start_case()
    made = rest(person, ahead, qtbot, "helper")
    person.window.speak("es")
    press(person.interview, "Continue")
    assert person.interview.page is not made
    assert person.interview.page.title == person.window._wording.text("questions.sentencing_authority.title")


def test_in_another_size_it_is_made_anew(person, ahead, qtbot, text_size):
    person.start_case()
    made = rest(person, ahead, qtbot, "helper")
    text_size.set_percent(200)
    press(person.interview, "Continue")
    assert person.interview.page is not made
    assert person.question == "sentencing_authority"


def test_it_goes_with_the_case(person, ahead, qtbot):
    person.start_case()
    made = rest(person, ahead, qtbot, "helper")
    press(person.interview, "Close the case")
    qtbot.waitUntil(lambda: not isValid(made))
    assert ahead._page is None


class _FirstFrame(QObject):
    """Takes note of the places of all that is on screen when a widget is first painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self._watched = watched
        self.places: list[object] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.places:
            self.places = places(self._watched)
        return False


def places(column: QWidget) -> list[object]:
    shown = (widget for widget in (column, *column.findChildren(QWidget)) if widget.isVisible())
    return [widget.geometry().getRect() for widget in shown]


@pytest.mark.parametrize("percent", [100, 200])
def test_the_first_frame_of_a_page_is_its_last(person, ahead, qtbot, text_size, percent):
    text_size.set_percent(percent)
    person.window.resize(1180, 560)
    person.start_case()
    column = person.interview._scroll.column
    heights = set()
    for _ in range(8):
        rest(person, ahead, qtbot, FEDERAL.get(person.question, "unsure"))
        frame = _FirstFrame(column)
        press(person.interview, "Continue")
        qtbot.waitUntil(lambda frame=frame: bool(frame.places))
        qtbot.wait(30)
        assert frame.places == places(column), person.question
        heights.add(column.height())
        column.removeEventFilter(frame)
    assert len(heights) > 1
