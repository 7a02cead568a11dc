"""Proves what the command of a checkout decides before it touches the machine."""

import os
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement

import dev
import environment
import system_packages
import translations
from system_packages import SetupError, SystemPackage

ROOT = Path(__file__).resolve().parent.parent
SYSTEMS = [
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
]
VERSIONS = ["3.11", "3.12", "3.13", "3.14", "3.15"]


def pins(lock: str) -> dict[str, str]:
    """Return the version of each package in a lock, by normal name."""
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", text, re.MULTILINE))


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


# System packages


def test_a_package_list_gives_each_name_with_the_names_that_also_serve():
    text = "# why\nlibegl1\n\nlibglib2.0-0 | libglib2.0-0t64  # renamed\n"
    assert system_packages.read_packages(text) == [
        SystemPackage("libegl1"),
        SystemPackage("libglib2.0-0", ("libglib2.0-0t64",)),
    ]


def test_only_wholly_installed_packages_count():
    report = "ii  libegl1\nrc  libgl1\nhi  libx11-6\niU  xvfb\nun  openbox\n"
    assert system_packages.installed_names(report) == {"libegl1", "libx11-6"}


def test_a_package_is_missing_unless_one_of_its_names_is_installed():
    wanted = [SystemPackage("libegl1"), SystemPackage("libglib2.0-0", ("libglib2.0-0t64",)), SystemPackage("xvfb")]
    assert system_packages.missing_names(wanted, {"libglib2.0-0t64", "xvfb"}) == ["libegl1"]


def test_missing_packages_are_named_with_the_exact_command_when_they_may_not_be_installed(monkeypatch):
    monkeypatch.setattr(system_packages, "_is_debian_like", lambda: True)
    monkeypatch.setattr(system_packages, "_may_install", lambda: False)
    monkeypatch.setattr(system_packages, "_missing", lambda wanted: ["libegl1", "xvfb"])
    with pytest.raises(SetupError, match=r"sudo apt-get install -y libegl1 xvfb$"):
        system_packages.require_system_packages([dev.WINDOW_LIST])


def test_packages_that_apt_leaves_out_stop_the_command(monkeypatch):
    asked: list[list[str]] = []
    monkeypatch.setattr(system_packages, "_may_install", lambda: True)
    monkeypatch.setattr(system_packages, "_missing", lambda wanted: ["libegl1"])
    monkeypatch.setattr(system_packages, "_install", asked.append)
    with pytest.raises(SetupError, match="apt-get could not install libegl1; run this"):
        system_packages.require_system_packages([dev.WINDOW_LIST])
    assert asked == [["libegl1"]]


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "packaging").glob("debian-packages*.txt")))
def test_the_package_lists_hold_valid_names_once_each(name):
    packages = system_packages.read_packages((ROOT / "packaging" / name).read_text(encoding="utf-8"))
    names = [package.name for package in packages]
    assert names
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9+.-]+", part) for item in packages for part in (item.name, *item.others))


def test_the_system_python_is_told_its_venv_package(tmp_path):
    python = tmp_path / "python3"
    python.touch()
    other = tmp_path / "python3.13"
    assert system_packages.venv_package(python, python, (3, 11)) == "python3-venv"
    assert system_packages.venv_package(other, python, (3, 13)) == "python3.13-venv"


def test_a_debian_python_without_venv_names_the_package_to_install(monkeypatch):
    monkeypatch.setattr(system_packages.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(system_packages, "_is_debian_like", lambda: True)
    monkeypatch.setattr(system_packages, "_may_install", lambda: False)
    monkeypatch.setattr(system_packages, "_missing", lambda wanted: [package.name for package in wanted])
    with pytest.raises(SetupError, match=r"sudo apt-get install -y python3[.0-9]*-venv$"):
        system_packages.require_venv()
    with pytest.raises(SetupError, match=r"libdbus-1-3 .*libxkbcommon-x11-0 python3[.0-9]*-venv$"):
        system_packages.require_system_packages([dev.WINDOW_LIST])


# The environment


@pytest.fixture
def checkout(tmp_path):
    (tmp_path / "packaging").mkdir()
    for name in ("pyproject.toml", "packaging/run.txt", "packaging/test.txt"):
        (tmp_path / name).write_text(f"{name}\n")
    return tmp_path


def test_a_finished_environment_needs_nothing(checkout):
    wanted = environment.wanted_stamp(checkout, ["run.txt"])
    assert environment.next_step(dict(wanted), wanted, has_python=True) == "nothing"


def test_an_environment_for_the_tests_also_runs_the_program(checkout):
    stamp = environment.wanted_stamp(checkout, ["run.txt", "test.txt"])
    assert environment.next_step(stamp, environment.wanted_stamp(checkout, ["run.txt"]), has_python=True) == "nothing"


def test_an_environment_that_only_runs_the_program_is_added_to_for_the_tests(checkout):
    stamp = environment.wanted_stamp(checkout, ["run.txt"])
    wanted = environment.wanted_stamp(checkout, ["run.txt", "test.txt"])
    assert environment.next_step(stamp, wanted, has_python=True) == "install"


@pytest.mark.parametrize("name", ["pyproject.toml", "packaging/run.txt"])
def test_a_changed_lock_or_project_is_installed_again(checkout, name):
    stamp = environment.wanted_stamp(checkout, ["run.txt"])
    (checkout / name).write_text("changed\n")
    assert environment.next_step(stamp, environment.wanted_stamp(checkout, ["run.txt"]), has_python=True) == "install"


def test_line_ends_do_not_change_the_stamp(checkout):
    stamp = environment.wanted_stamp(checkout, ["run.txt"])
    (checkout / "packaging" / "run.txt").write_bytes(b"packaging/run.txt\r\n")
    assert environment.wanted_stamp(checkout, ["run.txt"]) == stamp


def test_a_half_made_environment_is_made_anew(checkout):
    wanted = environment.wanted_stamp(checkout, ["run.txt"])
    assert environment.next_step(None, wanted, has_python=True) == "rebuild"
    assert environment.next_step(dict(wanted), wanted, has_python=False) == "rebuild"


@pytest.mark.parametrize("key", ["python", "folder"])
def test_another_python_or_a_moved_folder_makes_the_environment_anew(checkout, key):
    wanted = environment.wanted_stamp(checkout, ["run.txt"])
    assert environment.next_step({**wanted, key: "other"}, wanted, has_python=True) == "rebuild"


@pytest.mark.parametrize("content", [None, "", "{", "[]", "\0"])
def test_an_unreadable_stamp_counts_as_none(tmp_path, content):
    if content is not None:
        (tmp_path / environment.STAMP).write_text(content)
    assert environment.read_stamp(tmp_path) is None


def test_an_installation_that_fails_leaves_no_stamp(checkout, monkeypatch):
    folder = checkout / environment.FOLDER
    python = environment.program(folder, "python")
    python.parent.mkdir(parents=True)
    python.touch()
    environment._write_stamp(folder, environment.wanted_stamp(checkout, ["run.txt"]))
    (checkout / "packaging" / "run.txt").write_text("changed\n")

    def fail(*_):
        raise SetupError("no")

    monkeypatch.setattr(environment, "_install", fail)
    with pytest.raises(SetupError):
        environment.prepare(checkout, ["run.txt"])
    assert environment.read_stamp(folder) is None


# The commands


@pytest.mark.parametrize("arguments", [[], ["--pack", "folder"]])
def test_the_program_without_a_command_opens_its_window(arguments):
    assert dev.opens_window(arguments)


@pytest.mark.parametrize(
    "arguments", [["assess", "-"], ["print", "--out", "a.pdf"], ["--help"], ["-h"], ["--version"], ["--self-test"]]
)
def test_a_command_needs_no_window(arguments):
    assert not dev.opens_window(arguments)


def test_only_linux_can_lack_a_display():
    assert dev.lacks_display("linux", {"DISPLAY": ""})
    assert not dev.lacks_display("win32", {})
    assert not dev.lacks_display("darwin", {})


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_each_way_to_name_a_screen_counts(name):
    assert not dev.lacks_display("linux", {name: "x"})


def test_a_test_run_checks_style_types_and_imports_before_the_tests(tmp_path):
    commands = [" ".join(command[1:]) for command in dev.checks(tmp_path, [])]
    assert commands == ["-m ruff check", "-m ruff format --check", "-m mypy", "", "-m pytest -n auto --dist loadfile"]
    assert "lint-imports" in dev.checks(tmp_path, [])[3][0]


def test_arguments_go_to_pytest_alone(tmp_path):
    assert [command[1:] for command in dev.checks(tmp_path, ["-k", "dates"])] == [["-m", "pytest", "-k", "dates"]]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can lack a display")
def test_without_a_display_the_command_says_how_to_go_on():
    variables = {key: value for key, value in os.environ.items() if "DISPLAY" not in key and key != "QT_QPA_PLATFORM"}
    command = [sys.executable, str(ROOT / "packaging" / "dev.py"), "run"]
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("There is no display here")
    assert "rightdoor assess ANSWERS.json" in done.stderr


def test_translating_gathers_with_the_tools_of_the_environment(monkeypatch, tmp_path):
    done: list[tuple[Path, Path]] = []
    monkeypatch.setattr(dev, "prepare", lambda root, locks: tmp_path)
    monkeypatch.setattr(translations, "update", lambda root, programs: done.append((root, programs)))
    assert dev.main(["translate"]) == 0
    assert done == [(ROOT, environment.program(tmp_path, "python").parent)]


@pytest.mark.parametrize("arguments", [[], ["tset"], ["lock", "now"]])
def test_an_unknown_command_shows_the_commands(arguments, capsys):
    assert dev.main(arguments) == 2
    assert capsys.readouterr().err.startswith("usage: python3 packaging/dev.py run")


# The locks


@pytest.mark.parametrize("lock", [dev.RUN_LOCK, dev.TEST_LOCK, dev.BUILD_LOCK])
def test_every_locked_package_has_hashes(lock):
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).strip())
    assert [entry.split("==")[0] for entry in entries] == list(pins(lock))
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("lock", [dev.RUN_LOCK, dev.TEST_LOCK, dev.BUILD_LOCK])
def test_a_lock_names_no_place_to_fetch_from(lock):
    assert "://" not in (ROOT / "packaging" / lock).read_text(encoding="utf-8")


@pytest.mark.parametrize("lock", [dev.TEST_LOCK, dev.BUILD_LOCK])
def test_the_other_locks_hold_the_lock_for_running(lock):
    assert pins(dev.RUN_LOCK).items() <= pins(lock).items()


@pytest.mark.parametrize("lock", [dev.RUN_LOCK, dev.TEST_LOCK])
def test_a_lock_is_complete_on_every_system_for_every_python(lock):
    locked = set(pins(lock))
    absent = set()
    for name in locked:
        for text in metadata.requires(name) or []:
            needed = Requirement(text)
            places = [
                {**default_environment(), **system, "python_version": version, "python_full_version": f"{version}.0"}
                for system in SYSTEMS
                for version in VERSIONS
            ]
            if needed.marker is None or any(needed.marker.evaluate({**place, "extra": ""}) for place in places):
                absent |= {normal(needed.name)} - locked
    assert not absent
