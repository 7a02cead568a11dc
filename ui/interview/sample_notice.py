"""Says of a sample case that it is one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.engine.pack import Pack
from app.services.keeping.samples import samples


def sample_notice(sample: str | None, pack: Pack, language: str, today: date) -> str:
    """That nobody has this case, with what there is to learn from it; empty for the case of a person."""
    if sample is None:
        return ""
    lesson = next((found.lesson for found in samples(pack, language, today) if found.id == sample), "")
    said = QCoreApplication.translate("SampleNotice", "This is a sample, not a real case.")
    return f"{said} {lesson}".rstrip()
