"""The settings file of an office."""

from pathlib import Path

import pytest

from app.errors import UserError
from app.services import office
from app.services.office import Mode, OfficeSettings, office_file, read_office
from app.services.places import sealed_store_path, store_path


@pytest.fixture
def written(tmp_path: Path):
    def write(text: str) -> Path:
        place = tmp_path / "office.toml"
        place.write_text(text, encoding="utf-8")
        return place

    return write


def test_without_a_file_nothing_is_fixed():
    assert read_office(None) == OfficeSettings(None, None, None)


def test_every_setting_is_read(written, tmp_path):
    folder = tmp_path / "cases"
    place = written(f"mode = 'clinic'\nstorage_folder = '{folder}'\nidle_minutes = 20\n")
    assert read_office(place) == OfficeSettings(Mode.CLINIC, folder, 20)
    assert read_office(written("mode = 'library'")) == OfficeSettings(Mode.LIBRARY, None, None)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("mode = 'kiosk'", '"mode" must be "library" or "clinic".'),
        ("mode = 3", '"mode" must be "library" or "clinic".'),
        ("storage_folder = 'cases'", '"storage_folder" must be a whole path.'),
        ("storage_folder = 7", '"storage_folder" must be a whole path.'),
        ("idle_minutes = 2", '"idle_minutes" must be a number from 3 to 240.'),
        ("idle_minutes = true", '"idle_minutes" must be a number from 3 to 240.'),
        ("idle_minutes = '5'", '"idle_minutes" must be a number from 3 to 240.'),
        ("modus = 'clinic'", 'There is no setting "modus".'),
    ],
)
def test_each_fault_is_one_sentence(written, text, sentence):
    place = written(text)
    with pytest.raises(UserError) as told:
        read_office(place)
    assert told.value.hint == f"{sentence} File: {place}"


def test_all_faults_are_told_together(written):
    with pytest.raises(UserError) as told:
        read_office(written("mode = 'x'\nidle_minutes = 0\n"))
    assert '"mode"' in told.value.hint
    assert '"idle_minutes"' in told.value.hint


def test_a_file_that_is_no_toml_is_told(written, tmp_path):
    with pytest.raises(UserError, match="not written as TOML"):
        read_office(written("mode clinic"))
    (tmp_path / "bytes").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match="not written as TOML"):
        read_office(tmp_path / "bytes")


def test_a_named_file_that_is_gone_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("RIGHTDOOR_OFFICE", str(tmp_path / "gone.toml"))
    place = office_file()
    assert place == tmp_path / "gone.toml"
    with pytest.raises(UserError, match="gone"):
        read_office(place)
    with pytest.raises(UserError, match="cannot be read"):
        read_office(tmp_path)


def test_a_file_beside_the_program_comes_before_the_one_of_the_system(monkeypatch, tmp_path):
    monkeypatch.delenv("RIGHTDOOR_OFFICE", raising=False)
    program, system = tmp_path / "bin", tmp_path / "etc"
    program.mkdir()
    system.mkdir()
    monkeypatch.setattr("sys.executable", str(program / "rightdoor"))
    monkeypatch.setattr(office, "SYSTEM_FILE", system / "office.toml")
    assert office_file() is None
    (system / "office.toml").touch()
    assert office_file() == system / "office.toml"
    (program / "office.toml").touch()
    assert office_file() == program / "office.toml"


def test_the_storage_folder_holds_the_store_unless_one_is_named(monkeypatch, tmp_path):
    monkeypatch.delenv("RIGHTDOOR_STORE", raising=False)
    assert store_path(tmp_path) == tmp_path / "cases.sqlite"
    monkeypatch.setenv("RIGHTDOOR_STORE", str(tmp_path / "named.sqlite"))
    assert store_path(tmp_path / "elsewhere") == tmp_path / "named.sqlite"


def test_sealed_cases_have_a_name_that_no_plain_file_had(tmp_path):
    sealed = tmp_path / "cases.sealed.sqlite"
    assert sealed_store_path(tmp_path / "cases.sqlite") == sealed
    assert sealed_store_path(sealed) == sealed
