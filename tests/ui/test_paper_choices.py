"""What an office wants each time; what a shared computer does not offer."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from app.services.printing.papers import BOTH, PaperCase, Person, Wish, make_paper
from tests.ui.driving import TODAY, option, press, shown_texts, type_into
from tests.ui.fakes import FakeDialogs
from tests.ui.test_paper_screen import FEDERAL
from ui.paper.paper_desk import PaperDesk
from ui.paper.paper_set import PaperSet

FACING = "Both, on pages that face each other"
LARGE = "Large print, for what the client reads"


@pytest.fixture
def make_desk(qtbot, pack, replies):
    def make(place: Path | None = None, remind: bool = False) -> PaperDesk:
        window = QWidget()
        qtbot.addWidget(window)
        desk = PaperDesk(pack, "en", lambda: TODAY, FakeDialogs(replies), window)
        desk.choices_at, desk.remind = place, remind
        return desk

    return make


def shown(desk: PaperDesk, qtbot, **more: object) -> PaperSet:
    desk.choose({**FEDERAL, **more})
    assert desk.papers is not None
    qtbot.addWidget(desk.papers.screen)
    desk.papers.screen.show()
    return desk.papers


def test_both_languages_are_printed_on_facing_pages(make_desk, qtbot, replies, pack, tmp_path):
    papers = shown(make_desk(), qtbot)
    option(papers.screen, FACING).click()
    replies.file = tmp_path / "a.pdf"
    with qtbot.waitSignal(papers.saved, timeout=20_000):
        press(papers.screen, "Save the chosen papers")
    assert replies.file.read_bytes() == make_paper("client-summary", PaperCase(pack, FEDERAL, TODAY), Wish(BOTH))


def test_an_office_finds_its_papers_language_and_size_again(make_desk, qtbot, replies, tmp_path):
    place = tmp_path / "papers.json"
    papers = shown(make_desk(place), qtbot)
    for label in ("Summary with the action plan", "Letter to the warden", FACING, LARGE):
        option(papers.screen, label).click()
    type_into(papers.screen.names.fields[0], "Alex Sample")
    press(papers.screen, "Back to the result")
    again = shown(make_desk(place), qtbot)
    assert again.screen.chosen == ("warden-letter",)
    assert again.case_and_wish()[1] == Wish(BOTH, large=True)
    assert json.loads(place.read_text()) == {"papers": ["warden-letter"], "language": BOTH, "large": True}


def test_nothing_is_remembered_without_a_place(make_desk, qtbot, tmp_path):
    papers = shown(make_desk(None, remind=True), qtbot)
    option(papers.screen, "Letter to the warden").click()
    press(papers.screen, "Back to the result")
    assert list(tmp_path.iterdir()) == []
    assert shown(make_desk(None, remind=True), qtbot).screen.chosen == ("client-summary",)


@pytest.mark.parametrize(
    "spoiled", ["", "{", "[]", '{"papers": 3}', '{"papers": [[], "x"], "language": "xx", "large": true}']
)
def test_spoiled_choices_are_passed_over(make_desk, qtbot, tmp_path, spoiled):
    place = tmp_path / "papers.json"
    place.write_text(spoiled)
    assert shown(make_desk(place), qtbot).screen.language == "en"


def test_a_shared_computer_offers_the_staff_copy_to_a_lawyer_alone(make_desk, qtbot):
    staff = "For staff only"
    for keyboard, offered in (("client", False), ("family", False), ("helper", False), ("lawyer", True)):
        assert (staff in shown_texts(shown(make_desk(remind=True), qtbot, keyboard=keyboard).screen)) == offered
        assert staff in shown_texts(shown(make_desk(remind=False), qtbot, keyboard=keyboard).screen)


def test_names_given_for_the_summary_stand_on_every_other_paper(make_desk, qtbot, replies, tmp_path):
    desk = make_desk()
    replies.person, replies.file = Person("Alex Sample", "00000-000", "FCI"), tmp_path / "a.pdf"
    with qtbot.waitSignal(desk.saved, timeout=20_000):
        desk.save(FEDERAL)
    papers = shown(desk, qtbot)
    assert papers.screen.names.lines == ("Alex Sample", "00000-000", "FCI")


def test_the_summary_from_the_result_is_the_one_of_the_papers(make_desk, qtbot, replies, pack, tmp_path):
    desk = make_desk()
    papers = shown(desk, qtbot)
    option(papers.screen, "Español").click()
    option(papers.screen, LARGE).click()
    replies.person, replies.file = Person("Alex Sample"), tmp_path / "a.pdf"
    with qtbot.waitSignal(desk.saved, timeout=20_000):
        desk.save(FEDERAL)
    case = PaperCase(pack, FEDERAL, TODAY, Person("Alex Sample"))
    assert replies.file.read_bytes() == make_paper("client-summary", case, Wish("es", large=True))
