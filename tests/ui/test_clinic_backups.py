"""Backups of sealed cases, as a person meets them in the window."""

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


def test_a_restore_that_fails_midway_leaves_no_closed_cases_on_screen(desk, replies, qtbot):
    desk.create()
    replies.choices, replies.opened = [3], desk.store.with_name("bad.sqlite")
    replies.opened.write_bytes(b"no backup at all" * 500)
    desk.window.bar.care.click()
    pages = desk.vault_desk
    qtbot.waitUntil(lambda: pages.restore.list.count() == 1 and not pages.work.busy)
    press(pages.restore, "Choose another file")
    desk.submit(pages.restore, "Restore", PASSPHRASE)
    qtbot.waitUntil(lambda: not pages.restore.problem.isHidden())
    assert desk.window._shelf is None
    press(pages.restore, "Back")
    desk.wait_for(pages.unlock)
    desk.unlock(PASSPHRASE)
    desk.wait_for(desk.window.cases)
