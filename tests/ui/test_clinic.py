"""Sealed cases, as a person meets them in the window."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLineEdit

from app.errors import UserError
from app.services.keeping.cases import open_shelf
from app.services.office import Mode, OfficeSettings
from tests.services.vaults import PASSPHRASE
from tests.ui.driving import press, shown_texts
from tests.ui.modes import Desk

OTHER = "another four words entirely"
MakeDesk = Callable[..., Desk]


def test_new_cases_need_the_same_passphrase_twice(desk):
    press(desk.window.start, "Cases")
    screen = desk.vault_desk.create
    desk.submit(screen, "Create the cases", PASSPHRASE, OTHER)
    assert screen.problem.sentence == "The two passphrases are not the same. Type the same one twice."
    assert not desk.store.exists()


def test_a_short_passphrase_is_refused_with_a_sentence(desk, qtbot):
    press(desk.window.start, "Cases")
    screen = desk.vault_desk.create
    desk.submit(screen, "Create the cases", "short", "short")
    qtbot.waitUntil(lambda: "too short" in screen.problem.sentence)
    assert not desk.store.exists()


def test_the_recovery_key_is_shown_once_until_it_is_kept(desk):
    press(desk.window.start, "Cases")
    pages = desk.vault_desk
    desk.submit(pages.create, "Create the cases", PASSPHRASE, PASSPHRASE)
    desk.wait_for(pages.key_page)
    assert len(pages.key_page.key.text().split(" - ")) == 9
    press(pages.key_page, "Go on to the cases")
    assert "not shown again" in pages.key_page.problem.sentence
    assert desk.window.screen_shown is pages.key_page
    pages.key_page.kept.click()
    press(pages.key_page, "Go on to the cases")
    desk.wait_for(desk.window.cases)
    assert pages.key_page.key.text() == ""
    assert pages.create.passphrase.text() == ""


def test_the_recovery_key_can_be_saved_and_printed(desk, replies, tmp_path):
    press(desk.window.start, "Cases")
    pages = desk.vault_desk
    desk.submit(pages.create, "Create the cases", PASSPHRASE, PASSPHRASE)
    desk.wait_for(pages.key_page)
    replies.file = tmp_path / "key.txt"
    press(pages.key_page, "Save the key")
    assert pages.key_page.key.text() in replies.file.read_text(encoding="utf-8")
    replies.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    replies.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    replies.printer.setOutputFileName(str(tmp_path / "key.pdf"))
    press(pages.key_page, "Print the key")
    assert (tmp_path / "key.pdf").read_bytes().startswith(b"%PDF")
    replies.file = tmp_path / "no folder" / "key.txt"
    press(pages.key_page, "Save the key")
    assert "does not exist" in pages.key_page.problem.sentence


def test_cases_locked_by_key_open_again_with_the_passphrase(desk, qtbot, pack):
    desk.create()
    desk.window._shelf.new("Kept one", pack)
    qtbot.keyClick(desk.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.screen_shown is desk.vault_desk.unlock
    assert desk.window.bar.isHidden()
    assert desk.window._shelf is None
    desk.unlock(PASSPHRASE)
    desk.wait_for(desk.window.cases)
    assert desk.window.cases.model.last.title == "Kept one"


def test_locking_takes_the_answers_off_every_screen(desk):
    desk.create()
    press(desk.window.cases, "New case")
    interview = desk.window.case.interview
    desk.window.bar.lock.click()
    assert desk.window.case.interview is not interview
    assert desk.window.case.interview.page is None
    assert desk.window.cases.model.rowCount() == 0


def test_wrong_tries_make_the_next_one_wait_with_a_countdown(desk, qtbot):
    desk.create()
    desk.modes.lock()
    screen = desk.vault_desk.unlock
    while "seconds" not in shown_texts(screen):
        desk.unlock(OTHER)
        qtbot.waitUntil(lambda: not screen.problem.isHidden())
        assert "This is not the passphrase." in screen.problem.sentence
    before = screen.status.text()
    desk.clock.pass_by(1)
    desk.vault_desk.show_wait()
    assert screen.status.text() != before
    desk.unlock(PASSPHRASE)
    qtbot.waitUntil(lambda: "too many wrong tries" in screen.problem.sentence)
    desk.clock.pass_by(3600)
    desk.vault_desk.show_wait()
    assert screen.status.text() == "You can try again now."
    desk.unlock(PASSPHRASE)
    desk.wait_for(desk.window.cases)


def test_a_damaged_key_file_is_not_told_as_a_wrong_passphrase_and_can_be_mended(desk, qtbot):
    desk.create()
    desk.modes.lock()
    keys = desk.store.with_name(desk.store.name + ".keys")
    keys.write_bytes(keys.read_bytes()[:40])
    screen = desk.vault_desk.unlock
    desk.unlock(PASSPHRASE)
    qtbot.waitUntil(lambda: "key file" in screen.problem.sentence)
    assert "not the passphrase" not in screen.problem.sentence
    press(screen, "Mend the key file")
    qtbot.waitUntil(lambda: "in order" in screen.status.text())
    desk.unlock(PASSPHRASE)
    desk.wait_for(desk.window.cases)


def test_the_recovery_key_opens_the_cases_for_another_passphrase(desk, qtbot):
    spelled = desk.create()
    desk.modes.lock()
    pages = desk.vault_desk
    press(pages.unlock, "Use the recovery key")
    desk.submit(pages.recover, "Unlock", "1111-1111", OTHER, OTHER)
    qtbot.waitUntil(lambda: "wrong letter" in pages.recover.problem.sentence)
    desk.submit(pages.recover, "Unlock", spelled.lower(), OTHER, OTHER)
    desk.wait_for(desk.window.cases)
    assert pages.recover.key.text() == ""
    desk.modes.lock()
    desk.unlock(OTHER)
    desk.wait_for(desk.window.cases)


def test_a_changed_passphrase_opens_the_cases_and_the_old_one_does_not(desk, qtbot, replies):
    desk.create()
    replies.choices = [0, 0]
    replies.secrets = (PASSPHRASE, OTHER, "something else again")
    desk.window.bar.care.click()
    assert replies.errors == ["The two new passphrases are not the same."]
    replies.secrets = (PASSPHRASE, OTHER, OTHER)
    desk.window.bar.care.click()
    qtbot.waitUntil(lambda: replies.said == ["The passphrase is changed."])
    desk.modes.lock()
    desk.unlock(PASSPHRASE)
    qtbot.waitUntil(lambda: "not the passphrase" in desk.vault_desk.unlock.problem.sentence)
    desk.unlock(OTHER)
    desk.wait_for(desk.window.cases)


def test_locking_while_the_passphrase_changes_waits_for_the_change(desk, qtbot, replies):
    desk.create()
    replies.choices, replies.secrets = [0], (PASSPHRASE, OTHER, OTHER)
    desk.window.bar.care.click()
    desk.modes.lock()
    assert desk.window.screen_shown is desk.vault_desk.unlock
    qtbot.waitUntil(lambda: not desk.vault_desk.work.busy)
    desk.unlock(OTHER)
    desk.wait_for(desk.window.cases)
    assert replies.errors == []


def test_a_new_recovery_key_is_shown_after_the_passphrase(desk, replies):
    old = desk.create()
    replies.choices, replies.secrets = [1], (PASSPHRASE,)
    desk.window.bar.care.click()
    page = desk.vault_desk.key_page
    desk.wait_for(page)
    assert page.key.text() not in ("", old)
    page.kept.click()
    press(page, "Go on to the cases")
    desk.wait_for(desk.window.cases)


def test_a_second_window_is_told_that_the_cases_are_open(make_desk, qtbot):
    make_desk("here").create()
    second = make_desk("here")
    press(second.window.start, "Cases")
    second.unlock(PASSPHRASE)
    qtbot.waitUntil(lambda: "open in another window" in second.vault_desk.unlock.problem.sentence)


def test_nobody_at_the_keyboard_locks_the_cases_after_a_warning(desk):
    desk.create()
    desk.idle_for(15 * 60 - 121)
    assert desk.window.bar.sentence == ""
    desk.idle_for(1)
    assert desk.window.bar.sentence == "Nobody has typed for a while. The cases lock in 2:00 minutes."
    press(desk.window.bar, "I need more time")
    assert desk.window.bar.sentence == ""
    desk.idle_for(15 * 60 - 1)
    assert "0:01" in desk.window.bar.sentence
    assert desk.window._shelf is not None
    desk.idle_for(1)
    assert desk.window.screen_shown is desk.vault_desk.unlock
    assert desk.vault_desk.unlock.status.text() == "The cases were locked: nobody was at the keyboard."


def test_a_key_takes_the_warning_away_and_gives_the_focus_back(desk, qtbot):
    desk.create()
    desk.window.activateWindow()
    desk.window.cases.search.setFocus()
    desk.idle_for(14 * 60)
    assert desk.window.focusWidget() is desk.window.bar.more_time
    qtbot.keyClick(desk.window.windowHandle(), Qt.Key.Key_Shift)
    assert desk.window.bar.sentence == ""
    assert desk.window.focusWidget() is desk.window.cases.search


def test_the_office_fixes_mode_and_idle_time(make_desk):
    desk = make_desk(office=OfficeSettings(Mode.CLINIC, None, 5))
    assert "Your office has set this." in shown_texts(desk.window.start)
    assert "Nothing you type is kept." not in shown_texts(desk.window.start)
    desk.create()
    desk.idle_for(5 * 60)
    assert desk.window.screen_shown is desk.vault_desk.unlock


def test_a_passphrase_is_seen_only_when_the_person_wants_it(desk):
    press(desk.window.start, "Cases")
    screen = desk.vault_desk.create
    assert screen.passphrase.echoMode() is QLineEdit.EchoMode.Password
    screen._show_box.click()
    assert screen.again.echoMode() is QLineEdit.EchoMode.Normal
    press(screen, "Back to the start")
    assert desk.window.screen_shown is desk.window.start
    assert screen.passphrase.echoMode() is QLineEdit.EchoMode.Password


def test_a_half_typed_passphrase_goes_when_nobody_is_there(desk):
    press(desk.window.start, "Cases")
    desk.vault_desk.create.passphrase.setText("half a pass")
    desk.idle_for(15 * 60)
    assert desk.vault_desk.create.passphrase.text() == ""
    assert desk.window.screen_shown is desk.vault_desk.create


@pytest.mark.parametrize("closed_meanwhile", [False, True])
def test_damage_found_after_the_opening_is_told_while_the_cases_are_open(
    desk, replies, qtbot, monkeypatch, closed_meanwhile
):
    looked, go_on = threading.Event(), threading.Event()

    def check(_shelf: object) -> None:
        go_on.wait(10)
        looked.set()
        raise UserError("The case file is damaged.", "Restore a backup.")

    monkeypatch.setattr("app.services.keeping.backups.check_store", check)
    desk.create()
    if closed_meanwhile:
        desk.modes.lock()
    go_on.set()
    qtbot.waitUntil(looked.is_set)
    qtbot.wait(50)
    assert replies.errors == ([] if closed_meanwhile else ["The case file is damaged."])


def test_what_went_wrong_beside_the_opening_stands_over_the_list(desk, pack):
    desk.create()
    desk.window._shelf.new("Later one", pack)
    desk.modes.lock()
    desk.clock.pass_by(-7200)
    desk.unlock(PASSPHRASE)
    desk.wait_for(desk.window.cases)
    assert "The clock of this computer may be wrong." in shown_texts(desk.window.cases)


def test_enter_unlocks(desk, qtbot):
    desk.create()
    desk.modes.lock()
    desk.window.activateWindow()
    field = desk.vault_desk.unlock.passphrase
    qtbot.keyClicks(field, PASSPHRASE)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    desk.wait_for(desk.window.cases)


def test_the_clipboard_is_emptied_by_locking(desk, qtbot):
    desk.create()
    desk.window.activateWindow()
    qtbot.waitUntil(lambda: desk.window.isActiveWindow())
    QGuiApplication.clipboard().setText("Wilhelmina")
    desk.modes.lock()
    assert QGuiApplication.clipboard().text() == ""


def test_closing_the_window_lets_another_one_in(make_desk):
    first = make_desk("here")
    first.create()
    first.window.close()
    second = make_desk("here")
    press(second.window.start, "Cases")
    second.unlock(PASSPHRASE)
    second.wait_for(second.window.cases)


@pytest.mark.parametrize("agrees", [True, False])
def test_older_cases_that_are_not_sealed_are_brought_in_when_wanted(desk, pack, replies, qtbot, agrees):
    plain = desk.store.with_name("cases.sqlite")
    old = open_shelf(plain)
    old.new("Older one", pack)
    old.close()
    replies.agrees = agrees
    desk.create()
    assert desk.window.cases.model.rowCount() == (1 if agrees else 0)
    assert "Bring them in?" in replies.questions[0]
    if not agrees:
        assert plain.exists()
        return
    assert replies.questions[-1] == "Remove the old file that is not sealed?"
    qtbot.waitUntil(lambda: replies.said == ["The old file is gone."])
    left = [path for path in plain.parent.rglob("*") if path.is_file()]
    assert not any(b"Older one" in path.read_bytes() for path in left)


def test_nothing_typed_is_readable_in_the_folder(desk, pack, tmp_path: Path):
    desk.create()
    desk.window._shelf.new("Wilhelmina Thornapple", pack)
    desk.modes.lock()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) >= 3
    assert not any(b"Wilhelmina" in path.read_bytes() for path in files)
