"""The shelf of cases that the window works with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.engine.pack import Pack
from app.engine.result import RawAnswer
from app.engine.rules.spans import shift_months
from app.errors import UserError
from app.services.keeping.case_lines import CaseLine, Order, Place, line_of
from app.services.keeping.raw_json import from_json, to_json
from app.services.keeping.store_faults import told_to_the_user
from db.errors import StoreError, StoreFault

if TYPE_CHECKING:
    from db.server import ServerStore
    from db.store import Store
    from db.transaction import Transaction

__all__ = ["TITLE_LETTERS", "CaseLine", "CaseShelf", "Order", "PackStamp", "Place", "checked_title", "open_shelf"]

TITLE_LETTERS = 200
PASSED_DAYS = 30


@dataclass(frozen=True, slots=True)
class PackStamp:
    """The pack that a case was answered under."""

    id: str
    version: str
    sha256: str


def _utc_now() -> datetime:
    return datetime.now(UTC)


class CaseShelf:
    """The cases of one open store.

    Every method is one transaction, on the disk when it returns. All raise UserError when the store fails,
    and those that take a case id when the case is gone.
    """

    def __init__(self, store: Store | ServerStore, now: Callable[[], datetime] = _utc_now) -> None:
        self._store = store
        self._now = now
        self.keep_months: int | None = None

    @property
    def store(self) -> Store | ServerStore:
        """The open store, for the services beside this one."""
        return self._store

    @property
    def now(self) -> datetime:
        """The present moment, in UTC."""
        return self._now()

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Open one transaction for the services beside this one; UserError when the store fails."""
        with told_to_the_user(), self._store.begin() as connection:
            yield connection

    def lines(
        self,
        search: str = "",
        limit: int = 50,
        before: Place | None = None,
        order: Order = Order.RECENT,
        today: date | None = None,
    ) -> list[CaseLine]:
        """Return up to `limit` cases whose title holds `search`, whatever its case or accents.

        For the next page give `before` the place of the last line. By date, a day that has passed since the case was
        looked at stays on top for `PASSED_DAYS`; `today` is the day of the person at the keyboard.
        """
        from db import case_pages

        since = (today or self.now.date()) - timedelta(days=PASSED_DAYS)
        with told_to_the_user(), self._store.begin() as connection:
            page = case_pages.page(connection, search.strip(), limit, before, order, since)
            return [line_of(line) for line in page]

    def new(self, title: str, pack: Pack, sample: str | None = None) -> int:
        """Add a case that is answered under `pack`; return its id. `sample` names the sample that it is.

        A person's case is noted to be kept for `keep_months`, when the office says so.
        """
        from db import cases, office

        named = checked_title(title)
        with told_to_the_user(), self._store.begin() as connection:
            case_id = cases.add(connection, named, (pack.id, pack.version, pack.sha256), self._now(), sample)
            if self.keep_months is not None and sample is None:
                day = shift_months(self._now().astimezone().toordinal(), self.keep_months)
                office.set_keep_until(connection, case_id, date.fromordinal(day))
        return case_id

    def sample_of(self, case_id: int) -> str | None:
        """Return the name of the sample that a case is, None when it is a person's."""
        from db import cases

        with told_to_the_user(), self._store.begin() as connection:
            return cases.get(connection, case_id).sample

    def rename(self, case_id: int, title: str) -> None:
        """Give a case another title."""
        from db import cases

        named = checked_title(title)
        with told_to_the_user(), self._store.begin() as connection:
            cases.rename(connection, case_id, named, self._now())

    def delete(self, case_id: int) -> None:
        """Delete a case for good: its words leave the file with its backups, and a line without content stays.

        UserError also when the case is deleted and a backup that cannot be read may still hold it.
        """
        from db import cases, copies

        with told_to_the_user(), self._store.begin() as connection:
            public_id = cases.get(connection, case_id).public_id
            cases.remove(connection, case_id, self._now())
        with told_to_the_user():
            self._store.scrub()
            path = self._store.path
            unread = copies.forget_cases(path, self._store.key, {public_id}) if path else ()
        if unread:
            raise UserError(
                "The case is deleted. A backup that cannot be read may still hold it.",
                "Remove that backup yourself.",
                file=unread[0],
            )

    def answers(self, case_id: int) -> dict[str, RawAnswer]:
        """Return the current answers by question id, replayed from the log."""
        from db import answer_log, cases

        with told_to_the_user(), self._store.begin() as connection:
            cases.get(connection, case_id)
            try:
                current = answer_log.current(answer_log.log_of(connection, case_id))
                return {question: from_json(text) for question, text in current.items()}
            except ValueError as error:
                raise StoreError(StoreFault.DAMAGED) from error

    def save(self, case_id: int, question: str, raw: RawAnswer | None, open_question: str | None = None) -> None:
        """Add one answer to the log, on the disk when this returns; None withdraws the answer.

        `open_question` is the question that is open afterwards.
        """
        from db import answer_log

        text = None if raw is None else to_json(raw)
        with told_to_the_user(), self._store.begin() as connection:
            answer_log.answer(connection, case_id, question, text, open_question, self._now())

    def pack_of(self, case_id: int) -> PackStamp:
        """Return the pack that a case was answered under."""
        from db import cases

        with told_to_the_user(), self._store.begin() as connection:
            record = cases.get(connection, case_id)
        return PackStamp(record.pack_id, record.pack_version, record.pack_sha256)

    def close(self) -> None:
        """Close the store, so that another window can open it."""
        self._store.close()


def open_shelf(path: Path) -> CaseShelf:
    """Open the store at `path`, new when there is none.

    UserError when another window holds it, or when the file is damaged, foreign, empty or of a newer version.
    It reads every page of the file: keep it off the window's thread.
    """
    from db.store import open_store

    with told_to_the_user():
        return CaseShelf(open_store(path))


def checked_title(title: str) -> str:
    """Return the title of a case on one line; UserError when it is empty or too long."""
    named = " ".join(title.replace("\0", " ").split())
    if not named:
        raise UserError("The case has no name yet.", "Type a name for it.")
    if len(named) > TITLE_LETTERS:
        raise UserError("The name is too long.", "Use {count} letters or fewer.", count=TITLE_LETTERS)
    return named
