"""Text stands out from its ground on every screen, in all colours the window knows."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QWidget

from tests.ui.test_access import STAGES, screen  # noqa: F401 - the fixture that walks every screen
from ui.parts.themes import Theme, Themes, contrast
from ui.window.main_window import MainWindow

LEAST = 4.5
WORDS = (QLabel, QAbstractButton, QLineEdit, QListWidget, QPlainTextEdit)
assert STAGES


@pytest.fixture(params=[Theme.LIGHT, Theme.DARK, Theme.CONTRAST], ids=lambda theme: theme.value)
def colours(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    themes = Themes(qapp)
    themes.use(request.param)
    yield request.param
    themes.use(Theme.SYSTEM)
    themes.deleteLater()


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


def test_every_text_stands_out_from_its_ground(colours: Theme, screen: MainWindow, text_size) -> None:  # noqa: F811
    text_size.set_percent(150)  # thick enough strokes for the text's own colour to be among the pixels
    QApplication.processEvents()
    image = screen.grab().toImage()
    assert image.devicePixelRatio() == 1
    faint = {}
    for widget, part in texts_on(screen):
        found = colours_in(image, part)
        ground = QColor.fromRgb(found.most_common(1)[0][0])
        best = max(contrast(QColor.fromRgb(colour), ground) for colour in found)
        if best < LEAST:
            faint[f"{type(widget).__name__} {_text(widget)[:40] if not isinstance(widget, QListWidget) else ''}"] = best
    assert faint == {}


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
