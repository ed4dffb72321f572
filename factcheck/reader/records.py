"""An article as programs send it, a JSON object: a line of `--from jsonl`, the body of `POST /api/check`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.reader import read_text
from factcheck.reader.dates import given_day
from factcheck.reader.normalise import whole_characters

RECORD_SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["text"],
    "properties": {
        "text": {"type": "string", "description": "The article, as plain text, pasted as it comes"},
        "id": {"type": ["string", "integer", "null"], "description": "Comes back in the report"},
        "title": {"type": ["string", "null"], "description": "The headline; looked for in the text if not given"},
        "published": {
            "type": ["string", "null"],
            "format": "date",
            "description": 'The day that "this year" counts from, as 2024-02-02; looked for in the text if not given',
        },
        "url": {"type": ["string", "null"], "description": "Where the article is published"},
    },
}
"""Such an object as a JSON Schema; what else it holds is passed over."""


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one article, all of the right kind."""

    text: str
    id: str | None
    title: str | None
    published: date | None
    url: str | None

    def read(self, published: date | None = None) -> Article:
        """The article; `published` where the record gives no day.

        Raises:
            FactcheckError: what `read_text` raises.
        """
        day = self.published or published
        return read_text(self.text, published=day, title=self.title, id=self.id, url=self.url)


def parse_object(blob: bytes, where: str) -> Mapping[str, Any]:
    """The JSON object in `blob`; `where` it stands is told in errors, and nothing of what it says.

    Raises:
        FactcheckError: `encoding` or `json`.
    """
    try:
        given = json.loads(blob.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise FactcheckError("encoding", f"{where} is not UTF-8: write it as UTF-8.") from error
    except (ValueError, RecursionError) as error:
        why = error.msg if isinstance(error, json.JSONDecodeError) else "it cannot be read"
        raise FactcheckError("json", f'{where} is no JSON ({why}): write an object, {{"text": "…"}}.') from error
    if not isinstance(given, dict):
        raise FactcheckError("json", f'{where} is no article: write an object, {{"text": "…"}}.')
    return given


def id_of(given: Mapping[str, Any]) -> str | None:
    """The id that an object gives, also where the rest of it is wrong; numbers are taken for text."""
    id = given.get("id")
    if isinstance(id, bool) or not isinstance(id, str | int):
        return None
    return whole_characters(str(id))


def record_of(given: Mapping[str, Any], where: str) -> Record:
    """The article that an object holds; `where` it stands is told in errors.

    Raises:
        FactcheckError: `json`: a field is missing or of the wrong kind; `published`: that is no day.
    """
    if given.get("text") is None:
        fields = ", ".join(RECORD_SCHEMA["properties"])
        raise FactcheckError("json", f'{where} has no text: write {{"text": "…"}} with any of the fields {fields}.')
    told = {name: _text(given, name, where) for name in ("text", "title", "published", "url")}
    if given.get("id") is not None and id_of(given) is None:
        raise FactcheckError("json", f"{where}: id is neither text nor a number: write it in quotes.")
    published = told["published"]
    return Record(
        text=told["text"] or "",
        id=id_of(given),
        title=told["title"],
        published=given_day(published, f"{where}: published") if published else None,
        url=told["url"],
    )


def _text(given: Mapping[str, Any], name: str, where: str) -> str | None:
    value = given.get(name)
    if not isinstance(value, str | None):
        raise FactcheckError("json", f"{where}: {name} is no text: write it in quotes, or leave it out.")
    return value and whole_characters(value)
