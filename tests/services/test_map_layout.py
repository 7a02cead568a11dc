"""The places of the boxes on the law map, for trees of every shape."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.law_map.layout import Box, Gaps, Layout, Size, lay_out

GAPS = Gaps(across=20, down=40, indent=15, label=22)
HAIR = 0.001  # what sums of fractions may be off by
Tree = dict[str, list[str]]


@st.composite
def trees(draw: st.DrawFn) -> tuple[Tree, dict[str, Size], set[str]]:
    """A tree of up to forty nodes with boxes of any size, some of its nodes shelves."""
    count = draw(st.integers(1, 40))
    children: Tree = {"n0": []}
    for number in range(1, count):
        parent = draw(st.integers(max(0, number - draw(st.integers(1, 12))), number - 1))
        children[f"n{parent}"].append(f"n{number}")
        children[f"n{number}"] = []
    side = st.integers(150, 2000).map(lambda tenths: tenths / 10)
    sizes = {name: Size(draw(side), draw(side)) for name in children}
    shelves = draw(st.sets(st.sampled_from(sorted(children)), max_size=4))
    return children, sizes, shelves


def meet(one: Box, other: Box) -> bool:
    across = one.x < other.right - HAIR and other.x < one.right - HAIR
    return across and one.y < other.bottom - HAIR and other.y < one.bottom - HAIR


def crossed(layout: Layout) -> list[tuple[str, str, str]]:
    """Each line that runs through a box, with the box."""
    found = []
    for route in layout.routes:
        for (x, y), (to_x, to_y) in pairwise(route.points):
            # A little wide, a little short of both ends: a line may touch the boxes that it joins.
            line = Box(min(x, to_x) - 0.1, min(y, to_y) + 0.1, abs(to_x - x) + 0.2, abs(to_y - y) - 0.2)
            if x != to_x:
                line = Box(min(x, to_x), y - 0.1, abs(to_x - x), 0.2)
            found += [(route.source, route.target, name) for name, box in layout.boxes.items() if meet(line, box)]
    return found


@given(trees())
def test_every_node_has_one_box_and_no_two_boxes_meet(made):
    children, sizes, shelves = made
    layout = lay_out("n0", children, sizes, GAPS, shelves)
    assert set(layout.boxes) == set(children)
    for name, box in layout.boxes.items():
        assert (box.width, box.height) == (sizes[name].width, sizes[name].height)
    assert [pair for pair in combinations(layout.boxes.values(), 2) if meet(*pair)] == []


@given(trees())
def test_children_stand_below_their_parent_with_a_line_between_them(made):
    children, sizes, shelves = made
    layout = lay_out("n0", children, sizes, GAPS, shelves)
    assert {(route.source, route.target) for route in layout.routes} == {
        (parent, child) for parent, below in children.items() for child in below
    }
    assert len(layout.routes) == len(children) - 1
    for route in layout.routes:
        source, target = layout.boxes[route.source], layout.boxes[route.target]
        assert target.y > source.bottom + GAPS.down - HAIR
        assert route.points[0] == pytest.approx((source.x + GAPS.indent, source.bottom))
        assert route.points[-1] == pytest.approx((target.x + GAPS.indent, target.y))
        assert all(x == to_x or y == to_y for (x, y), (to_x, to_y) in pairwise(route.points))
        assert route.points[-1][1] - route.points[-2][1] > GAPS.label - HAIR


@given(trees())
def test_no_line_runs_through_a_box_and_nothing_stands_outside(made):
    children, sizes, shelves = made
    layout = lay_out("n0", children, sizes, GAPS, shelves)
    assert crossed(layout) == []
    for box in layout.boxes.values():
        assert box.x >= 0
        assert box.y >= 0
        assert box.right <= layout.width + HAIR
        assert box.bottom <= layout.height + HAIR


@given(trees())
def test_boxes_of_one_depth_stand_on_one_line_and_the_longest_way_runs_straight_down(made):
    children, sizes, _ = made
    layout = lay_out("n0", children, sizes, GAPS)

    def reach(name: str) -> int:
        return 1 + max(map(reach, children[name]), default=0)

    depths = {"n0": 0}
    for name in children:
        depths |= dict.fromkeys(children[name], depths[name] + 1)
        below = children[name]
        if below:
            longest = max(below, key=reach)
            assert layout.boxes[longest].x == layout.boxes[name].x
            assert all(layout.boxes[child].x > layout.boxes[name].x for child in below if child != longest)
    tops = {(depth, layout.boxes[name].y) for name, depth in depths.items()}
    assert len(tops) == len(set(depths.values()))


@given(trees())
def test_the_same_tree_gives_the_same_places(made):
    children, sizes, shelves = made
    again = {name: list(below) for name, below in reversed(children.items())}
    assert lay_out("n0", children, sizes, GAPS, shelves) == lay_out("n0", again, sizes, GAPS, set(shelves))


def test_a_way_of_a_thousand_steps_has_places():
    names = [f"n{number}" for number in range(1000)]
    children = {name: [following] for name, following in pairwise(names)}
    layout = lay_out("n0", children, dict.fromkeys(names, Size(100, 20)), GAPS)
    assert layout.height == 1000 * 20 + 999 * GAPS.down
    assert layout.width == 100


def test_many_boxes_on_a_shelf_fill_several_rows():
    children = {"top": [f"n{number}" for number in range(30)]}
    sizes = {name: Size(100, 40) for name in ("top", *children["top"])}
    layout = lay_out("top", children, sizes, GAPS, {"top"})
    rows = {box.y for name, box in layout.boxes.items() if name != "top"}
    assert 2 < len(rows) < 10
    assert all(box.x > GAPS.indent for name, box in layout.boxes.items() if name != "top")


def test_boxes_whose_areas_only_touch_share_a_column():
    # A chain whose tests each have an end beside them: two columns, whatever the fractions add up to.
    children = {f"t{number}": [f"e{number}", f"t{number + 1}"] for number in range(30)}
    names = {name for below in children.values() for name in below} | {"t0"}
    sizes = {name: Size(100.3, 33.3 if name.startswith("t") else 61.7) for name in names}
    layout = lay_out("t0", children, sizes, Gaps(across=20, down=33.1, indent=15, label=22))
    assert {round(box.x, 3) for box in layout.boxes.values()} == {0, 120.3}
