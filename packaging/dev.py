"""Runs the program or its tests from a checkout, installing first what they need."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Mapping
from pathlib import Path

from environment import prepare, program
from system_packages import SetupError, require_system_packages

ROOT = Path(__file__).resolve().parent.parent
RUN_LOCK = "requirements.txt"
TEST_LOCK = "requirements-dev.txt"
BUILD_LOCK = "requirements-build.txt"
BENCH_LOCK = "requirements-bench.txt"
BENCH_FOLDER = "build/bench-environment"
WINDOW_LIST = ROOT / "packaging" / "debian-packages.txt"
TEST_LIST = ROOT / "packaging" / "debian-packages-test.txt"
SIDE_BY_SIDE = ("-n", "auto", "--dist", "loadfile")  # on every core, a file of tests to one process
SELF_TEST = "--self-test"
PIP_TOOLS = "pip-tools==7.6.2"

USAGE = """\
usage: python3 packaging/dev.py run [ARGUMENT ...]         start Right Door with these arguments
       python3 packaging/dev.py test [PYTEST ARGUMENT ...] run every check, or pytest alone with these arguments
       python3 packaging/dev.py bench [ROW ...] [--markdown] measure the program beside plain anchors
       python3 packaging/dev.py translate                  bring the translation in line with the window
       python3 packaging/dev.py freeze                     freeze the program into build/frozen/rightdoor
       python3 packaging/dev.py package                    freeze it, make the packages of this system in dist
       python3 packaging/dev.py prove-install [--if-possible]  make them, try them in a bare Debian (as root)
       python3 packaging/dev.py lock                       pin the dependencies anew from pyproject.toml"""

NO_DISPLAY = """\
There is no display here, so the window of Right Door cannot open.
Without a window, judge a file of answers instead: python3 packaging/dev.py run assess ANSWERS.json
(once installed: rightdoor assess ANSWERS.json)"""


def opens_window(arguments: list[str]) -> bool:
    """Tell whether the program opens its window: a command such as `assess` does not, nor does asking for help."""
    if not arguments:
        return True
    return arguments[0].startswith("-") and not {"-h", "--help", "--version", SELF_TEST} & set(arguments)


def lacks_display(system: str, variables: Mapping[str, str]) -> bool:
    """Tell whether Qt has no screen to draw on; Windows machines, like Macs, always have one."""
    return system == "linux" and not any(
        variables.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def checks(environment: Path, pytest_arguments: list[str]) -> list[list[str]]:
    """Return the commands of a test run, in order; with arguments for pytest, pytest alone."""
    python = str(program(environment, "python"))
    pytest = [python, "-m", "pytest"]
    if pytest_arguments:
        return [[*pytest, *pytest_arguments]]
    return [
        [python, "-m", "ruff", "check"],
        [python, "-m", "ruff", "format", "--check"],
        [python, "-m", "mypy"],
        [str(program(environment, "lint-imports"))],
        [*pytest, *SIDE_BY_SIDE],
    ]


def run(arguments: list[str]) -> int:
    """Start the program; returns its exit code."""
    if SELF_TEST in arguments:  # it draws in memory where there is no display
        require_system_packages([WINDOW_LIST])
    if opens_window(arguments):
        if lacks_display(sys.platform, os.environ):
            raise SetupError(NO_DISPLAY)
        require_system_packages([WINDOW_LIST])
    environment = prepare(ROOT, [RUN_LOCK])
    return subprocess.run([program(environment, "rightdoor"), *arguments], check=False).returncode


def test(arguments: list[str]) -> int:
    """Run the checks; returns 0 when all passed, otherwise the code of the first that failed."""
    require_system_packages([WINDOW_LIST, TEST_LIST])
    environment = prepare(ROOT, [RUN_LOCK, TEST_LOCK])
    failures: dict[str, int] = {}
    for command in checks(environment, arguments):
        shown = " ".join([Path(command[0]).name, *command[1:]])
        print(f"--- {shown}", flush=True)
        code = subprocess.run(command, cwd=ROOT, check=False).returncode
        if code:
            failures[shown] = code
    for shown, code in failures.items():
        print(f"FAILED ({code}): {shown}", flush=True)
    return next(iter(failures.values()), 0)


def bench(arguments: list[str]) -> int:
    """Measure the program beside plain anchors; returns 1 when a gate fails."""
    require_system_packages([WINDOW_LIST, TEST_LIST])
    python = program(prepare(ROOT, [RUN_LOCK, BENCH_LOCK], BENCH_FOLDER), "python")
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "packaging")}
    return subprocess.run([python, "-m", "benchmarks", *arguments], cwd=ROOT, env=variables, check=False).returncode


def translate() -> int:
    """Gather what the window says, for Qt Linguist, then make the file that the window reads."""
    from translations import update

    update(ROOT, program(prepare(ROOT, [RUN_LOCK, TEST_LOCK]), "python").parent)
    return 0


def release(arguments: list[str]) -> int:
    """Freeze the program, make its packages, or prove them; returns the exit code."""
    from prove_install import prove_install
    from releasing import freeze_command, package_command

    require_system_packages([WINDOW_LIST])
    if arguments[0] == "prove-install":
        return prove_install(ROOT, if_possible=len(arguments) > 1)
    return freeze_command(ROOT) if arguments == ["freeze"] else package_command(ROOT)


def lock() -> int:
    """Pin every dependency with its hashes, for all systems, in packaging/requirements*.txt."""
    if sys.version_info[:2] != (3, 11):
        raise SetupError(
            "Make the locks with Python 3.11, the oldest that is supported: later ones leave packages out."
        )
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(program(Path(folder), "python"))
        subprocess.run([python, "-m", "pip", "install", "-q", PIP_TOOLS], check=True)
        _compile(python, RUN_LOCK, [])
        _compile(python, TEST_LOCK, ["--extra", "dev", "--constraint", f"packaging/{RUN_LOCK}"])
        _compile(python, BUILD_LOCK, ["--extra", "build", "--constraint", f"packaging/{RUN_LOCK}"])
        _compile(python, BENCH_LOCK, ["--extra", "bench", "--constraint", f"packaging/{RUN_LOCK}"])
    return 0


def _compile(python: str, target: str, options: list[str]) -> None:
    command = [python, "-m", "piptools", "compile", "--quiet", "--upgrade", "--generate-hashes", "--allow-unsafe"]
    command += ["--build-deps-for", "editable", "--strip-extras", "--no-annotate", "--no-emit-index-url"]
    command += ["--no-emit-find-links", "--no-emit-trusted-host", "--output-file", f"packaging/{target}"]
    variables = {**os.environ, "CUSTOM_COMPILE_COMMAND": "python3 packaging/dev.py lock"}
    subprocess.run([*command, *options, "pyproject.toml"], cwd=ROOT, env=variables, check=True)


def main(arguments: list[str]) -> int:
    """Do what the arguments say; returns the exit code, 2 when the machine lacks something."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python gets as far as here, which is the point
        print("Right Door needs Python 3.11 or newer.", file=sys.stderr)
        return 2
    commands = {"run": run, "test": test, "bench": bench}
    try:
        if arguments and arguments[0] in commands:
            return commands[arguments[0]](arguments[1:])
        if arguments in (["freeze"], ["package"], ["prove-install"], ["prove-install", "--if-possible"]):
            return release(arguments)
        if arguments in (["lock"], ["translate"]):
            return lock() if arguments == ["lock"] else translate()
    except SetupError as fault:
        print(fault, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    print(USAGE, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
