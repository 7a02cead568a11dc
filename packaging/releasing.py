"""Makes what an office installs, each kind on the system it is for."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from environment import program
from freezing import build_environment, freeze, mebibytes, size
from frozen_content import version
from linux_packages import make_packages
from portable import make_archive
from start_time import IN_MEMORY, start_told


def freeze_command(root: Path) -> int:
    """Freeze the program, say where it is, on Linux also how fast it starts."""
    frozen = freeze(root)
    print(f"{frozen.relative_to(root)}: {mebibytes(size(frozen))}. Try it: {frozen / 'rightdoor'} --self-test")
    if sys.platform == "linux":
        print(start_told(frozen, program(build_environment(root), "python"), IN_MEMORY))
    return 0


def package_command(root: Path) -> int:
    """Freeze the program, then make every package that can be made on this system, in the folder `dist`."""
    frozen, target = freeze(root), root / "dist"
    made = [make_archive(root, frozen, target)]
    if sys.platform == "linux":
        made += make_packages(root, build_environment(root), frozen, target, ("deb", "rpm"))
    if sys.platform == "win32":
        made += _installer(root, frozen, target)
    for file in made:
        print(f"{file.relative_to(root)}: {mebibytes(file.stat().st_size)}")
    return 0


def _installer(root: Path, frozen: Path, target: Path) -> list[Path]:
    if shutil.which("makensis") is None:
        print("No installer was made: put NSIS (makensis) on the PATH, then try again.")
        return []
    file = target / f"rightdoor-{version(root)}-setup.exe"
    settings = {"VERSION": version(root), "PAYLOAD": frozen, "TARGET": file}
    command = ["makensis", "-V2", "-WX", *(f"-D{name}={value}" for name, value in settings.items())]
    subprocess.run([*command, root / "packaging" / "windows" / "rightdoor.nsi"], check=True)
    return [file]
