"""Where the answers lead, as the window shows it beside a question."""

from datetime import date

from PySide6.QtWidgets import QApplication

from app.engine.judging.walk import walk
from tests.ui.driving import press
from ui.interview.door_rows import door_rows

TODAY = date(2026, 11, 23)


def texts(person) -> list[str]:
    return [line.text for line in person.interview.leads.list.lines]


def rows_by_name(pack, wording, answers):
    rows = door_rows(pack, walk(pack, answers, TODAY), answers, TODAY, wording)
    return {row.name: row for row in rows}


def test_every_door_is_possible_before_the_first_answer(pack, wording):
    rows = rows_by_name(pack, wording, {})
    assert len(rows) == 11
    assert not any(row.is_closed for row in rows.values())


def test_a_closed_door_names_the_answer_that_closed_it(pack, wording):
    rows = rows_by_name(pack, wording, {"keyboard": "client", "sentencing_authority": "us_district_court"})
    closed = rows[wording.text("doors.petition_2254.name")]
    said = wording.choice("sentencing_authority", "us_district_court")
    assert closed.question == "sentencing_authority"
    assert closed.answer == f"{wording.text('questions.sentencing_authority.short')}: {said}"


def test_the_doors_follow_every_answer_in_the_same_rows(person, wording):
    person.start_case()
    person.interview.column.leads.click()
    first = person.interview.leads.list.item(0)
    assert texts(person)[0] == "Still possible: 11"
    person.answer("client")
    person.answer("state_court")
    door = wording.text("doors.motion_3582.name")
    assert any(text.startswith(f"{door}. Closed by your answer.") for text in texts(person))
    assert person.interview.leads.list.item(0) is first


def test_a_click_on_a_closed_door_leads_to_the_answer_that_closed_it(person):
    person.start_case()
    person.interview.column.leads.click()
    person.answer("client")
    person.answer("state_court")
    rows = person.interview.leads.list
    line = next(number for number, line in enumerate(rows.lines) if line.question == "sentencing_authority")
    rows.itemClicked.emit(rows.item(line))
    assert person.question == "sentencing_authority"


def test_the_doors_stay_on_from_case_to_case(person):
    person.start_case()
    person.interview.column.leads.click()
    press(person.interview, "Close the case")
    person.start_case()
    assert person.interview.leads.isVisible()


def test_the_doors_stand_under_the_answers_where_large_text_leaves_no_third_column(person, text_size):
    person.start_case()
    person.interview.column.leads.click()
    assert person.interview.leads.parentWidget() is not person.interview.column
    text_size.set_percent(200)
    QApplication.processEvents()
    assert person.interview.leads.parentWidget() is person.interview.column
    text_size.set_percent(100)
    QApplication.processEvents()
    assert person.interview.leads.parentWidget() is not person.interview.column
    assert person.interview.leads.isVisible()
