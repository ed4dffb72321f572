"""Paragraphs that come in between, or stand elsewhere."""

from __future__ import annotations

import re
from random import Random

from factcheck.domain.article import Label
from laws.articles import Own
from laws.rewriting import Law, Part, Rewritten, rewritten
from laws.said import reading

_UNRELATED = (
    "The bridge over the river stays closed until the repairs are done, the mayor said after a walk along the bank.",
    "A choir from the music school sang in the evening, and the audience asked for more until the lights went out.",
    "Heavy rain is expected towards the weekend, and drivers are asked to leave their cars at home where they can.",
    "The goalkeeper hurt his knee in training and will watch from the bench, his coach told reporters.",
)
_GOES_ON = re.compile(
    r"\W*(?:\d+[.)]|[•*-]|(?:It|They|This|That|These|Those|He|She|Its|Their|His|Her|The (?:former|latter|same|two)|"
    r"Of (?:that|this|these|those|them|it))\b)"
)


def _breaks(text: str) -> list[int]:
    """Where a paragraph of running text begins behind another one."""
    found = [match.end() for match in re.finditer(r"[.!?][\"'”’)]*\n\n+(?=\S)", text)]
    return [at for at in found if text[at : text.find("\n", at) if "\n" in text[at:] else None].rstrip().endswith(".")]


def _last(article: Own, random: Random) -> Rewritten | None:
    lines = [line for line in reading(article).article.lines if line.label is Label.BODY]
    if not lines or article.text[lines[-1].end - 1] != ".":
        return None
    end = lines[-1].end
    return rewritten(article, [Part(f"\n\n{random.choice(_UNRELATED)}", end, end)])


def _between(stands_alone: bool) -> Law:
    def law(article: Own, random: Random) -> Rewritten | None:
        places = [at for at in _breaks(article.text) if not (stands_alone and _GOES_ON.match(article.text, at))]
        if not places:
            return None
        at = random.choice(places)
        return rewritten(article, [Part(f"{random.choice(_UNRELATED)}\n\n", at, at)])

    return law


LAWS: dict[str, Law] = {
    "an unrelated paragraph behind the last": _last,
    "an unrelated paragraph between": _between(True),
    "an unrelated paragraph between any": _between(False),
}
