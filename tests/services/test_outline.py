"""Proves that the outline follows its pack, whatever the pack is."""

import dataclasses
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from app.__main__ import main
from app.engine.pack import Cite, FindNode
from app.engine.reading.pack_files import PackFiles, read_files
from app.engine.reading.problems import ProblemList
from app.engine.reading.reader import read_pack
from app.engine.rules.expressions import Expression
from app.engine.telling.pack_words import PackWords
from app.engine.telling.rule_places import rule_places
from app.engine.telling.wording import Wording
from app.services.outline.document import outline_text
from app.services.outline.source import Source
from tests.engine.small_pack import Files, small_files, write_pack


def outline_of(folder: Path, files: Files) -> str:
    shutil.rmtree(folder, ignore_errors=True)
    return outline_text(write_pack(folder, files))


def section_part(text: str, section: str) -> list[str]:
    """The lines of one section."""
    lines = text.splitlines()
    start = next(place for place, line in enumerate(lines) if line.startswith(f"### {section}: "))
    length = next(count for count, line in enumerate(lines[start + 1 :]) if line.startswith("##"))
    return lines[start + 1 : start + 1 + length]


def test_a_changed_rule_changes_the_outline(tmp_path: Path) -> None:
    files = small_files()
    before = outline_of(tmp_path / "pack", files)
    files["facts.json"]["season_end"]["rule"] = {"add_years": ["answered", 2]}
    after = outline_of(tmp_path / "pack", files)
    gone = set(before.splitlines()) - set(after.splitlines())
    come = set(after.splitlines()) - set(before.splitlines())
    assert gone == {'  - Rule: "answered" (`answered`) plus 1 year'}
    assert come == {'  - Rule: "answered" (`answered`) plus 2 years'}


def test_each_rule_of_a_pack_is_in_the_outline(tmp_path: Path) -> None:
    files = small_files()
    folder = write_pack(tmp_path / "pack", files)
    before = outline_text(folder)
    for (file, pointer), rule in rule_places(read_pack(folder)):
        if rule.type.name != "yes or no":
            continue
        changed = small_files()
        *path, last = pointer.strip("/").split("/")
        holder = changed[file]
        for key in path:
            holder = holder[int(key) if isinstance(holder, list) else key]
        holder[last] = {"any": [holder[last], {"unsure": "note"}]}
        assert outline_of(tmp_path / "changed", changed) != before, (file, pointer)


def test_branches_that_meet_again_are_told_once(tmp_path: Path) -> None:
    lines = section_part(outline_of(tmp_path / "pack", small_files()), "person")
    place = lines.index('- **Test** `fishes`: "reasons" (`reasons`) includes "To fish" (`fishing`)')
    assert [line for line in lines[place:] if line] == [
        '- **Test** `fishes`: "reasons" (`reasons`) includes "To fish" (`fishing`)',
        "  - **yes**: go on with `licensed`",
        '  - **no, not known**: Finding `person_done`: "person_done."',
        "- **Question** `licensed`: **licensed?** (yes or no)",
        '  - Short label: "licensed"',
        '  - Why we ask: "It counts."',
        '  - Asked when: "reasons" (`reasons`) includes "To fish" (`fishing`)',
        "  - Authorities: Harbor Rule 1, 1 (`harbor_rule`, VER)",
        '- Finding `person_done`: "person_done."',
    ]


def test_a_branch_of_its_own_stands_under_its_answer(tmp_path: Path) -> None:
    files = small_files()
    nodes = files["sections/person.json"]["nodes"]
    nodes["licensed"]["next"] = "meeting"
    nodes["fishes"] |= {"no": "meeting", "unknown": "meeting"}
    nodes["meeting"] = {"test": {"known": "note"}, "yes": "end", "no": "end", "unknown": "end"}
    lines = section_part(outline_of(tmp_path / "pack", files), "person")
    ways = [
        line for line in lines if line.lstrip().startswith(("- **yes", "- **no", "- Go on", "- **Test", "- **Quest"))
    ]
    assert ways[-7:] == [
        '- **Test** `fishes`: "reasons" (`reasons`) includes "To fish" (`fishing`)',
        "  - **yes**:",
        "    - **Question** `licensed`: **licensed?** (yes or no)",
        "    - Go on with `meeting`.",
        "  - **no, not known**: go on with `meeting`",
        '- **Test** `meeting`: known: "note" (`note`)',
        '  - **yes, no, not known**: Finding `person_done`: "person_done."',
    ]


def test_a_door_that_asks_nothing_says_so(tmp_path: Path) -> None:
    text = outline_of(tmp_path / "pack", small_files())
    assert "This section asks nothing. It gives the door `rescue` its status." in text


def test_the_reviewers_stand_in_the_head(tmp_path: Path) -> None:
    files = small_files()
    files["pack.json"]["reviewers"] = ["A. Lawyer, Ohio bar 1"]
    assert "- Reviewed by: A. Lawyer, Ohio bar 1\n" in outline_of(tmp_path / "pack", files)


def test_what_always_holds_stands_in_a_chapter_of_its_own(tmp_path: Path) -> None:
    files = small_files()
    never = {"all": [{"unknown": "years"}, {"door_status": ["loan", "may_ask_now"]}]}
    files["invariants.json"] = {
        "invariants": [
            {"id": "age_first", "text": "Nobody sails unasked.", "rule": "Harbor Rule 1", "never": never},
            {"id": "told", "text": "Everybody hears.", "rule": "Harbor Rule 2", "always": {"finding": "person_done"}},
        ],
        "contradictions": [{"first": "loan_out", "second": "loan_now", "text": "One answer only."}],
        "only_inform": [{"question": "reasons", "options": ["rescue"], "why": "It is a courtesy."}],
    }
    text = outline_of(tmp_path / "pack", files)
    chapter = text[text.index("\n## 13. What always holds\n") : text.index("\n## 14. ")]
    assert chapter.strip().splitlines()[2:] == [
        "- **`age_first`** Nobody sails unasked.",
        "  - Rests on: Harbor Rule 1",
        '  - Never: not known: "years" (`years`) and (door "loan" (`loan`) is `may_ask_now`)',
        "- **`told`** Everybody hears.",
        "  - Rests on: Harbor Rule 2",
        "  - Always: finding `person_done` is said",
        "- Never said together: `loan_out` with `loan_now`. One answer only.",
        '- Only informs, changes nothing: "reasons" (`reasons`), "To help" (`rescue`). It is a courtesy.',
    ]


@dataclasses.dataclass(frozen=True, slots=True)
class _Newer:
    """A record with parts that no chapter knows."""

    id: str
    sureness: str
    since: date
    shown: bool
    parts: tuple[FindNode, ...]
    rests_on: tuple[Cite, ...]
    when: Expression
    brings: Mapping[str, object]
    can_do: tuple[str, ...]
    phrases: tuple[str, ...]
    absent: str | None = None
    hollow: tuple[str, ...] = ()


def test_a_part_that_no_chapter_knows_is_told_plainly(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", small_files())
    pack = read_pack(folder)
    files: PackFiles = read_files(folder, ProblemList())
    wording = Wording(pack, "en")
    source = Source(pack, files, wording, PackWords(pack, wording, "`"))
    newer = _Newer(
        id="x",
        sureness="high",
        since=date(2026, 1, 2),
        shown=True,
        parts=(FindNode("end", "loan_out"),),
        rests_on=(Cite("tide_table", "2"),),
        when=pack.facts["wait_over"],
        brings={"asked": None, "sent": "soon"},
        can_do=("yes",),
        phrases=("you will", "never"),
    )
    assert list(source.other_fields(0, newer, ("id",))) == [
        '- Sureness: "high"',
        "- Since: 2026-01-02",
        "- Shown: yes",
        "- Parts:",
        '  - Id: "end"',
        '  - Finding: "loan_out"',
        "- Rests on: Tide Table, 2 (`tide_table`, MEM)",
        "- When: `open_on` is on or before the day of judging",
        "- Brings:",
        "  - `asked`: withdrawn",
        '  - `sent`: "soon"',
        "- Answers that a person can bring about: `yes`",
        '- Phrases: "you will", "never"',
    ]


# The command


def test_the_command_writes_the_outline_of_another_pack(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", small_files())
    assert main(["outline", "--pack", str(folder), "--out", str(tmp_path / "boats.md")]) == 0
    written = (tmp_path / "boats.md").read_bytes()
    assert written.startswith(b"# Law pack boats, version 1\n")
    assert b"\r" not in written


def test_an_outline_that_can_not_be_saved_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", "--out", str(tmp_path / "nowhere" / "outline.md")]) == 2
    assert "could not be saved" in capsys.readouterr().err


def test_a_pack_that_can_not_be_read_has_no_outline(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", "--pack", str(tmp_path / "nowhere")]) == 2
    assert "not found" in capsys.readouterr().err
