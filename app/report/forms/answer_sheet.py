"""A sheet of answers in the order of a court's form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.report.client_copy import CONVICTION_MOTIONS, ClientCopy
from app.report.document import (
    Block,
    Box,
    Cell,
    Heading,
    Item,
    ItemList,
    Lines,
    ListKind,
    Paragraph,
    ReportDocument,
    Table,
    WritingLines,
)
from app.report.forms.compassionate_release import AO_250
from app.report.forms.custody import AO_242
from app.report.forms.federal_conviction import AO_243
from app.report.forms.form import CourtForm, Fill, FormItem, FormPart
from app.report.forms.state_conviction import AO_241
from app.report.frame import made_line, paper, warnings
from app.report.letter.body import letter_grounds
from app.report.letter.facts import PLAN_PARTS, LetterFacts
from app.report.letter.gloss import gloss_part

FORMS: Mapping[str, CourtForm] = {form.name: form for form in (AO_250, AO_243, AO_241, AO_242)}
_WIDTHS = (46, 54)
_BLANK_CLAIMS = 4
_CLAIM_LINES = ("facts", "raised_on_appeal", "raised_later")
# The boxes of AO 250 follow an older list of reasons; the rest go under "other".
_BOXES = frozenset(item.key for part in AO_250.parts for item in part.items if item.fill is Fill.GROUND)
_OWN_BOX = frozenset((*_BOXES, "age_70_30_years"))
_COMPUTATION = ("sentence_computation",)


def answer_sheet(
    form: CourtForm, copy: ClientCopy, facts: LetterFacts, gloss: ClientCopy | None = None
) -> ReportDocument:
    """Return the sheet for ``form``: known facts, blanks for the rest; ``gloss`` adds a page in another language."""
    sheet = _sheet(form, copy, facts)
    return sheet if gloss is None else gloss_part(sheet, _sheet(form, gloss, facts), gloss)


def _sheet(form: CourtForm, copy: ClientCopy, facts: LetterFacts) -> ReportDocument:
    title = _text(copy, f"titles.{form.name}")
    check = _text(copy, "check", form=_text(copy, f"numbers.{form.name}"))
    notes = ItemList(
        ListKind.BULLET, tuple(Item(_text(copy, f"notes.{note}")) for note in (*form.notes, "blank", "sign"))
    )
    known = _known(copy, facts)
    blocks: tuple[Block, ...] = (
        Heading(1, title),
        Box((Heading(2, _text(copy, "check_heading")), Paragraph(check), notes)),
        Paragraph(made_line(copy)),
        *(block for part in form.parts for block in _part(form, part, copy, known)),
    )
    return paper(copy, title, (_text(copy, "foot", form=_text(copy, f"numbers.{form.name}")), *warnings(copy)), blocks)


def _text(copy: ClientCopy, key: str, **values: str | int) -> str:
    return copy.wording.text(f"forms.{key}", **values)


def _known(copy: ClientCopy, facts: LetterFacts) -> dict[str, str]:
    """Return what the person or the letter tells, by place."""
    others = [ground for ground in letter_grounds(copy) if ground not in _OWN_BOX]
    clock = copy.result.clock
    known = {f"plan.{name}": getattr(facts.plan, name) for name in PLAN_PARTS}
    known |= {
        "person.name": copy.person.name,
        "person.register_number": copy.person.register_number,
        "person.facility": copy.person.facility,
        "grounds.other_box": "; ".join(copy.wording.text(f"grounds.{ground}.name") for ground in others),
    }
    if clock is not None and clock.safe_deadline is not None:
        known["clock.end"] = _text(copy, "year_end", date=copy.wording.long_date(clock.safe_deadline))
    return known


def _part(form: CourtForm, part: FormPart, copy: ClientCopy, known: Mapping[str, str]) -> Iterator[Block]:
    yield Heading(2, _text(copy, f"parts.{part.key}"))
    rows = tuple(_row(item, copy, known) for item in part.items if item.fill is not Fill.EACH_CLAIM)
    if rows:
        yield Table((_text(copy, "item"), _text(copy, "answer")), rows, _WIDTHS, row_heads=True)
    if part.note:
        yield Paragraph(_text(copy, f"notes.{part.key}"))
    if any(item.fill is Fill.EACH_CLAIM for item in part.items):
        yield from _claims(form, copy)


def _row(item: FormItem, copy: ClientCopy, known: Mapping[str, str]) -> tuple[Cell, ...]:
    label = _text(copy, f"items.{item.key}")
    label = f"{label} {_text(copy, 'seal_mark')}" if item.seal else label
    return label, Lines(tuple(_answer(item, copy, known)))


def _answer(item: FormItem, copy: ClientCopy, known: Mapping[str, str]) -> Iterator[str]:
    if item.fill is Fill.GROUND:
        named = item.key in letter_grounds(copy)
        yield _text(copy, "ground_named" if named else "ground_not_named")
        return
    given = [line for place in item.asks if (line := known.get(place) or _told(copy, place))]
    if given:
        yield from given
        return
    yield _text(copy, "hand_blank" if item.fill is Fill.BY_HAND else "blank")


def _told(copy: ClientCopy, question: str) -> str:
    told = copy.told(question) if question in copy.pack.questions else None
    return f"{copy.short(question)}: {told}" if told else ""


def _claims(form: CourtForm, copy: ClientCopy) -> Iterator[Block]:
    """Yield each complaint of the answers by its name alone, or blank ones, with lines for the facts."""
    names = [copy.wording.text(f"grounds.{ground}.name") for ground in _raised(form, copy)]
    names = (names + [_text(copy, "blank")] * _BLANK_CLAIMS)[: max(_BLANK_CLAIMS, len(names))]
    for number, name in enumerate(names, 1):
        yield Heading(3, _text(copy, "claim", number=number, name=name))
        for line in _CLAIM_LINES:
            prompt = Paragraph(_text(copy, f"claim_{form.name}.{line}"))
            yield WritingLines(2 if line == "facts" else 1, prompt)


def _raised(form: CourtForm, copy: ClientCopy) -> tuple[str, ...]:
    grounds = copy.result.grounds
    if form is AO_242:
        return tuple(ground for ground in _COMPUTATION if ground in grounds)
    doors = ("petition_2254",) if form is AO_241 else CONVICTION_MOTIONS
    return tuple(ground for ground, found in grounds.items() if found.door in doors)
