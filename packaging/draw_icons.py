"""Draws the pictures of the icon in every size from its one drawing."""

from __future__ import annotations

from pathlib import Path

ICONS = Path(__file__).resolve().parent.parent / "ui" / "icons"
DRAWING = ICONS / "rightdoor.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256)
"""Sides in pixels: what desktops, task bars and file managers ask for."""


def picture(size: int) -> Path:
    """Return where the picture of this size is kept."""
    return ICONS / f"rightdoor-{size}.png"


def draw(size: int, target: Path) -> None:
    """Draw the icon as a PNG file of this size; needs Qt."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    image.save(str(target))


if __name__ == "__main__":
    for side in SIZES:
        draw(side, picture(side))
