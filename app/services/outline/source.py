"""What the chapters of the outline are written from."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import cast

from app.engine.pack import Cite, Pack
from app.engine.reading.pack_checks import find_text
from app.engine.reading.pack_files import PackFiles
from app.engine.rules.expressions import Expression
from app.engine.telling.pack_words import PackWords
from app.engine.telling.rule_lines import rule_lines
from app.engine.telling.wording import Wording

MARK = "`"
_LEADS = {
    "can_do": "Answers that a person can bring about",
    "anew": "Whoever brings about one of these starts anew, and all of them come along",
    "supervised": "The reader works with a lawyer when",
    "best_first": "Statuses by how close they are to asking",
    "banned": "Phrases that no text may use",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Source:
    """A pack with its files as written, its words in the language of the outline."""

    pack: Pack
    files: PackFiles
    wording: Wording
    words: PackWords

    def rule(self, depth: int, lead: str, rule: Expression | None, absent: str = "always") -> Iterator[str]:
        """Yield a rule after ``lead`` as list items; ``absent`` stands for no rule."""
        if rule is None:
            yield item(depth, f"{lead}: {absent}")
            return
        first, *more = rule_lines(rule, self.words)
        yield item(depth, f"{lead}: {first[1]}")
        yield from (item(depth + below, text) for below, text in more)

    def cite(self, cite: Cite) -> str:
        """Return an authority with its pin, its confidence."""
        authority = self.pack.authorities[cite.authority]
        return f"{self.wording.cite(cite)} ({code(authority.id)}, {authority.confidence})"

    def cites(self, depth: int, cites: Iterable[Cite]) -> Iterator[str]:
        """Yield the authorities of something as one list item."""
        yield item(depth, f"Authorities: {'; '.join(self.cite(cite) for cite in cites)}")

    def sentence(self, key: str) -> str:
        """Return a sentence of the pack in quotation marks, a dash when there is none."""
        found = self.wording.find(key)
        return quoted(found) if found else "-"

    def texts(self, depth: int, key: str, leave_out: Iterable[str] = ()) -> Iterator[str]:
        """Yield every text below a dotted key as a list item, but for the names in ``leave_out``."""
        texts = self.pack.texts[self.wording.language]
        group = find_text(texts, key) if key else texts
        shown = set(leave_out)
        for name, text in group.items() if isinstance(group, Mapping) else ():
            if name in shown:
                continue
            if isinstance(text, Mapping):
                yield item(depth, f"{code(name)}:")
                yield from self.texts(depth + 1, f"{key}.{name}" if key else name)
            else:
                yield item(depth, f"{code(name)}: {_text(text)}")

    def other_fields(self, depth: int, record: object, known: Iterable[str]) -> Iterator[str]:
        """Yield the fields of a record that no chapter words itself."""
        shown = set(known)
        for field in dataclasses.fields(cast("type", record)):
            if field.name not in shown:
                lead = _LEADS.get(field.name, field.name.replace("_", " ").capitalize())
                yield from self.field(depth, lead, getattr(record, field.name))

    def field(self, depth: int, lead: str, value: object) -> Iterator[str]:
        """Yield any value of the pack after ``lead``; nothing when it is empty."""
        if value is None or value in ("", (), {}):
            return
        if isinstance(value, Expression):
            yield from self.rule(depth, lead, value)
        elif isinstance(value, Cite):
            yield item(depth, f"{lead}: {self.cite(value)}")
        elif isinstance(value, Mapping):
            yield item(depth, f"{lead}:")
            for key, part in value.items():
                if part is None:
                    yield item(depth + 1, f"{code(str(key))}: withdrawn")
                yield from self.field(depth + 1, code(str(key)), part)
        elif isinstance(value, tuple) and all(isinstance(part, str) for part in value):
            write = code if all(part.isidentifier() for part in value) else quoted
            yield item(depth, f"{lead}: {', '.join(map(write, value))}")
        elif isinstance(value, tuple):
            for part in value:
                yield from self.field(depth, lead, part)
        elif dataclasses.is_dataclass(value):
            inner = list(self.other_fields(depth + 1, value, ()))
            yield from [item(depth, f"{lead}:"), *inner] if inner else ()
        else:
            yield item(depth, f"{lead}: {_text(value)}")


def item(depth: int, text: str) -> str:
    """Return one list item, ``depth`` levels in."""
    return f"{'  ' * depth}- {text}"


def code(name: str) -> str:
    """Return an id as the outline writes it."""
    return f"{MARK}{name}{MARK}"


def quoted(text: str) -> str:
    """Return a sentence of the pack on one line in quotation marks, safe in Markdown."""
    return f'"{" ".join(text.split())}"'.replace("*", "\\*").replace("<", "&lt;")


def _text(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_text(part) for part in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return quoted(value) if isinstance(value, str) else value.isoformat() if isinstance(value, date) else str(value)
