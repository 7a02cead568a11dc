"""A PostgreSQL server of Debian's packages that lives as long as the tests that ask for it."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import psycopg
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from psycopg import sql

ACCOUNT = "postgres"  # the package makes it; root may not run a server
PASSWORD = "a secret/with:odd@signs"
QUOTED = "a%20secret%2Fwith%3Aodd%40signs"


@dataclass(frozen=True)
class OfficeServer:
    """A running server; `folder` holds its socket, its data, its certificate."""

    folder: Path
    port: int
    tools: Path

    def new_database(self) -> str:
        """Make an empty database that belongs to a user without any special right; return its name."""
        name = f"office_{secrets.token_hex(6)}"
        with self.admin("postgres") as admin:
            admin.execute(sql.SQL("CREATE DATABASE {} OWNER clinic TEMPLATE template0").format(sql.Identifier(name)))
        return name

    def url(self, database: str, user: str = "clinic", password: str = QUOTED, more: str = "") -> str:
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{database}{more}"

    def settings_url(self, database: str, user: str = "clinic@", more: str = "") -> str:
        """The address as an office writes it into its settings: without a password."""
        return f"postgresql://{user}127.0.0.1:{self.port}/{database}{more}"

    def socket_url(self, database: str) -> str:
        return f"postgresql://clinic:{QUOTED}@/{database}?host={self.folder}&port={self.port}"

    def admin(self, database: str) -> psycopg.Connection:
        return psycopg.connect(
            host=str(self.folder), port=self.port, user=ACCOUNT, password=PASSWORD, dbname=database, autocommit=True
        )

    @property
    def certificate(self) -> Path:
        return self.folder / "server.crt"

    def stop(self) -> None:
        self._control("stop", "-m", "immediate")  # as when its power is cut

    def start(self) -> None:
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c fsync=off -c ssl=on "
        options += f"-c ssl_cert_file={self.certificate} -c ssl_key_file={self.folder / 'server.key'}"
        self._control("start", "-o", options, "-l", str(self.folder / "log"))

    def _control(self, *words: str) -> None:
        as_account([str(self.tools / "pg_ctl"), "-D", str(self.folder / "data"), "-w", *words], self.folder)


def as_account(command: list[str], folder: Path) -> None:
    """Run a command as somebody who is not root."""
    prefix = ["runuser", "-u", ACCOUNT, "--"] if os.geteuid() == 0 else []
    variables = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    with (folder / "said").open("ab") as said:  # a pipe would stay open as long as the server runs
        done = subprocess.run([*prefix, *command], cwd=folder, env=variables, stdout=said, stderr=said, check=False)
    assert done.returncode == 0, (folder / "said").read_text(errors="replace")


def find_tools() -> Path:
    """Return the folder of the server's programs; skip where Debian's packages are not to be had."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found and not (sys.platform == "linux" and shutil.which("apt-get") and shutil.which("dpkg-query")):
        pytest.skip("the server comes from Debian's packages, and this system is not like Debian")
    assert found, "the package postgresql is missing: packaging/dev.py test installs it"
    return found[-1].parent


def write_certificate(folder: Path, host: str) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(host))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "server.crt").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "server.key").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    (folder / "server.key").chmod(0o600)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def office_server() -> Iterator[OfficeServer]:
    """One server for all tests of a run, in a folder that its own account may enter."""
    tools = find_tools()
    folder = Path(tempfile.mkdtemp(prefix="rightdoor-server-"))
    server = OfficeServer(folder, free_port(), tools)
    try:
        write_certificate(folder, "127.0.0.1")
        (folder / "password").write_text(PASSWORD)
        if os.geteuid() == 0:
            for path in (folder, *folder.iterdir()):
                shutil.chown(path, ACCOUNT)
        setting_up = ["-D", str(folder / "data"), "-U", ACCOUNT, "-A", "scram-sha-256", "--no-sync"]
        setting_up += ["--pwfile", str(folder / "password"), "--encoding=UTF8", "--locale=C.UTF-8"]
        as_account([str(tools / "initdb"), *setting_up], folder)
        server.start()
        try:
            with server.admin("postgres") as admin:
                admin.execute(sql.SQL("CREATE ROLE clinic LOGIN PASSWORD {}").format(sql.Literal(PASSWORD)))
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def office_url(office_server: OfficeServer) -> str:
    """The address of an empty database."""
    return office_server.url(office_server.new_database())
