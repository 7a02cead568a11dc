"""Remembers for an office which papers it wants, in which language, in which size."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import UserError
from app.services.places import store_path
from app.services.printing.papers import PAPERS, STAFF_COPY
from app.services.safe_file import write_whole

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseShelf

CHOICES_FILE = "papers.json"


@dataclass(frozen=True, slots=True)
class PaperChoices:
    """Papers for the client by name, the language they are wanted in, whether in large print; nothing of a person."""

    papers: frozenset[str]
    language: str
    large: bool


def choices_place(shelf: CaseShelf) -> Path:
    """Return where an office's choices are kept: beside its cases, or on this computer when those are on a server."""
    return (shelf.store.path or store_path()).with_name(CHOICES_FILE)


def kept_choices(place: Path) -> PaperChoices | None:
    """Return the choices at ``place``; None when there are none that can be used."""
    try:
        raw = json.loads(place.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(raw, dict):
        return None
    papers, language, large = raw.get("papers"), raw.get("language"), raw.get("large")
    if not isinstance(papers, list) or not isinstance(language, str) or not isinstance(large, bool):
        return None
    named = frozenset(name for name in papers if isinstance(name, str) and name in PAPERS and name != STAFF_COPY)
    return PaperChoices(named, language, large)


def keep_choices(place: Path, choices: PaperChoices) -> None:
    """Keep the choices; that a disk is full is no reason to stop somebody who prints."""
    told = {"papers": sorted(choices.papers), "language": choices.language, "large": choices.large}
    with suppress(UserError):
        write_whole(place, json.dumps(told).encode())
