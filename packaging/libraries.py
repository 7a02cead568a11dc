"""Reads from binary files of Linux which libraries they ask for."""

from __future__ import annotations

import functools
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path


@functools.cache
def needed(file: str) -> tuple[str, ...]:
    """Return the names of the libraries that a program or library loads; none for any other file. Needs binutils."""
    if not is_elf(Path(file)):
        return ()
    return needed_in(_objdump("--private-headers", file))


def needed_in(headers: str) -> tuple[str, ...]:
    """Return the names in the headers of a binary file, as objdump prints them."""
    rows = (line.split() for line in headers.splitlines())
    return tuple(row[1] for row in rows if len(row) == 2 and row[0] == "NEEDED")


def newest_glibc(files: Iterable[Path]) -> str:
    """Return the newest version of the C library that any of these files asks for, such as "2.35"."""
    versions = {version for file in files for version in _glibc_versions(_objdump("--dynamic-syms", str(file)))}
    return "2." + str(max(versions, default=0))


def _glibc_versions(symbols: str) -> set[int]:
    return {int(minor) for minor in re.findall(r"GLIBC_2\.(\d+)", symbols)}


def _objdump(what: str, file: str) -> str:
    return subprocess.run(["objdump", what, file], capture_output=True, text=True, check=True).stdout


def is_elf(file: Path) -> bool:
    """Tell whether a file is a program or library of Linux."""
    with file.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"
