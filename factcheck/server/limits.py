"""A request comes in whole, within its size and its time, or it is refused before anything looks at it."""

from __future__ import annotations

import asyncio

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send


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
            declared = Headers(scope=scope).get("content-length", "")
            if declared.isdigit() and int(declared) > self._longest:
                raise _TooLongError
            body = await asyncio.wait_for(self._body(receive), self._slowest)
        except _TooLongError:
            refused = _refusal(413, f"the request is longer than {self._longest:,} bytes: send a shorter text.")
            await refused(scope, receive, send)
        except TimeoutError:
            refused = _refusal(408, f"the request took more than {self._slowest:g} seconds to come in: send it again.")
            await refused(scope, receive, send)
        else:
            if body is not None:
                await self._app(scope, _replayed(body, receive), send)

    async def _body(self, receive: Receive) -> bytes | None:
        """The whole body; None where the client has gone."""
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            body += message.get("body", b"")
            if len(body) > self._longest:
                raise _TooLongError
            if not message.get("more_body", False):
                return bytes(body)


class _TooLongError(Exception):
    pass


def _refusal(status: int, message: str) -> PlainTextResponse:
    return PlainTextResponse(f"Error: {message}", status, headers={"Connection": "close"})


def _replayed(body: bytes, receive: Receive) -> Receive:
    first: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Message:
        return first.pop() if first else await receive()

    return again
