"""Keeps PySide6 from reading the source of every module that is loaded after it."""

from __future__ import annotations

import sys


def read_no_sources() -> None:
    """Have PySide tell by its name whether a module uses PySide.

    PySide looks for its own name in the source of each module, for the sake of a way to spell its methods that nothing
    here uses. That takes longer than running the module, and keeps every line of SQLAlchemy in memory.
    """
    import PySide6.QtCore  # noqa: F401  # loads the part that reads

    reader = sys.modules.get("shibokensupport.feature")
    if hasattr(reader, "_mod_uses_pyside"):
        setattr(reader, "_mod_uses_pyside", _uses_pyside)  # noqa: B010 - to a type checker it has no such name


def _uses_pyside(module: object) -> bool:
    return str(getattr(module, "__name__", "")).startswith("ui.")
