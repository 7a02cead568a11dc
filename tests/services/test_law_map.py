"""The tree of the law map: all of the pack is in it, once; every node can be read, can be found."""

from __future__ import annotations

from collections import Counter

import pytest

from app.engine.pack import AskNode, FindNode, Pack, TestNode
from app.engine.telling.wording import Wording
from app.services.law_map.reading import PartKind, Reader
from app.services.law_map.search import MapSearch
from app.services.law_map.tree import ASKED, DOORS, ROOT, SAID, node_id, said_id
from app.services.law_map.values import LawMap, NodeKind
from app.services.law_map.views import one_section, overview, whole
from app.services.packs import load_pack
from tests.services.law_maps import WORDS, made


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


@pytest.fixture(scope="module")
def law(pack) -> LawMap:
    return made(pack)


@pytest.fixture(scope="module")
def reader(pack, law) -> Reader:
    return Reader(pack, Wording(pack, "en"), WORDS, law)


def test_every_node_of_every_section_is_on_the_map_once(pack, law):
    expected = {node_id(section.id, name) for section in pack.sections for name in section.nodes}
    drawn = [node.id for node in law.nodes.values() if node.kind in (NodeKind.ASK, NodeKind.TEST) or node.number]
    assert Counter(drawn) == Counter(expected)
    assert [node.id for node in law.sections()] == [
        section.id for with_door in (False, True) for section in pack.sections if bool(section.door) is with_door
    ]


def test_every_question_and_every_finding_is_on_the_map(pack, law):
    named = Counter((node.kind, node.name) for node in law.nodes.values())
    assert {name for kind, name in named if kind is NodeKind.ASK} == set(pack.questions)
    assert {name for kind, name in named if kind is NodeKind.FIND} == set(pack.findings)


def test_a_finding_that_a_rule_says_stands_with_its_door(pack, law):
    doors = {section.door: section.id for section in pack.sections if section.door}
    said = [rule for rule in pack.findings.values() if rule.when is not None]
    assert said
    for rule in said:
        group = doors.get(rule.door or "", SAID)
        assert law.nodes[said_id(group, rule.id)].name == rule.id


def test_it_is_one_tree_from_the_root(law):
    reached = list(law.under(law.root))
    assert Counter(reached) == Counter(law.nodes.keys())
    assert set(law.parents) == law.nodes.keys() - {ROOT}
    assert set(law.children) == law.nodes.keys()
    assert law.below(ROOT)[:2] == (ASKED, DOORS)


def test_the_ways_are_those_of_the_pack(pack, law):
    for section in pack.sections:
        for node in section.nodes.values():
            edges = law.children[node_id(section.id, node.id)]
            led = {branch: law.settled(edge.target) for edge in edges for branch in edge.branches}
            if isinstance(node, TestNode):
                expected = {"yes": node.yes, "no": node.no, "unknown": node.unknown}
                assert led == {branch: node_id(section.id, target) for branch, target in expected.items()}
                assert all(edge.label for edge in edges)
            elif isinstance(node, AskNode):
                assert [law.settled(edge.target) for edge in edges] == [node_id(section.id, node.next)]
                assert [edge.label for edge in edges] == [""]
            else:
                assert isinstance(node, FindNode)
                assert edges == ()


def test_a_shared_node_stands_below_the_last_that_leads_to_it_and_the_others_refer_to_it(law):
    references = [node for node in law.nodes.values() if node.kind is NodeKind.REFERENCE]
    assert {node.target for node in references} >= {"court/another_court", "judgment/direct_appeal"}
    assert law.parents["court/another_court"] == "court/term_kind"
    for node in references:
        assert law.children[node.id] == ()
        assert law.nodes[node.target].kind is not NodeKind.REFERENCE
        assert node.label == f"Goes on at {law.nodes[node.target].number}"
        assert law.nodes[node.target].section == node.section


def test_nodes_are_numbered_in_reading_order_from_one(law):
    for section in law.sections():
        numbers = [number for name in law.under(section.id) if (number := law.nodes[name].number)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert law.nodes[law.below(section.id)[0]].number == 1


def test_the_label_of_a_node_is_in_the_words_of_the_pack_in_each_language(pack):
    for language in pack.languages:
        wording, law = Wording(pack, language), made(pack, language)
        asked = law.nodes["court/sentencing_authority"]
        assert asked.label == wording.text("questions.sentencing_authority.title")
        court, state = "questions.sentencing_authority.short", "questions.sentencing_authority.choices.state_court"
        told = wording.text("rules.is").format(f'"{wording.text(court)}"', f'"{wording.text(state)}"')
        assert law.nodes["court/state_sentence"].label == told
        assert law.nodes["court/end_court_inside"].label == wording.text("findings.court_inside.text")
        assert law.nodes["motion_2255"].label == wording.text("doors.motion_2255.name")
        for node in law.nodes.values():
            assert node.label
            assert "_" not in node.label, node


def test_the_overview_shows_the_sections_closed(law):
    view = overview(law)
    shown = {law.nodes[name].kind for name in view.edges}
    assert shown == {NodeKind.PACK, NodeKind.GROUP, NodeKind.SECTION}
    assert {name for name in view.edges if law.nodes[name].kind is NodeKind.SECTION} == {n.id for n in law.sections()}


def test_a_section_alone_and_the_whole_show_everything_in_them(law):
    assert set(whole(law).edges) == law.nodes.keys()
    assert set(one_section(law, "motion_3582").edges) == set(law.under("motion_3582"))
    alone = set(one_section(law, "motion_3582", drawn_alone=True).edges)
    assert alone == {"motion_3582", *(name for name in law.under("motion_3582") if law.nodes[name].number)}


# Reading


def test_a_question_tells_its_reason_its_answers_when_it_counts_and_its_law(pack, reader):
    parts = {part.heading: part for part in reader.read("court/sentencing_authority").parts}
    assert parts["why"].lines == (Wording(pack, "en").text("questions.sentencing_authority.why"),)
    assert "A state court" in parts["answers"].lines
    assert parts["leads to"].lines == ('2. "Court" is "A state court"',)
    assert parts["authorities"].lines[0].startswith("18 U.S.C. 3582(c): ")
    assert parts["authorities"].lines[0].endswith(" Read.")
    parts = {part.heading: part for part in reader.read("judgment/appeal_judgment_date").parts}
    assert parts["only when"].lines[0].startswith('"First appeal" is "Yes, it was decided" or ')
    parts = {part.heading: part for part in reader.read("court/sentencing_district").parts}
    assert parts["answers"].lines == (f"One of {len(pack.tables['districts'].rows)}",)


def test_a_test_tells_where_each_answer_leads_and_how_its_parts_are_worked_out(pack, reader):
    read = reader.read("court/another_court")
    parts = {part.heading: part for part in read.parts}
    fact = f'"{Wording(pack, "en").text("facts.outside_3582")}"'
    assert read.title == fact
    assert parts["leads to"].lines[0].startswith("yes: 11. ")
    assert parts["leads to"].lines[1].startswith("no or unknown: 12. ")
    assert parts["worked out"].kind is PartKind.FACTS
    assert parts["worked out"].lines[0].startswith(f"{fact}: ")
    assert parts["rests on"].kind is PartKind.FOLDED
    assert not any(line.startswith(f"{fact}: ") for line in parts["rests on"].lines)
    assert "rule" not in parts  # it would say the title again


def test_a_finding_tells_its_status_its_rule_and_its_law(pack, reader):
    rule = next(rule for rule in pack.findings.values() if rule.when is not None and rule.door == "motion_3582")
    parts = {part.heading: part for part in reader.read(said_id("motion_3582", rule.id)).parts}
    assert parts["said when"].lines
    assert len(parts["authorities"].lines) == len(rule.authorities)
    ended = reader.read("motion_3582/end_m3582_out_state").parts
    assert ended[0].lines == (Wording(pack, "en").text("statuses.out"),)


def test_every_rule_of_a_node_is_told_down_to_the_last_fact(pack, law, reader):
    told = {name for part in reader.facts(law.nodes) for name in [part.heading]}
    labels = {name: Wording(pack, "en").find(f"facts.{name}") for name in pack.facts}
    assert told <= {f'"{label}"' if label else name.replace("_", " ") for name, label in labels.items()}
    assert len(told) > len(pack.facts) / 2
    for name in law.nodes:
        read = reader.read(name)
        assert read.title
        assert all(part.lines for part in read.parts)
        assert "_" not in "".join(read.told()), name


# Search


def test_a_search_finds_words_anywhere_and_labels_first(law, reader):
    search = MapSearch(law, reader)
    hits = search.find("state court")
    labels = [all(word in law.nodes[name].label.lower() for word in ("state", "court")) for name in hits]
    assert labels[0]
    assert labels == sorted(labels, reverse=True)
    assert "court/state_sentence" in hits
    assert "court/sentencing_authority" in hits  # by one of its answers
    assert search.find("  ") == ()
    assert search.find("court xyzzy") == ()
    assert "court/sentencing_authority" in search.find("SENTENCING_AUTHORITY")


def test_a_search_minds_neither_accents_nor_capitals(pack):
    law = made(pack, "es")
    search = MapSearch(law, Reader(pack, Wording(pack, "es"), WORDS, law))
    assert search.find("apelacion") == search.find("APELACIÓN") != ()


def test_a_search_never_ends_in_a_reference_or_a_group(law, reader):
    search = MapSearch(law, reader)
    for word in ("a", "e", "goes on", "said"):
        kinds = {law.nodes[name].kind for name in search.find(word)}
        assert kinds <= {NodeKind.SECTION, NodeKind.ASK, NodeKind.TEST, NodeKind.FIND}
