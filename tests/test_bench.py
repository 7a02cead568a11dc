"""What the measurements say of a gate, how they are shown."""

import json

import pytest

from benchmarks.__main__ import main, measured
from benchmarks.measures import Check, Line, compared, exit_code, medians, percentile, shown
from benchmarks.rounds import samples_in_turn
from benchmarks.table import HEADINGS, as_json, as_markdown, as_text, cells

GOOD = compared(3, "walk", 10.0, 30.0, "us", 8, 4, "dict-walk")
WEAK = compared(3, "walk", 10.0, 60.0, "us", 8, 4, "dict-walk")
BAD = compared(3, "walk", 10.0, 90.0, "us", 8, 4, "dict-walk")
UNMEASURED = Line(1, "start (X)", "", "no Xvfb here")


def test_a_median_is_taken_of_seven_rounds_or_more():
    assert medians({"ours": [9, 1, 2, 3, 4, 5, 6], "anchor": [1.0] * 8}) == {"ours": 4, "anchor": 1.0}
    with pytest.raises(ValueError, match=r"fewer than 7 rounds: ours$"):
        medians({"ours": [1.0] * 6, "anchor": [1.0] * 7})


def test_the_contenders_take_turns_after_one_round_to_warm_up():
    order: list[str] = []
    counts = {"anchor": iter(range(100)), "ours": iter(range(100, 200))}

    def contender(name):
        def run() -> float:
            order.append(name)
            return next(counts[name])

        return run

    samples = samples_in_turn({name: contender(name) for name in counts}, 3)
    assert order == ["anchor", "ours"] * 4
    assert samples == {"anchor": [1, 2, 3], "ours": [101, 102, 103]}


@pytest.mark.parametrize(("share", "found"), [(0.5, 50), (0.99, 99), (0.991, 100), (1.0, 100), (0.001, 1)])
def test_a_percentile_is_the_smallest_value_that_so_many_do_not_exceed(share, found):
    assert percentile(range(100, 0, -1), share) == found


@pytest.mark.parametrize(
    ("line", "verdict"), [(GOOD, "goal"), (WEAK, "gate"), (BAD, "FAILS"), (UNMEASURED, "not measured")]
)
def test_a_line_says_whether_gate_or_goal_is_held(line, verdict):
    assert line.verdict == verdict


def test_a_value_at_its_gate_holds():
    assert Check(1.25, 1.25, 1.15).holds
    assert Check(1.0, 1.0, 3.0, at_least=True).holds
    assert not Check(1.2501, 1.25, 1.15).holds
    assert not Check(0.99, 1.0, 3.0, at_least=True).holds


def test_of_two_checks_one_is_enough():
    slow_in_percent, slow_in_time = Check(3.0, 1.6, 1.3), Check(400, 150, 60, "us")
    fast_in_time = Check(50, 150, 60, "us")
    assert Line(8, "save", "", "", (slow_in_percent, fast_in_time)).verdict == "goal"
    assert Line(8, "save", "", "", (slow_in_percent, slow_in_time)).verdict == "FAILS"


def test_the_exit_code_is_one_when_a_gate_fails():
    assert exit_code([GOOD, WEAK, UNMEASURED]) == 0
    assert exit_code([GOOD, BAD, WEAK]) == 1


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (1.234, "x", "1.23x"),
        (12.34, "x", "12.3x"),
        (0.00139, "x", "1/719"),
        (1234.5, "us", "1,234 us"),
        (0.97, "s", "0.97 s"),
    ],
)
def test_a_value_is_shown_in_three_digits(value, unit, text):
    assert shown(value, unit) == text


def test_the_cells_of_a_line_name_both_limits_of_each_check():
    line = Line(8, "save", "raw", "2 us", (Check(3.0, 1.6, 1.3), Check(400, 150, 60, "us")))
    assert cells(line) == (
        "8", "save", "raw", "2 us", "3.00x or 400 us", "≤ 1.6x or ≤ 150 us", "≤ 1.3x or ≤ 60 us", "FAILS",
    )  # fmt: skip
    assert cells(Line(4, "a", "", "", (Check(4.9, 1, 3, at_least=True),)))[5] == "≥ 1x"
    assert cells(Line(10, "a", "", "", (Check(0.001, 1 / 100, 1 / 500),)))[5] == "≤ 1/100x"


def test_the_tables_have_a_row_for_each_line():
    text, markdown = as_text([GOOD, UNMEASURED]).splitlines(), as_markdown([GOOD, UNMEASURED]).splitlines()
    assert len(text) == len(markdown) == 4
    assert text[0].split()[0] == "#"
    assert markdown[0] == f"| {' | '.join(HEADINGS)} |"
    assert all(line.count("|") == len(HEADINGS) + 1 for line in markdown)


def test_the_json_holds_every_check_with_its_verdict():
    content = json.loads(json.dumps(as_json([BAD, UNMEASURED], {"machine": "one", "when": "2026-11-23"})))
    assert content["machine"] == "one"
    assert [line["verdict"] for line in content["lines"]] == ["FAILS", "not measured"]
    assert content["lines"][0]["checks"] == [
        {"value": 9.0, "unit": "x", "gate": 8, "goal": 4, "at_least": False, "holds": False, "reaches_goal": False}
    ]


def test_a_measurement_that_gives_several_rows_runs_once_and_only_when_asked_for():
    runs: list[str] = []

    def pages():
        runs.append("pages")
        yield Line(9, "page", "", "")
        yield Line(10, "search", "", "")

    def never():
        raise AssertionError

    rows = {9: pages, 10: pages, 3: never}
    assert [line.row for line in measured(rows, [10, 9, 9])] == [9, 10]
    assert runs == ["pages"]
    assert [line.row for line in measured(rows, [10])] == [10]


def test_a_row_that_is_not_there_is_refused(capsys):
    assert main(["3", "14"]) == 2
    assert capsys.readouterr().err == "There is no row 14; rows are 1 to 13.\n"
