import io
import time
import zipfile
from collections.abc import Callable, Iterator

import pytest

SECONDS = 20
"""Far above what a slow machine needs, far below what a pattern that backtracks would take."""
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

MakeWord = Callable[..., bytes]


@pytest.fixture
def time_limit() -> Iterator[None]:
    began = time.monotonic()
    yield
    assert time.monotonic() - began < SECONDS


@pytest.fixture
def word() -> MakeWord:
    """A Word document with `body` for the XML in its body, and other parts by name."""

    def made(body: str, *, before: str = "", **parts: str) -> bytes:
        blob = io.BytesIO()
        with zipfile.ZipFile(blob, "w", zipfile.ZIP_DEFLATED) as archive:
            document = f'{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
            archive.writestr("word/document.xml", document)
            for name, content in parts.items():
                archive.writestr(f"word/{name}.xml", content)
        return blob.getvalue()

    return made
