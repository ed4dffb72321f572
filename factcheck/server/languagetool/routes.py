"""The paths below `/v2`. An error is a line of plain text that begins with `Error:`, as clients expect it."""

from __future__ import annotations

from functools import partial
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from factcheck.domain.errors import FactcheckError
from factcheck.reader import read_content
from factcheck.server.forms import fields_of
from factcheck.server.languagetool.answer import SOFTWARE, answer
from factcheck.server.languagetool.languages import is_read, languages
from factcheck.server.languagetool.request import asked
from factcheck.server.languagetool.rules import rules
from factcheck.server.queue import Queue
from factcheck.server.refusals import require_length, require_token
from factcheck.server.settings import Settings

_NAME = "the text"
_NOTHING_TO_CHECK = ("empty", "language", "binary")
"""What an editor sends while someone is writing is no error of theirs."""


def routes(queue: Queue, settings: Settings) -> APIRouter:
    """The router of the protocol; articles go through `queue`."""
    router = APIRouter(prefix="/v2", tags=["LanguageTool"])

    @router.get("/check", include_in_schema=False)
    @router.post("/check")
    async def check(request: Request) -> Response:
        """Check a text: the fields are those of LanguageTool (`text` or `data`, `language`, …), as a form."""
        fields = await fields_of(request)
        require_token(settings.token, request, fields.get("apiKey"))
        wanted = asked(fields)
        require_length(wanted.content.text, settings.longest_text)
        if not is_read(wanted.language):
            return JSONResponse(answer(wanted, None, "factcheck reads English."))
        try:
            told = await queue.checked(partial(read_content, wanted.content, _NAME), partial(answer, wanted))
        except FactcheckError as error:
            if error.code not in _NOTHING_TO_CHECK:
                raise
            return JSONResponse(answer(wanted, None, error.message if wanted.content.text.strip() else ""))
        return JSONResponse(told)

    @router.get("/languages")
    async def known_languages() -> list[dict[str, str]]:
        return languages()

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
