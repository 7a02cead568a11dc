"""The names that go on a paper are looked at for words that are better left out."""

import pytest
from PySide6.QtWidgets import QWidget

from app.services.keeping.record import sign_offs
from app.services.printing.papers import Person
from tests.ui.driving import TODAY, press, type_into
from tests.ui.fakes import FakeDialogs
from ui.paper.paper_desk import PaperDesk

PRIVATE = Person("Alex Sample, informant", "00000-000", "Sample prison")
ANSWERS = {"keyboard": "student", "sentencing_authority": "us_district_court"}


@pytest.fixture
def desk(qtbot, pack, replies) -> PaperDesk:
    window = QWidget()
    qtbot.addWidget(window)
    return PaperDesk(pack, "en", lambda: TODAY, FakeDialogs(replies), window)


@pytest.fixture
def card(qtbot, desk):
    """The card of the names on the screen of the papers."""
    desk.choose(ANSWERS)
    assert desk.papers is not None
    qtbot.addWidget(desk.papers.screen)
    desk.papers.screen.show()
    return desk.papers.screen.names


def test_the_dialog_asks_again_after_names_were_cleared(desk, replies, monkeypatch, tmp_path):
    replies.agrees = False
    asked: list[Person] = []
    given = iter((PRIVATE, Person("Alex Sample"), None))
    monkeypatch.setattr(FakeDialogs, "ask_person", lambda _self, _parent, start: asked.append(start) or next(given))
    desk.save(ANSWERS)  # no file is chosen, so that nothing is written
    assert asked == [Person(), Person()]
    assert ["informant" in question for question in replies.questions[:1]] == [True]
    desk.save(ANSWERS)
    assert asked[2] == Person("Alex Sample")


def test_the_dialog_takes_names_that_somebody_keeps(desk, replies, monkeypatch):
    asked: list[Person] = []
    monkeypatch.setattr(FakeDialogs, "ask_person", lambda _self, _parent, start: asked.append(start) or PRIVATE)
    desk.save(ANSWERS)
    desk.save(ANSWERS)
    assert asked == [Person(), PRIVATE]


def test_names_without_such_words_ask_nothing(desk, replies):
    desk.save(ANSWERS)
    assert not any("leave out" in question for question in replies.questions)


@pytest.mark.parametrize("button", ["Print the chosen papers", "Save the chosen papers", "Look"])
def test_names_on_the_card_are_cleared_before_a_paper_is_made(desk, card, replies, button):
    type_into(card.fields[0], PRIVATE.name)
    replies.agrees = False
    press(desk.papers.screen, button)
    assert card.lines == ("", "", "")
    assert any("informant" in question for question in replies.questions)
    assert desk.papers.screen.status.text() == ""


def test_names_on_the_card_that_somebody_keeps_are_asked_about_once(desk, card, replies, qtbot):
    type_into(card.fields[0], PRIVATE.name)
    press(desk.papers.screen, "Look")
    press(desk.papers.screen, "Look")
    assert card.lines[0] == PRIVATE.name
    assert sum("informant" in question for question in replies.questions) == 1
    type_into(card.fields[0], "Alex, who cooperated")
    press(desk.papers.screen, "Look")
    assert sum("cooperated" in question for question in replies.questions) == 1
    qtbot.waitUntil(lambda: desk.papers.screen.status.text() == "", timeout=20_000)


@pytest.mark.parametrize("keeps", [True, False])
def test_a_signature_with_such_words_is_signed_only_when_somebody_keeps_them(window, pack, replies, keeps):
    case_id = window._shelf.new("Blue one", pack)
    window.show_cases()
    press(window.cases, "Record, sign-off")
    screen = window.office.record
    for field, text in zip(screen.fields, ("Jo", "lawyer", "He was an informant"), strict=True):
        type_into(field, text)
    replies.agrees = keeps
    press(screen, "Sign off")
    assert [signed.statement for signed in sign_offs(window._shelf, case_id)] == ["He was an informant"] * keeps
    assert [field.text() for field in screen.fields] == ([""] * 3 if keeps else ["Jo", "lawyer", ""])
