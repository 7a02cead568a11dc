"""The commands that need no window."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from app.engine.answers import check_answers
from app.engine.asking.ask_next import in_asking_order
from app.engine.asking.reads import Reads
from app.engine.judging.assess import assess
from app.engine.pack import Pack
from app.engine.reading.problems import PackError
from app.engine.result import RawAnswer
from app.engine.rules.spans import whole_day
from app.engine.telling.result_json import result_json
from app.errors import UserError
from app.services.packs import load_pack

if TYPE_CHECKING:
    from app.engine.comparing.pack_diff import PackSide
    from app.services.printing.papers import PaperCase, Wish

DIFFERENT = 1
FAILED = 1
BAD_INPUT = 2
PROOF_WORKERS = 2
ERROR_SCHEMA = "rightdoor.error/1"


class BadInputError(Exception):
    """Input that can't be judged, with one clear sentence for each problem."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__(*self.problems)


def run_command(arguments: argparse.Namespace) -> int:
    """Run the command that was asked for; return the exit code: 0 done, 1 packs differ, 2 bad input."""
    commands: Mapping[str, Callable[[argparse.Namespace], int]] = {
        "assess": _assess,
        "print": _print,
        "authorities": _authorities,
        "prove": _prove,
        "schema": _schema,
        "outline": _outline,
        "diff": _diff,
        "next": _ask,
        "what-if": _ask,
        "why": _ask,
    }
    try:
        return commands[arguments.command](arguments)
    except BadInputError as fault:
        return _report(fault.problems)
    except UserError as fault:
        return _report([f"{fault.message} {fault.hint}".strip()])


def read_case(text: str, pack: Pack, as_of: date) -> tuple[dict[str, RawAnswer], date]:
    """Return the answers in a JSON object with the day they are judged on; raise BadInputError with every problem."""
    return checked_case(_json_object(text), pack, as_of)


def checked_case(found: Mapping[str, object], pack: Pack, as_of: date) -> tuple[dict[str, RawAnswer], date]:
    """Return the answers in an object read from JSON; raise BadInputError with every problem."""
    problems: list[str] = []
    if found.get("as_of") is not None:
        day = whole_day(found["as_of"])
        if day is None:
            problems.append(f'as_of: "{found["as_of"]}" is no whole date; write it as 2026-11-23.')
        as_of = day or as_of
    answers = {name: raw for name, raw in found.items() if name != "as_of"}
    problems += check_answers(pack, answers, as_of)
    if problems:
        raise BadInputError(problems)
    return {name: raw for name, raw in answers.items() if raw is not None}, as_of  # type: ignore[misc]


def _assess(arguments: argparse.Namespace) -> int:
    pack, today = load_pack(arguments.pack), arguments.as_of or date.today()
    if not arguments.jsonl:
        print(_judged(_text_of(arguments.file), pack, today, Reads(pack), indent=1))
        return 0
    worst, reads = 0, Reads(pack)
    with _opened(arguments.file) as lines:
        for number, line in enumerate(lines, start=1):
            try:
                print(_judged(line, pack, today, reads, indent=None))
            except BadInputError as fault:
                worst = BAD_INPUT
                print(json.dumps({"schema": ERROR_SCHEMA, "line": number, "problems": list(fault.problems)}))
    return worst


def _judged(text: str, pack: Pack, today: date, reads: Reads, indent: int | None) -> str:
    answers, as_of = read_case(text, pack, today)
    result = in_asking_order(pack, answers, assess(pack, answers, as_of), reads)
    return json.dumps(result_json(pack, result), indent=indent, ensure_ascii=False)


def _ask(arguments: argparse.Namespace) -> int:
    from app.services.interviewing.asking import Asking, Case

    pack, today = load_pack(arguments.pack), arguments.as_of or date.today()
    answers, as_of = read_case(_text_of(arguments.file), pack, today)
    asking = Asking(Case(pack, answers, as_of))
    if arguments.command == "why":
        found = asking.why_json(arguments.finding) if arguments.json else asking.why_lines(arguments.finding)
    elif arguments.command == "next":
        found = asking.next_json() if arguments.json else asking.next_lines()
    else:
        found = asking.change_json() if arguments.json else asking.change_lines()
    print(json.dumps(found, indent=1, ensure_ascii=False) if isinstance(found, dict) else "\n".join(found))
    return 0


def _print(arguments: argparse.Namespace) -> int:
    from app.services.office import office_file, read_office
    from app.services.printing.letter_reader import read_letter
    from app.services.printing.papers import BOTH, PAPERS, PaperCase, Person, Wish, save_paper

    pack, today = load_pack(arguments.pack), arguments.as_of or date.today()
    languages = (*pack.languages, *((BOTH,) if len(pack.languages) > 1 else ()))
    if arguments.language not in languages:
        known = " or ".join(filter(None, (", ".join(languages[:-1]), languages[-1])))
        raise BadInputError([f'This law pack has no language "{arguments.language}". Use {known}.'])
    if arguments.paper not in PAPERS:
        raise BadInputError([f'There is no paper "{arguments.paper}". Use one of {", ".join(PAPERS)}.'])
    found = _json_object(_text_of(arguments.file))
    person, problems = _person(found.pop("person", None))
    letter, more = read_letter(pack, found.pop("letter", None))
    problems += more
    try:
        answers, as_of = checked_case(found, pack, today)
    except BadInputError as fault:
        raise BadInputError([*problems, *fault.problems]) from None
    if problems:
        raise BadInputError(problems)
    named = Person(person.get("name", ""), person.get("register_number", ""), person.get("facility", ""))
    case = PaperCase(pack, answers, as_of, named, letter, read_office(office_file()).defenders)
    wish = Wish(arguments.language, arguments.large, arguments.include_abuse, arguments.keep_flagged)
    save_paper(arguments.paper, case, arguments.out, wish)
    _warn_of_letter(arguments.paper, case, wish)
    return 0


def _warn_of_letter(name: str, case: PaperCase, wish: Wish) -> None:
    from app.services.printing.papers import ANSWER_SHEETS, LETTERS, letter_warnings

    if name in (*LETTERS, *ANSWER_SHEETS) and not wish.keep_flagged:
        for sentence in letter_warnings(case, wish.language):
            print(sentence, file=sys.stderr)


def _person(raw: object) -> tuple[dict[str, str], list[str]]:
    """Read the names on the page: an object of texts."""
    known = ("name", "register_number", "facility")
    if raw is None:
        return {}, []
    if not isinstance(raw, dict):
        return {}, ["person: this has to be an object with name, register_number, facility."]
    problems = [f"person: there is no such entry as {key}." for key in raw if key not in known]
    problems += [f"person: {key} has to be a text." for key in known if not isinstance(raw.get(key, ""), str)]
    return {key: raw[key] for key in known if key in raw and not problems}, problems


def _authorities(arguments: argparse.Namespace) -> int:
    from app.services.authority_list import authority_lines

    print("\n".join(authority_lines(load_pack(arguments.pack))))
    return 0


def _prove(arguments: argparse.Namespace) -> int:
    from app.engine.prove.run import prove_folder
    from app.proof_report import proof_json, proof_lines
    from app.services.packs import SHIPPED_PACK

    load_pack(arguments.pack)
    proof = prove_folder(arguments.pack or SHIPPED_PACK, workers=PROOF_WORKERS)
    if arguments.json:
        print(json.dumps(proof_json(proof), indent=1, ensure_ascii=False))
    else:
        print("\n".join(proof_lines(proof)))
    return FAILED if proof.failures else 0


def _schema(arguments: argparse.Namespace) -> int:
    from app.engine.reading.json_schema import schema_files

    arguments.folder.mkdir(parents=True, exist_ok=True)
    for name, text in schema_files().items():
        (arguments.folder / name).write_text(text, encoding="utf-8")
    return 0


def _outline(arguments: argparse.Namespace) -> int:
    from app.services.outline.document import outline_text, save_outline

    if arguments.out is None:
        print(outline_text(arguments.pack), end="")
    else:
        save_outline(arguments.pack, arguments.out)
    return 0


def _diff(arguments: argparse.Namespace) -> int:
    from app.engine.comparing.diff_report import diff_json, diff_lines
    from app.engine.comparing.pack_diff import pack_diff

    old, new = _side(arguments.old), _side(arguments.new)
    found = pack_diff(old, new)
    print(diff_json(old, new, found) if arguments.json else "\n".join(diff_lines(old, new, found)))
    return DIFFERENT if found else 0


def _side(folder: Path) -> PackSide:
    from app.engine.comparing.pack_diff import read_side

    try:
        return read_side(folder)
    except PackError as fault:
        raise UserError(f"{folder}: this law pack can't be read.", str(fault)) from fault


def _json_object(text: str) -> dict[str, object]:
    twice: list[str] = []

    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        names = [name for name, _ in pairs]
        twice.extend(sorted({name for name in names if names.count(name) > 1}))
        return dict(pairs)

    try:
        found = json.loads(text, parse_float=Decimal, parse_constant=_no_number, object_pairs_hook=once)
    except json.JSONDecodeError as fault:
        raise BadInputError(
            [f"This is no complete JSON: {fault.msg} at line {fault.lineno}, column {fault.colno}."]
        ) from None
    except (ValueError, RecursionError):
        raise BadInputError(["This is no JSON that can be read."]) from None
    if not isinstance(found, dict):
        raise BadInputError(["This has to be one JSON object of answers."])
    if twice:
        raise BadInputError([f"{name}: this is answered twice." for name in twice])
    return found


def _no_number(word: str) -> object:
    raise ValueError(word)


def _text_of(file: str) -> str:
    with _opened(file) as stream:
        try:
            return stream.read()
        except UnicodeDecodeError:
            raise BadInputError(["This is no text in UTF-8."]) from None


def _opened(file: str) -> TextIO:
    if file == "-":
        return sys.stdin
    try:
        return Path(file).open(encoding="utf-8")
    except OSError as fault:
        raise BadInputError([f"{file}: this file can't be read ({fault.strerror})."]) from None


def _report(problems: Iterable[str]) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    return BAD_INPUT
