"""A state prisoner sees what the pack knows of the state's own law; what it does not know is never told as absent."""

import re

import pytest

from app.engine.judging.listings import listed_doors, listing
from app.engine.pack import Pack
from app.engine.telling.wording import Wording
from tests.packs.ordinary_case import Answers, judge

# The fifty states, the District and Puerto Rico.
STATES = [
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA",
    "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR",
    "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "PR",
]  # fmt: skip
WITHOUT_A_PROGRAM = ("IA", "GU", "AS")
NULL = re.compile(r"\b(null|n/a|unknown)\b", re.IGNORECASE)
# A name without a citation is all that was seen of this one.
NO_CITATION = {"VA-3"}
ATTACK: Answers = {"grounds": ["conviction_invalid"]}


def state_case(state: str) -> Answers:
    return {"sentencing_authority": "state_court", "custody_place": "state_prison", "state": state}


def test_there_are_fifty_two_places() -> None:
    assert len(set(STATES)) == 52


@pytest.mark.parametrize("state", STATES)
def test_a_state_has_rows_or_the_honest_words(pack: Pack, state: str) -> None:
    answers = state_case(state)
    assert "state_program" in judge(pack, answers).doors
    rows = listing(pack, answers, "state_program")
    assert all(row["state"] == state for row in rows)
    assert bool(rows) == (state not in WITHOUT_A_PROGRAM)
    assert "state_program" in listed_doors(pack, answers)


@pytest.mark.parametrize("state", STATES)
def test_a_state_names_its_own_law_on_attacking_a_case(pack: Pack, state: str) -> None:
    answers = {**state_case(state), **ATTACK}
    assert "petition_2254" in judge(pack, answers).doors
    (row,) = listing(pack, answers, "petition_2254")
    shown = dict(Wording(pack, "en").row(row))
    assert shown["Law"] == row["authority"]
    assert shown["How checked"].startswith(("From general knowledge", "We saw only the heading"))


@pytest.mark.parametrize("state", WITHOUT_A_PROGRAM)
def test_no_row_is_no_proof_that_there_is_no_program(pack: Pack, state: str) -> None:
    assert listing(pack, state_case(state), "state_program") == ()
    said = Wording(pack, "en").text("listings.doors.state_program.none")
    assert "does not mean there is none" in said


@pytest.mark.parametrize("answer", ["unsure", "absent"])
def test_without_the_state_nothing_is_listed(pack: Pack, answer: str) -> None:
    answers = {name: raw for name, raw in state_case(answer).items() if raw != "absent"}
    assert listing(pack, answers, "state_program") == ()
    assert listed_doors(pack, answers) == ()


def test_what_is_not_known_is_left_out_of_a_row(pack: Pack) -> None:
    for table in ("state_programs", "state_postconviction"):
        for row in pack.tables[table].rows:
            assert all(entry.strip() for entry in row.values()), row["code"]
            assert not [entry for entry in row.values() if NULL.search(entry)], row["code"]
    (kansas, _) = listing(pack, state_case("KS"), "state_program")
    assert "criteria_age" not in kansas
    assert "Age test" not in dict(Wording(pack, "en").row(kansas))


def test_a_bar_by_offense_is_never_told_as_nobody(pack: Pack) -> None:
    bare = {"none", "nobody", "no one", "none."}
    for row in pack.tables["state_programs"].rows:
        assert not bare & {entry.lower() for entry in row.values()}, row["code"]


def test_a_row_says_which_law_of_which_day_and_how_it_was_checked(pack: Pack) -> None:
    words = Wording(pack, "en")
    for row in pack.tables["state_programs"].rows:
        shown = dict(words.row(row))
        assert {"Program", "Kind", "Who decides", "As of", "How checked"} <= set(shown), row["code"]
        assert ("Law" in shown) == (row["code"] not in NO_CITATION)
        assert shown["As of"] == row["as_of"]
        assert row["verification"] in {"verified", "partly_verified"}
        assert "lawyer" in shown["How checked"]
    assert words.text("listings.check") == "Check that this is current."


def test_every_row_has_a_code_of_its_own(pack: Pack) -> None:
    rows = pack.tables["state_programs"].rows
    assert len({row["code"] for row in rows}) == len(rows) == 77


def test_a_row_names_who_may_apply_only_where_that_was_read(pack: Pack) -> None:
    (massachusetts,) = listing(pack, state_case("MA"), "state_program")
    assert "next of kin" in massachusetts["who_can_apply"]
    assert massachusetts["authority"] == "Mass. Gen. Laws ch. 127, § 119A"
    (idaho,) = listing(pack, state_case("ID"), "state_program")
    assert "who_can_apply" not in idaho
