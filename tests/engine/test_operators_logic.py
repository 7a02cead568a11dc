"""The operators that join or ask, each with its table of three values."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.rules.values import NUMBER, choice_of, list_of
from tests.engine.rules import COLORS, value

THREE = (True, False, None)
PAIRS = list(product(THREE, THREE))
RULES = st.recursive(
    st.sampled_from(["p", "q", "r"]),
    lambda inner: (
        st.builds(lambda part: {"not": part}, inner)
        | st.builds(lambda parts: {"all": parts}, st.lists(inner, min_size=1, max_size=3))
        | st.builds(lambda parts: {"any": parts}, st.lists(inner, min_size=1, max_size=3))
        | st.builds(
            lambda guard, then, rest: {"cases": [{"when": guard, "then": then}, {"otherwise": rest}]},
            inner,
            inner,
            inner,
        )
    ),
    max_leaves=6,
)


@pytest.mark.parametrize(("p", "q"), PAIRS)
def test_all_is_false_once_a_part_is_and_unknown_unless_every_part_is_known(p: bool | None, q: bool | None) -> None:
    expected = False if False in (p, q) else None if None in (p, q) else True
    assert value({"all": ["p", "q"]}, {"p": p, "q": q}) is expected


@pytest.mark.parametrize(("p", "q"), PAIRS)
def test_any_is_true_once_a_part_is_and_unknown_unless_every_part_is_known(p: bool | None, q: bool | None) -> None:
    expected = True if True in (p, q) else None if None in (p, q) else False
    assert value({"any": ["p", "q"]}, {"p": p, "q": q}) is expected


@pytest.mark.parametrize(("p", "expected"), [(True, False), (False, True), (None, None), ("unsure", None)])
def test_not_turns_what_is_known_and_leaves_the_rest(p: object, expected: bool | None) -> None:
    assert value({"not": "p"}, {"p": p}) is expected


@pytest.mark.parametrize(("p", "sure", "possible"), [(True, True, True), (False, False, False), (None, False, True)])
def test_surely_and_may_be_decide_what_is_unknown(p: bool | None, sure: bool, possible: bool) -> None:
    assert value({"surely": "p"}, {"p": p}) is sure
    assert value({"may_be": "p"}, {"p": p}) is possible


@pytest.mark.parametrize(("p", "expected"), [(True, False), (False, False), (None, True), ("unsure", True)])
def test_unknown_tells_whether_a_rule_is_undecided(p: object, expected: bool) -> None:
    assert value({"unknown": {"not": "p"}}, {"p": p}) is expected


@pytest.mark.parametrize(("p", "known", "unsure"), [(True, True, False), (None, False, False), ("unsure", False, True)])
def test_not_sure_is_an_answer_that_is_not_known(p: object, known: bool, unsure: bool) -> None:
    assert value({"known": "p"}, {"p": p}) is known
    assert value({"unsure": "p"}, {"p": p}) is unsure


@pytest.mark.parametrize("rule", [{"known": "p"}, {"unsure": "p"}])
def test_a_parked_answer_is_neither_known_nor_unsure(rule: object) -> None:
    assert value(rule, {"p": "unsure"}, parked=frozenset({"p"})) is False
    assert value(rule, {"p": True}, parked=frozenset({"p"})) is False


def test_a_parked_answer_is_unknown_to_a_rule_unless_it_asks_for_it_as_given() -> None:
    parked = frozenset({"color", "p"})
    answers = {"color": "red", "p": True}
    assert value({"is": ["color", ["red"]]}, answers, parked=parked) is None
    assert value("p", answers, parked=parked) is None
    assert value({"said": ["color", ["red"]]}, answers, parked=parked) is True


@pytest.mark.parametrize(
    ("rule", "settled"),
    [({"surely": "p"}, True), ({"may_be": "p"}, True), ({"unknown": "p"}, False), ({"known": "p"}, True)],
)
def test_what_is_unknown_stays_open_when_anything_may_still_be_answered(rule: object, settled: bool) -> None:
    assert value(rule, {}, open_ended=True) is None
    assert value(rule, {"p": "unsure"}, open_ended=True) is None
    assert value(rule, {"p": True}, open_ended=True) is settled


def test_a_part_of_a_date_stays_open_when_anything_may_still_be_answered() -> None:
    assert value({"whole": "d"}, {"d": "2026-10"}) is False
    assert value({"whole": "d"}, {"d": "2026-10"}, open_ended=True) is None
    assert value({"whole": "d"}, {"d": "2026-10-19"}, open_ended=True) is True


def test_unsure_is_open_until_another_answer_is_given() -> None:
    assert value({"unsure": "p"}, {"p": "unsure"}, open_ended=True) is None
    assert value({"unsure": "p"}, {"p": True}, open_ended=True) is False


@pytest.mark.parametrize(("color", "expected"), [("red", True), ("green", True), ("blue", False), (None, None)])
def test_is_asks_for_one_of_several_choices(color: str | None, expected: bool | None) -> None:
    assert value({"is": ["color", ["red", "green"]]}, {"color": color}) is expected


@pytest.mark.parametrize(
    ("bag", "includes", "only_from", "empty"),
    [
        (["red"], True, True, False),
        (["red", "blue"], True, False, False),
        (["blue"], False, False, False),
        ([], False, True, True),
        (None, None, None, None),
        ("unsure", None, None, None),
    ],
)
def test_lists_are_asked_for_what_they_hold(
    bag: object, includes: bool | None, only_from: bool | None, empty: bool | None
) -> None:
    assert value({"includes": ["bag", ["red", "green"]]}, {"bag": bag}) is includes
    assert value({"only_from": ["bag", ["red", "green"]]}, {"bag": bag}) is only_from
    assert value({"empty": "bag"}, {"bag": bag}) is empty


@pytest.mark.parametrize(
    ("bag", "sack", "shares", "left"),
    [
        (["red", "blue"], ["blue"], True, {"red"}),
        (["red"], ["blue"], False, {"red"}),
        (["red"], [], False, {"red"}),
        (["red"], None, None, None),
        (None, ["red"], None, None),
    ],
)
def test_two_lists_are_compared(bag: object, sack: object, shares: bool | None, left: set[str] | None) -> None:
    answers = {"bag": bag, "sack": sack}
    assert value({"shares": ["bag", "sack"]}, answers) is shares
    assert value({"minus": ["bag", "sack"]}, answers, list_of(COLORS)) == left


@pytest.mark.parametrize(
    ("p", "q", "expected"), [(True, False, {"red"}), (True, True, {"red", "blue"}), (False, None, None)]
)
def test_those_lists_the_ids_whose_condition_holds(p: object, q: object, expected: set[str] | None) -> None:
    rule = {"those": {"red": "p", "blue": "q"}}
    assert value(rule, {"p": p, "q": q}, list_of(COLORS)) == expected


@pytest.mark.parametrize(("row", "expected"), [("one", "red"), ("two", "green"), (None, None)])
def test_a_table_is_looked_up_by_its_code(row: str | None, expected: str | None) -> None:
    assert value({"lookup": ["rows", "row", "shade"]}, {"row": row}, choice_of(COLORS)) == expected


@pytest.mark.parametrize(
    ("n", "m", "at_least", "more_than", "total", "product_", "smallest"),
    [
        (3, 2, True, True, 5, 6, 2),
        (2, 2, True, False, 4, 4, 2),
        (1, 2, False, False, 3, 2, 1),
        (None, 2, None, None, None, None, None),
        (2, "unsure", None, None, None, None, None),
    ],
)
def test_numbers_are_compared_and_joined(
    n: object,
    m: object,
    at_least: bool | None,
    more_than: bool | None,
    total: int | None,
    product_: int | None,
    smallest: int | None,
) -> None:
    answers = {"n": n, "m": m}
    assert value({"at_least": ["n", "m"]}, answers) is at_least
    assert value({"more_than": ["n", "m"]}, answers) is more_than
    assert value({"plus": ["n", "m"]}, answers, NUMBER) == total
    assert value({"times": ["n", "m"]}, answers, NUMBER) == product_
    assert value({"least": ["n", "m", 100]}, answers, NUMBER) == smallest


@pytest.mark.parametrize(
    ("p", "q", "expected"),
    [
        (True, None, 1),
        (False, True, 2),
        (False, False, 3),
        (None, True, None),
        (None, False, None),
        (False, None, None),
    ],
)
def test_the_first_case_that_holds_decides(p: object, q: object, expected: int | None) -> None:
    rule = {"cases": [{"when": "p", "then": 1}, {"when": "q", "then": 2}, {"otherwise": 3}]}
    assert value(rule, {"p": p, "q": q}, NUMBER) == expected


def test_an_unknown_case_does_not_matter_when_every_way_agrees() -> None:
    rule = {"cases": [{"when": "p", "then": 1}, {"when": "q", "then": 2}, {"otherwise": 1}]}
    assert value(rule, {"p": None, "q": False}, NUMBER) == 1
    assert value(rule, {"p": None, "q": None}, NUMBER) is None


def test_what_is_unsettled_is_never_known() -> None:
    assert value({"unsettled": ["p"]}, {"p": True}) is None


@given(RULES, st.fixed_dictionaries({name: st.sampled_from(THREE) for name in "pqr"}))
def test_a_decided_rule_stays_as_it_is_whatever_is_answered_next(rule: object, answers: dict[str, bool | None]) -> None:
    decided = value(rule, answers)
    if decided is None:
        return
    unknown = [name for name, answer in answers.items() if answer is None]
    for chosen in product((True, False), repeat=len(unknown)):
        assert value(rule, {**answers, **dict(zip(unknown, chosen, strict=True))}) is decided
