"""Persons told by their posts, and later by name: "Chile's ambassador, Ana Cruz", "Ana Cruz, its envoy to Peru"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from factcheck.extractor.sources.names import SourceName
from factcheck.extractor.sources.officials import NAME, PERSON, is_known
from factcheck.resources import any_of, vocabulary


@lru_cache
def _shapes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    posts = any_of(vocabulary("sources")["posts"])
    where, person = _where_and_who()
    post = rf"(?<![\w-])(?i:{posts}){where}"
    return (
        re.compile(rf"{post},? {person}(?![\w-])"),
        re.compile(rf"(?<![\w-]){person}, (?:[\w'-]+ ){{0,5}}?{post}(?=[,.;\"\n]|\Z)"),
    )


@lru_cache
def _where_and_who() -> tuple[str, str]:
    """What a post is for, and who holds it."""
    titles = any_of(vocabulary("areas")["titles"])
    where = rf"(?:,? (?:to|in|for|of|at|and) (?:the )?{NAME}(?: {NAME}){{0,4}}?){{0,3}}?"
    return where, rf"(?:(?:{titles}) ){{0,2}}(?P<person>{PERSON})"


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


def by_name(name: SourceName, line: str) -> SourceName:
    """Who holds the post that `name` is no more than, where that follows: "the Omani envoy to Chad, Ana Cruz"."""
    posts, behind = _post_alone(), _behind_post()
    found = behind.match(line, name.end) if posts.search(name.name) else None
    return replace(name, name=found["person"], sort="person") if found and not is_known(found["person"]) else name


@lru_cache
def _post_alone() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?i:{any_of(vocabulary('sources')['posts'])})\Z")


@lru_cache
def _behind_post() -> re.Pattern[str]:
    where, person = _where_and_who()
    return re.compile(rf"{where},? {person}(?![\w-])")


def holders_named(line: str, known: dict[str, str]) -> Iterator[SourceName]:
    """Each mention in `line` of a person who holds a post."""
    if known:
        for found in re.finditer(rf"(?<![\w-])(?:{NAME} (?:[A-Z]\. )?)?({any_of(known)})(?![\w-])", line):
            yield SourceName(found.start(), found.end(), known[found[1]], "person")
