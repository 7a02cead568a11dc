"""Finds the system packages that a Debian-like machine lacks."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class SetupError(Exception):
    """A fault of the machine that its owner can mend; the text says how."""


class SystemPackage(NamedTuple):
    """One wanted package: the name to ask apt for, with other names that serve as well."""

    name: str
    others: tuple[str, ...] = ()


def read_packages(text: str) -> list[SystemPackage]:
    """Read a package list: `name | other name` a line, `#` starts a comment."""
    packages = []
    for line in text.splitlines():
        names = [name.strip() for name in line.split("#")[0].split("|")]
        if names[0]:
            packages.append(SystemPackage(names[0], tuple(names[1:])))
    return packages


def installed_names(report: str) -> set[str]:
    """Read dpkg's report, one `status name` a line, keeping what is wholly installed."""
    rows = (line.split() for line in report.splitlines())
    return {row[1] for row in rows if len(row) == 2 and row[0][1:2] == "i"}


def missing_names(wanted: list[SystemPackage], installed: set[str]) -> list[str]:
    """Return the names to ask apt for, in the order wanted."""
    return [package.name for package in wanted if not installed & {package.name, *package.others}]


def install_command(names: list[str]) -> str:
    """Return the command that a person types to install the packages."""
    return "sudo apt-get install -y " + " ".join(names)


def venv_package(executable: Path, system_python: Path, version: tuple[int, int]) -> str:
    """Return the package that gives this Python its `venv` module."""
    if executable.resolve() == system_python.resolve():
        return "python3-venv"
    return f"python{version[0]}.{version[1]}-venv"


def require_system_packages(lists: list[Path]) -> None:
    """Install what the lists name and the machine lacks, or raise SetupError with the command that does.

    Only Debian-like systems are looked at; elsewhere Qt's own packages are complete. The part of Python that makes an
    environment is asked for as well, so that whoever may not install anything has one command to ask for.
    """
    wanted = [package for path in lists for package in read_packages(path.read_text(encoding="utf-8"))]
    _require([*wanted, *_lacking_venv()])


def require_venv() -> None:
    """Make sure that this Python can make an environment; Debian packs that part apart."""
    lacking = _lacking_venv()
    if lacking and not _is_debian_like():
        raise SetupError(
            "This Python has no ensurepip module, so it cannot make an environment; use the one of python.org."
        )
    _require(lacking)


def _lacking_venv() -> list[SystemPackage]:
    if importlib.util.find_spec("ensurepip") is not None:
        return []
    return [SystemPackage(venv_package(Path(sys.executable), Path("/usr/bin/python3"), sys.version_info[:2]))]


def _is_debian_like() -> bool:
    return sys.platform == "linux" and bool(shutil.which("apt-get") and shutil.which("dpkg-query"))


def _require(wanted: list[SystemPackage]) -> None:
    missing = _missing(wanted)
    if not missing:
        return
    command = install_command(missing)
    print(f"System packages are missing: {', '.join(missing)}.", flush=True)
    if not _may_install():
        raise SetupError(
            f"You may not install packages here; ask for this command to be run, then try again: {command}"
        )
    print(f"Installing them: {command}", flush=True)
    _install(missing)
    left = _missing(wanted)
    if left:
        raise SetupError(f"apt-get could not install {', '.join(left)}; run this, then try again: {command}")


def _missing(wanted: list[SystemPackage]) -> list[str]:
    if not wanted or not _is_debian_like():
        return []
    query = ["dpkg-query", "--show", "--showformat", "${db:Status-Abbrev} ${Package}\n"]
    report = subprocess.run(query, capture_output=True, text=True, check=True).stdout
    return missing_names(wanted, installed_names(report))


def _prefix() -> list[str]:
    return [] if os.geteuid() == 0 else ["sudo", "-n"]


def _may_install() -> bool:
    if not _prefix():
        return True
    if shutil.which("sudo") is None:
        return False
    return subprocess.run([*_prefix(), "true"], capture_output=True, check=False).returncode == 0


def _install(names: list[str]) -> None:
    apt = [*_prefix(), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=120"]
    for step in (["update"], ["install", "-y", "--no-install-recommends", *names]):
        subprocess.run([*apt, *step], check=False, stdin=subprocess.DEVNULL)
