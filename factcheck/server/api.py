"""`POST /api/check`: an article in as JSON, its report out in the form that `factcheck schema` publishes.

The request is a line of `--from jsonl`, the answer a line of `--format jsonl`; who accepts `application/x-ndjson` gets
the events of `parts.py`, a line each, as they are known.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

from fastapi import APIRouter, Depends, FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.security import HTTPBearer
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from factcheck.domain.errors import FactcheckError
from factcheck.reader.records import RECORD_SCHEMA, parse_object, record_of
from factcheck.reporter.json_report import to_json
from factcheck.reporter.schema import report_schema
from factcheck.server.parts import EVENT_SCHEMA, JSON, error_event, events
from factcheck.server.queue import Queue
from factcheck.server.refusals import require_length, require_token
from factcheck.server.settings import Settings

STREAM = "application/x-ndjson"
_COMPONENTS = "#/components/schemas/"
_RECORD: dict[str, Any] = {"content": {"application/json": {"schema": {"$ref": f"{_COMPONENTS}record"}}}}
_ASKED = {"required": True, "content": {"application/json": {"schema": {"$ref": f"{_COMPONENTS}article"}}}}
_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The report; or, where `application/x-ndjson` is accepted, what is known of it block by block",
        "content": {**_RECORD["content"], STREAM: {"schema": {"$ref": f"{_COMPONENTS}event"}}},
    },
    400: {"description": "The request is no article, or one that cannot be checked; `error.code` says why", **_RECORD},
    403: {"description": "The token is missing or wrong", **_RECORD},
    408: {"description": "The request took too long to come in", **_RECORD},
    413: {"description": "The text or the request is too long", **_RECORD},
    429: {"description": "This client asks too often; `Retry-After` says in how many seconds to ask again", **_RECORD},
    503: {"description": "Too many articles wait; ask again", **_RECORD},
}
_WHERE = "the request"


def routes(queue: Queue, settings: Settings) -> APIRouter:
    """The router of the API; articles go through `queue`."""
    router = APIRouter(prefix="/api", tags=["JSON"], dependencies=[Depends(HTTPBearer(auto_error=False))])

    @router.post("/check", response_class=JSONResponse, responses=_ANSWERS, openapi_extra={"requestBody": _ASKED})
    async def check(request: Request) -> Response:
        """Check one article: its numbers against each other and against official statistics."""
        require_token(settings.token, request)
        record = record_of(parse_object(await request.body(), _WHERE), _WHERE)
        require_length(record.text, settings.longest_text)
        if STREAM not in request.headers.get("accept", ""):
            return JSONResponse(await queue.checked(record.read, to_json))
        coming = events(record, queue)
        return StreamingResponse(_lines(await anext(coming), coming), media_type=STREAM)

    return router


async def _lines(first: list[JSON], coming: AsyncIterator[list[JSON]]) -> AsyncIterator[str]:
    """The events as lines. Why an article cannot be checked is told before `first`, with the status of a refusal."""
    yield _written(first)
    try:
        async for told in coming:
            yield _written(told)
    except FactcheckError as error:
        yield _written([error_event(error)])


def _written(told: list[JSON]) -> str:
    return "".join(f"{json.dumps(event, ensure_ascii=False)}\n" for event in told)


def describe(app: FastAPI) -> None:
    """Let `/openapi.json` hold the schema of articles and reports too."""

    def openapi() -> dict[str, Any]:
        if not app.openapi_schema:
            described = get_openapi(title=app.title, version=app.version, routes=app.routes)
            forms = json.loads(
                json.dumps({**report_schema()["$defs"], "event": EVENT_SCHEMA}).replace("#/$defs/", _COMPONENTS)
            )
            described["components"].setdefault("schemas", {}).update(forms, article=RECORD_SCHEMA)
            app.openapi_schema = described
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]
