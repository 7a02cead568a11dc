"""The little of a result that is kept, so that it can be compared under a later law."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from app.engine.judging.walk import Walk
from app.engine.pack import Pack
from app.engine.result import RawAnswer, Result
from app.engine.telling.wording import Wording
from app.services.keeping.cases import CaseShelf, PackStamp
from app.services.keeping.raw_json import from_json
from db.errors import StoreError, StoreFault


@dataclass(frozen=True, slots=True)
class Judged:
    """What came out on one day: the status of each door by its id, gate, clock, ids of findings.

    `read` names the questions whose answers counted.
    """

    as_of: date
    doors: Mapping[str, str]
    gate: str | None
    gate_opens: date | None
    clock: str | None
    safe_deadline: date | None
    findings: tuple[str, ...]
    read: tuple[str, ...]


def judged(result: Result, walked: Walk) -> Judged:
    """Return what is kept of a result."""
    gate, clock = result.gate, result.clock
    return Judged(
        as_of=result.as_of,
        doors={door: found.status for door, found in result.doors.items()},
        gate=gate.status if gate else None,
        gate_opens=gate.opens_on if gate else None,
        clock=clock.status if clock else None,
        safe_deadline=clock.safe_deadline if clock else None,
        findings=tuple(finding.id for finding in result.findings),
        read=tuple(stop.question for stop in walked.path),
    )


def keep_judged(
    shelf: CaseShelf, case_id: int, pack: Pack, answers: Mapping[str, RawAnswer], result: Result, walked: Walk
) -> bool:
    """Keep what came out of these answers, in place of the time before; tell whether it was kept.

    It is not while the case keeps another pack: the result under that one is still to be compared. Nor is it when
    another computer has answered since: what came out is of the past then.
    """
    from db import answer_log
    from db import judged as kept

    found = judged(result, walked)
    gist = kept.Gist(_to_text(found), found.doors, days_ahead(pack, answers, result))
    with shelf.transaction() as connection:
        said = answer_log.current(answer_log.log_of(connection, case_id))
        if {question: from_json(text) for question, text in said.items()} != answers:
            return False
        return kept.keep(connection, case_id, pack.sha256, gist, shelf.now)


def days_ahead(pack: Pack, answers: Mapping[str, RawAnswer], result: Result) -> dict[date, str]:
    """Return the days that the paper tells a person not to miss and that lie ahead, each with its kind."""
    from app.report.client_copy import client_copy
    from app.report.key_dates import APPEAL, CLOCK, GATE, key_dates
    from app.report.person import Person

    told = key_dates(client_copy(pack, answers, result, Wording(pack, pack.languages[0]), Person()))
    gravest = (CLOCK, APPEAL, GATE)
    days: dict[date, str] = {}
    for key in told:
        if key.day is not None and key.day >= result.as_of:
            days[key.day] = min(key.kind, days.get(key.day, key.kind), key=gravest.index)
    return days


def last_judged(shelf: CaseShelf, case_id: int) -> tuple[PackStamp, Judged | None]:
    """Return the pack that a case keeps, with what came out under it last; None when nobody looked."""
    from db import cases
    from db import judged as kept

    with shelf.transaction() as connection:
        case, last = cases.get(connection, case_id), kept.last(connection, case_id)
        stamp = PackStamp(case.pack_id, case.pack_version, case.pack_sha256)
        if last is None or last.pack_sha256 != stamp.sha256:
            return stamp, None
        try:
            return stamp, _from_text(last.summary)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise StoreError(StoreFault.DAMAGED) from error


def _to_text(found: Judged) -> str:
    return json.dumps(asdict(found), default=str, ensure_ascii=False)


def _from_text(text: str) -> Judged:
    parts: dict[str, Any] = json.loads(text)
    doors, lists = parts["doors"], {name: tuple(parts[name]) for name in ("findings", "read")}
    words = (*doors, *doors.values(), *lists["findings"], *lists["read"])
    if not all(isinstance(word, str) for word in words):
        raise ValueError("not what was kept")
    return Judged(
        as_of=date.fromisoformat(parts["as_of"]),
        doors=dict(doors),
        gate=_word(parts["gate"]),
        gate_opens=_day(parts["gate_opens"]),
        clock=_word(parts["clock"]),
        safe_deadline=_day(parts["safe_deadline"]),
        **lists,
    )


def _word(part: object) -> str | None:
    if part is not None and not isinstance(part, str):
        raise ValueError("no word")
    return part


def _day(part: str | None) -> date | None:
    return None if part is None else date.fromisoformat(part)
