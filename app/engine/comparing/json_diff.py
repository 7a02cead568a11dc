"""Where two JSON values differ."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from typing import Protocol

_KEYS = ("code", "id", "trigger", "name", "version")


class Absence(Enum):
    """Marks a side that has no value."""

    ABSENT = "absent"


ABSENT = Absence.ABSENT


@dataclass(frozen=True, slots=True)
class Change:
    """One place: ``kind`` is added, removed, changed, moved or reordered; ``was_at`` is its pointer on the old side."""

    kind: str
    pointer: str
    was_at: str
    old: object
    new: object


class Shape(Protocol):
    """What the caller knows about the places of a file."""

    def is_rule(self, pointer: str) -> bool:
        """Tell whether the value here changes as a whole."""

    def is_split(self, pointer: str) -> bool:
        """Tell whether an added or removed value here is told part by part."""

    def is_ordered(self, pointer: str) -> bool:
        """Tell whether the order of the names here means something."""


def changes(old: object, new: object, shape: Shape) -> Iterator[Change]:
    """Yield every difference, each at its JSON pointer (RFC 6901) on the new side, or on the old when it is gone."""
    return _Comparison(shape).compare(old, new, "", "")


def common_place(old: object, new: object) -> str:
    """Return the JSON pointer of the smallest part of two values that holds all their differences."""
    if isinstance(old, Mapping) and isinstance(new, Mapping) and list(old) == list(new):
        keys: Sequence[str | int] = list(old)
        pairs = [(key, old[key], new[key]) for key in keys]
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        pairs = [(place, one, other) for place, (one, other) in enumerate(zip(old, new, strict=True))]
    else:
        return ""
    differing = [(key, one, other) for key, one, other in pairs if not same(one, other)]
    if len(differing) != 1:
        return ""
    key, one, other = differing[0]
    return f"/{escaped(key)}{common_place(one, other)}"


def same(old: object, new: object) -> bool:
    """Tell whether two JSON values are the same; true is not 1, as it is in Python."""
    return old is new or _text(old) == _text(new)


def escaped(key: object) -> str:
    """Return a key as a part of a JSON pointer."""
    return str(key).replace("~", "~0").replace("/", "~1")


class _Comparison:
    """Compares two values place by place."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape

    def compare(self, old: object, new: object, was_at: str, at: str) -> Iterator[Change]:
        if old is ABSENT or new is ABSENT:
            yield from self._one_sided(old, new, was_at, at)
        elif same(old, new):
            return
        elif self._shape.is_rule(at):
            yield Change("changed", at, was_at, old, new)
        elif isinstance(old, Mapping) and isinstance(new, Mapping):
            yield from self._mappings(old, new, was_at, at)
        elif isinstance(old, list) and isinstance(new, list):
            yield from self._lists(old, new, was_at, at)
        else:
            yield Change("changed", at, was_at, old, new)

    def _one_sided(self, old: object, new: object, was_at: str, at: str) -> Iterator[Change]:
        value = new if old is ABSENT else old
        if value and self._shape.is_split(at) and isinstance(value, Mapping | list):
            for key, part in value.items() if isinstance(value, Mapping) else enumerate(value):
                below = f"/{escaped(key)}"
                before, after = (ABSENT, part) if old is ABSENT else (part, ABSENT)
                yield from self.compare(before, after, was_at + below, at + below)
        elif old is ABSENT:
            yield Change("added", at, at, ABSENT, new)
        else:
            yield Change("removed", was_at, was_at, old, ABSENT)

    def _mappings(self, old: Mapping[str, object], new: Mapping[str, object], was_at: str, at: str) -> Iterator[Change]:
        for key in dict.fromkeys((*old, *new)):
            below = f"/{escaped(key)}"
            yield from self.compare(old.get(key, ABSENT), new.get(key, ABSENT), was_at + below, at + below)
        before, after = [key for key in old if key in new], [key for key in new if key in old]
        if before != after and self._shape.is_ordered(at):
            yield Change("reordered", at, was_at, before, after)

    def _lists(self, old: list[object], new: list[object], was_at: str, at: str) -> Iterator[Change]:
        gone: list[int] = []
        come: list[int] = []
        for tag, low, high, new_low, new_high in _aligned(old, new):
            if tag == "equal" or (tag == "replace" and high - low == new_high - new_low):
                for one, other in zip(range(low, high), range(new_low, new_high), strict=True):
                    yield from self.compare(old[one], new[other], f"{was_at}/{one}", f"{at}/{other}")
            else:
                gone += range(low, high)
                come += range(new_low, new_high)
        for place in list(gone):
            moved = next((other for other in come if same(old[place], new[other])), None)
            if moved is not None:
                yield Change("moved", f"{at}/{moved}", f"{was_at}/{place}", old[place], new[moved])
                gone.remove(place)
                come.remove(moved)
        yield from (Change("removed", f"{was_at}/{place}", f"{was_at}/{place}", old[place], ABSENT) for place in gone)
        yield from (Change("added", f"{at}/{place}", f"{at}/{place}", ABSENT, new[place]) for place in come)


def _aligned(old: list[object], new: list[object]) -> list[tuple[str, int, int, int, int]]:
    """Pair the parts of two lists: those with the same key, then those that stand in each other's place."""
    before, after = [_key(part) for part in old], [_key(part) for part in new]
    return list(SequenceMatcher(None, before, after, autojunk=False).get_opcodes())


def _key(part: object) -> str:
    if isinstance(part, Mapping):
        return next((f"{name}={part[name]}" for name in _KEYS if name in part), _text(part))
    return _text(part)


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
