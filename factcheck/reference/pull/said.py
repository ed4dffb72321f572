"""What an answer says to people that brings no figures."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

_TAGS = re.compile(r"<[^>]*>")
_MOST = 300


def said_in(body: bytes) -> str:
    """The messages in JSON, or the text of a page, in one line; "" where there are none."""
    found = messages_in(body)
    return _line(_TAGS.sub(" ", body.decode("utf-8", errors="replace"))) if found is None else found


def messages_in(body: bytes) -> str | None:
    """The messages in JSON, in one line; None where it is no JSON."""
    try:
        return _line(" ".join(_messages(json.loads(body.decode("utf-8", errors="replace")))))
    except (ValueError, RecursionError):
        return None


def _line(text: str) -> str:
    return " ".join(text.split())[:_MOST]


def _messages(record: object) -> Iterator[str]:
    if isinstance(record, str):
        yield record
    elif isinstance(record, list):
        for part in record:
            yield from _messages(part)
    elif isinstance(record, dict):
        for name, part in record.items():
            if str(name).casefold() in {"message", "error", "errors", "detail", "title", "value"}:
                yield from _messages(part)
