"""Words for maps in tests, with the map of any pack."""

from __future__ import annotations

from dataclasses import fields

from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.services.law_map.map_words import MapWords
from app.services.law_map.tree import law_map
from app.services.law_map.values import Branch, LawMap, NodeKind, Standing

PATTERNS = {
    "either": " or ",
    "go_on": "Goes on at {number}",
    "step": "{number}. {label}",
    "marked": "{label}, {mark}",
    "taken": "{label} (taken)",
    "rows": "One of {count}",
    "drawing": "Drawing of {label}",
    "here_to": "to {number}",
    "here_from": "from {number}",
}
_PLAIN = {field.name: field.name.replace("_", " ") for field in fields(MapWords)}
_TABLES = {
    "kinds": {kind: kind.value for kind in NodeKind},
    "branches": {branch: branch.value for branch in Branch},
    "standings": {standing: standing.value for standing in Standing},
    "confidence": {"VER": "Read.", "VER-2": "Read about."},
}
WORDS = MapWords(**{**_PLAIN, **PATTERNS, **_TABLES})  # type: ignore[arg-type]


def made(pack: Pack, language: str = "en") -> LawMap:
    return law_map(pack, Wording(pack, language), WORDS)
