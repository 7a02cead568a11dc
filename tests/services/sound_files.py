"""Sound files of every kind, to be spoiled, with ways to look at what a shelf shows of one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.engine.pack import Pack
from app.engine.reading.reader import read_pack
from app.errors import UserError
from app.services.interviewing.changed_law import what_changed
from app.services.interviewing.interview import Interview
from app.services.keeping import backups, record, transfer
from app.services.keeping.cases import CaseShelf, open_shelf
from db.sealed_file import unseal
from tests.engine.small_pack import small_files, write_pack
from tests.services.spoiling import in_time, parts_of
from tests.services.test_changed_law import ANSWERS
from tests.services.vaults import CHEAP, PASSPHRASE, vault_at

SECRET = "passphrase of a file"
DAY = date(2026, 11, 24)
TIMES = {
    "packs": 20_000,
    "key files": 60_000,
    "sealed stores": 6_000,
    "plain stores": 6_000,
    "case exports": 6_000,
    "cases in an export": 2_000,
}
"""How many files of each kind the slow stage spoils."""


@dataclass(repr=False)
class Bench:
    """Sound files of every kind, with a folder to spoil them in."""

    folder: Path
    sound_pack: Pack
    plain: bytes = b""
    sealed: bytes = b""
    keys: bytes = b""
    parcel: bytes = b""
    inside: bytes = b""
    pack: dict[str, bytes] = field(default_factory=dict)
    grafts: list[Any] = field(default_factory=list)

    def emptied(self) -> Path:
        for path in self.folder.iterdir():
            if path.is_file():
                path.unlink()
        return self.folder / "cases.sqlite"


def sound_files(spot: Path, place: Path) -> Bench:
    """Make one sound file of each kind in `place`; `spot` is where they are spoiled."""
    pack = read_pack(write_pack(spot / "pack", small_files()))
    made = Bench(spot, pack)
    made.pack = {str(path.relative_to(made.folder / "pack")): path.read_bytes() for path in files_of(made)}
    made.grafts = [part for content in made.pack.values() for part in parts_of(content)]
    vault = vault_at(place / "sealed.sqlite")
    for shelf in (open_shelf(place / "plain.sqlite"), vault.create(PASSPHRASE).shelf):
        for name in ("Ann Lee", "Ángel Ruiz"):
            case_id = shelf.new(name, pack)
            interview = Interview(pack, shelf, case_id, lambda: DAY)
            for question, raw in ANSWERS.items():
                interview.answer(question, raw)
            interview.withdraw("note")
            interview.result()
            record.sign_off(shelf, case_id, "R. Doe", "attorney", "Read.", pack)
            record.set_note(shelf, case_id, "age", "seen")
            record.set_keep_until(shelf, case_id, date(2030, 1, 1))
        transfer.export_cases(shelf, [1, 2], SECRET, place / "parcel", CHEAP)
        shelf.close()
    vault.lock()
    made.plain, made.sealed = (place / "plain.sqlite").read_bytes(), (place / "sealed.sqlite").read_bytes()
    made.keys, made.parcel = (place / "sealed.sqlite.keys").read_bytes(), (place / "parcel").read_bytes()
    made.inside = unseal(place / "parcel", SECRET)
    return made


def files_of(bench: Bench) -> list[Path]:
    return [path for path in (bench.folder / "pack").rglob("*") if path.is_file()]


def spoil(look: Callable[[Bench, Random], None], bench: Bench, times: int) -> None:
    """Look at so many spoiled files, each drawn from a seed of its own; none may take long."""

    @settings(max_examples=times, suppress_health_check=list(HealthCheck), database=None)
    @given(seed=st.integers(0, 2**64 - 1))
    def one(seed: int) -> None:
        with in_time():
            look(bench, Random(seed))

    one()


def look_around(shelf: CaseShelf, pack: Pack) -> None:
    """Look at all that a shelf can show; a case that cannot be shown hides no other."""
    looks: list[Callable[[], object]] = [
        shelf.lines,
        lambda: shelf.lines("ann"),
        lambda: record.verify(shelf),
        lambda: record.due(shelf, DAY),
        lambda: record.deletions(shelf),
        lambda: backups.check_store(shelf),
    ]
    for case_id in (1, 2):
        looks += [
            lambda case_id=case_id: shelf.answers(case_id),
            lambda case_id=case_id: shelf.pack_of(case_id),
            lambda case_id=case_id: record.sign_offs(shelf, case_id),
            lambda case_id=case_id: record.notes(shelf, case_id),
            lambda case_id=case_id: what_changed(pack, shelf, case_id, DAY),
        ]
    for one in looks:
        try:
            one()
        except UserError as error:
            assert error.message.endswith(".")
