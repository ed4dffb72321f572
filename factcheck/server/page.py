"""The page at `/`: paste an article or choose a file, send it, and read the report. It needs no script."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache, partial
from io import StringIO
from pathlib import Path, PurePath

from fastapi import APIRouter
from jinja2 import Environment, Template
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.reader import read_bytes, read_text
from factcheck.reporter.formats.html import Page
from factcheck.server.headers import page_policy
from factcheck.server.queue import Queue
from factcheck.server.refusals import require_length, require_token, status_of
from factcheck.server.settings import Settings

_TEMPLATE = Path(__file__).with_name("page.jinja")
_PASTED = "pasted text"
_MOST_FIELDS = 10


def routes(queue: Queue, settings: Settings) -> APIRouter:
    """The router of the page; articles go through `queue`."""
    router = APIRouter(include_in_schema=False)
    form_page = partial(_form_page, with_token=settings.token is not None)

    @router.get("/")
    async def ask() -> HTMLResponse:
        return _shown(form_page())

    @router.post("/")
    async def check(request: Request) -> HTMLResponse:
        async with request.form(max_files=1, max_fields=_MOST_FIELDS, max_part_size=settings.longest_body) as form:
            text, published = _field(form, "text"), _field(form, "published")
            try:
                require_token(settings.token, request, _field(form, "token"))
                require_length(text, settings.longest_text)
                read = await _reader(form, settings)
                return _shown(await queue.checked(read, _report_page))
            except FactcheckError as error:
                page = form_page(text=text, published=published, error=error.message)
                return _shown(page, status_of(error))

    return router


async def _reader(form: FormData, settings: Settings) -> Callable[[], Article]:
    """What reads the file of the form, or the text in it where no file was chosen."""
    published = _day(_field(form, "published"))
    file = form.get("file")
    if isinstance(file, UploadFile) and file.size:
        name = PurePath(file.filename or "").name or "the file"
        return partial(_read_file, await file.read(), name, published, settings.longest_text)
    return partial(read_text, _field(form, "text"), published=published, id=_PASTED)


def _read_file(blob: bytes, name: str, published: date | None, longest: int) -> Article:
    article = read_bytes(blob, name, published=published, id=name)
    require_length(article.text, longest)
    return article


def _field(form: FormData, name: str) -> str:
    told = form.get(name)
    return told if isinstance(told, str) else ""


def _day(told: str) -> date | None:
    if not told.strip():
        return None
    try:
        return date.fromisoformat(told.strip())
    except ValueError as error:
        raise FactcheckError("published", "Published is no day: write it as 2024-02-02.") from error


def _report_page(report: Report) -> str:
    written = StringIO()
    page = Page(written)
    page.report(report)
    page.close()
    return written.getvalue()


def _form_page(*, with_token: bool, text: str = "", published: str = "", error: str = "") -> str:
    return _template().render(with_token=with_token, text=text, published=published, error=error)


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_TEMPLATE.read_text(encoding="utf-8"))


def _shown(html: str, status: int = 200) -> HTMLResponse:
    return HTMLResponse(html, status, headers=page_policy(html))
