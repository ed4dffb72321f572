"""Bodies sent to the page and to `/api/check`: forms of both encodings, files in them, and JSON."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress

from starlette.formparsers import MultiPartException

from factcheck.reader.records import id_of, parse_object, record_of
from factcheck.server.asked import asked_in
from factcheck.server.forms import fields_of
from fuzz.seeds import articles, words
from fuzz.targets import Target
from fuzz.targets.languagetool import request_with
from fuzz.targets.text import require_sound

_LONGEST = 100_000
_BOUNDARY = b"multipart/form-data; boundary=x"


def run(blob: bytes) -> None:
    if blob.lstrip()[:1] in (b"{", b"["):
        given = parse_object(blob, "the body")
        id_of(given)
        require_sound(record_of(given, "the body").read())
        return
    asyncio.run(fields_of(request_with(blob, b"application/x-www-form-urlencoded")))
    with suppress(MultiPartException):  # what Starlette says of a broken form; the server answers 400
        asyncio.run(_read_form(blob))


async def _read_form(blob: bytes) -> None:
    form = await request_with(blob, _BOUNDARY).form()
    require_sound((await asked_in(form)).reader(_LONGEST)())


def seeds() -> list[bytes]:
    made = []
    for number, text in enumerate(articles()):
        if number % 2:
            made.append(json.dumps({"id": number, "text": text.decode(), "published": "2024-02-02"}).encode())
        else:
            field = b'--x\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n'
            file = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.md"\r\n\r\n%s\r\n' % text[:300]
            made.append(field % (b"text", text) + field % (b"published", b"2024-02-02") + file + b"--x--\r\n")
    return made


TARGET = Target(run, seeds, words("server"))
