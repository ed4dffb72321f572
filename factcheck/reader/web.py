"""A file from the web, fetched with care: nothing but http and https, nothing without end, nobody's private network.

An address that a web page or a mail gave may point into the network that the command runs in (server-side request
forgery). So each name is resolved once, every address that it has must be public, and the connection goes to the
address that was looked at; a redirect is looked at in the same way. Proxies are not used.
"""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Timer
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from factcheck.domain.errors import FactcheckError
from factcheck.reader.addresses import is_public
from factcheck.reader.transfer import in_charset, incomplete, unpacked
from factcheck.reader.urls import has_host, is_web, shown

LARGEST = 20_000_000
"""Bytes; no article has as many."""
SECONDS = 30.0
"""From the first request to the last byte, redirects included."""
REDIRECTS = 5
_CHUNK = 65_536
_AFTER = 0.01
"""Seconds: a timer may ring a little early, and what it ends must be late already."""
_MOVED = (301, 302, 303, 307, 308)
_SAFE = "/%:@!$&'()*+,;=~-._?[]"
_UNSAFE = re.compile(r"[\x00-\x20\x7f]")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came back, and the address that it came from in the end."""

    content: bytes
    url: str


def fetch(url: str, *, allow_private: bool = False) -> Fetched:
    """The file at `url`.

    Args:
        allow_private: fetch from private, link-local and loopback addresses too.

    Raises:
        FactcheckError: `address` where it must not be fetched, `unreadable` where it cannot be.
    """
    deadline = time.monotonic() + SECONDS
    at, url = url, shown(url)
    for _ in range(REDIRECTS + 1):
        response, connection = _request(at, url, allow_private, deadline)
        try:
            moved = response.getheader("Location") if response.status in _MOVED else None
            if not moved:
                return Fetched(_content(response, url, deadline), at)
            at = _moved(at, moved)
        finally:
            connection.close()
    raise FactcheckError("unreadable", f"{url} leads from one address to the next without end: give the last one.")


def _moved(at: str, location: str) -> str:
    """Where a redirect at `at` leads, blanks and letters taken as browsers take them; it may be no address."""
    with suppress(UnicodeError):  # the library reads every byte of a header as a letter
        location = location.encode("latin-1").decode()
    location = location.strip().replace(" ", "%20")
    try:
        return urljoin(at, location)
    except ValueError:
        return location


def _request(
    at: str, url: str, allow_private: bool, deadline: float
) -> tuple[http.client.HTTPResponse, http.client.HTTPConnection]:
    parts = _checked(at, url)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    address = _resolved(host, port, url, allow_private)
    connection = _connection(parts.scheme, host, port, address, _left(deadline, url))
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        headers = {"User-Agent": "factcheck", "Accept-Encoding": "identity", "Accept": "*/*"}
        with _watched(connection, deadline):
            connection.request("GET", quote(path, safe=_SAFE), headers=headers)
            return connection.getresponse(), connection
    except (OSError, http.client.HTTPException, ValueError) as error:
        connection.close()
        _left(deadline, url)
        raise FactcheckError("unreadable", f"{url} cannot be fetched: {_cause(error)}.") from error


@contextmanager
def _watched(connection: http.client.HTTPConnection, deadline: float) -> Iterator[None]:
    """End `connection` at the deadline: a server that sends a header a second would never be too slow for a socket."""
    ended = Timer(max(0.0, deadline - time.monotonic()) + _AFTER, _end, (connection,))
    ended.daemon = True
    ended.start()
    try:
        yield
    finally:
        ended.cancel()


def _end(connection: http.client.HTTPConnection) -> None:
    with suppress(OSError, ValueError):
        if connection.sock:
            connection.sock.shutdown(socket.SHUT_RDWR)


def _checked(at: str, url: str) -> SplitResult:
    if not (is_web(at) and has_host(at)) or _UNSAFE.search(at):
        led = "" if shown(at) == url else f"{url} leads on: "
        message = f"{led}{shown(at)!r} is no web address: give one that begins with https:// or http://."
        raise FactcheckError("address", message)
    parts = urlsplit(at)
    if parts.username is not None or parts.password is not None:
        message = f"{url} comes with a name or password, or leads to one: give the address without."
        raise FactcheckError("address", message)
    return parts


def _resolved(host: str, port: int, url: str, allow_private: bool) -> str:
    """An address of `host`, all of which were looked at."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FactcheckError("unreadable", f"{url} cannot be fetched: there is no host {host}.") from error
    addresses = [str(info[4][0]) for info in found]
    if not allow_private and not all(map(is_public, addresses)):
        message = f"{url} leads into a private network ({host}): allow it with --allow-private-addresses."
        raise FactcheckError("address", message)
    return addresses[0]


def _connection(scheme: str, host: str, port: int, address: str, seconds: float) -> http.client.HTTPConnection:
    """A connection to `address` that calls itself, and for TLS is checked as, `host`."""
    if scheme == "http":
        return _Plain(host, port, address, seconds)
    return _Secure(host, port, address, seconds)


class _Plain(http.client.HTTPConnection):
    def __init__(self, host: str, port: int, address: str, seconds: float) -> None:
        super().__init__(host, port, timeout=seconds)
        self._address = address

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), self.timeout)


class _Secure(_Plain):
    default_port = http.client.HTTPS_PORT

    def connect(self) -> None:
        super().connect()
        self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)


def _content(response: http.client.HTTPResponse, url: str, deadline: float) -> bytes:
    if response.status != http.client.OK:
        answer = f"{response.status} {response.reason}".strip()
        raise FactcheckError("unreadable", f"{url} answers {answer}: check the address.")
    chunks: list[bytes] = []
    size = 0
    try:
        while chunk := response.read1(_CHUNK):
            size += len(chunk)
            if size > LARGEST:
                raise FactcheckError("unreadable", f"{url} is larger than any article: save the article by itself.")
            _left(deadline, url)
            chunks.append(chunk)
        _left(deadline, url)
    except http.client.IncompleteRead as error:
        raise incomplete(url) from error
    except (OSError, http.client.HTTPException) as error:
        _left(deadline, url)
        raise FactcheckError("unreadable", f"{url} broke off: {_cause(error)}.") from error
    if response.length:  # so many bytes that were told have not come
        raise incomplete(url)
    content = unpacked(b"".join(chunks), response.getheader("Content-Encoding"), url, LARGEST)
    return in_charset(content, response.getheader("Content-Type"))


def _left(deadline: float, url: str) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise FactcheckError("unreadable", f"{url} took longer than {SECONDS:.0f} seconds: try again.")
    return left


def _cause(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "it did not answer in time"
    return str(getattr(error, "strerror", None) or error).partition("\n")[0] or type(error).__name__
