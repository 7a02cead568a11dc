"""The proof finds nothing wrong in the shipped pack, but each kind of fault in a small broken one."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.__main__ import main
from app.engine.pack import Pack
from app.engine.prove.days import days_to_prove
from app.engine.prove.proof import Failure, Kind, Proof
from app.engine.prove.run import prove, prove_folder
from app.engine.reading.problems import PackError
from app.engine.reading.reader import read_pack
from app.proof_report import proof_json, proof_lines
from app.services.packs import SHIPPED_PACK
from tests.engine.small_pack import Files, small_files, write_pack

pytestmark = pytest.mark.timeout(600)
DAY = date(2026, 7, 8)
CITE = [{"id": "harbor_rule", "pin": "1"}]
Change = Callable[[Files], None]


@pytest.fixture(scope="module")
def proof() -> Proof:
    return prove_folder(SHIPPED_PACK, workers=2, samples=150)


def sound_files() -> Files:
    """The small pack without its two dead ends."""
    files = small_files()
    for part, table in (("issue_match", "gate"), ("successive", "clock_2255")):
        files["outcome.json"][table][part] = "surely_first_pier"
    files["facts.json"]["surely_first_pier"] = {
        "type": ["yes", "no", "unknown"],
        "rule": {"cases": [{"when": {"unknown": "pier"}, "then": "unknown"}, {"otherwise": {"name": "first_pier"}}]},
    }
    files["invariants.json"] = {"invariants": [], "contradictions": [], "only_inform": []}
    return files


def proven(folder: Path, change: Change | None = None) -> tuple[Failure, ...]:
    files = sound_files()
    if change is not None:
        change(files)
    return prove(read_pack(write_pack(folder, files)), [DAY], samples=60).failures


def nodes(files: Files, section: str) -> dict[str, Any]:
    found: dict[str, Any] = files[f"sections/{section}.json"]["nodes"]
    return found


def invariant(kind: str, rule: object) -> Change:
    def change(files: Files) -> None:
        files["invariants.json"]["invariants"].append({"id": "i", "text": "It holds.", "rule": "K1", kind: rule})

    return change


# The shipped pack


def test_the_shipped_pack_has_no_failure(proof: Proof) -> None:
    assert [(found.kind.value, found.place, found.witness) for found in proof.failures] == []


def test_the_shipped_pack_promises_at_least_25_invariants_each_with_its_rule() -> None:
    safety = read_pack(SHIPPED_PACK).safety
    assert len({item.id for item in safety.invariants}) == len(safety.invariants) >= 25
    assert all(item.reference and item.text.endswith(".") for item in safety.invariants)
    assert all(told.why for told in safety.only_inform)


def test_the_proof_counts_every_section_with_every_door(proof: Proof) -> None:
    pack = read_pack(SHIPPED_PACK)
    assert [line.place for line in proof.lines if line.door] == [s.door for s in pack.sections if s.door]
    assert all(line.answers >= line.leaves for line in proof.lines)
    assert next(line for line in proof.lines if line.place == "motion_3582").answers > 10**20
    assert proof.samples > 100 * len(proof.days)


def test_the_days_of_the_proof_are_those_around_which_dates_go_wrong() -> None:
    days = days_to_prove(read_pack(SHIPPED_PACK))
    assert {date(2028, 2, 29), date(2027, 2, 28), date(2026, 11, 25), date(2026, 11, 23), date(2026, 5, 27)} <= set(
        days
    )
    assert any(day.weekday() == 4 for day in days)


def test_the_command_prints_the_table_and_exits_with_one_on_a_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_pack(tmp_path, small_files())
    assert main(["prove", "--pack", str(folder)]) == 1
    printed = capsys.readouterr().out
    assert "door loan" in printed
    assert "dead end: gate.issue_match" in printed
    assert main(["prove", "--json", "--pack", str(folder)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [found["place"] for found in told["failures"]] == ["gate.issue_match", "clock_2255.successive"]


def test_the_command_exits_with_zero_when_nothing_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", "--pack", str(write_pack(tmp_path, sound_files()))]) == 0
    assert capsys.readouterr().out.endswith("No failure.\n")


def test_a_proof_reads_as_lines_or_as_json(proof: Proof) -> None:
    assert list(proof_lines(proof))[-1] == "No failure."
    assert json.loads(json.dumps(proof_json(proof)))["schema"] == "rightdoor.proof/1"


# Small broken packs


def test_the_sound_small_pack_has_no_failure(tmp_path: Path) -> None:
    assert proven(tmp_path) == ()


def two_hops(files: Files) -> None:
    nodes(files, "loan")["old_enough"]["yes"] = "again"
    nodes(files, "loan")["again"] = {
        "test": {"at_least": ["years", 17]}, "yes": "waited", "no": "hop", "unknown": "waited"
    }  # fmt: skip
    nodes(files, "loan")["hop"] = {
        "test": {"includes": ["reasons", "rescue"]}, "yes": "end_out", "no": "end_papers", "unknown": "end_papers"
    }  # fmt: skip


def never_unknown(files: Files) -> None:
    nodes(files, "loan")["waited"]["test"] = {"surely": "wait_over"}
    nodes(files, "loan")["waited"]["unknown"] = "end_out"


def idle(files: Files) -> None:
    nodes(files, "loan")["waited"] |= {"yes": "pointless"}
    nodes(files, "loan")["pointless"] = {
        "test": "licensed", "yes": "end_now", "no": "end_now", "unknown": "end_now"
    }  # fmt: skip


def dead_option(files: Files) -> None:
    files["findings.json"]["ask_the_harbor"]["when"] = {"surely": {"is": ["asked", "nobody"]}}
    for name in ("sent", "got", "answered"):
        del nodes(files, "request")[name]["ask"]["applies"]


def never_said(files: Files) -> None:
    rule = {"all": [{"surely": {"is": ["asked", "owner"]}}, {"surely": {"is": ["asked", "nobody"]}}]}
    files["findings.json"]["both"] = {"authorities": CITE, "when": rule}
    for language in ("en", "es"):
        files[f"texts/{language}.json"]["findings"]["both"] = {"text": "both."}


def contradicting(files: Files) -> None:
    pair = {"first": "loan_now", "second": "rescue_here", "text": "One of them."}
    files["invariants.json"]["contradictions"].append(pair)


def stale_promise(files: Files) -> None:
    told = {"question": "asked", "options": ["owner"], "why": "It does."}
    files["invariants.json"]["only_inform"].append(told)


@pytest.mark.parametrize(
    ("change", "kind", "place", "answered"),
    [
        (two_hops, Kind.DEAD_BRANCH, "loan.again", "years reasons"),
        (two_hops, Kind.UNREACHABLE, "loan.hop", "years reasons"),
        (never_unknown, Kind.UNKNOWN_BRANCH, "loan.waited", "years reasons"),
        (idle, Kind.IDLE_TEST, "loan.pointless", ""),
        (dead_option, Kind.DEAD_OPTION, "asked.owner", "asked"),
        (stale_promise, Kind.DEAD_OPTION, "asked.owner", "asked"),
        (never_said, Kind.NEVER_SAID, "both", ""),
        (contradicting, Kind.CONTRADICTION, "loan_now, rescue_here", "years reasons asked got"),
        (invariant("never", {"door_status": ["loan", ["out"]]}), Kind.INVARIANT, "i", "reasons"),
        (invariant("never", {"door_status": ["rescue", ["absent"]]}), Kind.INVARIANT, "i", ""),
        (invariant("always", {"not": {"finding": "ask_the_harbor"}}), Kind.INVARIANT, "i", "asked"),
        (invariant("never", {"urgent": "storm"}), Kind.INVARIANT, "i", "asked"),
        (
            invariant("never", {"ground_status": ["fishing", ["elements_shown"]]}),
            Kind.INVARIANT,
            "i",
            "reasons licensed",
        ),
        (invariant("never", {"door_grounds": ["loan", ["fishing"]]}), Kind.INVARIANT, "i", "reasons"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_each_kind_of_fault_is_found_with_a_smallest_witness(
    tmp_path: Path, change: Change, kind: Kind, place: str, answered: str
) -> None:
    found = {(failure.kind, failure.place): dict(failure.witness) for failure in proven(tmp_path, change)}
    assert set(found[kind, place]) == set(answered.split())


def test_a_result_without_a_needed_part_is_a_dead_end(tmp_path: Path) -> None:
    failures = prove(read_pack(write_pack(tmp_path, small_files())), [DAY], samples=0).failures
    ends = {failure.place: dict(failure.witness) for failure in failures if failure.kind is Kind.DEAD_END}
    assert ends["gate.issue_match"] == {"reasons": ["rescue"]}
    assert set(ends["clock_2255.successive"]) == {"asked", "answered"}


def test_an_operator_that_fails_is_a_dead_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.engine.rules.operators import lists

    sound = lists.lookup

    def without_a_row(inner: Any, column: Any) -> Any:
        return sound(inner, {code: entry for code, entry in column.items() if code != "b"})

    monkeypatch.setattr(lists, "lookup", without_a_row)
    failures = proven(tmp_path)
    assert (Kind.DEAD_END, "lookup", {"berth": "b"}) in [(f.kind, f.place, dict(f.witness)) for f in failures]


def test_a_door_without_a_status_is_found(tmp_path: Path) -> None:
    pack = read_pack(write_pack(tmp_path, sound_files()))
    findings = {**pack.findings, "rescue_here": replace(pack.findings["rescue_here"], status=None)}
    failures = prove(replace(pack, findings=findings), [DAY], samples=0).failures
    assert [(f.kind, f.place, dict(f.witness)) for f in failures] == [
        (Kind.NO_STATUS, "rescue", {"reasons": ["rescue"]})
    ]


def test_a_proof_that_differs_from_the_engine_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import app.engine.prove.samples as samples
    from app.engine.judging.assess import assess

    def forgetful(pack: Pack, answers: Any, as_of: date) -> Any:
        return replace(assess(pack, answers, as_of), urgent=())

    monkeypatch.setattr(samples, "assess", forgetful)
    assert {(f.kind, f.place) for f in proven(tmp_path)} == {(Kind.DIFFERS, "urgent")}


# Promises as data


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ({"never": True, "always": True}, "RD-I04"),
        ({}, "RD-I04"),
        ({"never": True, "text": " "}, "RD-I05"),
        ({"never": {"door_status": ["boat", ["out"]]}}, "RD-I06"),
        ({"never": {"door_status": ["loan", ["open"]]}}, "RD-X07"),
        ({"never": {"finding": "nobody_says_it"}}, "RD-I06"),
        ({"never": {"no_such_operator": []}}, "RD-X03"),
    ],
)
def test_a_fault_in_a_promise_has_its_code(tmp_path: Path, item: dict[str, Any], code: str) -> None:
    files = sound_files()
    files["invariants.json"]["invariants"] = [{"id": "i", "text": "It holds.", "rule": "K1"} | item]
    with pytest.raises(PackError) as fault:
        read_pack(write_pack(tmp_path, files))
    assert {problem.code for problem in fault.value.problems} == {code}


@pytest.mark.parametrize(
    ("part", "item", "code"),
    [
        ("contradictions", {"first": "loan_now", "second": "gone", "text": "No."}, "RD-I02"),
        ("only_inform", {"question": "asked", "options": ["gone"], "why": "No."}, "RD-I03"),
        ("only_inform", {"question": "gone", "options": [], "why": "No."}, "RD-I03"),
    ],
)
def test_a_promise_about_nothing_has_its_code(tmp_path: Path, part: str, item: dict[str, Any], code: str) -> None:
    files = sound_files()
    files["invariants.json"][part] = [item]
    with pytest.raises(PackError) as fault:
        read_pack(write_pack(tmp_path, files))
    assert [problem.code for problem in fault.value.problems] == [code]


def test_a_promise_made_twice_has_its_code(tmp_path: Path) -> None:
    files = sound_files()
    files["invariants.json"]["invariants"] = [{"id": "i", "text": "It holds.", "rule": "K1", "never": False}] * 2
    with pytest.raises(PackError) as fault:
        read_pack(write_pack(tmp_path, files))
    assert [problem.code for problem in fault.value.problems] == ["RD-I01"]
