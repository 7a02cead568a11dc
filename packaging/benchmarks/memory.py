"""Tells how much memory this process holds."""

from __future__ import annotations

import json
import re
from pathlib import Path

_ROLLUP = Path("/proc/self/smaps_rollup")


def print_memory() -> None:
    """Print one JSON object: what this process holds alone or shares, in MB, by kind; empty where nobody can tell."""
    sizes = {}
    if _ROLLUP.exists():
        found = re.findall(r"^(Pss|Rss|Private_Dirty): +(\d+) kB", _ROLLUP.read_text(encoding="ascii"), re.MULTILINE)
        sizes = {name: int(size) / 1024 for name, size in found}
    print(json.dumps(sizes), flush=True)
