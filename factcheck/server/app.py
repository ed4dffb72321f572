"""The application: which path leads where, and what every request and answer goes through."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response

from factcheck import __version__
from factcheck.domain.errors import FactcheckError
from factcheck.extras import quiet
from factcheck.server import api, page
from factcheck.server.headers import SafeHeaders
from factcheck.server.languagetool import routes as languagetool
from factcheck.server.limits import Limits
from factcheck.server.queue import Queue
from factcheck.server.rates import Rates
from factcheck.server.refusals import refusal, status_of
from factcheck.server.settings import OWN_ORIGINS, Settings

_NO_SUCH = {
    404: FactcheckError("path", "there is nothing at this path: /openapi.json lists what there is."),
    405: FactcheckError("method", "this path is not asked so: /openapi.json tells which takes GET and which POST."),
}


def application(settings: Settings) -> FastAPI:
    """The server as an ASGI application."""
    queue = Queue(settings.waiting, settings.longest_wait, settings.longest_check)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        queue.warm()
        yield
        queue.close()

    app = FastAPI(title="factcheck", version=__version__, lifespan=lifespan, docs_url=None, redoc_url=None)
    quiet("python_multipart")
    for part in (page, api, languagetool):
        app.include_router(part.routes(queue, settings))
    api.describe(app)
    app.add_exception_handler(FactcheckError, _cannot_check)
    app.add_exception_handler(HTTPException, _no_request)
    if settings.rate:
        app.add_middleware(Rates, rate=settings.rate)
    app.add_middleware(Limits, longest=settings.longest_body, slowest=settings.slowest_body)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=settings.allow_origins,
        allow_origin_regex=OWN_ORIGINS,
        allow_methods=["GET", "POST"],
        allow_headers=["*"],
        allow_private_network=True,
        expose_headers=["Retry-After"],
    )
    if settings.hosts:
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(settings.hosts))
    app.add_middleware(SafeHeaders)
    return app


async def _cannot_check(request: Request, error: Exception) -> Response:
    assert isinstance(error, FactcheckError)
    return refusal(request.url.path, error, status_of(error))


async def _no_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    unread = FactcheckError("form", f"the form cannot be read ({str(error.detail).rstrip('.')}): send it again.")
    return refusal(request.url.path, _NO_SUCH.get(error.status_code, unread), error.status_code)
