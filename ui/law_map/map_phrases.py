"""The fixed words of the map in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.law_map.map_words import MapWords
from app.services.law_map.values import Branch, NodeKind, Standing


def _tr(text: str) -> str:
    return QCoreApplication.translate("MapWords", text)


def map_words() -> MapWords:
    """The words as they are in the language of the window now."""
    return MapWords(
        kinds=_kinds(),
        branches={Branch.YES: _tr("yes"), Branch.NO: _tr("no"), Branch.UNKNOWN: _tr("not known")},
        standings={
            Standing.TAKEN: _tr("on the path of this case"),
            Standing.NOT_ASKED: _tr("not needed in this case"),
            Standing.OPEN: _tr("open now"),
        },
        confidence={
            "VER": QCoreApplication.translate("WhyTexts", "We read its text."),
            "VER-2": QCoreApplication.translate("WhyTexts", "We read about it in another source, not its own text."),
            "MEM": QCoreApplication.translate("WhyTexts", "From general knowledge. Check it before you rely on it."),
        },
        unsure=QCoreApplication.translate("WhyTexts", "Not certain. Check it before you rely on it."),
        law=_tr("The law that this program knows"),
        asked=_tr("What is asked"),
        doors=_tr("Where it leads: the doors"),
        said=_tr("Also said at this door, each when its rule holds"),
        general=_tr("Said beside the doors, each when its rule holds"),
        either=_tr(" or "),
        go_on=_tr("Goes on at {number}"),
        step=_tr("{number}. {label}"),
        marked=_tr("{label}, {mark}"),
        taken=_tr("{label} (this way)"),
        begin=_tr("It begins with"),
        rows=_tr("One of {count} names in a list"),
        why=_tr("Why we ask"),
        answers=_tr("Answers to choose from"),
        only_when=_tr("Only when"),
        rule=_tr("The rule"),
        worked_out=_tr("How each part is worked out"),
        rests_on=_tr("What that rests on"),
        next_step=_tr("Next step"),
        said_when=_tr("Said when"),
        leads_to=_tr("Then"),
        authorities=_tr("The law"),
        holds=_tr("In this part"),
        title=_tr("The law as a map"),
        drawing=_tr("Drawing of “{label}”: boxes with lines between them. The list below says the same in words."),
        here_to=_tr("to {number}"),
        here_from=_tr("from {number}"),
    )


def _kinds() -> dict[NodeKind, str]:
    return {
        NodeKind.PACK: _tr("Law pack"),
        NodeKind.GROUP: _tr("Part"),
        NodeKind.SECTION: _tr("Section"),
        NodeKind.ASK: _tr("Question"),
        NodeKind.TEST: _tr("Test"),
        NodeKind.FIND: _tr("Says"),
        NodeKind.REFERENCE: _tr("Goes on elsewhere"),
    }
