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
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.numbers.currency_homes import whose_money
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.sides.named_money import country_of_money
from factcheck.extractor.sources import source_country
from factcheck.extractor.told import Told, said_of
from factcheck.resources import word_shape

LEAD = 4
"""How many paragraphs tell what the article is about."""
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


def has_measure(doc: Doc, mention: AreaMention) -> bool:
    """Whether what is measured is said to be the region's: "Texas exports", "Bavaria's foreign trade"."""
    return any(0 < measure.start - mention.end <= _BESIDE for measure in doc._.measures)


def assumed(area: str) -> Told:
    """The area as one that the article as a whole is about."""
    return Told(area, said_of(area), _ABOUT, assumed=True)


def weight_of(block: Paragraph, place: int) -> int:
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
        known, weight = doc._, weight_of(block, place)
        text = known.text
        reason = _REASON.search(text) if block.label is Label.HEADLINE else None
        for mention in known.areas:
            if is_passing(text, mention):
                continue
            if reason and mention.start > reason.start() and not (mention.possessive and has_measure(doc, mention)):
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
