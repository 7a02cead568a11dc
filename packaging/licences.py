"""Gathers the licences of all that the frozen program carries along."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

FOLDER = "licences"
ALSO = ("pyinstaller",)  # its small starter is in the program
NOT = ("setuptools",)
_LICENCE = ("License-Expression", "License")
COMMON = Path("/usr/share/common-licenses")
LGPL_WITH = ("GPL-3", "LGPL-3")
"""What the licence of Qt refers to; Debian-like systems keep the texts."""


def gather(root: Path, environment: Path, frozen: Path) -> None:
    """Put a folder of licences into the frozen program: a list of the packages beside the texts themselves."""
    target = frozen / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    shutil.copyfile(root / "LICENSE", target / "rightdoor.txt")
    lock = (root / "packaging" / "requirements.txt").read_text(encoding="utf-8")
    wanted = [*locked_names(lock), *ALSO]
    lines = ["Right Door carries these along; each has its own licence.", ""]
    for found in sorted(distributions(path=[str(_packages(environment))]), key=lambda one: normal(one.name)):
        if normal(found.name) in wanted:
            lines.append(f"{found.name} {found.version}: {licence_words(found)}")
            _copy_texts(found, target)
    lines += ["", f"Python {sys.version.split()[0]}: PSF-2.0", *_of_python(target), *_of_system(frozen, target)]
    (target / "LIST.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def locked_names(lock: str) -> list[str]:
    """Return the names of the packages in a lock that run in the program."""
    return [name for name in re.findall(r"^([a-z0-9.-]+)==", lock, re.MULTILINE) if name not in NOT]


def normal(name: str) -> str:
    """Return the name of a package as locks write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def licence_words(package: Distribution) -> str:
    """Return the licence as the package itself calls it, in one line."""
    about = package.metadata
    words = next(filter(None, (line for name in _LICENCE for line in about.get_all(name, []))), "")
    if not words.strip():
        named = [line.rpartition(" :: ")[2] for line in about.get_all("Classifier", []) if line.startswith("License")]
        words = ", ".join(named) or "see its text"
    return " ".join(words.split())[:200]


def _packages(environment: Path) -> Path:
    return Path(sysconfig.get_path("purelib", vars={"base": str(environment), "platbase": str(environment)}))


def _copy_texts(package: Distribution, target: Path) -> None:
    for file in package.files or ():
        if ".dist-info" in str(file) and re.search(r"licen[cs]e|copying|notice", file.name, re.IGNORECASE):
            folder = target / normal(package.name)
            folder.mkdir(exist_ok=True)
            shutil.copyfile(str(file.locate()), folder / file.name)


def _of_python(target: Path) -> Iterator[str]:
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if text.exists():
        shutil.copyfile(text, target / "python.txt")
    for name in LGPL_WITH:
        if (COMMON / name).exists():
            shutil.copyfile(COMMON / name, target / f"{name}.txt")
            yield f"{name}.txt holds the text of {name}."


def _of_system(frozen: Path, target: Path) -> Iterator[str]:
    """Yield a line for each library of the build machine that went along; Debian keeps its licence beside it."""
    brought = sorted(path.name for path in (frozen / "_internal").glob("lib*.so*"))
    for name in brought:
        package = _debian_package(name)
        text = Path("/usr/share/doc") / package / "copyright"
        if package and text.exists():
            shutil.copyfile(text, target / f"{package}.txt")
            yield f"{name}, of the Debian package {package}: see {package}.txt"


def _debian_package(library: str) -> str:
    if shutil.which("dpkg-query") is None:
        return ""
    done = subprocess.run(["dpkg-query", "--search", f"*/{library}"], capture_output=True, text=True, check=False)
    return done.stdout.split(":")[0].split(",")[0].strip()
