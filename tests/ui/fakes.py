"""Stand-ins for what would stop a test: the dialogs."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from app.services.printing.papers import Person
from ui.parts.dialogs import Dialogs


@dataclass
class Replies:
    """What the dialogs answer, with what they were asked."""

    title: str | None = "Sample case"
    agrees: bool = True
    about: bool = False
    person: Person | None = field(default_factory=lambda: Person("Alex Sample", "00000-000", "Sample prison"))
    file: Path | None = None
    folder: Path | None = None
    printer: QPrinter | None = None
    opened: Path | None = None
    day: str | None = None
    secrets: tuple[str, ...] | None = None
    choices: list[int | None] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)


class FakeDialogs(Dialogs):
    """Answers every dialog from the replies, at once."""

    def __init__(self, replies: Replies) -> None:
        super().__init__()
        self._replies = replies

    def confirm(self, parent: QWidget, question: str, detail: str, yes: str, no: str) -> bool:
        self._replies.questions.append(question)
        return self._replies.agrees

    def say_help(self, parent: QWidget, lines: tuple[str, ...], *, about: bool) -> bool:
        self._replies.questions += lines
        return about and self._replies.about

    def say_error(self, parent: QWidget, message: str, hint: str) -> None:
        self._replies.errors.append(message)

    def ask_secrets(self, parent: QWidget, explanation: str, labels: tuple[str, ...]) -> tuple[str, ...] | None:
        return self._replies.secrets

    def say(self, parent: QWidget, message: str, detail: str) -> None:
        self._replies.said.append(f"{message} {detail}".strip())

    def choose_between(self, parent: QWidget, question: str, detail: str, choices: tuple[str, ...]) -> int | None:
        self._replies.questions.append(f"{question} {detail} {' / '.join(choices)}")
        return self._replies.choices.pop(0)

    def ask_day(self, parent: QWidget, day: str) -> str | None:
        self._replies.questions.append(day)
        return self._replies.day

    def choose_open_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self._replies.opened

    def choose_new_file(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        return self._replies.file

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        return self._replies.folder

    def say_fault(self, parent: QWidget, report: str) -> None:
        self._replies.errors.append(report)

    def ask_title(self, parent: QWidget, title: str) -> str | None:
        return self._replies.title

    def ask_person(self, parent: QWidget, person: Person) -> Person | None:
        return self._replies.person

    def choose_save_file(self, parent: QWidget, suggested: str) -> Path | None:
        self._replies.questions.append(suggested)
        return self._replies.file

    def choose_printer(self, parent: QWidget) -> QPrinter | None:
        return self._replies.printer
