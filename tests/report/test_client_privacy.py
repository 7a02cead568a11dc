"""What the client summary never prints."""

from __future__ import annotations

import pytest

from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from app.report.person import Person
from tests.report.sample_cases import AS_OF, MIXED, PLANTED, WAITING, Case, with_abuse
from tests.report.summaries import headings, seeded, summary

FORBIDDEN = ("you qualify", "you are eligible", "you will", "you should file", "you have until")
PRIVATE = (
    "abuse", "sexual", "assault", "rape", "harm in custody", "private reason", "inspector general", "danger now",
    "who had control", "kind of harm", "special mail",
)  # fmt: skip


@pytest.mark.parametrize("case", [MIXED, WAITING])
def test_nothing_of_the_private_ground_is_printed(pack: Pack, wording: Wording, case: Case) -> None:
    words = " ".join(summary(pack, wording, with_abuse(case)).texts()).lower()
    assert [word for word in PRIVATE if word in words] == []
    assert PLANTED not in words


def test_the_private_ground_leaves_no_trace_in_an_otherwise_equal_case(pack: Pack, wording: Wording) -> None:
    with_it, without = summary(pack, wording, with_abuse(WAITING)), summary(pack, wording, WAITING)
    assert "abuse_danger_now" in [card.id for card in assess(pack, with_abuse(WAITING), AS_OF).urgent]
    assert with_it == without


def test_nothing_of_the_private_ground_is_printed_in_any_seeded_case(pack: Pack, wording: Wording) -> None:
    seen = 0
    for answers, as_of in seeded(pack):
        words = " ".join(summary(pack, wording, answers, as_of).texts()).lower()
        assert [word for word in PRIVATE if word in words] == [], answers
        seen += "abuse_in_custody" in assess(pack, answers, as_of).grounds
    assert seen > 0


def test_a_case_with_only_the_private_ground_prints_no_table_of_grounds(pack: Pack, wording: Wording) -> None:
    case = with_abuse({**WAITING, "grounds": [], "request_grounds": []})
    assert "Your reasons" not in headings(summary(pack, wording, case))


def test_free_text_is_never_printed(pack: Pack, wording: Wording) -> None:
    case = {**WAITING, "grounds": ["other"], "other_similar_gravity": "yes", "other_reason": PLANTED}
    document = summary(pack, wording, case)
    assert "Another strong reason" in document.texts()
    assert PLANTED not in " ".join(document.texts())


def test_parked_answers_are_never_printed(pack: Pack, wording: Wording) -> None:
    document = summary(pack, wording, {**WAITING, "request_made": "no"})
    assert "Friday, November 6, 2026" not in " ".join(document.texts())


def test_head_and_foot_hold_name_number_dates_and_no_ground(pack: Pack, wording: Wording) -> None:
    document = summary(pack, wording, WAITING)
    assert document.head.left == ("Name: Alex Sample", "Reg. No.: 00000-000")
    assert (document.head.short_title, document.head.page_pattern) == ("Your plan", "page {page} of {pages}")
    assert document.foot[0].startswith("Made on Monday, November 23, 2026. Law pack ")
    assert "lawyer's advice" in document.foot[1]


def test_an_empty_name_leaves_a_line_to_write_on(pack: Pack, wording: Wording) -> None:
    assert summary(pack, wording, MIXED, person=Person()).head.left[0] == "Name: ______________________"


def test_the_prison_stands_beside_the_number_when_it_is_given(pack: Pack, wording: Wording) -> None:
    person = Person("Alex Sample", "00000-000", "FCI Somewhere")
    assert summary(pack, wording, MIXED, person=person).head.left[1] == "Reg. No.: 00000-000, FCI Somewhere"


def test_no_text_promises_or_advises(pack: Pack, wording: Wording) -> None:
    for answers, as_of in seeded(pack):
        words = " ".join(summary(pack, wording, answers, as_of).texts()).lower()
        assert [phrase for phrase in FORBIDDEN if phrase in words] == []
