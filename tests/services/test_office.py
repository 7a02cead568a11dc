"""The settings file of an office."""

from pathlib import Path

import pytest

from app.errors import UserError
from app.report.help_contact import HelpContact
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
    assert read_office(None) == OfficeSettings()


def test_every_setting_is_read(written, tmp_path):
    folder = tmp_path / "cases"
    place = written(
        f"mode = 'clinic'\nstorage_folder = '{folder}'\nidle_minutes = 20\nkeep_months = 84\nlanguage = 'es'\n"
        "[[defender]]\nname = 'Federal Defender'\nphone = '555-0100'\naddress = '1 Main St'\ndistricts = ['ndil']\n"
        "[[defender]]\nname = 'Law Clinic'\n"
    )
    defenders = (HelpContact("Federal Defender", "555-0100", "1 Main St", ("ndil",)), HelpContact("Law Clinic"))
    assert read_office(place) == OfficeSettings(
        Mode.CLINIC, folder, 20, keep_months=84, language="es", defenders=defenders
    )
    assert read_office(written("mode = 'library'")) == OfficeSettings(Mode.LIBRARY)
    address = "postgresql://clinic@cases.example/law"
    assert read_office(written(f"server = '{address}'")) == OfficeSettings(server=address)


def test_a_defender_helps_where_the_office_says():
    assert HelpContact("Law Clinic").helps_in(None)
    there = HelpContact("Federal Defender", districts=("ndil",))
    assert there.helps_in("ndil")
    assert not there.helps_in("unsure")


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
        ("keep_months = 0", '"keep_months" must be a number from 1 to 600.'),
        ("language = 'fr'", '"language" must be "en" or "es".'),
        ("server = 5", '"server" must be an address: "postgresql://NAME@SERVER:5432/DATABASE".'),
        (
            "server = 'cases.example'",
            "The address of the office server cannot be read. "
            "Write it as postgresql://NAME@SERVER:5432/DATABASE in the settings.",
        ),
        (
            "server = 'postgresql://a@10.0.0.9/law?sslmode=disable'",
            "The office server would be reached without protection. "
            "Write sslmode=verify-full at the end of its address in the settings.",
        ),
        (
            "server = 'postgresql://a:secret@cases.example/law'",
            'The address in "server" holds a password. Take it out: whoever can read this file could read every case. '
            "The program asks for the password.",
        ),
        ("defender = 'Ann'", "Write each defender under a line of its own: [[defender]]."),
        ("[[defender]]\nphone = '1'", 'Defender 1: "name" is missing.'),
        (
            "[[defender]]\nname = 'Ann'\nfax = '1'",
            'Defender 1: There is no "fax". There are: name, phone, address, districts.',
        ),
        (
            "[[defender]]\nname = 'Ann'\nphone = 5",
            'Defender 1: "phone" must be one line of 120 letters or fewer.',
        ),
        (
            "[[defender]]\nname = 'Ann'\ndistricts = 'ndil'",
            'Defender 1: "districts" must be a list of codes such as ["ndil"].',
        ),
        (
            "modus = 'clinic'",
            'There is no setting "modus". There are: mode, storage_folder, server, idle_minutes, keep_months, '
            "language, defender.",
        ),
    ],
)
def test_each_fault_is_one_sentence(written, text, sentence):
    place = written(text)
    with pytest.raises(UserError) as told:
        read_office(place)
    assert told.value.hint == f"Line 1: {sentence} File: {place}"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("server = 'postgresql://a@b.example/c'\nstorage_folder = '/x'", "not both"),
        ("server = 'postgresql://a@b.example/c'\nmode = 'library'", "Take one of them out"),
    ],
)
def test_settings_that_exclude_each_other_are_told(written, text, sentence):
    with pytest.raises(UserError) as told:
        read_office(written(text))
    assert sentence in told.value.hint


def test_no_message_holds_a_password_that_was_written_down(written):
    with pytest.raises(UserError) as told:
        read_office(written("server = 'postgresql://a:sesame@cases.example/law'"))
    assert "sesame" not in str(told.value)


def test_a_fault_is_told_with_its_line(written):
    with pytest.raises(UserError) as told:
        read_office(written("mode = 'clinic'\n\n# how long\nidle_minutes = 0\n"))
    assert told.value.hint.startswith('Line 4: "idle_minutes"')
    with pytest.raises(UserError) as told:
        read_office(written("mode = 'clinic'\nidle_minutes = \n"))
    assert told.value.hint.startswith("Mend line 2.")


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
