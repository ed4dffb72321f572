"""A request comes in whole, within its size and its time, or it is refused before anything looks at it.

Where its client goes away before the answer, the work on it is given up.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from factcheck.domain.errors import FactcheckError
from factcheck.server.refusals import refusal

_PATIENCE = 20
"""As many times the longest body are read before the connection is cut."""


class Limits:
    """Middleware that reads the body: 413 where it is longer than `longest` bytes, 408 where it takes too long."""

    def __init__(self, app: ASGIApp, *, longest: int, slowest: float) -> None:
        self._app = app
        self._longest = longest
        self._slowest = slowest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            body = await asyncio.wait_for(self._body(receive), self._slowest)
        except _TooLongError:
            message = f"the request is longer than {self._longest:,} bytes: send a shorter text."
            await _refusal(scope, FactcheckError("length", message), 413)(scope, receive, send)
        except TimeoutError:
            message = f"the request took more than {self._slowest:g} seconds to come in: send it again."
            await _refusal(scope, FactcheckError("slow", message), 408)(scope, receive, send)
        else:
            if body is not None:
                await self._answered(scope, body, receive, send)

    async def _answered(self, scope: Scope, body: bytes, receive: Receive, send: Send) -> None:
        """Let the application answer, until the client has gone: after the body that is all that can come of it."""
        gone = asyncio.ensure_future(receive())
        answer = asyncio.ensure_future(self._app(scope, _replayed(body, gone), send))
        try:
            await asyncio.wait((gone, answer), return_when=asyncio.FIRST_COMPLETED)
        finally:
            gone.cancel()
            if not answer.done():
                answer.cancel()
        with suppress(asyncio.CancelledError):
            await answer

    async def _body(self, receive: Receive) -> bytes | None:
        """The whole body; None where the client has gone.

        One that is too long is read on and thrown away for a while: most clients hear no answer before they have sent.
        """
        body, size = bytearray(), 0
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            part: bytes = message.get("body", b"")
            size += len(part)
            if size <= self._longest:
                body += part
            ended = not message.get("more_body", False)
            if size > self._longest and (ended or size > _PATIENCE * self._longest):
                raise _TooLongError
            if ended:
                return bytes(body)


class _TooLongError(Exception):
    pass


def _refusal(scope: Scope, error: FactcheckError, status: int) -> Response:
    refused = refusal(scope["path"], error, status)
    refused.headers["Connection"] = "close"
    return refused


def _replayed(body: bytes, later: asyncio.Future[Message]) -> Receive:
    first: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Message:
        return first.pop() if first else await asyncio.shield(later)

    return again
