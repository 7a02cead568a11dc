"""A decision diagram is worth, for every choice of options, what its parts are worth there."""

from itertools import product
from random import Random

import pytest

from app.engine.prove.diagram import Diagrams

WIDTHS = (2, 5, 3, 7)
VALUES = (True, False, None)
CHOICES = [dict(enumerate(options)) for options in product(*(range(width) for width in WIDTHS))]


def drawn(store: Diagrams, random: Random) -> int:
    """A diagram put together from a few columns, with neighboring options often alike."""
    made = store.end(random.choice(VALUES))
    for _ in range(random.randrange(1, 7)):
        level = random.randrange(len(WIDTHS))
        cut = random.randrange(WIDTHS[level] + 1)
        early, late = random.choice(VALUES), random.choice(VALUES)
        column = store.column(level, [early if option < cut else late for option in range(WIDTHS[level])])
        made = random.choice((store.both, store.either))(made, column)
    return made


def both(one: object, two: object) -> object:
    return False if False in (one, two) else None if None in (one, two) else True


def either(one: object, two: object) -> object:
    return True if True in (one, two) else None if None in (one, two) else False


@pytest.mark.parametrize("seed", range(12))
def test_diagrams_are_joined_as_their_values_are(seed: int) -> None:
    store, random = Diagrams(WIDTHS), Random(seed)
    one, two, three, four = (drawn(store, random) for _ in range(4))
    found = {
        "both": store.both(one, two),
        "either": store.either(one, two),
        "opposite": store.opposite(one),
        "equals": store.equals(one, None),
        "joined": store.joined("pair", lambda a, b: (a, b), one, two),
        "branched": store.branched(one, two, three, four),
        "chosen": store.chosen(one, two, three),
    }
    for options in CHOICES:
        a, b, c, d = (store.at(diagram, options) for diagram in (one, two, three, four))
        assert {name: store.at(diagram, options) for name, diagram in found.items()} == {
            "both": both(a, b),
            "either": either(a, b),
            "opposite": None if a is None else not a,
            "equals": a is None,
            "joined": (a, b),
            "branched": b if a is True else c if a is False else d,
            "chosen": b if a is True or b == c else c if a is False else None,
        }


@pytest.mark.parametrize("seed", range(12))
def test_diagrams_that_are_worth_the_same_are_one(seed: int) -> None:
    store, random = Diagrams(WIDTHS), Random(seed)
    one, two, three = (drawn(store, random) for _ in range(3))
    assert store.both(one, two) == store.both(two, one)
    assert store.either(one, store.either(two, three)) == store.either(store.either(three, one), two)
    assert store.opposite(store.both(one, two)) == store.either(store.opposite(one), store.opposite(two))
    assert store.branched(one, store.true, store.false, store.unknown) == one


@pytest.mark.parametrize("seed", range(12))
def test_the_child_of_each_option_is_told_at_its_place(seed: int) -> None:
    store, random = Diagrams(WIDTHS), Random(seed)
    made = drawn(store, random)
    level = min(store.levels[made], len(WIDTHS) - 1)
    for option, child in enumerate(store.below(made, level)):
        assert all(
            store.at(child, options) == store.at(made, options) for options in CHOICES if options[level] == option
        )


@pytest.mark.parametrize("seed", range(12))
def test_the_cheapest_options_make_it_true_for_the_smallest_sum(seed: int) -> None:
    store, random = Diagrams(WIDTHS), Random(seed)
    costs = [[random.randrange(9) for _ in range(width)] for width in WIDTHS]
    made = drawn(store, random)
    sums = [
        sum(costs[level][option] for level, option in options.items() if level in store.levels_of(made))
        for options in CHOICES
        if store.at(made, options) is True
    ]
    found = store.cheapest(made, costs)
    assert (found is None) is (not sums)
    if found is not None:
        assert store.at(made, {level: found.get(level, 0) for level in range(len(WIDTHS))}) is True
        assert sum(costs[level][option] for level, option in found.items()) <= min(sums)
