"""Says in one line what a backup is."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from ui.parts.fault_words import fault_words

if TYPE_CHECKING:
    from app.services.keeping.backups import Backup


def _tr(text: str) -> str:
    return QCoreApplication.translate("BackupRows", text)


def backup_row(backup: Backup) -> str:
    """When it was made, what it holds, how large it is; what it holds is left out until somebody looked."""
    parts = [moment(backup.made), *_contents(backup), _size(backup.size)]
    name = [] if backup.number else [backup.path.name]
    return "   ".join((*name, *parts))


def contents_sentence(backup: Backup) -> str:
    """The same of one that was looked into, to be read before it takes the place of the cases."""
    return " ".join(
        f"{part}." for part in (_tr("Made: {moment}").format(moment=moment(backup.made)), *_contents(backup))
    )


def moment(when: datetime) -> str:
    """A moment by the clock of this computer."""
    return f"{when.astimezone():%Y-%m-%d %H:%M}"


def _size(size: int) -> str:
    return QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def _contents(backup: Backup) -> list[str]:
    if backup.fault is not None:
        return [_tr("It cannot be used: {fault}").format(fault=fault_words(backup.fault)[0].rstrip("."))]
    if backup.cases is None:
        return []
    parts = [_tr("Cases: {count}").format(count=backup.cases)]
    if backup.newest is not None:
        parts.append(_tr("Last change: {moment}").format(moment=moment(backup.newest)))
    return parts
