"""PDF files, damaged in any way."""

from __future__ import annotations

import re

from pdf_files import pdf

from factcheck.reader import read_bytes
from fuzz.seeds import articles, words
from fuzz.targets import Target
from fuzz.targets.text import require_sound


def run(blob: bytes) -> None:
    require_sound(read_bytes(blob if blob.startswith(b"%PDF-") else b"%PDF-1.4\n" + blob, "story.pdf"))


def _printed(text: str) -> bytes:
    return pdf(*re.findall(r".{1,80}(?:\s|$)", text.encode("cp1252", "replace").decode("cp1252")))


TARGET = Target(run, lambda: [_printed(text.decode()) for text in articles()], words("pdf"))
