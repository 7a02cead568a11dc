"""Packs the frozen program into one file to carry about."""

from __future__ import annotations

import platform
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from frozen_content import version

NOTE = "portable.txt"
"""The file whose presence tells the program that it is carried about; app/services/places.py looks for it."""


def archive_name(root: Path) -> str:
    """Return the name of the folder in the archive, which tells the version and the kind of computer."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    return f"rightdoor-{version(root)}-{system}-{platform.machine().lower()}"


def make_archive(root: Path, frozen: Path, target: Path) -> Path:
    """Write the archive into the folder `target`: a zip file on Windows, tar.gz elsewhere; return the file."""
    target.mkdir(parents=True, exist_ok=True)
    name = archive_name(root)
    pack = _zip if sys.platform == "win32" else _tar
    return pack(name, list(_files(root, frozen)), target)


def _files(root: Path, frozen: Path) -> Iterator[tuple[Path, str]]:
    yield root / "packaging" / NOTE, NOTE
    for file in sorted(frozen.rglob("*")):
        if file.is_file():
            yield file, file.relative_to(frozen).as_posix()


def _tar(name: str, files: list[tuple[Path, str]], target: Path) -> Path:
    def nobodys(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = 0
        info.uname = info.gname = ""
        return info

    file = target / f"{name}.tar.gz"
    with tarfile.open(file, "w:gz", compresslevel=6) as archive:
        for source, place in files:
            archive.add(source, f"{name}/{place}", recursive=False, filter=nobodys)
    return file


def _zip(name: str, files: list[tuple[Path, str]], target: Path) -> Path:
    file = target / f"{name}.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for source, place in files:
            archive.write(source, f"{name}/{place}")
    return file
