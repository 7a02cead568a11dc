"""Text stands out from its ground on every screen, in all colours the window knows."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.test_access import screen  # noqa: F401 - the fixture that walks every screen
from tests.ui.test_access_modes import desk  # noqa: F401 - the one that walks the screens around the cases
from ui.parts.line_list import LineList
from ui.parts.look import TextSize
from ui.parts.themes import Theme, Themes, contrast
from ui.window.main_window import MainWindow

LEAST = 4.5
LEAST_OF_EDGES = 3.0
"""WCAG 2.2, 1.4.11: what shows where a control is."""

EDGE = 3
"""The pixels at the side of a button that are no ground of its words."""

WORDS = (QLabel, QAbstractButton, QLineEdit, QListWidget, QPlainTextEdit)


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[Themes]:
    """The colours of the window; they are dark while the screens are made."""
    made = Themes(qapp)
    made.use(Theme.DARK)
    yield made
    made.use(Theme.SYSTEM)
    made.deleteLater()


def texts_on(window: MainWindow) -> Iterator[tuple[QWidget, QRect]]:
    """Every widget that shows words, with the part of the window it takes."""
    for widget in window.findChildren(QWidget):
        seen = widget.visibleRegion().boundingRect()
        words = isinstance(widget, WORDS) and (isinstance(widget, QListWidget) or bool(_text(widget)))
        if words and widget.isVisible() and seen.height() >= widget.fontMetrics().height() // 2:
            yield widget, QRect(widget.mapTo(window, seen.topLeft()), seen.size())


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else widget.text()


def colours_in(image: QImage, part: QRect) -> Counter[int]:
    cut = image.copy(part).convertToFormat(QImage.Format.Format_RGB32)
    return Counter(memoryview(cut.constBits()).cast("I"))


def faint_texts(window: MainWindow) -> dict[str, float]:
    """The texts with less contrast than every reader can see, each with its contrast."""
    image = window.grab().toImage()
    assert image.devicePixelRatio() == 1
    faint = {}
    for widget, part in texts_on(window):
        edge = EDGE if isinstance(widget, QAbstractButton) else 0
        found = colours_in(image, part.adjusted(edge, edge, -edge, -edge))
        ground = QColor.fromRgb(found.most_common(1)[0][0])
        best = max(contrast(QColor.fromRgb(colour), ground) for colour in found)
        if best < LEAST:
            faint[f"{type(widget).__name__} {_text(widget)[:40] if not isinstance(widget, QListWidget) else ''}"] = best
    return {**faint, **faint_lines(window)}


def faint_lines(window: MainWindow) -> dict[str, float]:
    """The lines of lists that have a colour of their own."""
    found = {}
    for lines in window.findChildren(LineList):
        ground = lines.palette().color(QPalette.ColorRole.Base)
        items = (lines.item(row) for row in range(lines.count()))
        for item in (item for item in items if item.data(Qt.ItemDataRole.ForegroundRole) is not None):
            found[item.text()] = contrast(item.foreground().color(), ground)
    return {text: ratio for text, ratio in found.items() if ratio < LEAST}


def assert_all_stand_out(window: MainWindow, themes: Themes, text_size: TextSize) -> None:
    text_size.set_percent(150)  # thick enough strokes for the text's own colour to be among the pixels
    for theme in (Theme.DARK, Theme.LIGHT, Theme.CONTRAST, Theme.DARK):
        themes.use(theme)
        QApplication.processEvents()
        assert faint_texts(window) == {}, theme


def test_every_text_stands_out_from_its_ground(themes, screen, text_size):  # noqa: F811
    assert_all_stand_out(screen, themes, text_size)


def test_so_does_every_text_around_the_cases(themes, desk, text_size):  # noqa: F811
    assert_all_stand_out(desk.window, themes, text_size)


@pytest.mark.parametrize("kind", [QPushButton, QToolButton, QComboBox])
@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.CONTRAST], ids=lambda theme: theme.value)
def test_the_edge_of_what_can_be_pressed_stands_out(theme, kind, themes, qtbot):
    ground, part = window_with(kind, qtbot)
    themes.use(theme)
    assert strongest(ground, part.geometry()) >= LEAST_OF_EDGES


@pytest.mark.parametrize("theme", [Theme.DARK, Theme.CONTRAST], ids=lambda theme: theme.value)
def test_a_scroll_bar_stands_out_in_the_dark(theme, themes, qtbot):
    ground, part = window_with(QScrollBar, qtbot)
    themes.use(theme)
    assert strongest(ground, part.geometry().adjusted(0, 20, 0, -20)) >= LEAST_OF_EDGES


def window_with(kind: type[QWidget], qtbot: QtBot) -> tuple[QWidget, QWidget]:
    """A window that holds one wordless widget of the kind."""
    ground = QWidget()
    qtbot.addWidget(ground)
    part = kind(ground)
    part.setGeometry(10, 10, 60, 120)
    ground.resize(100, 140)
    ground.show()
    return ground, part


def strongest(ground: QWidget, part: QRect) -> float:
    """The highest contrast in that part of the window against the colour of the window."""
    QApplication.processEvents()
    found = colours_in(ground.grab().toImage(), part)
    window = ground.palette().color(QPalette.ColorRole.Window)
    return max(contrast(QColor.fromRgb(colour), window) for colour in found)


def test_the_colours_follow_the_choice_then_the_system_again(qapp: QApplication) -> None:
    system = qapp.palette().color(qapp.palette().ColorRole.Window)
    themes = Themes(qapp)
    seen = []
    for _ in Theme:
        themes.next()
        seen.append((themes.chosen, qapp.palette().color(qapp.palette().ColorRole.Window)))
    assert [theme for theme, _ in seen] == [Theme.LIGHT, Theme.DARK, Theme.CONTRAST, Theme.SYSTEM]
    assert seen[-1][1] == system
    assert seen[1][1].lightness() < 64
    themes.deleteLater()


def test_nothing_moves_by_itself(qapp: QApplication) -> None:
    themes = Themes(qapp)
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateCombo)
    themes.deleteLater()
