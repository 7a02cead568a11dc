"""Spoils one kind of file for some seconds, led by which lines of ours each change reaches."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["app", "db"]):
    from app.engine.reading.problems import PackError
    from app.engine.reading.reader import read_pack
    from db import parcel
    from db.errors import StoreError
    from db.key_file import read_key_file
    from db.sealed_file import unseal

WORK = Path(sys.argv[2])


def spoiled_pack_file(content: bytes) -> None:
    path = WORK / "pack" / "sections" / "loan.json"
    path.write_bytes(content)
    try:
        read_pack(WORK / "pack")
    except PackError as error:
        assert error.problems
    assert path.read_bytes() == content


def spoiled_keys(content: bytes) -> None:
    refuse_as_store(content, read_key_file)


def spoiled_export(content: bytes) -> None:
    refuse_as_store(content, lambda path: unseal(path, "a passphrase"))


def refuse_as_store(content: bytes, look: Callable[[Path], object]) -> None:
    path = WORK / "file"
    path.write_bytes(content)
    with suppress(StoreError):
        look(path)
    assert path.read_bytes() == content


def spoiled_cases(content: bytes) -> None:
    with suppress(ValueError):  # what the services tell as damage
        parcel.from_text(content)


TARGETS = {"pack": spoiled_pack_file, "keys": spoiled_keys, "export": spoiled_export, "cases": spoiled_cases}

if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *sys.argv[3:]], TARGETS[sys.argv[1]])
    atheris.Fuzz()
