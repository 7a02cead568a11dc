"""What a lawyer has to see before anything else."""

from __future__ import annotations

from collections.abc import Iterator

from app.report.document import Block, Heading, Item, ItemList, ListKind, Paragraph
from app.report.staff.case import StaffCase

_ABUSE = "abuse_in_custody"
_FLAGGED = (
    "abuse_safety",
    "abuse_in_custody",
    "answers_disagree",
    "castro_notice",
    "amend_do_not_file_a_second",
    "keep_papers_apart",
    "two_clocks",
    "late_not_hopeless",
    "judged_by_later_law",
    "already_filed",
    "rule_37",
    "denied_early",
    "recipient",
    "transferred_resend",
    "receipt_needs_proof",
    "new_request_after_denial",
    "plea_waiver",
    "death_sentence_note",
    "ice_caution",
    "foreseeable_warning",
    "see_a_lawyer",
)
_WEAK_PROOFS = ("weak", "none", "unsure")


def red_flags(case: StaffCase) -> tuple[Block, ...]:
    """Return the flags, urgent cards first; each has a square to tick once a lawyer has seen it."""
    items = tuple(_flags(case))
    heading = Heading(1, case.line("flags_heading"))
    if not items:
        return (heading, Paragraph(case.line("no_flags")))
    return (heading, ItemList(ListKind.NUMBERED_CHECKBOX, items, case.line("seen")))


def _flags(case: StaffCase) -> Iterator[Item]:
    for card in case.result.urgent:
        day = f" {case.wording.long_date(card.date)}." if card.date else ""
        title = case.wording.text(f"urgent.{card.id}.title")
        yield Item(f"{case.wording.text(f'urgent.{card.id}.text')}{day}", lead=f"{title}.")
    if _ABUSE in case.result.grounds:
        yield Item(case.line("abuse_decide"), lead=case.line("abuse_lead"))
    if case.says_yes_to_request() and case.answers.get("receipt_proof", "unsure") in _WEAK_PROOFS:
        yield Item(case.line("weak_proof"), lead=case.line("proof_lead"))
    for beginning in _FLAGGED:
        for found in case.findings(beginning):
            yield Item(case.told(found), lines=(Paragraph(case.cites(found)),))
