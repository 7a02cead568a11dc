"""Tries the window: one interview, every language."""

from __future__ import annotations

from pathlib import Path

from app.self_test.law import fullest_case, shipped_packs
from app.self_test.steps import require


def walk_window(folder: Path) -> str:
    """Answer the fullest decided case of every pack through the window; nothing may be kept on the disk."""
    from ui.trial.walking import walk_interview

    said = []
    for pack_folder, _ in shipped_packs():
        sample = fullest_case(pack_folder)
        said.append(walk_interview(pack_folder, sample.answers, sample.as_of, folder / "cases.sealed.sqlite"))
    require(bool(said), "no law pack came along")
    require(not any(folder.iterdir()), "the mode that keeps nothing left a file")
    return ", ".join(said)


def speak_languages(_folder: Path) -> str:
    """Load the words of every language of the window."""
    from ui.trial.screen import try_languages

    return try_languages()
