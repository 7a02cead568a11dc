"""`rightdoor print` writes a paper in any language of the law pack, in no other."""

import json
from pathlib import Path

import pikepdf
import pytest

from app.__main__ import main


def print_in(language: str, folder: Path) -> tuple[int, Path]:
    case, target = folder / "case.json", folder / "paper.pdf"
    case.write_text(json.dumps({"sentencing_authority": "us_district_court"}), encoding="utf-8")
    asked = ["print", "--paper", "client-summary", "--out", str(target), "--as-of", "2026-11-23"]
    return main([*asked, "--language", language, str(case)]), target


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_paper_is_printed_in_a_language_of_the_pack(tmp_path: Path, language: str) -> None:
    code, target = print_in(language, tmp_path)
    assert code == 0
    with pikepdf.open(target) as opened:
        assert str(opened.Root.Lang) == language


def test_a_language_that_the_pack_lacks_is_one_clear_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, target = print_in("fr", tmp_path)
    assert code == 2
    assert capsys.readouterr().err == 'This law pack has no language "fr". Use en, es or both.\n'
    assert not target.exists()


def test_both_languages_face_each_other_page_by_page(tmp_path: Path) -> None:
    code, target = print_in("both", tmp_path)
    assert code == 0
    with pikepdf.open(target) as opened:
        sections = opened.Root.StructTreeRoot.K.K
        assert [str(section.Lang) for section in sections] == ["en", "es"] * (len(sections) // 2)
        assert len(opened.pages) % 2 == 0
