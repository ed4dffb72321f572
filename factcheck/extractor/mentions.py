"""What the pipeline's components find in a paragraph, before the slots are filled.

Every offset is a character offset into the text that the component was given (`Doc.text` of one paragraph).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.claim import NumberStatus
from factcheck.domain.period import Period, Words
from factcheck.domain.quantity import Quantity

OVER_YEARS = "over years"
"""What a mention is relative to that says over how many years something changed: "in three years"."""
VAGUE = "vague"
"""What a mention is relative to that names no one time: "in earlier years"."""


class Form(StrEnum):
    """What sort of thing a number mention states, as far as its own words tell."""

    AMOUNT = "amount"
    """A value in money, mass, energy, persons …: `quantity.unit` says which."""
    PERCENT = "percent"
    POINTS = "points"
    """Percentage points."""
    MULTIPLE = "multiple"
    """2.3-fold, three times, doubled, halved: the factor, unit `times`."""
    FRACTION = "fraction"
    """A third, half, three-quarters, two in five: in percent."""
    RANK = "rank"
    """Largest, second-largest, lowest: unit `rank`, 1 for the first, -1 for the last."""
    YEAR = "year"
    PLAIN = "plain"
    """A number with no unit: a count, or something that is no quantity (`status` says what)."""


@dataclass(frozen=True, slots=True)
class NumberMention:
    start: int
    end: int
    form: Form
    quantity: Quantity
    status: NumberStatus | None = None
    """What it is if it can be no claim, decided from its own words alone (a date, an age, a list number)."""
    direction: int = 0
    """+1 or -1 where the words say it themselves: doubled, halved, a plus or minus sign, "more", "less"."""
    increment: bool = False
    """For a multiple: it says how much was added ("three times more"), not what came out ("three times as much")."""
    retold: int | None = None
    """For a conversion in brackets: the start of the mention that it tells a second time."""
    like: int | None = None
    """For a bare number: the start of the mention whose unit it has; -1 where that is of an earlier paragraph."""


@dataclass(frozen=True, slots=True)
class AreaMention:
    start: int
    end: int
    codes: tuple[str, ...]
    """ISO alpha-3 or group names; two for a hyphenated pair (Tajik-Chinese: TJK, CHN)."""
    form: str
    """`name`, `demonym`, `capital`, `group`, `pair`, `epithet` (a rank that tells the country), or `region` (part of
    the country that `codes` tells)."""
    possessive: bool = False
    region: str | None = None
    """The name of a region in lower case: its figures are not its country's."""

    @property
    def sides(self) -> tuple[str, ...]:
        """Whose trade it can be: that of the countries or groups, or of the region alone."""
        return (self.region,) if self.region else self.codes


@dataclass(frozen=True, slots=True)
class PeriodMention:
    start: int
    end: int
    period: Period | None
    """None while it needs an anchor (see `relative`)."""
    relative: str | None = None
    """What it is relative to the claim's own period: `year_earlier` ("a year earlier", "the same period of last year"),
    `previous` ("the previous quarter"), `annual` ("year-on-year"), `same` ("in the period"), OVER_YEARS ("in three
    years"), VAGUE ("in earlier years"); None for no other."""
    base: bool = False
    """Whether the words make it the base of a comparison: "compared with 2022", "from 2021", "than a year earlier"."""
    said: Words | None = None
    """Its place in the article."""
    step: str | None = None
    """By how much "the previous month" or "on the quarter" lies before a day: week, month, quarter, half; or over how
    many years something changed."""
    run: Period | None = None
    """For a day that is counted up to, "by the end of September": the part of the year that it closes."""

    @property
    def compares(self) -> bool:
        """Whether it only says what a change compares with: "year on year", "quarter on quarter"."""
        return self.relative in ("annual", OVER_YEARS) or (self.relative == "previous" and self.base)


@dataclass(frozen=True, slots=True)
class SourceMention:
    start: int
    end: int
    name: str
    """The usual short name, or the words of the article."""
    attributes: bool = True
    """Whether the words attribute a statement to it ("according to", "said"), or it is only named."""


@dataclass(frozen=True, slots=True)
class MeasureMention:
    """A word that names a measure, or a verb that does ("sold", "bought")."""

    start: int
    end: int
    measure: str
    verb: bool = False
    sign: int = 1
    """-1 where the word makes the level negative: deficit, gap, shortfall."""
    partner: bool = False
    """Whether the measure has another side: trade, remittances, investment."""
    rate: bool = False
    """Whether its level is itself in percent: inflation, unemployment."""
    stock: bool = False
    """Whether it is told of a day: population, reserves, debt."""
    product: str | None = None
    """A product that the word itself names: re-exports, arms sales."""
    directed: bool = False
    """Whether it names the measure only with its direction: sales to, deliveries abroad."""
    object: str | None = None
    """What must stand around a verb for it to name the measure: `goods` for its object ("took Albanian goods"), `bulk`,
    so much of them, `paying`, what money is spent on.

    With `going`, `led` and `between` they are its subject: "goods came in", "to Peru went $3bn worth", "goods moved
    between the two".
    """
    part: bool = False
    """Whether it names a part in trade, so that the other side is whoever plays it: buyer, supplier, market."""
    ranked: bool = False
    """Whether it names the measure only behind a superlative: the largest buyer."""
    weak: bool = False
    """Whether the word often means something else: a verb, a sector ("manufacturing"), a part in trade ("buyer")."""
    counting: bool = False
    """Whether it says that something is counted, so that small bare numbers tell it: "the number of banks"."""
