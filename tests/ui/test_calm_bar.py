"""Scroll bars that are quick to draw look as the style draws them."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from ui.parts.calm_bar import CalmBar
from ui.parts.themes import Theme, Themes

BARS = [(10, 500, 3), (1000, 500, 700), (90_000, 500, 0), (90_000, 500, 90_000), (300, 400, 122), (0, 0, 0)]
FAINTEST = 4
"""The largest difference of one part of a colour, of 255, that nobody sees."""


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[Themes]:
    themes = Themes(qapp)
    yield themes
    themes.use(Theme.SYSTEM)


def holder(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 700)
    return window


def place(bar: QScrollBar, left: int) -> QScrollBar:
    bar.setGeometry(left, 60, 16, 600)  # away from where a mouse may be
    return bar


def turn(bar: QScrollBar, most: int, page: int, value: int) -> None:
    bar.setRange(0, most)
    bar.setPageStep(page)
    bar.setValue(value)


def drawn(bar: QScrollBar) -> QImage:
    return bar.window().grab(bar.geometry()).toImage()


def difference(one: QImage, other: QImage) -> int:
    """The largest difference of one part of the colour of a pixel."""
    assert one.size() == other.size()
    parts = ((one.pixelColor(x, y), other.pixelColor(x, y)) for x in range(one.width()) for y in range(one.height()))
    return max(max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())) for a, b in parts)


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("bar", BARS)
def test_it_looks_as_the_style_draws_it(qtbot, themes, theme, bar):
    themes.use(theme)
    window = holder(qtbot)
    plain, calm = place(QScrollBar(window), 20), place(CalmBar(window), 60)
    window.show()
    for each in (plain, calm):
        turn(each, *bar)
    assert difference(drawn(plain), drawn(calm)) <= FAINTEST


def test_it_is_put_together_from_the_same_pictures(qtbot):
    window = holder(qtbot)
    calm = place(CalmBar(window), 60)
    window.show()
    turn(calm, 1000, 500, 0)
    drawn(calm)
    first = calm._pictures
    turn(calm, 2000, 500, 700)
    above = drawn(calm)
    turn(calm, 2000, 500, 1500)
    assert calm._pictures is first
    assert drawn(calm) != above


def test_another_theme_has_it_drawn_anew(qtbot, themes):
    themes.use(Theme.LIGHT)
    window = holder(qtbot)
    calm = place(CalmBar(window), 60)
    window.show()
    turn(calm, 1000, 500, 300)
    light = drawn(calm)
    themes.use(Theme.DARK)
    assert difference(light, drawn(calm)) > 60
