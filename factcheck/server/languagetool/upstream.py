"""A LanguageTool of the newsroom's own behind this server, so that a client that holds one address has both."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import Mapping
from typing import Any

import httpx
from starlette.requests import Request

from factcheck.domain.errors import FactcheckError
from factcheck.reader.urls import has_host, is_web, shown

_LONGEST = 20_000_000
"""Bytes of an answer."""
_VIA = "factcheck"
"""What this server adds to the header Via, by which it knows a request that it has sent itself (RFC 9110, 7.6.3)."""
_KEYS = ("apiKey", "username")


class Upstream:
    """The LanguageTool server at `address`, with or without its ``/v2``.

    Args:
        longest: seconds that an answer is waited for.
        with_keys: whether a client's key is for it, not for this server, and handed on.

    Raises:
        FactcheckError: `address`: it is none of the web.
    """

    def __init__(self, address: str, longest: float, *, with_keys: bool) -> None:
        if not (is_web(address) and has_host(address)):
            raise FactcheckError("address", f"{shown(address)} is no address of a LanguageTool: give http://HOST:PORT.")
        self._base = address.rstrip("/").removesuffix("/check").removesuffix("/v2") + "/v2"
        self._longest = longest
        self._with_keys = with_keys
        self._tls: ssl.SSLContext | bool = address.lower().startswith("https") and ssl.create_default_context()

    async def asked(self, request: Request, path: str, fields: Mapping[str, str]) -> Any:
        """What it answers at `path` to the same `request`, whose fields are `fields`: JSON that may hold anything.

        Raises:
            FactcheckError: `upstream`: it cannot be reached, is slow, or answers something else.
        """
        if _VIA in request.headers.get("via", ""):
            raise failed("is this server itself")
        method = "POST" if path == "/check" else request.method
        told = {name: value for name, value in fields.items() if self._with_keys or name not in _KEYS}
        try:
            async with asyncio.timeout(self._longest):
                return _json(await self._answer(method, self._base + path, told))
        except TimeoutError as error:
            raise failed(f"did not answer within {self._longest:g} seconds") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise failed("cannot be reached") from error
        except (ValueError, RecursionError) as error:
            raise failed("answers no JSON") from error

    async def _answer(self, method: str, url: str, told: Mapping[str, str]) -> bytes:
        client = httpx.AsyncClient(verify=self._tls, timeout=None, trust_env=False, headers={"Via": f"1.1 {_VIA}"})
        sent: dict[str, Any] = {"params" if method == "GET" else "data": told}
        async with client, client.stream(method, url, **sent) as response:
            if response.status_code != httpx.codes.OK:
                raise failed(f"answers with status {response.status_code}")
            body = bytearray()
            async for part in response.aiter_bytes():
                body += part
                if len(body) > _LONGEST:
                    raise failed("answers without end")
            return bytes(body)


def _json(body: bytes) -> Any:
    """What `body` holds, if it can be written again: JSON without half characters and endless numbers."""
    told = json.loads(body)
    json.dumps(told, ensure_ascii=False, allow_nan=False).encode()
    return told


def failed(how: str) -> FactcheckError:
    return FactcheckError("upstream", f"the LanguageTool behind this server {how}.")
