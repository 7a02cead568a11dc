"""The picture that stands for the program in task bars."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QIcon

_PICTURES = Path(__file__).resolve().parent.parent / "icons"
_SIZES = (16, 32, 48, 64)


def program_icon() -> QIcon:
    """Return the icon in the sizes that windows ask for."""
    icon = QIcon()
    for size in _SIZES:
        icon.addFile(str(_PICTURES / f"rightdoor-{size}.png"))
    return icon
