"""Writes the pages and parts of pages that come from the code: python docs/write.py

The pages of commands, rules and datasets, the JSON Schemas and the pictures are written whole. In other pages, what
stands below a `$` in a block of `console` is what the command prints, and what stands between `<!-- written: NAME -->`
and `<!-- end -->` is a part that `writing/` makes. `tests/documentation/` fails while any of it differs.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from writing import architecture, bookmarklet, data_card, installed, measured, own_articles, pictures, rules, schemas
from writing.commands import commands_page
from writing.pages import pages_with_sessions_or_parts
from writing.parts import filled
from writing.paths import TOP
from writing.sessions import played

PARTS: Mapping[str, Callable[[], str]] = {
    **measured.PARTS,
    **own_articles.PARTS,
    **installed.PARTS,
    **data_card.PARTS,
    **architecture.PARTS,
}
WHOLE: Mapping[str, Callable[[], str]] = {
    "docs/commands.md": commands_page,
    **rules.PAGES,
    **schemas.PAGES,
    **bookmarklet.PAGES,
    **pictures.PAGES,
    **architecture.PAGES,
}


def as_it_is_now(page: str) -> str:
    """The page of a person with its parts and sessions written anew."""
    return played(filled((TOP / page).read_text(encoding="utf-8"), PARTS))


PAGES: Mapping[str, Callable[[], str]] = {
    **WHOLE,
    **{page: partial(as_it_is_now, page) for page in pages_with_sessions_or_parts(besides=WHOLE)},
}


def _gone() -> Iterator[str]:
    """Pages of rules that are no more."""
    for page in TOP.glob("docs/rules/*.md"):
        name = page.relative_to(TOP).as_posix()
        if name not in WHOLE:
            yield name


if __name__ == "__main__":
    wanted = sys.argv[1:] or list(PAGES)
    for name in _gone():
        (TOP / name).unlink()
    for name in wanted:
        (TOP / name).parent.mkdir(parents=True, exist_ok=True)
        (TOP / name).write_text(PAGES[name](), encoding="utf-8", newline="\n")
