"""A measure with its sides: whose exports, to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cache
from operator import attrgetter

from factcheck.extractor import told
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.scene import Token
from factcheck.resources import vocabulary

TWO_SIDED = frozenset({"turnover", "balance"})
ONE_WAY = frozenset({"exports", "imports"})
FLOWS = frozenset({"exports", "imports", "turnover", "balance", "transit"})
GUESTS = "other:tourist arrivals"
WHOLE_ECONOMY = frozenset({"gdp", "other:gnp", "other:regional product"})
"""What the money of an economy is set in ratio to."""
_AVERAGES = frozenset({"wages", "gdp", "gdp_per_capita"})
REPORTER = "reporter"
PARTNER = "partner"


def mirrored(measure: str) -> str:
    """What a flow is from the other side: exports are imports there."""
    other = {"exports": "imports", "imports": "exports"}.get(measure)
    return told.like(other, measure) if other else measure


@dataclass(frozen=True, slots=True)
class Frame:
    """A measure with its sides as far as known; `at` is its token, None when carried from an earlier sentence."""

    measure: str
    sign: int = 1
    product: str | None = None
    reporter: str | None = None
    partner: str | None = None
    has_partner: bool = False
    rate: bool = False
    stock: bool = False
    verb: bool = False
    weak: bool = False
    """Whether its word names a measure only when nothing better does: a verb, "manufacturing", "the main buyer"."""
    all_goods: bool = False
    """Whether its words mean goods of every kind: "exports of goods", "total exports"."""
    all_partners: bool = False
    """Whether its words mean the whole of a country's trade: total, overall, foreign trade."""
    part: bool = False
    """Whether it names a part in trade: whoever plays it is the other side."""
    named_reporter: bool = False
    """Whether its own words name the reporter, so that a list goes on with others like it."""
    possessed: bool = False
    """Whether it is "its" or "their": that of the area spoken of last."""
    ratio: bool = False
    """Whether it is told in ratio to GDP, so that its percentage is a share however it moved."""
    same: bool = False
    """Whether it is "this trade", "such exports": those of the sides told of last."""
    aside: bool = False
    """Whether it is named only in passing: in a bracket of its own, as what another is compared with."""
    cause: bool = False
    """Whether it only says why another moved: "driven by exports"."""
    at: int | None = field(default=None, kw_only=True)
    stop: int = field(default=-1, kw_only=True)
    """The last token of its phrase."""

    @property
    def adds_up(self) -> bool:
        """Whether what it was in the parts of a year adds up to what it was in the year: trade, not wages."""
        return not self.stock and not self.rate and self.measure not in _AVERAGES

    def carried(self) -> Frame:
        """The same as it is told of further on; `replace` takes twice as long."""
        return self if self.at is None and self.stop < 0 else Frame(*_but_its_place(self))

    def mirrored(self) -> Frame:
        """The same flow seen from the other side."""
        return replace(self, measure=mirrored(self.measure), reporter=self.partner, partner=self.reporter)

    def told_by(self, home: str | None) -> str:
        """The flow as `home` calls it: what others import from it are its exports."""
        of_others = self.partner == home and home not in (None, self.reporter)
        return mirrored(self.measure) if of_others else self.measure

    def with_side(self, side: str, area: str | None) -> Frame:
        """With `area` on the side, where nothing stands there yet."""
        if side == PARTNER:
            return replace(self, partner=self.partner or area)
        return replace(self, reporter=self.reporter or area)


_TOWARDS = "in the direction of"
_but_its_place = attrgetter(*(one.name for one in fields(Frame) if not one.kw_only))


def role_of(measure: str, preposition: str) -> str | None:
    """Which side an area after `preposition` is for `measure`; of "bound for" the last word tells."""
    word = "to" if preposition == _TOWARDS else preposition.rpartition(" ")[2]
    return _roles().get(measure, _roles()["other"]).get(word)


@cache
def _roles() -> dict[str, dict[str, str]]:
    return {
        measure: {word: side for side, words in sides.items() for word in words}
        for measure, sides in vocabulary("sides").items()
    }


def names_itself(token: Token) -> bool:
    """Whether the word of a flow can mean nothing else: "exports", "the trade deficit", not "sales"."""
    measure = token.measure
    return measure is not None and (
        measure.measure == "balance" or any(flow.rstrip("s") in token.text for flow in ONE_WAY)
    )


def joined(codes: Sequence[str]) -> str | None:
    """Several areas as one side."""
    return told.joined(list(dict.fromkeys(codes)), "+") or None


def blank(mention: MeasureMention, at: int) -> Frame:
    """The frame of a measure word before its phrase is read."""
    return Frame(
        mention.measure,
        mention.sign,
        mention.product,
        has_partner=mention.partner,
        rate=mention.rate,
        stock=mention.stock,
        verb=mention.verb,
        weak=mention.weak,
        part=mention.part,
        at=at,
        stop=at,
    )
