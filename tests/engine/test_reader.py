"""A pack is read whole, or every fault in it is told at once."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.engine.pack import Pack
from app.engine.reading.problems import PackError
from app.engine.reading.reader import read_pack
from tests.engine.small_pack import CITE, Files, small_files, write_pack

Fault = tuple[str, str, str]
Change = Callable[[Files], Any]


def faults_of(folder: Path, files: Files) -> list[Fault]:
    """Code, file, pointer of every problem of a pack, which has to have some."""
    with pytest.raises(PackError) as caught:
        read_pack(write_pack(folder, files))
    return [(problem.code, problem.file, problem.pointer) for problem in caught.value.problems]


def nodes(files: Files, section: str) -> dict[str, Any]:
    found = files[f"sections/{section}.json"]["nodes"]
    assert isinstance(found, dict)
    return found


def _unused_fact(files: Files) -> None:
    files["facts.json"]["idle"] = {"type": "yes_no", "rule": True}


def _circle_of_facts(files: Files) -> None:
    files["facts.json"]["wait_over"]["rule"] = {"is": ["wait_status", ["open"]]}


def _asked_twice(files: Files) -> None:
    nodes(files, "request")["berth"] = nodes(files, "person")["berth"] | {"next": "asked"}
    files["sections/request.json"]["start"] = "berth"


def _doorless_leaf(files: Files) -> None:
    files["findings.json"]["loan_now"] = {"authorities": CITE, "door": "loan"}


def _without_text(language: str, group: str, name: str) -> Change:
    return lambda files: files[f"texts/{language}.json"][group].pop(name)


def _with_text(group: str, name: str, text: object) -> Change:
    return lambda files: files["texts/en.json"].setdefault(group, {}).update({name: text})


def _ask(section: str, node: str, **rest: object) -> Change:
    return lambda files: nodes(files, section)[node]["ask"].update(rest)


def _set(file: str, *path: str | int, to: object) -> Change:
    def change(files: Files) -> None:
        place: Any = files[file]
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = to

    return change


SEA = [{"id": "sea", "pin": "2"}]
PERSON, REQUEST, LOAN = "sections/person.json", "sections/request.json", "sections/loan.json"
FAULTS: list[tuple[str, Change, list[Fault]]] = [
    ("a dangling target", _set(PERSON, "nodes", "note", "next", to="nowhere"), [
        ("RD-T01", PERSON, "/nodes/note"), ("RD-T02", PERSON, "/nodes/end"), ("RD-T02", PERSON, "/nodes/fishes"),
        ("RD-T02", PERSON, "/nodes/licensed")]),
    ("a dangling start", _set("sections/rescue.json", "start", to="nowhere"), [
        ("RD-T01", "sections/rescue.json", "/start"), ("RD-T02", "sections/rescue.json", "/nodes/end")]),
    ("an unused node", lambda files: nodes(files, "loan").update(spare={"find": "loan_out"}), [
        ("RD-T02", LOAN, "/nodes/spare")]),
    ("a circle of nodes", _set(PERSON, "nodes", "licensed", "next", to="years"), [("RD-T03", PERSON, "/nodes")]),
    ("a leaf without a finding", _set(PERSON, "nodes", "end", "find", to="nothing_found"), [
        ("RD-T08", "findings.json", "/person_done"), ("RD-T04", PERSON, "/nodes/end/find")]),
    ("a leaf that leaves its door open", _doorless_leaf, [("RD-T05", LOAN, "/nodes/end_now/find")]),
    ("a circle of facts", _circle_of_facts, [("RD-T06", "facts.json", "")]),
    ("a finding without an authority", _set("findings.json", "loan_now", "authorities", to=[]), [
        ("RD-T07", "findings.json", "/loan_now")]),
    ("a finding nothing leads to", lambda files: files["findings.json"]["ask_the_harbor"].pop("when"), [
        ("RD-T08", "findings.json", "/ask_the_harbor")]),
    ("a leaf with a condition", _set("findings.json", "loan_now", "when", to=True), [
        ("RD-T09", "findings.json", "/loan_now")]),
    ("because of no question", _set("findings.json", "loan_now", "because", to=["weather"]), [
        ("RD-T10", "findings.json", "/loan_now/because")]),
    ("a question without an authority", _ask("person", "years", authorities=[]), [
        ("RD-T11", PERSON, "/nodes/years/ask/authorities")]),
    ("a pin to an unknown authority", _set("findings.json", "loan_now", "authorities", to=SEA), [
        ("RD-T12", "findings.json", "/loan_now/authorities")]),
    ("a question with an unknown authority", _ask("person", "years", authorities=SEA), [
        ("RD-T12", PERSON, "/nodes/years/ask/authorities")]),
    ("an unused authority", _set("findings.json", "ask_the_harbor", "authorities", to=CITE), [
        ("RD-T13", "authorities.json", "/tide_table")]),
    ("an unknown mark", _set("authorities.json", "tide_table", "confidence", to="SURE"), [
        ("RD-T14", "authorities.json", "/tide_table/confidence")]),
    ("an unused fact", _unused_fact, [("RD-T15", "facts.json", "/idle")]),
    ("a main door without a section", _set("outcome.json", "headline", "door", to="gangway"), [
        ("RD-T16", "outcome.json", "/headline/door")]),
    ("grounds that nobody can name", lambda files: files["outcome.json"]["grounds"].pop(), [
        ("RD-T17", "outcome.json", "/grounds"), ("RD-T19", "texts/en.json", "/grounds/rescue"),
        ("RD-T19", "texts/es.json", "/grounds/rescue")]),
    ("a missing text in one language", _without_text("es", "findings", "loan_now"), [
        ("RD-T18", "texts/es.json", "/findings/loan_now/text")]),
    ("an empty text", _with_text("authorities", "tide_table", "  "), [
        ("RD-T18", "texts/en.json", "/authorities/tide_table")]),
    ("an unused text", _with_text("findings", "old", {"text": "Old."}), [("RD-T19", "texts/en.json", "/findings/old")]),
    ("words for no fact", _with_text("facts", "old", "Old"), [("RD-T19", "texts/en.json", "/facts/old")]),
    ("a question asked twice", _asked_twice, [("RD-N01", REQUEST, "/nodes/berth")]),
    ("an unknown type of fact", _set("facts.json", "wait_over", "type", to="truth"), [
        ("RD-N02", "facts.json", "/wait_over/type")]),
    ("a table row without a name", lambda files: files["tables/berths.json"][1].pop("name"), [
        ("RD-N03", "tables/berths.json", "/1")]),
    ("a holiday without a day", _set("calendar.json", "holidays", to=[{"name": "Some Day", "month": 7}]), [
        ("RD-N04", "calendar.json", "/holidays/0")]),
    ("a holiday in no month", _set("calendar.json", "holidays", to=[{"name": "No Day", "month": 13, "day": 1}]), [
        ("RD-N04", "calendar.json", "/holidays/0")]),
    ("a holiday on a day that no month has", _set("calendar.json", "holidays", to=[
        {"name": "No Day", "month": 2, "day": 30}]), [("RD-N04", "calendar.json", "/holidays/0")]),
    ("a holiday on a weekday that most months lack", _set("calendar.json", "holidays", to=[
        {"name": "No Day", "month": 2, "weekday": "monday", "nth": 6}]), [("RD-N04", "calendar.json", "/holidays/0")]),
    ("a row without the column that a rule looks up", lambda files: files["tables/berths.json"][1].pop("pier"), [
        ("RD-X17", "facts.json", "/pier/rule/lookup")]),
    ("an unknown kind of question", _ask("person", "note", kind="essay"), [
        ("RD-N05", PERSON, "/nodes/note/ask/kind")]),
    ("an unknown table", _ask("person", "note", kind="pick", table="oars"), [
        ("RD-N07", PERSON, "/nodes/note/ask"), ("RD-N06", PERSON, "/nodes/note/ask/table")]),
    ("nothing to choose from", _ask("person", "note", kind="choice"), [("RD-N07", PERSON, "/nodes/note/ask")]),
    ("an order of what is no date", _set("orders.json", "chains", to=[["years", "got"]]), [
        ("RD-N08", "orders.json", "/chains/0/0")]),
    ("a wrong rule in a test", _set(LOAN, "nodes", "waited", "test", to="waiting_over"), [
        ("RD-X05", LOAN, "/nodes/waited/test")]),
    ("a wrong rule in the outcome", _set("outcome.json", "gate", "status", to="gate"), [
        ("RD-X05", "outcome.json", "/gate/status/name")]),
    ("an absent file", lambda files: files.pop("orders.json"), [("RD-F01", "orders.json", "")]),
    ("an absent section", lambda files: files.pop("sections/rescue.json"), [("RD-F01", "sections/rescue.json", "")]),
    ("an absent language", lambda files: files.pop("texts/es.json"), [("RD-F01", "texts/es.json", "")]),
    ("truncated JSON", lambda files: files.update({"facts.json": json.dumps(files["facts.json"])[:-20]}), [
        ("RD-F02", "facts.json", "")]),
    ("JSON that is nested too deep", lambda files: files.update({"facts.json": "[" * 100_000}), [
        ("RD-F02", "facts.json", "")]),
    ("a number too long to be read", lambda files: files.update({"orders.json": "1" * 5_000}), [
        ("RD-F02", "orders.json", "")]),
    ("texts that are a list", lambda files: files.update({"texts/es.json": []}), [("RD-F05", "texts/es.json", "")]),
    ("a language that no file can be named after", _set("pack.json", "languages", 1, to="\0"), [
        ("RD-F01", "texts/\0.json", ""), ("RD-F03", "texts/es.json", "")]),
    ("a stray section", lambda files: files.update({"sections/old.json": {}}), [("RD-F03", "sections/old.json", "")]),
    ("a stray language", lambda files: files.update({"texts/fr.json": {}}), [("RD-F03", "texts/fr.json", "")]),
    ("a key that stands twice", lambda files: files.update({"orders.json": '{"chains": [], "chains": []}'}), [
        ("RD-F04", "orders.json", "/chains")]),
    ("an unknown key", _set(LOAN, "nodes", "waited", "unkown", to="end_wait"), [
        ("RD-S03", LOAN, "/nodes/waited/unkown")]),
    ("a missing unknown branch", lambda files: nodes(files, "loan")["waited"].pop("unknown"), [
        ("RD-S04", LOAN, "/nodes/waited")]),
    ("a number for a text", _set("pack.json", "version", to=1), [("RD-S01", "pack.json", "/version")]),
    ("a date that is none", _set("pack.json", "law_as_of", to="2026-02-30"), [("RD-S02", "pack.json", "/law_as_of")]),
    ("a node of no kind", _set(LOAN, "nodes", "end_now", to={"say": "hello"}), [
        ("RD-S05", LOAN, "/nodes/end_now")]),
]  # fmt: skip


def test_a_whole_pack_is_read(small: Pack) -> None:
    assert (small.id, small.version, small.languages) == ("boats", "1", ("en", "es"))
    assert [section.id for section in small.sections] == ["person", "request", "loan", "rescue"]
    assert list(small.questions) == [
        "berth", "years", "reasons", "note", "licensed", "asked", "sent", "got", "answered",
    ]  # fmt: skip
    assert small.questions["berth"].choices == ("a", "b")
    assert small.orders == (("sent", "got"), ("sent", "answered"), ("got", "answered"))


@pytest.mark.parametrize(("change", "expected"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS])
def test_a_fault_is_told_with_its_code_file_and_pointer(tmp_path: Path, change: Change, expected: list[Fault]) -> None:
    files = small_files()
    change(files)
    assert sorted(faults_of(tmp_path, files)) == sorted(expected)


def test_a_circle_through_a_fact_that_says_when_a_question_applies_is_told(tmp_path: Path) -> None:
    files = small_files()
    nodes(files, "request")["got"]["ask"]["applies"] = "wait_over"
    assert faults_of(tmp_path, files) == [("RD-T06", "facts.json", "")]


def test_a_circle_through_what_a_question_applies_to_is_told(tmp_path: Path) -> None:
    files = small_files()
    nodes(files, "request")["got"]["ask"]["applies"] = {"known": "sent"}
    nodes(files, "request")["sent"]["ask"]["applies"] = {"known": "got"}
    assert faults_of(tmp_path, files) == [("RD-T06", "facts.json", "")]


def test_every_code_that_the_reader_can_give_has_a_test() -> None:
    tried = {code for _, _, expected in FAULTS for code, _, _ in expected}
    assert {f"RD-T{number:02}" for number in range(1, 20)} <= tried
    assert {f"RD-N{number:02}" for number in range(1, 9)} <= tried
    assert {f"RD-F{number:02}" for number in range(1, 5)} <= tried


TOGETHER = [
    "an unused node",
    "a circle of nodes",
    "a circle of facts",
    "a finding without an authority",
    "a pin to an unknown authority",
    "an unused authority",
    "an unused fact",
    "a missing text in one language",
    "an unused text",
    "an unknown type of fact",
    "a holiday without a day",
    "an order of what is no date",
    "a wrong rule in the outcome",
    "an unknown mark",
]


def test_many_different_faults_are_all_told_at_once(tmp_path: Path) -> None:
    files = small_files()
    expected: list[Fault] = []
    for name, change, faults in FAULTS:
        if name in TOGETHER:
            change(files)
            expected += faults
    files["findings.json"]["loan_now"]["authorities"] = []
    files["findings.json"]["loan_out"]["authorities"] = SEA
    expected = [fault for fault in expected if fault[0] != "RD-T12"]
    expected.append(("RD-T12", "findings.json", "/loan_out/authorities"))
    found = faults_of(tmp_path, files)
    assert len({code for code, _, _ in found}) >= 12
    assert set(expected) <= set(found)


def test_faults_of_form_in_several_files_are_all_told_at_once(tmp_path: Path) -> None:
    files = small_files()
    files["facts.json"] = "{"
    files["orders.json"] = {"chain": []}
    files["calendar.json"]["dated"] = ["soon"]
    files["sections/loan.json"]["nodes"]["end_now"] = {}
    files["authorities.json"]["tide_table"].pop("cite")
    del files["texts/es.json"]
    assert faults_of(tmp_path, files) == [
        ("RD-S04", "authorities.json", "/tide_table"),
        ("RD-S02", "calendar.json", "/dated/0"),
        ("RD-F02", "facts.json", ""),
        ("RD-S04", "orders.json", ""),
        ("RD-S03", "orders.json", "/chain"),
        ("RD-S05", "sections/loan.json", "/nodes/end_now"),
        ("RD-F01", "texts/es.json", ""),
    ]


def test_the_error_reads_as_one_line_for_each_fault(tmp_path: Path) -> None:
    files = small_files()
    files["findings.json"]["loan_now"]["authorities"] = []
    files["pack.json"]["languages"].append("fr")
    with pytest.raises(PackError) as caught:
        read_pack(write_pack(tmp_path, files))
    assert str(caught.value) == "RD-F01 texts/fr.json#: This file can't be read. Add it to the pack."


def test_a_folder_without_a_pack_says_so(tmp_path: Path) -> None:
    assert faults_of(tmp_path, {}) == [("RD-F01", "pack.json", "")]


def test_every_byte_of_a_pack_counts_in_its_hash(tmp_path: Path, small: Pack) -> None:
    same = read_pack(write_pack(tmp_path / "same", small_files()))
    files = small_files()
    files["texts/es.json"]["urgent"]["storm"]["text"] = "Stay in!"
    other = read_pack(write_pack(tmp_path / "other", files))
    assert same.sha256 == small.sha256
    assert other.sha256 != small.sha256


def test_the_shipped_pack_has_no_fault(pack: Pack) -> None:
    assert pack.id == "federal_relief"
    assert len(pack.questions) > 70
