"""Single breaks of the shipped law pack, each small enough for an author to make by mistake."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Change = Callable[[Any], Any]
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Mutant:
    """One break: the file, where in it, what the value there becomes."""

    name: str
    file: str
    path: Path
    change: Change


def broken(files: dict[str, Any], mutant: Mutant) -> None:
    """Make the break in the pack's files; it has to change something."""
    holder: Any = files
    path = (mutant.file, *mutant.path)
    for step in path[:-1]:
        holder = holder[step]
    before = holder[path[-1]]
    after = mutant.change(before)
    assert after != before, mutant.name
    holder[path[-1]] = after


def to(value: object) -> Change:
    """The value itself."""
    return lambda old: value


def without(*items: object) -> Change:
    """A list or an object that lacks something."""

    def change(old: Any) -> Any:
        if isinstance(old, dict):
            return {key: value for key, value in old.items() if key not in items}
        return [item for item in old if item not in items]

    return change


def less(place: int) -> Change:
    """A list without the member at `place`."""
    return lambda old: [item for index, item in enumerate(old) if index != place]


def more(item: object) -> Change:
    """A list with one member more."""
    return lambda old: [*old, item]


def as_operator(name: str) -> Change:
    """The same parts under another operator."""
    return lambda old: {name: next(iter(old.values()))}


def turned(old: list[Any]) -> list[Any]:
    """The parts in the other order."""
    return old[::-1]


def inner(old: dict[str, Any]) -> Any:
    """What the operator was applied to."""
    return next(iter(old.values()))


def negated(old: Any) -> Any:
    """The opposite."""
    return {"not": old}


def fact(name: str, break_: str, path: Path, change: Change) -> Mutant:
    return Mutant(f"{name}: {break_}", "facts.json", (name, "rule", *path), change)


def node(section: str, name: str, break_: str, path: Path, change: Change) -> Mutant:
    return Mutant(f"{section}.{name}: {break_}", f"sections/{section}.json", ("nodes", name, *path), change)


def finding(name: str, break_: str, path: Path, change: Change) -> Mutant:
    return Mutant(f"{name}: {break_}", "findings.json", (name, *path), change)


def row(code: str, circuit: str) -> Mutant:
    def change(rows: Any) -> Any:
        return [{**entry, "circuit": circuit} if entry["code"] == code else entry for entry in rows]

    return Mutant(f"district {code}: in circuit {circuit}", "tables/districts.json", (), change)


def no_holiday(name: str) -> Mutant:
    def change(days: Any) -> Any:
        return [day for day in days if day["name"] != name]

    return Mutant(f"no {name}", "calendar.json", ("holidays",), change)


def two_hops(nodes: Any) -> Any:
    """A question already settled is tested again; what hangs on the impossible answer is two tests long."""
    again = {"is": ["request_made", "no"]}
    return {
        **nodes,
        "no_request": {**nodes["no_request"], "no": "asked_again"},
        "asked_again": {"test": again, "yes": "second_hop", "no": "not_a_request", "unknown": "not_a_request"},
        "second_hop": {
            "test": {"is": ["request_complete", "no"]},
            "yes": "end_m3582_incomplete",
            "no": "end_m3582_no_request",
            "unknown": "end_m3582_no_request",
        },
    }


_SAFE_DAY: Path = ("step", 1, "add_days")
_SENT = ("cases", 0, "then", "cases", 0, "when", "surely")
_TRIGGERS = ("surely", "all")

GATE = [
    fact("thirty_days_open_on", "29 days", (*_SAFE_DAY, 0, "next_court_day", "add_days", 1), to(29)),
    fact("thirty_days_open_on", "31 days", (*_SAFE_DAY, 0, "next_court_day", "add_days", 1), to(31)),
    fact("thirty_days_open_on", "no day to be safe", (*_SAFE_DAY, 1), to(0)),
    fact("thirty_days_open_on", "not rolled", (*_SAFE_DAY, 0), inner),
    fact("thirty_days_over", "before for on or before", ("cases", 1, "otherwise"), as_operator("before")),
    fact(
        "thirty_days_over", "29 days from sending", (*_SENT, "on_or_before", 1, "next_court_day", "add_days", 1), to(29)
    ),
    fact(
        "thirty_days_over", "31 days from sending", (*_SENT, "on_or_before", 1, "next_court_day", "add_days", 1), to(31)
    ),
    fact("receipt_is_proven", "weak proof counts", ("all", 1, "surely", "is", 1), more("weak")),
    fact("receipt_is_proven", "some proof does not count", ("all", 1, "surely", "is", 1), without("some")),
    fact("receipt_is_proven", "or for and", (), as_operator("any")),
    fact("remedy_is_finished", "a lapsed BP-11 lost", ("surely", "is", 1), without("bp11_lapsed")),
    fact("remedy_is_finished", "an unfinished remedy counts", ("surely", "is", 1), more("no")),
    fact("remedy_opens", "before for on or before", ("cases", 2, "then"), as_operator("before")),
    fact("remedy_opens", "a BP-11 outside the Bureau counts", ("cases",), less(1)),
    fact("addressee_is_proper", "staff count as the warden", ("surely", "is", 1), more("unit_team")),
    fact("addressee_is_proper", "the facility head lost", ("surely", "is", 1), without("facility_head")),
    fact("not_transferred", "perhaps for surely", (), as_operator("may_be")),
    fact("decision_rule", "merits for too early", ("cases", 2, "when", "surely", "is", 1), to("merits")),
    fact("decision_rule", "the order of the days turned", ("cases", 3, "when", "surely", "before"), turned),
    fact("decision_rule", "on or before for before", ("cases", 4, "when", "surely"), as_operator("on_or_before")),
    fact("decision_rule", "a pending motion lost", ("cases", 1, "when", "is", 1), without("pending")),
    fact("gate_rule", "or for and", (), as_operator("any")),
    fact("gate_rule", "and for or", ("all", 1), as_operator("all")),
    fact("rules_beside_the_date", "no rule on transfers", ("all",), without("transfer_rule")),
    fact("rules_beside_the_date", "no rule on what was asked", ("all",), less(1)),
    fact("gate_status", "open and not open swapped", ("cases", 2, "otherwise"), to("open")),
    fact("gate_status", "lost unknown branch", ("cases",), less(0)),
    fact("gate_route", "the later route named", ("cases", 1, "when", "all", 2), inner),
    fact("gate_issue_match", "5th for 4th Circuit", ("cases", 2, "when", "surely", "is", 1), to("5")),
    fact("gate_issue_match", "8th for 7th Circuit", ("cases", 5, "when", "surely", "is", 1), to("8")),
    fact("gate_issue_match", "unknown request grounds lost", ("cases",), less(3)),
    fact("gate_issue_match", "the wrong list is left", ("cases", 4, "when", "empty", "minus"), turned),
]
GROUNDS = [
    fact("live_grounds", "certainly for perhaps", ("those", "age_65", "all", 1), as_operator("surely")),
    fact("live_grounds", "a ground lost", ("those",), without("other")),
    fact("a_ground_is_shown", "or for and", ("surely", "any", 1), as_operator("any")),
    fact("medical_serious_shown", "or for and", (), as_operator("any")),
    fact("medical_outbreak_risk_shown", "a part lost", ("all",), less(2)),
    fact("family_parent_shown", "the other carers ignored", ("all",), less(1)),
    fact("age_65_shown", "64 for 65", ("all", 0, "at_least", 1), to(64)),
    fact("age_65_shown", "more than for at least", ("all", 0), as_operator("more_than")),
    fact("age_65_shown", "the decline lost", ("all",), less(1)),
    fact("served_ten_years", "11 for 10 years", ("cases", 0, "when", "at_least", 1), to(11)),
    fact("served_lesser_part", "the greater part", ("cases", 0, "when"), as_operator("all")),
    fact("served_lesser_part", "two quarters", ("cases", 0, "when", "any", 1, "at_least", 1, "times", 1), to(2)),
    fact("served_lesser_part", "the open year lost", ("cases",), less(1)),
    fact("age_70_but_for_director", "69 for 70", ("all", 0, "at_least", 1), to(69)),
    fact("age_70_but_for_director", "29 for 30 years", ("all", 1, "at_least", 1), to(29)),
    fact("age_70_but_for_director", "3559(c) lost", ("all",), less(2)),
    fact("age_70_30_years_shown", "or for and", (), as_operator("any")),
    fact("abuse_found_or_excused", "a finding lost", ("any", 0, "surely", "is", 1), without("administrative_finding")),
    fact("abuse_found_or_excused", "delay lost", ("any", 0, "surely", "is", 1), without("unduly_delayed")),
    fact("abuse_found_or_excused", "a pending case counts", ("any", 0, "surely", "is", 1), more("pending")),
    fact("abuse_in_custody_shown", "any kind counts", ("all", 0, "is", 1), more("other")),
    fact("attack_raised", "an attack lost", ("surely", "includes", 1), without("sentence_illegal")),
]
PERSONS = [
    fact("other_sovereign", "tribal courts lost", ("surely", "is", 1), without("tribal_court")),
    fact("other_sovereign", "unsentenced lost", ("surely", "is", 1), without("not_sentenced")),
    fact("outside_3582", "probation lost", ("any", 2, "surely", "is", 1), without("probation")),
    fact("outside_3582", "home confinement is out", ("any", 2, "surely", "is", 1), more("home_confinement")),
    fact("outside_3582", "and for or", (), as_operator("all")),
    fact("court_papers_missing", "a question lost", ("any",), less(3)),
    fact("needs_special_care", "a place lost", ("any", 3, "is", 1), without("civil_commitment")),
    fact("appeal_is_pending", "and for or", (), as_operator("all")),
    row("edva", "5"),
    row("ndil", "6"),
    row("ddc", "4"),
]
CLOCK = [
    fact(
        "clock_safe_deadline",
        "366 days for a year",
        ("cases", 1, "otherwise"),
        lambda old: {"add_days": [old["add_years"][0], 366]},
    ),
    fact(
        "clock_safe_deadline",
        "365 days for a year",
        ("cases", 1, "otherwise"),
        lambda old: {"add_days": [old["add_years"][0], 365]},
    ),
    fact("clock_safe_deadline", "the last day", ("cases", 1, "otherwise", "add_years", 0), as_operator("last_day")),
    fact("finality_safe", "15 for 14 days", ("cases", 1, "then", "cases", 1, "otherwise", "add_days", 1), to(15)),
    fact("finality_safe", "a dismissal lost", ("cases", 1, "when", "is", 1), without("dismissed")),
    fact("finality_safe", "89 for 90 days", ("cases", 2, "then", "add_days", 1), to(89)),
    fact("finality_legal", "90 days not rolled", ("cases", 1, "then"), inner),
    fact("finality_latest", "91 for 90 days", ("cases", 5, "then", "next_court_day", "add_days", 1), to(91)),
    fact("finality_latest", "14 days not rolled", ("cases", 1, "then"), inner),
    fact("fourth_or_unknown_circuit", "certainly for perhaps", (), as_operator("surely")),
    fact("fourth_or_unknown_circuit", "3rd for 4th Circuit", ("may_be", "is", 1), to("3")),
    fact("certiorari_time_from", "a rehearing ignored", ("cases", 0, "then"), to("appeal_judgment_date")),
    fact("clock_legal_day", "not rolled", (), inner),
    fact("clock_latest_day", "not rolled", ("cases", 1, "otherwise"), inner),
    fact("clock_in_time", "before for on or before", ("cases", 1, "otherwise", "surely"), as_operator("before")),
    fact("clock_is_over", "or for and", (), as_operator("any")),
    fact("later_triggers_are_past", "a trigger lost", _TRIGGERS, less(0)),
    fact("later_triggers_are_past", "and for or", ("surely",), as_operator("any")),
    fact("clock_status", "the first judgment not asked for", ("cases",), less(1)),
    fact("clock_status", "timely and late swapped", ("cases", 5, "then"), to("late")),
    fact("clock_not_running", "a pending petition lost", ("any", 1, "all", 1, "any"), less(1)),
    fact("successive", "a motion on appeal is doubtful", ("cases",), less(3)),
    fact(
        "successive",
        "a motion without prejudice is doubtful",
        ("cases", 1, "when", "is", 1),
        without("dismissed_without_prejudice"),
    ),
    fact("successive", "a time ruling does not count", ("cases", 2, "when", "is", 1), without("denied_as_untimely")),
    fact(
        "clock_may_end_soon", "29 for 30 days before", ("surely", "all", 1, "on_or_before", 0, "add_days", 1), to(-29)
    ),
    fact("clock_may_end_soon", "31 for 30 days after", ("surely", "all", 2, "on_or_before", 1, "add_days", 1), to(31)),
    fact(
        "clock_card_running",
        "14 for 15 months",
        ("all", 3, "any", 1, "surely", "all", 1, "on_or_before", 1, "add_months", 1),
        to(14),
    ),
    fact("door_2255_present", "a second motion gets the door of a first", ("all",), less(2)),
]
TREES = [
    node("motion_3582", "wrong_addressee", "dropped branch", ("yes",), to("request_before_decision")),
    node("motion_3582", "request_incomplete", "branches swapped", ("test",), negated),
    node("motion_3582", "transferred", "not sure is no transfer", ("test",), lambda old: old["any"][0]),
    node(
        "motion_3582",
        "gate_not_known",
        "an unknown gate is no obstacle",
        ("test",),
        lambda old: {"is": ["gate_status", "not_open"]},
    ),
    node("motion_3582", "no_ground_shown_yet", "lost unknown branch", ("test",), to({"empty": "live_grounds"})),
    node("motion_3582", "gate_not_open", "the rule of early motions lost", ("test",), lambda old: old["all"][0]),
    node("motion_3582", "special_case", "never special", ("test",), to(False)),
    node("motion_3582", "only_other_doors", "an attack alone is a reason", ("test", "only_from", 1), less(2)),
    Mutant("motion_3582: two-hop dead branch", "sections/motion_3582.json", ("nodes",), two_hops),
    node("age_65", "parts_shown", "lost unknown branch", ("unknown",), to("end_age_65_not_met")),
    node("age_65", "parts_shown", "no unknown branch", (), without("unknown")),
    node("abuse_in_custody", "parts_shown", "not met and missing swapped", ("no",), to("end_abuse_in_custody_missing")),
    node("motion_2255", "special_custody", "a place lost", ("test", "is", 1), without("civil_commitment")),
    node("motion_2255", "perhaps_late", "what may be late is open", ("test", "is", 1), without("may_be_late")),
    node("motion_2255", "filed_already", "turned", ("test",), negated),
    node("state_program", "state_named", "dangling branch", ("yes",), to("end_somewhere")),
    node("medical_serious", "serious_condition_limits_self_care", "no authority", ("ask", "authorities"), to([])),
]
SAYINGS = [
    finding("m3582_not_yet", "another status", ("status",), to("may_ask_now")),
    finding("m3582_lawyer_appeal", "another status", ("status",), to("may_ask_now")),
    finding("m2255_may_be_late", "another status", ("status",), to("may_ask_now")),
    finding("gate_open", "no authority", ("authorities",), to([])),
    finding("rule_37", "another authority", ("authorities", 0, "id"), to("frcrp_38")),
    finding("rule_37", "never inside", ("when", "surely", "all", 0), negated),
    finding("judged_by_later_law", "turned", ("when", "before"), turned),
    finding("file_a_new_motion", "only when open", ("when", "surely", "all", 3, "is", 1), to("open")),
    finding("denied_early_settled", "a circuit lost", ("when", "surely", "all", 3, "is", 1), without("5")),
    finding("recipient_unsettled", "a place lost", ("when", "surely", "all", 1, "is", 1), without("halfway_house")),
    Mutant("urgent: terminal illness hidden", "outcome.json", ("urgent", 1, "when", "said", 1), to("no")),
    Mutant(
        "urgent: 13 days to appeal",
        "outcome.json",
        ("urgent", 3, "when", "surely", "all", 2, "on_or_before", 1, "add_days", 1),
        to(13),
    ),
    Mutant(
        "conviction_invalid: a ground of 3582", "outcome.json", ("grounds", 16, "door"), to("door_of_personal_grounds")
    ),
    Mutant("change_in_law: listed", "outcome.json", ("grounds", 14, "door"), to("door_of_personal_grounds")),
    Mutant("authorities: one lost", "authorities.json", (), without("frcrp_37")),
    no_holiday("Thanksgiving Day"),
    no_holiday("Juneteenth National Independence Day"),
]
MUTANTS = [*GATE, *GROUNDS, *PERSONS, *CLOCK, *TREES, *SAYINGS]
