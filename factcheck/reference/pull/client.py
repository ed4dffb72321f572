"""Asking a web service: with patience where it is busy, and giving up with one sentence where it is not.

`requests` comes with spaCy, so it is there wherever factcheck is; the extra `pull` names it all the same.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from factcheck.domain.errors import FactcheckError
from factcheck.extras import need
from factcheck.reference.pull.provider import Answer, GarbledError, Request, TooMuchError
from factcheck.reference.pull.said import said_in

if TYPE_CHECKING:
    import requests

Read = TypeVar("Read")

_BUSY = frozenset({408, 429, 500, 502, 503, 504})
_TOO_LARGE = 413
_TRIES = 5
_CONNECT, _SILENCE = 10.0, 120.0
"""Seconds to wait for a connection, and for the next bytes."""
_LONGEST_WAIT = 300.0
"""Seconds. A service that asks for more is asked again by the user, another time."""
_LARGEST = 512 * 2**20
"""Bytes of one answer, decompressed."""
_TRY_AGAIN = re.compile(r"[Tt]ry again in (\d+) second")


class _BusyError(Exception):
    """It may work another time: `wait` seconds from now, where the service says so."""

    def __init__(self, why: str, wait: float | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.wait = wait


class Client:
    """Sends requests one at a time. `sleep` is called with seconds; `now` tells the time."""

    def __init__(
        self,
        sleep: Callable[[float], object] = time.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Raises FactcheckError (`pull`) where the library for it is missing."""
        self._session = _session()
        self._sleep = sleep
        self.now = now

    def get(self, request: Request, read: Callable[[Answer], Read]) -> tuple[Answer, Read]:
        """The answer, and what `read` makes of it. What is busy, cut off or garbled is asked again, up to five times.

        Raises:
            TooMuchError: the service does not give that many figures at once.
            FactcheckError: `pull`: it cannot be had, with what the service says.
        """
        self._sleep(request.wait)
        host = urlsplit(request.address).netloc
        for attempt in range(_TRIES):
            try:
                answer = self._answer(request)
                return answer, read(answer)
            except GarbledError as error:
                trouble = _BusyError(f"sent an answer that cannot be read ({error})")
            except _BusyError as error:
                trouble = error
            wait = 2.0**attempt if trouble.wait is None else trouble.wait
            if wait > _LONGEST_WAIT:
                message = f"{host} asks to wait {wait / 60:.0f} minutes: pull again then, what is here already is kept."
                raise FactcheckError("pull", message)
            if attempt < _TRIES - 1:
                self._sleep(wait)
        raise FactcheckError("pull", f"{host} {trouble.why}, {_TRIES} times: pull again later to go on from here.")

    def _answer(self, request: Request) -> Answer:
        import requests

        try:
            with self._session.get(
                request.address,
                headers={**request.headers, **request.secret},
                timeout=(_CONNECT, _SILENCE),
                stream=True,
                allow_redirects=not request.secret,
            ) as response:
                body = _body(response)
        except requests.Timeout as error:
            raise _BusyError("does not answer in time") from error
        except requests.ConnectionError as error:
            raise _BusyError("cannot be reached (is there a network?)") from error
        except requests.RequestException as error:
            raise _BusyError("breaks off in the middle of its answer") from error
        if response.status_code == request.nothing:
            body = b""
        elif response.status_code != requests.codes.ok:
            raise _refused(response, body, request, self.now())
        return Answer(request.address, self.now(), body)


def _session() -> requests.Session:
    session: requests.Session = need("requests", "pull", "pulling data").Session()
    session.headers["User-Agent"] = "factcheck (checks the numbers of news articles)"
    return session


def _body(response: requests.Response) -> bytes:
    body = bytearray()
    for chunk in response.iter_content(2**16):
        body += chunk
        if len(body) > _LARGEST:
            raise TooMuchError
    return bytes(body)


def _refused(response: requests.Response, body: bytes, request: Request, now: datetime) -> Exception:
    """What to do about an answer that is none, with the service's own words and without any key."""
    status, host = response.status_code, urlsplit(request.address).netloc
    said = said_in(body)
    for key in request.secret.values():
        said = said.replace(key, "***")
    if status == _TOO_LARGE:
        return TooMuchError()
    if status in _BUSY:
        told = f" ({said})" if said else ""
        return _BusyError(f"is busy, HTTP {status}{told}", _wait(response, said, now))
    return FactcheckError("pull", f"{host} refuses with HTTP {status}: {said or response.reason or 'no reason given'}")


def _wait(response: requests.Response, said: str, now: datetime) -> float | None:
    """How many seconds the service asks to wait: in a header, as seconds or a day, or in its words."""
    asked = response.headers.get("Retry-After", "").strip()
    if asked.isdigit():
        return float(asked)
    try:
        return max(0.0, (parsedate_to_datetime(asked) - now).total_seconds())
    except (ValueError, TypeError):
        found = _TRY_AGAIN.search(said)
        return float(found[1]) if found else None
