"""The paths below `/v2`. An error is a line of plain text that begins with `Error:`, as clients expect it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from functools import partial
from typing import Any, TypeVar

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from factcheck.domain.errors import FactcheckError
from factcheck.reader import read_content
from factcheck.server.forms import fields_of
from factcheck.server.languagetool.answer import JSON, SOFTWARE, answer
from factcheck.server.languagetool.languages import is_read, languages
from factcheck.server.languagetool.merging import answer_in, known_languages, merged, without_theirs
from factcheck.server.languagetool.request import Asked, asked
from factcheck.server.languagetool.rules import rules
from factcheck.server.languagetool.upstream import Upstream
from factcheck.server.queue import Queue
from factcheck.server.refusals import require_length, require_token
from factcheck.server.settings import Settings

Made = TypeVar("Made")
_NAME = "the text"
_NOTHING_TO_CHECK = ("empty", "language", "binary")
"""What an editor sends while someone is writing is no error of theirs."""

_NO_WORDS: dict[str, JSON] = {
    "/words": {"words": []},
    "/words/add": {"added": False},
    "/words/delete": {"deleted": False},
}


def routes(queue: Queue, settings: Settings) -> APIRouter:
    """The router of the protocol; articles go through `queue`.

    Raises:
        FactcheckError: `address`: that of the LanguageTool behind this server is none.
    """
    router = APIRouter(prefix="/v2", tags=["LanguageTool"])
    upstream = None
    if settings.upstream:
        upstream = Upstream(settings.upstream, settings.longest_upstream, with_keys=settings.token is None)

    @router.get("/check", include_in_schema=False)
    @router.post("/check")
    async def check(request: Request) -> Response:
        """Check a text: the fields are those of LanguageTool (`text` or `data`, `language`, …), as a form."""
        fields = await fields_of(request)
        require_token(settings.token, request, fields.get("apiKey"))
        wanted = asked(fields)
        require_length(wanted.content.text, settings.longest_text)
        if upstream is None:
            return JSONResponse(await _own(wanted, queue))
        theirs = _theirs(wanted, upstream.asked(request, "/check", fields))
        both = await asyncio.gather(_tried(_own(wanted, queue)), _tried(theirs))
        return JSONResponse(_together(wanted, *both))

    @router.get("/languages")
    async def every_language(request: Request) -> list[dict[str, str]]:
        """The languages of both; whoever may not ask for a check makes this server ask nobody."""
        if upstream is None:
            return languages()
        require_token(settings.token, request, (await fields_of(request)).get("apiKey"))
        return known_languages(languages(), await _tried(upstream.asked(request, "/languages", {})))

    @router.get("/words")
    @router.post("/words/add")
    @router.post("/words/delete")
    async def words(request: Request) -> Response:
        """The client's own dictionary: that of the LanguageTool behind this server, else none, as nothing is kept."""
        fields = await fields_of(request)
        require_token(settings.token, request, fields.get("apiKey"))
        path = request.url.path.removeprefix(router.prefix)
        return JSONResponse(await upstream.asked(request, path, fields) if upstream else _NO_WORDS[path])

    @router.get("/info")
    async def info() -> dict[str, Any]:
        return {"software": SOFTWARE}

    @router.get("/configinfo")
    async def configinfo() -> dict[str, Any]:
        return {"software": SOFTWARE, "parameter": {"maxTextLength": settings.longest_text}, "rules": rules()}

    @router.get("/maxtextlength", response_class=PlainTextResponse)
    async def longest() -> str:
        return str(settings.longest_text)

    @router.get("/healthcheck", response_class=PlainTextResponse)
    async def healthcheck() -> str:
        return "OK"

    return router


async def _own(wanted: Asked, queue: Queue) -> JSON:
    """Our answer: without a match, and with the reason, where the text is nothing that can be checked."""
    if not is_read(wanted.language):
        return answer(wanted, None, "factcheck reads English.")
    try:
        return await queue.checked(partial(read_content, wanted.content, _NAME), partial(answer, wanted))
    except FactcheckError as error:
        if error.code not in _NOTHING_TO_CHECK:
            raise
        return answer(wanted, None, error.message if wanted.content.text.strip() else "")


async def _theirs(wanted: Asked, work: Awaitable[Any]) -> JSON:
    return answer_in(await work, wanted.units)


async def _tried(work: Awaitable[Made]) -> Made | FactcheckError:
    try:
        return await work
    except FactcheckError as error:
        return error


def _together(wanted: Asked, ours: JSON | FactcheckError, theirs: JSON | FactcheckError) -> JSON:
    """What there is of both answers; where one is missing, the other tells why.

    Raises:
        FactcheckError: there is neither: why there is not ours.
    """
    if isinstance(theirs, FactcheckError):
        if isinstance(ours, FactcheckError):
            raise ours
        return without_theirs(ours, theirs.message)
    return merged(answer(wanted, None, ours.message) if isinstance(ours, FactcheckError) else ours, theirs)
