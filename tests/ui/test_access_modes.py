"""The screens around the cases for people who use a keyboard, a screen reader or large text."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from app.services.keeping.record import set_keep_until
from app.services.office import OfficeSettings
from tests.services.vaults import PASSPHRASE
from tests.ui.driving import press
from tests.ui.modes import Desk, desk_at
from tests.ui.test_access import HEIGHT, WIDTH, assert_whole, focusable


def start(_desk: Desk) -> None:
    """The screen that is on at first."""


def create(desk: Desk) -> None:
    press(desk.window.start, "Cases")


def key_page(desk: Desk) -> None:
    create(desk)
    desk.submit(desk.vault_desk.create, "Create the cases", PASSPHRASE, PASSPHRASE)
    desk.wait_for(desk.vault_desk.key_page)


def warned(desk: Desk) -> None:
    desk.create()
    desk.idle_for(14 * 60)


def wrong_passphrase(desk: Desk) -> None:
    desk.create()
    desk.modes.lock()
    desk.unlock("not these four words")
    desk.qtbot.waitUntil(lambda: not desk.vault_desk.unlock.problem.isHidden())


def recover(desk: Desk) -> None:
    desk.create()
    desk.modes.lock()
    press(desk.vault_desk.unlock, "Use the recovery key")


def restore(desk: Desk) -> None:
    create(desk)
    press(desk.vault_desk.create, "Restore a backup")
    desk.qtbot.waitUntil(lambda: not desk.vault_desk.work.busy)


def library(desk: Desk) -> None:
    press(desk.window.start, "Keep nothing")
    desk.qtbot.waitUntil(lambda: not desk.window.bar.isHidden(), timeout=10_000)


def cleared(desk: Desk) -> None:
    library(desk)
    desk.idle_for(11 * 60)


def backups_of_open_cases(desk: Desk) -> None:
    desk.create()
    desk.vault_desk.ask_restore()
    desk.qtbot.waitUntil(lambda: desk.vault_desk.restore.list.count() == 1 and not desk.vault_desk.work.busy)


def due_in_the_list(desk: Desk) -> None:
    desk.create()
    shelf, pack = desk.window._shelf, desk.window._pack
    set_keep_until(shelf, shelf.new("Blue one", pack), date(2020, 1, 1))
    desk.modes.lock()
    desk.unlock(PASSPHRASE)
    desk.wait_for(desk.window.cases)
    desk.qtbot.waitUntil(lambda: not desk.window.cases.due.isHidden())


def due_cases(desk: Desk) -> None:
    due_in_the_list(desk)
    press(desk.window.cases, "Show them")


def record(desk: Desk) -> None:
    due_in_the_list(desk)
    press(desk.window.cases, "Record, sign-off")
    desk.submit(desk.window.office.record, "Sign off", "Jo Marchbanks", "", "Read.")


def law_change(desk: Desk) -> None:
    due_in_the_list(desk)
    with desk.window._shelf.transaction() as connection:
        connection.driver.execute("UPDATE cases SET pack_sha256 = 'another'")
    press(desk.window.cases, "Open")


def sign_in(desk: Desk) -> None:
    desk.modes._office = OfficeSettings(server="postgresql://cases.example/law")
    press(desk.window.start, "Cases")
    desk.submit(desk.window.screen_shown, "Open the cases", "", "")


STAGES = [
    *(start, create, key_page, warned, wrong_passphrase, recover, restore, library, cleared),
    *(backups_of_open_cases, due_in_the_list, due_cases, record, law_change, sign_in),
]


@pytest.fixture(params=STAGES)
def desk(request, tmp_path, pack, replies, text_size, qtbot) -> Iterator[Desk]:
    made = desk_at(tmp_path / "cases.sealed.sqlite", pack, replies, text_size, qtbot)
    show: Callable[[Desk], None] = request.param
    show(made)
    QApplication.processEvents()
    yield made
    made.window.close()


def controls(desk: Desk) -> list[QWidget]:
    strip = [w for w in desk.window.strip.findChildren(QAbstractButton) if w.isVisibleTo(desk.window)]
    return [*strip, *focusable(desk.window)]


def test_everything_that_takes_the_focus_has_a_name_with_a_role(desk):
    for widget in controls(desk):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
        assert interface.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), widget


def test_every_field_has_a_label_that_belongs_to_it(desk):
    buddies = {label.buddy() for label in desk.window.findChildren(QLabel)}
    assert all(field in buddies for field in focusable(desk.window) if isinstance(field, QLineEdit))


def test_no_two_controls_share_a_shortcut(desk):
    keys = [
        text[text.index("&") + 1].lower()
        for widget in controls(desk)
        if isinstance(widget, QAbstractButton) and "&" in (text := widget.text())
    ]
    assert len(keys) == len(set(keys))


def test_the_tab_key_reaches_every_control(desk, qtbot):
    desk.window.activateWindow()
    wanted = {w for w in controls(desk) if not (isinstance(w, QAbstractButton) and w.group() is not None)}
    controls(desk)[0].setFocus()
    reached: set[QWidget] = set()
    for _ in range(len(wanted) + 30):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert wanted - reached == set()


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_off_on_a_small_screen(desk, text_size, percent):
    text_size.set_percent(percent)
    desk.window.resize(WIDTH, HEIGHT)
    for _ in range(3):
        QApplication.processEvents()
    assert desk.window.width() <= WIDTH
    assert desk.window.height() <= HEIGHT
    for part in (desk.window.strip, desk.window.screen_shown):
        for widget in part.findChildren(QWidget):
            if widget.isVisibleTo(desk.window) and isinstance(widget, QLabel | QAbstractButton):
                assert_whole(widget)
