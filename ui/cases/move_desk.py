"""What a person can do to carry cases from one computer to another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.engine.result import RawAnswer
from app.engine.telling.wording import Wording
from app.errors import UserError
from ui.cases.case_list import CaseListScreen
from ui.parts.background import run_in_background
from ui.parts.dialogs import Dialogs
from ui.parts.fault_words import fault_words

if TYPE_CHECKING:
    from app.services.keeping.cases import CaseShelf
    from app.services.keeping.transfer import Arrival, Parcel, Side

T = TypeVar("T")
Choices = dict[tuple[UUID, str], "Side"]


class MoveDesk(QObject):
    """Exports chosen cases, sealed or in the clear; imports a sealed file after a look at it."""

    changed = Signal()  # cases came in

    def __init__(self, wording: Wording, screen: CaseListScreen, dialogs: Dialogs) -> None:
        super().__init__(screen)
        self._wording = wording
        self._screen = screen
        self._dialogs = dialogs
        self._shelf: CaseShelf | None = None
        screen.export_asked.connect(self._on_export)
        screen.import_asked.connect(self._on_import)
        screen.plain_asked.connect(self._on_plain)

    def use_wording(self, wording: Wording) -> None:
        """Speak in this wording from now on."""
        self._wording = wording

    def use(self, shelf: CaseShelf) -> None:
        """Work with this shelf from now on."""
        self._shelf = shelf

    def _on_export(self) -> None:
        shelf, chosen = self._chosen()
        if shelf is None:
            return
        explanation = self.tr("Choose a passphrase for this file. Tell it to the other person by voice, not by mail.")
        labels = (self.tr("Passphrase of the file"), self.tr("The same passphrase again"))
        typed = self._dialogs.ask_secrets(self._screen, explanation, labels)
        if typed is None:
            return
        passphrase, again = typed
        if passphrase != again:
            self._say_error(UserError("The two passphrases are not the same.", "Nothing was saved."))
            return
        target = self._new_file("cases.rightdoor", self.tr("Sealed cases (*.rightdoor)"))
        if target is not None:
            from app.services.keeping.transfer import export_cases

            self._save(target, lambda: export_cases(shelf, chosen, passphrase, target))

    def _on_plain(self) -> None:
        shelf, chosen = self._chosen()
        if shelf is None:
            return
        question = self.tr("Everybody who finds this file can read it.")
        detail = self.tr("It is for a case-management system. It has no passphrase. Delete it when it is read in.")
        kind = self._dialogs.choose_between(
            self._screen, question, detail, (self.tr("I know: save as JSON"), self.tr("I know: save as CSV"))
        )
        if kind is None:
            return
        from app.services.keeping.plain_export import export_csv, export_json

        export = (export_json, export_csv)[kind]
        name, kinds = (("cases.json", "JSON (*.json)"), ("cases.csv", "CSV (*.csv)"))[kind]
        target = self._new_file(name, kinds)
        if target is not None:
            self._save(target, lambda: export(shelf, chosen, target, everybody_can_read_it=True))

    def _on_import(self) -> None:
        shelf = self._shelf
        source = self._dialogs.choose_open_file(
            self._screen, self.tr("Choose a file of cases"), self.tr("Sealed cases (*.rightdoor)")
        )
        if shelf is None or source is None:
            return
        explanation = self.tr("Type the passphrase of this file. It is not the passphrase of your cases.")
        typed = self._dialogs.ask_secrets(self._screen, explanation, (self.tr("Passphrase of the file"),))
        if typed is None:
            return
        passphrase = typed[0]

        def look() -> tuple[Parcel, list[Arrival]]:
            from app.services.keeping.transfer import preview, read_parcel

            parcel = read_parcel(source, passphrase)
            return parcel, preview(shelf, parcel)

        self._run(look, lambda found: self._on_looked(shelf, *found))

    def _on_looked(self, shelf: CaseShelf, parcel: Parcel, arrivals: list[Arrival]) -> None:
        if shelf is not self._shelf:
            return
        question = self.tr("Bring in these cases?")
        lines = "\n".join(self._line(arrival) for arrival in arrivals)
        if not self._dialogs.confirm(self._screen, question, lines, self.tr("Bring them in"), self.tr("Leave them")):
            return
        choices = self._ask_sides(arrivals)
        if choices is None:
            return
        deleted_too = self._ask_deleted(arrivals)
        from app.services.keeping.transfer import merge

        self._run(lambda: merge(shelf, parcel, choices, deleted_too), self._on_merged)

    def _on_merged(self, arrivals: list[Arrival]) -> None:
        self.changed.emit()
        count = len(arrivals)
        self._screen.say(lambda: self.tr("Brought in: {count} cases.").format(count=count))

    def _line(self, arrival: Arrival) -> str:
        from app.services.keeping.transfer import Standing

        said = {
            Standing.NEW: self.tr("new here"),
            Standing.SAME: self.tr("the same as here"),
            Standing.NEWER: self.tr("went on elsewhere"),
            Standing.BOTH: self.tr("went on here and elsewhere"),
            Standing.DELETED: self.tr("was deleted here"),
        }[arrival.standing]
        if arrival.conflicts:
            said += ". " + self.tr("Answers to choose: {count}").format(count=len(arrival.conflicts))
        return f"{arrival.title}: {said}"

    def _ask_sides(self, arrivals: list[Arrival]) -> Choices | None:
        """Ask for each answer that differs, one question after another; None when the person stops."""
        from app.services.keeping.transfer import Side

        choices: Choices = {}
        for arrival in arrivals:
            for conflict in arrival.conflicts:
                title = self._wording.find(f"questions.{conflict.question}.title") or conflict.question
                here, there = (self._answer(conflict.question, raw) for raw in (conflict.here, conflict.arriving))
                sides = (self.tr("Here: {answer}").format(answer=here), self.tr("File: {answer}").format(answer=there))
                detail = self.tr("{case}: two computers have different answers. Which one counts?")
                chosen = self._dialogs.choose_between(self._screen, title, detail.format(case=arrival.title), sides)
                if chosen is None:
                    return None
                choices[arrival.public_id, conflict.question] = (Side.HERE, Side.ARRIVING)[chosen]
        return choices

    def _ask_deleted(self, arrivals: list[Arrival]) -> bool:
        from app.services.keeping.transfer import Standing

        if not any(arrival.standing is Standing.DELETED for arrival in arrivals):
            return False
        question = self.tr("Bring back the cases that were deleted here?")
        return self._dialogs.confirm(
            self._screen, question, self.tr("The others come in either way."), self.tr("Bring back"), self.tr("No")
        )

    def _answer(self, question: str, raw: RawAnswer | None) -> str:
        return self.tr("no answer") if raw is None else self._wording.raw_answer(question, raw)

    def _chosen(self) -> tuple[CaseShelf | None, list[int]]:
        chosen = [line.id for line in self._screen.selected()]
        if not chosen:
            self._screen.say(lambda: self.tr("Choose a case in the list first."))
        return (self._shelf if chosen else None), chosen

    def _new_file(self, suggested: str, kinds: str) -> Path | None:
        return self._dialogs.choose_new_file(self._screen, self.tr("Save the cases"), suggested, kinds)

    def _save(self, target: Path, job: Callable[[], None]) -> None:
        self._run(job, lambda _none: self._screen.say(lambda: self.tr("Saved: {path}").format(path=target)))

    def _run(self, job: Callable[[], T], on_done: Callable[[T], None]) -> None:
        self._screen.say(lambda: self.tr("Please wait…"))

        def done(outcome: T) -> None:
            self._screen.say("")
            on_done(outcome)

        run_in_background(self, job, done, self._say_error)

    def _say_error(self, error: Exception) -> None:
        self._screen.say("")
        if not isinstance(error, UserError):
            raise error
        self._dialogs.say_error(self._screen, *fault_words(error))
