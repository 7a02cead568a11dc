"""Says where the store lives on this computer."""

from __future__ import annotations

import os
from pathlib import Path

STORE_VARIABLE = "RIGHTDOOR_STORE"


def store_path() -> Path:
    """Return the absolute path of the store: RIGHTDOOR_STORE when set, else one in the user's data folder."""
    if named := os.environ.get(STORE_VARIABLE):
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("rightdoor", appauthor=False) / "cases.sqlite"
