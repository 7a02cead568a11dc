"""Proves that the search of the frozen program's files finds what was typed, in whatever writing."""

import json
import os
import signal
from pathlib import Path

import pytest

import planted_words
import prove_rpm
from bare_folder import BareFolder
from planted_words import TYPED, changed_since, holding
from proof_steps import ProofError

ROOT = Path(__file__).resolve().parents[2]
PLANTED = {"note": "velvet anchor 01"}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("log", b"then velvet anchor 01 was typed"),
        ("log", "velvet anchor 01".encode("utf-16-le")),
        ("recent.xbel", b"file:///srv/velvet%20anchor%2001.pdf"),
        ("core", b"\0\xffvelvet+anchor+01\0"),
        ("velvet anchor 01.pdf", b""),
    ],
)
def test_a_word_is_found_in_a_file_or_its_name(name, content, tmp_path):
    file = tmp_path / name
    file.write_bytes(content)
    assert holding(PLANTED, [file]) == [(file, "note")]


def test_only_what_was_written_meanwhile_is_searched(tmp_path):
    for name in ("old", "new"):
        (tmp_path / name).write_text("velvet anchor 01")
    os.utime(tmp_path / "old", (0, 0))
    (tmp_path / "link").symlink_to(tmp_path / "new")
    assert list(changed_since(1.0, tmp_path)) == [tmp_path / "new"]


def visit(bare, monkeypatch, mode="library", **other):
    """The proof of a visit that wrote nothing but what the test has put there."""
    seen = {"typed": sorted(TYPED[mode]), "code": -signal.SIGSEGV, "titles": ["Right Door"], **other}
    (bare / "srv").mkdir(exist_ok=True)

    def save_paper(*_arguments):
        (bare / "srv/paper.pdf").write_bytes(b"%PDF")
        return seen, ""

    monkeypatch.setattr(planted_words, "_visit", save_paper)
    return planted_words.prove_silence(ROOT, BareFolder(bare), mode)


@pytest.fixture
def no_screen(monkeypatch):
    from contextlib import nullcontext

    monkeypatch.setattr(planted_words, "x_screen", lambda: nullcontext({"DISPLAY": ":0"}))


@pytest.mark.usefixtures("no_screen")
def test_a_visit_that_typed_less_or_ended_otherwise_proves_nothing(tmp_path, monkeypatch):
    assert "3 kinds of words" in visit(tmp_path, monkeypatch)
    for other in ({"typed": ["note"]}, {"code": 0}, {"titles": []}):
        with pytest.raises(ProofError, match="not what it should be"):
            visit(tmp_path, monkeypatch, **other)
    with pytest.raises(ProofError, match="no sealed cases"):
        visit(tmp_path, monkeypatch, "clinic")
    (tmp_path / "cache").write_text("of fonts")
    with pytest.raises(ProofError, match=r"left .*cache"):
        visit(tmp_path, monkeypatch)


@pytest.mark.usefixtures("no_screen")
def test_a_word_in_a_title_bar_ends_the_proof(tmp_path, monkeypatch):
    monkeypatch.setattr(planted_words.secrets, "token_hex", lambda _bytes: "01")
    with pytest.raises(ProofError, match="a title bar: note"):
        visit(tmp_path, monkeypatch, titles=["Right Door", "velvet anchor 01"])


def test_a_visit_knows_the_questions_of_the_pack():
    known = planted_words.questions(ROOT)
    texts = json.loads((ROOT / "decision_trees/federal_relief/texts/en.json").read_text(encoding="utf-8"))["questions"]
    assert set(known["options"]) < set(known["all"])
    assert {known["reason"], known["noted"]} < {text["title"] for text in texts.values()}


def test_the_libraries_of_an_rpm_are_known_by_their_names(monkeypatch, tmp_path):
    asked = ["libc.so.6(GLIBC_2.35)(64bit)", "libEGL.so.1()(64bit)", "rpmlib(FileDigests) <= 4.6.0-1"]
    monkeypatch.setattr(prove_rpm, "_ask", lambda *_arguments: asked)
    with pytest.raises(ProofError, match=r"not there: libEGL.so.1$"):
        prove_rpm.install_rpm(BareFolder(tmp_path), tmp_path / "a.rpm", {"libc.so.6"})
