"""Proves with a hundred thousand spoiled files that each is refused in words, soon, untouched."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.engine.judging.assess import assess
from app.engine.judging.walk import walk
from app.engine.pack import Pack
from app.engine.reading.problems import PackError
from app.engine.reading.reader import read_pack
from app.errors import UserError
from app.services.interviewing.changed_law import what_changed
from app.services.interviewing.interview import Interview
from app.services.keeping import backups, record, transfer
from app.services.keeping.cases import CaseShelf, open_shelf
from app.services.keeping.library import library_shelf
from app.services.keeping.vault import Vault
from db.sealed_file import seal, unseal
from tests.engine.small_pack import small_files, write_pack
from tests.services.spoiling import in_time, parts_of, spoil_bytes, spoil_parts
from tests.services.test_changed_law import ANSWERS
from tests.services.vaults import CHEAP, PASSPHRASE, vault_at

SECRET = "passphrase of a file"
DAY = date(2026, 11, 24)


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


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    spot, place = tmp_path_factory.mktemp("spot"), tmp_path_factory.mktemp("sound")
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


def look_at_pack(bench: Bench, chance: Random) -> None:
    name = chance.choice(list(bench.pack))
    sound = bench.pack[name]
    spoiled = spoil_bytes(sound, chance) if chance.random() < 0.2 else spoil_parts(sound, chance, bench.grafts)
    path = bench.folder / "pack" / name
    path.write_bytes(spoiled)
    try:
        pack = read_pack(bench.folder / "pack")
        for answers in ({}, ANSWERS):
            walk(pack, answers, DAY)
            assess(pack, answers, DAY)
    except PackError as error:
        assert error.problems
        assert all(problem.message and problem.remedy for problem in error.problems)
    finally:
        assert path.read_bytes() == spoiled
        assert len(files_of(bench)) == len(bench.pack)
        path.write_bytes(sound)


def look_at_keys(bench: Bench, chance: Random) -> None:
    if chance.random() < 0.5:
        spoiled = spoil_bytes(bench.keys, chance)
    else:
        spoiled = with_good_check(spoil_parts(bench.keys, chance, parts_of(bench.keys)))
    path = bench.emptied()
    keys = path.with_name("cases.sqlite.keys")
    path.write_bytes(bench.sealed)
    keys.write_bytes(spoiled)
    vault = vault_at(path)
    refused = said_in_words(lambda: open_by(vault), vault)
    if refused:
        assert path.read_bytes() == bench.sealed
        assert keys.read_bytes() == spoiled


def open_by(vault: Vault) -> CaseShelf:
    shelf = vault.unlock(PASSPHRASE)
    assert len(shelf.lines()) in (0, 2)
    return shelf


def with_good_check(text: bytes) -> bytes:
    """Return a key file as somebody would spoil it who knows how to renew its check."""
    parts = json.loads(text)
    if not isinstance(parts, dict):
        return text
    parts.pop("check", None)
    check = hashlib.sha256((json.dumps(parts, indent=1, sort_keys=True) + "\n").encode()).hexdigest()
    return json.dumps({**parts, "check": check}).encode()


def look_at_sealed_store(bench: Bench, chance: Random) -> None:
    path = bench.emptied()
    path.with_name("cases.sqlite.keys").write_bytes(bench.keys)
    path.write_bytes(spoiled := spoil_bytes(bench.sealed, chance))
    vault = vault_at(path)
    if said_in_words(lambda: look_around(vault.unlock(PASSPHRASE), bench.sound_pack), vault):
        assert path.read_bytes() == spoiled


def look_at_plain_store(bench: Bench, chance: Random) -> None:
    path = bench.emptied()
    path.write_bytes(spoiled := spoil_bytes(bench.plain, chance))
    try:
        shelf = open_shelf(path)
    except UserError as error:
        assert error.message.endswith(".")
        assert path.read_bytes() == spoiled
        return
    try:
        look_around(shelf, bench.sound_pack)
    except UserError as error:
        assert error.message.endswith(".")
    shelf.close()
    assert path.read_bytes() == spoiled  # reading writes nothing, whatever was found


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


def look_at_parcel(bench: Bench, chance: Random) -> None:
    path = bench.emptied()
    path.write_bytes(spoiled := spoil_bytes(bench.parcel, chance))
    try:
        transfer.read_parcel(path, SECRET)
    except UserError as error:
        assert error.message.endswith(".")
    assert path.read_bytes() == spoiled


def look_inside_parcel(bench: Bench, chance: Random) -> None:
    path = bench.emptied()
    spoiled = seal(spoil_parts(bench.inside, chance, parts_of(bench.inside)), SECRET, CHEAP)
    path.write_bytes(spoiled)
    try:
        arrived = transfer.read_parcel(path, SECRET)
    except UserError as error:
        assert error.message.endswith(".")
    else:  # what was changed means something else now, and is as sound as before
        shelf = library_shelf()
        transfer.preview(shelf, arrived)
        transfer.merge(shelf, arrived, {})
        assert record.verify(shelf) == []
        look_around(shelf, bench.sound_pack)
        shelf.wipe()
    assert path.read_bytes() == spoiled


def said_in_words(do: Callable[[], object], vault: Vault) -> bool:
    """Tell whether it was refused; a refusal is one for the person."""
    try:
        do()
    except UserError as error:
        assert error.message.endswith(".")
        return True
    finally:
        vault.lock()
    return False


KINDS: dict[str, tuple[Callable[[Bench, Random], None], int]] = {
    "packs": (look_at_pack, 30_000),
    "key files": (look_at_keys, 45_000),
    "sealed stores": (look_at_sealed_store, 7_500),
    "plain stores": (look_at_plain_store, 7_500),
    "case exports": (look_at_parcel, 7_500),
    "cases in an export": (look_inside_parcel, 2_500),
}


def spoil(kind: str, bench: Bench, times: int) -> None:
    look, _ = KINDS[kind]

    @settings(max_examples=times, suppress_health_check=list(HealthCheck), database=None)
    @given(seed=st.integers(0, 2**64 - 1))
    def one(seed: int) -> None:
        with in_time():
            look(bench, Random(seed))

    one()


@pytest.mark.parametrize("kind", KINDS)
def test_spoiled_files_are_refused_in_words_untouched(bench: Bench, kind: str) -> None:
    spoil(kind, bench, 100)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("kind", KINDS)
def test_a_hundred_thousand_spoiled_files_are_refused_in_words_untouched(bench: Bench, kind: str) -> None:
    assert sum(times for _, times in KINDS.values()) == 100_000
    spoil(kind, bench, KINDS[kind][1])
