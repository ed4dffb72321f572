"""Whose economy an article is about by rule: the country named most, or the region of it that is told of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from factcheck.domain.article import Label
from factcheck.extractor.areas.outside import is_outside
from factcheck.extractor.datelines import is_told_from_capital
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.sides.home import LEAD, assumed, has_measure, is_passing, weight_of
from factcheck.resources import word_shape

_OPENING = 1
"""The last of the paragraphs in one of which an article on a region names it, its headline being the first."""
_DOMINANT = 2
_FEWEST = 4
_TIMES = 3
"""How many times an article at least names the region that it is about, where nothing is said to be of it."""
_OWNS = "'s "
_OF = word_shape("home", "of")
_WHERE = word_shape("home", "where")
_THE_REGION = word_shape("home", "the_region")
_THE_PROVINCE = word_shape("home", "the_province")


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


def _region_of(country: str, blocks: Sequence[Paragraph], docs: Sequence[Doc]) -> str | None:
    """The region that an article is about: named more often than its country and far more than any other region.

    So is the only one that it names where its headline speaks of "the region".
    """
    in_full = _in_full(blocks, docs)
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
            number = weight_of(block, place) * (2 if owns else 1)
            if mention.region:
                region = in_full.get(mention.region, mention.region)
                opening.setdefault(region, place)
                regions[region] += number
                told[region] += 2 if has_measure(doc, mention) else 1
                times[region] += _TIMES if owns or _OF.search(doc._.text[: mention.start]) else 1
            else:
                whole += number
    if not regions or is_told_from_capital(docs[:LEAD], country):
        return None
    region, number = regions.most_common(1)[0]
    if len(regions) == 1 and opening[region] < LEAD and _speaks_of_region(blocks, docs):
        return assumed(region)
    if province := _province_of(country, blocks, docs, told):
        return assumed(province)
    lead = number > whole and all(number >= _DOMINANT * other for _, other in regions.most_common(2)[1:])
    opens = opening[region] <= _OPENING and told[region] > 1
    return assumed(region) if lead and opens and number >= _FEWEST and times[region] >= _TIMES else None


def _in_full(blocks: Sequence[Paragraph], docs: Sequence[Doc]) -> dict[str, str]:
    """How the text calls in full what only the headline calls shorter: "Lviv", of the Lviv region."""
    headline, below = set[str](), set[str]()
    for block, doc in zip(blocks, docs, strict=True):
        names = headline if block.label is Label.HEADLINE else below
        names.update(mention.region for mention in doc._.areas if mention.region)
    longer = ((name, [full for full in below if full.startswith(f"{name} ")]) for name in headline - below)
    return {name: full[0] for name, full in longer if len(full) == 1}


def _speaks_of_region(blocks: Sequence[Paragraph], docs: Sequence[Doc]) -> bool:
    return blocks[0].label is Label.HEADLINE and _THE_REGION.search(docs[0]._.text) is not None


def _province_of(country: str, blocks: Sequence[Paragraph], docs: Sequence[Doc], told: Counter[str]) -> str | None:
    """The one region of a headline that does not name its country, where the text tells of it as "the province"."""
    named = {mention.region for mention in docs[0]._.areas if country in mention.codes}
    headed = named.pop() if len(named) == 1 else None
    if blocks[0].label is not Label.HEADLINE or headed is None:
        return None
    alike = [region for region in told if region.startswith(headed) or headed.startswith(region)]
    again = any(mention.region in alike for doc in docs[1:] for mention in doc._.areas)
    return headed if again and any(_THE_PROVINCE.search(doc._.text) for doc in docs) else None


def _is_before_measure(doc: Doc, mention: AreaMention) -> bool:
    """Whether what is measured stands right behind the name: "Texas exports", but not "in Texas exports"."""
    where = _WHERE.search(doc._.text[: mention.start])
    return not where and any(measure.start == mention.end + 1 for measure in doc._.measures)
