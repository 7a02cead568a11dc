"""Proves that the committed outline says what the shipped pack says."""

import json
from itertools import takewhile

import pytest

from app.__main__ import main
from app.engine.pack import AskNode, FindNode, Pack, TestNode
from app.engine.telling.wording import Wording
from app.services.outline.document import outline_text
from app.services.outline.source import quoted
from app.services.packs import SHIPPED_PACK, load_pack

REGENERATE = "python -m app outline --out decision_trees/federal_relief/outline.md"


@pytest.fixture(scope="module")
def shipped() -> Pack:
    return load_pack()


@pytest.fixture(scope="module")
def text() -> str:
    return outline_text()


@pytest.fixture(scope="module")
def flat(text: str) -> str:
    """The outline with every list item on its own line, without its place in the list."""
    return "\n".join(line.strip() for line in text.splitlines())


def test_the_committed_outline_is_current(text: str) -> None:
    committed = (SHIPPED_PACK / "outline.md").read_text(encoding="utf-8")
    assert committed == text, f"The pack has changed since; write the outline anew: {REGENERATE}"


def test_the_outline_is_the_same_each_time(text: str) -> None:
    assert outline_text(SHIPPED_PACK) == text


def test_the_head_says_which_law_it_is_of_whom_it_waits_for(shipped: Pack, text: str) -> None:
    head = text[: text.index("## Contents")]
    assert f"# Law pack {shipped.id}, version {shipped.version}\n" in head
    assert f"- Law as of: {shipped.law_as_of.isoformat()}\n" in head
    assert f"- Review by: {shipped.review_by.isoformat()}\n" in head
    assert f"- Reviewed by: {'; '.join(shipped.reviewers) or 'not yet reviewed by a lawyer'}\n" in head


def test_each_chapter_has_a_line_to_sign(text: str) -> None:
    chapters = [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ") and line[3].isdigit()]
    assert len(chapters) >= 12
    for chapter in chapters:
        assert f"\n| {chapter} | | | | |\n" in text
        assert f"\n{chapter}\n" in text


def test_every_question_stands_once_with_the_words_that_a_person_reads(shipped: Pack, flat: str) -> None:
    wording = Wording(shipped, "en")
    for name, question in shipped.questions.items():
        title = wording.text(f"questions.{name}.title")
        assert flat.count(f"\n- **Question** `{name}`: **{title}** (") == 1, name
        for part in ("short", "hint", "why", "paper"):
            found = wording.find(f"questions.{name}.{part}")
            assert found is None or quoted(found) in flat, (name, part)
        if question.table is None:
            for choice in question.choices:
                assert wording.choice(name, choice) in flat, (name, choice)


def section_part(text: str, section: str) -> list[str]:
    """The lines of one section."""
    lines = text.splitlines()
    start = next(place for place, line in enumerate(lines) if line.startswith(f"### {section}: "))
    length = next(count for count, line in enumerate(lines[start + 1 :]) if line.startswith("##"))
    return lines[start + 1 : start + 1 + length]


def below(lines: list[str], place: int) -> list[str]:
    """The lines under one list item."""
    depth = len(lines[place]) - len(lines[place].lstrip())
    inner = lines[place + 1 :]
    return list(takewhile(lambda line: len(line) - len(line.lstrip()) > depth, inner))


def test_every_node_of_every_section_is_told(shipped: Pack, text: str) -> None:
    for section in shipped.sections:
        part = "\n".join(section_part(text, section.id))
        for node in section.nodes.values():
            if isinstance(node, AskNode):
                assert part.count(f"**Question** `{node.id}`") == 1, node.id
            elif isinstance(node, TestNode):
                assert part.count(f"**Test** `{node.id}`") == 1, node.id
            else:
                assert f"Finding `{node.finding}`" in part, node.id


def test_every_test_says_where_yes_no_unknown_lead(shipped: Pack, text: str) -> None:
    for section in shipped.sections:
        lines = section_part(text, section.id)
        for node in section.nodes.values():
            if not isinstance(node, TestNode):
                continue
            place = next(at for at, line in enumerate(lines) if line.lstrip().startswith(f"- **Test** `{node.id}`"))
            under = below(lines, place)
            way_mark = f"{lines[place].split('-')[0]}  - **"
            for value, target in (("yes", node.yes), ("no", node.no), ("not known", node.unknown)):
                way = next(
                    at
                    for at, line in enumerate(under)
                    if line.startswith(way_mark) and value in line.split("**")[1].split(", ")
                )
                after = section.nodes[target]
                wanted = f"`{after.finding if isinstance(after, FindNode) else target}`"
                assert any(wanted in line for line in (under[way], *below(under, way)[:1])), (
                    section.id,
                    node.id,
                    value,
                )


def test_every_finding_stands_with_text_status_door_authorities(shipped: Pack, text: str) -> None:
    chapter = text[text.index("\n## 7. Findings") : text.index("\n## 8. Facts")]
    wording = Wording(shipped, "en")
    for name, rule in shipped.findings.items():
        start = chapter.index(f"\n- **`{name}`**")
        entry = (
            chapter[start : chapter.find("\n- **", start + 1)] if "\n- **" in chapter[start + 1 :] else chapter[start:]
        )
        assert quoted(wording.text(f"findings.{name}.text")) in entry
        following = wording.find(f"findings.{name}.next")
        assert following is None or quoted(following) in entry
        assert rule.status is None or f"status `{rule.status}`" in entry
        assert rule.door is None or f"(`{rule.door}`)" in entry
        assert ("Said when" in entry) == (rule.when is not None)
        for cite in rule.authorities:
            authority = shipped.authorities[cite.authority]
            assert f"{wording.cite(cite)} (`{authority.id}`, {authority.confidence})" in entry


def test_every_fact_stands_with_its_note(shipped: Pack, text: str) -> None:
    chapter = text[text.index("\n## 8. Facts") : text.index("\n## 9. ")]
    written = json.loads((SHIPPED_PACK / "facts.json").read_text(encoding="utf-8"))
    for name in shipped.facts:
        assert chapter.count(f"\n- **`{name}`** (") == 1
        note = written[name].get("note")
        assert note is None or f"\n  - Note: {note}\n" in chapter


def test_every_authority_stands_once_the_open_ones_first(shipped: Pack, text: str) -> None:
    chapter = text[text.index("\n## 12. Authorities") : text.index("\n## 13. ")]
    places = {}
    for name, authority in shipped.authorities.items():
        assert chapter.count(f"\n- **`{name}`** {authority.cite} (") == 1
        places[name] = chapter.index(f"\n- **`{name}`**")
    ranks = [shipped.authorities[name].confidence for name in sorted(places, key=places.__getitem__)]
    assert ranks == sorted(ranks, key=["UNC", "MEM", "VER-2", "VER"].index)


def test_every_status_door_ground_card_sentence_is_there(shipped: Pack, text: str) -> None:
    wording = Wording(shipped, "en")
    texts = shipped.texts["en"]
    for group in ("statuses", "gate", "routes", "issue_match", "clock", "successive", "triggers"):
        for name in texts[group]:  # type: ignore[attr-defined]
            assert quoted(wording.text(f"{group}.{name}")) in text, (group, name)
    for ground in shipped.outcome.grounds:
        assert f"\n- **`{ground.id}`** (`{ground.kind}`)" in text
    for card in shipped.outcome.urgent:
        assert quoted(wording.text(f"urgent.{card.id}.text")) in text


def test_every_text_of_the_language_is_there(shipped: Pack, text: str) -> None:
    def leaves(value: object) -> list[str]:
        if isinstance(value, dict):
            return [leaf for part in value.values() for leaf in leaves(part)]
        return [leaf for part in value for leaf in leaves(part)] if isinstance(value, list) else [str(value)]

    missing = [leaf for leaf in leaves(shipped.texts["en"]) if quoted(leaf)[1:-1] not in text]
    assert missing == []


def test_tables_are_counted_and_not_listed(shipped: Pack, text: str) -> None:
    chapter = text[text.index("\n## 11. Tables") : text.index("\n## 12. ")]
    districts = shipped.tables["districts"].rows
    eleventh = sum(row["circuit"] == "11" for row in districts)
    assert f"- **`districts`**: {len(districts)} rows" in chapter
    assert f"11 ({eleventh} rows)" in chapter
    assert "Northern District of Alabama" not in chapter


def test_holidays_orders_stand_in_words(text: str) -> None:
    assert "\n- Thanksgiving Day: the fourth Thursday of November\n" in text
    assert "\n- Juneteenth National Independence Day: June 19, from 2021 on\n" in text
    assert '\n- "Sent" (`request_sent_date`), then ' in text


def test_the_rows_that_a_door_shows_are_told(shipped: Pack, text: str) -> None:
    assert shipped.outcome.listings
    for listing in shipped.outcome.listings:
        assert f"  - Shows the rows of table `{listing.table}` whose `{listing.column}` is " in text


def test_the_command_prints_the_outline(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline"]) == 0
    assert capsys.readouterr().out == text
