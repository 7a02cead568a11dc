"""`rightdoor assess` reads what its contract says, then prints what it says."""

import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.__main__ import main
from app.engine.judging.assess import assess
from app.engine.telling.result_json import result_json
from app.services.packs import load_pack
from tests.engine.small_pack import small_files, write_pack

CASE: dict[str, object] = {
    "sentencing_authority": "us_district_court",
    "special_sentence": [],
    "offense_period": "on_or_after_1987_11_01",
    "custody_place": "bop_prison",
    "term_kind": "original",
    "sentencing_district": "ndil",
    "appeal_pending": "no",
    "prior_3582_motion": "none",
    "prior_2255": "none",
    "judgment_date": "2026-02-02",
    "direct_appeal": "none",
    "grounds": ["medical_terminal", "family_parent", "actual_innocence"],
    "terminal_illness": "yes",
    "parent_incapacitated": "unsure",
    "age": 65,
    "request_made": "yes",
    "request_asked_for": "sentence_reduction",
    "request_sent_to": "warden",
    "request_received_date": "2026-10",
    "receipt_proof": "strong",
    "request_complete": "yes",
    "request_grounds": ["medical_terminal"],
    "transferred_since_request": "no",
    "remedy_exhausted_date": "2026-11-01",
}
AS_OF = ["--as-of", "2026-11-23"]
RESULT_KEYS = [
    "schema",
    "pack",
    "as_of",
    "headline",
    "urgent",
    "gate",
    "doors",
    "grounds",
    "clock_2255",
    "findings",
    "missing",
    "parked",
]
KEYS_INSIDE: list[tuple[str, str]] = [
    ("pack", "id version law_as_of review_by sha256"),
    ("headline", "door status text"),
    ("urgent.0", "id date text"),
    ("gate", "status route opens_on issue_match working"),
    ("doors.motion_3582", "status possible grounds findings"),
    ("doors.motion_2255", "status possible grounds findings"),
    ("grounds.medical_terminal", "class status missing door"),
    ("clock_2255", "status safe_deadline deadlines successive"),
    ("clock_2255.deadlines.0", "trigger earliest latest working"),
    ("findings.0", "id status door text authorities because"),
    ("findings.1.authorities.0", "id pin"),
    ("findings.1.because.0", "question answer"),
    ("missing.0", "question settles paper"),
]

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program; give its exit code, its output, its errors."""

    def running(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        return (code, *capsys.readouterr())

    return running


@pytest.fixture
def case_file(tmp_path: Path) -> Callable[[object], str]:
    def writing(content: object) -> str:
        path = tmp_path / "case.json"
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return str(path)

    return writing


CaseFile = Callable[[object], str]


def expected(answers: dict[str, object], as_of: str = "2026-11-23") -> dict[str, object]:
    pack = load_pack()
    given: Any = {name: raw for name, raw in answers.items() if raw is not None}
    return unordered(result_json(pack, assess(pack, given, date.fromisoformat(as_of))))


def unordered(result: dict[str, Any]) -> dict[str, Any]:
    """The result with its missing questions by name: the contract leaves their order open."""
    return {**result, "missing": sorted(result["missing"], key=lambda item: item["question"])}


def read(line: str) -> dict[str, Any]:
    return unordered(json.loads(line))


def at(found: Any, path: str) -> Any:
    for step in path.split("."):
        found = found[int(step)] if step.isdigit() else found[step]
    return found


def jsonl(lines: Iterable[object]) -> str:
    return "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines)


# One object


def test_one_object_gives_one_result_of_the_engine(run: Run, case_file: CaseFile) -> None:
    code, out, err = run("assess", *AS_OF, case_file(CASE))
    assert (code, err) == (0, "")
    assert read(out) == expected(CASE)


def test_the_keys_of_a_result_are_those_of_the_contract(run: Run, case_file: CaseFile) -> None:
    result = json.loads(run("assess", *AS_OF, case_file(CASE))[1])
    assert list(result) == RESULT_KEYS
    assert result["schema"] == "rightdoor.result/1"
    assert {path: " ".join(at(result, path)) for path, _ in KEYS_INSIDE} == dict(KEYS_INSIDE)


def test_absent_values_are_null(run: Run, case_file: CaseFile) -> None:
    state = json.loads(run("assess", *AS_OF, case_file({"sentencing_authority": "state_court"}))[1])
    assert (state["gate"], state["clock_2255"], state["grounds"]) == (None, None, {})
    unknown = json.loads(run("assess", *AS_OF, case_file({}))[1])
    assert unknown["clock_2255"]["safe_deadline"] is None
    assert (unknown["gate"]["route"], unknown["gate"]["opens_on"]) == (None, None)


def test_the_answers_stand_in_the_result_as_they_were_given(run: Run, case_file: CaseFile) -> None:
    answers = '{"grounds": ["age_65"], "age": 64.90, "years_served": 10, "age_serious_decline": "unsure"}'
    result = json.loads(run("assess", *AS_OF, case_file(answers))[1])
    finding = next(found for found in result["findings"] if found["id"] == "age_65_not_met")
    assert {"question": "age", "answer": 64.9} in finding["because"]


def test_the_day_in_the_object_wins_over_the_option(run: Run, case_file: CaseFile) -> None:
    code, out, _ = run("assess", *AS_OF, case_file({**CASE, "as_of": "2027-01-15"}))
    assert code == 0
    assert read(out) == expected(CASE, "2027-01-15")


def test_the_day_is_today_when_nobody_names_one(run: Run, case_file: CaseFile) -> None:
    before = date.today()
    result = json.loads(run("assess", case_file({"as_of": None}))[1])
    assert before <= date.fromisoformat(result["as_of"]) <= date.today()


@pytest.mark.parametrize(
    "day",
    [
        "1987-11-01",
        "2200-12-31",
        "0001-01-01",
        "9999-12-31",
    ],
)
def test_any_whole_day_is_accepted(run: Run, case_file: CaseFile, day: str) -> None:
    code, out, _ = run("assess", case_file({"as_of": day}))
    assert (code, json.loads(out)["as_of"]) == (0, day)


def test_an_earlier_day_is_judged_by_the_later_law(run: Run, case_file: CaseFile) -> None:
    result = json.loads(run("assess", "--as-of", "2020-01-01", case_file({}))[1])
    assert "judged_by_later_law" in [finding["id"] for finding in result["findings"]]


def test_a_dash_reads_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(CASE)))
    code, out, _ = run("assess", *AS_OF, "-")
    assert code == 0
    assert read(out) == expected(CASE)


def test_null_is_the_same_as_absent(run: Run, case_file: CaseFile) -> None:
    code, out, _ = run("assess", *AS_OF, case_file({**CASE, "age": None, "term_kind": None}))
    left = {name: raw for name, raw in CASE.items() if name not in ("age", "term_kind")}
    assert code == 0
    assert read(out) == expected(left)


def test_an_empty_list_is_an_answer(run: Run, case_file: CaseFile) -> None:
    none = json.loads(run("assess", *AS_OF, case_file({"grounds": []}))[1])
    assert none["grounds"] == {}
    assert "grounds" not in [item["question"] for item in none["missing"]]


def test_an_id_that_stands_twice_in_a_list_is_passed_over(run: Run, case_file: CaseFile) -> None:
    code, out, _ = run("assess", *AS_OF, case_file({**CASE, "grounds": ["age_65", "age_65"]}))
    assert code == 0
    assert list(json.loads(out)["grounds"]) == ["age_65"]


def test_another_pack_can_be_named(run: Run, case_file: CaseFile, tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "boats", small_files())
    code, out, _ = run("assess", "--pack", str(folder), *AS_OF, case_file({"years": 12}))
    assert code == 0
    assert json.loads(out)["pack"]["id"] == "boats"


# Bad input

BAD_OBJECTS: list[tuple[str, list[str]]] = [
    ('{"custody": "bop_prison"}', ["custody: there is no such question."]),
    ('{"plea_waiver": "maybe"}', ['plea_waiver: "maybe" is not one of the answers (yes, no).']),
    ('{"plea_waiver": true}', ['plea_waiver: "true" is not one of the answers (yes, no).']),
    (
        '{"judgment_date": "2026-02-30"}',
        ['judgment_date: "2026-02-30" is no date; write 2026-10-19, 2026-10 or 2026.'],
    ),
    (
        '{"request_made": "yes", "request_sent_date": "2026-10-02", "request_received_date": "2026-10-01"}',
        ["request_sent_date: 2026-10-02 has to be on or before request_received_date: 2026-10-01."],
    ),
    (
        '{"judgment_date": "2026-11-24"}',
        ["judgment_date: 2026-11-24 is later than 2026-11-23, the day on which the answers are judged."],
    ),
    ('{"age": 65, "age": 66}', ["age: this is answered twice."]),
    ('{"age": 121, "custody": 1}', ['age: "121" is not between 0 and 120.', "custody: there is no such question."]),
    ('{"as_of": "2026-11"}', ['as_of: "2026-11" is no whole date; write it as 2026-11-23.']),
    ('{"as_of": "20261123"}', ['as_of: "20261123" is no whole date; write it as 2026-11-23.']),
    ('{"as_of": 20261123}', ['as_of: "20261123" is no whole date; write it as 2026-11-23.']),
    (
        '{"as_of": "soon", "age": -1}',
        ['as_of: "soon" is no whole date; write it as 2026-11-23.', 'age: "-1" is not between 0 and 120.'],
    ),
    ("[]", ["This has to be one JSON object of answers."]),
    ('"age"', ["This has to be one JSON object of answers."]),
    ('{"age": NaN}', ["This is no JSON that can be read."]),
]


@pytest.mark.parametrize(("text", "problems"), BAD_OBJECTS)
def test_bad_input_is_one_sentence_for_each_fault_and_no_result(
    run: Run, case_file: CaseFile, text: str, problems: list[str]
) -> None:
    code, out, err = run("assess", *AS_OF, case_file(text))
    assert (code, out) == (2, "")
    assert err.splitlines() == problems


@pytest.mark.parametrize("text", ['{"age": 65', '{"age": 6', "", "{", '{"age": }', "age: 65", '{"age": 65} {}'])
def test_truncated_or_broken_json_is_one_sentence(run: Run, case_file: CaseFile, text: str) -> None:
    code, out, err = run("assess", *AS_OF, case_file(text))
    assert (code, out) == (2, "")
    (sentence,) = err.splitlines()
    assert sentence.startswith("This is no complete JSON: ")
    assert sentence.endswith(".")


def test_json_nested_beyond_reading_is_one_sentence(run: Run, case_file: CaseFile) -> None:
    code, out, err = run("assess", *AS_OF, case_file("[" * 200_000))
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1


def test_a_file_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    code, out, err = run("assess", str(tmp_path / "none.json"))
    assert (code, out) == (2, "")
    assert "none.json: this file can't be read" in err


def test_bytes_that_are_no_text_are_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "case.json").write_bytes(b'{"age": "\xff"}')
    assert run("assess", *AS_OF, str(tmp_path / "case.json")) == (2, "", "This is no text in UTF-8.\n")


def test_a_pack_with_many_faults_is_told_in_full(run: Run, case_file: CaseFile, tmp_path: Path) -> None:
    files = small_files()
    files["findings.json"]["loan_now"]["authorities"] = []
    files["facts.json"]["idle"] = {"type": "yes_no", "rule": "weather"}
    files["texts/es.json"]["urgent"].pop("storm")
    folder = write_pack(tmp_path / "boats", files)
    code, out, err = run("assess", "--pack", str(folder), *AS_OF, case_file({}))
    assert (code, out) == (2, "")
    for code_of_fault in ("RD-T07", "RD-X05", "RD-T15", "RD-T18"):
        assert code_of_fault in err


@pytest.mark.parametrize("day", ["2026-11", "soon", "20261123", ""])
def test_a_day_option_that_is_none_stops_the_program(
    case_file: CaseFile, capsys: pytest.CaptureFixture[str], day: str
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["assess", "--as-of", day, case_file({})])
    assert caught.value.code == 2
    assert "is no whole date" in capsys.readouterr().err


# One object a line


def test_each_line_gives_one_line_in_order(run: Run, case_file: CaseFile) -> None:
    lines: list[dict[str, object]] = [CASE, {}, {**CASE, "as_of": "2027-01-15"}, {"sentencing_authority": "mixed"}]
    code, out, err = run("assess", "--jsonl", *AS_OF, case_file(jsonl(lines)))
    assert (code, err) == (0, "")
    assert [read(line) for line in out.splitlines()] == [
        expected(CASE),
        expected({}),
        expected(CASE, "2027-01-15"),
        expected({"sentencing_authority": "mixed"}),
    ]


def test_a_bad_line_is_told_in_its_place_beside_the_others(run: Run, case_file: CaseFile) -> None:
    lines = [CASE, {"age": 121, "custody": 1}, '{"age": 65', {}]
    code, out, err = run("assess", "--jsonl", *AS_OF, case_file(jsonl(lines)))
    assert (code, err) == (2, "")
    good, bad, broken, last = (json.loads(line) for line in out.splitlines())
    assert (unordered(good), unordered(last)) == (expected(CASE), expected({}))
    assert bad == {
        "schema": "rightdoor.error/1",
        "line": 2,
        "problems": ['age: "121" is not between 0 and 120.', "custody: there is no such question."],
    }
    assert (broken["schema"], broken["line"]) == ("rightdoor.error/1", 3)
    assert len(broken["problems"]) == 1


def test_a_bad_first_line_keeps_the_exit_code_after_good_ones(run: Run, case_file: CaseFile) -> None:
    code, out, _ = run("assess", "--jsonl", *AS_OF, case_file(jsonl([{"age": -1}, {}, {}])))
    assert code == 2
    assert [json.loads(line)["schema"] for line in out.splitlines()] == [
        "rightdoor.error/1", "rightdoor.result/1", "rightdoor.result/1",
    ]  # fmt: skip


def test_an_empty_line_is_a_bad_one(run: Run, case_file: CaseFile) -> None:
    code, out, _ = run("assess", "--jsonl", *AS_OF, case_file("{}\n\n{}\n"))
    assert code == 2
    assert [json.loads(line).get("line") for line in out.splitlines()] == [None, 2, None]


def test_the_last_line_needs_no_line_end(run: Run, case_file: CaseFile) -> None:
    code, out, _ = run("assess", "--jsonl", *AS_OF, case_file("{}\n{}"))
    assert (code, len(out.splitlines())) == (0, 2)


def test_no_lines_give_no_lines(run: Run, case_file: CaseFile) -> None:
    assert run("assess", "--jsonl", case_file("")) == (0, "", "")


def test_lines_come_from_standard_input_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(jsonl([{}, {"age": -1}])))
    code, out, _ = run("assess", "--jsonl", *AS_OF, "-")
    assert code == 2
    assert read(out.splitlines()[0]) == expected({})


def test_a_line_end_inside_a_text_does_not_split_the_line(run: Run, case_file: CaseFile) -> None:
    code, out, _ = run("assess", "--jsonl", *AS_OF, case_file('{"custody": "\\n\\u2028"}\n{}\n'))
    assert code == 2
    assert len(out.split("\n")) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="there is no head")
def test_a_reader_that_has_enough_ends_the_command_quietly() -> None:
    done = subprocess.run(
        f"'{sys.executable}' -m app authorities | head -n 1", shell=True, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("Law pack")
    assert done.stderr == ""
