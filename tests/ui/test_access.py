"""Every screen for people who use a keyboard, a screen reader or large text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QThreadPool
from PySide6.QtGui import QAccessible, QFontMetrics, QPalette
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QStyle,
    QToolButton,
    QWidget,
)

from tests.ui.driving import Person, press
from ui.paper.paper_preview import PaperPreview
from ui.parts.blocks import ScrollColumn, TitleText
from ui.parts.line_list import LineList
from ui.parts.look import quiet_colour
from ui.parts.steady_bars import SteadyBar
from ui.parts.themes import contrast
from ui.window.main_window import MainWindow

WIDTH, HEIGHT = 1366, 768
MIXED = {
    "keyboard": "client",
    "sentencing_authority": "us_district_court",
    "sentencing_district": "ndil",
    "offense_period": "on_or_after_1987_11_01",
    "special_sentence": [],
    "custody_place": "bop_prison",
    "term_kind": "original",
    "judgment_date": "2026-03",
    "grounds": ["medical_serious", "age_65", "family_parent", "other", "rehabilitation", "actual_innocence"],
    "age": 68,
    "other_reason": "Several things together make prison harder than the judge could know then.",
    "request_made": "yes",
    "request_received_date": "2026-10-12",
}


@dataclass(frozen=True)
class Stage:
    """One screen to look at."""

    name: str
    show: Callable[[Person], None]


def ask(question: str | None, *, error: bool = False) -> Callable[[Person], None]:
    def show(person: Person) -> None:
        person.start_case()
        person.answer_until(question, MIXED)
        if error:
            press(person.interview, "Continue")

    return show


def show_result(person: Person) -> None:
    ask(None)(person)
    press(person.window.case.check, "See the result")
    for toggle in person.window.case.result.findChildren(QToolButton):
        toggle.click()


def show_papers(person: Person) -> None:
    ask(None)(person)
    press(person.window.case.check, "See the result")
    press(person.window.case.result, "Papers")


def show_letter(person: Person) -> None:
    show_papers(person)
    press(person.window.screen_shown, "Fill in the letter…")


def show_preview(person: Person) -> None:
    show_papers(person)
    press(person.window.screen_shown, "Look")
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    assert isinstance(person.window.screen_shown, PaperPreview)


def show_doors(person: Person) -> None:
    ask("grounds")(person)
    person.interview.column.leads.click()


def show_note(person: Person) -> None:
    person.start_case()
    person.answer("lawyer")
    person.interview.note.toggle.click()


def show_why(person: Person) -> None:
    ask("judgment_date")(person)
    person.interview.why.findChildren(QToolButton)[0].click()


def show_calendar(person: Person) -> None:
    ask("judgment_date")(person)
    press_tool(person, "Pick a day")


def press_tool(person: Person, name: str) -> None:
    tools = person.interview.page.findChildren(QToolButton)
    next(tool for tool in tools if tool.accessibleName() == name).click()


def show_map(person: Person) -> None:
    """The map of a finished case at one of its tests, with a search."""
    ask(None)(person)
    press(person.window.case.check, "See the result")
    press(person.window.case.result, "Law map")
    QApplication.processEvents()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    screen = person.window.map.screen
    screen.go_to("motion_3582/gate_not_open")
    QApplication.processEvents()
    for toggle in screen.panel.findChildren(QToolButton):
        toggle.click()
    screen.search.field.setText("appeal")


def show_map_list(person: Person) -> None:
    show_why(person)
    press(person.interview.why, "See it on the law map")
    person.window.map.screen.as_list.click()


STAGES = [
    Stage("start", lambda person: person.window.show_start()),
    Stage("about the law", lambda person: person.window.help.show_about()),
    Stage("law map", lambda person: person.window.show_map()),
    Stage("samples", lambda person: press(person.window.start, "Learn with a sample case")),
    Stage("no cases", lambda person: person.window.show_cases()),
    Stage("choice", ask("sentencing_authority")),
    Stage("pick", ask("sentencing_district")),
    Stage("several", ask("grounds")),
    Stage("several with an error", ask("grounds", error=True)),
    Stage("yes or no", ask("plea_waiver")),
    Stage("date", ask("judgment_date")),
    Stage("date with its calendar", show_calendar),
    Stage("date with an error", ask("judgment_date", error=True)),
    Stage("number", ask("age")),
    Stage("text", ask("other_reason")),
    Stage("why", show_why),
    Stage("map of a case", show_map),
    Stage("map as a list", show_map_list),
    Stage("doors", show_doors),
    Stage("note", show_note),
    Stage("check", ask(None)),
    Stage("result", show_result),
    Stage("papers", show_papers),
    Stage("letter", show_letter),
    Stage("paper preview", show_preview),
]


@pytest.fixture(params=STAGES, ids=lambda stage: stage.name)
def screen(request: pytest.FixtureRequest, person: Person) -> MainWindow:
    """The window on one screen after another."""
    request.param.show(person)
    QApplication.processEvents()
    return person.window


def on_screen(window: MainWindow) -> Iterator[QWidget]:
    for widget in window.screen_shown.findChildren(QWidget):
        if widget.isVisibleTo(window) and not isinstance(widget, QScrollBar):
            yield widget


def focusable(window: MainWindow) -> list[QWidget]:
    """What the Tab key can come to; a widget that hands the focus to a part of its own is not there itself."""
    inner = ("qt_spinbox_lineedit", "qt_scrollarea_viewport")
    return [
        widget
        for widget in on_screen(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.objectName() not in inner
    ]


def test_everything_that_takes_the_focus_has_a_name_with_a_role(screen):
    for widget in focusable(screen):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
        assert interface.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), widget


def test_every_field_has_a_label_that_belongs_to_it(screen):
    buddies = {label.buddy() for label in screen.findChildren(QLabel)}
    fields = [w for w in focusable(screen) if isinstance(w, QLineEdit | QPlainTextEdit)]
    assert all(field in buddies for field in fields)


def test_the_tab_key_reaches_every_control(screen, qtbot):
    screen.activateWindow()
    wanted = {w for w in focusable(screen) if not (isinstance(w, QAbstractButton) and w.group() is not None)}
    start = screen.screen_shown.findChildren(TitleText)[0]
    start.setFocus()
    reached: set[QWidget] = set()
    for _ in range(len(focusable(screen)) + 20):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert wanted - reached == set()
    radios = {w for w in focusable(screen) if isinstance(w, QRadioButton)}
    assert not radios or radios & reached


def test_no_two_controls_of_a_screen_share_a_shortcut(screen):
    keys = [
        text[text.index("&") + 1].lower()
        for widget in on_screen(screen)
        if isinstance(widget, QAbstractButton | QLabel) and "&" in (text := widget.text())
        if not (isinstance(widget, QLabel) and widget.buddy() is None)
    ]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_off_on_a_small_screen(screen, text_size, percent):
    text_size.set_percent(percent)
    screen.resize(WIDTH, HEIGHT)
    for _ in range(3):
        QApplication.processEvents()
    assert screen.minimumSizeHint().width() <= WIDTH
    assert screen.minimumSizeHint().height() <= HEIGHT
    assert screen.width() <= WIDTH
    assert screen.height() <= HEIGHT
    for widget in on_screen(screen):
        assert_whole(widget)
        if isinstance(widget, LineList):
            assert_rows_whole(widget)


def assert_rows_whole(rows: LineList) -> None:
    margin = rows.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
    for number in range(rows.count()):
        item, shown = rows.item(number), rows.visualItemRect(rows.item(number))
        room = QRect(0, 0, shown.width() - 2 * margin, 10_000)
        needed = QFontMetrics(item.font()).boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
        assert needed.height() <= shown.height(), item.text()
        assert needed.width() <= room.width(), item.text()


def assert_whole(widget: QWidget) -> None:
    """Fail unless the widget shows its whole text inside its parent; a scroll area may be taller than it shows."""
    if isinstance(widget, QLabel) and widget.text():
        needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
        assert widget.height() >= needed, widget.text()
    if isinstance(widget, QAbstractButton) and widget.text():
        assert widget.width() >= widget.minimumSizeHint().width(), widget.text()
    parent = widget.parentWidget()
    if parent is not None and not isinstance(parent.parentWidget(), QScrollArea):
        assert parent.rect().contains(QRect(QPoint(widget.x(), widget.y()), widget.size())), (widget, widget.geometry())
    elif parent is not None:
        assert widget.x() >= 0
        assert widget.geometry().right() <= parent.rect().right(), widget


@pytest.mark.parametrize(("text", "ground"), [("#000000", "#ffffff"), ("#ffffff", "#202020"), ("#000000", "#efefef")])
def test_quiet_text_keeps_its_contrast_in_light_and_dark(text, ground):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, text)
    palette.setColor(QPalette.ColorRole.Window, ground)
    assert contrast(quiet_colour(palette), palette.color(QPalette.ColorRole.Window)) >= 4.5


def test_the_text_grows_and_shrinks_by_keyboard(window, qtbot, text_size):
    before = window.start.heading.font().pointSizeF()
    qtbot.keyClick(window, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert text_size.percent == 125
    assert window.start.heading.font().pointSizeF() == pytest.approx(before * 1.25)
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert text_size.percent == 100


def test_the_ring_stands_around_what_has_the_focus(person, qtbot):
    person.window.activateWindow()
    QApplication.processEvents()  # the ring begins with the first paint, which people always see
    person.start_case()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is person.interview.heading)
    assert person.window._ring.widget() is person.interview.heading
    button = person.interview.page.inputs()[0]
    button.setFocus()
    assert person.window._ring.widget() is button.parentWidget()


def test_a_scroll_area_is_its_viewport_alone_to_a_screen_reader(screen):
    areas = [area for area in on_screen(screen) if isinstance(area, QScrollArea | QGraphicsView | QPdfView)]
    for area in areas:
        interface = QAccessible.queryAccessibleInterface(area)
        parts = [interface.child(place).object() for place in range(interface.childCount())]
        assert parts == [area.viewport()], area


def test_the_bar_that_is_seen_scrolls_as_far_as_there_is_text(screen, text_size):
    text_size.set_percent(200)
    screen.resize(WIDTH, HEIGHT)
    QApplication.processEvents()
    for area in (area for area in on_screen(screen) if isinstance(area, QScrollArea)):
        unseen = area.verticalScrollBar()
        bar = next(bar for bar in area.findChildren(SteadyBar) if bar.parent() is area)
        assert not unseen.isVisible()
        assert bar.isVisibleTo(area) == (unseen.maximum() > 0)
        assert (bar.maximum(), bar.pageStep()) == (unseen.maximum(), area.viewport().height())
        assert bar.geometry().left() == area.viewport().geometry().right() + 1
        bar.setValue(bar.maximum())
        assert unseen.value() == unseen.maximum()
        unseen.setValue(0)
        assert bar.value() == 0


def test_the_tab_key_goes_the_way_of_the_eye(screen, qtbot):
    screen.activateWindow()
    way = [screen.screen_shown.findChildren(TitleText)[0]]
    way[0].setFocus()
    while way[-1] not in way[:-1] and len(way) < 200:
        qtbot.keyClick(way[-1], Qt.Key.Key_Tab)
        way.append(QApplication.focusWidget())
    columns: dict[QWidget, list[QPoint]] = {}
    for widget in way[:-1]:
        column = next((area for area in parents(widget) if isinstance(area, ScrollColumn)), None)
        if column is not None:
            columns.setdefault(column, []).append(widget.mapTo(column.widget(), QPoint(0, widget.height() // 2)))
    for places in columns.values():
        for before, after in pairwise(places):
            assert after.y() > before.y() or after.x() > before.x(), [(at.x(), at.y()) for at in places]


def parents(widget: QWidget) -> Iterator[QWidget]:
    while (widget := widget.parentWidget()) is not None:
        yield widget


def test_the_first_tab_on_a_question_comes_to_its_answer(person, qtbot):
    person.window.activateWindow()
    person.start_case()
    for answer in ("client", "us_district_court"):
        QApplication.processEvents()  # a new page shows when its layout is next at work
        assert QApplication.focusWidget() is person.interview.heading
        qtbot.keyClick(person.interview.heading, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is person.interview.page.inputs()[0]
        person.answer(answer)
