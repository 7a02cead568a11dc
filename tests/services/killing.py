"""Kills real processes at random moments, then looks at what they left."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from itertools import count
from pathlib import Path

from alembic import command as _loaded_before_the_fork  # noqa: F401

from app.errors import UserError
from app.services.keeping import backups, record, transfer
from app.services.keeping.cases import CaseShelf
from app.services.keeping.vault import Vault, VaultState
from db.engine import APPLICATION_ID
from db.key_file import read_key_file
from db.key_wrap import Cost
from db.ladder import SHIPPED, Ladder
from db.migrate import climb
from db.schema_engine import driver, make_engine
from db.store import open_store

CHEAP = Cost(memory_kib=8192, passes=1, lanes=1)
FIRST, SECOND = "the first passphrase", "the second passphrase"
PARCEL_PASSPHRASE = "passphrase of a file"
ROUNDS_OF_A_FOLDER = 60
MOMENT = "2026-11-23 09:00:00.000000"


class Stamp:
    """As much of a pack as the shelf looks at."""

    id, version, sha256 = "federal_relief", "0.1.0", "0f" * 32


Say = Callable[[object], None]


class Ground:
    """One folder with a vault that is killed again and again."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.folder, self.chance = folder, chance
        self.path = folder / "vault" / "cases.sqlite"
        self.passphrases = [FIRST]
        self.vault = Vault(self.path, cost=CHEAP)
        shelf = self.vault.create(FIRST).shelf
        self.expected: dict[int, list[int]] = {shelf.new("first", Stamp): []}  # type: ignore[arg-type]
        self.vault.lock()

    def unlock(self) -> CaseShelf:
        """Open what a kill left, by whichever passphrase may count; this must always work."""
        for passphrase in self.passphrases:
            self.path.with_name("cases.sqlite.tries").unlink(missing_ok=True)  # killed tries count as wrong ones
            try:
                shelf = self.vault.unlock(passphrase)
            except UserError as error:
                if error.message != "This is not the passphrase.":
                    raise
                continue
            self.passphrases = [passphrase]
            return shelf
        raise AssertionError("no passphrase opens the store")

    def add_case(self) -> int:
        shelf = self.unlock()
        case_id = shelf.new(f"case {len(self.expected)}", Stamp)  # type: ignore[arg-type]
        self.vault.lock()
        self.expected[case_id] = []
        return case_id

    def check(self) -> None:
        """Every acknowledged answer is there, the record holds, every backup opens."""
        shelf = self.unlock()
        for case_id in list(self.expected)[-3:]:
            acknowledged = self.expected[case_id]
            kept = [int(str(shelf.answers(case_id)[f"question_{number}"])) for number in acknowledged]
            assert kept == acknowledged, (case_id, kept, acknowledged)
            assert record.verify_case(shelf, case_id) is None
        for backup in backups.list_backups(self.path)[:2]:
            assert backups.prove_backup(shelf, backup) >= 0
        self.vault.lock()


def killed(work: Callable[[Say], None], longest: float, chance: random.Random) -> list[object]:
    """Run `work` in a process of its own, kill it at a random moment; return what it said before."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(lambda word: _write(writing, word))
        except BaseException as error:
            _write(writing, {"error": repr(error)})
        os._exit(0)
    os.close(writing)
    time.sleep(chance.uniform(0, longest))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "r", encoding="utf-8") as said:
        words = [json.loads(line) for line in said if line.endswith("\n")]
    assert not [word for word in words if isinstance(word, dict)], words
    return words


def answering(ground: Ground) -> None:
    case_id, passphrase = ground.add_case(), ground.passphrases[0]

    def work(say: Say) -> None:
        shelf = Vault(ground.path).unlock(passphrase)
        for number in count():
            shelf.save(case_id, f"question_{number}", number)
            say(number)

    ground.expected[case_id] = [int(str(word)) for word in killed(work, 0.12, ground.chance)]


def backing_up(ground: Ground) -> None:
    case_id, passphrase = ground.add_case(), ground.passphrases[0]

    def work(say: Say) -> None:
        shelf = Vault(ground.path).unlock(passphrase)
        for number in count():
            shelf.save(case_id, f"question_{number}", number)
            say(number)
            backups.make_backup(shelf)

    ground.expected[case_id] = [int(str(word)) for word in killed(work, 0.25, ground.chance)]


def exporting(ground: Ground) -> None:
    target, passphrase, case_ids = ground.folder / "moved.rdcases", ground.passphrases[0], list(ground.expected)[:5]

    def work(say: Say) -> None:
        shelf = Vault(ground.path).unlock(passphrase)
        while True:
            transfer.export_cases(shelf, case_ids, PARCEL_PASSPHRASE, target, CHEAP)
            say("exported")

    said = killed(work, 0.2, ground.chance)
    assert target.exists() or not said
    if target.exists():
        transfer.read_parcel(target, PARCEL_PASSPHRASE)


def changing_the_passphrase(ground: Ground) -> None:
    old = ground.passphrases[0]
    new = SECOND if old == FIRST else FIRST

    def work(say: Say) -> None:
        vault = Vault(ground.path)
        vault.unlock(old)
        say("before")
        vault.change_passphrase(old, new)
        say("after")
        time.sleep(1)

    said = killed(work, 0.15, ground.chance)
    ground.passphrases = [new] if "after" in said else [old, new] if "before" in said else [old]


def migrating(ground: Ground) -> None:
    shelf = ground.unlock()
    key = type(shelf.store.key)(shelf.store.key.secret)  # type: ignore[union-attr,misc]
    ground.vault.lock()
    old = ground.folder / "old" / "cases.sqlite"
    shutil.rmtree(old.parent, ignore_errors=True)
    old.parent.mkdir()
    old.touch()
    with make_engine(old, key).connect() as connection:
        driver(connection).execute(f"PRAGMA application_id = {APPLICATION_ID}")
        with connection.begin():
            climb(connection, Ladder(("0001",), SHIPPED.folders))
            connection.exec_driver_sql(
                "INSERT INTO cases VALUES (1, ?, 'old', ?, ?, 'p', '1', 'x', NULL)", ("0f" * 16, MOMENT, MOMENT)
            )
            for number in range(1, 300):
                connection.exec_driver_sql(
                    "INSERT INTO answers VALUES (?, 1, ?, ?, ?, ?)", (number, number, f"q{number}", str(number), MOMENT)
                )
    killed(lambda say: open_store(old, key=key).close(), 0.15, ground.chance)
    migrated = CaseShelf(open_store(old, key=key))
    assert list(migrated.answers(1).values()) == list(range(1, 300))
    assert record.verify(migrated) == []
    migrated.close()


def creating(ground: Ground) -> None:
    place = ground.folder / "made" / "cases.sqlite"
    shutil.rmtree(place.parent, ignore_errors=True)

    def work(say: Say) -> None:
        vault = Vault(place, cost=CHEAP)
        case_id = vault.create(FIRST).shelf.new("made", Stamp)  # type: ignore[arg-type]
        say(case_id)

    said = killed(work, 0.2, ground.chance)
    vault = Vault(place, cost=CHEAP)
    shelf = vault.create(FIRST).shelf if vault.state is VaultState.NEW else vault.unlock(FIRST)
    assert [line.id for line in shelf.lines()][: len(said)] == said
    vault.lock()


def restoring(ground: Ground) -> None:
    shelf = ground.unlock()
    backup, passphrase = backups.make_backup(shelf), ground.passphrases[0]
    ground.vault.lock()
    killed(lambda say: Vault(ground.path).restore(backup.path, passphrase).close(), 0.15, ground.chance)
    ground.path.with_name("cases.sqlite.tries").unlink(missing_ok=True)
    if not ground.path.exists():
        Vault(ground.path).restore(backup.path, passphrase).close()
    for aside in ground.path.parent.glob("*.bad-*"):
        aside.unlink()


def deleting(ground: Ground) -> None:
    case_id, passphrase = ground.add_case(), ground.passphrases[0]
    del ground.expected[case_id]

    def work(say: Say) -> None:
        Vault(ground.path).unlock(passphrase).delete(case_id)
        say("deleted")
        time.sleep(1)

    said = killed(work, 0.2, ground.chance)
    shelf = ground.unlock()
    assert not said or case_id not in [line.id for line in shelf.lines(limit=1000)]
    ground.vault.lock()


WORKS = (answering, answering, backing_up, exporting, changing_the_passphrase, migrating, creating, restoring, deleting)


def main(folder: Path, kills: int, seed: int) -> None:
    """Kill so many processes; print how often each work was killed."""
    chance, done = random.Random(seed), Counter[str]()
    ground = Ground(folder / "ground", chance)
    for number in range(kills):
        if number % ROUNDS_OF_A_FOLDER == ROUNDS_OF_A_FOLDER - 1:
            ground = Ground(folder / "ground", chance)
        work = WORKS[number % len(WORKS)]
        work(ground)
        ground.check()
        done[work.__name__] += 1
    read_key_file(ground.path.with_name("cases.sqlite.keys"))
    print(json.dumps(done))


def _write(descriptor: int, word: object) -> None:
    os.write(descriptor, (json.dumps(word) + "\n").encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
