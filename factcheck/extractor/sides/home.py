"""Whose economy an article is about, told by how often and where it names each area."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from factcheck.domain.article import Label
from factcheck.extractor.areas import reported_from
from factcheck.extractor.areas.anaphora import is_epithet
from factcheck.extractor.areas.meeting_places import is_meeting_place
from factcheck.extractor.areas.outside import is_outside
from factcheck.extractor.datelines import is_told_from_capital
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.numbers.currency_homes import whose_money
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.sides.named_money import country_of_money
from factcheck.extractor.sources import source_country
from factcheck.extractor.told import Told, said_of
from factcheck.resources import word_shape

LEAD = 4
"""How many paragraphs tell what the article is about."""
_OPENING = 1
"""The last of the paragraphs in one of which an article on a region names it, its headline being the first."""
_DOMINANT = 2
_FEWEST = 4
_TIMES = 3
"""How many times an article at least names the region that it is about, where nothing is said to be of it."""
_OWNS = "'s "
_OF = word_shape("home", "of")
_WHERE = word_shape("home", "where")
_BESIDE = 12
"""Within how many characters behind its name stands what is measured of a region."""
_FIRST = 3
"""What it is worth to be the first area that an article names."""
_SENTENCE = 160
"""Within how many characters before a name its sentence says that something is "ours"."""
_OFFICE = 2
"""What an office that reports is worth: statistics are told by the country that they are of."""
_CURRENCY = word_shape("home", "currency")
_DATELINE = re.compile(r"[A-Z][\w ,./'’-]*\([^()]*\Z")
"""What stands before a name within the brackets of a dateline: "RABAT (Maghreb Desk)"."""
_WHITHER = word_shape("home", "whither")
_LEFT_OUT = word_shape("home", "left_out")
_REASON = word_shape("home", "reason")
_OURS = word_shape("home", "ours")
_ALONE = word_shape("home", "alone")
_PARTNER = word_shape("home", "partner")
_ABOUT = "an area that the article as a whole is about"
_WEIGHTS = {Label.HEADLINE: 4, Label.HEADING: 1, Label.CAPTION: 1, Label.BODY: 2}


def home_of(blocks: Sequence[Paragraph], docs: Sequence[Doc], counts: Counter[str]) -> str | None:
    """The country named most, or the group of countries that is named far more often than any; None without areas."""
    counts = Counter({code: number for code, number in counts.items() if not is_outside(code)})
    if not counts:
        return None
    countries = Counter({code: number for code, number in counts.items() if code.isupper()})
    home, most = (countries or counts).most_common(1)[0]
    group, named = counts.most_common(1)[0]
    if named >= _DOMINANT * most:
        home = group
    return _region_of(home, blocks, docs) or home


def reported_home(docs: Sequence[Doc]) -> str | None:
    """The one country that the datelines of an article name that names no other area: "CHISINAU, 6 August".

    Without any it is that whose money is named.
    """
    countries = {code for doc in docs[: 2 * LEAD] for code in reported_from(doc._.text)}
    if not countries:
        money = country_of_money(doc._.text for doc in docs)
        return assumed(money) if money else None
    return assumed(countries.pop()) if len(countries) == 1 else None


def areas_named(docs: Sequence[Doc]) -> frozenset[str]:
    return frozenset(code for doc in docs for mention in doc._.areas for code in mention.codes)


def _region_of(country: str, blocks: Sequence[Paragraph], docs: Sequence[Doc]) -> str | None:
    """The region that an article is about: named more often than its country and far more than any other region."""
    regions: Counter[str] = Counter()
    told, times = Counter[str](), Counter[str]()
    opening: dict[str, int] = {}
    whole = 0
    for place, (block, doc) in enumerate(zip(blocks, docs, strict=True)):
        owners = {mention.start - len(_OWNS) for mention in doc._.areas}
        for mention in doc._.areas:
            only_where = mention.possessive and mention.end in owners
            if mention.codes[0] != country or only_where or is_passing(doc._.text, mention):
                continue
            owns = mention.possessive or mention.form == "demonym" or _is_before_measure(doc, mention)
            number = _weight(block, place) * (2 if owns else 1)
            if mention.region:
                opening.setdefault(mention.region, place)
                regions[mention.region] += number
                told[mention.region] += 2 if _has_measure(doc, mention) else 1
                times[mention.region] += _TIMES if owns or _OF.search(doc._.text[: mention.start]) else 1
            else:
                whole += number
    if not regions or is_told_from_capital(docs[:LEAD], country):
        return None
    region, number = regions.most_common(1)[0]
    lead = number > whole and all(number >= _DOMINANT * other for _, other in regions.most_common(2)[1:])
    opens = opening[region] <= _OPENING and told[region] > 1
    return assumed(region) if lead and opens and number >= _FEWEST and times[region] >= _TIMES else None


def _is_before_measure(doc: Doc, mention: AreaMention) -> bool:
    """Whether what is measured stands right behind the name: "Texas exports", but not "in Texas exports"."""
    where = _WHERE.search(doc._.text[: mention.start])
    return not where and any(measure.start == mention.end + 1 for measure in doc._.measures)


def _has_measure(doc: Doc, mention: AreaMention) -> bool:
    """Whether what is measured is said to be the region's: "Texas exports", "Bavaria's foreign trade"."""
    return any(0 < measure.start - mention.end <= _BESIDE for measure in doc._.measures)


def assumed(area: str) -> Told:
    """The area as one that the article as a whole is about."""
    return Told(area, said_of(area), _ABOUT, assumed=True)


def _weight(block: Paragraph, place: int) -> int:
    return _WEIGHTS.get(block.label, 1) if place < LEAD else 1


def is_passing(text: str, mention: AreaMention) -> bool:
    """Whether a name stands in an amount, in a dateline's brackets, or is only a rank, be it of another area."""
    in_passing = _CURRENCY.match(text, mention.end) or _DATELINE.match(text[: mention.start])
    whither = mention.region is not None and _WHITHER.search(text, 0, mention.start)
    only_where = whither or is_meeting_place(text, mention)
    return bool(in_passing or only_where) or mention.form == "epithet" or is_epithet(text, mention)


def _is_partner(text: str, mention: AreaMention) -> bool:
    """Whether it opens the article only as whom another trades with."""
    return not mention.possessive and _PARTNER.match(text, mention.end) is not None


def _is_adjective(text: str, mention: AreaMention) -> bool:
    """Whether the name says whose something is, and is not that of the people: "Chilean copper", not "the Dutch"."""
    people = mention.codes[0].isupper() and text.endswith("ans", mention.start, mention.end)
    as_people = text[: mention.start].endswith(("the ", "The ")) and _ALONE.match(text, mention.end)
    return mention.form == "demonym" and not people and not as_people


def counts_of(blocks: Sequence[Paragraph], docs: Sequence[Doc]) -> Counter[str]:
    """How often an article names each area, the headline and the first paragraphs counting for more.

    A name that owns something ("Chile's exports", "Chilean copper") counts double, as the article takes that country's
    view; an office that reports and the money of a country are signs of it too.
    """
    counts: Counter[str] = Counter()
    opened, named = False, areas_named(docs)
    for place, (block, doc) in enumerate(zip(blocks, docs, strict=True)):
        known, weight = doc._, _weight(block, place)
        text = known.text
        reason = _REASON.search(text) if block.label is Label.HEADLINE else None
        for mention in known.areas:
            if is_passing(text, mention):
                continue
            if reason and mention.start > reason.start() and not (mention.possessive and _has_measure(doc, mention)):
                weight = _WEIGHTS[Label.BODY] // 2
            if _OURS.search(text, max(0, mention.start - _SENTENCE), mention.start):
                continue
            if _is_partner(text, mention):
                counts.update(mention.codes)
                continue
            if not opened and not _LEFT_OUT.search(text[: mention.start]):
                opened = True
                counts[mention.codes[0]] += _FIRST
            for code in mention.codes:
                counts[code] += weight * (2 if mention.possessive or _is_adjective(text, mention) else 1)
        for source in known.sources:
            if country := source_country(source.name):
                counts[country] += _OFFICE
        for number in known.numbers:
            if country := whose_money(number, text, named):
                counts[country] += 1
    return Counter({assumed(code): number for code, number in counts.items()})
