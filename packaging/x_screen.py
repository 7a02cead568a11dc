"""Gives a program a screen that speaks X where nobody sits."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager


@contextmanager
def x_screen(size: str = "1366x768x24") -> Iterator[Mapping[str, str]]:
    """Give a screen in memory, whatever numbers are taken: the variables of a program that is to use it.

    ``size`` is its width by its height in pixels, by the bits of a pixel.
    """
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{server.stdout.readline().strip()}"}
        finally:
            server.terminate()
