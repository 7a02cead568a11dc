"""The list of cases."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from app.errors import UserError
from app.services.interviewing.interview import Interview
from app.services.keeping.record import notes, set_note
from tests.ui.driving import TODAY, press, shown_texts
from ui.cases.case_model import NAME, CaseModel
from ui.cases.case_words import CaseWords

SOON = (TODAY - timedelta(days=300)).isoformat()
"""The day of a judgment whose year ends soon."""


@pytest.fixture
def interview_with(window, pack):
    """Makes a case with a judgment of that day, about a mistake at trial, and leaves it."""

    def make(title, judgment):
        case_id = window._shelf.new(title, pack)
        interview = Interview(pack, window._shelf, case_id, lambda: TODAY)
        for question, raw in (
            ("sentencing_authority", "us_district_court"),
            ("term_kind", "original"),
            ("judgment_date", judgment),
            ("later_trigger", []),
            ("direct_appeal", "none"),
            ("prior_2255", "none"),
            ("grounds", ["ineffective_assistance"]),
        ):
            interview.answer(question, raw)
        interview.leave()
        return case_id

    return make


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


def scroll_down(window):
    bar = window.cases.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()


def test_further_cases_come_while_somebody_scrolls_until_there_are_none(window, pack):
    names = [f"Case {number:03d}" for number in range(101)]
    for name in names:
        window._shelf.new(name, pack)
    window.show_cases()
    QApplication.processEvents()
    for shown in (50, 100, 101, 101):
        assert titles(window) == names[::-1][:shown]
        scroll_down(window)
    assert len({window.cases.table.rowHeight(row) for row in range(101)}) == 1


def test_a_page_is_asked_for_once_and_only_when_it_is_wanted(window, pack):
    for number in range(60):
        window._shelf.new(f"Case {number}", pack)
    window.show_cases()
    QApplication.processEvents()
    assert window.cases.model.rowCount() == 50
    asked = []
    window.cases.model.more_asked.disconnect()
    window.cases.model.more_asked.connect(lambda: asked.append(True))
    scroll_down(window)
    window.cases.model.fetchMore(QModelIndex())
    assert asked == [True]


def test_the_list_is_sorted_by_name_by_date_or_by_change(window, pack, interview_with):
    interview_with("Blue two", SOON)
    window._shelf.new("Ánne", pack)
    window._shelf.new("Cal", pack)
    window.show_cases()
    assert titles(window) == ["Cal", "Ánne", "Blue two"]
    window.cases.sort.setCurrentIndex(1)
    assert titles(window) == ["Ánne", "Blue two", "Cal"]
    window.cases.sort.setCurrentIndex(2)
    assert titles(window) == ["Blue two", "Cal", "Ánne"]
    window.cases.table.horizontalHeader().sectionClicked.emit(NAME)
    assert window.cases.sort.currentText() == "Name"
    assert titles(window) == ["Ánne", "Blue two", "Cal"]


def test_the_list_shows_at_a_glance_where_a_case_stands(window, interview_with):
    interview_with("Blue two", SOON)
    window.show_cases()
    model = window.cases.model
    _, day, doors, _ = (model.data(model.index(0, column)) for column in range(model.columnCount()))
    assert day.startswith("The year could end as early as ")
    assert "2255 motion (section 2255): something is missing" in doors
    assert "Questions are left." in doors
    detail = shown_texts(window.cases)
    assert day in detail
    assert doors in detail


def test_the_order_stays_while_somebody_searches(window, pack, qtbot):
    for name in ("Red two", "Blue", "Red one"):
        window._shelf.new(name, pack)
    window.show_cases()
    window.cases.sort.setCurrentIndex(1)
    window.cases.search.setText("red")
    qtbot.waitUntil(lambda: titles(window) == ["Red one", "Red two"])


def test_typing_on_the_list_searches(window, pack, qtbot):
    for name in ("Blue one", "Red one"):
        window._shelf.new(name, pack)
    window.show_cases()
    window.cases.table.setFocus()
    qtbot.keyClicks(window.cases.table, "b")
    assert window.cases.search.text() == "b"
    assert window.cases.search.hasFocus()
    qtbot.keyClicks(window.cases.search, "lue")
    qtbot.keyClick(window.cases.search, Qt.Key.Key_Return)
    assert titles(window) == ["Blue one"]
    assert window.cases.table.hasFocus()


def test_another_language_leaves_order_search_and_choice(window, pack, qtbot):
    for name in ("Red two", "Blue", "Red one"):
        window._shelf.new(name, pack)
    window.show_cases()
    window.cases.offer_keeping(offered=False)
    window.cases.sort.setCurrentIndex(1)
    window.cases.search.setText("red")
    qtbot.waitUntil(lambda: titles(window) == ["Red one", "Red two"])
    window.cases.table.choose(1)
    window.speak("es")
    QApplication.processEvents()
    qtbot.wait(200)  # longer than the search waits for the next letter
    assert titles(window) == ["Red one", "Red two"]
    assert window.cases.sort.currentIndex() == 1
    assert window.cases.search.text() == "red"
    assert window.cases.chosen().title == "Red two"
    assert window.cases._keeping.isHidden()


def test_the_case_that_was_left_last_stands_on_top(window, pack, person):
    for name in ("Blue one", "Red one"):
        window._shelf.new(name, pack)
    blue = window._shelf.lines("blue")[0].id
    window.open_case(blue)
    person.answer("student")
    press(window.case.interview, "Close the case")
    assert titles(window) == ["Blue one", "Red one"]
    assert window.cases.chosen().id == blue


def test_a_copy_has_the_answers_and_nothing_else(window, pack, replies):
    first = window._shelf.new("Red one", pack)
    window._shelf.save(first, "age", 67)
    set_note(window._shelf, first, "age", "seen on the card")
    window.show_cases()
    press(window.cases, "Make a copy")
    assert titles(window) == ["Red one (copy)", "Red one"]
    copy = window.cases.chosen().id
    assert copy != first
    assert window._shelf.answers(copy) == {"age": 67}
    assert notes(window._shelf, copy) == {}
    assert "Notes, signatures and the keep-until day were not copied." in shown_texts(window.cases)


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


def test_the_case_model_holds_what_qt_asks_of_a_model(qtmodeltester, window, pack, wording):
    window._shelf.new("Red one", pack)
    model = CaseModel()
    model.use(CaseWords(pack, wording, lambda: TODAY))
    model.set_lines(window._shelf.lines(), more=True)
    qtmodeltester.check(model)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.rowCount(QModelIndex()) == 1
