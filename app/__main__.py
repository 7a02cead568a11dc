"""Composes the program from its parts, then starts it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the window, or run the command named in ``arguments``; return the exit code.

    Without ``arguments`` it takes those of the process, which from then on reaches no network.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if not given:
        return _window(None, None)  # at once: to make the parser takes time
    asked = _parser().parse_args(given)
    if asked.command is None and not asked.self_test:
        return _window(asked.pack, asked.store)
    if arguments is None:
        from app.no_dump import leave_no_dump
        from app.no_network import refuse_network

        refuse_network()
        leave_no_dump()
    if asked.self_test:
        from app.self_test.run import self_test

        return self_test()
    from app.commands import run_command

    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        return run_command(asked)
    except BrokenPipeError:
        # Whoever read the output has read enough; the rest must not be tried again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _window(pack: Path | None, store: Path | None) -> int:
    from app.errors import UserError
    from app.no_network import refuse_network
    from app.services.office import office_file, read_office, server_host
    from app.services.places import store_path
    from ui.parts.dialogs import Dialogs
    from ui.start import open_window, tell_fault

    # As in the frozen program: Python's own hashes do, and OpenSSL's would take three megabytes more.
    sys.modules.setdefault("_hashlib", None)  # type: ignore[arg-type]
    try:
        office = read_office(office_file())
        refuse_network(server_host(office))
        return open_window(pack, lambda: store or store_path(office.storage_folder), office)
    except UserError as fault:
        print(f"{fault.message} {fault.hint}", file=sys.stderr)
        tell_fault(fault, Dialogs())
        return 2


def _parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="rightdoor", description="Which door, what step, by when: information about asking a judge for less time."
    )
    parser.add_argument("--pack", type=Path, help="a law pack to use instead of the shipped one")
    parser.add_argument(
        "--store",
        type=Path,
        help="where plain cases of an older version lie; the sealed cases are kept beside that file",
    )
    parser.add_argument(
        "--self-test", action="store_true", help="check that every part of the program is here and works, then quit"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    judge = commands.add_parser("assess", help="judge answers, without a window")
    judge.add_argument("--jsonl", action="store_true", help="one object a line, one result a line")
    paper = commands.add_parser("print", help="make a paper from answers, without a window")
    paper.add_argument("--paper", metavar="NAME", required=True, help="client-summary, warden-letter, staff-copy, ...")
    paper.add_argument("--out", type=Path, required=True, help="the file to write")
    paper.add_argument("--language", default="en", help="a language of the law pack (en), or both on facing pages")
    paper.add_argument("--large", action="store_true", help="large print: 20 points, one column")
    paper.add_argument(
        "--include-abuse", action="store_true", help="name abuse in custody in the letter: a lawyer decides"
    )
    paper.add_argument("--keep-flagged", action="store_true", help="print texts that a letter should not hold")
    following = commands.add_parser("next", help="name the open questions that would settle most")
    changing = commands.add_parser("what-if", help="name the smallest changes that would bring a door closer")
    reasons = commands.add_parser("why", help="tell what a finding rests on")
    reasons.add_argument("finding", metavar="FINDING", help="the id of a finding, as assess names it")
    for command in (following, changing, reasons):
        command.add_argument("--json", action="store_true", help="one JSON object instead of sentences")
    for command in (judge, paper, following, changing, reasons):
        command.add_argument("--as-of", type=_day, help="the day to judge on (today)")
        command.add_argument("file", metavar="FILE", help="a JSON object of answers; - reads standard input")
    lawyer = commands.add_parser("authorities", help="list authorities, findings, open points for the reviewing lawyer")
    proof = commands.add_parser("prove", help="walk every combination of answers, name what fails")
    proof.add_argument("--json", action="store_true", help="the proof as one JSON object")
    schema = commands.add_parser("schema", help="write the JSON Schema of every pack file")
    schema.add_argument("folder", type=Path)
    outline = commands.add_parser("outline", help="write the whole law pack as a document to read and sign")
    outline.add_argument("--out", type=Path, help="the Markdown file to write; without it the text is printed")
    diff = commands.add_parser("diff", help="list what two law packs say differently")
    diff.add_argument("--json", action="store_true", help="one JSON object instead of lines")
    diff.add_argument("old", metavar="OLD", type=Path, help="the folder of the older pack")
    diff.add_argument("new", metavar="NEW", type=Path, help="the folder of the newer pack")
    for command in (judge, paper, following, changing, reasons, lawyer, proof, outline):
        command.add_argument("--pack", type=Path, default=argparse.SUPPRESS, help="a law pack to use")
    return parser


def _day(text: str) -> date:
    import argparse

    from app.engine.rules.spans import whole_day

    day = whole_day(text)
    if day is None:
        raise argparse.ArgumentTypeError(f'"{text}" is no whole date; write it as 2026-11-23')
    return day


if __name__ == "__main__":
    sys.exit(main())
