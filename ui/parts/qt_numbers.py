"""A few values of Qt by number, for what is drawn before anything else."""

# PySide makes the class ``Qt`` with its two thousand names when it is first named; that takes longer than the first
# window. What the first window is made of therefore sets these as properties, by number.

from __future__ import annotations

PLAIN_TEXT = 0
"""Qt.TextFormat.PlainText"""

NO_FOCUS, TAB_FOCUS = 0, 1
"""Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.TabFocus"""

ALWAYS_OFF = 1
"""Qt.ScrollBarPolicy.ScrollBarAlwaysOff"""

HORIZONTAL = 1
"""Qt.Orientation.Horizontal"""
