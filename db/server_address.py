"""Reads the address of an office server, which must not be reached in the clear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from db.errors import StoreError, StoreFault

_SCHEMES = {"postgresql", "postgres", "postgresql+psycopg"}
_PROTECTED = {"require", "verify-ca", "verify-full"}
_MODES = _PROTECTED | {"disable", "allow", "prefer"}
_EXTRAS = {"sslrootcert", "sslcert", "sslkey"}
_STANDARD_PORT = 5432


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where the server is with who asks; the password shows in no representation.

    `host` is a name, an address or the folder of a socket. `extras` names the files of certificates.
    """

    host: str
    port: int
    database: str
    user: str | None
    password: str | None = field(repr=False)
    sslmode: str
    extras: Mapping[str, str]

    @property
    def is_local(self) -> bool:
        """Whether nothing leaves this computer."""
        return _is_local(self.host)


def read_address(url: str) -> ServerAddress:
    """Read `postgresql://name:password@host:port/database?sslmode=verify-full`; ask for verify-full when unsaid.

    StoreError: SERVER_ADDRESS, or SERVER_IN_CLEAR when another computer would be reached without TLS.
    """
    try:
        address = _read(urlsplit(url.strip()))
    except ValueError:
        raise StoreError(StoreFault.SERVER_ADDRESS) from None  # the cause would show the password
    if not address.is_local and address.sslmode not in _PROTECTED:
        raise StoreError(StoreFault.SERVER_IN_CLEAR)
    return address


def _read(parts: SplitResult) -> ServerAddress:
    pairs = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    given = dict(pairs)
    entry, _, place = parts.netloc.rpartition("@")
    name, _, password = entry.partition(":")
    host, port = _host_with_port(place)
    host, port = given.pop("host", "") or host, given.pop("port", "") or port
    mode = given.pop("sslmode", "prefer" if _is_local(host) else "verify-full")
    database = unquote(parts.path.removeprefix("/"))
    if parts.scheme not in _SCHEMES or parts.fragment or len(dict(pairs)) != len(pairs) or set(given) - _EXTRAS:
        raise ValueError("not an address of ours")
    if not host or not database or "/" in database or mode not in _MODES:
        raise ValueError("not an address of ours")
    if "," in host or any(letter in url_part for url_part in (host, database, entry) for letter in "\0\r\n"):
        raise ValueError("not one place")
    return ServerAddress(
        host=host,
        port=_number(port) if port else _STANDARD_PORT,
        database=database,
        user=unquote(name, errors="strict") or None,
        password=unquote(password, errors="strict") or None,
        sslmode=mode,
        extras=given,
    )


def _host_with_port(place: str) -> tuple[str, str]:
    if place.startswith("["):
        host, closed, rest = place[1:].partition("]")
        if not closed or (rest and not rest.startswith(":")):
            raise ValueError("no address")
        return host, rest.removeprefix(":")
    host, _, port = place.partition(":")
    return unquote(host), port


def _number(port: str) -> int:
    number = int(port) if port.isascii() and port.isdigit() else 0
    if not 0 < number < 65_536:
        raise ValueError("no port")
    return number


def _is_local(host: str) -> bool:
    if host.startswith("/") or host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
