"""A line of buttons that breaks where the window is too narrow."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.parts.flow_line import FlowLine

WORDS = ("New case", "Open", "Make a copy of this one", "Delete", "Back to the start")


@pytest.fixture
def line(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLine()
    for word in WORDS:
        flow.addWidget(QPushButton(word, page))
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(flow)
    column.addStretch(1)
    page.show()
    return page, flow


def places(page, width):
    page.resize(width, 600)
    page.layout().activate()
    return [button.geometry() for button in page.findChildren(QPushButton) if not button.isHidden()]


@pytest.mark.parametrize("width", [1000, 420, 260, 200])
def test_nothing_is_cut_off_and_nothing_overlaps(line, width):
    page, flow = line
    shown = places(page, width)
    assert all(place.left() >= 0 and place.right() < page.width() for place in shown)
    assert not any(one.intersects(other) for number, one in enumerate(shown) for other in shown[:number])
    assert all((one.top(), one.left()) < (other.top(), other.left()) for one, other in pairwise(shown))
    assert flow.heightForWidth(page.width()) == shown[-1].bottom() + 1


def test_a_wide_window_has_one_line(line):
    page, _ = line
    assert len({place.top() for place in places(page, 1000)}) == 1
    assert len({place.top() for place in places(page, 260)}) > 1


def test_what_is_hidden_takes_no_room(line):
    page, flow = line
    before = flow.sizeHint().width()
    page.findChildren(QPushButton)[2].hide()
    shown = places(page, 1000)
    assert len(shown) == len(WORDS) - 1
    assert flow.sizeHint().width() < before
    assert shown[2].left() - shown[1].right() - 1 == flow.spacing()


def test_the_window_may_be_as_narrow_as_the_widest_button(line):
    page, flow = line
    widest = max(button.sizeHint().width() for button in page.findChildren(QPushButton))
    assert flow.minimumSize().width() <= widest
    assert flow.itemAt(len(WORDS)) is None
    assert flow.takeAt(0).widget().text() == WORDS[0]
    assert flow.count() == len(WORDS) - 1
