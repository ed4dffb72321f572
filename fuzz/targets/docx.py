"""Word documents: any XML in a sound archive, and any bytes as the archive."""

from __future__ import annotations

import io
from xml.sax.saxutils import escape
from zipfile import ZipFile

from factcheck.reader import read_bytes
from fuzz.seeds import articles, words
from fuzz.targets import Target
from fuzz.targets.text import require_sound

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def run(blob: bytes) -> None:
    if not blob.startswith(b"PK"):
        blob = _archive(blob)
    require_sound(read_bytes(blob, "story.docx"))


def _archive(document: bytes) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w") as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        parts.writestr("word/document.xml", document)
    return made.getvalue()


def _document(text: str) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{escape(one)}</w:t></w:r></w:p>" for one in text.split("\n"))
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{one}</w:t></w:r></w:p></w:tc>" for one in ("Peru", "1,204"))
    return (
        f"<w:document xmlns:w='{_W}'><w:body>{body}<w:tbl><w:tr>{cells}</w:tr></w:tbl></w:body></w:document>".encode()
    )


def seeds() -> list[bytes]:
    made = [_document(text.decode()) for text in articles()]
    return [*made, *(_archive(document) for document in made[:20])]


TARGET = Target(run, seeds, words("docx"))
