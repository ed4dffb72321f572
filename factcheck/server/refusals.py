"""Why a request is refused, and how each kind of client is told."""

from __future__ import annotations

import hmac
from contextlib import suppress

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from factcheck.domain.errors import FactcheckError
from factcheck.reporter.json_report import error_record

API = "/api/"
_STATUSES = {
    "token": 403,
    "length": 413,
    "rate": 429,
    "busy": 503,
    "slow": 503,
    "upstream": 502,
    "internal": 500,
    "extra": 501,
}
_BAD_REQUEST = 400
_BEARER = "bearer "


def status_of(error: FactcheckError) -> int:
    """The HTTP status that tells `error`."""
    return _STATUSES.get(error.code, _BAD_REQUEST)


def refusal(path: str, error: FactcheckError, status: int) -> Response:
    """The answer to a request for `path`: an error record from the JSON API, else a line as LanguageTool writes it."""
    if path.startswith(API):
        return JSONResponse(error_record(None, error.code, error.message), status)
    return PlainTextResponse(f"Error: {error.message}", status)


def require_token(token: str | None, request: Request, given: str | None = None) -> None:
    """Refuse who does not know `token`, if there is one: it is in the header, or `given` in a field.

    Raises:
        FactcheckError: `token`.
    """
    if token is None:
        return
    header = request.headers.get("authorization", "")
    if header.lower().startswith(_BEARER):
        told = header[len(_BEARER) :].encode("latin-1")  # the bytes as they came (RFC 9110, 5.5)
    else:
        told = (given or "").encode("utf-8", "replace")
    if not any(hmac.compare_digest(told, written) for written in _written(token)):
        raise FactcheckError("token", "the token is missing or wrong: give the one that the server was started with.")


def _written(token: str) -> list[bytes]:
    """How clients write `token`: in UTF-8, or in Latin-1 where that has all of its letters."""
    written = [token.encode("utf-8", "surrogateescape")]
    with suppress(UnicodeEncodeError):
        written.append(token.encode("latin-1"))
    return written


def require_length(text: str, longest: int) -> None:
    """Refuse a text of more than `longest` characters.

    Raises:
        FactcheckError: `length`.
    """
    if len(text) > longest:
        raise FactcheckError("length", f"the text has more than {longest:,} characters: send it in parts.")
