"""Says what can be done on each screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def _tr(text: str) -> str:
    return QCoreApplication.translate("HelpTexts", text)


def help_on(screen: str) -> tuple[str, ...]:
    """A few sentences on the screen whose class has this name, then the keys that work everywhere."""
    return (*_by_screen().get(screen, ()), *_everywhere())


def _by_screen() -> dict[str, tuple[str, ...]]:
    return {
        "StartScreen": (
            _tr("This page says what the program does and what it does not do."),
            _tr("Choose how to begin. “About the law” lists the law that it knows."),
        ),
        "CaseListScreen": (
            _tr("Start a new case, or open one from the list."),
            _tr("Type a part of a name to search."),
        ),
        "InterviewScreen": (
            _tr("Answer one question, then press Enter or “Continue”. Each answer is kept at once."),
            _tr("Choose “I'm not sure” when you do not know."),
            _tr("Click an answer on the left to change it. “Undo” or Ctrl+Z takes the last change back."),
            _tr("“Where this leads” shows which doors are still possible."),
        ),
        "CheckScreen": (
            _tr("Read every answer. “Change” opens it again."),
            _tr("On top stands what is not known yet, with the paper that settles it."),
        ),
        "ResultScreen": (
            _tr("What is urgent comes first. Then each door has a card."),
            _tr("“Why” opens the answers, the law and the rule behind a sentence."),
            _tr("You can save or print the summary. “Papers” offers every other paper."),
        ),
        "PaperScreen": (
            _tr("Set a tick beside each paper that you want. The number of pages is told below."),
            _tr("“Look” shows a paper before it is printed."),
            _tr("The staff copy has buttons of its own. It is never printed with the rest."),
        ),
        "PaperPreview": (_tr("The pages stand beside their words. “Back to the papers” goes on."),),
        "AboutScreen": (_tr("This page lists the law that the program knows, with how and when each was checked."),),
    }


def _everywhere() -> tuple[str, ...]:
    return (
        _tr("Tab moves on, Shift+Tab moves back, Space presses. Alt with an underlined letter presses that button."),
        _tr("Ctrl+Plus and Ctrl+Minus change the size of the text. Ctrl+0 sets it back."),
    )
