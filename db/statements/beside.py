"""The statements of what is kept beside the answers of a case."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import BindParameter, Date, bindparam, delete, select, update

from db.models import Case, CaseDay, Draft, Judged, Note
from db.statements.said import Said, adding

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
    "office.add_note": Said(adding(Note, "text", "written_at", question_id="question")),
    "office.notes": Said(select(Note.question_id, Note.text).where(Note.case_id == _CASE).order_by(Note.question_id)),
}
_DRAFTS: Mapping[str, Said] = {
    "drafts.remove": Said(delete(Draft).where(Draft.case_id == _CASE)),
    "drafts.add": Said(adding(Draft, "name", "text")),
    "drafts.of_case": Said(select(Draft.name, Draft.text).where(Draft.case_id == _CASE).order_by(Draft.name)),
}
_JUDGED: Mapping[str, Said] = {
    "judged.remove": Said(delete(Judged).where(Judged.case_id == _CASE)),
    "judged.remove_days": Said(delete(CaseDay).where(CaseDay.case_id == _CASE)),
    "judged.add": Said(adding(Judged, "pack_sha256", "summary", "judged_at", "doors", "days", "entries")),
    "judged.add_day": Said(adding(CaseDay, "day")),
    "judged.last": Said(select(Judged.pack_sha256, Judged.summary, Judged.judged_at).where(Judged.case_id == _CASE)),
    "judged.whole": Said(
        select(Judged.pack_sha256, Judged.summary, Judged.judged_at, Judged.doors, Judged.days, Judged.entries).where(
            Judged.case_id == _CASE
        )
    ),
    "judged.days": Said(select(CaseDay.day).where(CaseDay.case_id == _CASE)),
}
STATEMENTS: Mapping[str, Said] = {**_OFFICE, **_DRAFTS, **_JUDGED}
