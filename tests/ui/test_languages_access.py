"""Every screen in Spanish, as well as in words that are longer than those of any language."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.services.keeping.cases import open_shelf
from tests.ui import test_access, test_access_modes
from tests.ui.driving import TODAY, Person
from tests.ui.fakes import FakeDialogs
from tests.ui.longer_words import longer, silence_longer_words, speak_longer_words, with_longer_words
from tests.ui.modes import desk_at
from tests.ui.test_access import HEIGHT, WIDTH, assert_rows_whole, assert_whole, on_screen
from ui.parts.line_list import LineList
from ui.window.main_window import MainWindow

SIZES = [100, 200]
NAMED_KEY = re.compile(r"Alt\+(\w)")


@pytest.fixture(params=["es", "longer"])
def words(request, monkeypatch, pack) -> Iterator[Pack]:
    """The pack of the words that a window speaks once it is told to speak Spanish."""
    if request.param == "es":
        yield pack
    else:
        speak_longer_words(monkeypatch)
        yield with_longer_words(pack)
        silence_longer_words()


@pytest.fixture(params=test_access.STAGES, ids=lambda stage: stage.name)
def screen(request, words, replies, store_file, text_size, qtbot) -> MainWindow:
    """The window on one screen after another, told to speak Spanish there."""
    window = MainWindow(lambda: TODAY, FakeDialogs(replies), text_size)
    qtbot.addWidget(window)
    window.use_pack(words)
    window.use_shelf(open_shelf(store_file))
    window.resize(WIDTH, HEIGHT)
    window.show()
    request.param.show(Person(window, words, Wording(words, "en")))
    QApplication.processEvents()
    window.speak("es")
    return window


@pytest.fixture(params=test_access_modes.STAGES, ids=lambda stage: stage.__name__)
def mode_screen(request, words, replies, tmp_path, text_size, qtbot) -> Iterator[MainWindow]:
    """The screens around the cases, likewise."""
    desk = desk_at(tmp_path / "cases.sealed.sqlite", words, replies, text_size, qtbot)
    request.param(desk)
    QApplication.processEvents()
    desk.window.speak("es")
    yield desk.window
    desk.window.close()


def keys_of(window: MainWindow) -> list[str]:
    return [
        text[text.index("&") + 1].lower()
        for widget in on_screen(window)
        if isinstance(widget, QAbstractButton | QLabel) and "&" in (text := widget.text())
        if not (isinstance(widget, QLabel) and widget.buddy() is None)
    ]


def assert_all_whole(window: MainWindow, text_size) -> None:
    for percent in SIZES:
        text_size.set_percent(percent)
        window.resize(WIDTH, HEIGHT)
        for _ in range(6):  # a line that breaks makes those around it find their places anew
            QApplication.processEvents()
        assert window.minimumSizeHint().width() <= WIDTH, percent
        assert window.minimumSizeHint().height() <= HEIGHT, percent
        assert (window.width(), window.height()) == (WIDTH, HEIGHT), percent
        for widget in (*on_screen(window), *strip_of(window)):
            assert_whole(widget)
            if isinstance(widget, LineList):
                assert_rows_whole(widget)


def strip_of(window: MainWindow) -> list[QWidget]:
    return [widget for widget in window.strip.findChildren(QWidget) if widget.isVisibleTo(window)]


def assert_keys_are_told(window: MainWindow) -> None:
    text_told = [widget.text() for widget in on_screen(window) if isinstance(widget, QLabel)]
    keys = keys_of(window)
    assert len(keys) == len(set(keys)), sorted(keys)
    assert {key.lower() for text in text_told for key in NAMED_KEY.findall(text)} <= set(keys)


def assert_not_reviewed(window: MainWindow, pack: Pack) -> None:
    assert window.strip.notice.isVisibleTo(window)
    assert window.strip.notice.text() == Wording(pack, "es").text("notices.translation_unreviewed")


def test_a_screen_of_a_case_is_whole_with_its_keys_under_the_notice(screen, words, pack, text_size):
    assert_not_reviewed(screen, words)
    assert_all_whole(screen, text_size)
    if words is pack:
        assert_keys_are_told(screen)


def test_a_screen_around_the_cases_is_too(mode_screen, words, pack, text_size):
    assert_not_reviewed(mode_screen, words)
    assert_all_whole(mode_screen, text_size)
    if words is pack:
        assert_keys_are_told(mode_screen)


def test_nothing_is_said_of_the_translation_in_english_or_once_it_is_reviewed(window, pack):
    assert not window.strip.notice.isVisibleTo(window)
    window.use_pack(replace(pack, translators=("Ana Ejemplo",)))
    window.speak("es")
    assert not window.strip.notice.isVisibleTo(window)


def test_the_words_are_longer_by_two_fifths(pack):
    english = "Law pack {version}. Law as of {law}."
    assert longer("&Back").startswith("&B")
    assert longer(english).count("{") == 2
    assert 1.3 < len(longer(english)) / len(english) < 1.5
    assert with_longer_words(pack).texts["es"]["notices"]["draft_pack"] != pack.texts["es"]["notices"]["draft_pack"]
