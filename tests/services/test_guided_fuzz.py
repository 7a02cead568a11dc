"""Proves that a search led by our own lines finds no change that is met with a traceback."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.engine.pack import Pack
from app.services.keeping import transfer
from db.sealed_file import unseal
from tests.engine.small_pack import small_files, write_pack
from tests.services.vaults import CHEAP, PASSPHRASE, vault_at

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 12


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["pack", "keys", "export", "cases"])
def test_a_search_led_by_our_lines_finds_no_traceback(tmp_path: Path, stamp: Pack, kind: str) -> None:
    pytest.importorskip("atheris", reason="atheris is made for Linux on x86-64 with Python 3.11 to 3.13 only")
    work, known = tmp_path / "work", tmp_path / "known"
    known.mkdir()
    write_pack(work / "pack", small_files())
    vault = vault_at(work / "cases.sqlite")
    shelf = vault.create(PASSPHRASE).shelf
    case_id = shelf.new("Ann Lee", stamp)
    shelf.save(case_id, "age", 67)
    transfer.export_cases(shelf, [case_id], PASSPHRASE, work / "parcel", CHEAP)
    vault.lock()
    sound = {
        "pack": (work / "pack" / "sections" / "loan.json").read_bytes(),
        "keys": (work / "cases.sqlite.keys").read_bytes(),
        "export": (work / "parcel").read_bytes(),
        "cases": unseal(work / "parcel", PASSPHRASE),
    }
    (known / "sound").write_bytes(sound[kind])
    command = [sys.executable, "-m", "tests.services.guided_fuzz", kind, str(work), str(known)]
    command += [f"-max_total_time={SECONDS}", "-timeout=20", "-seed=1", f"-artifact_prefix={tmp_path}/"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    runs = re.search(r"Done (\d+) runs", done.stderr)
    assert runs is not None
    assert int(runs[1]) > 100
