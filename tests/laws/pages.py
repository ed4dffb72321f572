"""What a page puts around an article and between its paragraphs, and people paste with it."""

from __future__ import annotations

import re
from random import Random

from factcheck.domain.article import Label
from laws.articles import Own
from laws.rewriting import Law, Part, Rewritten, rewritten
from laws.said import reading

_LINKS = (
    "Read more: Bridge over the river stays closed until spring",
    "READ MORE: Bridge over the river stays closed until spring",
    "Read also: Bridge over the river stays closed until spring",
    "ALSO READ | Bridge over the river stays closed until spring",
    "See also: Bridge over the river stays closed until spring",
    "Related: Bridge over the river stays closed until spring",
    "More: Bridge over the river stays closed until spring",
)
_CAPTIONS = (
    "Photo: City Hall",
    "[Photo: City Hall]",
    "Image: City Hall / Handout",
    "A view of the bridge over the river. Photo: City Hall",
    "The bridge over the river, which is closed for repairs (Photo by Anna Hill)",
    "FILE PHOTO: The bridge over the river, closed for repairs. Handout",
)
_NOTICES = (
    "Advertisement",
    "ADVERTISEMENT",
    "- Advertisement -",
    "Sponsored",
    "Share this article",
    "Subscribe to our newsletter",
    "Sign up for our daily newsletter",
    "Story continues below",
    "Story continues below advertisement",
    "Article continues after ad",
)
_BYLINES = (
    "By Anna Hill",
    "By Anna Hill and John Brook",
    "BY ANNA HILL",
    "Anna Hill",
    "By Anna Hill, Business Editor",
    "By Staff Writer",
    "By Our Correspondent",
    "Written by Anna Hill",
    "Reporting by Anna Hill; Editing by John Brook",
)
_FEET = (
    "Reporting by Anna Hill; Editing by John Brook",
    "Our Standards: The Trust Principles.",
    "© City Herald. All rights reserved.",
    "Tags: economy, trade",
    "Share\nTweet\nPin it",
    "The author is a writer in the business section of the City Herald.",
    "This article was first published in the City Herald.",
    "Comments (0)",
)


def _between(lines: tuple[str, ...]) -> Law:
    """One of `lines` between two paragraphs of running text."""

    def law(article: Own, random: Random) -> Rewritten | None:
        places = [match.end() for match in re.finditer(r"[.!?][\"'”’)]*\n\n+(?=[A-Z])", article.text)]
        if not places:
            return None
        at = random.choice(places)
        return rewritten(article, [Part(f"{random.choice(lines)}\n\n", at, at)])

    return law


def _below_headline(lines: tuple[str, ...]) -> Law:
    def law(article: Own, random: Random) -> Rewritten | None:
        end = next((line.end for line in reading(article).article.lines if line.label is Label.HEADLINE), None)
        return None if end is None else rewritten(article, [Part(f"\n\n{random.choice(lines)}", end, end)])

    return law


def _behind(lines: tuple[str, ...]) -> Law:
    def law(article: Own, random: Random) -> Rewritten | None:
        end = len(article.text.rstrip())
        return (
            rewritten(article, [Part(f"\n\n{random.choice(lines)}", end, end)])
            if article.text[end - 1] == "."
            else None
        )

    return law


def _headline_twice(article: Own, random: Random) -> Rewritten | None:
    line = next((line for line in reading(article).article.lines if line.label is Label.HEADLINE), None)
    if line is None:
        return None
    words = article.text[line.start : line.end]
    return rewritten(article, [Part(f"\n\n{words}", line.end, line.end)])


LAWS: dict[str, Law] = {
    "a link between paragraphs": _between(_LINKS),
    "a caption between paragraphs": _between(_CAPTIONS),
    "a notice between paragraphs": _between(_NOTICES),
    "a byline below the headline": _below_headline(_BYLINES),
    "a time below the headline": _below_headline(
        ("Updated 2 hours ago", "3 min read", "10:45 AM", "Last updated: 14:05 GMT")
    ),
    "a foot behind the article": _behind(_FEET),
    "the headline twice": _headline_twice,
}
