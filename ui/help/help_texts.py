"""Says what can be done on each screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def _tr(text: str) -> str:
    return QCoreApplication.translate("HelpTexts", text)


def help_on(screen: str) -> tuple[str, ...]:
    """A few sentences on the screen whose class has this name, then the keys that work everywhere."""
    return (*_by_screen().get(screen, ()), *_everywhere())


def _by_screen() -> dict[str, tuple[str, ...]]:
    return {**_of_cases(), **_of_a_case(), **_of_the_law(), **_of_the_vault()}


def _of_cases() -> dict[str, tuple[str, ...]]:
    return {
        "StartScreen": (
            _tr("This page says what the program does and what it does not do."),
            _tr("Choose how to begin. “About the law” lists the law that it knows."),
            _map_key(),
        ),
        "CaseListScreen": (
            _tr("Start a new case, or open one from the list. A sample case is there to learn with."),
            _tr("Type a part of a name to search. Enter goes from the search to the cases that it found."),
            _tr("“Sort by” puts what changed last on top, or the names in order, or the next date first."),
            _tr("A date in the list is the safe one. Open the case to see how it was counted."),
        ),
        "SampleScreen": (
            _tr("Each card is a person who does not exist, with what there is to learn from the case."),
            _tr("Open one, change its answers, see what comes out. Its papers say that it is a sample."),
        ),
        "DueScreen": (
            _tr("Here stand the cases whose day to be kept until has come. Nothing is deleted by itself."),
            _tr("Open a case, choose a later day for it, or delete it for good."),
        ),
        "RecordScreen": (
            _tr("Here stands whether the record of a case is whole, with the names of those who signed it."),
            _tr("To sign, type a name with what was checked. A signature covers every answer given so far."),
        ),
        "LawChangeScreen": (
            _tr("The law has changed since this case was looked at. Here stands what comes out differently."),
            _tr("No answer is lost. Nothing changes until you choose to go on."),
        ),
        "ClearedScreen": (_tr("Everything that was typed is gone. “Start again” is for the next person."),),
    }


def _of_a_case() -> dict[str, tuple[str, ...]]:
    return {
        "InterviewScreen": (
            _tr("Answer one question, then press Enter or “Continue”. Each answer is kept at once."),
            _tr("Choose “I'm not sure” when you do not know."),
            _tr("Click an answer on the left to change it. “Undo” or Ctrl+Z takes the last change back."),
            _tr(
                "“Not used” marks an answer that counts for nothing now. It is kept, and counts when it matters again."
            ),
            _tr("“Not asked now” marks an answer that still counts, though its question is not asked."),
            _tr("“Where this leads” shows which doors are still possible."),
            _map_key(),
        ),
        "CheckScreen": (
            _tr("Read every answer. “Change” opens it again."),
            _tr("On top stands what is not known yet, with the paper that settles it."),
        ),
        "ResultScreen": (
            _tr("What is urgent comes first. Then each door has a card."),
            _tr("“Why” opens the answers, the law and the rule behind a sentence."),
            _map_key(),
            _tr("You can save or print the summary. “Papers” offers every other paper."),
        ),
        "PaperScreen": (
            _tr("Set a tick beside each paper that you want. The number of pages is told below."),
            _tr("“Look” shows a paper before it is printed."),
            _tr("The staff copy has buttons of its own. It is never printed with the rest."),
        ),
        "LetterScreen": (
            _tr("Type short lines for the letter to the warden. A line that stays empty is filled in by hand."),
            _tr("The prison reads this letter. Write nothing of the trial or of other people's cases."),
        ),
        "PaperPreview": (_tr("The pages stand beside their words. “Back to the papers” goes on."),),
    }


def _of_the_law() -> dict[str, tuple[str, ...]]:
    return {
        "LawMapScreen": (
            _tr("This is the law that the program knows, as boxes with lines between them."),
            _tr("A round box is a question. A box with cut corners is a test. A box with a bar is what is said."),
            _tr("With a case open, thick lines show the path that it took. An arrow shows the open question."),
            _tr("Arrow keys go from box to box. Enter reads a box. Space opens a section. Backspace goes back."),
            _tr("In the map, Plus and Minus or Ctrl with the wheel change its size, and 0 shows all of it."),
            _tr("Type words under “Search the map”. Enter goes to the next place that was found."),
            _tr("“As a list” shows the same as lines. F6 goes to the text of a box and back."),
        ),
        "AboutScreen": (_tr("This page lists the law that the program knows, with how and when each was checked."),),
    }


def _of_the_vault() -> dict[str, tuple[str, ...]]:
    return {
        "CreateScreen": (
            _tr("Choose a passphrase of four or more words. Without it nobody can read the cases."),
            _tr("Then you get a recovery key to print. Keep it away from this computer."),
        ),
        "UnlockScreen": (
            _tr("Type the passphrase. If it is lost, use the recovery key from the printed page."),
            _tr("If the file is damaged, restore a backup."),
        ),
        "RecoverScreen": (_tr("Type the recovery key, then a new passphrase. The key stays the same."),),
        "RestoreScreen": (
            _tr("Choose a backup. It takes the place of the cases here. The old file is kept under another name."),
        ),
        "RecoveryKeyScreen": (
            _tr("Print this key or write it down. It is shown only once."),
            _tr("Tick the box when you have it, then go on."),
        ),
        "SignInScreen": (
            _tr("Your office keeps its cases on a server. Type the password that it gave you."),
            _tr("What you type is kept on that server. This computer keeps nothing."),
        ),
    }


def _map_key() -> str:
    return _tr("“Law map” or Ctrl+M shows the law as boxes with lines, with the path of the open case.")


def _everywhere() -> tuple[str, ...]:
    return (
        _tr("Tab moves on, Shift+Tab moves back, Space presses. Alt with an underlined letter presses that button."),
        _tr("Ctrl+Plus and Ctrl+Minus change the size of the text, F7 takes the next one. Ctrl+0 sets it back."),
        _tr("F8 changes the language. F9 takes the next set of colors."),
        _tr("F2 tells about the law from any screen. “Back” returns to it."),
    )
