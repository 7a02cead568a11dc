"""Does everything the services can do, noting every socket with every file that is opened to be written."""

from __future__ import annotations

import json
import os
import signal
import sys
from datetime import date
from pathlib import Path

noted: dict[str, list[str]] = {"sockets": [], "written": []}


def note(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith("socket."):
        noted["sockets"].append(event)
    elif event == "open":
        path, _, flags = arguments
        if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) and isinstance(path, str):
            noted["written"].append(path)


sys.addaudithook(note)

from app.engine.pack import Pack  # noqa: E402
from app.services.interviewing.interview import Interview  # noqa: E402
from app.services.keeping import backups, plain_export, record, transfer  # noqa: E402
from app.services.keeping.cases import CaseShelf  # noqa: E402
from app.services.keeping.library import LibraryShelf, library_shelf  # noqa: E402
from app.services.packs import load_pack  # noqa: E402
from app.services.printing.papers import LetterFacts, PaperCase, Person, save_paper  # noqa: E402
from tests.services.vaults import CHEAP, PASSPHRASE, vault_at  # noqa: E402

PLANTED = ("Wilhelmina", "Thornapple", "quartz umbrella", "velvet anchor", "Jo Marchbanks", PASSPHRASE)


def interviewed(shelf: CaseShelf, pack: Pack) -> int:
    """Answer a whole interview, with planted words wherever words can go."""
    case_id = shelf.new("Wilhelmina Thornapple", pack)
    interview = Interview(pack, shelf, case_id, lambda: date(2026, 11, 23))
    while interview.walk.open is not None:
        interview.answer(interview.walk.open.question, "unsure")
    shelf.save(case_id, "other_reason", "quartz umbrella")
    record.set_note(shelf, case_id, "age", "velvet anchor")
    record.sign_off(shelf, case_id, "Jo Marchbanks", "lawyer", "I checked the quartz umbrella.", pack)
    interview.keep_letter(LetterFacts(conduct="quartz umbrella"))
    interview.result()
    shelf.lines("thornapple")
    return case_id


def save_summary(pack: Pack, shelf: CaseShelf, case_id: int, elsewhere: Path) -> None:
    named = Person("Wilhelmina Thornapple")
    letter = Interview(pack, shelf, case_id, lambda: date(2026, 11, 23)).letter
    case = PaperCase(pack, shelf.answers(case_id), date(2026, 11, 23), named, letter)
    save_paper("client-summary", case, elsewhere / "s.pdf")


def clinic(pack: Pack, folder: Path, elsewhere: Path) -> None:
    vault = vault_at(folder / "cases.sqlite")
    recovery_key = vault.create(PASSPHRASE).recovery_key
    vault.lock()
    shelf = vault.unlock(PASSPHRASE)
    case_id, gone = interviewed(shelf, pack), interviewed(shelf, pack)
    backups.make_backup(shelf)
    backups.check_store(shelf)
    save_summary(pack, shelf, case_id, elsewhere)
    transfer.export_cases(shelf, [case_id], "passphrase of a file", folder / "moved.rdcases", CHEAP)
    transfer.merge(shelf, transfer.read_parcel(folder / "moved.rdcases", "passphrase of a file"), {})
    plain_export.export_csv(shelf, [case_id], elsewhere / "cases.csv", everybody_can_read_it=True)
    shelf.delete(gone)
    vault.change_passphrase(PASSPHRASE, "velvet anchor and more")
    vault.lock()
    vault.unlock_with_recovery(recovery_key)
    vault.lock()
    copy = backups.list_backups(folder / "cases.sqlite")[0]
    interviewed(vault.restore(copy.path, "velvet anchor and more"), pack)


def library(pack: Pack, elsewhere: Path) -> LibraryShelf:
    shelf = library_shelf()
    case_id = interviewed(shelf, pack)
    shelf.delete(interviewed(shelf, pack))
    save_summary(pack, shelf, case_id, elsewhere)
    return shelf


if __name__ == "__main__":
    mode, ending, place = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    (place / "elsewhere").mkdir()
    if mode == "clinic":
        clinic(load_pack(), place / "data", place / "elsewhere")
    else:
        kept = library(load_pack(), place / "elsewhere")
        if ending == "exit":
            kept.wipe()
    print(json.dumps({**noted, "modules": sorted(sys.modules)}), flush=True)
    if ending == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
