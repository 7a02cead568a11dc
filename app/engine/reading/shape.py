"""Reads JSON into frozen dataclasses by their own annotations, every fault noted."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Annotated, Any, TypeVar, cast

from app.engine.reading.problems import ProblemList
from app.engine.rules.spans import whole_day

T = TypeVar("T")
Rule = Annotated[object, "rule"]
"""A field that holds an expression of the rule language, read later against the pack's names."""

PLAIN: dict[object, tuple[str, str]] = {
    str: ("string", "a text"),
    int: ("integer", "a whole number"),
    bool: ("boolean", "true or false"),
}


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: its file, its JSON pointer, the list that takes the faults."""

    file: str
    pointer: str
    problems: ProblemList

    def below(self, key: object) -> Place:
        """Return the place of a part of this value."""
        return Place(self.file, f"{self.pointer}/{key}", self.problems)

    def fault(self, code: str, message: str, remedy: str) -> None:
        """Note a fault here."""
        self.problems.add(code, self.file, self.pointer, message, remedy)


def read(raw: object, kind: type[T], file: str, problems: ProblemList) -> T | None:
    """Read ``raw`` as ``kind``; return None when a fault was noted in ``problems``."""
    before = len(problems.found)
    value = _read(raw, kind, Place(file, "", problems))
    return cast(T, value) if len(problems.found) == before else None


@cache
def fields_of(kind: type) -> dict[str, tuple[object, bool]]:
    """Return each field of a dataclass with its annotation, with whether it may be left out."""
    hints = typing.get_type_hints(kind, include_extras=True)
    return {field.name: (hints[field.name], not _has_to_be_there(field)) for field in dataclasses.fields(kind)}


def _has_to_be_there(field: dataclasses.Field[Any]) -> bool:
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


def options_of(kind: object) -> tuple[object, ...]:
    """Return the members of a union, without None; a plain type is its own only member."""
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        return tuple(option for option in typing.get_args(kind) if option is not type(None))
    return (kind,)


def _read(raw: object, kind: object, at: Place) -> object:
    if typing.get_origin(kind) is Annotated:
        return raw
    options = options_of(kind)
    if len(options) > 1 or options[0] is not kind:
        return _read_option(raw, kind, options, at)
    if kind in PLAIN:
        return _read_plain(raw, kind, at)
    if kind is date:
        return _read_date(raw, at)
    if kind is object:
        return raw
    if dataclasses.is_dataclass(kind):
        return _read_record(raw, cast(type, kind), at)
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return _read_list(raw, args[0], at)
    return _read_mapping(raw, args[1], at)


def _read_option(raw: object, kind: object, options: tuple[object, ...], at: Place) -> object:
    if raw is None and type(None) in typing.get_args(kind):
        return None
    for option in options:
        if _looks_like(raw, option):
            return _read(raw, option, at)
    wanted = ", ".join(_name(option) for option in options)
    at.fault("RD-S05", "This has none of the forms it may have.", f"Write one of: {wanted}.")
    return None


def _looks_like(raw: object, option: object) -> bool:
    if dataclasses.is_dataclass(option):
        first = dataclasses.fields(option)[0].name
        return isinstance(raw, dict) and first in raw
    if typing.get_origin(option) is tuple:
        return isinstance(raw, list)
    if option in (str, date):
        return isinstance(raw, str)
    return True


def _read_plain(raw: object, kind: object, at: Place) -> object:
    if isinstance(raw, cast(type, kind)) and (kind is bool or not isinstance(raw, bool)):
        return raw
    at.fault("RD-S01", f"This has to be {PLAIN[kind][1]}.", "Correct the value.")
    return None


def _read_date(raw: object, at: Place) -> object:
    day = whole_day(raw)
    if day is None:
        at.fault("RD-S02", "This is no date.", "Write it as 2026-05-28.")
    return day


def _read_list(raw: object, kind: object, at: Place) -> object:
    if isinstance(raw, list):
        return tuple(_read(item, kind, at.below(place)) for place, item in enumerate(raw))
    at.fault("RD-S01", "This has to be a list.", "Write it in square brackets.")
    return ()


def _read_mapping(raw: object, kind: object, at: Place) -> object:
    if isinstance(raw, dict):
        return {key: _read(item, kind, at.below(key)) for key, item in raw.items()}
    at.fault("RD-S01", "This has to be an object.", "Write it in braces.")
    return {}


def _read_record(raw: object, kind: type, at: Place) -> object:
    if not isinstance(raw, dict):
        at.fault("RD-S01", "This has to be an object.", "Write it in braces.")
        return None
    wanted = fields_of(kind)
    values: dict[str, Any] = {}
    for key in raw:
        if key not in wanted:
            at.below(key).fault("RD-S03", f'"{key}" is not known here.', f"Known: {', '.join(wanted)}.")
    for name, (hint, optional) in wanted.items():
        if name in raw:
            values[name] = _read(raw[name], hint, at.below(name))
        elif not optional:
            at.fault("RD-S04", f'"{name}" is missing.', "Add it.")
            values[name] = None
    return kind(**values)


def _name(option: object) -> str:
    if dataclasses.is_dataclass(option):
        return " + ".join(_required(cast(type, option)))
    return PLAIN[option][1] if option in PLAIN else "a list" if typing.get_origin(option) is tuple else str(option)


def _required(kind: type) -> Iterator[str]:
    return (name for name, (_, optional) in fields_of(kind).items() if not optional)
