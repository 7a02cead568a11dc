"""The statements of what is kept beside the answers of a case."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import BindParameter, Date, bindparam, delete, insert, select, update

from db.models import Case, CaseDay, Draft, Judged, Note
from db.statements.said import Said

_CASE: BindParameter[int] = bindparam("case")

_OFFICE: Mapping[str, Said] = {
    "office.set_keep_until": Said(
        update(Case).where(Case.id == _CASE).values(keep_until=bindparam("day", type_=Date()))
    ),
    "office.due": Said(
        select(Case.id, Case.title, Case.keep_until)
        .where(Case.keep_until <= bindparam("today"))
        .order_by(Case.keep_until, Case.id)
    ),
    "office.remove_note": Said(delete(Note).where(Note.case_id == _CASE, Note.question_id == bindparam("question"))),
    "office.add_note": Said(
        insert(Note).values(
            case_id=_CASE,
            question_id=bindparam("question"),
            text=bindparam("text"),
            written_at=bindparam("written_at"),
        )
    ),
    "office.notes": Said(select(Note.question_id, Note.text).where(Note.case_id == _CASE).order_by(Note.question_id)),
}
_DRAFTS: Mapping[str, Said] = {
    "drafts.remove": Said(delete(Draft).where(Draft.case_id == _CASE)),
    "drafts.add": Said(insert(Draft).values(case_id=_CASE, name=bindparam("name"), text=bindparam("text"))),
    "drafts.of_case": Said(select(Draft.name, Draft.text).where(Draft.case_id == _CASE).order_by(Draft.name)),
}
_JUDGED: Mapping[str, Said] = {
    "judged.remove": Said(delete(Judged).where(Judged.case_id == _CASE)),
    "judged.remove_days": Said(delete(CaseDay).where(CaseDay.case_id == _CASE)),
    "judged.add": Said(
        insert(Judged).values(
            case_id=_CASE,
            pack_sha256=bindparam("pack_sha256"),
            summary=bindparam("summary"),
            judged_at=bindparam("judged_at"),
            doors=bindparam("doors"),
            days=bindparam("days"),
            entries=bindparam("entries"),
        )
    ),
    "judged.add_day": Said(insert(CaseDay).values(case_id=_CASE, day=bindparam("day"))),
    "judged.last": Said(select(Judged.pack_sha256, Judged.summary, Judged.judged_at).where(Judged.case_id == _CASE)),
    "judged.whole": Said(
        select(Judged.pack_sha256, Judged.summary, Judged.judged_at, Judged.doors, Judged.days, Judged.entries).where(
            Judged.case_id == _CASE
        )
    ),
    "judged.days": Said(select(CaseDay.day).where(CaseDay.case_id == _CASE)),
}
STATEMENTS: Mapping[str, Said] = {**_OFFICE, **_DRAFTS, **_JUDGED}
