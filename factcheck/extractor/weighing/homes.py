"""Whose economy an article is about: every area that it names, described."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

import numpy as np
from spacy.tokens import Doc

from factcheck.domain.article import Label
from factcheck.extractor.areas import reported_from
from factcheck.extractor.areas.outside import is_outside
from factcheck.extractor.areas.within import trading_within
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.numbers.currency_homes import whose_money
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.sides.home import LEAD, areas_named, assumed, counts_of, reported_home
from factcheck.extractor.sides.home_named import home_of
from factcheck.extractor.sides.home_other import other_of
from factcheck.extractor.sides.paired import paired_with
from factcheck.extractor.sources import source_country
from factcheck.extractor.weighing.all_the_world import world_told_of
from factcheck.extractor.weighing.dealing_home import dealing_home
from factcheck.extractor.weighing.dealt_with import dealt_with
from factcheck.extractor.weighing.forest import Ballot, Forest, forest
from factcheck.extractor.weighing.home_figures import OfArea, OfArticle
from factcheck.extractor.weighing.home_signs import OPENING, home_signs
from factcheck.extractor.weighing.opened_by import opened_by
from factcheck.extractor.weighing.partners_only import is_partner_only
from factcheck.extractor.weighing.paying_home import paying_home
from factcheck.extractor.weighing.senders import sends_only
from factcheck.extractor.weighing.speaking_home import speaking_home
from factcheck.extractor.weighing.styled_home import styled_home
from factcheck.extractor.weighing.told_from import group_told_from, only_told_from, told_from
from factcheck.extractor.weighing.unnamed_home import unnamed_home
from factcheck.extractor.weighing.visited_home import visited_home
from factcheck.extractor.weighing.whose_goods import whose_goods

_LEAD = 1.5
"""The lower it is the more homes are right on our own articles, but those of plain news the rules tell best."""
_NOT_NAMED = 99.0


@dataclass(frozen=True, slots=True)
class Home:
    """The area that an article is about."""

    area: str | None = None
    other: str | None = None
    """The one other area that it may be about as well; None where there are many, and itself where it is a group that
    trades with itself."""
    shares: Mapping[str, float] = field(default_factory=dict)
    """How likely each of its areas is to be the one."""
    mostly: bool = False
    """Whether most of what it says of others is said of `other`."""


def home_in(
    blocks: Sequence[Paragraph], docs: Sequence[Doc], office: str | None = None, trees: Forest | None = None
) -> Home:
    """The area that the article is about.

    Args:
        office: the country of the office that it is from, where it says so at its top.
        trees: other than those that come with the project.
    """
    if payer := paying_home(docs):
        return Home(payer, shares={payer: 1.0})
    counts = counts_of(blocks, docs)
    one = ballot(blocks, docs, counts)
    if one is None:
        return Home(assumed(office) if office else world_told_of(docs, {}) or reported_home(docs))
    trees = trees or forest("homes")
    area, shares = trees.elect(one)
    area = dealing_home(docs, shares) or told_from(docs, area, shares) or area
    area = dealt_with(docs, area, shares) or opened_by(docs, area) or area
    area = only_told_from(docs, area, shares) or area
    area = visited_home(docs, area, shares) or whose_goods(docs, area, shares) or area
    if speaker := speaking_home(docs, area, shares):
        area, shares = speaker, {code: share for code, share in shares.items() if code != area}
    if group := group_told_from(docs, area, shares):
        area, shares = group, {code: share for code, share in shares.items() if code != area}
    if office and area != office and not _is_in_headline(blocks, docs, area):
        return Home(assumed(office), shares=shares)
    if _is_side_only(docs, area):
        others = [
            code for code in sorted(shares, key=shares.__getitem__, reverse=True) if not _is_side_only(docs, code)
        ]
        if not others:
            return Home(reported_home(docs))
        area, shares = others[0], {code: shares[code] for code in others}
    if styled := styled_home(docs):
        return Home(styled, shares={styled: 1.0})
    if unnamed := unnamed_home(blocks, docs):
        area, shares = unnamed, {unnamed: 1.0}
    if world := world_told_of(docs, shares):
        return Home(world, shares=shares)
    if group := trading_within(docs[:OPENING]):
        return Home(assumed(group), assumed(group), shares, mostly=True)
    within = {code for doc in docs for mention in doc._.areas if mention.region == area for code in mention.codes}
    other, mostly = other_of(counts, area, within)
    if paired := paired_with(blocks, docs, area):
        other, mostly = paired, True
    return Home(area, other, shares, mostly)


def _is_in_headline(blocks: Sequence[Paragraph], docs: Sequence[Doc], area: str) -> bool:
    headed = blocks[0].label is Label.HEADLINE
    return headed and any(area in mention.codes for mention in docs[0]._.areas)


def _is_side_only(docs: Sequence[Doc], area: str) -> bool:
    """Whether the area is only named as the other side of what is told."""
    return sends_only(docs, area) or is_partner_only(docs, area)


def ballot(blocks: Sequence[Paragraph], docs: Sequence[Doc], counts: Counter[str] | None = None) -> Ballot[str] | None:
    """The areas that the article could be about, that of the rules first; None where it names none.

    A region that the rules find is left: of 14 such on our own articles 12 were right, which the trees, who know few,
    would nearly all have given to the country.
    """
    counts = counts_of(blocks, docs) if counts is None else counts
    ruled = home_of(blocks, docs, counts)
    if ruled is None:
        return None
    table = _Table(blocks, docs, counts)
    known = [*counts, *table.tallies, *table.datelines]
    others = (assumed(code) for code in known if code != "world" and not is_outside(code))
    options = list(dict.fromkeys([ruled, *others]))
    rows = [(*table.of_area(option, ruled), *table.of_article(len(options))) for option in options]
    is_region = table.tallies.get(ruled, Counter())["region"] > 0 and not ruled.isupper()
    return Ballot(options, np.array(rows, dtype=np.float32), inf if is_region else _LEAD)


class _Table:
    """What is counted of the areas of one article."""

    def __init__(self, blocks: Sequence[Paragraph], docs: Sequence[Doc], counts: Counter[str]) -> None:
        self.counts = counts
        self.ranked = [code for code, _ in counts.most_common()]
        self.names = 0
        self.order: dict[str, int] = {}
        self.tallies: dict[str, Counter[str]] = {}
        for place, (block, doc) in enumerate(zip(blocks, docs, strict=True)):
            for area, signs in home_signs(place, block, doc):
                self._count(area, signs)
        self.datelines = Counter(code for doc in docs[: 2 * LEAD] for code in reported_from(doc._.text))
        sources = [(source, source_country(source.name)) for doc in docs for source in doc._.sources]
        self.offices = Counter(country for _, country in sources if country)
        self.attributed = Counter(country for source, country in sources if country and source.attributes)
        named = areas_named(docs)
        told = [(one, known.text) for known in (doc._ for doc in docs) for one in known.numbers if one.quantity.unit]
        self.money = Counter(home for home in (whose_money(*one, named) for one in told) if home)
        self.numbers = len(told)
        self.paragraphs = len(docs)

    def _count(self, area: AreaMention, signs: Iterable[str]) -> None:
        self.names += 1
        told = [*signs]
        for code in dict.fromkeys([*area.codes, *area.sides]):
            self.order.setdefault(code, len(self.order))
            tally = self.tallies.setdefault(code, Counter())
            tally.update(told)
            tally.update(names=1, regions=code not in area.sides)

    def of_article(self, areas: int) -> OfArticle:
        return OfArticle(areas, self.names, self.numbers, self.offices.total(), self.paragraphs)

    def of_area(self, code: str, ruled: str) -> OfArea:
        tally = self.tallies.get(code, Counter())
        names = max(tally["names"], 1)
        count = self.counts[code]
        best = next((self.counts[one] for one in self.ranked if one != code), 0)
        return OfArea(
            as_ruled=code == ruled,
            share=count / max(self.counts.total(), 1),
            place=self.ranked.index(code) if code in self.counts else len(self.ranked),
            lead=(count + 1) / (best + 1),
            order=self.order.get(code, _NOT_NAMED),
            names=tally["names"] / max(self.names, 1),
            headline=tally["headline"],
            headline_owns=tally["headline_owns"],
            headline_opens=tally["headline"] > 0 and self.order.get(code) == 0,
            opening=tally["opening"],
            early=tally["early"],
            owns=tally["owns"] / names,
            demonyms=tally["demonym"] / names,
            capitals=tally["capital"] / names,
            regions=tally["regions"] / names,
            dateline=self.datelines[code],
            opens=tally["opens"] / names,
            measured=tally["measured"],
            before_measure=tally["before_measure"] / names,
            to=tally["to"] / names,
            origin=tally["origin"] / names,
            company=tally["company"] / names,
            within=tally["within"] / names,
            of=tally["of"] / names,
            beside_number=tally["beside_number"] / names,
            offices=self.offices[code] / max(self.offices.total(), 1),
            attributed=self.attributed[code],
            money=self.money[code] / max(self.numbers, 1),
            is_country=code.isupper(),
            is_region=tally["region"] > 0 and not code.isupper(),
            is_group=tally["group"] > 0,
        )
