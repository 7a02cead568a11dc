"""What must be said about the law pack on every screen that rests on it."""

from __future__ import annotations

from datetime import date

from app.engine.pack import Pack
from app.engine.telling.wording import Wording


def pack_notices(pack: Pack, wording: Wording, today: date) -> tuple[str, ...]:
    """The banners that the pack calls for: no lawyer has reviewed it yet; its review date is past."""
    notices = []
    if not pack.reviewers:
        notices.append(wording.text("notices.draft_pack"))
    if today > pack.review_by:
        notices.append(wording.text("notices.review_due"))
    return tuple(notices)


def translation_notice(pack: Pack, wording: Wording) -> str:
    """What every screen says in a language that no legal translator has reviewed; empty where one has."""
    if wording.language == pack.languages[0] or pack.translators:
        return ""
    return wording.text("notices.translation_unreviewed")
