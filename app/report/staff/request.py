"""How well the request to the warden is proved, with what the circuit makes of it."""

from __future__ import annotations

from collections.abc import Iterator

from app.report.client_copy import OWN_KINDS
from app.report.document import Block, Heading, Item, ItemList, ListKind, Paragraph
from app.report.sentencing_court import district_row
from app.report.staff.case import StaffCase

_PROOFS = ("strong", "some", "weak", "none", "unsure")
_PROOF_FINDINGS = ("receipt_needs_proof", "proof_some_cure", "fifth_circuit_proof", "transferred_resend", "recipient")
_CIRCUIT_FINDINGS = (
    "denied_early",
    "issue_match_ferguson",
    "all_grounds_in_request",
    "fifth_circuit_proof",
    "entry_date_fourth",
    "old_grounds_may_go_now",
)


def proof_part(case: StaffCase) -> Iterator[Block]:
    """Yield the level of proof, the cure, the reasons that the request left out."""
    if "motion_3582" not in case.result.doors:
        return
    yield Heading(1, case.line("proof_heading"))
    if not case.says_yes_to_request():
        yield Paragraph(case.line("no_request"))
        return
    level = str(case.answers.get("receipt_proof", "unsure"))
    level = level if level in _PROOFS else "unsure"
    yield Paragraph(case.line(f"proof.{level}"), lead=case.line("proof_lead"))
    if left_out := _left_out(case):
        yield Paragraph("; ".join(left_out), lead=case.line("left_out"))
    yield from _notes(case, _PROOF_FINDINGS)


def _left_out(case: StaffCase) -> tuple[str, ...]:
    named = case.counted().get("request_grounds")
    if not isinstance(named, list):
        return ()
    own = (ground for ground, found in case.result.grounds.items() if found.kind in OWN_KINDS)
    return tuple(case.wording.text(f"grounds.{ground}.name") for ground in own if ground not in named)


def circuit_notes(case: StaffCase) -> Iterator[Block]:
    """Yield what is settled where: a request that left a reason out, a denial within the 30 days."""
    if "motion_3582" not in case.result.doors:
        return
    yield Heading(1, case.line("circuit_heading"))
    yield Paragraph(_circuit(case), lead=case.line("circuit"))
    yield from _notes(case, _CIRCUIT_FINDINGS)
    yield Paragraph(case.line("safe_harbor"))


def _circuit(case: StaffCase) -> str:
    court = district_row(case.pack, case.counted().get("sentencing_district"))
    return f"{court['circuit']} ({court['name']})" if court else case.line("not_known")


def _notes(case: StaffCase, beginnings: tuple[str, ...]) -> Iterator[Block]:
    items = tuple(Item(case.told(found), lines=(Paragraph(case.cites(found)),)) for found in case.findings(*beginnings))
    if items:
        yield ItemList(ListKind.BULLET, items)
