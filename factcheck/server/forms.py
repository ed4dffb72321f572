"""The fields that a request brings, in its form and its address."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.requests import Request

from factcheck.domain.errors import FactcheckError

_MOST_FIELDS = 50


async def fields_of(request: Request) -> dict[str, str]:
    """The fields of the query and of the form, which a body may hold in either of its two encodings.

    Raises:
        FactcheckError: `form`: they cannot be read.
    """
    fields = _parsed(request.scope.get("query_string", b""))
    body = await request.body()
    if request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        _decoded(body)
        form = await request.form(max_files=0, max_fields=_MOST_FIELDS, max_part_size=len(body))
        return fields | {name: told for name, told in form.items() if not isinstance(told, UploadFile)}
    return fields | _parsed(body)


def _parsed(encoded: bytes) -> dict[str, str]:
    try:
        return dict(parse_qsl(_decoded(encoded), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS))
    except UnicodeDecodeError as error:
        raise _no_utf8() from error
    except ValueError as error:
        raise FactcheckError("form", f"the form has more than {_MOST_FIELDS} fields.") from error


def _decoded(encoded: bytes) -> str:
    try:
        return encoded.decode()
    except UnicodeDecodeError as error:
        raise _no_utf8() from error


def _no_utf8() -> FactcheckError:
    return FactcheckError("form", "the text is not UTF-8: send it as UTF-8.")
