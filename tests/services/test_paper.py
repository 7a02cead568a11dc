"""The client summary saved as a file."""

from __future__ import annotations

import errno
import io
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.engine.pack import Pack
from app.errors import UserError
from app.services import safe_file
from app.services.packs import load_pack
from app.services.printing.papers import PaperCase, Person, make_paper, save_paper
from tests.report.sample_cases import AS_OF, MIXED

PERSON = Person("Alex Sample", "00000-000", "FCI Somewhere")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack()


def save_summary(pack: Pack, target: Path) -> None:
    save_paper("client-summary", PaperCase(pack, MIXED, AS_OF, PERSON), target)


def refuse(monkeypatch: pytest.MonkeyPatch, call: str, code: int) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(safe_file.os, call, fail)


def test_the_saved_file_is_the_summary_and_nothing_is_left_beside_it(pack: Pack, tmp_path: Path) -> None:
    target = tmp_path / "summary.pdf"
    save_summary(pack, target)
    assert target.read_bytes() == make_paper("client-summary", PaperCase(pack, MIXED, AS_OF, PERSON))
    assert list(tmp_path.iterdir()) == [target]


def test_the_saved_pages_name_the_person_and_the_plan(pack: Pack, tmp_path: Path) -> None:
    target = tmp_path / "summary.pdf"
    save_summary(pack, target)
    first = " ".join(PdfReader(target).pages[0].extract_text().split())
    for line in ("Name: Alex Sample", "Reg. No.: 00000-000", "Compassionate release: a full request to the warden"):
        assert line in first


@pytest.mark.skipif(os.name != "posix", reason="the mode of a file is a matter of Linux or macOS")
def test_only_the_owner_may_read_the_saved_file(pack: Pack, tmp_path: Path) -> None:
    target = tmp_path / "summary.pdf"
    save_summary(pack, target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_an_older_file_is_replaced(pack: Pack, tmp_path: Path) -> None:
    target = tmp_path / "summary.pdf"
    target.write_bytes(b"old")
    save_summary(pack, target)
    assert target.read_bytes().startswith(b"%PDF-")


def test_a_missing_folder_is_one_sentence(pack: Pack, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not exist"):
        save_summary(pack, tmp_path / "nowhere" / "summary.pdf")


def test_a_folder_in_the_place_of_the_file_is_one_sentence(pack: Pack, tmp_path: Path) -> None:
    target = tmp_path / "summary.pdf"
    target.mkdir()
    with pytest.raises(UserError):
        save_summary(pack, target)
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("call", "code", "sentence"),
    [
        ("open", errno.EROFS, "cannot be saved in this place"),
        ("open", errno.EACCES, "cannot be saved in this place"),
        ("fsync", errno.ENOSPC, "disk is full"),
        ("fsync", errno.EDQUOT, "disk is full"),
        ("fsync", errno.EIO, "could not be saved"),
    ],
)
def test_a_failed_save_keeps_the_old_file_and_leaves_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, sentence: str
) -> None:
    target = tmp_path / "summary.pdf"
    target.write_bytes(b"old")
    refuse(monkeypatch, call, code)
    with pytest.raises(UserError, match=sentence):
        safe_file.write_whole(target, b"new")
    monkeypatch.undo()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_no_error_names_the_place_or_the_person(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        safe_file.write_whole(tmp_path / "gone" / "Alex Sample.pdf", b"new")
    assert "Alex" not in str(caught.value)
    assert str(tmp_path) not in str(caught.value)


def test_the_file_says_nothing_of_machine_user_or_place(pack: Pack, tmp_path: Path) -> None:
    target = tmp_path / "summary.pdf"
    save_summary(pack, target)
    found = PdfReader(io.BytesIO(target.read_bytes())).metadata
    assert found is not None
    assert (found.title, found.subject, found.author) == ("Your plan", "Client summary", "Right Door")
    assert str(tmp_path).encode() not in target.read_bytes()


def test_a_person_never_shows_in_a_log_line() -> None:
    assert repr(PERSON) == "Person()"


def test_starting_to_use_the_paper_does_not_load_the_drawing_library() -> None:
    code = "import sys, app.services.printing.papers; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False).returncode == 0
