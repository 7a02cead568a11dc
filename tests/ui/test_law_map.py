"""The law map in the window: reached, walked by keyboard, searched, read, left again."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QThreadPool
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton

from app.services.law_map.values import NodeKind
from tests.ui.driving import Person, press, shown_texts
from tests.ui.test_access import MIXED
from ui.help.help_texts import help_on
from ui.law_map.map_screen import WHOLE, LawMapScreen
from ui.window.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def settle() -> None:
    """Let the search get ready."""
    QApplication.processEvents()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()


def opened(window: MainWindow) -> LawMapScreen:
    settle()
    assert isinstance(window.screen_shown, LawMapScreen)
    assert window.screen_shown is window.map.screen
    window.activateWindow()
    window.screen_shown.map.setFocus()
    return window.screen_shown


@pytest.fixture
def screen(window) -> LawMapScreen:
    """The map of no case."""
    press(window.start, "Law map")
    return opened(window)


@pytest.fixture
def case_screen(person) -> LawMapScreen:
    """The map of a finished case."""
    finish(person)
    press(person.window.case.result, "Law map")
    return opened(person.window)


def finish(person: Person) -> None:
    person.start_case()
    person.answer_until(None, MIXED)
    press(person.window.case.check, "See the result")


def keys(screen: LawMapScreen, qtbot, *pressed: Qt.Key) -> str:
    for key in pressed:
        qtbot.keyClick(screen.map, key)
    return screen.node


# Reaching it


def test_nothing_of_the_map_is_loaded_before_it_is_asked_for():
    code = (
        "import sys, app.__main__, ui.start, ui.window.main_window\n"
        "print([name for name in sys.modules if name.startswith(('app.services.law_map', 'ui.law_map.'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_start_screen_leads_to_all_sections_and_back(window, screen):
    assert screen.heading.text() == "The law as a map"
    assert screen.choice.currentText() == "All sections"
    assert screen.node == "=law"
    press(screen, "Back")
    assert window.screen_shown is window.start
    assert window.map.screen is None


def test_a_question_leads_to_its_own_box_and_back_with_what_was_typed(person, qtbot):
    person.start_case()
    person.answer_until("judgment_date", MIXED)
    person.interview.page.inputs()[0].setText("11")
    person.interview.why.findChildren(QToolButton)[0].click()
    press(person.interview.why, "See it on the law map")
    screen = opened(person.window)
    assert (screen.shown, screen.node) == ("judgment", "judgment/judgment_date")
    assert "open now" in screen.panel._kind.text()
    press(screen, "Back")
    assert person.window.screen_shown is person.interview
    assert person.interview.page.inputs()[0].text() == "11"
    assert person.question == "judgment_date"


@pytest.mark.parametrize("place", ["question", "check", "result"])
def test_ctrl_m_opens_the_map_with_the_path_of_the_case_and_back_returns(person, qtbot, place):
    person.start_case()
    if place != "question":
        person.answer_until(None, MIXED)
    if place == "result":
        press(person.window.case.check, "See the result")
    before = person.window.screen_shown
    person.window.activateWindow()
    qtbot.keyClick(before, Qt.Key.Key_M, CONTROL)
    screen = opened(person.window)
    assert screen.node == ("start/keyboard" if place == "question" else "=law")
    screen.go_to("start/keyboard")
    assert ("The answer in this case" in shown_texts(screen.panel)) is (place != "question")
    press(screen, "Back")
    assert person.window.screen_shown is before


def test_where_no_case_is_open_or_a_list_of_cases_is_on_ctrl_m_does_not_touch_it(window, qtbot):
    window.show_cases()
    window.activateWindow()
    qtbot.keyClick(window.cases, Qt.Key.Key_M, CONTROL)
    assert window.screen_shown is window.cases


def test_f1_tells_how_to_use_the_map(window, screen, replies, qtbot):
    qtbot.keyClick(screen.map, Qt.Key.Key_F1)
    assert len(help_on("LawMapScreen")) > len(help_on("NoSuchScreen"))
    assert replies.questions == list(help_on("LawMapScreen"))


def test_leaving_the_cases_lets_go_of_the_map_with_the_path(person, case_screen):
    window = person.window
    window.drop_cases(window.start)
    assert window.screen_shown is window.start
    assert window.map.screen is None
    assert window.map._book is None
    assert window.map._case is None


# Keyboard


def test_arrows_go_to_parent_child_and_neighbours(screen, qtbot):
    assert keys(screen, qtbot, Qt.Key.Key_Down) == "=asked"
    assert keys(screen, qtbot, Qt.Key.Key_Right) == "=doors"
    assert keys(screen, qtbot, Qt.Key.Key_Left) == "=asked"
    assert keys(screen, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Right) == "court"
    assert keys(screen, qtbot, Qt.Key.Key_Up) == "=asked"
    assert keys(screen, qtbot, Qt.Key.Key_Home) == "=law"
    assert keys(screen, qtbot, Qt.Key.Key_Up, Qt.Key.Key_Left) == "=law"


def test_every_box_of_every_section_is_reached_by_arrows_alone(screen, qtbot):
    book = screen._book
    for section in book.law.sections():
        screen._show(section.id, section.id)
        seen, waiting = {section.id}, [section.id]
        while waiting:
            here = waiting.pop()
            for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
                screen.go_to(here)
                found = keys(screen, qtbot, key)
                if found not in seen:
                    seen.add(found)
                    waiting.append(found)
        assert seen == set(screen.map.shown)


def test_space_opens_a_section_and_backspace_goes_back_to_it(screen, qtbot):
    keys(screen, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert (screen.shown, screen.node) == ("court", "court")
    assert "court/another_court" in screen.map.shown
    assert keys(screen, qtbot, Qt.Key.Key_Backspace) == "court"
    assert screen.choice.currentText() == "All sections"


def test_space_and_down_on_a_reference_follow_it(screen, qtbot):
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down):
        screen.go_to("court/state>another_court")
        assert keys(screen, qtbot, key) == "court/another_court"


def test_down_follows_the_path_of_the_case(case_screen, qtbot):
    case_screen.go_to("judgment/revocation")
    # Without a case the first way down is the longer one.
    assert keys(case_screen, qtbot, Qt.Key.Key_Down) == "judgment/revocation>direct_appeal"


def test_enter_reads_and_f6_goes_to_and_fro(screen, qtbot):
    screen.go_to("court/sentencing_authority")
    keys(screen, qtbot, Qt.Key.Key_Return)
    assert screen.focusWidget() is screen.panel.title
    qtbot.keyClick(screen.panel.title, Qt.Key.Key_F6)
    assert screen.focusWidget() is screen.map
    qtbot.keyClick(screen.map, Qt.Key.Key_F6)
    assert screen.focusWidget() is screen.panel.title


def test_a_screen_reader_hears_the_box_on_the_map_and_the_text_beside_it(screen, wording):
    screen.go_to("court/sentencing_authority")
    assert screen.map.accessibleDescription() == "1. Question: Which court gave the sentence?"
    assert wording.text("questions.sentencing_authority.why") in screen.panel.title.accessibleDescription()


# Zoom


def test_keys_in_the_map_zoom_it_and_leave_the_size_of_the_text(screen, qtbot, text_size):
    screen._show("court", "court")
    before = screen.map.canvas.transform().m11()
    qtbot.keyClick(screen.map, Qt.Key.Key_Plus, CONTROL)
    assert screen.map.canvas.transform().m11() == pytest.approx(before * 1.25)
    qtbot.keyClick(screen.map, Qt.Key.Key_Minus, CONTROL)
    qtbot.keyClick(screen.map, Qt.Key.Key_Minus)
    assert screen.map.canvas.transform().m11() == pytest.approx(before / 1.25)
    qtbot.keyClick(screen.map, Qt.Key.Key_0, CONTROL)
    assert whole_in_sight(screen)
    assert text_size.percent == 100
    screen.search.field.setFocus()
    qtbot.keyClick(screen.search.field, Qt.Key.Key_Plus, CONTROL)
    assert text_size.percent == 125


def test_the_zoom_stays_within_bounds(screen):
    for button, bound in (("Larger", 4.0), ("Smaller", 0.05)):
        for _ in range(40):
            press(screen, button)
        assert screen.map.canvas.transform().m11() == pytest.approx(bound)
    screen._show("motion_3582", "motion_3582")
    press(screen, "Fit")
    assert whole_in_sight(screen)


def whole_in_sight(screen: LawMapScreen) -> bool:
    QApplication.processEvents()  # the scroll bars go when nothing is left to scroll
    canvas = screen.map.canvas
    seen = canvas.mapToScene(canvas.viewport().rect()).boundingRect()
    return seen.contains(canvas.scene().itemsBoundingRect())


@pytest.mark.parametrize(("held", "zooms"), [(CONTROL, True), (Qt.KeyboardModifier.NoModifier, False)])
def test_the_wheel_zooms_only_with_ctrl(screen, held, zooms):
    canvas = screen.map.canvas
    before = canvas.transform().m11()
    here = QPointF(50, 50)
    no_buttons = Qt.MouseButton.NoButton
    turn = QWheelEvent(here, here, QPoint(), QPoint(0, -120), no_buttons, held, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(canvas.viewport(), turn)
    assert (canvas.transform().m11() < before) is zooms


# Mouse


def test_a_click_reads_a_box_and_two_clicks_open_it(screen, qtbot):
    canvas = screen.map.canvas
    screen.map.fit()
    place = canvas.mapFromScene(screen.map.box("court").sceneBoundingRect().center())
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert screen.node == "court"
    assert screen.panel.title.text() == "Court and custody"
    qtbot.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert screen.shown == "court"


# Reading


def test_the_panel_tells_rule_text_and_authority(screen, wording, pack):
    screen.go_to("court/another_court")
    outside, elsewhere = wording.text("facts.outside_3582"), wording.text("facts.other_sovereign")
    assert screen.panel.title.text() == f'"{outside}"'
    assert f'"{outside}": ' in shown_texts(screen.panel)
    (toggle,) = (button for button in screen.panel.findChildren(QToolButton) if button.isVisibleTo(screen.panel))
    assert f'"{elsewhere}": ' not in shown_texts(screen.panel)
    toggle.click()
    assert f'"{elsewhere}": ' in shown_texts(screen.panel)
    screen.go_to("court/end_court_outside")
    texts = shown_texts(screen.panel)
    assert wording.text("findings.court_outside.next") in texts
    for cite in pack.findings["court_outside"].authorities:
        assert wording.cite(cite) in texts
    assert wording.text("notices.draft_pack") in screen.notice.text()


def test_the_button_of_the_panel_opens_what_can_be_opened(screen):
    screen.go_to("judgment")
    press(screen.panel, "Open this part")
    assert screen.shown == "judgment"
    screen.go_to("judgment/revocation>direct_appeal")
    press(screen.panel, "Go to 4")
    assert screen.node == "judgment/direct_appeal"
    assert screen.panel._go.isHidden()


def test_the_choice_shows_any_section_or_everything(screen):
    sections = [node.id for node in screen._book.law.sections()]
    for place in range(screen.choice.count()):
        screen.choice.setCurrentIndex(place)
    assert screen.shown == WHOLE
    assert set(screen.map.shown) == screen._book.law.nodes.keys()
    assert [screen.choice.itemData(place) for place in range(1, len(sections) + 1)] == sections
    screen.choice.setCurrentIndex(screen.choice.findData("request"))
    assert (screen.shown, screen.node) == ("request", "request")


def test_the_list_has_every_node_with_its_ways_and_chooses_like_the_map(screen, qtbot):
    law = screen._book.law
    screen.as_list.click()
    assert screen.focusWidget() is screen.list
    for node in law.nodes.values():
        if node.kind not in (NodeKind.REFERENCE, NodeKind.PACK):
            assert node.label.rstrip(".") in screen.list.text_of(node.id)
    row = screen.list.text_of("court/state_sentence")
    assert row.startswith('2. Test: "Court" is "A state court". yes: 3. ')
    assert ". no or not known: 4. " in row
    screen.list.setCurrentItem(screen.list._items["reasons/grounds"])
    assert screen.panel.title.text() == law.nodes["reasons/grounds"].label
    assert screen.shown == "reasons"
    qtbot.keyClick(screen.list, Qt.Key.Key_Return)
    assert screen.focusWidget() is screen.panel.title
    qtbot.keyClick(screen.panel.title, Qt.Key.Key_F6)
    assert screen.focusWidget() is screen.list
