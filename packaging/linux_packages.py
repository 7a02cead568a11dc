"""Makes the packages for Linux out of the frozen program."""

from __future__ import annotations

import gzip
import json
import platform
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from draw_icons import DRAWING, SIZES, picture
from environment import program
from frozen_content import left_to_system, version
from libraries import is_elf, needed, newest_glibc
from system_packages import read_packages

INSTALLED = "/usr/lib/rightdoor"
MAINTAINER = "Right Door <office@rightdoor.invalid>"
SUMMARY = "sorts options after a federal sentence"
TOLD = """\
 Asks about a federal criminal case in plain words, then shows which ways to a court the answers point to, which
 dates matter and how each was counted. Prints papers to take away. Opens no network connection.
 .
 It gives legal information and does not take the place of a lawyer's advice."""

EVERYWHERE = ("libgcc-s1", "libstdc++6", "zlib1g")
"""What Python and Qt need on any Debian-like system, besides the list for Qt's window."""

OPTIONAL = {
    "libcups.so.2": ("libcups2", "libcups2t64"),  # to print
    "libwayland-client.so.0": ("libwayland-client0",),  # a window without an X server
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
}
"""Libraries that the program does without when they are missing, with the packages of Debian that hold them."""

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}


def deb_dependencies(window_list: str, glibc: str) -> list[str]:
    """Return what a deb asks for: the list of packages for the window, with the C library at least as new."""
    asked = [" | ".join((package.name, *package.others)) for package in read_packages(window_list)]
    return [f"libc6 (>= {glibc})", *EVERYWHERE, *asked]


def deb_recommendations() -> list[str]:
    """Return what a deb names as useful, not needed."""
    return [" | ".join(packages) for packages in OPTIONAL.values()]


def rpm_dependencies(libraries: Iterable[str], glibc: str) -> list[str]:
    """Return what an rpm asks for: libraries by their own names, which mean the same on each distribution."""
    asked = [name for name in libraries if name not in OPTIONAL and not name.startswith("ld-linux")]
    return [f"libc.so.6(GLIBC_{glibc})(64bit)", *(f"{name}()(64bit)" for name in asked if name != "libc.so.6")]


def make_packages(root: Path, environment: Path, frozen: Path, target: Path, kinds: Sequence[str]) -> list[Path]:
    """Make a package of each kind (deb, rpm) in the folder `target`; return the files."""
    work = root / "build" / "packages"
    work.mkdir(parents=True, exist_ok=True)
    target.mkdir(parents=True, exist_ok=True)
    settings = work / "nfpm.json"
    settings.write_text(json.dumps(nfpm_settings(root, frozen, work), indent=1), encoding="utf-8")
    made = []
    for kind in kinds:
        file = target / f"rightdoor-{version(root)}-{platform.machine()}.{kind}"
        command = [str(program(environment, "nfpm")), "package", "--config", str(settings), "--packager", kind]
        subprocess.run([*command, "--target", str(file)], check=True, stdout=subprocess.DEVNULL)
        made.append(file)
    return made


def nfpm_settings(root: Path, frozen: Path, work: Path) -> dict[str, Any]:
    """Return what nfpm is to pack; it reads JSON as well as YAML. Files that are made for it go to `work`."""
    binaries = [file for file in frozen.rglob("*") if file.is_file() and is_elf(file)]
    glibc = newest_glibc(binaries)
    window_list = (root / "packaging" / "debian-packages.txt").read_text(encoding="utf-8")
    return {
        "name": "rightdoor",
        "arch": ARCHITECTURES[platform.machine()],
        "platform": "linux",
        "version": version(root),
        "section": "misc",
        "priority": "optional",
        "maintainer": MAINTAINER,
        "license": "Apache-2.0",
        "description": f"{SUMMARY}\n{TOLD}",
        "contents": contents(root, frozen, work),
        "scripts": {"postremove": str(root / "packaging" / "linux" / "after-removal.sh")},
        "overrides": {
            "deb": {"depends": deb_dependencies(window_list, glibc), "recommends": deb_recommendations()},
            "rpm": {"depends": rpm_dependencies(left_to_system(binaries, needed), glibc)},
        },
        "deb": {"compression": "zstd"},
        "rpm": {"summary": SUMMARY, "group": "Applications/Productivity", "compression": "zstd"},
    }


def contents(root: Path, frozen: Path, work: Path) -> list[dict[str, Any]]:
    """Return each file with where it is installed."""
    linux, share = root / "packaging" / "linux", "/usr/share"
    found: list[dict[str, Any]] = [
        {"src": str(frozen), "dst": INSTALLED, "type": "tree"},
        {"src": f"{INSTALLED}/rightdoor", "dst": "/usr/bin/rightdoor", "type": "symlink"},
        _file(linux / "rightdoor.desktop", f"{share}/applications/rightdoor.desktop"),
        _file(_packed(linux / "rightdoor.1", work), f"{share}/man/man1/rightdoor.1.gz"),
        _file(_packed(root / "CHANGELOG.md", work, "changelog"), f"{share}/doc/rightdoor/changelog.gz"),
        _file(_copyright(work), f"{share}/doc/rightdoor/copyright"),
        _file(linux / "office.toml.example", f"{share}/doc/rightdoor/office.toml.example"),
        _file(DRAWING, f"{share}/icons/hicolor/scalable/apps/rightdoor.svg"),
    ]
    for size in SIZES:
        found.append(_file(picture(size), f"{share}/icons/hicolor/{size}x{size}/apps/rightdoor.png"))
    return found


def _file(source: Path, place: str) -> dict[str, Any]:
    return {"src": str(source), "dst": place, "file_info": {"mode": 0o644}}


def _packed(source: Path, work: Path, name: str = "") -> Path:
    packed = work / f"{name or source.name}.gz"
    packed.write_bytes(gzip.compress(source.read_bytes(), mtime=0))
    return packed


def _copyright(work: Path) -> Path:
    text = work / "copyright"
    text.write_text(
        "Right Door is under the Apache License 2.0. What it carries along has licences of its own.\n"
        f"All texts: {INSTALLED}/licences (LIST.txt names each package).\n",
        encoding="utf-8",
    )
    return text
