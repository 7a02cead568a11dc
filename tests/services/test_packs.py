"""Proves that the shipped law pack is found, unlike a broken one."""

import json
import shutil
from pathlib import Path

import pytest

from app.errors import UserError
from app.services.packs import SHIPPED_PACK, load_pack


def test_the_shipped_pack_is_found_wherever_the_program_is_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_pack().id == "federal_relief"


def test_a_named_pack_is_loaded_instead(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SHIPPED_PACK, tmp_path / "mine"))
    described = json.loads((folder / "pack.json").read_text(encoding="utf-8"))
    (folder / "pack.json").write_text(json.dumps({**described, "version": "9000.1.1"}), encoding="utf-8")
    loaded, shipped = load_pack(folder), load_pack()
    assert loaded.version == "9000.1.1"
    assert loaded.sha256 != shipped.sha256


def test_a_folder_that_is_not_there_is_told_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not found") as caught:
        load_pack(tmp_path / "nowhere")
    assert "nowhere" in caught.value.hint


def test_every_fault_of_a_pack_is_told_at_once(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SHIPPED_PACK, tmp_path / "mine"))
    (folder / "facts.json").unlink()
    (folder / "findings.json").write_text("{", encoding="utf-8")
    with pytest.raises(UserError, match="cannot be used") as caught:
        load_pack(folder)
    assert "facts.json" in caught.value.hint
    assert "findings.json" in caught.value.hint
