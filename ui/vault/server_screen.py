"""The screen that stands before the cases on an office server."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.keeping.office_shelf import ServerPlace
from ui.parts.form_screen import FormScreen
from ui.parts.outlines import LineField


class SignInScreen(FormScreen):
    """Asks who signs in to the server, by which password."""

    submitted = Signal()
    left = Signal()

    def __init__(self, place: ServerPlace, parent: QWidget | None = None) -> None:
        self._place = place
        super().__init__(parent)

    def draw(self) -> None:
        """Make the page."""
        place = self._place
        where = self.tr("The cases are on the server of your office: {server}.").format(server=place.host)
        sentences = [where]
        if place.user is not None:
            sentences.append(self.tr("You sign in as {name}.").format(name=place.user))
        empty = self.tr("Leave the password empty when this computer signs in by itself.")
        self.begin(self.tr("Open the cases of the office"), *sentences, empty)
        self._name: LineField | None = None
        if place.user is None:
            self._name = self.add_field(self.tr("Your name on the server"), secret=False)
        self.password = self.add_field(self.tr("Password"), empty)
        self.add_show_box()
        self.add_status()
        self.add_button(self.tr("&Open the cases"), self.submitted.emit)
        self.add_button(self.tr("&Back to the start"), self.left.emit)

    @property
    def user(self) -> str | None:
        """The name that was typed; None when the office has fixed it."""
        return None if self._name is None else self._name.text().strip()
