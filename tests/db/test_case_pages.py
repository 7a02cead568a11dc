"""Proves that the list of cases has every case once in each of its orders, at the price of a look into an index."""

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from db import answer_log, case_pages, cases, judged, title_search
from db.errors import StoreError, StoreFault
from db.judged import Gist
from db.page_kinds import Found, Part
from db.records import CaseLineRecord, Order, Place
from db.store import Store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
SINCE = date(2026, 11, 23)
PACK = ("federal_relief", "0.1.0", "0f" * 32)
LATER = {Order.RECENT: NOON, Order.NAME: "m", Order.DATE: SINCE, "undated": NOON}
ORDERS = [Order.RECENT, Order.NAME, Order.DATE, "undated"]


def add(store: Store, title: str, minutes: int = 0, *days: date) -> int:
    with store.begin() as connection:
        case_id = cases.add(connection, title, PACK, NOON + timedelta(minutes=minutes))
        judge(connection, case_id, *days)
    return case_id


def judge(connection, case_id: int, *days: date) -> None:
    if days:
        gist = Gist("{}", {"motion_3582": "not_yet"}, dict.fromkeys(days, "clock"))
        assert judged.keep(connection, case_id, PACK[2], gist, NOON)


def page(store: Store, search: str, limit: int, before: Place | None, order: Order) -> tuple[CaseLineRecord, ...]:
    with store.begin() as connection:
        return case_pages.page(connection, search, limit, before, order, SINCE)


def all_pages(store: Store, order: Order, limit: int, search: str = "") -> list[str]:
    seen: list[CaseLineRecord] = []
    place = None
    while lines := page(store, search, limit, place, order):
        assert len(lines) <= limit
        seen += lines
        place = (lines[-1].key, lines[-1].id)
    assert len({line.id for line in seen}) == len(seen)
    return [line.title for line in seen]


def day(number: int) -> date:
    return SINCE + timedelta(days=number)


@pytest.mark.parametrize("limit", [1, 2, 3, 50])
def test_by_date_the_next_day_comes_first_whatever_lies_behind_or_beyond_it(store: Store, limit: int) -> None:
    add(store, "never judged", 1)
    add(store, "in five days", 2, day(5))
    add(store, "today, then in nine days", 3, day(9), day(0))
    add(store, "in five days too", 4, day(5))
    add(store, "gone by", 5, day(-1))
    add(store, "gone by, then in two days", 6, day(-40), day(2))
    assert all_pages(store, Order.DATE, limit) == [
        "today, then in nine days",
        "gone by, then in two days",
        "in five days",
        "in five days too",
        "gone by",
        "never judged",
    ]


@pytest.mark.parametrize("limit", [1, 2, 50])
def test_by_name_neither_case_nor_accent_counts(store: Store, limit: int) -> None:
    for title in ("zoe", "Ángel", "angela", "Bo", "ANGEL", "Ñandú"):
        add(store, title)
    assert all_pages(store, Order.NAME, limit) == ["Ángel", "ANGEL", "angela", "Bo", "Ñandú", "zoe"]


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("search", ["", "an", "ann", "nobody"])
@pytest.mark.parametrize("few", [3, 200])
def test_every_order_has_the_same_cases_page_by_page(
    store: Store, order: Order, search: str, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(title_search, "FEW", few)
    chance = Random(7)
    titles = [f"{chance.choice(['Ann', 'Bo', 'Juana', 'Hannah'])} {number}" for number in range(40)]
    for title in titles:
        add(store, title, chance.randrange(9), *(day(chance.randrange(-9, 9)) for _ in range(chance.randrange(4))))
    wanted = sorted(title for title in titles if search in title.lower())
    assert sorted(all_pages(store, order, 7, search)) == wanted
    assert all_pages(store, order, 7, search) == all_pages(store, order, 100, search)


@pytest.mark.parametrize("part", ORDERS)
@pytest.mark.parametrize("kind", [Found.ALL, Found.WALK])
def test_a_page_is_found_by_its_key_without_sorting(store: Store, part: str, kind: Found) -> None:
    values = {"wanted": "pa", "few": None, "since": SINCE, "limit": 50, "key": LATER[part], "id": 5}
    ran: list[str] = []
    with store.begin() as connection:
        connection.driver.set_trace_callback(ran.append)
        case_pages._STATEMENTS[Part(part), kind, True].rows(connection, values)
        connection.driver.set_trace_callback(None)
        plan = [row[3] for row in connection.driver.execute(f"EXPLAIN QUERY PLAN {ran[0]}")]
    index = {
        Order.NAME: "SEARCH cases USING INDEX ix_cases_folded_id (folded>?)",
        Order.DATE: "SEARCH case_days USING COVERING INDEX ix_case_days_day_case_id (day>?)",
    }.get(part, "SEARCH cases USING INDEX ix_cases_updated_id (updated<?)")
    assert plan[0] == index
    assert not [step for step in plan if step.startswith("SCAN") or "TEMP B-TREE" in step]


def test_a_line_shows_what_came_out_until_something_is_answered(store: Store) -> None:
    case_id = add(store, "One", 0, day(9), day(2))
    (line,) = page(store, "", 5, None, Order.RECENT)
    assert (line.doors, line.days, line.current) == ("motion_3582=not_yet", "2026-11-25=clock 2026-12-02=clock", True)
    with store.begin() as connection:
        answer_log.answer(connection, case_id, "age", "67", "state", NOON)
    (line,) = page(store, "", 5, None, Order.RECENT)
    assert (line.current, line.open_question, line.answered) == (False, "state", 1)


def test_what_came_out_under_another_pack_is_not_shown(store: Store) -> None:
    case_id = add(store, "One", 0, day(2))
    with store.begin() as connection:
        cases.restamp(connection, case_id, ("federal_relief", "0.2.0", "1f" * 32), NOON)
    (line,) = page(store, "", 5, None, Order.RECENT)
    assert (line.doors, line.days, line.current) == (None, None, False)


def test_a_renamed_case_moves_in_the_order_of_names(store: Store) -> None:
    first = add(store, "Ann")
    add(store, "Bo")
    with store.begin() as connection:
        cases.rename(connection, first, "Zoe", NOON)
    assert all_pages(store, Order.NAME, 5) == ["Bo", "Zoe"]


def test_a_deleted_case_leaves_no_day_behind(store: Store) -> None:
    case_id = add(store, "One", 0, day(2), day(3))
    with store.begin() as connection:
        cases.remove(connection, case_id, NOON)
        assert connection.driver.execute("SELECT count(*) FROM case_days").fetchone()[0] == 0
        assert connection.driver.execute("SELECT count(*) FROM judged").fetchone()[0] == 0


def test_a_new_gist_takes_the_days_of_the_one_before_away(store: Store) -> None:
    case_id = add(store, "One", 0, day(2), day(3))
    with store.begin() as connection:
        judge(connection, case_id, day(7))
        assert connection.driver.execute("SELECT day FROM case_days").fetchall() == [(str(day(7)),)]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE cases SET updated = 'soon'",
        "UPDATE case_days SET day = 'soon'",
        "UPDATE judged SET doors = 7.5, days = x'00'",
        "UPDATE cases SET sample = x'00'",
    ],
)
def test_a_line_with_a_foreign_value_is_damage(store: Store, change: str) -> None:
    add(store, "One", 0, day(2))
    with store.begin() as connection:
        connection.driver.execute(change)
    with pytest.raises(StoreError) as caught:
        page(store, "", 5, None, Order.DATE)
    assert caught.value.fault is StoreFault.DAMAGED
