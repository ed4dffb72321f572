"""How often one address may ask for a check: evenly over a minute, with a minute's worth at once after a pause."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from starlette.types import ASGIApp, Receive, Scope, Send

from factcheck.domain.errors import FactcheckError
from factcheck.server.refusals import refusal

_MINUTE = 60.0
_MOST_REMEMBERED = 10_000
"""Addresses; then those are forgotten that have asked for nothing lately."""
_CHECKED_BY_GET = "/v2/check"


class Rates:
    """Middleware that answers 429 to an address that asks for more than `rate` checks a minute."""

    def __init__(self, app: ASGIApp, *, rate: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._app = app
        self._rate = rate
        self._clock = clock
        self._paid: dict[str, float] = {}
        """By address, the time at which what it has asked for is paid for, at a `rate`th of a minute each."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _is_check(scope):
            await self._app(scope, receive, send)
            return
        address, _ = scope.get("client") or ("", 0)
        wait = self._wait(address)
        if wait <= 0:
            await self._app(scope, receive, send)
            return
        seconds = math.ceil(wait)
        message = f"more than {self._rate} checks a minute were asked for: try again in {seconds} seconds."
        refused = refusal(scope["path"], FactcheckError("rate", message), 429)
        refused.headers["Retry-After"] = str(seconds)
        await refused(scope, receive, send)

    def _wait(self, address: str) -> float:
        """Seconds until `address` may ask again; not more than 0 where it may now, which is then counted."""
        now, cost = self._clock(), _MINUTE / self._rate
        paid = max(self._paid.get(address, now), now) + cost
        wait = round(paid - now - _MINUTE, 6)
        if wait > 0:
            return wait
        if len(self._paid) >= _MOST_REMEMBERED:
            self._paid = {known: until for known, until in self._paid.items() if until > now}
        self._paid[address] = paid
        return 0.0


def _is_check(scope: Scope) -> bool:
    return bool(scope["method"] == "POST" or scope["path"] == _CHECKED_BY_GET)
