"""Says where the store lives on this computer."""

from __future__ import annotations

import os
from pathlib import Path

STORE_VARIABLE = "RIGHTDOOR_STORE"


def store_path(folder: Path | None = None) -> Path:
    """Return the absolute path of the store: RIGHTDOOR_STORE when set, else one in `folder`.

    Without a folder it is one in the user's data folder.
    """
    if named := os.environ.get(STORE_VARIABLE):
        return Path(named).expanduser().absolute()
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
