"""The staff copy: red flags first, everything told, nothing typed that must not be."""

from __future__ import annotations

from app.engine.asking.ask_next import ask_next
from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.telling.modes import wording_mode
from app.engine.telling.wording import Wording
from app.report.document import Heading, Item, ItemList, ReportDocument, Table, WritingLines, cell_lines
from app.report.staff.case import StaffCase
from app.report.staff.staff_copy import staff_copy
from tests.report.paper_cases import PERSON
from tests.report.sample_cases import AS_OF, MIXED, STATE, WAITING, Case, with_abuse
from tests.report.summaries import seeded


def copy_of(pack: Pack, answers: Case = MIXED, language: str = "en") -> ReportDocument:
    result = assess(pack, answers, AS_OF)
    words = Wording(pack, language, wording_mode(pack, answers, AS_OF))
    return staff_copy(StaffCase(pack, answers, result, words, PERSON, ask_next(pack, answers, AS_OF)))


def after(document: ReportDocument, heading: str) -> list[object]:
    """The blocks under a heading of the first level."""
    blocks = list(document.blocks)
    start = next(place for place, block in enumerate(blocks) if isinstance(block, Heading) and block.text == heading)
    rest = blocks[start + 1 :]
    ends = [place for place, block in enumerate(rest) if isinstance(block, Heading) and block.level == 1]
    return list(rest[: ends[0]] if ends else rest)


def test_the_parts_stand_in_order_with_red_flags_first(pack: Pack) -> None:
    parts = [block.text for block in copy_of(pack).blocks if isinstance(block, Heading) and block.level == 1][1:]
    assert parts[0] == "1. Red flags"
    assert parts[-2:] == ["12. By hand only", "13. Sign-off"]
    assert [int(part.partition(".")[0]) for part in parts] == sorted(int(part.partition(".")[0]) for part in parts)


def test_urgent_cards_come_before_every_other_flag(pack: Pack) -> None:
    flags = next(
        block for block in after(copy_of(pack, with_abuse(MIXED)), "1. Red flags") if isinstance(block, ItemList)
    )
    leads = [item.lead for item in flags.items]
    assert leads[:3] == ["Your safety comes first.", "A 2255 clock may be running.", "Abuse in custody was ticked."]


def test_every_answer_that_counts_is_listed_with_its_doubt(pack: Pack) -> None:
    table = next(block for block in after(copy_of(pack), "9. All answers") if isinstance(block, Table))
    rows = {cell_lines(row[0])[0]: cell_lines(row[1])[0] for row in table.rows}
    counted = [name for name in MIXED if name not in assess(pack, MIXED, AS_OF).parked]
    assert len(rows) >= len(counted) - 1  # two questions may have one title
    assert rows["Are you the only one who could care for your parent?"] == "Not sure"


def test_parked_answers_stand_apart(pack: Pack) -> None:
    document = copy_of(pack, {**WAITING, "request_made": "no"})
    parked = next(block for block in after(document, "10. Parked answers") if isinstance(block, Table))
    counted = next(block for block in after(document, "9. All answers") if isinstance(block, Table))
    assert "Friday, November 6, 2026" in str(parked.rows)
    assert "Friday, November 6, 2026" not in str(counted.rows)


def test_dates_are_told_with_their_working_and_their_rule(pack: Pack) -> None:
    texts = [text for block in after(copy_of(pack), "4. Date maths") for text in texts_of(block)]
    words = " ".join(texts)
    for line in ("Count 30 days", "first safe day", "Rule:", "18 U.S.C. 3582(c)(1)(A) [VER]", "28 U.S.C. 2255(f)"):
        assert line in words


def texts_of(block: object) -> list[str]:
    if isinstance(block, ItemList):
        return [item.text for item in block.items]
    return [str(getattr(block, "lead", "")), str(getattr(block, "text", ""))]


def test_proof_circuit_and_open_questions_are_told(pack: Pack) -> None:
    words = " ".join(copy_of(pack).texts())
    for line in ("some (log, certified mail)", "Care for a parent", "7 (Northern District of Illinois)", "Can settle:"):
        assert line in words
    asked = next(
        block for block in after(copy_of(pack), "8. Open questions, most telling first") if isinstance(block, ItemList)
    )
    first = ask_next(pack, MIXED, AS_OF)[0].question
    assert asked.items[0].lead == Wording(pack, "en").text(f"questions.{first}.title")


def test_it_is_privileged_only_when_a_lawyer_stands_behind_it(pack: Pack) -> None:
    assert "PRIVILEGED" not in " ".join(copy_of(pack, {**MIXED, "keyboard": "helper"}).texts())
    assert "PRIVILEGED" in " ".join(copy_of(pack, {**MIXED, "keyboard": "lawyer"}).texts())


def test_the_sensitive_block_is_lines_alone_with_sign_off_and_retention(pack: Pack) -> None:
    by_hand = after(copy_of(pack), "12. By hand only")
    assert len(by_hand) == 1
    assert isinstance(by_hand[0], WritingLines) and by_hand[0].count >= 8
    words = " ".join(text for block in after(copy_of(pack), "13. Sign-off") for text in texts_of(block))
    for line in ("Conflict check", "Supervising lawyer", "Keep until", pack.version):
        assert line in words


def test_every_finding_stands_with_its_authority(pack: Pack) -> None:
    listed = next(
        block for block in after(copy_of(pack), "11. Every finding with its authority") if isinstance(block, ItemList)
    )
    assert len(listed.items) == len(assess(pack, MIXED, AS_OF).findings)
    assert all(isinstance(item, Item) and item.lines[0].text for item in listed.items)


def test_every_seeded_case_has_a_staff_copy_in_every_language(pack: Pack) -> None:
    for answers, _ in seeded(pack, 20):
        for language in pack.languages:
            assert copy_of(pack, answers, language).texts()


def test_a_state_case_has_no_part_on_the_warden(pack: Pack) -> None:
    parts = [block.text for block in copy_of(pack, STATE).blocks if isinstance(block, Heading)]
    assert "2. Doors" in parts
