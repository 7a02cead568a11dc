"""Proves that a comparison of two packs names exactly what differs."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.__main__ import main
from app.engine.comparing.json_diff import same
from app.engine.comparing.pack_diff import PackSide, pack_diff, read_side
from app.engine.reading.problems import PackError
from app.services.packs import SHIPPED_PACK
from tests.engine.pack_edits import CHANGES, Edit, new_question
from tests.engine.small_pack import Files, small_files, write_pack


def told(tmp_path: Path, edit: Edit) -> list[str]:
    """The lines that tell one edit of the small pack."""
    changed = small_files()
    edit(changed)
    old = read_side(write_pack(tmp_path / "old", small_files()))
    return [str(line) for line in pack_diff(old, read_side(write_pack(tmp_path / "new", changed)))]


@pytest.mark.parametrize(("edit", "lines"), [change[1:] for change in CHANGES], ids=[change[0] for change in CHANGES])
def test_each_change_gives_exactly_its_lines(edit: Edit, lines: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, edit) == lines


def test_equal_packs_give_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, lambda files: None) == []


def test_layout_is_no_difference(tmp_path: Path) -> None:
    def spread(files: Files) -> None:
        files.update({name: json.dumps(content, indent=4) for name, content in files.items()})

    assert told(tmp_path, spread) == []


def test_the_other_way_round_an_addition_is_a_removal(tmp_path: Path) -> None:
    changed = small_files()
    new_question(changed)
    old, new = read_side(write_pack(tmp_path / "a", small_files())), read_side(write_pack(tmp_path / "b", changed))
    kinds = {"added": "removed", "removed": "added", "changed": "changed"}
    assert sorted(
        (line.file, line.pointer, kinds[line.kind], line.new, line.old) for line in pack_diff(old, new)
    ) == sorted((line.file, line.pointer, line.kind, line.old, line.new) for line in pack_diff(new, old))


def test_the_differences_stand_in_the_order_of_the_parts(tmp_path: Path) -> None:
    changed = small_files()
    changed["texts/en.json"]["dates"]["yes"] = "Aye"
    changed["tables/berths.json"][0]["name"] = "Berth 1"
    changed["facts.json"]["open_on"]["note"] = "Ten."
    changed["pack.json"]["version"] = "2"
    old, new = read_side(write_pack(tmp_path / "a", small_files())), read_side(write_pack(tmp_path / "b", changed))
    assert [line.group for line in pack_diff(old, new)] == ["pack", "facts", "tables", "texts"]


# One leaf, anywhere


def leaves(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from leaves(part, (*path, key))
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield from leaves(part, (*path, place))
    else:
        yield path


SIDE = read_side(SHIPPED_PACK)
LEAVES = [(file, path) for file, content in sorted(SIDE.files.items()) for path in leaves(content)]


def other(value: object, text: str) -> object:
    """A value of the same form that is not the same."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    return f"{value}{text}" if isinstance(value, str) else text


@given(st.sampled_from(LEAVES), st.text(min_size=1, max_size=5))
def test_a_change_of_one_leaf_names_exactly_its_place(leaf: tuple[str, tuple[str | int, ...]], text: str) -> None:
    file, path = leaf
    content: Any = copy.deepcopy(SIDE.files[file])
    holder = content
    for key in path[:-1]:
        holder = holder[key]
    before = holder[path[-1]]
    holder[path[-1]] = other(before, text)
    (line,) = pack_diff(SIDE, PackSide({**SIDE.files, file: content}, SIDE.rules))
    pointer = "".join(f"/{str(key).replace('~', '~0').replace('/', '~1')}" for key in path)
    assert (line.file, line.inside, line.kind) == (file, pointer, "changed")
    assert pointer.startswith(line.pointer)
    assert line.old != line.new
    assert str(line).startswith(f"{file}#{pointer} changed: ")


@given(st.sampled_from(LEAVES))
def test_a_pack_does_not_differ_from_its_copy(leaf: tuple[str, tuple[str | int, ...]]) -> None:
    file, _ = leaf
    assert pack_diff(SIDE, PackSide({**SIDE.files, file: copy.deepcopy(SIDE.files[file])}, SIDE.rules)) == ()


@pytest.mark.parametrize(("one", "other_one"), [(True, 1), (False, 0), (None, "null"), ({}, []), ("1", 1)])
def test_values_of_different_kinds_are_not_the_same(one: object, other_one: object) -> None:
    assert same(one, one)
    assert not same(one, other_one)


# The command


@pytest.fixture
def folders(tmp_path: Path) -> tuple[str, str]:
    changed = small_files()
    changed["pack.json"]["version"] = "2"
    changed["facts.json"]["season_end"]["rule"] = {"add_years": ["answered", 2]}
    write_pack(tmp_path / "old", small_files())
    write_pack(tmp_path / "new", changed)
    return str(tmp_path / "old"), str(tmp_path / "new")


def test_the_command_groups_the_lines(folders: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", *folders]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "boats 1 -> boats 2: 2 differences",
        "",
        "pack:",
        '  pack.json#/version changed: "1" -> "2"',
        "",
        "facts:",
        '  facts.json#/season_end/rule/add_years/1 changed: "answered" (answered) plus 1 year -> '
        '"answered" (answered) plus 2 years',
    ]


def test_the_command_gives_json(folders: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--json", *folders]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["schema"], found["old"], found["new"]) == (
        "rightdoor.diff/1",
        {"id": "boats", "version": "1"},
        {"id": "boats", "version": "2"},
    )
    assert found["differences"][0] == {
        "group": "pack",
        "file": "pack.json",
        "pointer": "/version",
        "inside": "/version",
        "was_at": "/version",
        "kind": "changed",
        "old": '"1"',
        "new": '"2"',
    }
    assert [row["pointer"] for row in found["differences"]] == ["/version", "/season_end/rule"]


def test_the_command_ends_well_when_the_packs_are_equal(
    folders: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", folders[0], folders[0]]) == 0
    assert capsys.readouterr().out == "boats 1 -> boats 1: no difference\n"
    assert main(["diff", "--json", folders[0], folders[0]]) == 0
    assert json.loads(capsys.readouterr().out)["differences"] == []


@pytest.mark.parametrize("broken", ["old", "new"])
def test_a_pack_that_can_not_be_read_is_told(
    broken: str, folders: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / broken / "facts.json").write_text("{", encoding="utf-8")
    assert main(["diff", *folders]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert str(tmp_path / broken) in output.err
    assert "facts.json" in output.err


def test_a_folder_that_is_not_there_is_told(folders: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", folders[0], f"{folders[1]}er"]) == 2
    assert f"{folders[1]}er" in capsys.readouterr().err


def test_a_stray_file_that_is_no_json_is_told(tmp_path: Path) -> None:
    folder = write_pack(tmp_path, {**small_files(), "examples/more.json": "{"})
    with pytest.raises(PackError, match=r"RD-F02 examples/more\.json"):
        read_side(folder)
