"""Markdown, with front matter, tables and links."""

from __future__ import annotations

from factcheck.reader import read_bytes
from fuzz.seeds import articles, words
from fuzz.targets import Target
from fuzz.targets.text import require_sound


def run(blob: bytes) -> None:
    require_sound(read_bytes(blob, "story.md"))


def seeds() -> list[bytes]:
    head = b"---\ntitle: Trade\ndate: 2024-02-02\n---\n\n# Exports\n\n"
    table = b"\n\n| Country | Exports |\n|---|---|\n| **Peru** | [1,204](http://example.org) |\n"
    return [head + text + table for text in articles()]


TARGET = Target(run, seeds, words("markdown"))
