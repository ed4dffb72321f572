"""Word documents: any XML in a sound archive, and any bytes as the archive."""

from __future__ import annotations

from word_documents import body_of, paragraph, table, zipped

from factcheck.reader import read_bytes
from fuzz.seeds import articles, words
from fuzz.targets import Target
from fuzz.targets.text import require_sound


def run(blob: bytes) -> None:
    require_sound(read_bytes(blob if blob.startswith(b"PK") else _archive(blob), "story.docx"))


def _archive(document: bytes) -> bytes:
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": document})


def _document(text: str) -> bytes:
    return body_of("".join(map(paragraph, text.split("\n"))) + table(("Peru", "1,204"))).encode()


def seeds() -> list[bytes]:
    made = [_document(text.decode()) for text in articles()]
    return [*made, *map(_archive, made[:20])]


TARGET = Target(run, seeds, words("docx"))
