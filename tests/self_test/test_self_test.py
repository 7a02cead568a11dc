"""Proves that the self-test passes on a whole program, fails on each part that is missing."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from app.engine.prove import run
from app.self_test import law
from app.self_test.run import STEPS
from app.self_test.steps import Step, StepError, require, run_steps
from app.services import packs
from app.services.keeping.cases import CaseShelf
from app.services.keeping.key_ring import KeyRing
from app.services.printing import papers as printing
from db.ladder import Ladder
from ui.parts import languages
from ui.trial import walking
from ui.window.pack_loader import PackLoader

ROOT = Path(__file__).resolve().parents[2]
CASES = packs.SHIPPED_PACK / "examples" / "decided_cases.jsonl"


@pytest.fixture(autouse=True)
def no_language_stays(qapp):
    yield
    languages.speak("en")


def lines_of(name: str) -> list[str]:
    """Run one step of the self-test; return what it said."""
    said: list[str] = []
    run_steps([step for step in STEPS if step.name == name], said.append)
    return said


def program(code: str) -> subprocess.CompletedProcess[str]:
    """Run the program after some lines of Python, without a display, without a home."""
    variables = {
        name: value for name, value in os.environ.items() if "DISPLAY" not in name and name != "QT_QPA_PLATFORM"
    }
    code = f"import sys; {code}; from app.__main__ import main; sys.exit(main(['--self-test']))"
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={**variables, "HOME": "/nowhere"}, capture_output=True, text=True,
        check=False, timeout=100,
    )  # fmt: skip


def test_a_whole_program_passes_every_step_without_display_or_home():
    done = program("pass")
    assert [line.split(":")[0] for line in done.stdout.splitlines()[1:-1]] == [f"ok    {step.name}" for step in STEPS]
    assert done.stdout.splitlines()[-1] == f"All {len(STEPS)} steps passed."
    assert done.returncode == 0


def test_a_program_without_its_law_says_so_step_by_step_with_its_exit_code(tmp_path):
    done = program(
        f"import app.services.packs as p, pathlib; p.SHIPPED_PACK = pathlib.Path({str(tmp_path)!r}) / 'none'"
    )
    failed = [line for line in done.stdout.splitlines() if line.startswith("FAIL")]
    assert [line.split(":")[0] for line in failed] == [
        f"FAIL  {name}" for name in ("law packs", "proof of a section", "sealed cases", "papers", "window")
    ]
    assert "no law pack came along" in failed[0]
    assert done.stdout.splitlines()[-1] == f"5 of {len(STEPS)} steps failed."
    assert done.returncode == 1


def test_a_failing_step_stops_none_of_the_others_and_leaves_no_folder():
    folders: list[Path] = []

    def break_down(folder: Path) -> str:
        folders.append(folder)
        (folder / "left behind").mkdir()
        raise ValueError("two\nlines")

    said: list[str] = []
    steps = [Step("first", break_down), Step("second", lambda folder: f"{len(list(folder.iterdir()))} files")]
    assert run_steps(steps, said.append) == 1
    assert said == ["FAIL  first: ValueError: two lines", "ok    second: 0 files"]
    assert not folders[0].exists()


def test_what_is_required_is_told_when_it_does_not_hold():
    require(True, "never told")
    with pytest.raises(StepError, match="told"):
        require(False, "told")


def test_a_damaged_pack_fails(tmp_path, monkeypatch):
    (tmp_path / "law").mkdir()
    (tmp_path / "law" / "pack.json").write_text("{}")
    monkeypatch.setattr(packs, "SHIPPED_PACK", tmp_path / "law")
    assert lines_of("law packs")[0].startswith("FAIL  law packs: UserError: The law pack cannot be used.")


def test_a_way_that_no_answers_take_fails(monkeypatch):
    real = run.ways
    monkeypatch.setattr(run, "ways", lambda *given: list(real(*given))[1:])
    assert lines_of("proof of a section")[0].startswith("FAIL  proof of a section: motion_3582.")


def test_steps_of_the_schema_that_did_not_come_along_fail(tmp_path, monkeypatch):
    monkeypatch.setattr("db.oldest.OLDEST", Ladder(("0001",), (tmp_path,)))
    assert lines_of("old store")[0].startswith("FAIL  old store: CommandError")


def test_an_answer_lost_on_the_way_up_fails(monkeypatch):
    monkeypatch.setattr(CaseShelf, "answers", lambda *_: {})
    assert lines_of("old store") == ["FAIL  old store: what stood in the old store is not there"]


def test_a_missing_part_of_the_seals_fails(monkeypatch):
    monkeypatch.setitem(sys.modules, "argon2.low_level", None)
    assert lines_of("sealed cases")[0].startswith("FAIL  sealed cases: ModuleNotFoundError")


def test_a_passphrase_that_opens_everything_fails(monkeypatch):
    kept = []
    real = KeyRing.try_passphrase

    def first_key(ring, keys, passphrase):
        kept.append(passphrase)
        return real(ring, keys, "four words work well")

    monkeypatch.setattr(KeyRing, "try_passphrase", first_key)
    assert lines_of("sealed cases") == ["FAIL  sealed cases: a wrong passphrase opened the cases"]
    assert len(kept) == 1


def test_words_in_the_clear_fail(monkeypatch):
    real = CaseShelf.save

    def save_twice(shelf, case_id, question, raw):
        real(shelf, case_id, question, raw)
        (shelf.store.path.parent / "careless.txt").write_text(raw)

    monkeypatch.setattr(CaseShelf, "save", save_twice)
    assert lines_of("sealed cases") == ["FAIL  sealed cases: careless.txt can be read by all"]


def test_a_missing_client_library_fails(monkeypatch):
    monkeypatch.setitem(sys.modules, "db.server", None)
    assert lines_of("client for a server")[0].startswith("FAIL  client for a server: ModuleNotFoundError")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda pdf: pdf.replace(b"/StructTreeRoot", b"/Nothing"), "the PDF has no tags"),
        (lambda pdf: pdf.replace(b"/S /H1", b"/S /H9"), "the PDF lacks the tags H1"),
        (lambda pdf: b"%PDF-1.7 /StructTreeRoot /Lang /S /Document /S /H1 /S /P /S /LI /S /LBody", "UserError"),
    ],
)
def test_a_paper_that_cannot_be_read_aloud_or_at_all_fails(change, told, monkeypatch):
    real = printing.make_paper

    def changed(name, case, wish):
        made = real(name, case, wish)
        return change(made) if name == "client-summary" else made

    monkeypatch.setattr(printing, "make_paper", changed)
    assert lines_of("papers")[0].startswith(f"FAIL  papers: {told}")


def test_a_letter_without_its_words_fails(tmp_path, monkeypatch):
    real = printing.make_paper

    def empty(name, case, wish):
        if name != "letter-docx":
            return real(name, case, wish)
        with zipfile.ZipFile(tmp_path / "letter.docx", "w") as parts:
            parts.writestr("word/document.xml", "<none/>")
        return (tmp_path / "letter.docx").read_bytes()

    monkeypatch.setattr(printing, "make_paper", empty)
    assert lines_of("papers") == ["FAIL  papers: the letter does not hold the name"]


def test_words_of_a_language_that_did_not_come_along_fail(tmp_path, monkeypatch):
    monkeypatch.setattr(languages, "_FOLDER", tmp_path)
    assert lines_of("languages") == ["FAIL  languages: TrialError: the words of the language es are missing"]


def test_a_window_without_its_law_fails(monkeypatch):
    def gone(_loader):
        raise OSError("no such folder")

    monkeypatch.setattr(PackLoader, "_read_pack", gone)
    assert lines_of("window")[0].startswith("FAIL  window: TrialError: OSError")


def test_a_page_that_takes_no_answer_fails(monkeypatch):
    monkeypatch.setattr(walking, "fill", lambda page, raw: None)
    assert "was not taken" in lines_of("window")[0]


def test_a_window_that_keeps_what_it_should_not_fails(monkeypatch):
    monkeypatch.setattr(walking, "walk_interview", lambda _pack, _answers, _day, store: store.write_text("kept") and "")
    assert lines_of("window") == ["FAIL  window: the mode that keeps nothing left a file"]


def test_a_pack_without_decided_cases_is_tried_with_nothing_known(tmp_path):
    assert law.fullest_case(tmp_path).answers == {}


def test_the_case_that_is_tried_is_one_that_answers_most():
    sizes = [len(case["answers"]) for case in map(json.loads, CASES.read_text(encoding="utf-8").splitlines())]
    assert len(law.fullest_case(packs.SHIPPED_PACK).answers) == max(sizes)
