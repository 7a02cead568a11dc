"""Keeps PySide6 6.12 from wearing out None, True or False on Python 3.11."""

from __future__ import annotations

import ctypes
import sys

WORN = (None, True, False, NotImplemented, Ellipsis)
"""The constants of Python that are immortal from 3.12 on."""


def keep_constants_alive() -> None:
    """Give Python's constants more references than any run can use up.

    PySide6 6.12 is built for Pythons whose constants are immortal. On 3.11 each call of a Qt method that returns one
    takes one reference to it away, so that the program would be killed after some thousand calls.
    """
    if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
        for constant in WORN:
            ctypes.c_ssize_t.from_address(id(constant)).value += sys.maxsize >> 2
