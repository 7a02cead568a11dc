"""What a client reads on letter, sheets or calendar is short, in plain words."""

from statistics import mean

import textstat

from tests.packs.test_words import A_LABEL, HARDEST, MEAN_GRADE, PACK, all_texts, sentences

# A caption, a statute, a declaration of the law's own words, words for a lawyer.
NOT_MEASURED = (
    "paper.staff.", "linter.", "letter.foot", "letter.subject", "letter.ask", "letter.grounds.",
    "letter.short.grounds.",
    "letter.declaration.swear", "letter.declaration.what", "letter.short.ask",
)  # fmt: skip
GROUPS = ("letter", "forms", "paper.calendar", "paper.envelope")


def client_lines() -> dict[str, str]:
    found: dict[str, str] = {}
    for group in GROUPS:
        part: object = PACK.texts["en"]
        for name in group.split("."):
            part = part[name]  # type: ignore[index]
        found |= dict(all_texts(part, group))
    return {
        key: text
        for key, text in found.items()
        if not key.startswith(NOT_MEASURED) and len(text.split()) > A_LABEL and "___" not in text and text[-1] in ".?"
    }


def test_the_lines_of_the_papers_are_at_grade_six_on_the_whole_and_none_is_hard() -> None:
    grades = {key: textstat.flesch_kincaid_grade(text) for key, text in client_lines().items()}
    assert {key: grade for key, grade in grades.items() if grade > HARDEST} == {}
    assert mean(grades.values()) <= MEAN_GRADE


def test_no_sentence_on_the_papers_is_long() -> None:
    assert [one for text in client_lines().values() for one in sentences(text) if len(one.split()) > 25] == []
