"""Exact JSON text of one raw answer."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import NoReturn

from app.engine.result import RawAnswer


def to_json(raw: RawAnswer) -> str:
    """Return the JSON text of `raw`; a Decimal keeps every digit. TypeError or ValueError for any other value."""
    if isinstance(raw, bool) or not isinstance(raw, str | int | Decimal | list):
        raise TypeError(f"no raw answer: {type(raw).__name__}")
    if isinstance(raw, Decimal):
        if not raw.is_finite():
            raise ValueError("an answer is a finite number")
        return str(raw)
    return json.dumps(raw, ensure_ascii=False)


def from_json(text: str) -> RawAnswer:
    """Return the raw answer that `to_json` wrote; ValueError for text that holds none."""
    raw = json.loads(text, parse_float=Decimal, parse_constant=_refuse)
    if isinstance(raw, list) and all(isinstance(item, str) for item in raw):
        return raw
    if isinstance(raw, str | int | Decimal) and not isinstance(raw, bool):
        return raw
    raise ValueError("no raw answer")


def _refuse(_constant: str) -> NoReturn:
    raise ValueError("an answer is a finite number")
