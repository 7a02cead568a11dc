"""The settings file of an office."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.errors import UserError
from app.report.help_contact import HelpContact
from app.services.places import portable_folder

if TYPE_CHECKING:
    from app.engine.pack import Pack

OFFICE_VARIABLE = "RIGHTDOOR_OFFICE"
OFFICE_FILE = "office.toml"
SYSTEM_FILE = Path("/etc/rightdoor") / OFFICE_FILE
SHORTEST_IDLE, LONGEST_IDLE = 3, 240
LONGEST_KEEPING = 600
LANGUAGES = ("en", "es")
LONGEST_TEXT = 120
"""Letters that one line about a defender may have: it has to fit on a page."""


class Mode(StrEnum):
    """What becomes of what a person types."""

    LIBRARY = "library"  # kept in memory alone, then wiped
    CLINIC = "clinic"  # kept on the disk, sealed


class OfficeSettings(NamedTuple):
    """What an office has fixed for everybody who uses this computer; None is not fixed.

    `storage_folder` holds the sealed cases, `server` is the address of the database that several laptops share; an
    office has one of the two. `idle_minutes` is how long nobody may be at the keyboard, `keep_months` for how long a
    new case is kept. `defenders` are the offices that clients are sent to. (A named tuple, which is made faster than a
    dataclass: the window waits for it.)
    """

    mode: Mode | None = None
    storage_folder: Path | None = None
    idle_minutes: int | None = None
    server: str | None = None
    keep_months: int | None = None
    language: str | None = None
    defenders: tuple[HelpContact, ...] = ()


def server_host(office: OfficeSettings) -> str | None:
    """Return the computer that holds the shared cases; None when the cases are on this one."""
    if office.server is None:
        return None
    from app.services.keeping.office_shelf import server_place

    return server_place(office.server).host


def unknown_districts(office: OfficeSettings, pack: Pack) -> tuple[str, ...]:
    """Return the districts of defenders that the law pack has no code for: nobody would ever be sent there."""
    known = {row["code"] for rows in pack.tables.values() for row in rows.rows if "code" in row}
    named = dict.fromkeys(code for one in office.defenders for code in one.districts)
    return tuple(code for code in named if code not in known)


def office_file() -> Path | None:
    """Return the settings file in force: the one named by RIGHTDOOR_OFFICE, one beside the program, the system's.

    None when there is none. A named file is returned even when it is missing, so that its loss is told. A program that
    is carried about does not ask the system it is on.
    """
    if named := os.environ.get(OFFICE_VARIABLE):
        return Path(named).expanduser().absolute()
    beside = Path(sys.executable).parent / OFFICE_FILE
    places = (beside,) if portable_folder() else (beside, SYSTEM_FILE)
    return next((place for place in places if place.exists()), None)


def read_office(place: Path | None) -> OfficeSettings:
    """Read the settings at `place`, as `office_file` finds it; nothing is fixed when there is none.

    UserError with one sentence for each fault, with its line: a setting that is misspelt must not be passed over in
    silence.
    """
    if place is None:
        return OfficeSettings()
    text = _text_of(place)
    found = _parsed(text, place)
    faults = [f"Line {_line_of(name, text)}: {sentence}" for name, sentence in _faults(found)]
    if faults:
        raise UserError("The office settings cannot be used.", "{faults}", file=place, faults=" ".join(faults))
    folder, mode = found.get("storage_folder"), found.get("mode")
    return OfficeSettings(
        mode=None if mode is None else Mode(str(mode)),
        storage_folder=None if folder is None else Path(str(folder)),
        idle_minutes=_number(found.get("idle_minutes")),
        server=_words(found.get("server")),
        keep_months=_number(found.get("keep_months")),
        language=_words(found.get("language")),
        defenders=tuple(_contact(one) for one in _tables(found.get("defender"))),
    )


def _text_of(place: Path) -> str:
    try:
        return place.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise UserError("The office settings are gone.", "Put the file back.", file=place) from error
    except OSError as error:
        raise UserError("The office settings cannot be read.", "Check who may read the file.", file=place) from error
    except ValueError as error:
        raise UserError(
            "The office settings are not written as TOML.", "Save the file as UTF-8 text.", file=place
        ) from error


def _parsed(text: str, place: Path) -> dict[str, object]:
    import tomllib  # few offices have settings, and everybody waits for the window

    try:
        return dict(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = found[1] if found else len(text.splitlines())
        raise UserError(
            "The office settings are not written as TOML.", "Mend line {line}.", file=place, line=line
        ) from error


def _line_of(name: str, text: str) -> int:
    written = re.compile(rf"""\s*(\[+\s*)?["']?{re.escape(name)}["']?\s*[=.\]]""")
    return next((number for number, line in enumerate(text.splitlines(), 1) if written.match(line)), 1)


def _faults(found: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The name of each setting that cannot be used, with a sentence that says what it may be."""
    for name, value in found.items():
        if name not in _CHECKS:
            yield name, f'There is no setting "{name}". There are: {", ".join(_CHECKS)}.'
        elif sentence := _CHECKS[name](value):
            yield name, sentence
    if "server" in found and "storage_folder" in found:
        yield "server", 'Give "server" or "storage_folder", not both.'
    if "server" in found and found.get("mode") == Mode.LIBRARY:
        yield "server", 'A "server" keeps cases, and "mode" says that nothing is kept. Take one of them out.'


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _tables(value: object) -> list[Mapping[str, object]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _contact(table: Mapping[str, object]) -> HelpContact:
    districts = table.get("districts")
    name, phone, address = (str(table.get(part, "")).strip() for part in ("name", "phone", "address"))
    return HelpContact(name, phone, address, tuple(map(str, districts)) if isinstance(districts, list) else ())


def _mode_fault(value: object) -> str:
    return "" if value in list(Mode) else '"mode" must be "library" or "clinic".'


def _folder_fault(value: object) -> str:
    whole = isinstance(value, str) and Path(value).is_absolute()
    return "" if whole else '"storage_folder" must be a whole path.'


def _number_fault(name: str, least: int, most: int) -> Callable[[object], str]:
    def fault(value: object) -> str:
        fits = isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
        return "" if fits else f'"{name}" must be a number from {least} to {most}.'

    return fault


def _server_fault(value: object) -> str:
    if not isinstance(value, str):
        return '"server" must be an address: "postgresql://NAME@SERVER:5432/DATABASE".'
    from app.services.keeping.office_shelf import server_place

    try:
        server_place(value)
    except UserError as error:
        return f"{error.message} {error.hint}"
    return ""


def _language_fault(value: object) -> str:
    return "" if value in LANGUAGES else f'"language" must be {" or ".join(map(_quoted, LANGUAGES))}.'


def _quoted(word: str) -> str:
    return f'"{word}"'


def _defender_fault(value: object) -> str:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        return "Write each defender under a line of its own: [[defender]]."
    return " ".join(
        f"Defender {number}: {sentence}" for number, one in enumerate(value, 1) for sentence in _contact_faults(one)
    )


def _contact_faults(table: Mapping[str, object]) -> Iterator[str]:
    for name in table:
        if name not in _CONTACT_PARTS:
            yield f'There is no "{name}". There are: {", ".join(_CONTACT_PARTS)}.'
    for name in ("name", "phone", "address"):
        if not _is_line(table.get(name, "")):
            yield f'"{name}" must be one line of {LONGEST_TEXT} letters or fewer.'
    if not str(table.get("name", "")).strip():
        yield '"name" is missing.'
    districts = table.get("districts", [])
    if not isinstance(districts, list) or not all(isinstance(one, str) for one in districts):
        yield '"districts" must be a list of codes such as ["ndil"].'


def _is_line(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_TEXT and value.isprintable()


_CONTACT_PARTS = ("name", "phone", "address", "districts")
_CHECKS: Mapping[str, Callable[[object], str]] = {
    "mode": _mode_fault,
    "storage_folder": _folder_fault,
    "server": _server_fault,
    "idle_minutes": _number_fault("idle_minutes", SHORTEST_IDLE, LONGEST_IDLE),
    "keep_months": _number_fault("keep_months", 1, LONGEST_KEEPING),
    "language": _language_fault,
    "defender": _defender_fault,
}
