"""Gets the files of a pack folder into memory as plain typed records."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from app.engine.reading import shape
from app.engine.reading.files import (
    FILES,
    AuthorityFile,
    CalendarFile,
    FactFile,
    FindingFile,
    InvariantsFile,
    OrdersFile,
    OutcomeFile,
    PackFile,
    SectionFile,
)
from app.engine.reading.problems import PackError, ProblemList

SINGLE = ("facts", "findings", "authorities", "calendar", "orders", "outcome")


@dataclass(slots=True, eq=False, repr=False)
class PackFiles:
    """Every file of a pack after its form was checked."""

    pack: PackFile
    sections: Mapping[str, SectionFile]
    facts: Mapping[str, FactFile]
    findings: Mapping[str, FindingFile]
    authorities: Mapping[str, AuthorityFile]
    calendar: CalendarFile
    orders: OrdersFile
    outcome: OutcomeFile
    invariants: InvariantsFile
    tables: Mapping[str, tuple[Mapping[str, str], ...]]
    texts: Mapping[str, Mapping[str, object]]
    sha256: str


def read_files(folder: Path, problems: ProblemList) -> PackFiles:
    """Read every file of ``folder``; raise PackError when one is absent, broken or of the wrong form."""
    loader = _Loader(folder, problems)
    pack = cast("PackFile | None", loader.typed("pack.json", "pack"))
    if pack is None:
        raise PackError(problems.found)
    sections = {name: loader.typed(f"sections/{name}.json", "section") for name in pack.sections}
    single = {name: loader.typed(f"{name}.json", name) for name in SINGLE}
    promised = (folder / "invariants.json").exists()
    invariants = loader.typed("invariants.json", "invariants") if promised else InvariantsFile((), (), ())
    tables = {path.stem: loader.typed(f"tables/{path.name}", "table") for path in _listed(folder, "tables")}
    texts = {language: loader.texts(f"texts/{language}.json") for language in pack.languages}
    loader.report_strays(folder, pack)
    if problems.found:
        raise PackError(problems.found)
    return PackFiles(
        pack=pack,
        sections=cast("Mapping[str, SectionFile]", sections),
        facts=cast("Mapping[str, FactFile]", single["facts"]),
        findings=cast("Mapping[str, FindingFile]", single["findings"]),
        authorities=cast("Mapping[str, AuthorityFile]", single["authorities"]),
        calendar=cast(CalendarFile, single["calendar"]),
        orders=cast(OrdersFile, single["orders"]),
        outcome=cast(OutcomeFile, single["outcome"]),
        invariants=cast(InvariantsFile, invariants),
        tables=cast("Mapping[str, tuple[Mapping[str, str], ...]]", tables),
        texts=cast("Mapping[str, Mapping[str, object]]", texts),
        sha256=loader.digest(),
    )


class _Loader:
    """Reads the files of one folder; remembers their bytes for the pack's hash."""

    def __init__(self, folder: Path, problems: ProblemList) -> None:
        self._folder = folder
        self._problems = problems
        self._bytes: dict[str, bytes] = {}

    def plain(self, name: str) -> object:
        """Return the JSON of one file, None when a fault was noted."""
        try:
            content = (self._folder / name).read_bytes()
        except (OSError, ValueError):  # a name with a zero byte is no name of a file
            self._problems.add("RD-F01", name, "", "This file can't be read.", "Add it to the pack.")
            return None
        self._bytes[name] = content

        def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
            made = dict(pairs)
            if len(made) < len(pairs):
                self._report_twice(name, [key for key, _ in pairs])
            return made

        try:
            return json.loads(content.decode("utf-8"), object_pairs_hook=once)
        except (ValueError, RecursionError) as fault:
            where = _place_of(fault)
            self._problems.add("RD-F02", name, "", f"This is no JSON ({where}).", "Correct the file.")
            return None

    def typed(self, name: str, kind: str) -> object:
        """Return one file as its record, None when a fault was noted."""
        before = len(self._problems.found)
        raw = self.plain(name)
        if len(self._problems.found) > before:
            return None
        return shape.read(raw, cast("type[object]", FILES[kind]), name, self._problems)

    def texts(self, name: str) -> object:
        """Return the texts of one language, None when a fault was noted."""
        before = len(self._problems.found)
        raw = self.plain(name)
        if len(self._problems.found) == before and not isinstance(raw, dict):
            self._problems.add("RD-F05", name, "", "This is no object of texts.", "Group the texts by what they name.")
        return raw

    def digest(self) -> str:
        """Return the SHA-256 over every file read, by name."""
        total = hashlib.sha256()
        for name in sorted(self._bytes):
            total.update(f"{name}\0{len(self._bytes[name])}\0".encode())
            total.update(self._bytes[name])
        return total.hexdigest()

    def report_strays(self, folder: Path, pack: PackFile) -> None:
        """Note files that nothing reads."""
        for kind, wanted in (("sections", pack.sections), ("texts", pack.languages)):
            for path in _listed(folder, kind):
                if path.stem not in wanted:
                    name = f"{kind}/{path.name}"
                    self._problems.add(
                        "RD-F03", name, "", "pack.json does not name this file.", "Name it or delete it."
                    )

    def _report_twice(self, name: str, keys: list[str]) -> None:
        for key in keys:
            if keys.count(key) > 1:
                self._problems.add("RD-F04", name, f"/{key}", f'"{key}" stands here twice.', "Keep one.")


def _place_of(fault: ValueError | RecursionError) -> str:
    if isinstance(fault, json.JSONDecodeError):
        return f"line {fault.lineno}"
    if isinstance(fault, UnicodeDecodeError):
        return "not UTF-8"
    return "nested too deep" if isinstance(fault, RecursionError) else "a number too long to be read"


def _listed(folder: Path, kind: str) -> list[Path]:
    return sorted((folder / kind).glob("*.json"))
