"""Reads JSON into frozen dataclasses by their own annotations, every fault noted."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Annotated, Any, TypeVar, cast

from app.engine.reading.problems import Pointer, ProblemList
from app.engine.rules.spans import whole_day

T = TypeVar("T")
Rule = Annotated[object, "rule"]
"""A field that holds an expression of the rule language, read later against the pack's names."""

PLAIN: dict[object, tuple[str, str]] = {
    str: ("string", "a text"),
    int: ("integer", "a whole number"),
    bool: ("boolean", "true or false"),
}


class Faults:
    """Takes the faults of one file."""

    def __init__(self, file: str, problems: ProblemList) -> None:
        self._file = file
        self._problems = problems

    def add(self, code: str, at: Pointer, message: str, remedy: str) -> None:
        """Note a fault at the pointer ``at``."""
        self._problems.add(code, self._file, at, message, remedy)


Reader = Callable[[object, Pointer, Faults], object]
"""Reads the value at a pointer; what it returns beside a fault is of no use."""


def read(raw: object, kind: type[T], file: str, problems: ProblemList) -> T | None:
    """Read ``raw`` as ``kind``; return None when a fault was noted in ``problems``."""
    before = len(problems.found)
    value = reader_of(cast(object, kind))(raw, "", Faults(file, problems))
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


@cache
def reader_of(kind: object) -> Reader:
    """Return the reader of one kind of value, made once: annotations are slow to look at."""
    if kind is object or typing.get_origin(kind) is Annotated:
        return _read_anything
    options = options_of(kind)
    if len(options) > 1 or options[0] is not kind:
        return _option_reader(kind, options)
    if kind in PLAIN:
        return _plain_reader(cast(type, kind))
    if kind is date:
        return _read_date
    if dataclasses.is_dataclass(kind):
        return _record_reader(cast(type, kind))
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    return _list_reader(args[0]) if origin is tuple else _mapping_reader(args[1])


def _read_anything(raw: object, at: Pointer, faults: Faults) -> object:
    return raw


def _option_reader(kind: object, options: tuple[object, ...]) -> Reader:
    may_be_none = type(None) in typing.get_args(kind)
    readers = [(_looks_like(option), reader_of(option)) for option in options]
    wanted = ", ".join(_name(option) for option in options)

    def read_option(raw: object, at: Pointer, faults: Faults) -> object:
        if raw is None and may_be_none:
            return None
        for fits, reader in readers:
            if fits(raw):
                return reader(raw, at, faults)
        faults.add("RD-S05", at, "This has none of the forms it may have.", f"Write one of: {wanted}.")
        return None

    return read_option


def _looks_like(option: object) -> Callable[[object], bool]:
    if dataclasses.is_dataclass(option):
        first = dataclasses.fields(option)[0].name
        return lambda raw: isinstance(raw, dict) and first in raw
    if typing.get_origin(option) is tuple:
        return lambda raw: isinstance(raw, list)
    if option in (str, date):
        return lambda raw: isinstance(raw, str)
    return lambda raw: True


def _plain_reader(kind: type) -> Reader:
    wanted = PLAIN[kind][1]

    def read_plain(raw: object, at: Pointer, faults: Faults) -> object:
        if isinstance(raw, kind) and (kind is bool or not isinstance(raw, bool)):
            return raw
        faults.add("RD-S01", at, f"This has to be {wanted}.", "Correct the value.")
        return None

    return read_plain


def _read_date(raw: object, at: Pointer, faults: Faults) -> object:
    day = whole_day(raw)
    if day is None:
        faults.add("RD-S02", at, "This is no date.", "Write it as 2026-05-28.")
    return day


def _list_reader(kind: object) -> Reader:
    reader, taken = reader_of(kind), _taken_as_is(kind)

    def read_list(raw: object, at: Pointer, faults: Faults) -> object:
        if isinstance(raw, list):
            return tuple(
                [
                    item if item.__class__ is taken else reader(item, (at, place), faults)
                    for place, item in enumerate(raw)
                ]
            )
        faults.add("RD-S01", at, "This has to be a list.", "Write it in square brackets.")
        return ()

    return read_list


def _mapping_reader(kind: object) -> Reader:
    reader, taken = reader_of(kind), _taken_as_is(kind)

    def read_mapping(raw: object, at: Pointer, faults: Faults) -> object:
        if isinstance(raw, dict):
            return {
                key: item if item.__class__ is taken else reader(item, (at, key), faults) for key, item in raw.items()
            }
        faults.add("RD-S01", at, "This has to be an object.", "Write it in braces.")
        return {}

    return read_mapping


def _record_reader(kind: type) -> Reader:
    names = [field.name for field in dataclasses.fields(kind)]
    rows = [(*row, _taken_as_is(hint)) for row, (hint, _) in zip(_fields(kind), fields_of(kind).values(), strict=True)]

    def read_record(raw: object, at: Pointer, faults: Faults) -> object:
        if not isinstance(raw, dict):
            faults.add("RD-S01", at, "This has to be an object.", "Write it in braces.")
            return None
        values, there = [], 0
        for name, reader, default, taken in rows:
            if name in raw:
                item = raw[name]
                values.append(item if item.__class__ is taken else reader(item, (at, name), faults))
                there += 1
            else:
                if default is dataclasses.MISSING:
                    faults.add("RD-S04", at, f'"{name}" is missing.', "Add it.")
                values.append(default)
        if there < len(raw):
            for key in raw.keys() - set(names):
                faults.add("RD-S03", (at, key), f'"{key}" is not known here.', f"Known: {', '.join(names)}.")
        return kind(*values)

    return read_record


def _fields(kind: type) -> Iterator[tuple[str, Reader, object]]:
    """Yield the name of each field, its reader, its default."""
    for field, (hint, _) in zip(dataclasses.fields(kind), fields_of(kind).values(), strict=True):
        made = field.default_factory
        yield field.name, reader_of(hint), field.default if made is dataclasses.MISSING else made()


def _taken_as_is(kind: object) -> type | None:
    """Return the class whose values are read as they are, which most values are."""
    return next((option for option in options_of(kind) if option in PLAIN), None)  # type: ignore[return-value]


def _name(option: object) -> str:
    if dataclasses.is_dataclass(option):
        return " + ".join(_required(cast(type, option)))
    return PLAIN[option][1] if option in PLAIN else "a list" if typing.get_origin(option) is tuple else str(option)


def _required(kind: type) -> Iterator[str]:
    return (name for name, (_, optional) in fields_of(kind).items() if not optional)
