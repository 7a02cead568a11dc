"""Proves that no change to a file, however odd, is met with anything but a clear refusal."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import UserError
from app.services.keeping import backups, transfer
from app.services.keeping.cases import CaseShelf
from db.errors import StoreError
from db.key_file import read_key_file
from db.store import open_store
from db.store_key import StoreKey
from tests.services.conftest import Stamp
from tests.services.vaults import CHEAP, PASSPHRASE, vault_at

SECRET = "passphrase of a file"
QUICK = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
Change = Callable[[bytes], bytes]


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """One change of a file that keeps its content in mind: cut, flip, overwrite, insert, repeat."""
    kind = draw(st.sampled_from(["cut", "flip", "write", "insert", "repeat", "drop"]))
    place, length = draw(st.floats(0, 1)), draw(st.integers(1, 5000))
    filling = draw(st.binary(min_size=1, max_size=64))

    def change(whole: bytes) -> bytes:
        at = min(int(place * len(whole)), max(len(whole) - 1, 0))
        return {
            "cut": whole[:at],
            "flip": whole[:at] + bytes([whole[at] ^ (1 << length % 8)]) + whole[at + 1 :],
            "write": whole[:at] + filling + whole[at + len(filling) :],
            "insert": whole[:at] + filling + whole[at:],
            "repeat": whole[:at] + whole[at : at + length] + whole[at:],
            "drop": whole[:at] + whole[at + length :],
        }[kind]

    return change


CHANGES = st.lists(changes(), min_size=1, max_size=3)
PARTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)
NAMES = st.sampled_from(["format", "version", "store", "made", "cost", "passphrase", "recovery", "more"])


class Sample(dict[str, bytes]):
    """Files by name; short when a failing test shows it."""

    def __repr__(self) -> str:
        return "Sample(...)"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """The files of one vault with a case in it; the bytes of the key among them."""
    place = tmp_path_factory.mktemp("sample") / "cases.sqlite"
    vault = vault_at(place)
    shelf = vault.create(PASSPHRASE).shelf
    case_id = shelf.new("Ann Lee", Stamp())  # type: ignore[arg-type]
    for number in range(40):
        shelf.save(case_id, f"question_{number}", "x" * 100)
    transfer.export_cases(shelf, [case_id], SECRET, place.with_name("parcel"), CHEAP)
    key = shelf.store.key
    assert key is not None
    secret = key.secret
    vault.lock()
    keys = place.with_name("cases.sqlite.keys").read_bytes()
    parcel = place.with_name("parcel").read_bytes()
    return Sample(store=place.read_bytes(), keys=keys, parcel=parcel, key=secret)


@pytest.fixture(scope="module")
def spot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spot") / "cases.sqlite"


def spoiled(whole: bytes, done: list[Change]) -> bytes:
    for change in done:
        whole = change(whole) if whole else whole
    return whole


def look_at_keys(spot: Path, content: bytes) -> None:
    spot.write_bytes(content)
    try:
        read_key_file(spot)
    except StoreError as error:
        assert error.fault.value.startswith("key_")
    assert spot.read_bytes() == content


def look_at_store(spot: Path, content: bytes, key: bytes) -> None:
    for path in spot.parent.iterdir():
        path.unlink()
    spot.write_bytes(content)
    try:
        shelf = CaseShelf(open_store(spot, key=StoreKey(key)))
    except StoreError:
        assert spot.read_bytes() == content
        return
    # The change fell on bytes that mean nothing, so that everything must be there.
    assert len(shelf.answers(1)) == 40
    backups.check_store(shelf)
    shelf.close()


def look_at_parcel(spot: Path, content: bytes) -> None:
    spot.write_bytes(content)
    try:
        transfer.read_parcel(spot, SECRET)
    except UserError as error:
        assert error.message.endswith(".")
    assert spot.read_bytes() == content


def changed_parts(whole: bytes, name: str, part: object) -> bytes:
    """Return a key file with one part changed by somebody who knows how to renew its check."""
    parts = json.loads(whole)
    parts[name] = part
    del parts["check"]
    check = hashlib.sha256((json.dumps(parts, indent=1, sort_keys=True) + "\n").encode()).hexdigest()
    return json.dumps({**parts, "check": check}).encode()


@QUICK
@given(done=CHANGES)
def test_a_spoiled_key_file_is_refused_untouched(sample: Sample, spot: Path, done: list[Change]) -> None:
    look_at_keys(spot, spoiled(sample["keys"], done))


@QUICK
@given(name=NAMES, part=PARTS)
def test_a_key_file_with_odd_parts_is_refused_untouched(sample: Sample, spot: Path, name: str, part: object) -> None:
    look_at_keys(spot, changed_parts(sample["keys"], name, part))


@QUICK
@given(done=CHANGES)
def test_a_spoiled_store_is_refused_untouched(sample: Sample, spot: Path, done: list[Change]) -> None:
    look_at_store(spot, spoiled(sample["store"], done), sample["key"])


@QUICK
@given(done=CHANGES)
def test_a_spoiled_parcel_is_refused_untouched(sample: Sample, spot: Path, done: list[Change]) -> None:
    look_at_parcel(spot, spoiled(sample["parcel"], done))
