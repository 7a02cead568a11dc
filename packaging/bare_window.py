"""Shows the plainest window there is, to compare the start of the program with."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

if __name__ == "__main__":
    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Right Door"))
    window.resize(1180, 720)
    window.show()
    sys.exit(app.exec())
