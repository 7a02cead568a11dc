"""Proves the packages where nothing is: no Python, no network, no administrator."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from bare_folder import USER, BareFolder
from environment import program
from freezing import ENVIRONMENT, freeze, mebibytes, size
from frozen_content import left_to_system
from libraries import is_elf, needed
from linux_packages import INSTALLED, OPTIONAL, make_packages
from planted_words import prove_silence
from portable import make_archive
from proof_steps import ProofError, step
from prove_rpm import check_rpm, install_rpm, remove_rpm
from start_time import IN_MEMORY, start_told
from system_packages import SetupError, require_system_packages
from x_screen import x_screen

PROOF_LIST = "debian-packages-proof.txt"
HOME = f"/srv/{USER}"
STICK = f"{HOME}/my stick"
KEPT = (
    f"{HOME}/.local/share/rightdoor/cases.sealed.sqlite",
    "/srv/office/cases.sealed.sqlite",
    "/etc/rightdoor/office.toml",
)
"""What nobody asked to have removed: cases of one person, cases of an office, its settings."""

ANSWERS = {"as_of": "2026-11-19", "sentencing_authority": "us_district_court", "grounds": ["medical_terminal"]}


def prove_install(root: Path, *, if_possible: bool) -> int:
    """Build the packages of this system, try them in a bare one; 0 when all is well, 1 when not.

    Where the machine cannot do it, SetupError; with `if_possible` this is said, and 0.
    """
    try:
        _require_machine(root)
    except SetupError as fault:
        if not if_possible:
            raise
        print(f"The packages are not proven here. {fault}", flush=True)
        return 0
    begun = time.monotonic()
    try:
        _prove(root)
    except ProofError as fault:
        print(f"FAILED: {fault}", flush=True)
        return 1
    print(f"The packages are proven, in {time.monotonic() - begun:.0f} seconds.", flush=True)
    return 0


def _require_machine(root: Path) -> None:
    if sys.platform != "linux" or shutil.which("apt-get") is None:
        raise SetupError("A bare system in a folder can be made on Debian-like systems only.")
    require_system_packages([root / "packaging" / PROOF_LIST])
    if os.geteuid() != 0:
        raise SetupError("Run this as root: a bare system in a folder has an administrator of its own.")
    apart = ["unshare", "--mount", "--pid", "--fork", "--net", "true"]
    if subprocess.run(apart, capture_output=True, check=False).returncode:
        raise SetupError("This machine does not let a command have processes and a network of its own.")


def _prove(root: Path) -> None:
    with step("freeze the program"):
        frozen = freeze(root)
    target = root / "dist"
    with step("pack it: deb, rpm, archive"):
        environment = root / ENVIRONMENT
        packages = make_packages(root, environment, frozen, target, ("deb", "rpm"))
        archive = make_archive(root, frozen, target)
    _say_sizes(frozen, [*packages, archive])
    with step("look at the rpm"):
        check_rpm(packages[1], frozen)
    with step("compile the installer for Windows around a stand-in"):
        compile_installer(root)
    bare = BareFolder(root / "build" / "bare")
    try:
        with step("make a bare system"):
            bare.make()
        _prove_deb(bare, packages[0], frozen)
        for mode in ("library", "clinic"):
            with step(f"type into the window ({mode}), have it crash, search every file: nothing got out"):
                seen = prove_silence(root, bare, mode)
            print(f"      {seen}", flush=True)
        _prove_removal(bare)
        _prove_rpm(bare, packages[1])
        _prove_archive(bare, archive)
    finally:
        bare.remove()
    python = program(environment, "python")
    with step("measure the start, in memory and on a real screen"), x_screen() as screen:
        told = [start_told(frozen, python, IN_MEMORY), start_told(frozen, python, screen)]
    print("\n".join(f"      {line}" for line in told), flush=True)


def _prove_deb(bare: BareFolder, deb: Path, frozen: Path) -> None:
    with step("install the deb"):
        shutil.copyfile(deb, bare.folder / "tmp" / "rightdoor.deb")
        bare.done(["apt-get", "update", "--quiet"], network=True)
        bare.done(["apt-get", "install", "--yes", "--quiet", "/tmp/rightdoor.deb"], network=True)
    if list((bare.folder / "usr/bin").glob("python*")):
        raise ProofError("the bare system has a Python")
    interfaces = bare.run(["cat", "/proc/net/dev"]).stdout.count(":")
    if interfaces > 1:
        raise ProofError("the bare system has a network")
    _check_libraries(bare, frozen)
    _check_installed(bare)
    _self_test(bare, "the deb, as root", ["rightdoor", "--self-test"])
    for words, home in (("", HOME), (", home missing", "/nowhere"), (", home read-only", "/usr")):
        _self_test(bare, f"the deb, as an ordinary user{words}", ["rightdoor", "--self-test"], USER, home)
    with x_screen() as screen:
        _self_test(bare, "the deb, on a real screen", ["rightdoor", "--self-test"], variables=screen, network=True)
    with step("judge answers without a window"):
        _check_command(bare, "rightdoor")


def _prove_removal(bare: BareFolder) -> None:
    with step("remove the deb, then purge it: cases, settings stay"):
        _plant(bare)
        _check_removed(bare, bare.done(["apt-get", "remove", "--yes", "--quiet", "rightdoor"]))
        _check_removed(bare, bare.done(["apt-get", "purge", "--yes", "--quiet", "rightdoor"]), says=False)


def _prove_rpm(bare: BareFolder, rpm: Path) -> None:
    with step("install the rpm by rpm, into the same system"):
        install_rpm(bare, rpm, _libraries(bare))
    _self_test(bare, "the rpm, as an ordinary user", ["rightdoor", "--self-test"], USER, HOME)
    with step("remove the rpm: cases, settings stay"):
        _check_removed(bare, remove_rpm(bare))


def _plant(bare: BareFolder) -> None:
    for place in KEPT:
        file = bare.folder / place[1:]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"planted at {place}")


def _check_removed(bare: BareFolder, told: str, *, says: bool = True) -> None:
    """ProofError unless the program is gone, what was planted is there, and the person was told of it."""
    for place in (INSTALLED, "/usr/bin/rightdoor", "/usr/share/applications/rightdoor.desktop"):
        if os.path.lexists(bare.folder / place[1:]):
            raise ProofError(f"{place} is still there")
    for place in KEPT:
        if (bare.folder / place[1:]).read_text() != f"planted at {place}":
            raise ProofError(f"{place} was changed")
    if says and "Cases are not" not in told:
        raise ProofError("nobody was told where the cases are")


def _prove_archive(bare: BareFolder, archive: Path) -> None:
    with step("unpack the archive on a stick"):
        with tarfile.open(archive) as packed:
            if not all(entry.isfile() for entry in packed):
                raise ProofError("the archive holds links, which a stick cannot")
        shutil.copyfile(archive, bare.folder / "tmp" / "archive.tar.gz")
        for command in (["mkdir", STICK], ["tar", "xzf", "/tmp/archive.tar.gz", "-C", STICK, "--strip-components=1"]):
            if bare.run(command, user=USER).returncode:
                raise ProofError(f"an ordinary user cannot run {' '.join(command)}")
    _self_test(bare, "the archive, as an ordinary user", [f"{STICK}/rightdoor", "--self-test"], USER)
    with step("start it under the name that a FAT stick asks for"):
        bare.run(["mv", f"{STICK}/rightdoor", f"{STICK}/rightdoor.exe"], user=USER)
        _check_command(bare, f"{STICK}/rightdoor.exe")


def _self_test(
    bare: BareFolder,
    words: str,
    command: list[str],
    user: str = "root",
    home: str = "/root",
    variables: Mapping[str, str] = MappingProxyType({}),
    network: bool = False,
) -> None:
    """Run the self-test; `network` only to reach a screen, which this machine shows by way of its own."""
    with step(f"self-test of {words}"):
        ran = bare.run(command, user=user, variables={"HOME": home, **variables}, network=network)
        lines = ran.stdout.splitlines()
        if ran.returncode or not any(line.startswith("ok ") for line in lines):
            raise ProofError("\n".join([f"code {ran.returncode}", *lines, ran.stderr[-2000:]]))
        if variables and not any("xcb" in line for line in lines):
            raise ProofError("the window was not drawn on the screen")
    if user == "root" and not variables:
        print("\n".join(f"      {line}" for line in lines), flush=True)


def _check_command(bare: BareFolder, name: str) -> None:
    ran = bare.run([name, "assess", "-"], user=USER, given=json.dumps(ANSWERS))
    if ran.returncode or "doors" not in json.loads(ran.stdout):
        raise ProofError(f"assess gave code {ran.returncode}: {ran.stdout[:400]}{ran.stderr[:400]}")


def _check_libraries(bare: BareFolder, frozen: Path) -> None:
    files = [file for file in frozen.rglob("*") if file.is_file() and is_elf(file)]
    lacking = set(left_to_system(files, needed)) - _libraries(bare) - set(OPTIONAL)
    if lacking:
        raise ProofError(f"the packages that the deb asks for lack {', '.join(sorted(lacking))}")


def _libraries(bare: BareFolder) -> set[str]:
    lines = bare.done(["ldconfig", "--print-cache"]).splitlines()[1:]
    return {line.split()[0] for line in lines if line.strip()}


def _check_installed(bare: BareFolder) -> None:
    share = bare.folder / "usr/share"
    for place in ("man/man1/rightdoor.1.gz", "icons/hicolor/scalable/apps/rightdoor.svg", "doc/rightdoor/copyright"):
        if not (share / place).exists():
            raise ProofError(f"/usr/share/{place} is missing")
    entry = share / "applications/rightdoor.desktop"
    checked = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False)
    if checked.returncode or checked.stdout:
        raise ProofError(f"the entry in the menu: {checked.stdout}")


def compile_installer(root: Path) -> None:
    """Have makensis compile the installer for Windows, its warnings being errors, around a stand-in."""
    with tempfile.TemporaryDirectory() as folder:
        payload = Path(folder) / "payload"
        (payload / "_internal").mkdir(parents=True)
        for name in ("rightdoor.exe", "rightdoor-command.exe", "_internal/a.dll"):
            (payload / name).write_bytes(b"a stand-in")
        settings = {"VERSION": "0.0.0", "PAYLOAD": payload, "TARGET": Path(folder) / "rightdoor-0.0.0-setup.exe"}
        command = ["makensis", "-V2", "-WX", *(f"-D{name}={value}" for name, value in settings.items())]
        script = root / "packaging" / "windows" / "rightdoor.nsi"
        done = subprocess.run([*command, script], capture_output=True, text=True, check=False)
        if done.returncode:
            raise ProofError(f"makensis: {done.stdout}{done.stderr}")


def _say_sizes(frozen: Path, files: list[Path]) -> None:
    print(f"      {mebibytes(size(frozen))}  {frozen.name}, the folder", flush=True)
    for file in files:
        print(f"      {mebibytes(file.stat().st_size)}  {file.name}", flush=True)
