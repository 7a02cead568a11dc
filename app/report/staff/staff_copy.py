"""The staff copy: red flags first, then all that was told with all that follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.engine.result import RawAnswer
from app.report.document import Block, Heading, Item, ItemList, ListKind, Paragraph, ReportDocument, Table, WritingLines
from app.report.frame import made_line, paper, warnings
from app.report.staff.case import StaffCase
from app.report.staff.dates import date_maths
from app.report.staff.flags import red_flags
from app.report.staff.request import circuit_notes, proof_part

_SENSITIVE_LINES = 9
_DANGER = ("danger_and_factors",)
_DANGER_LINES = ("incidents", "risk", "programs", "support", "victim")
_SIGN_OFF = ("conflict", "teach_back", "lawyer_decides", "signed", "keep_until", "deleted")


def staff_copy(case: StaffCase) -> ReportDocument:
    """Return the staff copy of one case; it is printed alone, never with a paper for the client."""
    blocks = (
        Heading(1, case.line("title")),
        *_mark(case),
        *red_flags(case),
        *_doors(case),
        *_grounds(case),
        *date_maths(case),
        *proof_part(case),
        *circuit_notes(case),
        *_danger(case),
        *_questions(case),
        *_answers(case),
        *_parked(case),
        *_findings(case),
        *_by_hand(case),
        *_sign_off(case),
    )
    return paper(case, case.line("title"), _foot(case), blocks)


def _foot(case: StaffCase) -> tuple[str, ...]:
    return (made_line(case), case.line("foot"), *warnings(case)[1:])


def _mark(case: StaffCase) -> Iterator[Block]:
    if case.supervised():
        yield Paragraph(case.line("privileged"))
    yield Paragraph(case.line("apart"))


def _doors(case: StaffCase) -> Iterator[Block]:
    header = (case.line("door"), case.line("status"), case.line("can_be"))
    rows = tuple(
        (
            case.wording.text(f"doors.{door}.name"),
            case.state(found.status),
            ", ".join(map(case.state, found.possible)),
        )
        for door, found in case.result.doors.items()
    )
    yield Heading(1, case.line("doors_heading"))
    if rows:
        yield Table(header, rows, (36, 24, 40), row_heads=True)


def _grounds(case: StaffCase) -> Iterator[Block]:
    if not case.result.grounds:
        return
    header = (case.line("ground"), case.line("class"), case.line("status"), case.line("open"))
    rows = tuple(
        (
            case.wording.text(f"grounds.{ground}.name"),
            case.state(found.kind),
            case.state(found.status),
            "; ".join(case.wording.text(f"questions.{name}.short") for name in found.missing) or case.line("nothing"),
        )
        for ground, found in case.result.grounds.items()
    )
    yield Heading(1, case.line("grounds_heading"))
    yield Table(header, rows, (30, 18, 22, 30), row_heads=True)


def _danger(case: StaffCase) -> Iterator[Block]:
    yield Heading(1, case.line("danger_heading"))
    yield from (Paragraph(f"{case.told(found)} ({case.cites(found)})") for found in case.findings(*_DANGER))
    for line in _DANGER_LINES:
        yield WritingLines(1, Paragraph(case.line(f"danger.{line}")))


def _questions(case: StaffCase) -> Iterator[Block]:
    yield Heading(1, case.line("questions_heading"))
    if not case.questions:
        yield Paragraph(case.line("no_questions"))
        return
    items = []
    for asked in case.questions:
        doors = ", ".join(case.wording.text(f"doors.{door}.name") for door in asked.settles)
        look = case.wording.find(asked.paper_key)
        lines = [Paragraph(doors, lead=case.line("settles"))]
        lines += [Paragraph(look, lead=case.line("look"))] if look else []
        state = case.line("answer_leaves_open" if asked.answered else "not_answered")
        title = case.wording.text(f"questions.{asked.question}.title")
        items.append(Item(state, lead=title, lines=tuple(lines)))
    yield ItemList(ListKind.NUMBERED, tuple(items))


def _answers(case: StaffCase) -> Iterator[Block]:
    counted = case.counted()
    yield Heading(1, case.line("answers_heading"))
    yield _table(case, counted) if counted else Paragraph(case.line("no_answers"))


def _parked(case: StaffCase) -> Iterator[Block]:
    parked = case.parked()
    if parked:
        yield Heading(1, case.line("parked_heading"))
        yield Paragraph(case.line("parked_text"))
        yield _table(case, parked)


def _table(case: StaffCase, answers: Mapping[str, RawAnswer]) -> Table:
    rows = tuple(
        (case.wording.text(f"questions.{name}.title"), case.wording.raw_answer(name, answers[name]))
        for name in case.pack.questions
        if name in answers
    )
    return Table((case.line("question"), case.line("answer")), rows, (58, 42), row_heads=True)


def _findings(case: StaffCase) -> Iterator[Block]:
    yield Heading(1, case.line("findings_heading"))
    yield Paragraph(case.line("marks"))
    items = tuple(Item(case.told(found), lines=(Paragraph(case.cites(found)),)) for found in case.result.findings)
    yield ItemList(ListKind.BULLET, items)


def _by_hand(case: StaffCase) -> Iterator[Block]:
    yield Heading(1, case.line("sensitive_heading"))
    yield WritingLines(_SENSITIVE_LINES, Paragraph(case.line("sensitive_text")))


def _sign_off(case: StaffCase) -> Iterator[Block]:
    yield Heading(1, case.line("sign_off_heading"))
    yield from (Paragraph(case.line(f"sign_off.{line}")) for line in _SIGN_OFF)
    if case.record_head:
        yield Paragraph(case.line("record_head", head=case.record_head))
    pack, long_date = case.pack, case.wording.long_date
    yield Paragraph(
        case.text(
            "pack_mark",
            pack=pack.id,
            version=pack.version,
            mark=pack.sha256[:12],
            date=long_date(pack.law_as_of),
            review=long_date(pack.review_by),
        )
    )
