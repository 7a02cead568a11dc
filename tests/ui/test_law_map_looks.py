"""What the law map shows: what a search found, the path of a case, in every colour, size, language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from app.services.law_map.values import Standing
from tests.ui.driving import Person, press, shown_texts
from tests.ui.test_access import MIXED
from tests.ui.test_law_map import opened, settle
from ui.law_map.map_screen import LawMapScreen


@pytest.fixture
def screen(window) -> LawMapScreen:
    """The map of no case."""
    press(window.start, "Law map")
    return opened(window)


@pytest.fixture
def case_screen(person: Person) -> LawMapScreen:
    """The map of a finished case."""
    person.start_case()
    person.answer_until(None, MIXED)
    person.window.show_map()
    return opened(person.window)


# Search


def test_a_search_lists_hits_marks_them_and_enter_goes_round(screen, qtbot):
    screen.search.field.setFocus()
    qtbot.keyClicks(screen.search.field, "terminal")
    hits = screen.search._names
    assert len(hits) > 2
    assert screen.search.told.text() == f"Found: {len(hits)}. Press Enter for the next."
    visited = []
    for _ in range(len(hits) + 1):
        qtbot.keyClick(screen.search.field, Qt.Key.Key_Return)
        visited.append(screen.node)
        box = screen.map.box(screen.node)
        assert box.found
        assert box.chosen
        assert in_sight(screen, screen.node)
    assert visited == [*hits, hits[0]]
    qtbot.keyClick(screen.search.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert screen.node == hits[-1]
    assert screen.search.told.text() == f"{len(hits)} of {len(hits)}"


def test_a_hit_of_the_list_is_opened_and_a_search_without_hits_says_so(screen, qtbot):
    screen.search.field.setText("terminal")
    line = screen.search.hits.item(1)
    screen.search.hits.itemActivated.emit(line)
    assert screen.node == screen.search._names[1]
    screen.search.field.setText("xyzzy")
    assert screen.search.told.text() == "Nothing found."
    assert screen.search.hits.isHidden()
    screen.search.field.setText("")
    assert screen.search.told.isHidden()
    assert not any(screen.map.box(name).found for name in screen.map.shown)


def in_sight(screen: LawMapScreen, name: str) -> bool:
    canvas = screen.map.canvas
    seen = canvas.mapToScene(canvas.viewport().rect()).boundingRect()
    return seen.contains(screen.map.box(name).sceneBoundingRect().center())


# The path of a case


def picture_of(screen: LawMapScreen, name: str) -> QImage:
    box = screen.map.box(name)
    area = box.sceneBoundingRect()
    image = QImage(int(area.width()), int(area.height()), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(-box.boundingRect().topLeft())
    box.paint(painter, None, None)
    painter.end()
    return image


def dark(image: QImage, left: int, right: int) -> int:
    return sum(image.pixelColor(x, y).lightness() < 100 for x in range(left, right) for y in range(image.height()))


def test_the_path_is_told_by_words_and_by_thickness(case_screen):
    book = case_screen._book
    assert book.way.nodes["court/state_sentence"] is Standing.TAKEN
    assert book.head("court/state_sentence") == "2. Test, on the path of this case"
    assert book.head("court/state") == "3. Question"
    assert book.head("judgment/rehearing").endswith("not needed in this case")
    case_screen._show("court", "court")
    edge = 20 + 6  # where the left edge of a box is, with half of its line on either side
    taken, passed = picture_of(case_screen, "court/term_kind"), picture_of(case_screen, "court/state")
    assert dark(taken, edge - 8, edge) > 2 * dark(passed, edge - 8, edge)


def test_the_open_question_has_an_arrow_before_it(person):
    person.start_case()
    person.window.show_map()
    screen = opened(person.window)
    assert dark(picture_of(screen, "start/keyboard"), 0, 12) > 20
    (after,) = screen._book.law.below("start/keyboard")
    assert dark(picture_of(screen, after), 0, 12) == 0


def test_the_panel_tells_the_answer_and_where_the_path_goes(case_screen, wording):
    case_screen.go_to("court/sentencing_authority")
    said = wording.choice("sentencing_authority", MIXED["sentencing_authority"])
    assert f"The answer in this case: {said}" in shown_texts(case_screen.panel)
    case_screen.go_to("court/state_sentence")
    assert "The path goes on: no or not known: 4." in shown_texts(case_screen.panel)
    case_screen.go_to("court/state")
    assert "Not on the path of this case." in shown_texts(case_screen.panel)


# Looks


@pytest.mark.parametrize(("ink", "ground"), [("#ffffff", "#000000"), ("#000000", "#ffffff"), ("#ffff00", "#000080")])
def test_the_map_has_the_colours_of_the_system(screen, ink, ground):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, ink)
    palette.setColor(QPalette.ColorRole.Base, ground)
    screen.map.canvas.setPalette(palette)
    screen.map.zoom(2 / screen.map.canvas.transform().m11())
    screen.map.centre()
    QApplication.processEvents()
    seen = screen.map.canvas.viewport().grab().toImage()
    colours = {seen.pixelColor(x, y).name() for x in range(seen.width()) for y in range(0, seen.height(), 3)}
    assert {ink, ground} <= colours


def test_the_boxes_grow_with_the_text(screen, text_size):
    screen.go_to("court")
    before = screen.map.box("court").boundingRect().width()
    text_size.set_percent(200)
    QApplication.processEvents()
    assert screen.map.box("court").boundingRect().width() > 1.7 * before
    assert screen.node == "court"
    assert screen.map.box("court").chosen


def test_another_language_draws_the_same_place_anew(person, case_screen, pack):
    case_screen.go_to("court/sentencing_authority")
    case_screen.search.field.setText("apelación")
    person.window.speak("es")
    settle()
    screen = person.window.map.screen
    assert person.window.screen_shown is screen
    assert (screen.shown, screen.node) == ("court", "court/sentencing_authority")
    assert screen.panel.title.text() == pack.texts["es"]["questions"]["sentencing_authority"]["title"]
    assert screen.search._names
    assert "de este caso" in screen._book.head(screen.node)
