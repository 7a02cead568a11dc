"""Tells a fault of the program itself without telling anything of a case."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from PySide6.QtWidgets import QWidget

from ui.parts.dialogs import Dialogs


def fault_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of the fault with the places it passed through; its message is left out, for it may hold an answer."""
    places = [f"{place.name}, line {place.lineno}, {place.filename}" for place in traceback.extract_tb(trace)]
    return "\n".join([kind.__name__, *places])


def catch_faults(window: QWidget, dialogs: Dialogs) -> None:
    """From now on say every fault that nothing else catches, in slots too; only one at a time."""
    saying = False

    def say(kind: type[BaseException], _fault: BaseException, trace: TracebackType | None) -> None:
        nonlocal saying
        report = fault_report(kind, trace)
        print(report, file=sys.stderr)
        if not saying:
            saying = True
            dialogs.say_fault(window, report)
            saying = False

    sys.excepthook = say
