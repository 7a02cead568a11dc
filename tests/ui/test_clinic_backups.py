"""Backups of sealed cases, as a person meets them in the window."""

import errno
import shutil
from collections.abc import Callable

from tests.services.vaults import PASSPHRASE
from tests.ui.driving import press
from tests.ui.modes import Desk

OTHER = "another four words entirely"
MakeDesk = Callable[..., Desk]


def test_a_backup_is_made_when_asked_for(desk, replies, qtbot):
    desk.create()
    replies.choices = [2]
    desk.window.bar.care.click()
    qtbot.waitUntil(lambda: len(replies.said) == 1)
    assert "A backup is made." in replies.said[0]


def test_a_backup_is_restored_on_another_computer(make_desk, pack, replies, qtbot, tmp_path):
    here = make_desk("here")
    here.create()
    here.window._shelf.new("Moved one", pack)
    replies.choices = [2]
    here.window.bar.care.click()
    qtbot.waitUntil(lambda: len(replies.said) == 1)
    here.window.close()
    stick = tmp_path / "stick"
    shutil.copytree(here.store.with_name(here.store.name + "-copies"), stick)

    there = make_desk("there")
    press(there.window.start, "Cases")
    pages = there.vault_desk
    press(pages.create, "Restore a backup")
    qtbot.waitUntil(lambda: "no backup" in pages.restore.status.text())
    press(pages.restore, "Restore")
    assert "There is no backup here." in pages.restore.problem.sentence
    replies.opened = max(stick.glob("*.sqlite"))
    press(pages.restore, "Choose another file")
    there.submit(pages.restore, "Restore", OTHER)
    qtbot.waitUntil(lambda: "not the passphrase" in pages.restore.problem.sentence)
    there.submit(pages.restore, "Restore", PASSPHRASE)
    there.wait_for(there.window.cases)
    assert there.window.cases.model.last.title == "Moved one"
    assert replies.questions[-1] == "Restore this backup?"


def test_a_backup_is_restored_in_place_from_the_list(desk, pack, replies, qtbot):
    desk.create()
    replies.choices = [3]
    desk.window._shelf.new("After the backup", pack)
    desk.window.bar.care.click()
    pages = desk.vault_desk
    desk.wait_for(pages.restore)
    qtbot.waitUntil(lambda: pages.restore.list.count() == 1)
    press(pages.restore, "Back")
    desk.wait_for(desk.window.cases)
    replies.choices = [3]
    desk.window.bar.care.click()
    qtbot.waitUntil(lambda: pages.restore.list.count() == 1 and not pages.work.busy)
    desk.submit(pages.restore, "Restore", PASSPHRASE)
    desk.wait_for(desk.window.cases)
    assert desk.window.cases.model.rowCount() == 0


def ask_to_restore(desk, replies, qtbot):
    """Go to the backups of open cases; return the screen once they are listed."""
    replies.choices = [3]
    desk.window.bar.care.click()
    pages = desk.vault_desk
    qtbot.waitUntil(lambda: pages.restore.list.count() > 0 and not pages.work.busy)
    return pages.restore


def test_a_restore_that_fails_midway_leaves_no_closed_cases_on_screen(desk, replies, qtbot, monkeypatch):
    def full(_path: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    desk.create()
    screen = ask_to_restore(desk, replies, qtbot)
    monkeypatch.setattr("db.restoring.make_private_file", full)
    desk.submit(screen, "Restore", PASSPHRASE)
    qtbot.waitUntil(lambda: not screen.problem.isHidden())
    assert "The disk is full." in screen.problem.sentence
    assert desk.window._shelf is None
    press(screen, "Back")
    desk.wait_for(desk.vault_desk.unlock)
    desk.unlock(PASSPHRASE)
    desk.wait_for(desk.window.cases)


def test_a_file_that_is_no_backup_is_told_while_the_cases_stay_open(desk, replies, qtbot):
    desk.create()
    screen = ask_to_restore(desk, replies, qtbot)
    replies.opened = desk.store.with_name("bad.sqlite")
    replies.opened.write_bytes(b"no backup at all" * 500)
    press(screen, "Choose another file")
    assert "bad.sqlite" in screen.list.item(0).text()
    desk.submit(screen, "Restore", PASSPHRASE)
    qtbot.waitUntil(lambda: "not a case file" in screen.problem.sentence)
    assert "cannot be used" in screen.list.item(0).text()
    assert "Restore this backup?" not in replies.questions
    assert desk.window._shelf is not None
    press(screen, "Back")
    desk.wait_for(desk.window.cases)


def test_open_cases_show_what_each_backup_holds(desk, pack, replies, qtbot):
    desk.create()
    desk.window._shelf.new("Kept one", pack)
    replies.choices = [2]
    desk.window.bar.care.click()
    qtbot.waitUntil(lambda: len(replies.said) == 1)
    screen = ask_to_restore(desk, replies, qtbot)
    newest, first = (screen.list.item(row).text() for row in range(2))
    made = desk.clock.now.astimezone()
    assert newest.startswith(f"{made:%Y-%m-%d %H:%M}   Cases: 1   Last change: {made:%Y-%m-%d %H:%M}   ")
    assert newest.endswith(("kB", "KiB"))
    assert "Cases: 0   " in first
    assert "Last change" not in first


def test_locked_cases_show_what_each_backup_holds_by_the_passphrase(desk, pack, replies, qtbot):
    desk.create()
    desk.modes.lock()
    pages = desk.vault_desk
    press(pages.unlock, "Restore a backup")
    screen = pages.restore
    qtbot.waitUntil(lambda: screen.list.count() == 1 and not pages.work.busy)
    assert "Cases" not in screen.list.item(0).text()
    desk.submit(screen, "Look into them", OTHER)
    qtbot.waitUntil(lambda: "not the passphrase" in screen.problem.sentence)
    desk.submit(screen, "Look into them", PASSPHRASE)
    qtbot.waitUntil(lambda: "Cases: 0" in screen.list.item(0).text())
    assert screen.chosen == 0


def test_whoever_lost_the_passphrase_restores_by_the_recovery_key_and_chooses_another(
    make_desk, pack, replies, qtbot, tmp_path
):
    here = make_desk("here")
    recovery_key = here.create()
    here.window._shelf.new("Moved one", pack)
    replies.choices = [2]
    here.window.bar.care.click()
    qtbot.waitUntil(lambda: len(replies.said) == 1)
    here.window.close()
    stick = tmp_path / "stick"
    shutil.copytree(here.store.with_name(here.store.name + "-copies"), stick)

    there = make_desk("there")
    press(there.window.start, "Cases")
    pages = there.vault_desk
    press(pages.create, "Restore a backup")
    qtbot.waitUntil(lambda: not pages.work.busy)
    replies.opened, replies.secrets = max(stick.glob("*.sqlite")), (OTHER, OTHER)
    press(pages.restore, "Choose another file")
    there.submit(pages.restore, "Restore", recovery_key)
    there.wait_for(there.window.cases)
    assert there.window.cases.model.last.title == "Moved one"
    qtbot.waitUntil(lambda: replies.said[-1] == "The passphrase is changed.")
    there.modes.lock()
    there.unlock(OTHER)
    there.wait_for(there.window.cases)
