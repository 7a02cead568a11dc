"""What the list says of a case at a glance."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.services.keeping.case_lines import Glance
from app.services.keeping.cases import CaseLine
from tests.ui.driving import TODAY
from ui.cases.case_words import CaseWords, _short_statuses

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
SOON, GONE = TODAY + timedelta(days=9), TODAY - timedelta(days=4)
DOORS = (("motion_3582", "request_first"), ("motion_2255", "may_be_late"))


@pytest.fixture
def words(pack, wording) -> CaseWords:
    return CaseWords(pack, wording, lambda: TODAY)


@pytest.fixture
def line(pack):
    def make(days=(), doors=DOORS, *, answered=3, finished=True, sample=None, current=True, sha256=pack.sha256):
        glance = None if days is None else Glance(tuple(doors), tuple(days), current)
        return CaseLine(1, "Blue one", NOON, answered, finished, sample, sha256, glance, NOON)

    return make


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("clock", "The year could end as early as Wednesday, December 2, 2026."),
        ("appeal", "The time to appeal could end as early as Wednesday, December 2, 2026."),
        ("gate", "The first safe day to hand in the motion: Wednesday, December 2, 2026."),
    ],
)
def test_a_date_ahead_is_never_a_bare_deadline(words, line, kind, said):
    assert words.day(line([(SOON, kind)])) == said


@pytest.mark.parametrize("kind", ["clock", "appeal", "gate"])
def test_a_date_that_has_passed_asks_to_open_the_case(words, line, kind):
    said = words.day(line([(GONE, kind)]))
    assert "Thursday, November 19, 2026" in said
    assert said.endswith("Open the case.")


def test_of_two_dates_ahead_the_sooner_is_told_after_the_one_that_passed(words, line):
    days = [(GONE, "gate"), (SOON, "clock"), (SOON + timedelta(days=1), "appeal")]
    said = words.day(line(days))
    assert said.index("November 19") < said.index("December 2,")
    assert "December 3" not in said


def test_today_is_still_ahead(words, line):
    assert words.day(line([(TODAY, "clock")])).startswith("The year could end as early as Monday, November 23")


def test_open_doors_are_named_with_where_they_stand(words, line):
    assert words.doors(line()) == (
        "Compassionate release (section 3582): warden first; 2255 motion (section 2255): may be late."
    )


def test_closed_doors_are_left_out(words, line):
    closed = [("motion_3582", "out"), ("motion_2255", "not_raised"), ("petition_2254", "wrong_door")]
    assert words.doors(line(doors=closed)) == "No door is open so far."


def test_what_is_not_sure_about_it_is_told(words, line):
    said = words.doors(line(finished=False, current=False, sha256="0f" * 32))
    for doubt in ("Answers came in since: open the case.", "Questions are left.", "This is from an earlier law pack."):
        assert doubt in said


def test_a_case_that_nobody_judged_says_how_far_it_is(words, line):
    assert words.doors(line(None, answered=0, finished=False)) == "Not started."
    assert words.doors(line(None, finished=False)) == "Answers so far: 3. Questions are left."
    assert words.doors(line(None)) == "All questions have an answer. Open the case to see the result."
    assert words.day(line(None)) == "None known"


def test_a_sample_is_called_one_whatever_its_name(words, line):
    assert words.title(line(sample="wait_over")) == "Blue one (not a real case)"
    assert words.title(line()) == "Blue one"


def test_everything_stands_in_one_text(words, line):
    assert words.all(line()) == f"Blue one: No date is known. {words.doors(line())}"
    two = words.all(line([(SOON, "gate"), (SOON + timedelta(days=1), "clock")]))
    assert two.index("December 2,") < two.index("December 3,") < two.index("warden first")


def test_every_status_of_the_pack_has_its_short_words(pack):
    used = {finding.status for finding in pack.findings.values() if finding.status}
    assert used - {"out", "wrong_door", "not_raised"} <= set(_short_statuses())


def test_no_day_is_promised(words, line):
    for day in (SOON, GONE, date(2030, 1, 1)):
        for kind in ("clock", "appeal", "gate"):
            said = words.all(line([(day, kind)])).lower()
            assert not [bad for bad in ("deadline", "you have until", "is due", "you will", "qualify") if bad in said]
