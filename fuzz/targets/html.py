"""Web pages, however broken."""

from __future__ import annotations

from factcheck.reader import read_bytes
from fuzz.seeds import articles, words
from fuzz.targets import Target
from fuzz.targets.text import require_sound


def run(blob: bytes) -> None:
    require_sound(read_bytes(blob, "story.html"))


def seeds() -> list[bytes]:
    head = "<html><head><title>Trade</title><meta property='article:published_time' content='2024-02-02'></head><body>"
    return [f"{head}{_marked_up(text.decode())}</body></html>".encode() for text in articles()]


def _marked_up(text: str) -> str:
    first, *rest = text.split("\n\n")
    table = "<table><tr><th>Country</th><th>Exports, $ million</th></tr><tr><td>Peru</td><td>1,204.5</td></tr></table>"
    return f"<h1>{first}</h1>{''.join(f'<p>{one}</p>' for one in rest)}{table}"


TARGET = Target(run, seeds, words("html"))
