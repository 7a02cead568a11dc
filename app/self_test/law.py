"""Tries the law packs that came along."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.self_test.steps import StepError, require


@dataclass(frozen=True, slots=True)
class SampleCase:
    """One made-up or decided case of a pack, with the day it is judged on."""

    answers: dict[str, RawAnswer] = field(default_factory=dict)
    as_of: date = date(2026, 11, 23)


def shipped_packs() -> Iterator[tuple[Path, Pack]]:
    """Yield every pack that came with the program, with its folder."""
    from app.services.packs import SHIPPED_PACK, load_pack

    for manifest in sorted(SHIPPED_PACK.parent.glob("*/pack.json")):
        yield manifest.parent, load_pack(manifest.parent)


def fullest_case(folder: Path) -> SampleCase:
    """Return the decided case of the pack that answers most questions; one without answers when it has none."""
    file = folder / "examples" / "decided_cases.jsonl"
    if not file.exists():
        return SampleCase()
    lines = file.read_text(encoding="utf-8").splitlines()
    found = max((json.loads(line, parse_float=Decimal) for line in lines), key=lambda case: len(case["answers"]))
    return SampleCase(found["answers"], date.fromisoformat(found["as_of"]))


def load_packs(_folder: Path) -> str:
    """Read every pack with all its checks."""
    packs = [pack for _, pack in shipped_packs()]
    require(bool(packs), "no law pack came along")
    return ", ".join(f"{pack.id} {pack.version} with {len(pack.sections)} sections" for pack in packs)


def prove_sections(_folder: Path) -> str:
    """Walk every way through the largest section of every pack."""
    from app.engine.prove.run import prove_section

    proved = []
    for _, pack in shipped_packs():
        section = max(pack.sections, key=lambda section: len(section.nodes))
        failures = prove_section(pack, section)
        if failures:
            raise StepError(f"{failures[0].place}: {failures[0].text}")
        proved.append(f"{section.id} of {pack.id}, {len(section.nodes)} nodes")
    require(bool(proved), "no law pack came along")
    return ", ".join(proved)
