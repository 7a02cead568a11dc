"""The settings file of an office."""

from __future__ import annotations

import os
import sys
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.errors import UserError

OFFICE_VARIABLE = "RIGHTDOOR_OFFICE"
OFFICE_FILE = "office.toml"
SYSTEM_FILE = Path("/etc/rightdoor") / OFFICE_FILE
SHORTEST_IDLE, LONGEST_IDLE = 3, 240


class Mode(StrEnum):
    """What becomes of what a person types."""

    LIBRARY = "library"  # kept in memory alone, then wiped
    CLINIC = "clinic"  # kept on the disk, sealed


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """What an office has fixed for everybody who uses this computer; None is not fixed.

    `storage_folder` holds the sealed cases; `idle_minutes` is how long nobody may be at the keyboard.
    """

    mode: Mode | None = None
    storage_folder: Path | None = None
    idle_minutes: int | None = None


def office_file() -> Path | None:
    """Return the settings file in force: the one named by RIGHTDOOR_OFFICE, one beside the program, the system's.

    None when there is none. A named file is returned even when it is missing, so that its loss is told.
    """
    if named := os.environ.get(OFFICE_VARIABLE):
        return Path(named).expanduser().absolute()
    beside = Path(sys.executable).parent / OFFICE_FILE
    return next((place for place in (beside, SYSTEM_FILE) if place.exists()), None)


def read_office(place: Path | None) -> OfficeSettings:
    """Read the settings at `place`, as `office_file` finds it; nothing is fixed when there is none.

    UserError with one sentence for each fault: a setting that is misspelt must not be passed over in silence.
    """
    if place is None:
        return OfficeSettings()
    found = _read(place)
    faults = [f'There is no setting "{name}".' for name in found if name not in _CHECKS]
    faults += [sentence for name, (check, sentence) in _CHECKS.items() if name in found and not check(found[name])]
    if faults:
        raise UserError("The office settings cannot be used.", f"{' '.join(faults)} File: {place}")
    folder, minutes = found.get("storage_folder"), found.get("idle_minutes")
    return OfficeSettings(
        Mode(str(found["mode"])) if "mode" in found else None,
        Path(folder) if isinstance(folder, str) else None,
        minutes if isinstance(minutes, int) else None,
    )


def _read(place: Path) -> dict[str, object]:
    try:
        return dict(tomllib.loads(place.read_text(encoding="utf-8")))
    except FileNotFoundError as error:
        raise UserError("The office settings are gone.", f"Put the file back. File: {place}") from error
    except OSError as error:
        raise UserError("The office settings cannot be read.", f"Check who may read the file. File: {place}") from error
    except ValueError as error:  # not UTF-8, or not TOML
        raise UserError("The office settings are not written as TOML.", f"Mend the file. File: {place}") from error


def _is_mode(value: object) -> bool:
    return value in list(Mode)


def _is_folder(value: object) -> bool:
    return isinstance(value, str) and Path(value).is_absolute()


def _is_idle_time(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and SHORTEST_IDLE <= value <= LONGEST_IDLE


_CHECKS = {
    "mode": (_is_mode, '"mode" must be "library" or "clinic".'),
    "storage_folder": (_is_folder, '"storage_folder" must be a whole path.'),
    "idle_minutes": (_is_idle_time, f'"idle_minutes" must be a number from {SHORTEST_IDLE} to {LONGEST_IDLE}.'),
}
