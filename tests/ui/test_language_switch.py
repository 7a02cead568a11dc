"""The window changes its language at any moment without losing anything."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)

from app.engine.telling.wording import Wording
from tests.packs.test_words import all_texts
from tests.services.vaults import PASSPHRASE
from tests.ui import test_access, test_access_modes
from tests.ui.driving import Person, labels, line_edits, option, press, shown_texts, type_into
from tests.ui.modes import Desk
from ui.window.main_window import MainWindow

A_SENTENCE = 4
"""Words: a text of the pack that has as many says by itself in which language it is."""


@pytest.fixture(params=test_access.STAGES, ids=lambda stage: stage.name)
def staged(request, person) -> Person:
    request.param.show(person)
    QApplication.processEvents()
    return person


@pytest.fixture(params=test_access_modes.STAGES, ids=lambda stage: stage.__name__)
def staged_desk(request, desk: Desk) -> Desk:
    request.param(desk)
    QApplication.processEvents()
    return desk


def settled(window: MainWindow) -> None:
    for _ in range(3):
        QThreadPool.globalInstance().waitForDone()
        QApplication.processEvents()


def picture(window: MainWindow) -> list[tuple[object, ...]]:
    """Everything that a person can see or hear of the window, in order."""
    settled(window)
    shown = [w for w in window.findChildren(QWidget) if w.isVisibleTo(window) and w is not window._ring]
    looks = [(_place(widget, window), *_look(widget), widget is window.focusWidget()) for widget in shown]
    return sorted(looks, key=lambda look: (look[0], look[1]))


def _place(widget: QWidget, window: MainWindow) -> tuple[int, int, int, int]:
    corner = widget.mapTo(window, QPoint(0, 0))
    return corner.y(), corner.x(), widget.width(), widget.height()


def _look(widget: QWidget) -> tuple[object, ...]:
    told: tuple[object, ...] = (type(widget).__name__, widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel):
        return (*told, widget.text())
    if isinstance(widget, QAbstractButton):
        return (*told, widget.text(), widget.isChecked(), widget.isEnabled())
    if isinstance(widget, QLineEdit):
        return (*told, widget.text(), widget.cursorPosition(), widget.echoMode())
    if isinstance(widget, QPlainTextEdit):
        return (*told, widget.toPlainText(), widget.textCursor().position())
    if isinstance(widget, QListWidget):
        return (*told, [widget.item(row).text() for row in range(widget.count())], widget.currentRow())
    if isinstance(widget, QComboBox):
        return (*told, widget.currentText())
    return told


def told_by(window: MainWindow) -> Iterator[str]:
    for look in picture(window):
        for part in look[2:-1]:
            if isinstance(part, str | list):
                yield from [part] if isinstance(part, str) else part


def assert_spanish(window: MainWindow, pack) -> None:
    english = {english for english, spanish in labels() if english != spanish}
    texts, others = dict(all_texts(pack.texts["en"])), dict(all_texts(pack.texts["es"]))
    sentences = {
        text
        for key, text in texts.items()
        if text != others.get(key, text) and len(text.split()) >= A_SENTENCE and "{" not in text
    }
    for told in told_by(window):
        assert told.replace("&", "") not in english, told
        assert not any(sentence in told for sentence in sentences), told


def inputs(window: MainWindow) -> list[tuple[object, ...]]:
    """What is typed, with the place of the cursor."""
    lines = [field for field in window.findChildren(QLineEdit) if field.isVisibleTo(window)]
    texts = [field for field in window.findChildren(QPlainTextEdit) if not field.isReadOnly()]
    return [
        *((field.text(), field.cursorPosition(), field.echoMode()) for field in lines),
        *((field.toPlainText(), field.textCursor().position()) for field in texts if field.isVisibleTo(window)),
    ]


def assert_there_and_back(window: MainWindow, pack) -> None:
    before, typed, active = picture(window), inputs(window), window.isActiveWindow()
    window.speak("es")
    assert_spanish(window, pack)
    assert inputs(window) == typed
    assert window.isActiveWindow() == active  # nothing was a window of its own for a moment
    window.speak("en")
    assert picture(window) == before


def test_every_screen_speaks_the_other_language_and_comes_back_as_it_was(staged, pack):
    assert_there_and_back(staged.window, pack)


def test_every_screen_around_the_cases_does_so_too(staged_desk, pack):
    assert_there_and_back(staged_desk.window, pack)


def half_a_date(person: Person) -> None:
    test_access.ask("judgment_date")(person)
    type_into(line_edits(person.interview.page)[0], "mar")
    line_edits(person.interview.page)[0].setCursorPosition(1)
    line_edits(person.interview.page)[1].setFocus()


def part_of_a_name(person: Person) -> None:
    test_access.ask("sentencing_district")(person)
    type_into(line_edits(person.interview.page)[0], "north")
    person.interview.page.inputs()[1].setCurrentRow(2)


def letters_for_a_number(person: Person) -> None:
    test_access.ask("age")(person)
    type_into(line_edits(person.interview.page)[0], "6x")
    press(person.interview, "Continue")


def half_a_sentence(person: Person) -> None:
    test_access.ask("other_reason")(person)
    person.interview.page.inputs()[0].setPlainText("Nobody could")


def ticks(person: Person) -> None:
    test_access.ask("grounds")(person)
    for box in person.interview.page.inputs()[1:3]:
        box.click()


def a_choice(person: Person) -> None:
    test_access.ask("sentencing_authority")(person)
    person.interview.page.inputs()[2].click()


def a_note(person: Person) -> None:
    test_access.show_note(person)
    person.interview.note.field.setPlainText("Ask again about the")


def a_note_that_is_closed(person: Person) -> None:
    a_note(person)
    person.interview.note.toggle.click()


def a_search(person: Person) -> None:
    person.start_case()
    person.window.show_cases()
    person.window.cases.search.setText("Sam")


def names_on_the_paper(person: Person) -> None:
    test_access.show_papers(person)
    screen = person.window.screen_shown
    type_into(screen.names.fields[0], "Alex")
    screen.large.click()
    option(screen, "Letter to the warden").click()


def an_open_reason(person: Person) -> None:
    test_access.show_result(person)


WRITING = [
    half_a_date, part_of_a_name, letters_for_a_number, half_a_sentence, ticks, a_choice, a_note,
    a_note_that_is_closed, a_search, names_on_the_paper, an_open_reason,
]  # fmt: skip


@pytest.mark.parametrize("write", WRITING, ids=lambda write: write.__name__)
def test_nothing_that_is_half_typed_is_lost(write: Callable[[Person], None], person, pack):
    write(person)
    settled(person.window)
    assert_there_and_back(person.window, pack)


def test_a_passphrase_that_is_half_typed_is_not_lost(desk, pack):
    test_access_modes.create(desk)
    type_into(line_edits(desk.vault_desk.create)[0], PASSPHRASE)
    option(desk.vault_desk.create, "Show what I type").click()
    assert_there_and_back(desk.window, pack)
    desk.window.speak("es")
    assert line_edits(desk.vault_desk.create)[0].text() == PASSPHRASE


def test_a_recovery_key_that_is_shown_stays_the_same(desk):
    test_access_modes.key_page(desk)
    spelled = desk.vault_desk.key_page.key.text()
    desk.window.speak("es")
    settled(desk.window)
    assert desk.vault_desk.key_page.key.text() == spelled
    desk.vault_desk.key_page.kept.click()
    press(desk.vault_desk.key_page, "Go on to the cases")
    desk.wait_for(desk.window.cases)


def test_cases_open_though_the_language_changes_while_they_do(desk):
    desk.create()
    desk.modes.lock()
    desk.unlock(PASSPHRASE)
    assert desk.vault_desk.work.busy
    desk.window.speak("es")
    assert desk.vault_desk.unlock.status.text() == "Espere, por favor…"
    desk.wait_for(desk.window.cases)


def test_a_paper_is_saved_though_the_language_changes_meanwhile(person, replies, tmp_path, qtbot):
    test_access.show_papers(person)
    replies.file = tmp_path / "plan.pdf"
    screen = person.window.screen_shown
    press(screen, "Save the chosen papers")
    person.window.speak("es")
    qtbot.waitUntil(lambda: screen.status.text() == f"Guardado: {replies.file}", timeout=20_000)
    assert replies.file.read_bytes().startswith(b"%PDF")


def test_what_was_said_is_said_in_the_other_language_and_undo_still_works(person, pack):
    person.start_case()
    person.answer("client")
    person.interview.undo_asked.emit()
    said = person.interview.told.text()
    assert said.startswith("Undone: ")
    person.window.speak("es")
    assert person.interview.told.text().startswith("Se deshizo: ")
    Person(person.window, pack, Wording(pack, "es")).answer("lawyer")
    person.window.speak("en")
    person.interview.undo_asked.emit()
    assert person.interview.told.text() == said
    assert person.question == "keyboard"


def test_a_whole_interview_goes_on_in_another_language(person, pack, qtbot):
    window = person.window
    person.start_case()
    person.answer_until("grounds", test_access.MIXED)
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.language == "es")
    spanish = Person(window, pack, Wording(pack, "es"))
    spanish.answer_until("request_made", test_access.MIXED)
    qtbot.keyClick(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.language == "en")
    person.answer_until(None, test_access.MIXED)
    press(window.case.check, "See the result")
    settled(window)
    shown = shown_texts(window.case.result)
    assert window._interview_desk.interview.answers.items() >= test_access.MIXED.items()
    assert "Compassionate release" in shown
    window.speak("es")
    assert "Liberación compasiva" in shown_texts(window.case.result)
    window.speak("en")
    settled(window)
    assert shown_texts(window.case.result) == shown


def test_a_whole_interview_runs_in_spanish(window, pack, qtbot):
    window.speak("es")
    person = Person(window, pack, Wording(pack, "es"))
    person.start_case()
    while (question := person.question) is not None:
        assert_spanish(window, pack)
        person.answer(test_access.MIXED.get(question, "unsure"))
        assert person.question != question, person.interview.summary.sentence
    assert_spanish(window, pack)
    press(window.case.check, "See the result")
    assert_spanish(window, pack)


def test_a_fault_of_an_answer_is_told_in_the_language_that_is_on(person):
    test_access.ask("judgment_date")(person)
    for box, text in zip(line_edits(person.interview.page), ("5", "4", "2099"), strict=True):
        type_into(box, text)
    press(person.interview, "Continue")
    assert "is later than" in person.interview.summary.sentence
    person.window.speak("es")
    assert "en que se miran las respuestas" in person.interview.summary.sentence
    assert "2099" in person.interview.summary.sentence


def test_papers_are_in_the_language_of_the_window_unless_another_is_chosen(person):
    test_access.show_papers(person)
    screen = person.window.screen_shown
    assert screen.language == "en"
    person.window.speak("es")
    assert screen.language == "es"
    option(screen, "English").click()
    person.window.speak("en")
    person.window.speak("es")
    assert screen.language == "es"  # what was chosen was the language of the window once more
    option(screen, "English").click()
    screen.names.changed.emit()
    assert screen.language == "en"


@pytest.mark.parametrize("question", ["sentencing_authority", "age", "other_reason"])
def test_the_answer_that_is_open_stays_in_sight_in_each_language_and_size(question, person, pack, text_size):
    test_access.ask(None)(person)
    person.window.case.check.change_asked.emit(question)
    settled(person.window)
    rows = person.interview.answers
    for language, percent in (("es", 100), ("en", 100), ("es", 200), ("en", 150), ("es", 100)):
        text_size.set_percent(percent)
        settled(person.window)
        person.window.speak(language)
        settled(person.window)
        rows = person.interview.answers
        assert rows.verticalScrollBar().maximum() > 0
        assert Wording(pack, language).text(f"questions.{question}.short") in rows.currentItem().text()
        assert rows.viewport().rect().contains(rows.visualItemRect(rows.currentItem()).center()), (language, percent)


def test_a_list_that_was_scrolled_away_stays_at_the_same_answer(person):
    test_access.ask(None)(person)
    person.window.case.check.change_asked.emit("keyboard")
    settled(person.window)
    rows = person.interview.answers
    rows.scrollToItem(rows.item(14), rows.ScrollHint.PositionAtTop)
    person.window.speak("es")
    settled(person.window)
    assert person.interview.answers.indexAt(QPoint(1, 1)).row() == 14
