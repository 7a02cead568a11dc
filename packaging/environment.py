"""Keeps the project's own Python environment in step with its locks."""

from __future__ import annotations

import hashlib
import json
import platform
import subprocess
import sys
from pathlib import Path

from system_packages import SetupError, require_venv

FOLDER = ".venv"
STAMP = "rightdoor-stamp.json"

Stamp = dict[str, str]


def program(environment: Path, name: str) -> Path:
    """Return where the environment keeps a program, such as `python` or `rightdoor`."""
    if sys.platform == "win32":
        return environment / "Scripts" / f"{name}.exe"
    return environment / "bin" / name


def wanted_stamp(root: Path, locks: list[str]) -> Stamp:
    """Return what the stamp says once the locks are wholly installed for this Python in this folder."""
    return {
        "python": f"{platform.python_implementation()} {platform.python_version()} {platform.machine()}",
        "folder": str(root),
        "pyproject.toml": _digest(root / "pyproject.toml"),
        **{lock: _digest(root / "packaging" / lock) for lock in locks},
    }


def read_stamp(environment: Path) -> Stamp | None:
    """Return the stamp of a finished environment; None when it is absent or unreadable."""
    try:
        stamp = json.loads((environment / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return stamp if isinstance(stamp, dict) else None


def next_step(stamp: Stamp | None, wanted: Stamp, has_python: bool) -> str:
    """Tell what the environment needs: `nothing`, `install`, or `rebuild`.

    The stamp is taken away before an installation and written after it, so an environment
    without one is half-made.
    """
    if stamp is None or not has_python or any(stamp.get(key) != wanted[key] for key in ("python", "folder")):
        return "rebuild"
    return "nothing" if all(stamp.get(key) == value for key, value in wanted.items()) else "install"


def prepare(root: Path, locks: list[str], folder: str = FOLDER, *, with_project: bool = True) -> Path:
    """Make the environment in `folder` hold what the last lock names; return where it is.

    Each lock holds all that the ones before it hold: an environment for the tests also runs the program.
    `with_project` installs the checkout itself, too.
    """
    environment = root / folder
    wanted = wanted_stamp(root, locks)
    stamp = read_stamp(environment)
    step = next_step(stamp, wanted, program(environment, "python").exists())
    if step == "nothing":
        return environment
    if step == "rebuild":
        require_venv()
        print(f"Making the environment {folder}.", flush=True)
        _run([sys.executable, "-m", "venv", "--clear", str(environment)], root)
    (environment / STAMP).unlink(missing_ok=True)
    print(f"Installing packaging/{locks[-1]}; the first time takes a few minutes.", flush=True)
    _install(root, environment, locks[-1], with_project)
    _write_stamp(environment, wanted)
    return environment


def _install(root: Path, environment: Path, lock: str, with_project: bool) -> None:
    pip = [
        str(program(environment, "python")),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--no-input",
        "install",
        "-q",
    ]
    _run([*pip, "--require-hashes", "-r", str(root / "packaging" / lock)], root)
    if with_project:
        _run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(root)], root)


def _write_stamp(environment: Path, stamp: Stamp) -> None:
    unfinished = environment / f"{STAMP}.new"
    unfinished.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    unfinished.replace(environment / STAMP)


def _run(command: list[str], folder: Path) -> None:
    if subprocess.run(command, cwd=folder, check=False).returncode != 0:
        raise SetupError(f"The environment could not be made: this command failed: {' '.join(command)}")


def _digest(path: Path) -> str:
    # Text is hashed without carriage returns, so that a checkout on Windows has the same digest.
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
