"""The store of an office whose laptops share one database server."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from threading import RLock
from typing import Any

import psycopg
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, text
from sqlalchemy.exc import OperationalError, ResourceClosedError

from db.errors import StoreError, StoreFault
from db.ladder import SHIPPED, Ladder
from db.server_address import ServerAddress, read_address
from db.server_faults import told_as_server_errors

_MIGRATION_LOCK = 0x52447231  # any number that no other program on the server takes
_SECONDS_TO_CONNECT = 6
_SETTINGS = (
    "SET TIME ZONE 'UTC'",
    "SET synchronous_commit = on",  # an answer is on the server's disk before it counts as saved
    "SET lock_timeout = '5s'",
    "SET statement_timeout = '60s'",
    "SET idle_in_transaction_session_timeout = '30s'",  # a laptop that freezes keeps no case from the others
)
# A network that goes away is an error after some seconds, never a window that waits for ever.
_LIVENESS = {"keepalives": 1, "keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 2}
_DEAD_AFTER = 8_000  # milliseconds
# By one look at the catalog: two would let another laptop finish its climb in between.
_TABLES_THERE = text(
    "SELECT relname FROM pg_class WHERE relname IN ('alembic_version', 'cases') AND pg_table_is_visible(oid)"
)
_TABLES = ("answers", "case_days", "cases", "drafts", "judged", "notes", "sign_offs")


class ServerStore:
    """A connection to the shared store, made anew when it was lost."""

    path = None  # it has no file on this computer
    key = None

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._turn = RLock()
        self._closed = False

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """Open one transaction, on the server's disk at the end of the block; any error undoes it.

        StoreError when server or network fail, ResourceClosedError once the store was closed. Threads take turns; so do
        laptops that work on the same case.
        """
        with self._turn:
            if self._closed:
                raise ResourceClosedError("the store is closed")  # the engine would connect anew, with nobody to end it
            with told_as_server_errors(), self._engine.begin() as connection:
                yield connection

    def scrub(self) -> None:
        """Write the tables anew without deleted rows; the server's own log and backups follow its own rules."""
        with self._turn, told_as_server_errors(), self._engine.connect() as connection:
            alone = connection.execution_options(isolation_level="AUTOCOMMIT")
            for table in _TABLES:
                # A table that others use just now is scrubbed at the next deletion.
                with contextlib.suppress(OperationalError):
                    alone.exec_driver_sql(f"VACUUM FULL {table}")

    @property
    def closed(self) -> bool:
        """Whether the store was closed."""
        return self._closed

    def close(self) -> None:
        """Leave the server; closing twice is closing once."""
        with self._turn:
            self._closed = True
            self._engine.dispose()


def open_server(
    url: str, ladder: Ladder = SHIPPED, user: str | None = None, password: str | None = None
) -> ServerStore:
    """Open the store at a database URL, making its tables or bringing them up to date when they are not.

    `user` with `password` come before those of the URL; without a password the client library looks for one where
    PostgreSQL keeps them. StoreError, one of the SERVER faults, when the address is bad, nobody answers, the name may
    not come in, or the tables are of a later version.
    """
    address = read_address(url)
    engine = _make_engine(replace(address, user=user or address.user, password=password or address.password))
    try:
        with told_as_server_errors():
            with engine.begin() as connection:
                revision = _revision(connection)
            if revision != ladder.head:
                _climb(engine, ladder)
    except BaseException:
        engine.dispose()
        raise
    event.listen(engine, "connect", partial(_refuse_another_schema, ladder))
    return ServerStore(engine)


def client_version() -> str:
    """Return the version of PostgreSQL's own client library that came with the program."""
    major, minor = divmod(psycopg.pq.version(), 10_000)
    return f"{major}.{minor}"


def _make_engine(address: ServerAddress) -> Engine:
    return create_engine(
        "postgresql+psycopg://",
        creator=partial(_connect, address),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=30,
        pool_pre_ping=True,
        hide_parameters=True,  # parameters are answers, which no error message may hold
    )


def _connect(address: ServerAddress) -> psycopg.Connection[Any]:
    connection = psycopg.connect(autocommit=True, **_parameters(address))
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
        connection.autocommit = False
    except BaseException:
        connection.close()
        raise
    return connection


def _parameters(address: ServerAddress) -> dict[str, Any]:
    return {
        "host": address.host,
        "hostaddr": "",  # so that PGHOSTADDR leads nowhere else than the address that was checked
        "port": address.port,
        "dbname": address.database,
        "user": address.user,
        "password": address.password,
        "sslmode": address.sslmode,
        "gssencmode": "disable",
        "client_encoding": "UTF8",
        "application_name": "rightdoor",
        "connect_timeout": _SECONDS_TO_CONNECT,
        "tcp_user_timeout": _DEAD_AFTER,
        **_LIVENESS,
        **address.extras,
    }


def _revision(connection: Connection) -> str | None:
    """Return the schema version of the database; None when there is nothing of anybody's yet."""
    found = set(connection.execute(_TABLES_THERE).scalars())
    if not found:
        return None
    if len(found) == 1:
        raise StoreError(StoreFault.SERVER_FOREIGN)
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def _climb(engine: Engine, ladder: Ladder) -> None:
    from db.migrate import climb  # Alembic costs a quarter of a second, and most days need none

    with engine.begin() as connection:
        connection.execute(text("SET LOCAL lock_timeout = '55s'"))
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _MIGRATION_LOCK})
        revision = _revision(connection)  # another laptop may just have done it
        if revision is not None and revision not in ladder.revisions:
            raise StoreError(StoreFault.SERVER_NEWER)
        if connection.execute(text("SHOW server_encoding")).scalar_one() != "UTF8":
            raise StoreError(StoreFault.SERVER_FOREIGN)
        if revision != ladder.head:
            climb(connection, ladder)


def _refuse_another_schema(ladder: Ladder, connection: psycopg.Connection[Any], _record: object) -> None:
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    connection.rollback()
    if row is None or row[0] != ladder.head:
        raise StoreError(StoreFault.SERVER_NEWER)
