"""What the client summary says, as data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.report.document import Box, Heading, ItemList, PageBreak, TickBox, cell_lines
from app.report.drawing.faces import BODY, SPARE, register_faces, runs, width
from app.report.person import Person
from app.report.summary.client_summary import Room, client_summary
from tests.report.sample_cases import AS_OF, MIXED, STATE, WAITING, Case
from tests.report.summaries import authorities_of, headings, plan_text, seeded, steps_of, summary, table_of

LINE_WIDTH = 468

# Page 1


def test_page_one_is_the_plan_and_everything_else_comes_after_the_break(pack: Pack, wording: Wording) -> None:
    document = summary(pack, wording, MIXED)
    first = document.first_page_blocks()
    assert first[0] == Heading(1, "Your plan")
    assert isinstance(first[1], Box)
    assert [block.text for block in first if isinstance(block, Heading)][1:] == ["Do next", "Key dates", "Who can help"]
    assert isinstance(document.blocks[len(first)], PageBreak)
    assert headings(document)[1:] == [
        "More to do after page 1",
        "Why",
        "Your reasons",
        "Dates and how we counted them",
        "Your request to the warden",
        "Your release plan",
        "Papers to gather",
        "If the answer is no",
        "The law behind this",
        "How this was made",
    ]


def test_page_one_names_both_papers_of_a_mixed_case(pack: Pack, wording: Wording) -> None:
    text = plan_text(summary(pack, wording, MIXED))
    assert "1) Compassionate release:" in text
    assert "2) Your claim about the case (a section 2255 motion)." in text
    assert "Keep the two papers apart." in text


def test_page_one_holds_the_first_step_of_each_paper(pack: Pack, wording: Wording) -> None:
    steps = steps_of(summary(pack, wording, MIXED))
    assert "Send the warden a new request with every reason in it." in steps
    assert "Ask the court clerk for form AO 243." in steps


def test_a_wait_is_counted_with_its_thirty_days(pack: Pack, wording: Wording) -> None:
    table = table_of(summary(pack, wording, WAITING), "What")
    assert [row[2] for row in table.rows] == ["Warden got it + 30 days + to the next court day + 1 day"]


def test_age_is_no_attack_on_a_case_of_dc(pack: Pack, wording: Wording) -> None:
    answers: Case = {
        "sentencing_authority": "dc_superior_court",
        "grounds": ["age_65", "conviction_invalid"],
        "age": 67,
    }
    texts = summary(pack, wording, answers).texts()
    assert texts[texts.index("These points say that the case was wrong:") + 1] == "The conviction is wrong."


def test_where_the_rule_does_not_reach_its_parts_are_not_asked_for(pack: Pack, wording: Wording) -> None:
    outside: Case = {**WAITING, "sentencing_authority": "state_court", "custody_place": "state_prison"}
    assert "Your reasons" in headings(summary(pack, wording, WAITING))
    assert "Your reasons" not in headings(summary(pack, wording, outside))


def test_an_answer_is_told_once_before_it_is_told_again(pack: Pack, wording: Wording) -> None:
    for answers in (MIXED, WAITING):
        rows = table_of(summary(pack, wording, answers), "You said").rows
        seen: set[str] = set()
        for said in ([line.partition(":")[0] for line in cell_lines(row[0])] for row in rows):
            assert len(said) <= 3
            assert len(said) <= 1 or not seen.intersection(said)
            seen.update(said)


def test_the_headline_door_comes_first_and_a_closed_one_last(pack: Pack, wording: Wording) -> None:
    text = plan_text(summary(pack, wording, STATE))
    assert text.index("1) Your state's own release program.") < text.index("3) Not compassionate release:")


def test_a_2255_door_without_a_claim_is_not_named_on_page_one(pack: Pack, wording: Wording) -> None:
    assert "motion_2255" in assess(pack, WAITING, AS_OF).doors
    assert "2255" not in plan_text(summary(pack, wording, WAITING))


def test_page_one_holds_at_most_five_steps_and_ends_with_a_lawyer(pack: Pack, wording: Wording) -> None:
    for answers, as_of in seeded(pack):
        steps = steps_of(summary(pack, wording, answers, as_of))
        assert 1 <= len(steps) <= 5
        assert steps[-1] == "Call or write a lawyer before you file."


def test_steps_that_do_not_fit_page_one_are_printed_on_page_two(pack: Pack, wording: Wording) -> None:
    result, person = assess(pack, MIXED, AS_OF), Person()
    wide = client_summary(pack, MIXED, result, wording, person, Room(steps=20))
    tight = client_summary(pack, MIXED, result, wording, person, Room(steps=2))
    later = tight.blocks[len(tight.first_page_blocks()) + 2]
    assert len(steps_of(tight)) == 2
    assert isinstance(later, ItemList)
    assert [steps_of(tight)[0], *(item.text for item in later.items), steps_of(tight)[1]] == steps_of(wide)


def test_the_2255_date_is_on_page_one_in_long_form_with_its_counting(pack: Pack, wording: Wording) -> None:
    text = plan_text(summary(pack, wording, MIXED))
    assert "The 2255 year could end as early as Wednesday, February 24, 2027" in text
    assert "Judgment entered + 14 days + 1 year sure" in text


def test_the_first_safe_day_is_on_page_one_while_the_wait_runs(pack: Pack, wording: Wording) -> None:
    text = plan_text(summary(pack, wording, WAITING))
    assert "Do not hand the motion in before Tuesday, December 8, 2026" in text
    assert "+ 1 days" not in text


def test_a_date_counted_from_a_month_is_marked_about(pack: Pack, wording: Wording) -> None:
    text = plan_text(summary(pack, wording, {**MIXED, "judgment_date": "2026-02"}))
    row = text[text.index("The 2255 year could end") :]
    assert " about " in row
    assert " sure " not in row[: row.index(" about ")]


def test_the_end_of_an_old_wait_is_not_on_page_one_when_a_new_request_is_needed(pack: Pack, wording: Wording) -> None:
    result = assess(pack, MIXED, AS_OF)
    assert (result.doors["motion_3582"].status, result.gate and result.gate.status) == ("request_first", "open")
    document = summary(pack, wording, MIXED)
    assert "November 7, 2026" not in plan_text(document)
    assert "This date is for the request that was sent. A new request starts a new wait." in document.texts()


@pytest.mark.parametrize(
    ("answers", "line"),
    [
        (MIXED, "Federal defender, Northern District of Illinois. Phone: ________________"),
        (STATE, "A state public defender or legal aid office. Phone: ________________"),
        ({"sentencing_authority": "dc_superior_court"}, "The D.C. Public Defender Service. Phone: ________________"),
        ({}, "Federal defender, the district that gave the sentence. Phone: ________________"),
    ],
)
def test_page_one_names_who_can_help_for_the_court(pack: Pack, wording: Wording, answers: Case, line: str) -> None:
    assert line in plan_text(summary(pack, wording, answers))


# The parts


def test_why_joins_the_answer_the_rule_and_what_follows(pack: Pack, wording: Wording) -> None:
    document = summary(pack, wording, MIXED)
    table = table_of(document, "You said")
    assert table.header == ("You said", "The rule says", "What follows")
    assert "987 F.3d 700" in str(table.rows[0][1])
    assert "In the 7th Circuit" in str(table.rows[0][2])


def test_answers_that_were_not_sure_are_named_with_the_paper_that_settles_them(pack: Pack, wording: Wording) -> None:
    texts = summary(pack, wording, MIXED).texts()
    assert "What you were not sure of:" in texts
    assert "A note on who else was asked, and why they cannot." in texts


def test_each_ground_shows_what_the_rule_asks_what_is_there_and_what_is_missing(pack: Pack, wording: Wording) -> None:
    document = summary(pack, wording, MIXED)
    table = table_of(document, "Reason")
    health, parent = (" ".join(map(str, row)) for row in table.rows)
    assert "Self-care: Yes" in health
    assert "Nothing" in health
    assert "Are you the only one who could care for your parent?" in parent


def test_dates_are_told_step_by_step(pack: Pack, wording: Wording) -> None:
    texts = summary(pack, wording, WAITING).texts()
    working = ("Warden got it: Friday, November 6, 2026.", "Count 30 days: Sunday, December 6, 2026.")
    assert set(working) <= set(texts)
    assert "The day after is the first safe day: Tuesday, December 8, 2026." in texts


def test_a_reason_left_out_of_the_request_is_named(pack: Pack, wording: Wording) -> None:
    assert "Not in your request: Care for a parent." in summary(pack, wording, MIXED).texts()


def test_every_paper_to_gather_has_three_boxes_to_tick(pack: Pack, wording: Wording) -> None:
    document = summary(pack, wording, MIXED)
    table = table_of(document, "Paper")
    ticks = (TickBox("Have"), TickBox("Asked for"), TickBox("Missing"))
    assert len(table.rows) == 11
    assert {row[1:] for row in table.rows} == {ticks}


def test_papers_follow_the_case(pack: Pack, wording: Wording) -> None:
    papers = " ".join(summary(pack, wording, STATE).texts())
    assert "The judgment and the docket sheet." in papers
    assert "Proof of the day the warden got it." not in papers


def test_every_authority_printed_is_one_that_the_result_rests_on(pack: Pack, wording: Wording) -> None:
    for answers, as_of in seeded(pack, 40):
        document = summary(pack, wording, answers, as_of)
        rests_on = {cite.authority for found in assess(pack, answers, as_of).findings for cite in found.authorities}
        for item in authorities_of(document):
            assert any(item.lead.startswith(pack.authorities[name].cite) for name in rests_on), item


def test_an_authority_from_memory_is_marked_as_still_to_be_checked(pack: Pack, wording: Wording) -> None:
    lines = {wording.find(f"authorities.{name}") or "": one.confidence for name, one in pack.authorities.items()}
    mark, seen = " (Still to be checked.)", set[bool]()
    for answers, as_of in seeded(pack, 20):
        for item in authorities_of(summary(pack, wording, answers, as_of)):
            doubted = lines[item.text.partition(" (")[0]] in ("MEM", "UNC")
            assert item.text.endswith(mark) == doubted, item
            seen.add(doubted)
    assert seen == {False, True}


def test_a_ruling_says_how_far_it_reaches(pack: Pack, wording: Wording) -> None:
    reach = {
        (one.binding, item.text.partition(" (")[2].partition(")")[0])
        for answers in (MIXED, {**WAITING, "receipt_proof": "some"})
        for item in authorities_of(summary(pack, wording, answers))
        for one in pack.authorities.values()
        if one.kind == "case" and item.lead.startswith(one.cite)
    }
    assert {told for binding, told in reach if binding == ("7",)} == {"Binds your circuit.", "From another circuit."}
    assert not any(told.startswith("Binds") for binding, told in reach if isinstance(binding, str))


def test_how_it_was_made_names_the_pack_its_dates_and_that_it_is_a_draft(pack: Pack, wording: Wording) -> None:
    document = summary(pack, wording, MIXED)
    texts = " ".join(document.texts())
    assert f"version {pack.version}, mark {pack.sha256[:12]}" in texts
    assert wording.long_date(pack.review_by) in texts
    assert ("Draft law pack" in " ".join(document.foot)) == (not pack.reviewers)
    assert "Draft law pack" not in texts  # it stands on every page
    reviewed = replace(pack, reviewers=("A. Lawyer",))
    assert "Draft law pack" not in " ".join(summary(reviewed, wording, MIXED).foot)


def test_a_pack_past_its_review_date_says_so_on_every_page(pack: Pack, wording: Wording) -> None:
    stale = replace(pack, review_by=date(2026, 11, 1))
    line = "The review date of this law pack is past. Check with a lawyer before you rely on it."
    assert line in summary(stale, wording, MIXED).foot
    assert line not in summary(pack, wording, MIXED).foot


def test_every_line_of_the_foot_fits_the_page(pack: Pack, wording: Wording) -> None:
    register_faces()
    stale = replace(pack, review_by=date(2026, 9, 1))
    day = date(2026, 9, 30)  # a Wednesday in September: the longest date
    lines = (*summary(stale, wording, {}, day).foot, *summary(pack, wording, {}, day).foot)
    assert [line for line in lines if width(runs(line, BODY, SPARE), 10) > LINE_WIDTH] == []


def test_a_wait_that_is_not_over_names_the_answers_that_it_was_counted_from(pack: Pack, wording: Wording) -> None:
    document = summary(pack, wording, WAITING)
    table = table_of(document, "You said")
    assert "Warden got it: Friday, November 6, 2026" in str(table.rows[0][0])


def test_authorities_stand_in_the_order_of_the_pack(pack: Pack, wording: Wording) -> None:
    document = summary(pack, wording, MIXED)
    order = {authority.cite: place for place, authority in enumerate(pack.authorities.values())}
    places = [
        order[max((cite for cite in order if item.lead.startswith(cite)), key=len)] for item in authorities_of(document)
    ]
    assert places == sorted(places)
