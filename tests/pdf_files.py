"""PDF files, made by hand: pages of lines in Helvetica, or of whatever a page may be told to show."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SPECIAL, _ESCAPED = re.compile(r"([()\\])"), r"\\\1"


def pdf(*lines: str) -> bytes:
    """A PDF of one page with `lines`, none of which has letters that Windows-1252 does not."""
    return pdf_of([shown(lines)] if lines else [b""])


def shown(lines: Sequence[str], left: int = 72, top: int = 720) -> bytes:
    """What shows `lines` one below the other on a page, from a corner on."""
    said = " ".join(f"({_SPECIAL.sub(_ESCAPED, line)}) Tj T*" for line in lines)
    return f"BT /F1 12 Tf 14 TL {left} {top} Td {said} ET".encode("cp1252")


def pdf_of(pages: Sequence[bytes], *, rotated: int = 0) -> bytes:
    """A PDF of `pages`, each told by its content stream, all turned by so many degrees."""
    last = 3 + 2 * len(pages)
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate %d /Contents %d 0 R"
        b" /Resources << /Font << /F1 3 0 R >> >> >>"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % number for number in range(4, last, 2)), len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in zip(range(4, last, 2), pages, strict=True):
        objects.append(page % (rotated, number + 1))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    made, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n" % (len(objects) + 1, rows)
    return made + head + b"<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(made))
