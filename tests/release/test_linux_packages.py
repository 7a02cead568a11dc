"""Proves what the packages hold, what they ask for, what they say."""

import argparse
import io
import re
import subprocess
import tarfile
from pathlib import Path

import pytest

import linux_packages
import portable
from app.__main__ import _parser
from app.services.office import _CHECKS, read_office
from app.services.places import PORTABLE_FILE
from linux_packages import contents, deb_dependencies, deb_recommendations, nfpm_settings, rpm_dependencies
from system_packages import read_packages

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
WINDOW_LIST = (PACKAGING / "debian-packages.txt").read_text(encoding="utf-8")


@pytest.fixture
def frozen(tmp_path):
    folder = tmp_path / "rightdoor"
    (folder / "_internal" / "ui").mkdir(parents=True)
    for name in ("rightdoor", "_internal/a.so", "_internal/ui/b.txt"):
        (folder / name).write_text(name)
    (folder / "rightdoor").chmod(0o755)
    return folder


def test_a_deb_asks_for_what_the_window_needs_under_each_of_its_names():
    asked = deb_dependencies("# why\nlibegl1\nlibglib2.0-0 | libglib2.0-0t64\n", "2.35")
    assert asked == [
        "libc6 (>= 2.35)", "libgcc-s1", "libstdc++6", "zlib1g", "libegl1", "libglib2.0-0 | libglib2.0-0t64",
    ]  # fmt: skip
    assert len(deb_dependencies(WINDOW_LIST, "2.35")) == len(read_packages(WINDOW_LIST)) + 4


def test_a_deb_does_without_a_printer():
    assert "libcups2 | libcups2t64" in deb_recommendations()
    assert not [asked for asked in deb_dependencies(WINDOW_LIST, "2.35") if "cups" in asked]


def test_an_rpm_asks_for_libraries_whatever_their_packages_are_called():
    libraries = ["ld-linux-x86-64.so.2", "libEGL.so.1", "libc.so.6", "libcups.so.2", "libwayland-client.so.0"]
    assert rpm_dependencies(libraries, "2.35") == ["libc.so.6(GLIBC_2.35)(64bit)", "libEGL.so.1()(64bit)"]


def test_every_file_is_installed_where_desktops_look(frozen, tmp_path):
    places = {entry["dst"]: entry["src"] for entry in contents(ROOT, frozen, tmp_path)}
    assert places["/usr/lib/rightdoor"] == str(frozen)
    assert places["/usr/bin/rightdoor"] == "/usr/lib/rightdoor/rightdoor"
    assert {
        "/usr/share/applications/rightdoor.desktop",
        "/usr/share/icons/hicolor/48x48/apps/rightdoor.png",
        "/usr/share/icons/hicolor/scalable/apps/rightdoor.svg",
        "/usr/share/man/man1/rightdoor.1.gz",
        "/usr/share/doc/rightdoor/copyright",
    } <= set(places)
    assert all(Path(source).exists() for place, source in places.items() if place != "/usr/bin/rightdoor")
    assert not [place for place in places if place.startswith(("/etc", "/home", "/var"))]


def test_the_settings_of_a_package_tell_the_version_of_the_project(frozen, tmp_path):
    settings = nfpm_settings(ROOT, frozen, tmp_path)
    assert settings["version"] == re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text(), re.M)[1]
    assert settings["overrides"]["deb"]["depends"] == deb_dependencies(WINDOW_LIST, "2.0")
    assert Path(settings["scripts"]["postremove"]).exists()


@pytest.mark.parametrize(("why", "says"), [("remove", True), ("0", True), ("purge", False), ("upgrade", False)])
def test_removing_the_package_touches_nothing_and_says_where_the_cases_are(why, says, tmp_path):
    script = PACKAGING / "linux" / "after-removal.sh"
    ran = subprocess.run(["sh", script, why], env={"HOME": str(tmp_path)}, capture_output=True, text=True, check=True)
    assert ("~/.local/share/rightdoor" in ran.stdout) is says
    assert not re.search(r"\brm\b", script.read_text())


def test_the_menu_entry_starts_the_program_under_its_icon():
    entry = (PACKAGING / "linux" / "rightdoor.desktop").read_text(encoding="utf-8")
    assert "\nExec=rightdoor\n" in entry
    assert "\nIcon=rightdoor\n" in entry
    # The same name is given to the window system, which joins window and entry.
    assert 'setDesktopFileName("rightdoor")' in (ROOT / "ui" / "start.py").read_text(encoding="utf-8")


def test_the_manual_names_every_command_with_every_option():
    manual = (PACKAGING / "linux" / "rightdoor.1").read_text(encoding="utf-8").replace("\\-", "-")
    parser = _parser()
    commands = next(action for action in parser._actions if isinstance(action, argparse._SubParsersAction)).choices
    for command, inner in {"": parser, **commands}.items():
        assert f"\\fB{command}\\fR" in manual or f".B {command}" in manual
        for action in inner._actions:
            for option in action.option_strings:
                assert option in manual, (command, option)


def test_the_example_of_the_settings_names_every_setting_and_can_be_used(tmp_path):
    example = (PACKAGING / "linux" / "office.toml.example").read_text(encoding="utf-8")
    lines = [line[1:] for line in example.splitlines() if re.match(r"#(\[|\w+ = )", line)]
    named = {line.split(" = ")[0].strip("[]") for line in lines}
    assert set(_CHECKS) <= named
    used = tmp_path / "office.toml"
    used.write_text("\n".join(line for line in lines if not line.startswith("server")), encoding="utf-8")
    settings = read_office(used)
    assert settings.defenders
    assert settings.storage_folder == Path("/srv/rightdoor")
    used.write_text(next(line for line in lines if line.startswith("server")), encoding="utf-8")
    assert read_office(used).server


def test_an_example_that_is_not_touched_fixes_nothing():
    assert read_office(PACKAGING / "linux" / "office.toml.example") == read_office(None)


def test_the_archive_carries_its_mark_and_no_link(frozen, tmp_path):
    file = portable.make_archive(ROOT, frozen, tmp_path / "dist")
    with tarfile.open(fileobj=io.BytesIO(file.read_bytes())) as archive:
        entries = {entry.name.split("/", 1)[1]: entry for entry in archive}
        assert all(entry.isfile() for entry in entries.values())
        assert {entry.name.split("/")[0] for entry in entries.values()} == {portable.archive_name(ROOT)}
    assert set(entries) == {"portable.txt", "rightdoor", "_internal/a.so", "_internal/ui/b.txt"}
    assert entries["rightdoor"].mode & 0o111
    assert portable.NOTE == PORTABLE_FILE


def test_the_installer_for_windows_deletes_cases_only_where_the_box_is_ticked():
    script = (PACKAGING / "windows" / "rightdoor.nsi").read_text(encoding="utf-8")
    before, _, last = script.partition('Section /o "un.$(Cases)"')
    assert 'RMDir /r "${CASES}"' in last
    assert "${CASES}" not in before
    assert "RequestExecutionLevel user" in before
    assert not re.search(r"\bHKLM\b|PROGRAMFILES", script)
    assert linux_packages.INSTALLED == "/usr/lib/rightdoor"
