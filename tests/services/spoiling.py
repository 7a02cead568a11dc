"""Ways to spoil a file, drawn from one seed, with a limit on the time of looking at it."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from types import FrameType
from typing import Any

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2, 10**30, 1.5, float("nan"), float("inf"), "", "x", "a.b", "\0", "\ud800", "x" * 5000,
    "2026-02-30", "2026-11-24", "9999-12-31", "0001-01-01", [], {}, [[]], [None], {"": ""}, [[[[[[[[[[[[]]]]]]]]]]]],
)  # fmt: skip
MOST_SECONDS = 20


@contextmanager
def in_time() -> Iterator[None]:
    """Raise TimeoutError in the middle of what takes too long."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError("this would have hung")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def spoil_bytes(whole: bytes, chance: Random) -> bytes:
    """Cut, flip, overwrite, insert, repeat or drop some bytes, once or a few times."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        at, length = chance.randrange(len(whole) + 1), chance.randrange(1, 5000)
        filling = chance.randbytes(chance.randrange(1, 64))
        kind = chance.randrange(6)
        if kind == 0:
            whole = whole[:at]
        elif kind == 1 and at < len(whole):
            whole = whole[:at] + bytes([whole[at] ^ (1 << length % 8)]) + whole[at + 1 :]
        elif kind == 2:
            whole = whole[:at] + filling + whole[at + len(filling) :]
        elif kind == 3:
            whole = whole[:at] + filling + whole[at:]
        elif kind == 4:
            whole = whole[:at] + whole[at : at + length] + whole[at:]
        else:
            whole = whole[:at] + whole[at + length :]
    return whole


def spoil_parts(whole: bytes, chance: Random, grafts: list[Any]) -> bytes:
    """Change a few parts of a JSON text, keeping it JSON; `grafts` are parts from elsewhere."""
    root = [json.loads(whole)]
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        holder, place = chance.choice(list(_places(root)))
        kind = chance.randrange(5)
        if kind == 0 and holder is not root:
            del holder[place]
        elif kind == 1 and isinstance(holder, dict):
            holder[str(chance.choice(grafts))[:40]] = holder.pop(place)
        elif kind == 2 and isinstance(holder, list) and holder is not root:
            holder.insert(place, holder[place])
        else:
            holder[place] = json.loads(json.dumps(chance.choice(ODD if kind == 3 else grafts)))
    return json.dumps(root[0]).encode()


def parts_of(whole: bytes) -> list[Any]:
    """Return every part of a JSON text, to be put in the place of others."""
    return [holder[place] for holder, place in _places([json.loads(whole)])]


def _places(root: Any) -> Iterator[tuple[Any, Any]]:
    for place in list(root) if isinstance(root, dict) else range(len(root)):
        yield root, place
        if isinstance(root[place], dict | list):
            yield from _places(root[place])
