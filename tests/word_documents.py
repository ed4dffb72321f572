"""Word documents, made by hand of the XML of their parts, and archives that are none."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f'xmlns:w="{WORD}"'


def paragraph(*runs: str) -> str:
    """A paragraph of `runs`, as XML."""
    return f"<w:p>{''.join(f'<w:r><w:t>{escape(run)}</w:t></w:r>' for run in runs)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of `rows` of cells, as XML."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def body_of(body: str) -> str:
    """The XML of a document with `body` for what is in its body."""
    return f"<w:document {W}><w:body>{body}</w:body></w:document>"


def word(body: str, *, before: str = "", **parts: str) -> bytes:
    """A Word document with `body` for the XML in its body, `before` it, and other parts by name."""
    others = {f"word/{name}.xml": content.encode() for name, content in parts.items()}
    return zipped({"word/document.xml": (before + body_of(body)).encode(), **others})


def zipped(parts: dict[str, bytes]) -> bytes:
    """An archive of `parts` by their names."""
    blob = io.BytesIO()
    with zipfile.ZipFile(blob, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return blob.getvalue()


def zip_bomb() -> bytes:
    """A small document that unpacks to more than any manuscript."""
    return zipped({"word/document.xml": b" " * 150_000_000})
