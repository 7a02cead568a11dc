"""Visits a library computer in a process of its own: types planted words, then leaves."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

PLANTED = ("Wilhelmina", "quartz umbrella", "Jo Marchbanks")


def main(ending: str, elsewhere: Path) -> None:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication, QFileDialog

    from app.services.office import Mode, OfficeSettings
    from app.services.packs import load_pack
    from app.services.places import sealed_store_path, store_path
    from app.services.printing.paper import Person, save_client_summary
    from ui.parts.dialogs import Dialogs
    from ui.parts.look import TextSize
    from ui.start import keep_no_settings
    from ui.window.main_window import MainWindow
    from ui.window.modes import Modes
    from ui.window.pack_loader import PackLoader

    application = QApplication([])
    keep_no_settings()
    window = MainWindow(date.today, Dialogs(), TextSize(application))
    loader = PackLoader(window, None)
    modes = Modes(window, loader, sealed_store_path(store_path()), OfficeSettings(Mode.LIBRARY), Dialogs())
    window.show()
    modes.enter(Mode.LIBRARY)
    while window.bar.isHidden():
        application.processEvents()
    pack = load_pack()
    case_id = window._shelf.lines()[0].id
    window._shelf.rename(case_id, "Wilhelmina")
    window._shelf.save(case_id, "other_reason", "quartz umbrella")
    window.open_case(case_id)
    save_client_summary(
        pack, window._shelf.answers(case_id), Person("Jo Marchbanks"), date(2026, 11, 23), elsewhere / "s.pdf"
    )
    chooser = QFileDialog(window, "Save", str(elsewhere))
    chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
    chooser.show()
    application.processEvents()
    chooser.accept()
    chooser.deleteLater()
    if ending == "crash":
        import os

        os._exit(3)
    if ending == "quick exit":
        modes.quick_exit()
        assert window.screen_shown is modes.cleared
    window.close()
    application.processEvents()
    QCoreApplication.sendPostedEvents()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
