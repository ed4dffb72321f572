"""Words that mean the same: British and American spelling, a headline in title case."""

from __future__ import annotations

import re
from random import Random

from factcheck.domain.article import Label
from factcheck.reader import read_text
from laws.articles import Own
from laws.rewriting import Law, Part, Rewritten, Slots, rewritten

_AMERICAN = {
    "labour": "labor", "neighbour": "neighbor", "neighbours": "neighbors", "neighbouring": "neighboring",
    "favour": "favor", "totalled": "totaled", "totalling": "totaling", "programme": "program", "centre": "center",
    "fibre": "fiber", "aluminium": "aluminum", "fertiliser": "fertilizer", "fertilisers": "fertilizers",
    "organisation": "organization", "defence": "defense", "grey": "gray", "travelled": "traveled",
    "jewellery": "jewelry", "tyres": "tires", "cheque": "check", "litres": "liters", "kilometres": "kilometers",
    "metres": "meters", "travellers": "travelers", "catalogue": "catalog", "levelled": "leveled",
}  # fmt: skip
_SMALL = {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "than"}


def _spelling(words: dict[str, str]) -> Law:
    found = re.compile(rf"\b(?:{'|'.join(words)})\b")

    def law(article: Own, random: Random) -> Rewritten | None:
        return rewritten(article, [Part(words[m[0]], *m.span()) for m in found.finditer(article.text)], respelt)

    def respelt(slots: Slots) -> Slots:
        return {
            s: found.sub(lambda m: words[m[0]], told) if s.endswith("product") else told for s, told in slots.items()
        }

    return law


def _title_case(article: Own, random: Random) -> Rewritten | None:
    """Each word of the headline with a capital, small words aside."""
    lines = read_text(article.text, published=article.published).lines
    headline = next((line for line in lines if line.label is Label.HEADLINE), None)
    if headline is None:
        return None
    words = list(re.finditer(r"(?<![\w'’.$€£-])[a-z][a-z]+", article.text[headline.start : headline.end]))
    return rewritten(
        article,
        [
            Part(w[0].capitalize(), headline.start + w.start(), headline.start + w.end())
            for w in words
            if w[0] not in _SMALL
        ],
    )


LAWS: dict[str, Law] = {
    "American spelling": _spelling(_AMERICAN),
    "British spelling": _spelling(
        {american: british for british, american in _AMERICAN.items() if american not in ("check", "program")}
    ),
    "a headline in title case": _title_case,
}
