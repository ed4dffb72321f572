"""Bodies sent to `/v2/check`: forms with `text`, or with markup told apart in `data`: no match outside of it."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from urllib.parse import quote_plus

from starlette.requests import Request

from factcheck.desk import check_article
from factcheck.matcher import NO_REFERENCES
from factcheck.reader import read_content
from factcheck.server.forms import fields_of
from factcheck.server.languagetool.answer import answer
from factcheck.server.languagetool.request import asked
from fuzz.seeds import articles, words
from fuzz.targets import Target


def run(blob: bytes) -> None:
    wanted = asked(asyncio.run(fields_of(request_with(blob, b"application/x-www-form-urlencoded"))))
    article = read_content(wanted.content, "the text")
    report = check_article(article, references=NO_REFERENCES, with_implied=False)
    told: dict[str, Any] = json.loads(json.dumps(answer(wanted, report)))
    for match in told["matches"]:
        assert 0 <= match["offset"] <= match["offset"] + match["length"] <= wanted.units


def request_with(body: bytes, kind: bytes) -> Request:
    """A POST with this body, as the server gets it."""

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    return Request(
        {"type": "http", "method": "POST", "headers": [(b"content-type", kind)], "query_string": b""}, receive
    )


def seeds() -> list[bytes]:
    made = []
    for number, text in enumerate(articles()):
        words = text.decode()
        if number % 2:
            made.append(f"language=en-US&text={quote_plus(words)}".encode())
        else:
            nodes: list[dict[str, str]] = [{"markup": "<p>"}]
            for word in words.split(" ")[:80]:
                nodes += [{"text": word}, {"markup": "&nbsp;", "interpretAs": " "}]
            made.append(f"language=en&data={quote_plus(json.dumps({'annotation': nodes}))}".encode())
    return made


TARGET = Target(run, seeds, words("languagetool"))
