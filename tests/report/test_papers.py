"""Every paper of every case: it is made, it is the same each time, it holds nothing that it must not."""

from __future__ import annotations

import pytest

from app.engine.pack import Pack
from app.errors import UserError
from app.services.packs import load_pack
from app.services.printing.papers import LARGE_PAPERS, LETTERS, MEANING, PAPERS, Wish, make_paper
from app.services.printing.useful_papers import useful_papers
from tests.report.paper_cases import CLIENT_PAPERS, case, names_in, seeded_cases, words, words_of
from tests.report.pdf_reading import colours, fonts_without_a_file, metadata, page_texts
from tests.report.sample_cases import MIXED, PLANTED, STATE, WAITING, with_abuse

LANGUAGES = load_pack().languages
PDFS = tuple(name for name, ending in PAPERS.items() if ending == ".pdf" and name != "client-summary")
PRIVATE = ("abuse", "sexual", "harm in custody", "who had control", "kind of harm", "danger now", "abuso", "sexual")
STAFF_WORDS = ("red flag", "staff copy", "supervising", "privileged", "alertas", "copia del personal")
FORBIDDEN = ("you qualify", "you are eligible", "you will", "you should file", "you have until", "usted califica")
READ_ONE_IN = 5
EXAMPLES = (MIXED, WAITING, STATE, {})


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_of_every_seeded_case_is_made_and_keeps_its_secrets(pack: Pack, language: str) -> None:
    wish = Wish(language)
    for place, found in enumerate(seeded_cases(pack)):
        for name in names_in(language):
            if name == "client-summary":
                continue
            made = make_paper(name, found, wish)
            assert made
            if place % READ_ONE_IN and name != "letter-text":  # reading a PDF takes longer than making it
                continue
            told = words_of(name, made).lower()
            assert [phrase for phrase in FORBIDDEN if phrase in told] == [], name
            if name in CLIENT_PAPERS:
                assert [word for word in (*PRIVATE, *STAFF_WORDS) if word in told] == [], (name, found.answers)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answers", EXAMPLES)
def test_the_same_case_gives_the_same_bytes(pack: Pack, language: str, answers: dict[str, object]) -> None:
    found = case(pack, answers)  # type: ignore[arg-type]
    for name in names_in(language):
        assert make_paper(name, found, Wish(language)) == make_paper(name, found, Wish(language)), name


@pytest.mark.parametrize("name", CLIENT_PAPERS)
def test_the_private_ground_is_on_no_paper_for_the_client_unless_a_lawyer_asks(pack: Pack, name: str) -> None:
    language = "es" if name == MEANING else "en"
    told = words(name, case(pack, with_abuse(WAITING)), Wish(language)).lower()
    assert [word for word in PRIVATE if word in told] == []
    asked = words(name, case(pack, with_abuse(WAITING)), Wish(language, include_abuse=True)).lower()
    assert ("abuse in custody" in asked) == (name in LETTERS)


@pytest.mark.parametrize("name", [*LETTERS, "wall-calendar", "calendar-file", "envelope"])
def test_what_belongs_in_another_paper_is_in_no_letter(pack: Pack, name: str) -> None:
    told = words(name, case(pack), Wish("es" if name == MEANING else "en")).lower()
    for word in ("innocen", "guilty", "conviction", "i did not do it", "unforesee", "foresee"):
        assert word not in told


def test_asking_for_the_private_ground_adds_nothing_where_it_was_not_raised(pack: Pack) -> None:
    found = case(pack)
    assert make_paper("warden-letter", found, Wish(include_abuse=True)) == make_paper("warden-letter", found)


def test_the_staff_copy_holds_what_no_other_paper_does(pack: Pack) -> None:
    told = words("staff-copy", case(pack, with_abuse({**WAITING, "grounds": ["other"]})))
    for word in ("Abuse in custody was ticked", "A sexual act", PLANTED, "A lawyer decides before the letter goes"):
        assert word in told


@pytest.mark.parametrize("name", [name for name in LARGE_PAPERS if name not in ("client-summary", MEANING)])
def test_large_print_takes_more_pages_and_keeps_its_blanks(pack: Pack, name: str) -> None:
    large = make_paper(name, case(pack), Wish(large=True))
    assert len(page_texts(large)) > len(page_texts(make_paper(name, case(pack))))
    assert "; ____" not in words_of(name, large)


@pytest.mark.parametrize("name", PDFS)
def test_pages_are_black_with_their_own_fonts_and_tell_nothing_of_the_person(pack: Pack, name: str) -> None:
    made = make_paper(name, case(pack), Wish("es"))
    assert colours(made) == set()
    assert fonts_without_a_file(made) == set()
    assert not [value for value in metadata(made).values() if "Alex" in value or "00000-000" in value]


def test_a_meaning_exists_only_in_another_language(pack: Pack) -> None:
    with pytest.raises(UserError, match="already"):
        make_paper(MEANING, case(pack))
    told = words(MEANING, case(pack), Wish("es"))
    for line in ("Request to the warden", "Solicitud al director", "No las envíe", "Declaración de entrega"):
        assert line in told


def test_the_letter_stays_english_and_without_the_page_for_the_client(pack: Pack) -> None:
    for name in ("warden-letter", "letter-text", "letter-docx"):
        assert make_paper(name, case(pack), Wish("es")) == make_paper(name, case(pack))


def test_a_name_without_letters_is_left_to_write_by_hand(pack: Pack) -> None:
    from dataclasses import replace

    from app.services.printing.papers import Person

    found = replace(case(pack), person=Person("משה", "00000-000", "FCI"))
    assert "From: ______" in words("warden-letter", found)
    assert "משה" in words("letter-text", found)


def test_the_papers_that_a_result_calls_for_are_named(pack: Pack) -> None:
    mixed = useful_papers(case(pack, MIXED), "en")
    assert {"warden-letter", "answers-ao250", "answers-ao243", "staff-copy"} <= set(mixed)
    assert not {"answers-ao241", "answers-ao242", MEANING} & set(mixed)
    assert MEANING in useful_papers(case(pack, MIXED), "es")
    state = useful_papers(case(pack, STATE), "en")
    assert "answers-ao241" in state
    assert not {*LETTERS, "answers-ao250", "answers-ao243"} & set(state)
    timing = {**WAITING, "grounds": ["sentence_computation"]}
    assert "answers-ao242" in useful_papers(case(pack, timing), "en")
