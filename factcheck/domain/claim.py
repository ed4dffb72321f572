"""What a number in an article says: a claim with its slots."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from factcheck.domain.period import Period
from factcheck.domain.quantity import Quantity


class Kind(StrEnum):
    """How a claim's number relates to what it measures."""

    LEVEL = "level"
    CHANGE = "change"
    """A relative change, in percent."""
    CHANGE_ABS = "change_abs"
    """An absolute change, in the unit of the level or in percentage points."""
    SHARE = "share"
    RATIO = "ratio"
    RANK = "rank"


@dataclass(frozen=True, slots=True)
class Span:
    """`quote` is the article's text from `start` to `end` (code points)."""

    start: int
    end: int
    quote: str

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def gap(self, other: Span) -> int:
        """How many characters lie between the two; below 0 where they overlap."""
        start = self.start if self.start > other.start else other.start
        return start - (self.end if self.end < other.end else other.end)


@dataclass(frozen=True, slots=True)
class Series:
    """What is measured, without a number: Kazakhstan's exports of all goods to China in 2023.

    Areas are codes: ISO 3166 alpha-3 for a country, else the group's usual English name in lower case
    (``central asia``, ``world``); several named together are joined by ``+`` (``ARM+KAZ+KGZ``).
    """

    measure: str
    product: str | None
    reporter: str | None
    partner: str | None
    period: Period | None


@dataclass(frozen=True, slots=True)
class SlotReason:
    """Why a slot is filled as it is: the rule that said so in plain words, and the words of the article it came from.

    `start`, `end` and `quote` are None where no words say it; `guessed` tells that it was carried over or assumed.
    """

    slot: str
    rule: str
    start: int | None
    end: int | None
    guessed: bool = False
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One number with all its slots filled as far as the text says; an unknown slot is None."""

    id: str
    kind: Kind
    series: Series
    base_period: Period | None
    """What a change or a ratio is measured against."""
    quantity: Quantity
    source: str | None
    """Who reported the number, by the name that the article uses."""
    span: Span
    against: Series | None = None
    """The whole of a share, or the other level of a ratio, where the text says it."""
    among: str | None = None
    """For a rank: the group within which it holds (``central asia``), where the text says it."""
    ranks: Kind | None = None
    """For a rank: what is compared, the levels or the changes."""
    divides: bool = False
    """For a ratio: the level now is the other one divided by it ("fell 4.3 times", "four times less than")."""
    yearly: bool = False
    """For a change: the mean of those of the years between ("5 percent a year" from 2018 to 2023)."""
    confidence: float = 1.0
    reasons: tuple[SlotReason, ...] = ()


def without_unknown_years(claim: Claim) -> Claim:
    """The claim as it may be held against others' figures: without a period whose year is not known."""
    known, base = claim.series.period, claim.base_period
    if (known is None or known.of_known_year) and (base is None or base.of_known_year):
        return claim
    return replace(claim, series=replace(claim.series, period=None), base_period=None)


class NumberStatus(StrEnum):
    """What a number in the text was taken for."""

    CLAIM = "claim"
    DATE = "date"
    TIME = "time"
    AGE = "age"
    ORDINAL = "ordinal"
    LIST_NUMBER = "list_number"
    PAGE_FURNITURE = "page_furniture"
    FORECAST = "forecast"
    TARGET = "target"
    TARIFF = "tariff"
    EXCHANGE_RATE = "exchange_rate"
    COMPANY = "company"
    COUNT = "count"
    DURATION = "duration"
    NAME = "name"
    QUANTITY = "quantity"
    """Read with its value and unit, but it states no statistic about an economy, or it could not be told which."""
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the text, claim or not; none is left out."""

    span: Span
    status: NumberStatus
    quantity: Quantity | None
    claim: str | None = None
    reason: SlotReason | None = None
    """Why it was taken for what it is, where it is no claim; the slot is `status`."""
