"""Tries the store: an old one, a sealed one, the way to a server."""

from __future__ import annotations

from pathlib import Path

from app.self_test.law import shipped_packs
from app.self_test.steps import StepError, require

_TITLE, _QUESTION, _PASSPHRASE = "A self-test", "other_reason", "four words work well"
_PLANTED = "a word to look for in the sealed file"


def climb_from_oldest(folder: Path) -> str:
    """Open a store of the oldest schema: it climbs to today's with what was said in it."""
    from app.services.keeping.cases import CaseShelf
    from db.ladder import SHIPPED
    from db.oldest import OLDEST, make_oldest_store
    from db.store import open_store

    file = folder / "cases.sqlite"
    make_oldest_store(file, _TITLE, _QUESTION, f'"{_PLANTED}"')
    shelf = CaseShelf(open_store(file))
    try:
        titles, answers = [line.title for line in shelf.lines()], shelf.answers(1)
    finally:
        shelf.close()
    require(titles == [_TITLE] and answers == {_QUESTION: _PLANTED}, "what stood in the old store is not there")
    require((folder / f"cases.sqlite.before-{OLDEST.head}").exists(), "no copy was made before the climb")
    return f"from {OLDEST.head} to {SHIPPED.head}"


def seal_cases(folder: Path) -> str:
    """Create sealed cases, lock them, open them by the passphrase, then by the recovery key."""
    from app.errors import UserError
    from app.services.keeping.vault import Vault

    file = folder / "cases.sealed.sqlite"
    vault = Vault(file)
    _, pack = next(shipped_packs())
    made = vault.create(_PASSPHRASE)
    case_id = made.shelf.new(_TITLE, pack)
    made.shelf.save(case_id, _QUESTION, _PLANTED)
    vault.lock()
    for kept in folder.rglob("*"):
        require(not kept.is_file() or _PLANTED.encode() not in kept.read_bytes(), f"{kept.name} can be read by all")
    try:
        vault.unlock("another passphrase of five words")
    except UserError:
        pass
    else:
        raise StepError("a wrong passphrase opened the cases")
    require(vault.unlock(_PASSPHRASE).answers(case_id) == {_QUESTION: _PLANTED}, "the answer is not there")
    vault.lock()
    opened = vault.unlock_with_recovery(made.recovery_key)
    require(opened.answers(case_id) == {_QUESTION: _PLANTED}, "the recovery key opened something else")
    vault.lock()
    return "created, locked, opened by passphrase, by recovery key"


def load_server_client(folder: Path) -> str:
    """Ask for a server in an empty folder: that nobody answers is said by the client library, so it came along."""
    from urllib.parse import quote

    from db.errors import StoreError, StoreFault
    from db.server import client_version, open_server

    try:
        open_server(f"postgresql://nobody@/none?host=/{quote(folder.name)}")
    except StoreError as error:
        nobody = error.fault in (StoreFault.SERVER_AWAY, StoreFault.SERVER_SHUT)
        require(nobody, f"the client library says {error.fault}")
        return f"version {client_version()}"
    raise StepError("a server answered where none can be")
