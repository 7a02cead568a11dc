"""Loads the law pack after the first paint."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.parts.background import run_in_background
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from app.engine.pack import Pack


class PackLoader(QObject):
    """Loads the law pack on a thread, once; after a failure it may be asked again."""

    loaded = Signal()

    def __init__(self, window: MainWindow, folder: Path | None) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._loading = False
        self._pack: Pack | None = None

    @property
    def has_pack(self) -> bool:
        """Whether it is there."""
        return self._pack is not None

    @property
    def pack(self) -> Pack:
        """The law pack, once it is there."""
        if self._pack is None:
            raise RuntimeError("no law pack is loaded")
        return self._pack

    def load(self) -> None:
        """Begin, unless it is there or under way."""
        if not self._loading and self._pack is None:
            self._loading = True
            run_in_background(self, self._read_pack, self._on_pack, self._on_failed)

    def _read_pack(self) -> Pack:
        import ui.window.case_parts  # noqa: F401  # or the window would stand still while it loads them
        from app.services.packs import load_pack

        return load_pack(self._folder)

    def _on_pack(self, pack: Pack) -> None:
        self._loading = False
        self._pack = pack
        self._window.use_pack(pack)
        gc.freeze()  # all of this stays: no collection, during which the window stands still, need look through it
        self.loaded.emit()

    def _on_failed(self, error: Exception) -> None:
        self._loading = False
        self._window.loading_failed(error)
