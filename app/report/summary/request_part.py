"""The request to the warden: what was sent, what it lacks, what to do about it."""

from __future__ import annotations

from collections.abc import Iterator

from app.report.client_copy import ClientCopy
from app.report.document import Block, Heading, Item, ItemList, ListKind, Table
from app.report.summary.placing import REQUEST, notes

_FACTS = (
    "request_made",
    "request_sent_to",
    "request_sent_date",
    "request_received_date",
    "receipt_proof",
    "request_complete",
    "warden_response",
    "warden_response_date",
)
_HOW = ("1", "2", "3", "4", "5", "6")
_PLAN = "4"  # where to live: the sheet of the release plan says it as well
_PROOFS = ("strong", "some", "weak", "none", "unsure")


def request_part(copy: ClientCopy) -> tuple[Block, ...]:
    """Return the part about the warden; empty when no such request helps."""
    if not copy.speaks_of_release():
        return ()
    items = ItemList(ListKind.BULLET, tuple(map(Item, _advice(copy))))
    return (Heading(1, copy.text("request_heading")), *_facts(copy), items)


def _facts(copy: ClientCopy) -> Iterator[Block]:
    rows = tuple((copy.short(question), told) for question in _FACTS if (told := copy.told(question)) is not None)
    if rows and not copy.brief:
        yield Table((copy.text("request_point"), copy.text("you_said")), rows, (40, 60), row_heads=True)


def _advice(copy: ClientCopy) -> Iterator[str]:
    asked = copy.says_yes("request_made")
    if asked:
        proof = copy.answers.get("receipt_proof", "unsure")
        if isinstance(proof, str) and proof in _PROOFS:
            yield copy.text(f"proof.{proof}")
        if left_out := _left_out(copy):
            yield copy.text("left_out", list="; ".join(left_out))
    if not asked or copy.status("motion_3582") == "request_first":
        yield from (copy.text(f"request.{line}") for line in _HOW if not (copy.terse and line == _PLAN))
        yield copy.text("day_10")
    yield from (item.text for item in notes(copy, REQUEST)[: copy.most_notes])


def _left_out(copy: ClientCopy) -> tuple[str, ...]:
    named = copy.answers.get("request_grounds")
    if not isinstance(named, list):
        return ()
    return tuple(
        copy.wording.text(f"grounds.{ground}.name")
        for ground, found in copy.result.grounds.items()
        if found.kind in ("listed", "catch_all") and found.status != "elements_not_met" and ground not in named
    )
