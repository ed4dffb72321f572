"""What markup begins with: the name that its document type or its first element tells."""

from __future__ import annotations

import codecs
import re

_SAMPLE = 4_096
"""As many bytes are looked at."""
_BEFORE = re.compile(rb"\s+|<!--.*?-->|<\?.*?>", re.DOTALL)
_NAME = re.compile(rb"<(?:!doctype\s+)?([a-z][\w:.-]*)", re.IGNORECASE)


def first_name(blob: bytes) -> str | None:
    """The name of the first element in small letters, as `html` or `rdf:rdf`; None where `blob` begins with none."""
    sample = blob[:_SAMPLE].removeprefix(codecs.BOM_UTF8)
    at = 0
    while before := _BEFORE.match(sample, at):
        at = before.end()
    found = _NAME.match(sample, at)
    return found[1].decode("ascii", "replace").lower() if found else None
