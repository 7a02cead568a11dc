"""Proves that rules are written so that a lawyer can read them."""

from dataclasses import replace

import pytest

from app.engine.pack import Pack
from app.engine.reading.pack_checks import all_rules
from app.engine.rules.expressions import Expression
from app.engine.rules.operators.knowing import literal
from app.engine.rules.values import BOOL, DATE, NUMBER, Type
from app.engine.telling.pack_words import PackWords
from app.engine.telling.rule_lines import rule_lines
from app.engine.telling.rule_places import rule_places
from app.engine.telling.rule_text import FORMS, bare, rule_text
from app.engine.telling.wording import Wording
from tests.engine.rules import COLORS, read_rule

COLOR = Type("choice", COLORS)
BAG = Type("list", COLORS)


@pytest.mark.parametrize(
    ("rule", "kind", "text"),
    [
        ({"not": {"is": ["color", "red"]}}, BOOL, "(color is not red)"),
        ({"not": {"includes": ["bag", ["red", "blue"]]}}, BOOL, "(bag includes none of blue or red)"),
        ({"not": {"empty": "bag"}}, BOOL, "something in bag"),
        ({"not": {"unknown": "p"}}, BOOL, "can be worked out: p"),
        ({"unknown": "p"}, BOOL, "not known: p"),
        ({"only_from": ["bag", ["red", "blue"]]}, BOOL, "(bag holds nothing but blue and red)"),
        ({"unsure": "p"}, BOOL, "answered not sure: p"),
        ({"said": ["p", "yes"]}, BOOL, "(as given: p is yes)"),
        ({"surely": {"any": ["p", "q"]}}, BOOL, "certainly (p or q)"),
        ({"may_be": "p"}, BOOL, "perhaps p"),
        ({"whole": "d"}, BOOL, "known to the day: d"),
        ({"shares": ["bag", "sack"]}, BOOL, "(bag shares an entry with sack)"),
        ({"minus": ["bag", "sack"]}, BAG, "(bag without the entries of sack)"),
        ({"those": {"red": "p", "blue": {"not": "q"}}}, BAG, "[red: if p; blue: if not q]"),
        ({"lookup": ["rows", "row", "shade"]}, COLOR, "(shade of row in table rows)"),
        ({"add_days": ["d", -30]}, DATE, "(d minus 30 days)"),
        ({"add_years": [{"last_day": "d"}, 1]}, DATE, "((the last possible day of d) plus 1 year)"),
        ({"next_court_day": "d"}, DATE, "(d, or the next court day)"),
        ({"step": ["first_day_out", "d"]}, DATE, "d"),
        ({"earliest": ["d", "e"]}, DATE, "the earliest of (d, e)"),
        ({"least": ["n", "m"]}, NUMBER, "the least of (n, m)"),
        ({"years_between": ["d", "e"]}, NUMBER, "(full years from d to e)"),
        ({"at_least": [{"times": ["n", 4]}, {"plus": ["m", 1]}]}, BOOL, "((n times 4) is at least (m plus 1))"),
        ({"unsettled": ["n", "m"]}, NUMBER, "open until n or m is answered"),
        (["red", "blue"], BAG, "blue or red"),
    ],
)
def test_each_operator_has_its_words(rule: object, kind: Type, text: str) -> None:
    made, faults = read_rule(rule, kind)
    assert faults == []
    assert rule_text(made) == text


@pytest.mark.parametrize(
    ("phrase", "text"),
    [("(a)", "a"), ("(a) or (b)", "(a) or (b)"), ("((a) or b)", "(a) or b"), ("a", "a"), ("((a)", "((a)")],
)
def test_only_brackets_around_the_whole_are_dropped(phrase: str, text: str) -> None:
    assert bare(phrase) == text


def test_a_short_rule_is_one_line() -> None:
    assert rule_lines(read_rule({"all": ["p", "q"]})[0]) == [(0, "p and q")]


def test_cases_stand_below_each_other() -> None:
    rule = {
        "cases": [
            {"when": "p", "then": 1},
            {"when": {"cases": [{"when": "q", "then": True}, {"otherwise": "r"}]}, "then": 2},
            {"otherwise": {"least": ["n", 3]}},
        ]
    }
    assert rule_lines(read_rule(rule, NUMBER)[0]) == [
        (0, "the first that fits:"),
        (1, "if p: 1"),
        (1, "if the first that fits:"),
        (2, "if q: yes"),
        (2, "otherwise: r"),
        (1, "then 2"),
        (1, "otherwise: the least of (n, 3)"),
    ]


def test_a_long_rule_is_broken_at_its_parts() -> None:
    long = {"any": [{"is": ["color", ["red", "green"]]}] * 8}
    rule = {"surely": {"all": ["p", {"not": long}, {"those": {"red": "q"}}][:2]}}
    assert rule_lines(read_rule(rule)[0]) == [
        (0, "certainly all of these:"),
        (1, "p"),
        (1, "not any of these:"),
        *[(2, "color is green or red")] * 8,
    ]


@pytest.mark.parametrize(
    ("op", "args", "text"),
    [
        ("door_status", ("loan", frozenset({"out", "not_yet"})), "(door loan is not_yet or out)"),
        ("door_grounds", ("loan", frozenset({"rescue"})), "(door loan rests on rescue)"),
        ("ground_status", ("fishing", frozenset({"elements_shown"})), "(ground fishing is elements_shown)"),
        ("finding", ("loan_out",), "(finding loan_out is said)"),
        ("urgent", ("storm",), "(urgent card storm is shown)"),
        ("tide_is", ("high", frozenset({"b", "a"})), "tide is (high, a or b)"),
    ],
)
def test_a_rule_about_the_result_has_its_words(op: str, args: tuple[object, ...], text: str) -> None:
    assert rule_text(Expression(op, args, BOOL, literal(None))) == text


# With the words of a pack


def test_questions_and_choices_stand_in_the_words_of_the_pack(small: Pack) -> None:
    words = PackWords(small, Wording(small, "en"), "`")
    assert words.question("asked") == '"asked" (`asked`)'
    assert words.question("nobody_asked_this") == "`nobody_asked_this`"
    assert words.choice("asked", "nobody") == '"Nobody" (`nobody`)'
    assert words.choice("licensed", "yes") == "yes"
    assert words.choice("berth", "a") == '"Berth A" (`a`)'
    assert words.choice(None, "rescue") == '"To help" (`rescue`)'
    assert words.choice(None, "loan") == '"loan" (`loan`)'
    assert words.choice(None, "shut") == "`shut`"
    assert words.fact("wait_over") == "`wait_over`"


def test_a_fact_stands_in_the_words_of_the_pack_where_it_has_some(small: Pack) -> None:
    texts = {**small.texts, "en": {**small.texts["en"], "facts": {"wait_over": "The wait is over"}}}
    words = PackWords(small, Wording(replace(small, texts=texts), "en"), "`")
    assert words.fact("wait_over") == '"The wait is over" (`wait_over`)'
    assert words.fact("open_on") == "`open_on`"


def test_a_rule_is_written_in_the_words_of_the_pack(small: Pack) -> None:
    words = PackWords(small, Wording(small, "en"))
    assert rule_text(small.facts["wait_over"]) == "(open_on is on or before as of)"
    assert rule_text(small.facts["wait_over"], words) == "(open_on is on or before the day of judging)"
    assert rule_text(small.facts["fishing_shown"], words) == '"licensed" (licensed)'
    assert rule_text(small.facts["goes_to"], words) == (
        '[if ("reasons" (reasons) includes "To fish" (fishing)): "loan" (loan); otherwise: nothing]'
    )


# Places


@pytest.mark.parametrize("name", ["small", "pack"])
def test_every_rule_of_a_pack_has_its_place(name: str, request: pytest.FixtureRequest) -> None:
    found: Pack = request.getfixturevalue(name)
    placed = dict(rule_places(found))
    assert len(placed) == len(list(rule_places(found)))
    assert {id(rule) for rule in (*all_rules(found), *found.facts.values())} <= {id(rule) for rule in placed.values()}


def test_a_rule_stands_in_the_forms_of_the_pack_where_it_has_some(small: Pack) -> None:
    texts = {
        **small.texts,
        "en": {**small.texts["en"], "rules": {"is_not": "{0} no es {1}", "later_day": "{0} más 1 día"}},
    }
    words = PackWords(small, Wording(replace(small, texts=texts), "en"))
    assert words.form("is_not").format("a", "b") == "a no es b"
    assert words.form("later_day").format("a", "1") == "a más 1 día"
    assert words.form("and") == FORMS["and"]
    assert words.as_of() == FORMS["as_of"]
