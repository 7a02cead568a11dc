"""Which language is spoken, by whom."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from app.errors import UserError
from app.services.keeping.store_faults import told_to_the_user
from db.faults import StoreError, StoreFault
from tests.ui.driving import TODAY, shown_texts
from tests.ui.fakes import FakeDialogs
from tests.ui.modes import Desk
from ui.parts import languages
from ui.parts.fault_words import fault_sentence, fault_words
from ui.parts.languages import language_label, speak, system_language
from ui.parts.problem_words import in_plain_words
from ui.window.main_window import MainWindow


def test_the_buttons_of_qt_speak_the_language_too(qtbot):
    speak("es")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.findChild(QPushButton).text().replace("&", "") == "Cancelar"


def test_a_language_is_spoken_once_then_no_more(qapp):
    before = QCoreApplication.translate("StartScreen", "What it does not do")
    for language in ("es", "es", "en"):
        speak(language)
    assert QCoreApplication.translate("StartScreen", "What it does not do") == before
    assert qapp.findChildren(languages.QTranslator, "words") == []


def test_a_window_begins_in_the_language_of_the_office(qtbot, pack, replies, text_size):
    window = MainWindow(lambda: TODAY, FakeDialogs(replies), text_size, "es")
    qtbot.addWidget(window)
    window.show()
    assert "Qué no hace" in shown_texts(window.start)
    assert window.strip.notice.text() == "Traducción aún sin revisar."
    window.use_pack(pack)
    assert window.strip.other.accessibleName() == language_label("en")


@pytest.mark.parametrize(
    ("asked", "spoken"), [(["es-MX", "en"], "es"), (["en-US"], "en"), (["fr-FR", "es-ES"], "es"), (["de"], "en")]
)
def test_without_an_office_the_system_decides(monkeypatch, asked, spoken):
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _locale: asked)
    assert system_language() == spoken


def test_a_pack_without_the_language_is_read_in_its_first(window, pack):
    from dataclasses import replace

    window.use_pack(replace(pack, languages=("en",), texts={"en": pack.texts["en"]}))
    window.speak("es")
    assert "Qué no hace" in shown_texts(window.start)
    window.help.show_about()
    assert any("2026" in line.text for line in window.screen_shown.list.lines)


def test_the_next_person_at_a_library_meets_the_first_language(desk: Desk, qtbot):
    desk.window.speak("es")
    desk.window.start.library_asked.emit()
    qtbot.waitUntil(lambda: not desk.window.bar.isHidden(), timeout=10_000)
    desk.modes.quick_exit()
    assert desk.modes.cleared.heading.text() == "Todo borrado"
    desk.modes.cleared.start_asked.emit()
    assert desk.window.language == "en"
    assert desk.window.screen_shown is desk.window.start
    assert desk.window.start.heading.text() == "Right Door"
    assert desk.modes.cleared.heading.text() == "Cleared"


def test_a_fault_is_told_in_the_language_of_the_window(tmp_path):
    fault = UserError("There were too many wrong tries.", "Wait {wait} seconds. Then try again.", wait=8)
    assert fault.hint == "Wait 8 seconds. Then try again."
    speak("es")
    assert fault_words(fault) == ("Hubo demasiados intentos equivocados.", "Espere 8 segundos. Luego pruebe otra vez.")
    assert fault_words(UserError("Type the old passphrase first.")) == ("Escriba primero la frase secreta actual.", "")
    assert fault_sentence(UserError("Said by nobody else.", "{braces} stay.")) == "Said by nobody else. {braces} stay."


@pytest.mark.parametrize("fault", list(StoreFault))
def test_every_fault_of_the_store_has_its_spanish_words(fault, tmp_path):
    with pytest.raises(UserError) as caught, told_to_the_user():
        raise StoreError(fault, tmp_path)
    english = str(caught.value)
    assert english.endswith(f"File: {tmp_path}")
    speak("es")
    spanish = fault_sentence(caught.value)
    assert spanish.endswith(f"Archivo: {tmp_path}")
    assert not any(sentence in spanish for sentence in caught.value.sentences)


def test_what_the_engine_says_of_dates_is_told_in_the_language_of_the_window(pack, wording):
    speak("es")
    said = in_plain_words("judgment_date: 2026-10-12 has to be on or before sentence_date: 2026-03.", pack, wording)
    assert "tiene que ser antes de esta fecha" in said
    assert "October 12, 2026" in said
    assert wording.text("questions.judgment_date.short") in said
    unknown = "judgment_date: this has to be a text."
    assert in_plain_words(unknown, pack, wording).endswith(": this has to be a text.")
