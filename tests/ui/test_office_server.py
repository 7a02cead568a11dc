"""A clinic with several laptops, as people meet it in the window, against a real server."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.engine.telling.wording import Wording
from app.services.keeping.cases import CaseShelf
from app.services.keeping.library import library_shelf
from app.services.keeping.office_shelf import office_shelf
from app.services.office import Mode, OfficeSettings
from tests.office_server import PASSWORD, OfficeServer, write_certificate
from tests.ui.driving import Person, press, shown_texts
from tests.ui.modes import Desk
from ui.vault.server_screen import SignInScreen

AWAY = "The office server cannot be reached."


@pytest.fixture
def database(office_server: OfficeServer) -> str:
    return office_server.new_database()


@pytest.fixture
def laptop(make_desk, office_server: OfficeServer, database: str):
    """Makes one more laptop of the office."""

    def make(user: str = "clinic@", more: str = "") -> Desk:
        office = OfficeSettings(Mode.CLINIC, server=office_server.settings_url(database, user, more))
        desk = make_desk(office=office)
        press(desk.window.start, "Cases")
        return desk

    return make


def sign_in_screen(desk: Desk) -> SignInScreen:
    assert desk.modes.server_desk is not None
    return desk.modes.server_desk.unlock


def sign_in(desk: Desk, *typed: str) -> None:
    desk.submit(sign_in_screen(desk), "Open the cases", *typed)


def signed_in(desk: Desk) -> Desk:
    sign_in(desk, PASSWORD)
    desk.wait_for(desk.window.cases)
    return desk


def problem(desk: Desk) -> str:
    """The sentence that the sign-in screen comes to say."""
    screen = sign_in_screen(desk)
    desk.qtbot.waitUntil(lambda: not screen.problem.isHidden(), timeout=20_000)
    return screen.problem.sentence


def test_what_one_laptop_saves_the_other_shows(laptop, pack, wording: Wording, replies):
    first = signed_in(laptop())
    person = Person(first.window, pack, wording)
    person.start_case()
    person.answer("client")
    second = signed_in(laptop())
    assert second.window.cases.model.last.title == "Sample case"
    other = Person(second.window, pack, wording)
    other.open_first_case()
    assert other.question == person.question
    assert not second.store.exists()


def test_the_window_says_where_the_cases_are(laptop):
    desk = laptop()
    told = shown_texts(desk.window.start)
    assert "kept on the server of your office" in told
    assert "It reaches the server of your office and nothing else." in told
    assert "does not use the internet" not in told
    screen = sign_in_screen(desk)
    assert "The cases are on the server of your office: 127.0.0.1." in shown_texts(screen)
    assert "You sign in as clinic." in shown_texts(screen)
    signed_in(desk)
    assert desk.window.bar.mode.text() == "Cases are kept on the server of your office."
    assert desk.window.bar.care.isHidden()
    assert not desk.window.bar.lock.isHidden()


def test_a_wrong_password_is_told_then_the_right_one_opens(laptop):
    desk = laptop()
    sign_in(desk, "something else")
    assert problem(desk).startswith("The office server does not know this name with this password.")
    sign_in(desk, PASSWORD)
    desk.wait_for(desk.window.cases)
    assert sign_in_screen(desk).password.text() == ""


def test_each_person_signs_in_by_a_name_when_the_office_gives_none(laptop):
    desk = laptop(user="")
    sign_in(desk, " ", PASSWORD)
    assert problem(desk) == "There is no name yet. Type your name on the server."
    sign_in(desk, "clinic", PASSWORD)
    desk.wait_for(desk.window.cases)


def test_a_password_file_of_this_computer_signs_in(laptop, office_server: OfficeServer, tmp_path: Path, monkeypatch):
    file = tmp_path / "passwords"
    secret = PASSWORD.replace(":", "\\:")
    file.write_text(f"127.0.0.1:{office_server.port}:*:clinic:{secret}\n")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))
    desk = laptop()
    sign_in(desk, "")
    desk.wait_for(desk.window.cases)


def test_the_way_is_protected_when_the_office_says_so(laptop, office_server: OfficeServer, tmp_path: Path):
    desk = laptop(more=f"?sslmode=verify-full&sslrootcert={office_server.certificate}")
    signed_in(desk)
    write_certificate(tmp_path, "127.0.0.1")  # of another server
    other = laptop(more=f"?sslmode=verify-full&sslrootcert={tmp_path / 'server.crt'}")
    sign_in(other, PASSWORD)
    assert problem(other).startswith("The office server cannot prove who it is. Nothing was sent.")


def test_a_newer_version_on_the_server_is_told(laptop, office_server: OfficeServer, database: str):
    signed_in(laptop()).window.close()
    with office_server.admin(database) as admin:
        admin.execute("UPDATE alembic_version SET version_num = '9999'")
    desk = laptop()
    sign_in(desk, PASSWORD)
    assert problem(desk).startswith("A newer version of this program uses the office server.")


def test_a_server_that_is_away_is_told_until_it_is_there(laptop, office_server: OfficeServer):
    desk = laptop()
    office_server.stop()
    try:
        sign_in(desk, PASSWORD)
        told = problem(desk)
    finally:
        office_server.start()
    assert told.startswith("The office server is there, but its database does not answer.")
    sign_in(desk, PASSWORD)
    desk.wait_for(desk.window.cases)


def test_a_server_that_vanishes_midway_costs_no_acknowledged_answer(
    laptop, office_server: OfficeServer, pack, wording: Wording, replies
):
    desk = signed_in(laptop())
    person = Person(desk.window, pack, wording)
    person.start_case()
    given = {}
    for raw in ("client", "us_district_court"):
        given[person.question] = raw
        person.answer(raw)
    asked = person.question
    office_server.stop()
    try:
        person.answer("unsure")
        told = person.interview.summary.sentence
        stayed = person.question
        desk.window.show_cases()
    finally:
        office_server.start()
    assert "server" in told
    assert "All you saved before is safe." in told
    assert told.count(".") <= 3
    assert stayed == asked
    assert len(replies.errors) == 1  # of the list, in one sentence
    person.open_first_case()
    assert person.question == asked
    person.answer("unsure")
    given[asked] = "unsure"
    fresh = office_shelf(desk.modes._office.server, user="clinic", password=PASSWORD)
    [line] = fresh.lines()
    assert fresh.answers(line.id) == given
    fresh.close()


def test_closing_the_window_leaves_a_server_that_is_gone(laptop, office_server: OfficeServer, pack, wording, replies):
    desk = signed_in(laptop())
    person = Person(desk.window, pack, wording)
    person.start_case()
    office_server.stop()
    try:
        desk.window.close()
    finally:
        office_server.start()
    assert desk.window._shelf is None


def test_locking_leaves_the_server_and_asks_anew(laptop, qtbot):
    desk = signed_in(laptop())
    shelf = desk.window._shelf
    qtbot.keyClick(desk.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.screen_shown is sign_in_screen(desk)
    assert shelf.store.closed
    assert desk.window._shelf is None
    signed_in(desk)


def test_nobody_at_the_keyboard_locks_and_forgets_what_was_typed(laptop):
    desk = signed_in(laptop())
    desk.idle_for(15 * 60)
    screen = sign_in_screen(desk)
    assert desk.window.screen_shown is screen
    assert screen.status.text() == "The cases were locked: nobody was at the keyboard."
    screen.password.setText("half a pass")
    desk.idle_for(15 * 60)
    assert screen.password.text() == ""


def test_a_clock_that_stands_wrong_is_told_over_the_list(laptop, database: str, office_server: OfficeServer, pack):
    desk = signed_in(laptop())
    desk.window._shelf.new("Later one", pack)
    with office_server.admin(database) as admin:
        admin.execute("UPDATE cases SET updated = now() + interval '1 day'")
    desk.modes.lock()
    signed_in(desk)
    assert "The clock of this computer may be wrong." in shown_texts(desk.window.cases)


def test_cases_that_open_too_late_are_closed_at_once(make_desk, qtbot):
    go_on, made = threading.Event(), []

    def slow(_address: str, _user: str | None, _password: str | None) -> CaseShelf:
        go_on.wait(10)
        made.append(library_shelf())
        return made[0]

    desk = make_desk(office=OfficeSettings(Mode.CLINIC, server="postgresql://clinic@cases.example/law"))
    desk.modes._open_server = slow
    press(desk.window.start, "Cases")
    sign_in(desk, PASSWORD)
    sign_in(desk, PASSWORD)  # pressing twice is pressing once
    press(sign_in_screen(desk), "Back to the start")
    assert desk.window.screen_shown is desk.window.start
    go_on.set()
    qtbot.waitUntil(lambda: len(made) == 1 and made[0].store.closed)
    assert desk.window.screen_shown is desk.window.start


def test_a_case_is_deleted_on_the_server(laptop, pack, replies):
    desk = signed_in(laptop())
    desk.window._shelf.new("Gone one", pack)
    desk.window.show_cases()
    press(desk.window.cases, "Delete")
    assert desk.window.cases.model.rowCount() == 0
    assert replies.errors == []


def test_an_office_that_leaves_the_mode_open_offers_both(make_desk, office_server: OfficeServer, database: str):
    desk = make_desk(office=OfficeSettings(server=office_server.settings_url(database)))
    shown = [button.text().replace("&", "") for button in desk.window.start.findChildren(QPushButton)]
    assert {"Keep nothing", "Cases"} <= set(shown)
    assert "on the server of the office" in shown_texts(desk.window.start)
