"""One paper told twice, in two languages that face each other page by page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.report.document import Block, Heading, PageBreak, ReportDocument, ends_part

Part = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Facing:
    """The same paper in two languages.

    Both have the same number of page breaks: what stands before one on the left stands before it on the right.
    """

    left: ReportDocument
    right: ReportDocument

    def texts(self) -> tuple[str, ...]:
        """Every piece of text in reading order: a part on the left, the same part on the right, then the next."""
        sides = zip(self._parts(self.left), self._parts(self.right), strict=True)
        return tuple(text for pair in sides for part in pair for text in part.texts())

    @staticmethod
    def _parts(document: ReportDocument) -> Iterator[ReportDocument]:
        return (replace(document, blocks=part) for part in parts_between_breaks(document.blocks))


def parts_between_breaks(blocks: tuple[Block, ...]) -> tuple[Part, ...]:
    """Return the blocks between page breaks."""
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if ends_part(block):
            parts.append([])
        else:
            parts[-1].append(block)
    return tuple(map(tuple, parts))


def parts_by_heading(blocks: tuple[Block, ...]) -> tuple[Part, ...]:
    """Return the blocks in parts, each of which begins with a heading of the first level."""
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1 and parts[-1]:
            parts.append([])
        parts[-1].append(block)
    return tuple(map(tuple, parts))


def joined_by_breaks(parts: tuple[Part, ...]) -> tuple[Block, ...]:
    """Return the blocks of all parts with a page break between two."""
    return tuple(block for place, part in enumerate(parts) for block in (((PageBreak(),) if place else ()) + part))
