"""The list of cases."""

from PySide6.QtCore import QModelIndex

from app.errors import UserError
from tests.ui.driving import press, shown_texts
from ui.cases.case_model import CaseModel


def titles(window) -> list[str]:
    model = window.cases.model
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def test_an_empty_list_says_how_to_start(window):
    window.show_cases()
    assert "Press “New case” to start one." in shown_texts(window.cases)


def test_a_new_case_opens_at_its_first_question(person, window):
    person.start_case()
    assert window.screen_shown is window.case.interview
    assert person.question == "keyboard"


def test_a_cancelled_name_makes_no_case(window, replies):
    replies.title = None
    window.show_cases()
    press(window.cases, "New case")
    assert titles(window) == []


def test_an_empty_name_is_refused_with_a_sentence(window, replies):
    replies.title = "  "
    window.show_cases()
    press(window.cases, "New case")
    assert replies.errors == ["The case has no name yet."]
    assert window.screen_shown is window.cases


def test_the_list_narrows_while_the_search_is_typed(window, pack, qtbot):
    for name in ("Blue one", "Red one", "Red two"):
        window._shelf.new(name, pack)
    window.show_cases()
    assert titles(window) == ["Red two", "Red one", "Blue one"]
    window.cases.search.setText("red")
    qtbot.waitUntil(lambda: titles(window) == ["Red two", "Red one"])
    window.cases.search.setText("green")
    qtbot.waitUntil(lambda: titles(window) == [])
    assert "No case has these words" in shown_texts(window.cases)


def test_more_cases_show_below_until_there_are_none(window, pack):
    names = [f"Case {number:03d}" for number in range(101)]
    for name in names:
        window._shelf.new(name, pack)
    window.show_cases()
    for shown in (50, 100, 101):
        assert titles(window) == names[::-1][:shown]
        more = not window.cases.more.isHidden()
        assert more == (shown < 101)
        window.cases.more.click()


def test_a_case_is_deleted_only_after_a_yes(window, pack, replies):
    window._shelf.new("Red one", pack)
    window.show_cases()
    replies.agrees = False
    press(window.cases, "Delete")
    assert titles(window) == ["Red one"]
    replies.agrees = True
    press(window.cases, "Delete")
    assert titles(window) == []
    assert replies.questions == ["Delete the case “Red one”?"] * 2


def test_a_case_gets_another_name(window, pack, replies):
    window._shelf.new("Red one", pack)
    window.show_cases()
    replies.title = "Blue one"
    press(window.cases, "Rename")
    assert titles(window) == ["Blue one"]


def test_an_action_without_a_case_says_to_choose_one(window):
    window.show_cases()
    press(window.cases, "Open")
    assert "Choose a case in the list first." in shown_texts(window.cases)


def test_a_case_that_is_gone_is_told(window, replies):
    window.open_case(4711)
    assert len(replies.errors) == 1


def test_cases_asked_for_too_early_show_when_they_are_loaded(shelf_free_window, make_shelf):
    asked = []
    shelf_free_window.shelf_asked.connect(lambda: asked.append(True))
    press(shelf_free_window.start, "Cases")
    assert asked == [True]
    assert "Opening the cases…" in shown_texts(shelf_free_window.start)
    shelf_free_window.use_shelf(make_shelf())
    assert shelf_free_window.screen_shown is shelf_free_window.cases


def test_a_store_that_cannot_be_opened_is_told_and_may_be_tried_again(shelf_free_window, replies):
    asked = []
    shelf_free_window.shelf_asked.connect(lambda: asked.append(True))
    shelf_free_window.loading_failed(UserError("The case file is open in another window.", "Close it there."))
    assert replies.errors == ["The case file is open in another window."]
    assert "open in another window" in shown_texts(shelf_free_window.start)
    press(shelf_free_window.start, "Cases")
    assert asked == [True]


def test_the_case_model_holds_what_qt_asks_of_a_model(qtmodeltester, window, pack):
    window._shelf.new("Red one", pack)
    model = CaseModel()
    model.set_lines(window._shelf.lines())
    qtmodeltester.check(model)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.rowCount(QModelIndex()) == 1
