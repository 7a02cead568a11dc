"""What a person can do with a recovery key while it is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from ui.parts.dialogs import Dialogs
from ui.vault.vault_screens import RecoveryKeyScreen


class KeyDesk(QObject):
    """Prints the key, saves it; lets nobody go on before it is kept."""

    kept = Signal()

    def __init__(self, page: RecoveryKeyScreen, dialogs: Dialogs, window: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._dialogs = dialogs
        self._window = window
        page.submitted.connect(self._on_submitted)
        page.print_asked.connect(self._on_print)
        page.save_asked.connect(self._on_save)

    def _on_submitted(self) -> None:
        if self._page.kept.isChecked():
            self.kept.emit()
        else:
            hint = "Print the key or write it down. Then tick the box."
            self._page.say_problem(UserError("This key is not shown again.", hint))

    def _on_print(self) -> None:
        from ui.vault.key_paper import print_key

        printer = self._dialogs.choose_printer(self._window)
        if printer is not None:
            print_key(self._page.key.text(), printer)
            self._page.say(lambda: self.tr("Sent to the printer. Take the page."))

    def _on_save(self) -> None:
        from ui.vault.key_paper import save_key

        title, kinds = self.tr("Save the recovery key"), self.tr("Text files (*.txt)")
        target = self._dialogs.choose_new_file(self._window, title, "recovery-key.txt", kinds)
        if target is None:
            return
        try:
            save_key(self._page.key.text(), target)
        except UserError as error:
            self._page.say_problem(error)
        else:
            self._page.say(lambda: self.tr("Saved. Move the file off this computer."))
