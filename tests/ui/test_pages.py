"""One page for each kind of question."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QTableView,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from app.engine.pack import Pack, QuestionKind
from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from tests.ui.driving import fill, line_edits, option, shown_texts, type_into
from ui.pages.choosing import page_for
from ui.pages.page import QuestionPage

MakePage = Callable[..., QuestionPage]


@pytest.fixture
def make(qtbot: QtBot, pack: Pack, wording: Wording) -> MakePage:
    def make_page(question: str, given: RawAnswer | None = None) -> QuestionPage:
        page = page_for(pack.questions[question], pack, wording, given)
        qtbot.addWidget(page)
        page.show()
        return page

    return make_page


def answers_of(page: QuestionPage) -> list[RawAnswer]:
    given: list[RawAnswer] = []
    page.answered.connect(given.append)
    return given


@pytest.mark.parametrize(
    ("question", "raw"),
    [
        ("sentencing_authority", "us_district_court"),
        ("sentencing_authority", "unsure"),
        ("grounds", ["medical_serious", "actual_innocence"]),
        ("grounds", []),
        ("grounds", "unsure"),
        ("plea_waiver", "yes"),
        ("plea_waiver", "no"),
        ("judgment_date", "2026-10-19"),
        ("judgment_date", "2026-10"),
        ("judgment_date", "2026"),
        ("judgment_date", "unsure"),
        ("age", 68),
        ("years_served", Decimal("9.5")),
        ("years_served", "unsure"),
        ("sentencing_district", "ndil"),
        ("sentencing_district", "unsure"),
        ("other_reason", "Several things together."),
        ("other_reason", "unsure"),
    ],
)
def test_an_answer_given_through_the_controls_comes_out_and_is_there_again(make, wording, question, raw):
    page = make(question)
    given = answers_of(page)
    fill(page, raw, wording)
    assert page.submit() == ""
    assert given == [raw]
    again = make(question, raw)
    assert again.read() == raw
    assert type(again.read()) is type(raw)


@pytest.mark.parametrize(
    "question", ["sentencing_authority", "grounds", "plea_waiver", "judgment_date", "age", "state", "other_reason"]
)
def test_an_empty_page_emits_nothing_but_says_beside_the_field_what_is_missing(make, question):
    page = make(question)
    given = answers_of(page)
    problem = page.submit()
    assert given == []
    assert problem
    assert page.problem == problem
    assert all(field.accessibleDescription() == problem for field in page.inputs())


def test_a_choice_page_keeps_one_choice(make):
    page = make("sentencing_authority", "state_court")
    option(page, "A U.S. district court (federal)").click()
    assert [button.isChecked() for button in page.findChildren(QRadioButton)].count(True) == 1
    assert page.read() == "us_district_court"


def test_a_click_on_the_text_of_an_option_chooses_it(make, qtbot):
    page = make("sentencing_authority")
    row = option(page, "A state court").parentWidget()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    assert page.read() == "state_court"


def test_none_of_these_and_not_sure_stand_alone(make, wording):
    page = make("grounds")
    fill(page, ["medical_serious", "age_65"], wording)
    option(page, "None of these").click()
    assert page.read() == []
    option(page, "I'm not sure").click()
    assert page.read() == "unsure"
    fill(page, ["age_65"], wording)
    assert page.read() == ["age_65"]
    assert [box.isChecked() for box in page.findChildren(QCheckBox)].count(True) == 1


@pytest.mark.parametrize(
    ("month", "day", "year", "problem"),
    [
        ("13", "1", "2026", "month"),
        ("Ju", "1", "2026", "month"),
        ("2", "30", "2026", "28 days"),
        ("2", "29", "2026", "28 days"),
        ("4", "31", "2026", "30 days"),
        ("4", "0", "2026", "day"),
        ("4", "x", "2026", "day"),
        ("", "3", "2026", "month"),
        ("4", "3", "", "year"),
        ("4", "3", "26", "four digits"),
        ("4", "3", "0026", "1900"),
    ],
)
def test_a_wrong_date_says_what_is_wrong(make, month, day, year, problem):
    page = make("judgment_date")
    for box, text in zip(line_edits(page), (month, day, year), strict=True):
        type_into(box, text)
    assert problem in page.submit()


@pytest.mark.parametrize("month", ["10", "October", "october", "Oct", "Oct."])
def test_a_month_is_typed_as_a_number_or_a_name(make, month):
    page = make("judgment_date")
    for box, text in zip(line_edits(page), (month, "19", "2026"), strict=True):
        type_into(box, text)
    assert page.read() == "2026-10-19"


@pytest.mark.parametrize(
    ("question", "unusual"), [("age", "105"), ("age", "12"), ("years_served", "61"), ("term_years", "0")]
)
def test_an_unusual_number_is_asked_about_once_and_never_refused(make, question, unusual):
    page = make(question)
    given = answers_of(page)
    type_into(line_edits(page)[0], unusual)
    asked = page.submit()
    assert unusual in asked
    assert asked in shown_texts(page)
    assert given == []
    assert page.submit() == ""
    assert given == [int(unusual)]
    assert page.problem == ""


def test_another_unusual_number_is_asked_about_again_and_a_given_one_is_not(make):
    page = make("age", 105)
    given = answers_of(page)
    assert page.submit() == ""
    type_into(line_edits(page)[0], "106")
    assert "106" in page.submit()
    type_into(line_edits(page)[0], "107")
    assert "107" in page.submit()
    type_into(line_edits(page)[0], "68")
    assert page.submit() == ""
    assert given == [105, 68]


def test_what_is_usual_lies_within_what_is_possible(pack):
    numbers = [question for question in pack.questions.values() if question.kind is QuestionKind.NUMBER]
    assert len(numbers) == 3
    for asked in numbers:
        assert asked.minimum <= asked.usual_from < asked.usual_to < asked.maximum


def calendar_of(page: QuestionPage) -> QCalendarWidget:
    """The calendar of a date page, opened."""
    next(tool for tool in page.findChildren(QToolButton) if tool.accessibleName() == "Pick a day").click()
    return page.findChildren(QCalendarWidget)[0]


def test_a_day_picked_from_the_calendar_is_typed_and_read_back(make, qtbot):
    page = make("judgment_date", "unsure")
    calendar = calendar_of(page)
    assert [box.text() for box in line_edits(page)[:3]] == ["", "", ""]  # opening it picks nothing
    calendar.setSelectedDate(QDate(2026, 3, 16))
    assert page.read() == "2026-03-16"
    assert "You typed: Monday, March 16, 2026" in shown_texts(page)
    days = calendar.findChild(QTableView)
    qtbot.keyClick(days, Qt.Key.Key_Right)
    assert page.read() == "2026-03-17"
    calendar.clicked.emit(QDate(2026, 3, 17))
    assert page.submit() == ""


@pytest.mark.parametrize(
    ("given", "day"), [("2019-07", (2019, 7, 1)), ("2019", (2019, 1, 1)), ("2019-07-09", (2019, 7, 9))]
)
def test_the_calendar_opens_at_what_is_typed(make, given, day):
    page = make("judgment_date", given)
    assert calendar_of(page).selectedDate() == QDate(*day)
    assert page.read() == given


def test_a_date_is_read_back_in_long_form_while_it_is_typed(make):
    page = make("judgment_date")
    month, day, year = line_edits(page)
    type_into(month, "10")
    type_into(year, "2026")
    assert "about October 2026" in shown_texts(page)
    type_into(day, "19")
    assert "Monday, October 19, 2026" in shown_texts(page)


def test_not_sure_empties_the_fields_and_typing_takes_it_back(make):
    page = make("judgment_date", "2026-10-19")
    option(page, "I'm not sure").click()
    assert [box.text() for box in line_edits(page)] == ["", "", ""]
    type_into(line_edits(page)[2], "2025")
    assert page.read() == "2025"


@pytest.mark.parametrize("text", ["x", "1,5", "1e3", "-3", "nan", "121", "1/2", "٣"])
def test_what_is_no_number_in_range_is_refused(make, text):
    page = make("age")
    type_into(line_edits(page)[0], text)
    assert page.submit()


def test_a_decimal_keeps_every_digit(make):
    page = make("years_served")
    type_into(line_edits(page)[0], "9.10")
    assert str(page.read()) == "9.10"


def test_a_part_of_the_name_or_of_the_state_narrows_the_list(make):
    page = make("sentencing_district")
    rows = page.findChildren(QListWidget)[0]
    everything = rows.count()
    type_into(line_edits(page)[0], "illinois")
    assert 0 < rows.count() < everything
    type_into(line_edits(page)[0], "north illi")
    assert rows.count() == 1
    assert page.read() == "ndil"
    assert "Northern District of Illinois" in shown_texts(page)


def test_letters_that_fit_nothing_are_told(make):
    page = make("sentencing_district")
    type_into(line_edits(page)[0], "qqq")
    assert "Nothing in the list has these letters." in shown_texts(page)
    assert page.submit()


def test_the_down_key_goes_from_the_typed_part_into_the_list(make, qtbot):
    page = make("sentencing_district")
    page.activateWindow()
    page.setFocus()
    qtbot.keyClick(line_edits(page)[0], Qt.Key.Key_Down)
    assert page.findChildren(QListWidget)[0].currentRow() == 0


def test_a_text_page_says_what_must_not_be_typed(make, wording):
    assert wording.text("notices.do_not_type") in shown_texts(make("other_reason"))


def test_a_text_that_is_too_long_to_copy_by_hand_is_refused(make):
    page = make("other_reason")
    page.findChildren(QPlainTextEdit)[0].setPlainText("word " * 100)
    assert "300" in page.submit()


def test_a_text_becomes_one_line(make):
    page = make("other_reason")
    page.findChildren(QPlainTextEdit)[0].setPlainText("  two\nlines ")
    assert page.read() == "two lines"


def test_filling_a_page_with_the_given_answer_emits_nothing(make):
    page = make("sentencing_authority", "state_court")
    given = answers_of(page)
    page.repaint()
    assert given == []


@pytest.mark.parametrize(("typed", "code"), [("nueva york", "NY"), ("new york", "NY"), ("nuevo mexico", "NM")])
def test_a_state_is_found_by_its_name_in_either_language_without_its_accents(pack, qtbot, typed, code):
    page = page_for(pack.questions["state"], pack, Wording(pack, "es"), None)
    qtbot.addWidget(page)
    type_into(line_edits(page)[0], typed)
    assert page.read() == code


def test_spanish_lists_the_states_by_their_spanish_names_with_the_courts_by_their_own(pack, qtbot):
    spanish = Wording(pack, "es")
    page = page_for(pack.questions["state"], pack, spanish, None)
    qtbot.addWidget(page)
    rows = page.findChildren(QListWidget)[0]
    names = [rows.item(row).text() for row in range(rows.count())]
    assert names.index("Carolina del Norte") < names.index("Delaware")
    assert spanish.choice("state", "NC") == "Carolina del Norte"
    assert spanish.choice("sentencing_district", "sdny") == "Southern District of New York"
