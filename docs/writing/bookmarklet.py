"""The page with the bookmark, from its script."""

from __future__ import annotations

from html import escape
from string import Template
from urllib.parse import quote

from writing.paths import TOP

_FOLDER = TOP / "integrations" / "bookmarklet"


def bookmarklet_page() -> str:
    """The page with the bookmark, which holds its script without comments and indents."""
    lines = (line.strip() for line in (_FOLDER / "bookmarklet.js").read_text(encoding="utf-8").splitlines())
    script = "\n".join(line for line in lines if line and not line.startswith("//"))
    page = Template((_FOLDER / "page.html").read_text(encoding="utf-8"))
    return page.substitute(bookmarklet=escape(f"javascript:{quote(script)}"))


PAGES = {"integrations/bookmarklet/bookmarklet.html": bookmarklet_page}
