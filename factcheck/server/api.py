"""`POST /api/check`: an article in as JSON, its report out in the form that `factcheck schema` publishes.

The request is a line of `--from jsonl`, the answer a line of `--format jsonl`.
"""

from __future__ import annotations

import json
from typing import Any

from fastapi import APIRouter, Depends, FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.security import HTTPBearer
from starlette.requests import Request
from starlette.responses import JSONResponse

from factcheck.reader.records import RECORD_SCHEMA, parse_object, record_of
from factcheck.reporter.json_report import to_json
from factcheck.reporter.schema import report_schema
from factcheck.server.queue import Queue
from factcheck.server.refusals import require_length, require_token
from factcheck.server.settings import Settings

_COMPONENTS = "#/components/schemas/"
_RECORD: dict[str, Any] = {"content": {"application/json": {"schema": {"$ref": f"{_COMPONENTS}record"}}}}
_ASKED = {"required": True, "content": {"application/json": {"schema": {"$ref": f"{_COMPONENTS}article"}}}}
_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"description": "The report", **_RECORD},
    400: {"description": "The request is no article, or one that cannot be checked; `error.code` says why", **_RECORD},
    403: {"description": "The token is missing or wrong", **_RECORD},
    408: {"description": "The request took too long to come in", **_RECORD},
    413: {"description": "The text or the request is too long", **_RECORD},
    503: {"description": "Too many articles wait; ask again", **_RECORD},
}
_WHERE = "the request"


def routes(queue: Queue, settings: Settings) -> APIRouter:
    """The router of the API; articles go through `queue`."""
    router = APIRouter(prefix="/api", tags=["JSON"], dependencies=[Depends(HTTPBearer(auto_error=False))])

    @router.post("/check", response_class=JSONResponse, responses=_ANSWERS, openapi_extra={"requestBody": _ASKED})
    async def check(request: Request) -> JSONResponse:
        """Check one article: its numbers against each other and against official statistics."""
        require_token(settings.token, request)
        record = record_of(parse_object(await request.body(), _WHERE), _WHERE)
        require_length(record.text, settings.longest_text)
        return JSONResponse(await queue.checked(record.read, to_json))

    return router


def describe(app: FastAPI) -> None:
    """Let `/openapi.json` hold the schema of articles and reports too."""

    def openapi() -> dict[str, Any]:
        if not app.openapi_schema:
            described = get_openapi(title=app.title, version=app.version, routes=app.routes)
            forms = json.loads(json.dumps(report_schema()["$defs"]).replace("#/$defs/", _COMPONENTS))
            described["components"].setdefault("schemas", {}).update(forms, article=RECORD_SCHEMA)
            app.openapi_schema = described
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]
