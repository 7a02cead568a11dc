"""What an answer makes urgent is said at once, above the next question, not only in the result."""

import pytest
from PySide6.QtWidgets import QApplication

from app.engine.telling.wording import Wording
from tests.ui.driving import Person, press, shown_texts

ABUSE = {"keyboard": "client", "sentencing_authority": "us_district_court", "grounds": ["abuse_in_custody"]}


@pytest.fixture
def endangered(person: Person) -> Person:
    """Someone who has just answered that there is danger now."""
    person.start_case()
    person.answer_until("abuse_imminent_danger", ABUSE)
    person.answer("yes")
    return person


def said(person: Person) -> str:
    return shown_texts(person.interview.urgent)


def test_danger_is_answered_at_once_with_where_help_is(endangered, wording):
    card = wording.text("urgent.abuse_danger_now.title"), wording.text("urgent.abuse_danger_now.text")
    assert all(text in said(endangered) for text in card)
    assert endangered.interview.heading.accessibleDescription().startswith(". ".join(card))


def test_it_stays_in_the_other_language_and_goes_with_the_next_answer(endangered, pack):
    endangered.window.speak("es")
    assert Wording(pack, "es").text("urgent.abuse_danger_now.title") in said(endangered)
    endangered.window.speak("en")
    endangered.answer("unsure")
    assert said(endangered) == ""
    assert endangered.interview.urgent.isHidden()


def test_it_is_said_again_when_the_answer_is_given_again(endangered, wording):
    press(endangered.interview, "Undo")
    assert said(endangered) == ""
    endangered.answer("yes")
    assert wording.text("urgent.abuse_danger_now.title") in said(endangered)


def test_a_case_that_is_opened_again_does_not_repeat_it(endangered):
    endangered.open_first_case()
    QApplication.processEvents()
    assert said(endangered) == ""


def test_a_clock_that_may_be_running_is_said_before_any_reason_is_asked(person, wording):
    person.start_case()
    seen: dict[str, str] = {}
    given = {"sentencing_authority": "us_district_court", "judgment_date": "2026-03-16", "direct_appeal": "none"}
    while person.question != "grounds":
        person.answer(given.get(person.question, "unsure"))
        seen[person.question] = said(person)
    told = [question for question, text in seen.items() if wording.text("urgent.clock_2255_running.title") in text]
    assert len(told) == 1
