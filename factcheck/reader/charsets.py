"""The encodings that servers and pages name, read as browsers read them (WHATWG, Encoding Standard)."""

from __future__ import annotations

import codecs

_LATIN = frozenset(("ascii", "iso8859-1"))
"""Names of what is Windows-1252 on the web: their own quotes and dashes would be control characters."""
_NEVER = frozenset(("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"))
"""What Python counts as encodings of text, and no page is written in."""


def decoded(blob: bytes, charset: str) -> str | None:
    """The text of `blob` in the encoding `charset`, its broken bytes marked; None where there is no such encoding."""
    try:
        name = codecs.lookup(charset).name
        return None if name in _NEVER else blob.decode("cp1252" if name in _LATIN else name, errors="replace")
    except (LookupError, ValueError):
        return None
