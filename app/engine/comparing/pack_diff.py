"""What two law packs say differently."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.engine.comparing.json_diff import ABSENT, Change, changes, common_place
from app.engine.reading.problems import PackError, Problem
from app.engine.reading.reader import read_pack
from app.engine.telling.pack_words import PackWords
from app.engine.telling.rule_places import Place, rule_places
from app.engine.telling.rule_text import bare, rule_text
from app.engine.telling.wording import Wording

ORDERED = ("facts.json", "findings.json", "authorities.json")
_GROUPS = (
    "pack",
    "sections",
    "facts",
    "findings",
    "outcome",
    "orders",
    "calendar",
    "authorities",
    "tables",
    "texts",
    "invariants",
)


@dataclass(frozen=True, slots=True)
class PackSide:
    """One of two packs: its JSON files by name, the words of its rules by their place."""

    files: Mapping[str, object]
    rules: Mapping[Place, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One changed place: ``kind`` is added, removed, changed, moved or reordered; the sides are in words, "" for none.

    ``inside`` is the smallest place within a rule that holds the whole change; elsewhere it is ``pointer``.
    ``was_at`` is the pointer on the old side.
    """

    file: str
    pointer: str
    inside: str
    was_at: str
    kind: str
    old: str
    new: str

    @property
    def group(self) -> str:
        """Name the part of the pack: its file without the ending, or the folder of its file."""
        return self.file.split("/")[0].removesuffix(".json")

    def __str__(self) -> str:
        """Say the difference in one line."""
        place = f"{self.file}#{self.inside}"
        if self.kind in ("added", "removed"):
            return f"{place} {self.kind}: {self.old or self.new}"
        if self.kind == "moved":
            return f"{place} moved from {self.was_at}: {self.new}"
        return f"{place} {self.kind}: {self.old} -> {self.new}"


def read_side(folder: Path) -> PackSide:
    """Read the pack in ``folder`` for a comparison; raise PackError with every problem in it."""
    pack = read_pack(folder)
    words = PackWords(pack, Wording(pack, pack.languages[0]))
    paths = sorted(folder.rglob("*.json"))
    files = {name: _json(path, name) for path in paths for name in (path.relative_to(folder).as_posix(),)}
    return PackSide(files, {place: bare(rule_text(rule, words)) for place, rule in rule_places(pack)})


def _json(path: Path, name: str) -> object:
    """Return the JSON of a file; some files in a pack folder are none that the reader knows."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise PackError([Problem(name, "", "RD-F02", "This is no JSON.", "Correct the file.")]) from None


def pack_diff(old: PackSide, new: PackSide) -> tuple[Difference, ...]:
    """Return every place where two packs differ, grouped by the parts of a pack."""
    names = dict.fromkeys((*old.files, *new.files))
    found = [line for name in names for line in _of_file(name, old, new)]
    return tuple(sorted(found, key=lambda line: (_rank(line.group), line.file)))


def _rank(group: str) -> tuple[int, str]:
    return (_GROUPS.index(group), "") if group in _GROUPS else (len(_GROUPS), group)


def _of_file(file: str, old: PackSide, new: PackSide) -> Iterator[Difference]:
    before, after = old.files.get(file, ABSENT), new.files.get(file, ABSENT)
    rules = {pointer for name, pointer in (*old.rules, *new.rules) if name == file}
    for change in changes(before, after, _Open(file, rules)):
        yield _told(file, change, old, new, is_rule=change.pointer in rules)


def _told(file: str, change: Change, old: PackSide, new: PackSide, *, is_rule: bool) -> Difference:
    inside = change.pointer
    if is_rule and change.kind == "changed":
        inside += common_place(change.old, change.new)
    left, right = _sides(file, change, old, new)
    if left == right and change.kind == "changed":
        left, right = _plain(change.old), _plain(change.new)
    return Difference(file, change.pointer, inside, change.was_at, change.kind, left, right)


def _sides(file: str, change: Change, old: PackSide, new: PackSide) -> tuple[str, str]:
    return (
        _words(file, change.was_at, change.old, old.rules),
        _words(file, change.pointer, change.new, new.rules),
    )


def _words(file: str, pointer: str, value: object, rules: Mapping[Place, str]) -> str:
    """Return a value of a pack in words: rules as phrases, records as their parts."""
    if value is ABSENT:
        return ""
    if (file, pointer) in rules:
        return rules[file, pointer]
    if isinstance(value, Mapping):
        parts = (f"{key}: {_words(file, f'{pointer}/{key}', part, rules)}" for key, part in value.items())
        return "; ".join(parts) or "nothing"
    if isinstance(value, list):
        return ", ".join(_words(file, f"{pointer}/{place}", part, rules) for place, part in enumerate(value)) or "none"
    return _plain(value)


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class _Open:
    """Which places of a file are told as a whole, which part by part."""

    file: str
    rules: set[str]

    def is_rule(self, pointer: str) -> bool:
        """Tell whether a rule stands here, which changes as a whole."""
        return pointer in self.rules

    def is_split(self, pointer: str) -> bool:
        """Tell whether an added or removed value is told part by part."""
        depth = pointer.count("/")
        if self.file.startswith("texts/"):
            return True
        if self.file.startswith("sections/"):
            return depth == 0 or pointer == "/nodes"
        return depth == 0

    def is_ordered(self, pointer: str) -> bool:
        """Tell whether the order of the names here means something."""
        return (self.file in ORDERED and not pointer) or (self.file.startswith("sections/") and pointer == "/nodes")
