"""A rule that is written wrong is told by its code, at its place."""

import pytest

from app.engine.reading.problems import ProblemList
from app.engine.reading.rule_reader import RuleReader
from app.engine.rules.values import BOOL, DATE, NUMBER, Type, choice_of, list_of
from app.engine.telling.rule_text import rule_text
from tests.engine.rules import COLORS, SCOPE, read_rule

COLOR, BAG = choice_of(COLORS), list_of(COLORS)
FAULTS: list[tuple[str, object, Type, str, str]] = [
    ("null is no rule", None, BOOL, "RD-X01", "/x"),
    ("a decimal is no rule", 1.5, NUMBER, "RD-X01", "/x"),
    ("a list where none is wanted", ["red"], BOOL, "RD-X01", "/x"),
    ("two operators at once", {"not": "p", "surely": "p"}, BOOL, "RD-X02", "/x"),
    ("no operator", {}, BOOL, "RD-X02", "/x"),
    ("an unknown operator", {"maybe": "p"}, BOOL, "RD-X03", "/x"),
    ("a date moved by half a day", {"add_days": ["d", "30"]}, DATE, "RD-X04", "/x/add_days/1"),
    ("a date moved by true", {"add_years": ["d", True]}, DATE, "RD-X04", "/x/add_years/1"),
    ("an unknown name", "weather", BOOL, "RD-X05", "/x"),
    ("an unknown name inside", {"all": ["p", "weather"]}, BOOL, "RD-X05", "/x/all/1"),
    ("known of no question", {"known": "weather"}, BOOL, "RD-X06", "/x/known"),
    ("unsure of no question", {"unsure": "weather"}, BOOL, "RD-X06", "/x/unsure"),
    ("said of no question", {"said": ["weather", ["red"]]}, BOOL, "RD-X06", "/x/said/0"),
    ("given of no question", {"given": "weather"}, DATE, "RD-X06", "/x/given"),
    ("unsettled by no question", {"unsettled": ["weather"]}, BOOL, "RD-X06", "/x/unsettled/0"),
    ("a choice that is none", "pink", COLOR, "RD-X07", "/x"),
    ("is with a wrong choice", {"is": ["color", ["red", "pink"]]}, BOOL, "RD-X07", "/x/is/1"),
    ("includes with a wrong id", {"includes": ["bag", ["pink"]]}, BOOL, "RD-X07", "/x/includes/1"),
    ("said with a wrong choice", {"said": ["color", ["pink"]]}, BOOL, "RD-X07", "/x/said/1"),
    ("those with a wrong id", {"those": {"pink": "p"}}, BAG, "RD-X07", "/x/those"),
    ("a literal list with a wrong id", ["pink"], BAG, "RD-X07", "/x"),
    ("half a date", {"date": "2026-05"}, DATE, "RD-X08", "/x/date"),
    ("an impossible date", {"date": "2026-02-30"}, DATE, "RD-X08", "/x/date"),
    ("those without conditions", {"those": ["red"]}, BAG, "RD-X09", "/x/those"),
    ("empty of a date", {"empty": "d"}, BOOL, "RD-X10", "/x/empty"),
    ("shares with a choice", {"shares": ["bag", "color"]}, BOOL, "RD-X10", "/x/shares/1"),
    ("a missing column", {"lookup": ["rows", "row", "weight"]}, COLOR, "RD-X11", "/x/lookup"),
    ("a missing table", {"lookup": ["lists", "row", "shade"]}, COLOR, "RD-X11", "/x/lookup"),
    ("a lookup by a choice that names no row", {"lookup": ["rows", "color", "shade"]}, COLOR, "RD-X17", "/x/lookup"),
    ("a lookup by a number", {"lookup": ["rows", "n", "shade"]}, COLOR, "RD-X17", "/x/lookup"),
    ("a case without then", {"cases": [{"when": "p"}, {"otherwise": 1}]}, NUMBER, "RD-X12", "/x/cases/0"),
    ("otherwise before the end", {"cases": [{"otherwise": 1}, {"otherwise": 2}]}, NUMBER, "RD-X12", "/x/cases/0"),
    ("cases without otherwise", {"cases": [{"when": "p", "then": 1}]}, NUMBER, "RD-X13", "/x/cases"),
    ("is of a list", {"is": ["bag", ["red"]]}, BOOL, "RD-X14", "/x/is/0"),
    ("includes of a choice", {"includes": ["color", ["red"]]}, BOOL, "RD-X14", "/x/includes/0"),
    ("one part of two", {"before": ["d"]}, BOOL, "RD-X15", "/x/before"),
    ("three parts of two", {"plus": ["n", "m", 1]}, NUMBER, "RD-X15", "/x/plus"),
    ("an empty list of parts", {"all": []}, BOOL, "RD-X15", "/x/all"),
    ("parts that are no list", {"any": "p"}, BOOL, "RD-X15", "/x/any"),
    ("a number for yes or no", 1, BOOL, "RD-X16", "/x"),
    ("true for a number", True, NUMBER, "RD-X16", "/x"),
    ("a date for a number", {"plus": ["d", 1]}, NUMBER, "RD-X16", "/x/plus/0"),
    ("a number for a date", {"before": ["n", "d"]}, BOOL, "RD-X16", "/x/before/0"),
    ("a condition for a date", {"not": "p"}, DATE, "RD-X16", "/x"),
    ("a date question for yes or no", "d", BOOL, "RD-X16", "/x"),
    ("a choice outside the wanted ones", {"name": "color"}, choice_of(frozenset({"red"})), "RD-X16", "/x/name"),
]
GOOD: list[tuple[object, Type]] = [
    ("p", BOOL),
    (True, BOOL),
    (12, NUMBER),
    ("red", COLOR),
    ({"name": "color"}, COLOR),
    (["red", "blue"], BAG),
    ({"cases": [{"when": "p", "then": "red"}, {"otherwise": {"lookup": ["rows", "row", "shade"]}}]}, COLOR),
    ({"unsettled": ["p", "q"]}, DATE),
    ({"given": "d"}, DATE),
    ({"is": ["color", "red"]}, BOOL),
    ({"unknown": "bag"}, BOOL),
]


@pytest.mark.parametrize(
    ("rule", "kind", "code", "pointer"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS]
)
def test_a_wrong_rule_is_told_at_its_place(rule: object, kind: Type, code: str, pointer: str) -> None:
    assert read_rule(rule, kind)[1][:1] == [(code, pointer)]


@pytest.mark.parametrize(("name", "rule", "kind"), [fault[:3] for fault in FAULTS])
def test_a_wrong_rule_is_no_more_than_one_fault(name: str, rule: object, kind: Type) -> None:
    assert len(read_rule(rule, kind)[1]) == 1, name


def test_every_code_of_the_rule_language_has_a_test() -> None:
    assert {fault[3] for fault in FAULTS} == {f"RD-X{number:02}" for number in range(1, 18)}


@pytest.mark.parametrize(("rule", "kind"), GOOD)
def test_a_good_rule_has_no_fault(rule: object, kind: Type) -> None:
    made, faults = read_rule(rule, kind)
    assert faults == []
    assert made.op != "fault"


def test_every_fault_of_one_rule_is_told() -> None:
    rule = {"all": ["weather", {"is": ["color", ["pink"]]}, {"before": ["n", {"date": "soon"}]}]}
    assert sorted(code for code, _ in read_rule(rule)[1]) == ["RD-X05", "RD-X07", "RD-X08", "RD-X16"]


def test_a_fault_says_what_to_do() -> None:
    problems = ProblemList()
    RuleReader(SCOPE, "facts.json", problems).read({"is": ["color", ["pink"]]}, BOOL, "/x/rule")
    (problem,) = problems.found
    assert str(problem) == (
        'RD-X07 facts.json#/x/rule/is/1: "pink" is not one of the choices here. Choices: blue, green, red.'
    )


@pytest.mark.parametrize(
    ("rule", "kind", "text"),
    [
        ({"all": ["p", {"not": "q"}]}, BOOL, "(p and not q)"),
        ({"any": [{"known": "p"}]}, BOOL, "known: p"),
        ({"is": ["color", ["red", "blue"]]}, BOOL, "(color is blue or red)"),
        ({"on_or_before": [{"add_days": ["d", 30]}, "as_of"]}, BOOL, "((d plus 30 days) is on or before as of)"),
        ({"cases": [{"when": "p", "then": 1}, {"otherwise": 2}]}, NUMBER, "[if p: 1; otherwise: 2]"),
        ({"date": "2026-05-28"}, DATE, "2026-05-28"),
        (True, BOOL, "yes"),
    ],
)
def test_a_rule_can_be_read_as_a_phrase(rule: object, kind: Type, text: str) -> None:
    assert rule_text(read_rule(rule, kind)[0]) == text
