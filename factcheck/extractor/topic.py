"""What the article as a whole is about, told by its headline and first paragraphs: whose trade, with whom, when."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc

from factcheck.domain.article import Label
from factcheck.domain.period import Period
from factcheck.extractor.areas.anaphora import is_epithet
from factcheck.extractor.measures.frame import ONE_WAY, TWO_SIDED, Frame, blank
from factcheck.extractor.measures.frames import frames
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.numbers.currency_homes import currency_home
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.periods import find_periods
from factcheck.extractor.placed import placed
from factcheck.extractor.scene import Scene
from factcheck.extractor.sentences import sentences
from factcheck.extractor.sources import source_country
from factcheck.extractor.times.told_periods import is_day
from factcheck.extractor.told import Told, said_of

_LEAD = 4
"""How many paragraphs tell what the article is about."""
_DOMINANT = 2
_FEWEST = 4
_FIRST = 3
"""What it is worth to be the first area that an article names."""
_OFFICE = 2
"""What an office that reports is worth: statistics are told by the country that they are of."""
_MOST = 0.55
_YEAR = 12
_TOLD_AT_ONCE = 3
"""In how many sentences an article tells whom it sees its home trade with."""
_CURRENCY = re.compile(r"[$€£¥]|\s(?:dollars?|yen|yuan|rubles?|roubles?|tenge|rupees?|pounds?|francs?|dinars?)\b")
"""What makes a country's name part of an amount: "US$5bn", "Canadian dollars"."""
_DATELINE = re.compile(r"[A-Z][\w ,./'’-]*\([^()]*\Z")
"""What stands before a name within the brackets of a dateline: "RABAT (Maghreb Desk)"."""
_LEFT_OUT = re.compile(r"\b(?:with|without|excluding|except|unlike)\s+(?:the\s+)?\Z", re.IGNORECASE)
"""What stands before a name that an article opens with and is not about: "Without Ukraine, Poland imported …"."""
_ABOUT = "an area that the article as a whole is about"
_WEIGHTS = {Label.HEADLINE: 4, Label.HEADING: 1, Label.CAPTION: 1, Label.BODY: 2}


def sides_of(blocks: Sequence[Paragraph], docs: Sequence[Doc]) -> tuple[str | None, str | None]:
    """The area that the article is about, and the one other area that it is about as well, None where there are many.

    The home is the country named most, the headline and the first paragraphs counting for more; a name that owns
    something ("Chile's exports", "Chilean copper") counts double, as the article takes that country's view. A group
    of countries is the home where it is named far more often than any country.
    """
    counts = _counts(blocks, docs)
    if not counts:
        return None, None
    counts = Counter({Told(code, said_of(code), _ABOUT, assumed=True): number for code, number in counts.items()})
    countries = Counter({code: number for code, number in counts.items() if code.isupper()})
    home, most = (countries or counts).most_common(1)[0]
    group, named = counts.most_common(1)[0]
    if named >= _DOMINANT * most:
        home = group
    home = _region_of(home, counts[home], blocks, docs) or home
    others = Counter({code: number for code, number in counts.items() if code not in (home, "world")})
    if not others:
        return home, None
    other, number = others.most_common(1)[0]
    return home, other if number >= max(_MOST * others.total(), _FEWEST) else None


def _region_of(country: str, named: int, blocks: Sequence[Paragraph], docs: Sequence[Doc]) -> str | None:
    """The region that an article is about which names it as often as the whole of its country."""
    regions: Counter[str] = Counter()
    for place, (block, doc) in enumerate(zip(blocks, docs, strict=True)):
        weight = _WEIGHTS.get(block.label, 1) if place < _LEAD else 1
        regions.update({m.region: weight for m in doc._.areas if m.region and m.codes[0] == country})
    if not regions:
        return None
    region, number = regions.most_common(1)[0]
    return Told(region, said_of(region), _ABOUT, assumed=True) if number > named - regions.total() else None


def _counts(blocks: Sequence[Paragraph], docs: Sequence[Doc]) -> Counter[str]:
    counts: Counter[str] = Counter()
    opened = False
    for place, (block, doc) in enumerate(zip(blocks, docs, strict=True)):
        weight = _WEIGHTS.get(block.label, 1) if place < _LEAD else 1
        text = doc._.text
        for mention in doc._.areas:
            passing = _CURRENCY.match(text, mention.end) or _DATELINE.match(text[: mention.start])
            if passing or is_epithet(text, mention):
                continue
            if not opened and not _LEFT_OUT.search(text[: mention.start]):
                opened = True
                counts[mention.codes[0]] += _FIRST
            for code in mention.codes:
                counts[code] += weight * (2 if mention.possessive or mention.form == "demonym" else 1)
        for source in doc._.sources:
            if country := source_country(source.name):
                counts[country] += _OFFICE
        for number in doc._.numbers:
            if country := currency_home(number.quantity.unit or ""):
                counts[country] += 1
    return counts


def main_period_of(docs: Sequence[Doc], published: date | None, home: str | None) -> Period | None:
    """The first period that the opening names for a figure and that is not the base of a comparison.

    Of the same part of several years it is the latest, as the earlier ones are what that is compared with.
    One that is over by `published` comes before one that is not, and a month beside a figure before one
    that is only that of an event.
    """
    told: list[Period] = []
    passing: list[Period] = []
    for doc in docs[: 2 * _LEAD]:
        figures = _figures(doc)
        year = next((period for period in told if period.whole_months == _YEAR and period.start.month > 1), None)
        for mention in placed(find_periods(doc._.text, published, year, home=home), doc._.start):
            period = mention.run if mention.run and _adds_up(doc, mention) else mention.period
            if period is not None and not mention.base and not mention.relative and _may_be_main(period, published):
                beside = any(start <= mention.start < end for start, end in figures)
                (told if beside or period.whole_months == _YEAR else passing).append(period)
    over = next((row for row in (_over(told, published), _over(passing, published), told, passing) if row), None)
    if not over:
        return None
    first = over[0]
    return max(p for p in over if p == first.years_later(p.start.year - first.start.year))


def _adds_up(doc: Doc, mention: PeriodMention) -> bool:
    """Whether what the sentence measures adds up over a year, so that "by the end of May" means five months."""
    start, end = next((s, e) for s, e in sentences(doc._.text) if s <= mention.start < e)
    measures = [m for m in doc._.measures if start <= m.start < end]
    return bool(measures) and all(blank(measure, 0).adds_up for measure in measures)


def _figures(doc: Doc) -> list[tuple[int, int]]:
    """The sentences of a paragraph that hold a figure or name what is measured."""
    told = [number.start for number in doc._.numbers if number.status is None and number.quantity.unit is not None]
    told += [measure.start for measure in doc._.measures]
    return [(start, end) for start, end in sentences(doc._.text) if any(start <= at < end for at in told)]


def _over(periods: list[Period], published: date | None) -> list[Period]:
    return [period for period in periods if published is None or period.end <= published]


def _may_be_main(period: Period, published: date | None) -> bool:
    return not is_day(period) and (published is None or period.start <= published)


def first_source_of(docs: Sequence[Doc]) -> str | None:
    """The first source that a statement is attributed to: the headline and the lead rest on it too."""
    return next((mention.name for doc in docs for mention in doc._.sources if mention.attributes), None)


def topic_of(scenes: Sequence[Scene], home: str | None, other: str | None) -> Frame | None:
    """What the opening sentences measure, between the sides that the article is about."""
    opening = [frame for scene in scenes for frame in frames(scene)]
    if not _told_at_once(scenes, home, other):
        other = None
    sided = next(
        (f for f in opening if home in (f.reporter, f.partner) and (not f.verb or (f.reporter and f.partner))), None
    )
    frame = sided or next((f for f in opening if not f.weak), opening[0] if opening else None)
    if frame is None:
        return None
    mirrored = frame.partner == home and frame.reporter == other and frame.measure in ONE_WAY
    frame = frame.mirrored() if mirrored else frame
    product = frame.product if frame.at == opening[0].at and frame.measure == opening[0].measure else None
    return replace(
        frame, reporter=home, partner=other if frame.has_partner else None, product=product, at=None, stop=-1
    )


def _told_at_once(scenes: Sequence[Scene], home: str | None, other: str | None) -> bool:
    """Whether the headline names both sides, or one of the first sentences tells of trade between them."""
    if not scenes or home is None or other is None:
        return False
    opening = [frame for scene in scenes[:_TOLD_AT_ONCE] for frame in frames(scene)]
    between = sum(
        2 if frame.measure in TWO_SIDED else 1 for frame in opening if {frame.reporter, frame.partner} == {home, other}
    )
    alone = sum(frame.reporter == home and frame.partner is None and not frame.weak for frame in opening)
    headline = {code for token in scenes[0].tokens if token.area for code in token.area.codes}
    return between > alone or (not alone and {home, other} <= headline)
