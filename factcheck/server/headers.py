"""What every answer tells the browser: run nothing, load nothing, keep nothing."""

from __future__ import annotations

import base64
import hashlib
import re

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = "Content-Security-Policy"
_STYLE = re.compile(r"<style>(.*?)</style>", flags=re.DOTALL)
_ALWAYS = {
    _POLICY: "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class SafeHeaders:
    """Middleware that adds the headers which an answer has not set itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _ALWAYS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers)


def page_policy(html: str) -> dict[str, str]:
    """The header for a page of ours: its own style sheet, forms to this server, and nothing else."""
    found = _STYLE.search(html)
    digest = hashlib.sha256((found[1] if found else "").encode()).digest()
    style = f"'sha256-{base64.b64encode(digest).decode()}'"
    rules = ["default-src 'none'", f"style-src {style}", "form-action 'self'", "base-uri 'none'"]
    return {_POLICY: "; ".join([*rules, "frame-ancestors 'none'"])}
