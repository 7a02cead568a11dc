"""Keeps PySide6 6.12 from wearing out None, True or False on Python 3.11."""

from __future__ import annotations

import sys

WORN = (None, True, False, NotImplemented, Ellipsis)
"""The constants of Python that are immortal from 3.12 on."""


def keep_constants_alive() -> None:
    """Give Python's constants more references than any run can use up.

    PySide6 6.12 is built for Pythons whose constants are immortal. On 3.11 each call of a Qt method that returns one
    takes one reference to it away, so that the program would be killed after some thousand calls.
    """
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    from _ctypes import _SimpleCData  # ctypes itself costs more than all else that is loaded before the window

    class Count(_SimpleCData):  # type: ignore[type-arg]  # it takes none at run time
        _type_ = "q" if sys.maxsize > 2**32 else "i"

    for constant in WORN:
        Count.from_address(id(constant)).value += sys.maxsize >> 2
