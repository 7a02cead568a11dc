"""Proves that no address leads to another computer in the clear."""

import pytest

from db.errors import StoreError, StoreFault
from db.server_address import read_address

SECRET = "pass:word/@?"
QUOTED = "pass%3Aword%2F%40%3F"


def fault_of(url: str) -> StoreFault:
    with pytest.raises(StoreError) as caught:
        read_address(url)
    assert caught.value.__cause__ is None
    assert "pass" not in str(caught.value)
    return caught.value.fault


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_an_address_is_read_with_every_odd_sign_of_its_password(scheme: str) -> None:
    found = read_address(f"{scheme}://ann%40office:{QUOTED}@cases.example.org:6543/law%20office")
    assert (found.user, found.password) == ("ann@office", SECRET)
    assert (found.host, found.port, found.database) == ("cases.example.org", 6543, "law office")


def test_the_password_shows_nowhere() -> None:
    found = read_address(f"postgresql://ann:{QUOTED}@cases.example.org/law")
    assert SECRET not in f"{found} {found!r}"
    assert "word" not in repr(found)


def test_another_computer_has_to_prove_who_it_is_unless_less_is_said() -> None:
    assert read_address("postgresql://ann@cases.example.org/law").sslmode == "verify-full"
    assert read_address("postgresql://ann@cases.example.org/law?sslmode=require").sslmode == "require"
    certificate = read_address("postgresql://ann@10.1.2.3/law?sslmode=verify-ca&sslrootcert=/etc/office.crt")
    assert dict(certificate.extras) == {"sslrootcert": "/etc/office.crt"}


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer"])
@pytest.mark.parametrize(
    "host", ["cases.example.org", "10.1.2.3", "localhost.example.org", "128.0.0.1", "[2001:db8::1]", "0.0.0.0"]
)
def test_another_computer_is_never_reached_in_the_clear(host: str, mode: str) -> None:
    assert fault_of(f"postgresql://ann:pass@{host}/law?sslmode={mode}") is StoreFault.SERVER_IN_CLEAR


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ann:pass@localhost/law",
        "postgresql://ann:pass@127.0.0.1:5433/law?sslmode=disable",
        "postgresql://ann:pass@127.8.8.8/law?sslmode=prefer",
        "postgresql://ann:pass@[::1]:5432/law",
        "postgresql://ann:pass@/law?host=/run/postgresql",
        "postgresql://ann:pass@%2Frun%2Fpostgresql/law",
    ],
)
def test_this_computer_needs_no_certificate(url: str) -> None:
    found = read_address(url)
    assert found.is_local
    assert found.sslmode in ("prefer", "disable")


def test_a_host_named_twice_is_judged_by_the_one_that_counts() -> None:
    url = "postgresql://ann:pass@localhost/law?host=cases.example.org&sslmode=disable"
    assert fault_of(url) is StoreFault.SERVER_IN_CLEAR


@pytest.mark.parametrize(
    "url",
    [
        "",
        "law",
        "mysql://ann:pass@localhost/law",
        "http://ann:pass@localhost/law",
        "postgresql://ann:pass@localhost",
        "postgresql://ann:pass@localhost/",
        "postgresql://ann:pass@/law",
        "postgresql://ann:pass@localhost:0/law",
        "postgresql://ann:pass@localhost:99999/law",
        "postgresql://ann:pass@localhost:port/law",
        "postgresql://ann:pass@[::1/law",
        "postgresql://ann:pass@localhost,cases.example.org/law",
        "postgresql://ann:pass@localhost/law?hostaddr=10.1.2.3",
        "postgresql://ann:pass@localhost/law?service=other",
        "postgresql://ann:pass@localhost/law?options=-cssl=off",
        "postgresql://ann:pass@localhost/law?sslmode=maybe",
        "postgresql://ann:pass@localhost/law?sslmode=require&sslmode=disable",
        "postgresql://ann:pass@localhost/law?sslmode",
        "postgresql://ann:pass@localhost/law#more",
        "postgresql://ann:pass@localhost/law/more",
        "postgresql://ann:%ff@localhost/law",
        "postgresql://ann:pass@local%00host/law",
    ],
)
def test_what_is_no_plain_address_is_refused(url: str) -> None:
    assert fault_of(url) is StoreFault.SERVER_ADDRESS
