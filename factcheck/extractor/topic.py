"""What the article as a whole is about, told by its headline and first paragraphs: whose trade, with whom, when."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.domain.article import Article, Label
from factcheck.domain.period import Period
from factcheck.extractor.areas import find_areas
from factcheck.extractor.frames import Frame, frames
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.periods import find_periods
from factcheck.extractor.scene import Scene
from factcheck.extractor.sources import find_sources

_LEAD = 4
"""How many paragraphs tell what the article is about."""
_CURRENCY = re.compile(r"\s?[$€£¥]|\s(?:dollars?|yen|yuan|rubles?|roubles?|tenge|rupees?|pounds?|francs?|dinars?)\b")
"""What makes a country's name part of an amount: "US$5bn", "Canadian dollars"."""
_WEIGHTS = {Label.HEADLINE: 4, Label.HEADING: 1, Label.CAPTION: 1, Label.BODY: 2}


def home_of(article: Article, blocks: Sequence[Paragraph]) -> str | None:
    """The country that is named most, the headline and the first paragraphs counting for more.

    A name that owns something ("Chile's exports", "Chilean copper") counts double: the article takes that country's view.
    """
    counts: Counter[str] = Counter()
    for place, block in enumerate(blocks):
        weight = _WEIGHTS.get(block.label, 1) if place < _LEAD else 1
        text = article.reading[block.start : block.end]
        for mention in find_areas(text):
            if _CURRENCY.match(text, mention.end):
                continue
            for code in mention.codes:
                if code.isupper() and mention.form != "region":
                    counts[code] += weight * (2 if mention.possessive or mention.form == "demonym" else 1)
    return counts.most_common(1)[0][0] if counts else None


def main_period_of(article: Article, blocks: Sequence[Paragraph], published: date | None, home: str | None) -> Period | None:
    """The first period that the headline or the first paragraphs name and that is not the base of a comparison."""
    days = None
    for block in blocks[: 2 * _LEAD]:
        for mention in find_periods(article.reading[block.start : block.end], published, None, home=home):
            if mention.period is None or mention.base or mention.relative or (published and mention.period.start > published):
                continue
            if mention.period.start == mention.period.end:
                days = days or mention.period
                continue
            return mention.period
    return None


def first_source_of(article: Article, blocks: Sequence[Paragraph]) -> str | None:
    """The first source that a statement is attributed to: the headline and the lead rest on it too."""
    for block in blocks:
        for mention in find_sources(article.reading[block.start : block.end]):
            if mention.attributes:
                return mention.name
    return None


def topic_of(scenes: Sequence[Scene], home: str | None) -> Frame | None:
    """The first frame of the opening sentences that the home country has a side in; it is the reporter where none is named."""
    opening = [frame for scene in scenes for frame in frames(scene)]
    sided = next((f for f in opening if f.reporter and f.partner and home in (f.reporter, f.partner)), None)
    sided = sided or next((f for f in opening if home in (f.reporter, f.partner)), None)
    frame = sided or next((f for f in opening if not f.weak), opening[0] if opening else None)
    if frame is None:
        return None
    if home is None or home in (frame.reporter, frame.partner):
        reporter, partner = frame.reporter or None, frame.partner
        return replace(frame, reporter=reporter or (home if home != partner else None), at=None, stop=-1)
    return replace(frame, reporter=home, partner=None, at=None, stop=-1)
