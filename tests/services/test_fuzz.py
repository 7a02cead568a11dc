"""Proves with thousands of spoiled packs or exports that each is refused in words, soon, untouched."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from app.engine.judging.assess import assess
from app.engine.judging.walk import walk
from app.engine.reading.problems import PackError
from app.engine.reading.reader import read_pack
from app.errors import UserError
from app.services.keeping import record, transfer
from app.services.keeping.library import library_shelf
from db.sealed_file import seal
from tests.services import test_fuzz_stores
from tests.services.sound_files import DAY, SECRET, TIMES, Bench, files_of, look_around, spoil
from tests.services.spoiling import parts_of, spoil_bytes, spoil_parts
from tests.services.test_changed_law import ANSWERS
from tests.services.vaults import CHEAP


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


LOOKS: dict[str, Callable[[Bench, Random], None]] = {
    "packs": look_at_pack,
    "case exports": look_at_parcel,
    "cases in an export": look_inside_parcel,
}


@pytest.mark.parametrize("kind", LOOKS)
def test_spoiled_files_are_refused_in_words_untouched(bench: Bench, kind: str) -> None:
    spoil(LOOKS[kind], bench, 100)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("kind", LOOKS)
def test_many_spoiled_files_are_refused_in_words_untouched(bench: Bench, kind: str) -> None:
    spoil(LOOKS[kind], bench, TIMES[kind])


def test_a_hundred_thousand_files_are_spoiled_in_all() -> None:
    assert sum(TIMES[kind] for kind in (*LOOKS, *test_fuzz_stores.LOOKS)) == 100_000
