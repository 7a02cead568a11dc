"""Says where the store lives on this computer."""

from __future__ import annotations

import os
import sys
from pathlib import Path

STORE_VARIABLE = "RIGHTDOOR_STORE"
PORTABLE_FILE = "portable.txt"
PORTABLE_CASES = "cases"


def portable_folder() -> Path | None:
    """Return the folder of a program that is carried about, known by the file that lies beside it; otherwise None.

    It keeps its cases in that folder and leaves the computer it runs on as it was.
    """
    folder = Path(sys.executable).parent
    return folder if (folder / PORTABLE_FILE).is_file() else None


def store_path(folder: Path | None = None) -> Path:
    """Return the absolute path of the store: RIGHTDOOR_STORE when set, else one in `folder`.

    Without a folder it is one beside a program that is carried about, otherwise in the user's data folder.
    """
    if named := os.environ.get(STORE_VARIABLE):
        return Path(named).expanduser().absolute()
    if folder is None and (carried := portable_folder()):
        folder = carried / PORTABLE_CASES
    if folder is None:
        from platformdirs import user_data_path

        folder = user_data_path("rightdoor", appauthor=False)
    return folder / "cases.sqlite"


def sealed_store_path(store: Path) -> Path:
    """Return where the sealed cases stand: under a name of their own, so that an old plain file stays what it is.

    A name that is that of sealed cases already stays as it is.
    """
    if store.stem.endswith(".sealed"):
        return store
    return store.with_name(f"{store.stem}.sealed{store.suffix}")
