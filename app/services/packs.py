"""Loads the law pack."""

from __future__ import annotations

from pathlib import Path

from app.engine.pack import Pack
from app.engine.reading.problems import PackError
from app.engine.reading.reader import read_pack
from app.errors import UserError

# Beside the package, in the sources as well as installed or frozen.
SHIPPED_PACK = Path(__file__).resolve().parents[2] / "decision_trees" / "federal_relief"


def load_pack(folder: Path | None = None) -> Pack:
    """Read the pack in `folder`, by default the one that came with the program.

    UserError when there is none, or with every problem that its files have.
    """
    folder = folder or SHIPPED_PACK
    if not folder.is_dir():
        raise UserError("The law pack was not found.", "Folder: {folder}", folder=folder)
    try:
        return read_pack(folder)
    except PackError as error:
        message = "The law pack cannot be used. Folder: {folder}"
        raise UserError(message, "{faults}", folder=folder, faults=error) from error
