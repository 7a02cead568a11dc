"""The colours of the window: as the system asks, or as the person at a shared computer chose."""

from __future__ import annotations

from enum import Enum

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication


class Theme(Enum):
    """One set of colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


_Role = QPalette.ColorRole
_COLOURS: dict[Theme, dict[QPalette.ColorRole, str]] = {
    Theme.LIGHT: {
        _Role.Window: "#f4f4f4",
        _Role.WindowText: "#1a1a1a",
        _Role.Base: "#ffffff",
        _Role.AlternateBase: "#ececec",
        _Role.Text: "#1a1a1a",
        _Role.PlaceholderText: "#5a5a5a",
        _Role.Button: "#e6e6e6",
        _Role.ButtonText: "#1a1a1a",
        _Role.BrightText: "#ffffff",
        _Role.ToolTipBase: "#ffffff",
        _Role.ToolTipText: "#1a1a1a",
        _Role.Highlight: "#174a8b",
        _Role.HighlightedText: "#ffffff",
        _Role.Link: "#174a8b",
        _Role.LinkVisited: "#5b2a86",
    },
    Theme.DARK: {
        _Role.Window: "#1e1e1e",
        _Role.WindowText: "#efefef",
        _Role.Base: "#141414",
        _Role.AlternateBase: "#262626",
        _Role.Text: "#efefef",
        _Role.PlaceholderText: "#a8a8a8",
        _Role.Button: "#333333",
        _Role.ButtonText: "#efefef",
        _Role.BrightText: "#ffffff",
        _Role.ToolTipBase: "#333333",
        _Role.ToolTipText: "#efefef",
        _Role.Highlight: "#8ab4f8",
        _Role.HighlightedText: "#101010",
        _Role.Link: "#9cc2ff",
        _Role.LinkVisited: "#d5b3ff",
    },
    Theme.CONTRAST: {
        _Role.Window: "#000000",
        _Role.WindowText: "#ffffff",
        _Role.Base: "#000000",
        _Role.AlternateBase: "#000000",
        _Role.Text: "#ffffff",
        _Role.PlaceholderText: "#d0d0d0",
        _Role.Button: "#000000",
        _Role.ButtonText: "#ffffff",
        _Role.BrightText: "#ffff00",
        _Role.ToolTipBase: "#000000",
        _Role.ToolTipText: "#ffffff",
        _Role.Highlight: "#ffff00",
        _Role.HighlightedText: "#000000",
        _Role.Link: "#ffff00",
        _Role.LinkVisited: "#ffff00",
    },
}
_DISABLED = {Theme.LIGHT: "#5a5a5a", Theme.DARK: "#a8a8a8", Theme.CONTRAST: "#d0d0d0"}
_EDGES = {Theme.LIGHT: "#a8a8a8", Theme.DARK: "#e0e0e0", Theme.CONTRAST: "#ffffff"}
"""What the edge of a button is drawn from, a little darker; on a dark ground the scroll bars are filled with it."""

_EDGED = ("QPushButton", "QToolButton", "QComboBox")
_DARK_BELOW = 128

STRONG_CONTRAST = 18
"""The least contrast of text that counts as high: where the system gives that much, its own colours stay."""


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours after WCAG 2.2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def theme_palette(theme: Theme) -> QPalette:
    """The colours of a theme; for the system's own, those that Qt has from it."""
    if theme is Theme.SYSTEM:
        return QPalette()
    colours = _COLOURS[theme]
    palette = QPalette(QColor(colours[_Role.Button]), QColor(colours[_Role.Window]))
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(_DISABLED[theme]))
    return palette


def _draw_edges(theme: Theme) -> None:
    """Have what can be pressed or dragged stand out from its ground; the style would draw it almost in one colour."""
    palette, edge = theme_palette(theme), QColor(_EDGES[theme])
    palette.setColor(_Role.Window, edge)
    for name in _EDGED:
        QApplication.setPalette(palette, name)  # type: ignore[arg-type]  # the stub asks for bytes, Qt takes text
    if theme is Theme.LIGHT:
        return
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(role, palette.color(_Role.Base))
    palette.setColor(_Role.Window, palette.color(_Role.AlternateBase))
    palette.setColor(_Role.Button, edge)
    QApplication.setPalette(palette, "QScrollBar")  # type: ignore[arg-type]  # as above


class Themes(QObject):
    """Keeps the colours of the window as they were chosen; nothing of the choice is written anywhere."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.chosen = Theme.SYSTEM
        self._hints = QGuiApplication.styleHints()
        self._access = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._follow)
        self._access.contrastPreferenceChanged.connect(self._follow)
        self._access.motionPreferenceChanged.connect(self._still)
        self._blink = app.cursorFlashTime()
        self._follow()
        self._still()

    def use(self, theme: Theme) -> None:
        """Draw the window in these colours from now on."""
        self.chosen = theme
        self._follow()

    def next(self) -> None:
        """Take the next set of colours."""
        themes = list(Theme)
        self.use(themes[(themes.index(self.chosen) + 1) % len(themes)])

    def _follow(self) -> None:
        wanted = self._of_the_system() if self.chosen is Theme.SYSTEM else self.chosen
        QApplication.setPalette(theme_palette(wanted))
        if wanted is not Theme.SYSTEM:
            _draw_edges(wanted)
        self.changed.emit()

    def _of_the_system(self) -> Theme:
        """What to draw when the system decides: its own colours, unless its wish has not reached them."""
        drawn = QApplication.style().standardPalette()
        text, ground = drawn.color(_Role.WindowText), drawn.color(_Role.Window)
        strong = self._access.contrastPreference() is QtCore.Qt.ContrastPreference.HighContrast
        if strong and contrast(text, ground) < STRONG_CONTRAST:
            return Theme.CONTRAST
        if self._hints.colorScheme() is QtCore.Qt.ColorScheme.Dark and ground.lightness() >= _DARK_BELOW:
            return Theme.DARK
        return Theme.SYSTEM

    def _still(self) -> None:
        """Nothing of the window moves by itself; where the system asks for rest, the cursor does not blink."""
        for effect in (
            QtCore.Qt.UIEffect.UI_AnimateMenu,
            QtCore.Qt.UIEffect.UI_FadeMenu,
            QtCore.Qt.UIEffect.UI_AnimateCombo,
            QtCore.Qt.UIEffect.UI_AnimateTooltip,
            QtCore.Qt.UIEffect.UI_FadeTooltip,
            QtCore.Qt.UIEffect.UI_AnimateToolBox,
        ):
            QApplication.setEffectEnabled(effect, False)
        calm = self._access.motionPreference() is QtCore.Qt.MotionPreference.ReducedMotion
        QApplication.setCursorFlashTime(0 if calm else self._blink)
