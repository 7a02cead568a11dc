"""Proves where the store is looked for."""

from pathlib import Path

import pytest

from app.services.office import office_file
from app.services.places import PORTABLE_FILE, store_path


def test_the_store_lies_in_the_data_folder_of_its_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RIGHTDOOR_STORE", raising=False)
    monkeypatch.setattr("platformdirs.user_data_path", lambda name, appauthor: tmp_path / name)
    assert store_path() == tmp_path / "rightdoor" / "cases.sqlite"


def test_a_person_may_name_another_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RIGHTDOOR_STORE", "stick/mine.sqlite")
    assert store_path() == tmp_path / "stick" / "mine.sqlite"


def test_an_empty_name_names_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIGHTDOOR_STORE", "")
    assert store_path().name == "cases.sqlite"


def test_a_tilde_is_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIGHTDOOR_STORE", "~/mine.sqlite")
    assert store_path() == Path.home() / "mine.sqlite"


def carry(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RIGHTDOOR_STORE", raising=False)
    monkeypatch.delenv("RIGHTDOOR_OFFICE", raising=False)
    monkeypatch.setattr("sys.executable", str(folder / "rightdoor"))
    (folder / PORTABLE_FILE).touch()


def test_a_program_that_is_carried_about_keeps_its_cases_beside_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carry(tmp_path, monkeypatch)
    assert store_path() == tmp_path / "cases" / "cases.sqlite"
    assert store_path(Path("/srv/cases")) == Path("/srv/cases/cases.sqlite")
    (tmp_path / PORTABLE_FILE).unlink()
    assert tmp_path not in store_path().parents


def test_a_program_that_is_carried_about_does_not_ask_the_system_it_is_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carry(tmp_path, monkeypatch)
    system = tmp_path / "system.toml"
    system.touch()
    monkeypatch.setattr("app.services.office.SYSTEM_FILE", system)
    assert office_file() is None
    (tmp_path / "office.toml").touch()
    assert office_file() == tmp_path / "office.toml"
    (tmp_path / PORTABLE_FILE).unlink()
    (tmp_path / "office.toml").unlink()
    assert office_file() == system
