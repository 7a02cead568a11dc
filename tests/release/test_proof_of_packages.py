"""Proves what the proof of the packages decides before it touches the machine."""

import sys
from pathlib import Path

import pytest

import bare_folder
import dev
import licences
import prove_install
import start_time
from system_packages import SetupError

ROOT = Path(__file__).resolve().parents[2]


def test_a_bare_system_comes_from_where_this_machine_takes_its_own():
    targets = "stable-updates main one://a/\nstable contrib two://b/\nstable main three://c/\n"
    assert bare_folder.mirror_in(targets, "stable") == "three://c/"
    with pytest.raises(SetupError, match="no source for other"):
        bare_folder.mirror_in(targets, "other")


def test_a_machine_that_cannot_prove_says_so(monkeypatch, capsys):
    def lacking(_root):
        raise SetupError("debootstrap is missing.")

    monkeypatch.setattr(prove_install, "_require_machine", lacking)
    assert dev.main(["prove-install", "--if-possible"]) == 0
    assert "The packages are not proven here. debootstrap is missing." in capsys.readouterr().out
    assert dev.main(["prove-install"]) == 2


def test_a_proof_that_fails_has_an_exit_code(monkeypatch, capsys):
    def wrong(_root):
        raise prove_install.ProofError("the archive holds links")

    monkeypatch.setattr(prove_install, "_require_machine", lambda _root: None)
    monkeypatch.setattr(prove_install, "_prove", wrong)
    assert dev.main(["prove-install", "--if-possible"]) == 1
    assert "FAILED: the archive holds links" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("code", "out", "told"),
    [(1, "ok    a\nFAIL  b", "FAIL  b"), (0, "", "code 0"), (-6, "ok    a", "code -6")],
)
def test_a_self_test_that_does_not_pass_ends_the_proof(code, out, told):
    class Bare:
        def run(self, *_args, **_kwargs):
            return prove_install.subprocess.CompletedProcess([], code, out, "")

    with pytest.raises(prove_install.ProofError, match=told):
        prove_install._self_test(Bare(), "the deb", ["rightdoor"])


def test_the_first_paint_is_what_qt_tells():
    late = "import sys, time; print('Marking', file=sys.stderr, flush=True); time.sleep(0.2); "
    late += "print('Flushing top level', file=sys.stderr, flush=True); time.sleep(60)"
    assert start_time.first_paint([sys.executable, "-c", late], {}) > 0.2


def test_a_program_that_shows_no_window_is_no_measure():
    with pytest.raises(start_time.NoWindowError):
        start_time.first_paint([sys.executable, "-c", "pass"], {})


def test_the_start_is_measured_in_turn_without_the_first_round(monkeypatch):
    taken = iter([9.0, 9.0, 2.0, 1.0, 3.0, 1.0, 2.5, 1.0])
    monkeypatch.setattr(start_time, "first_paint", lambda command, variables: next(taken))
    times = start_time.compare(["ours"], ["bare"], {}, rounds=3)
    assert (times.ours, times.bare, times.ratio) == (2.5, 1.0, 2.5)


def test_every_package_of_the_program_brings_its_licence(tmp_path):
    licences.gather(ROOT, Path(sys.prefix), tmp_path)
    listed = (tmp_path / "licences" / "LIST.txt").read_text(encoding="utf-8")
    lock = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
    names = licences.locked_names(lock)
    said = {licences.normal(line.split()[0]) for line in listed.splitlines() if ": " in line}
    assert {"pyside6-essentials", "reportlab", "sqlalchemy"} <= set(names) <= said
    assert (tmp_path / "licences" / "sqlalchemy" / "LICENSE").exists()
    assert "PySide6_Essentials" in listed
    assert "LGPL" in listed
    assert not [line for line in listed.splitlines() if line.rstrip().endswith(":")]
