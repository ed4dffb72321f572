"""What a client asks: the fields of a form or a query, and the text in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.requests import Request

from factcheck.domain.errors import FactcheckError
from factcheck.reader.content import Content
from factcheck.server.languagetool.annotated import annotated

_MOST_FIELDS = 50


@dataclass(frozen=True, slots=True)
class Asked:
    """One request to check a text. Rules and categories are told by their ids."""

    content: Content
    language: str
    disabled: frozenset[str]
    enabled: frozenset[str] | None
    """Only these, where the client says so."""

    def wants(self, rule: str, category: str) -> bool:
        if self.disabled & {rule, category}:
            return False
        return self.enabled is None or bool(self.enabled & {rule, category})


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


def asked(fields: Mapping[str, str]) -> Asked:
    """What the fields ask for.

    Raises:
        FactcheckError: `form`: a field is missing or wrong.
    """
    if ("text" in fields) == ("data" in fields):
        raise FactcheckError("form", "give one of the fields text and data.")
    if not fields.get("language"):
        raise FactcheckError("form", "the field language is missing: give en-US or auto.")
    content = annotated(fields["data"]) if "data" in fields else Content(fields["text"])
    only = fields.get("enabledOnly", "").lower() in ("true", "yes", "1")
    return Asked(
        content=content,
        language=fields["language"],
        disabled=_ids(fields, "disabledRules", "disabledCategories"),
        enabled=_ids(fields, "enabledRules", "enabledCategories") if only else None,
    )


def _ids(fields: Mapping[str, str], *names: str) -> frozenset[str]:
    told = (id.strip() for name in names for id in fields.get(name, "").split(","))
    return frozenset(id for id in told if id)


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
