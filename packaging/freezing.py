"""Freezes the program into a folder that needs no Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from environment import prepare, program
from libraries import is_elf
from licences import gather
from system_packages import SetupError, require_system_packages

BUILD_LOCK = "requirements-build.txt"
BUILD_LIST = "debian-packages-build.txt"
ENVIRONMENT = "build/environment"
FROZEN = "build/frozen/rightdoor"
NOT_TO_STRIP = ("PySide6", ".libs")
"""Qt comes stripped; the libraries that wheels bring along were moved about in their files, and may break."""


def build_environment(root: Path) -> Path:
    """Make the environment that freezes and packs, apart from the one that runs and tests; return its folder."""
    require_system_packages([root / "packaging" / BUILD_LIST])
    return prepare(root, [BUILD_LOCK], ENVIRONMENT, with_project=False)


def freeze(root: Path) -> Path:
    """Freeze the program of this checkout for this system; return its folder."""
    environment = build_environment(root)
    frozen = root / FROZEN
    shutil.rmtree(frozen, ignore_errors=True)
    # Kept inside the checkout: PyInstaller's own place for what it may use again is the home of its user.
    variables = {**os.environ, "PYINSTALLER_CONFIG_DIR": str(root / "build" / "pyinstaller")}
    command = [str(program(environment, "pyinstaller")), "--noconfirm", "--log-level", "ERROR"]
    command += ["--workpath", str(root / "build" / "freezing"), "--distpath", str(frozen.parent)]
    if subprocess.run([*command, str(root / "packaging" / "rightdoor.spec")], env=variables, check=False).returncode:
        raise SetupError("PyInstaller could not freeze the program; what it said stands above.")
    if sys.platform == "linux":
        strip(frozen)
    gather(root, environment, frozen)
    return frozen


def strip(frozen: Path) -> None:
    """Take what only debuggers read out of the libraries."""
    for file in sorted(frozen.rglob("*.so*")):
        parts = file.relative_to(frozen).parts
        if is_elf(file) and not any(part.endswith(NOT_TO_STRIP) for part in parts):
            subprocess.run(["strip", "--strip-unneeded", str(file)], check=True)


def size(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file())


def mebibytes(count: int) -> str:
    """Return a size for people to read."""
    return f"{count / 2**20:.0f} MiB"
