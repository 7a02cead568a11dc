"""Proves where the store is looked for."""

from pathlib import Path

import pytest

from app.services.places import store_path


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
