"""Edits of the small pack, each with the lines that a comparison gives."""

from collections.abc import Callable

from tests.engine.small_pack import Files

Edit = Callable[[Files], object]


def put(file: str, *path: str | int) -> Callable[[object], Edit]:
    """An edit that writes a value at a place."""

    def made(value: object) -> Edit:
        def edit(files: Files) -> None:
            holder = files[file]
            for key in path[:-1]:
                holder = holder[key]
            holder[path[-1]] = value

        return edit

    return made


def all_of(*edits: Edit) -> Edit:
    return lambda files: [edit(files) for edit in edits]


def _new_fact(files: Files) -> None:
    files["facts.json"]["tide_high"] = {"type": "yes_no", "rule": {"at_least": ["years", 20]}, "note": "High."}
    files["findings.json"]["ask_the_harbor"]["when"] = {"all": ["tide_high", {"is": ["asked", ["owner", "nobody"]]}]}


def new_question(files: Files) -> None:
    """Ask one more question in two languages."""
    files["sections/request.json"]["nodes"]["answered"]["next"] = "color"
    files["sections/request.json"]["nodes"]["color"] = {
        "ask": {"kind": "yes_no", "authorities": [{"id": "harbor_rule", "pin": "2"}]},
        "next": "end",
    }
    for language in ("en", "es"):
        words = {"title": "Color?", "short": "color", "why": "So."}
        files[f"texts/{language}.json"]["questions"]["color"] = words


def _renamed_node(files: Files) -> None:
    nodes = files["sections/loan.json"]["nodes"]
    nodes["end_late"] = nodes.pop("end_wait")
    nodes["waited"]["no"] = "end_late"


def _new_section(files: Files) -> None:
    files["pack.json"]["sections"].append("lease")
    files["sections/lease.json"] = {
        "id": "lease",
        "door": "rescue",
        "start": "end",
        "nodes": {"end": {"find": "rescue_here"}},
    }


CHANGES: list[tuple[str, Edit, list[str]]] = [
    (
        "the number in a rule",
        put("facts.json", "season_end", "rule", "add_years", 1)(2),
        [
            'facts.json#/season_end/rule/add_years/1 changed: "answered" (answered) plus 1 year -> '
            '"answered" (answered) plus 2 years'
        ],
    ),
    (
        "all of a rule",
        put("facts.json", "fishing_shown", "rule")({"not": "licensed"}),
        ['facts.json#/fishing_shown/rule changed: "licensed" (licensed) -> not "licensed" (licensed)'],
    ),
    (
        "two places of one rule",
        put("facts.json", "goes_to", "rule", "cases")(
            [{"when": {"includes": ["reasons", "rescue"]}, "then": "loan"}, {"otherwise": "loan"}]
        ),
        [
            'facts.json#/goes_to/rule/cases changed: [if ("reasons" (reasons) includes "To fish" (fishing)): '
            '"loan" (loan); otherwise: nothing] -> [if ("reasons" (reasons) includes "To help" (rescue)): '
            '"loan" (loan); otherwise: "loan" (loan)]'
        ],
    ),
    (
        "a rule that reads the same",
        put("findings.json", "ask_the_harbor", "when", "surely", "is", 1)(["nobody", "owner"]),
        [
            'findings.json#/ask_the_harbor/when/surely/is/1 changed: {"surely": {"is": ["asked", ["owner", "nobody"]]}}'
            ' -> {"surely": {"is": ["asked", ["nobody", "owner"]]}}'
        ],
    ),
    (
        "a note",
        put("facts.json", "open_on", "note")("Eleven days."),
        ['facts.json#/open_on/note changed: "Ten days from receipt." -> "Eleven days."'],
    ),
    (
        "a new fact",
        _new_fact,
        [
            'facts.json#/tide_high added: type: "yes_no"; rule: "years" (years) is at least 20; note: "High."',
            'findings.json#/ask_the_harbor/when changed: certainly ("asked" (asked) is "Nobody" (nobody) or '
            '"The owner" (owner)) -> tide_high and ("asked" (asked) is "Nobody" (nobody) or "The owner" (owner))',
        ],
    ),
    (
        "the time for a question",
        put("sections/request.json", "nodes", "sent", "ask", "applies", "not", "is", 1)("owner"),
        [
            'sections/request.json#/nodes/sent/ask/applies/not/is/1 changed: "asked" (asked) is not "Nobody" (nobody)'
            ' -> "asked" (asked) is not "The owner" (owner)'
        ],
    ),
    (
        "a condition taken away",
        lambda files: files["sections/request.json"].pop("when"),
        ['sections/request.json#/when removed: certainly something in "reasons" (reasons)'],
    ),
    (
        "a test",
        put("sections/loan.json", "nodes", "old_enough", "test", "at_least", 1)(21),
        [
            'sections/loan.json#/nodes/old_enough/test/at_least/1 changed: "years" (years) is at least 18 -> '
            '"years" (years) is at least 21'
        ],
    ),
    (
        "a way out of a test",
        put("sections/loan.json", "nodes", "waited", "unknown")("end_wait"),
        ['sections/loan.json#/nodes/waited/unknown changed: "end_papers" -> "end_wait"'],
    ),
    (
        "a new question",
        new_question,
        [
            'sections/request.json#/nodes/answered/next changed: "end" -> "color"',
            'sections/request.json#/nodes/color added: ask: kind: "yes_no"; authorities: id: "harbor_rule"; pin: "2"; '
            'next: "end"',
            *[
                f'texts/{language}.json#/questions/color/{part} added: "{text}"'
                for language in ("en", "es")
                for part, text in (("title", "Color?"), ("short", "color"), ("why", "So."))
            ],
        ],
    ),
    (
        "another name of a node",
        _renamed_node,
        [
            'sections/loan.json#/nodes/waited/no changed: "end_wait" -> "end_late"',
            'sections/loan.json#/nodes/end_wait removed: find: "loan_wait"',
            'sections/loan.json#/nodes/end_late added: find: "loan_wait"',
        ],
    ),
    (
        "a new section",
        _new_section,
        [
            'pack.json#/sections/4 added: "lease"',
            'sections/lease.json#/id added: "lease"',
            'sections/lease.json#/door added: "rescue"',
            'sections/lease.json#/start added: "end"',
            'sections/lease.json#/nodes/end added: find: "rescue_here"',
        ],
    ),
    (
        "the order of the sections",
        lambda files: files["pack.json"]["sections"].reverse(),
        [
            'pack.json#/sections/2 moved from /sections/1: "request"',
            'pack.json#/sections/1 moved from /sections/2: "loan"',
            'pack.json#/sections/0 moved from /sections/3: "rescue"',
        ],
    ),
    (
        "the order of the findings",
        lambda files: files.update({"findings.json": dict(sorted(files["findings.json"].items()))}),
        [
            "findings.json# reordered: "
            '"person_done", "request_done", "loan_out", "loan_papers", "loan_wait", "loan_now", "rescue_here", '
            '"ask_the_harbor" -> "ask_the_harbor", "loan_now", "loan_out", "loan_papers", "loan_wait", "person_done", '
            '"request_done", "rescue_here"'
        ],
    ),
    (
        "a status",
        put("findings.json", "loan_wait", "status")("out"),
        ['findings.json#/loan_wait/status changed: "not_yet" -> "out"'],
    ),
    (
        "a pin",
        put("findings.json", "ask_the_harbor", "authorities", 0, "pin")("p. 3"),
        ['findings.json#/ask_the_harbor/authorities/0/pin changed: "" -> "p. 3"'],
    ),
    (
        "one more authority before the others",
        lambda files: files["findings.json"]["loan_out"].update(
            authorities=[{"id": "tide_table", "pin": "2"}, {"id": "harbor_rule", "pin": "1"}]
        ),
        ['findings.json#/loan_out/authorities/0 added: id: "tide_table"; pin: "2"'],
    ),
    (
        "how sure an authority is",
        put("authorities.json", "tide_table", "confidence")("VER"),
        ['authorities.json#/tide_table/confidence changed: "MEM" -> "VER"'],
    ),
    (
        "a check of an authority",
        put("authorities.json", "tide_table", "checked")({"on": "2026-02-03", "how": "read"}),
        ['authorities.json#/tide_table/checked changed: null -> on: "2026-02-03"; how: "read"'],
    ),
    (
        "a part of the gate",
        put("outcome.json", "gate", "opens_on")({"add_days": ["open_on", 1]}),
        ["outcome.json#/gate/opens_on changed: open_on -> open_on plus 1 day"],
    ),
    (
        "a deadline of the clock",
        put("outcome.json", "clock_2255", "deadlines", 0, "latest")({"next_court_day": "season_end"}),
        ["outcome.json#/clock_2255/deadlines/0/latest changed: season_end -> season_end, or the next court day"],
    ),
    (
        "a ground",
        put("outcome.json", "grounds", 1, "kind")("listed"),
        ['outcome.json#/grounds/1/kind changed: "supporting" -> "listed"'],
    ),
    (
        "an urgent card",
        put("outcome.json", "urgent", 0, "when")({"unsure": "asked"}),
        [
            'outcome.json#/urgent/0/when changed: as given: "asked" (asked) is "Nobody" (nobody) -> '
            'answered not sure: "asked" (asked)'
        ],
    ),
    (
        "an order of dates",
        lambda files: files["orders.json"]["chains"][0].pop(),
        ['orders.json#/chains/0/2 removed: "answered"'],
    ),
    (
        "a holiday",
        put("calendar.json", "holidays", 0, "day")(10),
        ["calendar.json#/holidays/0/day changed: 9 -> 10"],
    ),
    (
        "a dated holiday",
        lambda files: files["calendar.json"]["dated"].insert(0, "2026-07-10"),
        ['calendar.json#/dated/0 added: "2026-07-10"'],
    ),
    (
        "a cell of a table",
        put("tables/berths.json", 1, "pier")("1"),
        ['tables/berths.json#/1/pier changed: "2" -> "1"'],
    ),
    (
        "a row between the others",
        lambda files: files["tables/berths.json"].insert(1, {"code": "aa", "name": "Berth AA", "pier": "1"}),
        ['tables/berths.json#/1 added: code: "aa"; name: "Berth AA"; pier: "1"'],
    ),
    (
        "a row that is gone, with a cell behind it",
        lambda files: files.update({"tables/berths.json": [{"code": "b", "name": "Berth B", "pier": "1"}]}),
        [
            'tables/berths.json#/0/pier changed: "2" -> "1"',
            'tables/berths.json#/0 removed: code: "a"; name: "Berth A"; pier: "1"',
        ],
    ),
    (
        "a text of one language",
        put("texts/es.json", "questions", "sent", "title")("¿Cuándo?"),
        ['texts/es.json#/questions/sent/title changed: "sent?" -> "¿Cuándo?"'],
    ),
    (
        "the head of the pack",
        all_of(
            put("pack.json", "version")("2"),
            put("pack.json", "reviewers")(["A. Lawyer"]),
            put("pack.json", "law_as_of")("2026-02-02"),
        ),
        [
            'pack.json#/version changed: "1" -> "2"',
            'pack.json#/law_as_of changed: "2026-01-02" -> "2026-02-02"',
            'pack.json#/reviewers/0 added: "A. Lawyer"',
        ],
    ),
]  # fmt: skip
