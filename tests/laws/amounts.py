"""The same amount written in other ways."""

from __future__ import annotations

import re
from random import Random

from laws.articles import Own
from laws.rewriting import Law, Part, Rewritten, rewritten
from laws.said import reading

_DOLLARS = re.compile(r"(?<![\w$])\$(?P<digits>\d[\d,.]*\d|\d) (?P<scale>million|billion)(?![\w-])")
_SHORT = {"million": "m", "billion": "bn"}
_PERCENT = re.compile(r"(?<=\d) ?(?:percent|per cent|%)(?!\w)")
_WHOLE = re.compile(r"(?<![\w$€£.,-])([1-9]) (?=(?:percent|per cent)\b)")
_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def _dollars(pattern: str) -> Law:
    """Every amount in US dollars written by `pattern`."""

    def law(article: Own, random: Random) -> Rewritten | None:
        numbers = reading(article).numbers
        usd = {n.span.start for n in numbers if n.quantity and n.quantity.unit == "USD" and n.span.quote[:1] == "$"}
        changes = [
            Part(pattern.format(found["digits"], found["scale"], _SHORT[found["scale"]]), *found.span())
            for found in _DOLLARS.finditer(article.text)
            if found.start() in usd
        ]
        return rewritten(article, changes)

    return law


def _percents(sign: str) -> Law:
    def law(article: Own, random: Random) -> Rewritten | None:
        return rewritten(article, [Part(sign, *f.span()) for f in _PERCENT.finditer(article.text) if f[0] != sign])

    return law


def _in_words(article: Own, random: Random) -> Rewritten | None:
    return rewritten(article, [Part(f"{_WORDS[int(f[1]) - 1]} ", *f.span()) for f in _WHOLE.finditer(article.text)])


def _units(words: str, by: str) -> Law:
    found = re.compile(words)

    def law(article: Own, random: Random) -> Rewritten | None:
        return rewritten(article, [Part(match.expand(by), *match.span()) for match in found.finditer(article.text)])

    return law


LAWS: dict[str, Law] = {
    "US$41bn": _dollars("US${0}{2}"),
    "US$41 billion": _dollars("US${0} {1}"),
    "$41bn": _dollars("${0}{2}"),
    "41 billion US dollars": _dollars("{0} {1} US dollars"),
    "41 billion dollars": _dollars("{0} {1} dollars"),
    "USD 41 billion": _dollars("USD {0} {1}"),
    "41 billion USD": _dollars("{0} {1} USD"),
    "percent": _percents(" percent"),
    "per cent": _percents(" per cent"),
    "%": _percents("%"),
    " %": _percents(" %"),
    "pct": _percents(" pct"),
    "small percentages in words": _in_words,
    "metric tons": _units(r"(?:metric )?\b(?:tons|tonnes)\b", "metric tons"),
    "tonnes": _units(r"(?:metric )?\btons\b", "tonnes"),
}
