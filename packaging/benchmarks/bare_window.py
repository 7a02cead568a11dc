"""The anchor of the start: a bare window with a label, in a process of its own."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class _FirstPaint(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, _told)
        return False


def _told() -> None:
    print("painted", flush=True)
    if "memory" in sys.argv:
        from benchmarks.memory import print_memory

        print_memory()
    os._exit(0)


app = QApplication([])
window = QMainWindow()
label = QLabel("Right Door")
window.setCentralWidget(label)
painted = _FirstPaint()
label.installEventFilter(painted)
window.show()
app.exec()
