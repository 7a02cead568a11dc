"""Begins a new case with the answers of another."""

from __future__ import annotations

from app.services.keeping.cases import TITLE_LETTERS, CaseShelf, checked_title


def copy_case(shelf: CaseShelf, case_id: int, ending: str) -> int:
    """Copy the current answers into a new case, called as the first one with `ending` behind; return its id.

    Its record starts with those answers. Notes, signatures, drafts, the day to keep it until stay with the first case.
    UserError when the case is gone or the store fails.
    """
    from db import answer_log, cases, judged

    now = shelf.now
    with shelf.transaction() as connection:
        first = cases.get(connection, case_id)
        title = checked_title(f"{first.title[: TITLE_LETTERS - len(ending)]}{ending}")
        pack = (first.pack_id, first.pack_version, first.pack_sha256)
        copy_id = cases.add(connection, title, pack, now, first.sample)
        for question, raw in answer_log.current(answer_log.log_of(connection, case_id)).items():
            answer_log.append(connection, copy_id, question, raw, now)
        cases.touch(connection, copy_id, first.open_question, now)
        judged.copy(connection, case_id, copy_id)
    return copy_id
