"""Who wrote an article, on a line of its own: ``By Ana Cruz``, ``by: Ana Cruz, Editor``, ``Staff Correspondent``."""

from __future__ import annotations

import re

from factcheck.reader import page_words as page

_BY = re.compile(r"(?:(?:[Bb]y|BY)(?:: ?| )|From: )[A-Z][\w.'-]*(?: [A-Z]|\s*$|\s*[,|(])")
_WORD = re.compile(r"[^\W\d_]+")


def names_writer(line: str) -> bool:
    """Whether it is "by" with a name, and not with what figures are told apart by: ``By Country``."""
    words = map(str.lower, _WORD.findall(line))
    return bool(_BY.match(line)) and page.listed("told_apart_by").isdisjoint(words)


def is_byline(line: str) -> bool:
    """Whether a short line that is no sentence says who wrote it, by a name or by a post."""
    opener = line.lower()
    told = _by_somebody(opener) or names_writer(line) or page.post().fullmatch(line[:200])
    return bool(told) or any(page.openings("bylines", opener))


def _by_somebody(opener: str) -> bool:
    """Whether it is "by" and whoever writes: ``by our trade desk in Lima``."""
    writers = page.listed("writers") | page.listed("writers_behind_by")
    return opener.startswith("by ") and not writers.isdisjoint(_WORD.findall(opener))
