"""Puts the chapters of the outline together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from app.engine.reading.pack_files import read_files
from app.engine.reading.problems import ProblemList
from app.engine.telling.pack_words import PackWords
from app.engine.telling.wording import Wording
from app.errors import UserError
from app.services.outline.authority_part import authority_lines
from app.services.outline.finding_part import fact_lines, finding_lines
from app.services.outline.head_part import change_lines, head_lines
from app.services.outline.outcome_part import clock_lines, door_lines, gate_lines, ground_lines, urgent_lines
from app.services.outline.promise_part import promise_lines
from app.services.outline.section_part import section_lines, section_title
from app.services.outline.source import MARK, Source
from app.services.outline.table_part import holiday_lines, order_lines, table_lines
from app.services.packs import SHIPPED_PACK, load_pack

_PACK_FIELDS = (
    "id", "version", "law_as_of", "review_by", "languages", "reviewers", "translators", "changes", "sha256",
    "sections", "questions", "facts", "findings", "authorities", "tables", "orders", "outcome", "calendar", "texts",
    "guards", "runs", "safety",
)  # fmt: skip
_TOLD_TEXTS = (
    "questions", "sections", "doors", "statuses", "findings", "grounds", "ground_statuses", "ground_kinds", "gate",
    "routes", "issue_match", "clock", "successive", "triggers", "urgent", "authorities",
)  # fmt: skip
_CHAPTERS: tuple[tuple[str, Callable[[Source], Iterator[str]]], ...] = (
    ("Doors, statuses", door_lines),
    ("Gate", gate_lines),
    ("One-year clock", clock_lines),
    ("Grounds", ground_lines),
    ("Urgent cards", urgent_lines),
    ("Findings", finding_lines),
    ("Facts", fact_lines),
    ("Order of dates", order_lines),
    ("Court holidays", holiday_lines),
    ("Tables", table_lines),
    ("Authorities", authority_lines),
    ("What always holds", promise_lines),
)


def outline_text(folder: Path | None = None) -> str:
    """Return the pack in ``folder``, by default the shipped one, as one Markdown document in its first language.

    UserError when there is no pack, or with every problem that its files have.
    """
    pack = load_pack(folder)
    wording = Wording(pack, pack.languages[0])
    files = read_files(folder or SHIPPED_PACK, ProblemList())
    source = Source(pack, files, wording, PackWords(pack, wording, MARK))
    lines = [line.rstrip() for line in _lines(source)]
    kept = (line for place, line in enumerate(lines) if line or (place and lines[place - 1]))
    return "\n".join(kept).rstrip() + "\n"


def save_outline(folder: Path | None, target: Path) -> None:
    """Write the outline of the pack in ``folder`` to ``target``; UserError when there is no pack or no place for it."""
    text = outline_text(folder)
    try:
        target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as fault:
        raise UserError(
            "{target}: the outline could not be saved ({fault}).",
            "Choose another place.",
            target=target,
            fault=fault.strerror,
        ) from fault


def _lines(source: Source) -> Iterator[str]:
    chapters: list[tuple[str, Callable[[Source], Iterator[str]]]] = [("Sections", _sections), *_CHAPTERS]
    chapters += [("Other parts", _others), ("Fixed sentences", _fixed_sentences), ("History", change_lines)]
    told = [(title, list(lines(source))) for title, lines in chapters]
    numbered = [(f"{number}. {title}", lines) for number, (title, lines) in enumerate(_kept(told), start=1)]
    yield from head_lines(source, (title for title, _ in numbered))
    yield "## Contents"
    yield ""
    for title, lines in numbered:
        yield title
        yield from (f"   - {line.removeprefix('### ')}" for line in lines if line.startswith("### "))
    for title, lines in numbered:
        yield from ("", f"## {title}", "", *lines)


def _kept(chapters: list[tuple[str, list[str]]]) -> Iterator[tuple[str, list[str]]]:
    return ((title, lines) for title, lines in chapters if lines)


def _sections(source: Source) -> Iterator[str]:
    for section in source.pack.sections:
        yield from (f"### {section_title(source, section)}", "", *section_lines(source, section), "")


def _others(source: Source) -> Iterator[str]:
    return source.other_fields(0, source.pack, _PACK_FIELDS)


def _fixed_sentences(source: Source) -> Iterator[str]:
    return source.texts(0, "", leave_out=_TOLD_TEXTS)
