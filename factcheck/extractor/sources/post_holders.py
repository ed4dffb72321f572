"""Persons told by their posts, and later by name: "Chile's ambassador, Ana Cruz", "Ana Cruz, its envoy to Peru"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.extractor.sources.names import SourceName
from factcheck.extractor.sources.officials import NAME, PERSON, is_known
from factcheck.resources import any_of, vocabulary


@lru_cache
def _shapes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    posts = any_of(vocabulary("sources")["posts"])
    where = rf"(?: (?:to|in|for|of|at) (?:the )?{NAME}(?: {NAME}){{0,4}}?)?"
    post = rf"(?<![\w-])(?i:{posts}){where}"
    return (
        re.compile(rf"{post},? (?P<person>{PERSON})(?![\w-])"),
        re.compile(rf"(?<![\w-])(?P<person>{PERSON}), (?:[\w'-]+ ){{0,5}}?{post}(?=,)"),
    )


@lru_cache(maxsize=8)
def post_holders(text: str) -> dict[str, str]:
    """The surnames of those whom `text` names by a post, with their names in full."""
    found: dict[str, str] = {}
    for shape in _shapes():
        for one in shape.finditer(text):
            person = one["person"]
            if not is_known(person):
                found.setdefault(person.rpartition(" ")[2], person)
    return found


def holders_named(line: str, known: dict[str, str]) -> Iterator[SourceName]:
    """Each mention in `line` of a person who holds a post."""
    if known:
        for found in re.finditer(rf"(?<![\w-])(?:{NAME} (?:[A-Z]\. )?)?({any_of(known)})(?![\w-])", line):
            yield SourceName(found.start(), found.end(), known[found[1]], "person")
