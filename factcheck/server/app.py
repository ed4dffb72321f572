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
from factcheck.server.headers import SafeHeaders
from factcheck.server.languagetool import routes as languagetool
from factcheck.server.limits import Limits
from factcheck.server.queue import Queue
from factcheck.server.refusals import status_of
from factcheck.server.settings import OWN_ORIGINS, Settings


def application(settings: Settings) -> FastAPI:
    """The server as an ASGI application."""
    queue = Queue(settings.waiting)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        queue.warm()
        yield
        queue.close()

    app = FastAPI(title="factcheck", version=__version__, lifespan=lifespan, docs_url=None, redoc_url=None)
    app.include_router(languagetool.routes(queue, settings))
    app.add_exception_handler(FactcheckError, _told)
    app.add_exception_handler(HTTPException, _told_http)
    app.add_middleware(Limits, longest=settings.longest_body, slowest=settings.slowest_body)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=settings.allow_origins,
        allow_origin_regex=OWN_ORIGINS,
        allow_methods=["GET", "POST"],
        allow_headers=["*"],
        allow_private_network=True,
    )
    if settings.hosts:
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(settings.hosts))
    app.add_middleware(SafeHeaders)
    return app


async def _told(request: Request, error: Exception) -> Response:
    assert isinstance(error, FactcheckError)
    return languagetool.refused(error, status_of(error))


async def _told_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return languagetool.refused(FactcheckError("request", str(error.detail)), error.status_code)
