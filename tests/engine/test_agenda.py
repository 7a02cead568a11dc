"""The sections found by what was named are those that asking every section finds."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.engine.answers import evaluation, typed_answers
from app.engine.judging.agenda import agenda, applies
from app.engine.judging.walk import walk
from app.engine.pack import Pack
from app.engine.reading.reader import read_pack
from app.engine.result import RawAnswer
from tests.engine.small_pack import CITE, small_files, write_pack
from tests.packs.seeded_answers import answer_sets

DAY = date(2026, 7, 20)
WHEN: dict[str, object] = {
    "lamp": {"includes": ["reasons", "fishing"]},
    "rope": {"all": [{"surely": {"includes": ["reasons", ["rescue", "fishing"]]}}, {"at_least": ["years", 18]}]},
    "mask": {"surely": {"includes": ["reasons", "rescue"]}},
    "oars": {"not": {"includes": ["reasons", "rescue"]}},
    "sail": {"any": [{"includes": ["reasons", "rescue"]}, {"is": ["asked", "owner"]}]},
}


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """The small pack with sections that belong only to some."""
    files = small_files()
    files["pack.json"]["sections"] += list(WHEN)
    for name, when in WHEN.items():
        files[f"sections/{name}.json"] = {
            "id": name, "start": "end", "when": when, "nodes": {"end": {"find": f"{name}_done"}},
        }  # fmt: skip
        files["findings.json"][f"{name}_done"] = {"authorities": CITE}
        for language in ("en", "es"):
            files[f"texts/{language}.json"]["sections"][name] = {"title": "A part"}
            files[f"texts/{language}.json"]["findings"][f"{name}_done"] = {"text": "So it is."}
    folder: Path = tmp_path_factory.mktemp("many")
    return read_pack(write_pack(folder, files))


def found(pack: Pack, answers: dict[str, RawAnswer], as_of: date) -> list[str]:
    return [section.id for section in agenda(pack, evaluation(pack, typed_answers(pack, answers), as_of))]


def asked_one_by_one(pack: Pack, answers: dict[str, RawAnswer], as_of: date) -> list[str]:
    env = evaluation(pack, typed_answers(pack, answers), as_of)
    return [section.id for section in pack.sections if applies(section, env)]


def cases() -> Iterator[dict[str, RawAnswer]]:
    for reasons in ([], ["fishing"], ["rescue"], ["rescue", "fishing"], "unsure", None):
        for years in (12, 30, "unsure"):
            for asked in ("owner", "harbor"):
                named: dict[str, RawAnswer] = {} if reasons is None else {"reasons": reasons}
                yield {"years": years, "asked": asked, **named}


@pytest.mark.parametrize("answers", list(cases()), ids=str)
def test_the_agenda_is_every_section_that_applies(many: Pack, answers: dict[str, RawAnswer]) -> None:
    assert found(many, answers, DAY) == asked_one_by_one(many, answers, DAY)


def test_sections_stand_in_the_order_of_the_pack_whatever_is_named_first(many: Pack) -> None:
    answers: dict[str, RawAnswer] = {"years": 30, "reasons": ["rescue", "fishing"], "asked": "owner"}
    assert found(many, answers, DAY)[-4:] == ["lamp", "rope", "mask", "sail"]


def test_the_agenda_of_the_shipped_pack_is_every_section_that_applies(pack: Pack) -> None:
    for answers, as_of in answer_sets(41, 300):
        given: dict[str, RawAnswer] = answers  # type: ignore[assignment]
        assert found(pack, given, as_of) == asked_one_by_one(pack, given, as_of)


def test_a_walk_meets_the_questions_of_its_agenda_only(many: Pack) -> None:
    answers: dict[str, RawAnswer] = {"berth": "a", "years": 30, "reasons": []}
    assert {stop.section for stop in walk(many, answers, DAY).path} <= set(found(many, answers, DAY))
