"""The parts of the letter to the warden that 28 CFR 571.61(a) asks for."""

from __future__ import annotations

from collections.abc import Iterator

from app.report.client_copy import OWN_KINDS, ClientCopy
from app.report.document import Block, Heading, Item, ItemList, ListKind, Paragraph, WritingLines
from app.report.letter.facts import PLAN_PARTS, LetterFacts

ABUSE = "abuse_in_custody"
_PROMPTS = ("1", "2", "3")
_BLANK_ATTACHMENTS = 4
_BLANK_REASONS = 3
_FEW_REASONS, _MORE_LINES = 2, 2
# Lines that stay on the page of the last papers attached: the wish for an answer, the signature, the receipt.
_SIGNED_LINES = 14
# The facts of a ground that stand in the answers.
_TOLD = {
    "medical_terminal": ("terminal_illness",),
    "medical_serious": ("serious_condition_limits_self_care", "serious_condition_recovery_not_expected"),
    "medical_care_not_provided": ("care_needed_not_provided", "care_gap_risks_serious_harm"),
    "medical_outbreak_risk": ("outbreak_at_facility", "outbreak_personal_risk", "outbreak_not_mitigable"),
    "age_65": ("age", "age_serious_decline", "years_served", "term_years"),
    "age_70_30_years": ("age", "years_served", "sentenced_under_3559c"),
    "family_child_caregiver": ("child_caregiver_lost", "child_minor_or_incapable"),
    "family_spouse_partner": ("spouse_incapacitated", "spouse_only_caregiver"),
    "family_parent": ("parent_incapacitated", "parent_only_caregiver"),
    "family_other": ("relative_incapacitated", "relative_only_caregiver"),
}
_ADDRESSEES = {"nonfederal_facility": "facility", "halfway_house": "reentry", "home_confinement": "reentry"}


def letter_grounds(copy: ClientCopy) -> tuple[str, ...]:
    """Return the listed or catch-all grounds that were ticked, in the order raised."""
    return tuple(ground for ground, found in copy.result.grounds.items() if found.kind in OWN_KINDS)


def letter_text(copy: ClientCopy, key: str, **values: str | int) -> str:
    """Return the line ``letter.<key>``."""
    return copy.wording.text(f"letter.{key}", **values)


def filled(copy: ClientCopy, key: str, given: str) -> str:
    """Return the line ``letter.<key>`` with what is given in it, or with a blank."""
    return letter_text(copy, key, given=given or letter_text(copy, "blank"))


def addressee(copy: ClientCopy) -> str:
    """Return to whom the request goes from the place where the person is held."""
    return letter_text(copy, f"to.{_ADDRESSEES.get(str(copy.answers.get('custody_place')), 'warden')}")


def opening(copy: ClientCopy, facts: LetterFacts) -> Iterator[Block]:
    """Yield the date, to whom, from whom, about what."""
    person = copy.person
    yield Paragraph(letter_text(copy, "date"))
    yield Paragraph(addressee(copy))
    yield Paragraph(filled(copy, "place", ", ".join(part for part in (person.facility, facts.address) if part)))
    yield Paragraph(filled(copy, "from", person.name))
    yield Paragraph(filled(copy, "number", person.register_number))
    yield Paragraph(filled(copy, "unit", facts.unit))
    yield Paragraph(letter_text(copy, "subject"), lead=letter_text(copy, "subject_lead"))
    yield Paragraph(letter_text(copy, "ask"))


def reasons(copy: ClientCopy, facts: LetterFacts, with_abuse: bool) -> Iterator[Block]:
    """Yield every ground under its own heading with its facts, or with lines to write them on."""
    yield Heading(2, letter_text(copy, "reasons_heading"))
    grounds = (*letter_grounds(copy), *((ABUSE,) if with_abuse else ()))
    for number, ground in enumerate(grounds, 1):
        yield Heading(3, letter_text(copy, "reason", number=number, name=letter_text(copy, f"grounds.{ground}")))
        yield from _reason(copy, facts, ground)
    if not grounds:
        for number in range(1, _BLANK_REASONS + 1):
            yield Heading(3, letter_text(copy, "reason", number=number, name=letter_text(copy, "blank")))
            yield WritingLines(2)


def _reason(copy: ClientCopy, facts: LetterFacts, ground: str) -> Iterator[Block]:
    if ground == ABUSE:
        yield Paragraph(letter_text(copy, "abuse_text"))
        return
    told = tuple(line for question in _TOLD.get(ground, ()) if (line := _sentence(copy, question)))
    if told:
        yield Paragraph(" ".join(told))
    given = facts.grounds.get(ground, ())
    if given:
        yield ItemList(ListKind.BULLET, tuple(map(Item, given)))
        yield Paragraph(letter_text(copy, "confirm"))
        return
    lines = _MORE_LINES if len(letter_grounds(copy)) <= _FEW_REASONS else 1
    yield from (WritingLines(lines, Paragraph(prompt)) for prompt in prompts(copy, ground))


def prompts(copy: ClientCopy, ground: str) -> Iterator[str]:
    """Yield what to write about a reason, one line each."""
    for place in _PROMPTS:
        if prompt := copy.wording.find(f"letter.prompts.{_family(ground)}.{place}"):
            yield prompt


def _family(ground: str) -> str:
    return ground.partition("_")[0]


def _sentence(copy: ClientCopy, question: str) -> str:
    raw = copy.answers.get(question)
    if raw is None or (isinstance(raw, str) and raw != "yes"):
        return ""
    return letter_text(copy, f"facts.{question}", answer=copy.wording.raw_answer(question, raw))


def plan(copy: ClientCopy, facts: LetterFacts) -> Iterator[Block]:
    """Yield the release plan: where to live, how supported, where treated, how that is paid."""
    yield Heading(2, letter_text(copy, "plan_heading"))
    for part in PLAN_PARTS:
        given: str = getattr(facts.plan, part)
        told = Paragraph(given, lead=letter_text(copy, f"plan.{part}"))
        yield told if given else WritingLines(1, told)


def closing(copy: ClientCopy, facts: LetterFacts) -> Iterator[Block]:
    """Yield conduct, attachments, the wish for a dated answer."""
    yield Heading(2, letter_text(copy, "conduct_heading"))
    yield from (Paragraph(facts.conduct),) if facts.conduct else (WritingLines(2),)
    papers = facts.attachments or (letter_text(copy, "long_blank"),) * _BLANK_ATTACHMENTS
    yield Heading(2, letter_text(copy, "attached_heading"), lines=len(papers) + _SIGNED_LINES)
    yield ItemList(ListKind.NUMBERED, tuple(map(Item, papers)))
    yield Paragraph(letter_text(copy, "answer_please"))
