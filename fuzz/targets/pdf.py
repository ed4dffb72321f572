"""PDF files, damaged in any way."""

from __future__ import annotations

import re

from factcheck.reader import read_bytes
from fuzz.seeds import articles, words
from fuzz.targets import Target
from fuzz.targets.text import require_sound

_SPECIAL, _ESCAPED = re.compile(r"([()\\])"), r"\\\1"


def run(blob: bytes) -> None:
    require_sound(read_bytes(blob if blob.startswith(b"%PDF-") else b"%PDF-1.4\n" + blob, "story.pdf"))


def _pdf(text: str) -> bytes:
    lines = re.findall(r".{1,80}(?:\s|$)", text.encode("latin-1", "replace").decode("latin-1"))
    shown = " ".join(f"({_SPECIAL.sub(_ESCAPED, line)}) Tj T*" for line in lines)
    content = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n" % (len(objects) + 1, rows)
    return made + head + b"<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(made))


TARGET = Target(run, lambda: [_pdf(text.decode()) for text in articles()], words("pdf"))
