"""The time of a sentence told in front of it or behind it."""

from __future__ import annotations

import re
from random import Random

from laws.articles import Own
from laws.rewriting import Law, Part, Rewritten

_LAST = re.compile(
    r"(?P<rest>(?:(?<=[.] )|(?<=\n))[A-Z](?:[^.,;:()\n]|[.,](?=\d))*?)(?P<when> in (?:19|20)\d\d)\.(?=\s)"
)
_FIRST = re.compile(r"(?P<when>(?:(?<=[.] )|(?<=\n))In (?:19|20)\d\d), (?P<rest>(?:[^.,;:()\n]|[.,](?=\d))*?)\.(?=\s)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_KEEPS_CAPITAL = re.compile(
    r"(?:The|A|An|Its|Their|This|That|These|Those|It|They|Exports|Imports|Trade|Total|Sales|Turnover|Output)\b"
)


def _in_front(article: Own, random: Random) -> Rewritten | None:
    """`Exports rose in 2023.` as `In 2023, exports rose.`"""
    text, parts, past = article.text, [], 0
    for found in _LAST.finditer(text):
        if len(_YEAR.findall(found["rest"])):
            continue
        start, end = found.span("rest")
        first = text[start].lower() if _KEEPS_CAPITAL.match(text, start) else text[start]
        parts += [
            Part(text[past:start], past, start),
            Part(f"I{found['when'][2:]}, ", *found.span("when")),
            Part(first + text[start + 1 : end], start, end),
        ]
        past = found.end("when")
    return Rewritten((*parts, Part(text[past:], past, len(text))), article.published) if parts else None


def _behind(article: Own, random: Random) -> Rewritten | None:
    """`In 2023, exports rose.` as `Exports rose in 2023.`"""
    text, parts, past = article.text, [], 0
    for found in _FIRST.finditer(text):
        if len(_YEAR.findall(found["rest"])):
            continue
        start, end = found.span("rest")
        parts += [
            Part(text[past : found.start("when")], past, found.start("when")),
            Part(text[start].upper() + text[start + 1 : end], start, end),
            Part(f" i{found['when'][1:]}", *found.span("when")),
        ]
        past = end
    return Rewritten((*parts, Part(text[past:], past, len(text))), article.published) if parts else None


LAWS: dict[str, Law] = {"in 2023 in front": _in_front, "in 2023 behind": _behind}
