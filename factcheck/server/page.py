"""The page at `/`: paste an article or choose a file, send it, and read the report. It needs no script.

Nothing is kept between two requests: the page that shows a report holds the article in its form, and sends it again.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from fastapi import APIRouter
from markupsafe import Markup
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.reporter.page import STYLE, page
from factcheck.server.asked import Asked, asked_in
from factcheck.server.exports import exported, offered
from factcheck.server.headers import page_policy
from factcheck.server.queue import Queue
from factcheck.server.refusals import require_token, status_of
from factcheck.server.settings import Settings

_TEMPLATE = Path(__file__).with_name("page.jinja")
_FORM_STYLE = _TEMPLATE.with_suffix(".css").read_text(encoding="utf-8")
_SCRIPT = _TEMPLATE.with_suffix(".js").read_text(encoding="utf-8")
_POLICY = page_policy(styles=(STYLE, _FORM_STYLE), script=_SCRIPT)
_MOST_FIELDS = 10


def routes(queue: Queue, settings: Settings) -> APIRouter:
    """The router of the page; articles go through `queue`."""
    router = APIRouter(include_in_schema=False)
    with_token = settings.token is not None

    @router.get("/")
    async def ask() -> Response:
        return _shown(_form_page(Asked(), with_token))

    @router.post("/")
    async def check(request: Request) -> Response:
        return await answered(request, export=False)

    @router.post("/export")
    async def export(request: Request) -> Response:
        return await answered(request, export=True)

    async def answered(request: Request, *, export: bool) -> Response:
        async with request.form(max_files=1, max_fields=_MOST_FIELDS, max_part_size=settings.longest_body) as form:
            asked = Asked()
            try:
                asked = await asked_in(form)
                require_token(settings.token, request, _told(form, "token"))
                if export:
                    return await exported(asked, _told(form, "format"), queue, settings.longest_text)
                kept = asked.kept(settings.longest_body)
                write = partial(_report_page, kept, with_token, offered() if kept == asked else [])
                return _shown(await queue.checked(asked.reader(settings.longest_text), write))
            except FactcheckError as error:
                kept = asked.kept(settings.longest_body)
                return _shown(_form_page(kept, with_token, error.message), status_of(error))

    return router


def _told(form: FormData, name: str) -> str:
    told = form.get(name)
    return told if isinstance(told, str) else ""


def _report_page(asked: Asked, with_token: bool, exports: list[tuple[str, str]], report: Report) -> str:
    return page([report], template=_TEMPLATE, asked=asked, with_token=with_token, exports=exports, **_extras())


def _form_page(asked: Asked, with_token: bool, error: str = "") -> str:
    return page([], template=_TEMPLATE, asked=asked, with_token=with_token, refused=error, **_extras())


def _extras() -> dict[str, Any]:
    return {"form_style": Markup(_FORM_STYLE), "script": Markup(_SCRIPT), "scripted": True}


def _shown(html: str, status: int = 200) -> HTMLResponse:
    return HTMLResponse(html, status, headers=_POLICY)
