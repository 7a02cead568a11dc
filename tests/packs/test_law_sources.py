"""Every authority of the shipped pack says where it is from, when it was checked, how sure we are."""

import re

import pytest

from app.engine.pack import Authority, Pack
from app.services.authority_list import UNSURE_MARKS, authority_lines
from app.services.packs import load_pack

AUTHORITIES = load_pack().authorities
READ, NOT_READ = {"VER", "VER-2"}, {"MEM", "UNC"}
MONTHS = "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec"
CASE_DATE = re.compile(r"\((?:[^()]* )?((?:" + MONTHS.replace(" ", "|") + r")\.? \d{1,2}, )?(\d{4})\)")
FORMS: dict[str, re.Pattern[str]] = {
    "statute": re.compile(r"^(former )?\d+ U\.S\.C\. \d+[A-Z]?| Act\b.*\d"),
    "regulation": re.compile(r"^28 C\.F\.R\. \d+\.\d+"),
    "guideline": re.compile(r"^USSG \d[A-Z]\d\.\d+"),
    "case": re.compile(r" v\. |^In re |^Ex parte "),
}


def cases() -> list[Authority]:
    return [authority for authority in AUTHORITIES.values() if authority.kind == "case"]


@pytest.mark.parametrize("authority", AUTHORITIES.values(), ids=AUTHORITIES)
def test_an_authority_is_marked_as_read_or_as_not_read(authority: Authority) -> None:
    assert authority.confidence in READ | NOT_READ
    if authority.confidence in READ:
        assert authority.checked is not None
        assert authority.how.strip()
        assert authority.confidence == "VER-2" or "not read" not in authority.how
    else:
        assert authority.confidence in UNSURE_MARKS


@pytest.mark.parametrize("authority", AUTHORITIES.values(), ids=AUTHORITIES)
def test_no_authority_is_later_than_the_law_of_the_pack(pack: Pack, authority: Authority) -> None:
    assert authority.effective is None or authority.effective <= pack.law_as_of
    assert authority.checked is None or authority.checked <= pack.law_as_of
    years = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", authority.cite)]
    assert all(year <= pack.law_as_of.year for year in years)


@pytest.mark.parametrize("authority", AUTHORITIES.values(), ids=AUTHORITIES)
def test_a_citation_has_the_form_of_its_kind(authority: Authority) -> None:
    form = FORMS.get(authority.kind)
    if form is None:
        assert len(authority.cite) > 5
    else:
        assert form.search(authority.cite), authority.cite


@pytest.mark.parametrize("authority", cases(), ids=[case.id for case in cases()])
def test_a_case_names_its_year_and_its_day_agrees(authority: Authority) -> None:
    found = CASE_DATE.search(authority.cite)
    assert found, authority.cite
    if authority.effective is not None:
        assert int(found.group(2)) == authority.effective.year
        if found.group(1):
            assert re.search(rf"\b{authority.effective.day},", found.group(1))


@pytest.mark.parametrize("authority", cases(), ids=[case.id for case in cases()])
def test_a_case_says_where_it_binds(authority: Authority) -> None:
    circuits = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "DC"}
    places = {authority.binding} if isinstance(authority.binding, str) else set(authority.binding)
    assert places <= circuits | {"everywhere", "nowhere", "military"} or all(place.strip() for place in places)
    assert authority.court


def test_no_two_authorities_of_the_same_kind_share_a_citation() -> None:
    told = [(authority.cite, authority.how) for authority in AUTHORITIES.values()]
    assert len(set(told)) == len(told)


def test_every_finding_rests_on_an_authority(pack: Pack) -> None:
    assert [name for name, rule in pack.findings.items() if not rule.authorities] == []


def test_everything_not_read_is_listed_for_the_reviewing_lawyer(pack: Pack) -> None:
    lines = list(authority_lines(pack))
    first, last = lines.index("To close before release:"), lines.index("Checked:")
    listed = [line.split(":")[0].strip() for line in lines[first + 1 : last] if line.startswith("  ")]
    open_points = [name for name, authority in pack.authorities.items() if authority.confidence in NOT_READ]
    assert [name for name in listed if name in pack.authorities] == open_points
    assert open_points


def test_the_list_for_the_lawyer_names_every_finding_with_its_condition(pack: Pack) -> None:
    lines = list(authority_lines(pack))
    told = {line.split(":")[0].strip() for line in lines[lines.index("Findings with their condition:") :]}
    assert set(pack.findings) <= told


def test_no_finding_in_the_list_for_the_lawyer_is_without_a_condition(pack: Pack) -> None:
    assert [line for line in authority_lines(pack) if line.startswith("  ") and line.rstrip().endswith(":")] == []


def test_a_pack_that_nobody_reviewed_says_so(pack: Pack) -> None:
    said = next(line for line in authority_lines(pack) if line.startswith("Reviewed by:"))
    assert ("not yet reviewed by a lawyer" in said) == (pack.reviewers == ())
