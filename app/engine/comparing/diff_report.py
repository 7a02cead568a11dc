"""A comparison of two law packs as lines, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from app.engine.comparing.pack_diff import Difference, PackSide

SCHEMA = "rightdoor.diff/1"
_PARTS = ("file", "pointer", "inside", "was_at", "kind", "old", "new")


def diff_lines(old: PackSide, new: PackSide, found: Sequence[Difference]) -> Iterator[str]:
    """Yield one line for each difference under the part of the pack it belongs to."""
    count = f"{len(found)} difference{'s' if len(found) != 1 else ''}" if found else "no difference"
    yield f"{_stamp(old)} -> {_stamp(new)}: {count}"
    for group, members in groupby(found, key=lambda line: line.group):
        yield ""
        yield f"{group}:"
        yield from (f"  {line}" for line in members)


def diff_json(old: PackSide, new: PackSide, found: Sequence[Difference]) -> str:
    """Return the comparison as one JSON object."""
    rows = [{"group": line.group, **{part: getattr(line, part) for part in _PARTS}} for line in found]
    told = {"schema": SCHEMA, "old": _head(old), "new": _head(new), "differences": rows}
    return json.dumps(told, indent=1, ensure_ascii=False)


def _stamp(side: PackSide) -> str:
    return " ".join(_head(side).values())


def _head(side: PackSide) -> dict[str, str]:
    head = side.files["pack.json"]
    return {part: str(head[part]) for part in ("id", "version")} if isinstance(head, Mapping) else {}
