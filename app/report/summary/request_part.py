"""The request to the warden: what was sent, what it lacks, what to do about it."""

from __future__ import annotations

from collections.abc import Iterator

from app.report.client_copy import MAIN_DOOR, OWN_KINDS, UNSURE, ClientCopy
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
_NOT_A_WARDEN = ("central_office", "unit_team", "court_or_prosecutor")
_PROOFS = ("strong", "some", "weak", "none", "unsure")


def request_part(copy: ClientCopy) -> tuple[Block, ...]:
    """Return the part about the warden; empty when no such request helps."""
    if not copy.speaks_of_release():
        return ()
    state, how, told = tuple(_state(copy)), tuple(_how(copy)), _notes(copy)
    parts = (
        ((None, (*state, *how, *told)),)
        if copy.most_notes == 0
        else ((None, state), (_how_heading(copy), how), (None, told))
    )
    blocks = (block for heading, lines in parts if lines for block in _listed(heading, lines))
    return (Heading(1, copy.text("request_heading")), *_facts(copy), *blocks)


def _listed(heading: str | None, lines: tuple[str, ...]) -> Iterator[Block]:
    if heading is not None:
        yield Heading(2, heading)
    yield ItemList(ListKind.BULLET, tuple(map(Item, lines)))


def _facts(copy: ClientCopy) -> Iterator[Block]:
    rows = tuple((copy.short(question), told) for question in _FACTS if (told := copy.told(question)) is not None)
    if copy.says_yes("request_made") and rows and not copy.brief:
        yield Table((copy.text("request_point"), copy.text("you_said")), rows, (40, 60), row_heads=True)


def _state(copy: ClientCopy) -> Iterator[str]:
    """Yield how well the request that was sent is proved, which reasons it leaves out."""
    if not copy.says_yes("request_made"):
        return
    proof = copy.answers.get("receipt_proof", UNSURE)
    if isinstance(proof, str) and proof in _PROOFS and _reached_a_warden(copy):
        yield copy.text(f"proof.{proof}")
    if left_out := _left_out(copy):
        yield copy.text("left_out", list="; ".join(left_out))


def _reached_a_warden(copy: ClientCopy) -> bool:
    return copy.answers.get("request_sent_to") not in _NOT_A_WARDEN


def _how_heading(copy: ClientCopy) -> str:
    return copy.text("request_again" if copy.says_yes("request_made") else "request_how")


def _how(copy: ClientCopy) -> Iterator[str]:
    """Yield how to ask, where the next step is to ask."""
    if not copy.says_yes("request_made") or copy.status(MAIN_DOOR) == "request_first":
        yield from (copy.text(f"request.{line}") for line in _HOW if not (copy.terse and line == _PLAN))
        yield copy.text("day_10")


def _notes(copy: ClientCopy) -> tuple[str, ...]:
    return tuple(item.text for item in notes(copy, REQUEST)[: copy.most_notes])


def _left_out(copy: ClientCopy) -> tuple[str, ...]:
    named = copy.answers.get("request_grounds")
    if not isinstance(named, list):
        return ()
    return tuple(
        copy.wording.text(f"grounds.{ground}.name")
        for ground, found in copy.result.grounds.items()
        if found.kind in OWN_KINDS and found.status != "elements_not_met" and ground not in named
    )
