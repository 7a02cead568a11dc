"""Proves that nothing typed into the frozen program gets out of it."""

from __future__ import annotations

import json
import os
import secrets
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bare_folder import BareFolder
from proof_steps import ProofError
from x_screen import x_screen

TYPIST = Path(__file__).with_name("typist.py")
SYSTEM_PYTHON = "/usr/bin/python3"
"""The one that has the bindings for AT-SPI."""

WORDS = {
    "name": "Wilhelmina Krog",
    "reason": "quartz umbrella",
    "note": "velvet anchor",
    "draft": "marble kettle",
    "printed": "Jo Marchbanks",
    "passphrase": "copper lantern",
}
TYPED = {"library": {"reason", "note", "printed"}, "clinic": set(WORDS)}
PAPER = "/srv/paper.pdf"
PATIENCE = 150.0

# The bus has to be where the bare system sees it, too.
BUS = """\
<busconfig>
<type>session</type>
<listen>unix:dir={folder}</listen>
<standard_session_servicedirs/>
<policy context="default">
<allow send_destination="*" eavesdrop="true"/> <allow eavesdrop="true"/> <allow own="*"/>
</policy>
</busconfig>
"""
# Whatever this mounts is gone with the program, which takes the place of the shell: signals reach it.
ENTER = """\
mkdir -p "$1$2" "$1$3" && mount --bind "$2" "$1$2" && mount -t proc proc "$1/proc" &&
exec chroot "$1" env --ignore-environment PATH=/usr/bin:/bin LANG=C.UTF-8 HOME="$3" XDG_RUNTIME_DIR="$2" \
QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 DISPLAY="$DISPLAY" \
DBUS_SESSION_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" rightdoor
"""


def prove_silence(root: Path, bare: BareFolder, mode: str) -> str:
    """Visit the program that is installed in the bare system, let it crash, search all that was written meanwhile.

    Returns what was seen in a few words. ProofError when a word that was typed stands in a file, a title bar or what
    the program printed; the sealed cases count as a file, the saved paper does not.
    """
    mark = secrets.token_hex(4)
    planted = {name: f"{word} {mark}" for name, word in WORDS.items()}
    begun = time.time() - 1
    (bare.folder / PAPER[1:]).unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder, x_screen() as screen:
        shared = Path(folder)
        seen, printed = _visit(root, bare, shared, mode, planted, screen["DISPLAY"])
        files = [*changed_since(begun, bare.folder), *changed_since(begun, shared)]
        searched = [file for file in files if file not in (bare.folder / PAPER[1:], shared / "plan.json")]
        found = [f"{place}: {name}" for place, name in holding(planted, searched)]
    spoken = {"a title bar": "\n".join(seen["titles"]), "what was printed": printed}
    found += [f"{place}: {name}" for place, text in spoken.items() for name in _words_in(planted, text.encode())]
    if found:
        raise ProofError(f"words that were typed stand in {', '.join(found)}")
    _check_visit(bare, mode, seen, searched)
    return f"{len(set(seen['typed']))} kinds of words typed, {len(searched)} files searched"


def changed_since(begun: float, place: Path) -> Iterator[Path]:
    """Every file of a folder that was written after that moment, seconds since 1970."""
    for folder, _, names in os.walk(place):
        for file in (Path(folder) / name for name in names):
            if file.is_file() and not file.is_symlink() and file.stat().st_mtime >= begun:
                yield file


def holding(planted: dict[str, str], files: Sequence[Path]) -> list[tuple[Path, str]]:
    """Each file whose name or content holds one of the words, in any of the usual writings."""
    return [(file, name) for file in files for name in _words_in(planted, os.fsencode(file) + file.read_bytes())]


def _words_in(planted: dict[str, str], content: bytes) -> list[str]:
    return [name for name, word in planted.items() if any(one in content for one in _writings(word))]


def _writings(word: str) -> list[bytes]:
    letters = {word, word.lower(), word.replace(" ", "%20"), word.replace(" ", "+"), word.replace(" ", "_")}
    return [one.encode(code) for one in letters for code in ("utf-8", "utf-16-le")]


def _visit(
    root: Path, bare: BareFolder, shared: Path, mode: str, planted: dict[str, str], display: str
) -> tuple[dict[str, Any], str]:
    """What the typist told, with all that was printed meanwhile."""
    bus, plan, seen = shared / "bus.conf", shared / "plan.json", shared / "seen.json"
    bus.write_text(BUS.format(folder=shared), encoding="utf-8")
    home = f"/srv/{secrets.token_hex(4)}"
    core = ["prlimit", "--core=unlimited"]  # whoever wants a copy of the memory of a crashed program gets it
    command = [*core, "unshare", "--mount", "sh", "-c", ENTER, "enter", str(bare.folder), str(shared), home]
    known: dict[str, Any] = {"command": command, "told": str(seen), "mode": mode, "planted": planted, "paper": PAPER}
    plan.write_text(json.dumps({**known, "questions": questions(root)}), encoding="utf-8")
    variables = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "DISPLAY": display}
    variables |= dict.fromkeys(("HOME", "XDG_RUNTIME_DIR"), str(shared))
    session = ["dbus-run-session", "--config-file", str(bus), "--", SYSTEM_PYTHON, str(TYPIST), str(plan)]
    ran = subprocess.run(session, env=variables, capture_output=True, text=True, check=False, timeout=PATIENCE)
    if ran.returncode or not seen.exists():
        raise ProofError(f"the visit came to no end: {ran.stderr[-2000:]}")
    return json.loads(seen.read_text(encoding="utf-8")), ran.stdout + ran.stderr


def questions(root: Path) -> dict[str, Any]:
    """Return the headings and options of the law pack that a visit has to know."""
    file = root / "decision_trees" / "federal_relief" / "texts" / "en.json"
    texts = json.loads(file.read_text(encoding="utf-8"))["questions"]
    chosen = {"keyboard": "lawyer", "grounds": "other"}
    return {
        "reason": texts["other_reason"]["title"],
        "noted": texts["grounds"]["title"],
        "options": {texts[name]["title"]: [texts[name]["choices"][choice]] for name, choice in chosen.items()},
        "all": [text["title"] for text in texts.values()],
    }


def _check_visit(bare: BareFolder, mode: str, seen: dict[str, Any], searched: Sequence[Path]) -> None:
    """ProofError unless the visit was what it should be: a search after nothing was typed would prove nothing."""
    lacking = TYPED[mode] - set(seen["typed"])
    if lacking or seen["code"] != -signal.SIGSEGV or "Right Door" not in seen["titles"]:
        raise ProofError(f"the visit was not what it should be: {seen}")
    if not (bare.folder / PAPER[1:]).read_bytes().startswith(b"%PDF"):
        raise ProofError("no paper was saved")
    kept = [file for file in searched if file.is_relative_to(bare.folder)]
    if mode == "library" and kept:
        raise ProofError(f"the mode that keeps nothing left {', '.join(map(str, kept))}")
    if mode == "clinic" and not any(file.suffix == ".keys" for file in kept):
        raise ProofError("the clinic has no sealed cases")
