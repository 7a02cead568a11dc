"""The JSON Schema (2020-12) of every pack file, from the types that read them."""

from __future__ import annotations

import dataclasses
import json
import typing
from collections.abc import Mapping
from datetime import date
from typing import Annotated, cast

from app.engine.reading.files import FILES
from app.engine.reading.shape import PLAIN, fields_of, options_of

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema_files() -> dict[str, str]:
    """Return each schema file's name with its text, one for every kind of pack file."""
    return {f"{name}.schema.json": _text(name, kind) for name, kind in FILES.items()}


def _text(name: str, kind: object) -> str:
    schema = {"$schema": DRAFT, "title": f"Right Door law pack: {name}", **_schema(kind)}
    return json.dumps(schema, indent=1) + "\n"


def _schema(kind: object) -> dict[str, object]:
    if typing.get_origin(kind) is Annotated:
        return {"$comment": "a rule: a name, a literal or one operator"}
    options = options_of(kind)
    if len(options) > 1 or options[0] is not kind:
        forms: list[object] = [_schema(option) for option in options]
        if type(None) in typing.get_args(kind):
            forms.append({"type": "null"})
        return {"anyOf": forms}
    if kind in PLAIN:
        return {"type": PLAIN[kind][0]}
    if kind is date:
        return {"type": "string", "format": "date"}
    if dataclasses.is_dataclass(kind):
        return _record(cast(type, kind))
    args = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        return {"type": "array", "items": _schema(args[0])}
    return {"type": "object", "additionalProperties": _schema(args[1])}


def _record(kind: type) -> dict[str, object]:
    wanted: Mapping[str, tuple[object, bool]] = fields_of(kind)
    return {
        "type": "object",
        "properties": {name: _schema(hint) for name, (hint, _) in wanted.items()},
        "required": [name for name, (_, optional) in wanted.items() if not optional],
        "additionalProperties": False,
    }
