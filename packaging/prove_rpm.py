"""Tries the rpm as far as a system without rpm's own packages lets it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from bare_folder import BareFolder
from linux_packages import INSTALLED
from proof_steps import ProofError

LIBRARY = re.compile(r"(lib[^()]*\.so[^()]*)\(")


def check_rpm(rpm: Path, frozen: Path) -> None:
    """ProofError unless the rpm holds every file of the frozen folder and asks for libraries."""
    there = {line for line in _ask(rpm, "--list") if line.startswith(f"{INSTALLED}/")}
    wanted = {f"{INSTALLED}/{file.relative_to(frozen)}" for file in frozen.rglob("*") if file.is_file()}
    if wanted - there:
        raise ProofError(f"the rpm lacks {sorted(wanted - there)[:3]}")
    if "libEGL.so.1" not in _libraries(rpm):
        raise ProofError("the rpm asks for no library")


def install_rpm(bare: BareFolder, rpm: Path, known: set[str]) -> None:
    """Install the rpm into the bare system, then have rpm verify each file.

    Its database there knows no package, so what it asks for is looked up among the libraries of that system, `known`
    by their names. ProofError when one is lacking or a file is not as it was packed.
    """
    lacking = _libraries(rpm) - known
    if lacking:
        raise ProofError(f"the rpm asks for what is not there: {', '.join(sorted(lacking))}")
    _rpm(bare, "--install", "--nodeps", str(rpm))
    _rpm(bare, "--verify", "--nodeps", "rightdoor")


def remove_rpm(bare: BareFolder) -> str:
    """Remove the rpm from the bare system; return what that printed."""
    return _rpm(bare, "--erase", "rightdoor")


def _rpm(bare: BareFolder, *arguments: str) -> str:
    command = ["rpm", "--root", str(bare.folder), "--dbpath", "/var/lib/rpm", *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise ProofError(f"{' '.join(command)}: {ran.stdout}{ran.stderr}")
    return ran.stdout


def _ask(rpm: Path, what: str) -> list[str]:
    command = ["rpm", "--query", "--package", what, str(rpm)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def _libraries(rpm: Path) -> set[str]:
    return {found[1] for line in _ask(rpm, "--requires") if (found := LIBRARY.match(line))}
