"""Keeps what people type out of the copy of memory that a system makes of a program that crashes."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

_FILTER = Path("/proc/self/coredump_filter")


def leave_no_dump() -> None:
    """From now on, until the program ends, have the system write no core file when it crashes.

    A service of Linux that gathers crashes may pass over that; what it is handed then holds none of the memory. On
    Windows nothing is changed: what is kept there is set by whoever owns the computer.
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(OSError):  # a system without that file has no such service
            _FILTER.write_text("0", encoding="utf-8")
