"""`POST /api/check`: an article in as JSON, its report out in the form that `factcheck schema` publishes.

The request is a line of `--from jsonl`, the answer a line of `--format jsonl`.
"""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.security import HTTPBearer
from pydantic import AfterValidator, BaseModel, Field
from starlette.requests import Request
from starlette.responses import JSONResponse

from factcheck.reader import read_text
from factcheck.reporter.json_report import to_json
from factcheck.reporter.schema import report_schema
from factcheck.server.forms import whole_characters
from factcheck.server.queue import Queue
from factcheck.server.refusals import require_length, require_token
from factcheck.server.settings import Settings

Text = Annotated[str, AfterValidator(whole_characters)]
_COMPONENTS = "#/components/schemas/"
_RECORD: dict[str, Any] = {"content": {"application/json": {"schema": {"$ref": f"{_COMPONENTS}record"}}}}
_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"description": "The report", **_RECORD},
    400: {"description": "The text cannot be checked, or the body is no JSON", **_RECORD},
    403: {"description": "The token is missing or wrong", **_RECORD},
    408: {"description": "The request took too long to come in", **_RECORD},
    413: {"description": "The text or the request is too long", **_RECORD},
    422: {"description": "A field is missing or of the wrong kind", **_RECORD},
    503: {"description": "Too many articles wait; ask again", **_RECORD},
}


class Submission(BaseModel):
    """One article to check."""

    text: Text = Field(description="The article, as plain text, pasted as it comes")
    id: Text | int | None = Field(None, description="Comes back in the report")
    title: Text | None = Field(None, description="The headline; looked for in the text if not given")
    published: date | None = Field(None, description='The day that "this year" counts from; looked for if not given')
    url: Text | None = Field(None, description="Where the article is published")


def routes(queue: Queue, settings: Settings) -> APIRouter:
    """The router of the API; articles go through `queue`."""
    router = APIRouter(prefix="/api", tags=["JSON"], dependencies=[Depends(HTTPBearer(auto_error=False))])

    @router.post("/check", response_class=JSONResponse, responses=_ANSWERS)
    async def check(submission: Submission, request: Request) -> JSONResponse:
        """Check one article: its numbers against each other and against official statistics."""
        require_token(settings.token, request)
        require_length(submission.text, settings.longest_text)
        read = partial(
            read_text,
            submission.text,
            published=submission.published,
            title=submission.title,
            id=None if submission.id is None else str(submission.id),
            url=submission.url,
        )
        return JSONResponse(await queue.checked(read, to_json))

    return router


def describe(app: FastAPI) -> None:
    """Let `/openapi.json` hold the schema of reports too."""

    def openapi() -> dict[str, Any]:
        if not app.openapi_schema:
            described = get_openapi(title=app.title, version=app.version, routes=app.routes)
            forms = json.loads(json.dumps(report_schema()["$defs"]).replace("#/$defs/", _COMPONENTS))
            described["components"]["schemas"] |= forms
            app.openapi_schema = described
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]
