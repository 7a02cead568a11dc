"""Proves that a shelf on an office server does what a shelf does, for several laptops at once."""

from __future__ import annotations

import logging
import multiprocessing
import random
import subprocess
import sys
import traceback
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest

from app.engine.pack import Pack
from app.errors import UserError
from app.services.interviewing.interview import Interview
from app.services.keeping import backups, record, transfer
from app.services.keeping.case_copy import copy_case
from app.services.keeping.cases import CaseShelf, Order
from app.services.keeping.library import library_shelf
from app.services.keeping.office_shelf import office_shelf
from app.services.packs import load_pack
from db import judged
from db.judged import Gist
from tests.office_server import PASSWORD, QUOTED, OfficeServer, free_port, write_certificate
from tests.services.conftest import Stamp
from tests.services.vaults import CHEAP, new_shelf

START = datetime(2026, 11, 24, 9, tzinfo=UTC)
SECRET = "passphrase of a file"
KINDS = ["new", "save", "save", "save", "rename", "delete", "sign", "note", "keep", "judge", "copy"]


class Ticks:
    """A clock that moves at each look, the same for every shelf."""

    def __init__(self) -> None:
        self._now = START

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=7)
        return self._now


def refused(url: str) -> UserError:
    with pytest.raises(UserError) as caught:
        office_shelf(url)
    return caught.value


def judge(shelf: CaseShelf, case_id: int, stamp: Pack, chance: random.Random) -> None:
    """Note days around the one on which the list is read."""
    days = {date(2026, 10, 1) + timedelta(days=chance.randrange(90)): "clock" for _ in range(chance.randrange(3))}
    with shelf.transaction() as connection:
        judged.keep(connection, case_id, stamp.sha256, Gist("{}", {"motion_3582": "not_yet"}, days), shelf.now)


def some_work(shelf: CaseShelf, stamp: Pack, seed: int) -> list[object]:
    """Do the same random things on any shelf; return all that it said."""
    chance, said, ids = random.Random(seed), [], []
    names = ["Ángel Ruiz", "Ann Lee", "Bo %_ 100", "李雷 ß", "ann-marie O'Neil"]
    for _ in range(120):
        kind = chance.choice(
            ["new", "save", "save", "save", "rename", "delete", "sign", "note", "keep", "judge", "copy"]
        )
        if kind == "new" or not ids:
            ids.append(shelf.new(chance.choice(names), stamp))
            continue
        case_id = chance.choice(ids)
        question = chance.choice(["age", "grounds", "other_reason"])
        if kind == "save":
            raw = chance.choice([None, 67, "2026-10", ["a", "b"], 'quote " \\ \0 end', "é"])
            shelf.save(case_id, question, raw, chance.choice([None, "next"]))
        elif kind == "rename":
            shelf.rename(case_id, chance.choice(names))
        elif kind == "delete" and len(ids) > 2:
            ids.remove(case_id)
            shelf.delete(case_id)
        elif kind == "sign":
            record.sign_off(shelf, case_id, "R. Doe", "attorney", "Read.", stamp)
        elif kind == "note":
            record.set_note(shelf, case_id, question, chance.choice(["", "seen"]))
        elif kind == "judge":
            judge(shelf, case_id, stamp, chance)
        elif kind == "copy":
            ids.append(copy_case(shelf, case_id, " (copy)"))
        elif kind == "keep":
            record.set_keep_until(shelf, case_id, date(2030, 1, chance.randint(1, 28)))
        search = chance.choice(["", "ann", "AN", "ruiz", "%", "_ 1", "雷", "ss", "a", "nobody", "a\0"])
        order = chance.choice(list(Order))
        page = shelf.lines(search, 3, None, order, date(2026, 11, 23))
        said += [page, shelf.lines("", 2, page[-1].place, order, date(2026, 11, 23)) if page else None]
        said += [shelf.answers(one) for one in ids]
    said += [[(line.name, line.signed) for line in record.sign_offs(shelf, one)] for one in ids]
    said += [record.notes(shelf, one) for one in ids] + [record.keep_until(shelf, one) for one in ids]
    said += [record.due(shelf, date(2030, 1, 15)), [line.deleted for line in record.deletions(shelf)]]
    return [*said, record.verify(shelf)]


@pytest.mark.parametrize("seed", range(3))
def test_a_server_says_what_a_store_on_this_computer_says(office_url: str, stamp: Pack, seed: int) -> None:
    here, there = library_shelf(Ticks()), office_shelf(office_url, Ticks())
    assert some_work(there, stamp, seed) == some_work(here, stamp, seed)
    here.wipe()
    there.close()


def test_what_was_saved_is_there_for_the_next_laptop(office_url: str, stamp: Pack) -> None:
    shelf = office_shelf(office_url)
    case_id = shelf.new("Ann Lee", stamp)
    shelf.save(case_id, "age", 67)
    other = office_shelf(office_url)
    assert other.answers(case_id) == {"age": 67}
    shelf.close()
    other.close()


def answer_many(url: str, case_id: int, laptop: int, times: int) -> None:
    shelf = office_shelf(url)
    for number in range(times):
        shelf.save(case_id, "age", laptop * 1000 + number)
        if number % 5 == 0:
            record.sign_off(shelf, case_id, f"laptop {laptop}", "", "Read.", cast(Pack, Stamp()))
    shelf.close()


def test_two_laptops_with_one_case_lose_no_line(office_url: str, stamp: Pack) -> None:
    shelf = office_shelf(office_url)
    case_id = shelf.new("Ann Lee", stamp)
    start = multiprocessing.get_context("spawn")
    laptops = [start.Process(target=answer_many, args=(office_url, case_id, laptop, 40)) for laptop in (1, 2, 3)]
    for laptop in laptops:
        laptop.start()
    for laptop in laptops:
        laptop.join()
    assert [laptop.exitcode for laptop in laptops] == [0, 0, 0]
    with shelf.transaction() as connection:
        log = connection.exec_driver_sql("SELECT sequence, raw FROM answers ORDER BY sequence").all()
    said = [int(raw) for _, raw in log]
    assert sorted(said) == sorted(laptop * 1000 + number for laptop in (1, 2, 3) for number in range(40))
    assert [number for number in said if number < 2000] == list(range(1000, 1040))
    assert shelf.answers(case_id) == {"age": said[-1]}
    assert len(record.sign_offs(shelf, case_id)) == 24
    assert record.verify(shelf) == []
    shelf.close()


def test_a_case_deleted_by_another_laptop_is_told(office_url: str, stamp: Pack) -> None:
    shelf, other = office_shelf(office_url), office_shelf(office_url)
    case_id = shelf.new("Ann Lee", stamp)
    other.delete(case_id)
    with pytest.raises(UserError, match="no longer in the list"):
        shelf.save(case_id, "age", 67)
    shelf.close()
    other.close()


def test_an_interview_runs_on_a_server(office_url: str) -> None:
    pack = load_pack()
    shelf = office_shelf(office_url)
    interview = Interview(pack, shelf, shelf.new("Ann Lee", pack), lambda: date(2026, 11, 24))
    for _ in range(8):
        assert interview.walk.open is not None
        interview.answer(interview.walk.open.question, "unsure")
    assert interview.result().headline
    assert interview.law_change is None
    shelf.close()


def test_cases_travel_between_a_vault_and_a_server(office_url: str, stamp: Pack, tmp_path: Path) -> None:
    vault, office = new_shelf(tmp_path / "cases.sqlite"), office_shelf(office_url)
    case_id = vault.new("Ann Lee", stamp)
    vault.save(case_id, "age", 67)
    record.sign_off(vault, case_id, "R. Doe", "attorney", "Read.", stamp)
    transfer.export_cases(vault, [case_id], SECRET, tmp_path / "parcel", CHEAP)
    parcel = transfer.read_parcel(tmp_path / "parcel", SECRET)
    assert [arrival.standing for arrival in transfer.merge(office, parcel, {})] == [transfer.Standing.NEW]
    assert [arrival.standing for arrival in transfer.preview(office, parcel)] == [transfer.Standing.SAME]
    [line] = office.lines()
    office.save(line.id, "age", 68)
    assert record.head(vault, case_id) != record.head(office, line.id)
    transfer.export_cases(office, [line.id], SECRET, tmp_path / "back", CHEAP)
    transfer.merge(vault, transfer.read_parcel(tmp_path / "back", SECRET), {})
    assert vault.answers(case_id) == {"age": 68}
    assert record.head(vault, case_id) == record.head(office, line.id)
    assert record.verify(vault) == record.verify(office) == []
    vault.close()
    office.close()


def test_a_deleted_case_leaves_no_word_in_the_tables(office_server: OfficeServer, office_url: str, stamp: Pack) -> None:
    def files_with_the_word() -> list[Path]:
        with office_server.admin("postgres") as admin:
            admin.execute("CHECKPOINT")
        files = (path for path in (office_server.folder / "data" / "base").rglob("*") if path.is_file())
        return [path for path in files if b"quartz umbrella" in path.read_bytes()]

    shelf = office_shelf(office_url)
    kept = shelf.new("Ann Lee", stamp)
    case_id = shelf.new("quartz umbrella", stamp)
    for number in range(50):
        shelf.save(kept, "age", number)
        shelf.save(case_id, "other_reason", f"quartz umbrella {number}")
    assert files_with_the_word()
    shelf.delete(case_id)
    assert files_with_the_word() == []
    assert shelf.answers(kept) == {"age": 49}
    shelf.close()


def test_a_deletion_that_others_stand_in_the_way_of_is_a_deletion_still(
    office_server: OfficeServer, office_url: str, stamp: Pack
) -> None:
    shelf = office_shelf(office_url)
    case_id = shelf.new("Ann Lee", stamp)
    with office_server.admin(office_url.rpartition("/")[2]) as admin, admin.transaction():
        admin.execute("SELECT count(*) FROM notes")
        with shelf.transaction() as connection:
            connection.exec_driver_sql("SET lock_timeout = '200ms'")
        shelf.delete(case_id)
    assert shelf.lines() == []
    shelf.close()


def test_backups_are_left_to_the_server(office_url: str) -> None:
    shelf = office_shelf(office_url)
    with pytest.raises(UserError, match="no backups"):
        backups.make_backup(shelf)
    shelf.close()


def test_a_server_that_was_away_is_told_until_it_is_back(
    office_server: OfficeServer, office_url: str, stamp: Pack
) -> None:
    shelf = office_shelf(office_url)
    case_id = shelf.new("Ann Lee", stamp)
    shelf.save(case_id, "age", 67)
    office_server.stop()
    try:
        with pytest.raises(UserError) as caught:
            shelf.save(case_id, "age", 68)
        assert caught.value.message.startswith("The office server is there, but")
        assert refused(office_url).message == caught.value.message
    finally:
        office_server.start()
    assert shelf.answers(case_id) == {"age": 67}
    shelf.save(case_id, "age", 69)
    assert shelf.answers(case_id) == {"age": 69}
    shelf.close()


def test_a_connection_that_dies_midway_saves_nothing(office_server: OfficeServer, office_url: str, stamp: Pack) -> None:
    shelf = office_shelf(office_url)
    case_id = shelf.new("Ann Lee", stamp)
    with pytest.raises(UserError, match="cannot be reached"), shelf.transaction() as connection:
        connection.exec_driver_sql("UPDATE cases SET title = 'lost'")
        [mine] = connection.exec_driver_sql("SELECT pg_backend_pid()").scalars()
        with office_server.admin("postgres") as admin:
            admin.execute("SELECT pg_terminate_backend(%s, 5000)", (mine,))
        connection.exec_driver_sql("SELECT 1")
    assert [line.title for line in shelf.lines()] == ["Ann Lee"]
    assert shelf.answers(case_id) == {}
    shelf.close()


FAULTS = {
    "does not know this name with this password": lambda server, name, _: server.url(name, password="wrong"),
    "does not let you into this database": lambda server, *_: server.url("nowhere"),
    "cannot be reached": lambda *_: "postgresql://clinic:x@no-such-computer.invalid/law",
    "its database does not answer": lambda *_: f"postgresql://clinic:{QUOTED}@127.0.0.1:{free_port()}/law",
    "cannot prove who it is": lambda server, name, folder: server.url(
        name, more=f"?sslmode=verify-full&sslrootcert={folder / 'server.crt'}"
    ),
    "would be reached without protection": lambda *_: f"postgresql://clinic:{QUOTED}@10.1.2.3/law?sslmode=prefer",
    "address of the office server cannot be read": lambda *_: f"postgresql://clinic:{QUOTED}@/",
}


@pytest.mark.parametrize("said", FAULTS)
def test_each_fault_of_a_server_is_one_sentence_without_the_password(
    office_server: OfficeServer, tmp_path: Path, caplog: pytest.LogCaptureFixture, said: str
) -> None:
    write_certificate(tmp_path, "127.0.0.1")  # of another server
    caplog.set_level(logging.DEBUG)
    fault = refused(FAULTS[said](office_server, office_server.new_database(), tmp_path))
    assert said in fault.message
    assert fault.message.count(".") == 1
    assert fault.hint
    told = "".join(traceback.format_exception(fault)) + caplog.text
    assert PASSWORD not in told
    assert QUOTED not in told


def test_the_way_to_the_server_is_protected_when_asked(office_server: OfficeServer) -> None:
    name = office_server.new_database()
    more = f"?sslmode=verify-full&sslrootcert={office_server.certificate}"
    for url, protected in (
        (office_server.url(name, more=more), True),
        (office_server.url(name, more="?sslmode=disable"), False),
        (office_server.socket_url(name), False),
    ):
        shelf = office_shelf(url)
        with shelf.transaction() as connection:
            [found] = connection.exec_driver_sql("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").scalars()
        assert found is protected
        shelf.close()


def test_the_surroundings_lead_nowhere_else(office_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("PGHOSTADDR", "127.9.9.9"), ("PGPORT", "1"), ("PGSSLMODE", "verify-full")):
        monkeypatch.setenv(name, value)
    office_shelf(office_url).close()


def test_cases_on_this_computer_load_no_way_to_a_server(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from app.services.keeping import office_shelf, cases, vault, library\n"
        "cases.open_shelf(Path(sys.argv[1])).close(); library.library_shelf().wipe()\n"
        "print(sorted(name for name in sys.modules if name.startswith(('psycopg', 'db.server'))))"
    )
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", code, str(tmp_path / "cases.sqlite")]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
