"""Saving the law map: only where the person points, never with an answer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from tests.report.pdf_reading import page_texts
from tests.ui.driving import Person, press, shown_texts
from tests.ui.test_access import MIXED
from ui.law_map.map_screen import LawMapScreen

PLANTED = MIXED["other_reason"]


def settle() -> None:
    QApplication.processEvents()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()


@pytest.fixture
def screen(window) -> LawMapScreen:
    """The map of no case."""
    press(window.start, "Law map")
    settle()
    return window.map.screen


@pytest.fixture
def case_screen(person: Person) -> LawMapScreen:
    """The map of a finished case."""
    person.start_case()
    person.answer_until(None, MIXED)
    press(person.window.case.check, "See the result")
    press(person.window.case.result, "Law map")
    settle()
    return person.window.map.screen


@pytest.mark.parametrize(("button", "ending", "begins"), [("PDF", "pdf", b"%PDF"), ("SVG", "svg", b"<?xml")])
def test_the_whole_map_of_no_case_is_saved_without_a_question(screen, replies, tmp_path, button, ending, begins):
    replies.file = tmp_path / f"my map.{ending}"
    press(screen, f"Save as {button}")
    assert "Making the map" in screen.status.text()
    settle()
    assert replies.file.read_bytes().startswith(begins)
    assert replies.questions == []
    assert str(replies.file) in screen.status.text()
    assert list(tmp_path.glob("*.part")) == []


def test_a_part_of_a_case_is_offered_with_or_without_its_path(case_screen, replies, tmp_path):
    case_screen.go_to("other/other_reason")
    texts = []
    for choice in range(4):
        replies.choices = [choice]
        replies.file = tmp_path / f"{choice}.svg"
        press(case_screen, "Save as SVG")
        settle()
        texts.append(replies.file.read_text(encoding="utf-8"))
    alone, with_path, whole, whole_with_path = texts
    assert [("on the path of this case" in text) for text in texts] == [False, True, False, True]
    assert len(whole) > 10 * len(alone)
    assert len(whole_with_path) > 10 * len(with_path)
    assert not [text for text in texts if PLANTED in text]
    assert "No answer is written into the file." in replies.questions[0]


def test_the_pages_of_a_part_hold_no_answer(case_screen, replies, tmp_path):
    case_screen.go_to("other/other_reason")
    replies.choices, replies.file = [1], tmp_path / "map.pdf"
    press(case_screen, "Save as PDF")
    settle()
    words = "\n".join(page_texts(replies.file.read_bytes()))
    assert "on the path of this case" in words
    assert PLANTED not in " ".join(words.split())


@pytest.mark.parametrize("step", ["choice", "place"])
def test_cancelling_saves_nothing(case_screen, replies, tmp_path, step):
    replies.choices, replies.file = [None if step == "choice" else 0], None
    press(case_screen, "Save as PDF")
    settle()
    assert list(tmp_path.rglob("*.pdf")) == []
    assert case_screen.status.isHidden()


def test_a_place_that_takes_no_file_is_told(screen, replies, tmp_path):
    replies.file = tmp_path / "missing" / "map.pdf"
    press(screen, "Save as PDF")
    settle()
    assert replies.errors == ["The folder to save in does not exist."]
    assert screen.status.isHidden()


def test_leaving_the_map_while_the_file_is_made_still_saves_it(screen, replies, tmp_path, window):
    replies.file = tmp_path / "map.pdf"
    press(screen, "Save as PDF")
    press(screen, "Back")
    settle()
    assert replies.file.read_bytes().startswith(b"%PDF")
    assert window.screen_shown is window.start


def test_in_the_other_language_the_file_speaks_it(screen, replies, tmp_path, window, pack):
    window.speak("es")
    settle()
    screen.go_to("court")
    screen._open("court")
    replies.choices, replies.file = [0], tmp_path / "map.svg"
    screen.svg_asked.emit()
    settle()
    drawn = replies.file.read_text(encoding="utf-8")
    assert 'xml:lang="es"' in drawn
    assert pack.texts["es"]["notices"]["translation_unreviewed"] in drawn
    assert str(replies.file) in shown_texts(screen)
