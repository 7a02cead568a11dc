"""The first page: what the pack is, who signs, how rules are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.services.outline.source import Source, code, item

_READING = (
    "A name in code type is the pack's own id. A question stands with its short label, a choice with its words.",
    "Every rule is yes, no or not known. Not known stays not known unless it cannot matter.",
    '"certainly X": X holds on what is known; otherwise no, never not known.',
    '"perhaps X": X is not ruled out; no only when X is certainly not so.',
    "A question of yes or no that stands alone means: its answer is yes.",
    '"known: Q": Q has an answer that counts, other than "not sure". "not known: X": X cannot be worked out.',
    '"answered not sure: Q": the answer given is "not sure". "as given: Q": also when the answer does not count.',
    '"open until Q is answered": not known, and Q could settle it.',
    '"includes A or B": at least one of them is in the list.',
    '"the first possible day", "the last possible day": the two ends of a date that is known only in part.',
    '"X, or the next court day": X itself, unless it is a Saturday, a Sunday or a legal holiday.',
    "The day of judging is the date on which the answers are judged.",
)


def head_lines(source: Source, chapters: Iterable[str]) -> Iterator[str]:
    """Yield the head of the document with its lines to sign, one for each of ``chapters``."""
    pack = source.pack
    yield f"# Law pack {pack.id}, version {pack.version}"
    yield ""
    yield item(0, f"Law as of: {pack.law_as_of.isoformat()}")
    yield item(0, f"Review by: {pack.review_by.isoformat()}")
    yield item(0, f"Reviewed by: {'; '.join(pack.reviewers) or 'not yet reviewed by a lawyer'}")
    yield item(0, f"Translated by: {'; '.join(pack.translators) or 'nobody'}")
    yield item(0, f"Languages: {', '.join(pack.languages)}; this outline: {source.wording.language}")
    yield item(0, f"Holds {_holds(source)}")
    yield ""
    yield "This document is generated from the pack. Change the pack, never this text."
    yield ""
    yield "## Sign-off"
    yield ""
    yield "I have read the parts that I name, against the law as of the date above."
    yield ""
    yield "| part | name | bar, number | date | signature |"
    yield "|---|---|---|---|---|"
    yield from (f"| {chapter} | | | | |" for chapter in chapters)
    yield ""
    yield "## How to read the rules"
    yield ""
    yield from (item(0, line) for line in _READING)
    yield ""


def change_lines(source: Source) -> Iterator[str]:
    """Yield the history of the pack."""
    for change in source.pack.changes:
        yield item(0, f"{code(change.version)}, {change.date.isoformat()}: {change.text}")


def _holds(source: Source) -> str:
    pack = source.pack
    parts = {
        "sections": pack.sections,
        "questions": pack.questions,
        "facts": pack.facts,
        "findings": pack.findings,
        "authorities": pack.authorities,
        "tables": pack.tables,
    }
    return ", ".join(f"{len(part)} {name}" for name, part in parts.items())
