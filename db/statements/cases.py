"""The statements of the cases."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Text, bindparam, delete, func, insert, select, update

from db.models import Case, Deletion, UtcTime
from db.statements.said import Said

_ID = Case.id == bindparam("case")
_NOW = bindparam("now", type_=UtcTime())

STATEMENTS: Mapping[str, Said] = {
    # On a server a case is read or changed by one laptop at a time; SQLite lets in only one anyway.
    "cases.one": Said(
        select(
            Case.id,
            Case.public_id,
            Case.title,
            Case.created,
            Case.updated,
            Case.pack_id,
            Case.pack_version,
            Case.pack_sha256,
            Case.open_question_id,
            Case.head,
            Case.entries,
            Case.keep_until,
            Case.sample,
        )
        .where(_ID)
        .with_for_update(key_share=True)
    ),
    "cases.add": Said(
        insert(Case)
        .values(
            public_id=bindparam("public_id"),
            title=bindparam("title"),
            created=bindparam("created"),
            updated=bindparam("created"),
            pack_id=bindparam("pack_id"),
            pack_version=bindparam("pack_version"),
            pack_sha256=bindparam("pack_sha256"),
            head=bindparam("head"),
            entries=bindparam("entries"),
            folded=bindparam("folded"),
            sample=bindparam("sample"),
        )
        .returning(Case.id)
    ),
    "cases.find": Said(select(Case.id).where(Case.public_id == bindparam("public_id"))),
    "cases.rename": Said(
        update(Case)
        .where(_ID)
        .values(title=bindparam("named", type_=Text()), folded=bindparam("as_searched", type_=Text()), updated=_NOW)
    ),
    "cases.touch": Said(
        update(Case).where(_ID).values(updated=_NOW, open_question_id=bindparam("open_question", type_=Text()))
    ),
    "cases.restamp": Said(
        update(Case)
        .where(_ID)
        .values(
            updated=_NOW,
            pack_id=bindparam("id_of_pack", type_=Text()),
            pack_version=bindparam("version_of_pack", type_=Text()),
            pack_sha256=bindparam("sha256_of_pack", type_=Text()),
        )
    ),
    "cases.remove": Said(delete(Case).where(_ID)),
    "cases.forget_deletion": Said(delete(Deletion).where(Deletion.public_id == bindparam("public_id"))),
    "cases.note_deletion": Said(
        insert(Deletion).values(public_id=bindparam("public_id"), deleted_at=bindparam("deleted_at"))
    ),
    "cases.deletions": Said(select(Deletion.public_id, Deletion.deleted_at).order_by(Deletion.id)),
    "cases.ids": Said(select(Case.id).order_by(Case.id)),
    "cases.newest_change": Said(select(func.max(Case.updated))),
}
