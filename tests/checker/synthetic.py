"""Articles at random whose figures are right, as claims: true values are drawn, then printed as writers round them.

The habits are those of correct articles: each of them turns some number into one that a naive check takes for wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import StrEnum
from random import Random

from factcheck.domain.claim import Claim, Kind, Series, Span
from factcheck.domain.period import Period
from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.extractor.numbers.hedges import Hedge, spread

NOW, BEFORE = Period.year(2023), Period.year(2022)
BILLION, MILLION = Decimal(10) ** 9, Decimal(10) ** 6
_NAMES = {BILLION: " billion", MILLION: " million"}
_HEDGES = (
    (Hedge("about", Qualifier.ABOUT, "about", (0, 0)), ROUND_HALF_UP),
    (Hedge("nearly", Qualifier.ABOUT, "nearly", (0, 0)), ROUND_CEILING),
    (Hedge("just under", Qualifier.LESS_THAN, "just_under", (0, 0)), ROUND_CEILING),
    (Hedge("more than", Qualifier.MORE_THAN, "more_than", (0, 0)), ROUND_FLOOR),
)
_APART = 40
"""From the beginning of one number in the text to the next."""


class Habit(StrEnum):
    """How a writer may come from a true value to the number in print, other than by rounding half up."""

    TRUNCATED = "cut instead of rounded"
    FROM_ROUNDED = "computed from rounded levels"
    WHOLE = "whole numbers instead of decimals"
    FIVES = "to fives and tens without a hedge"
    HEDGED = "hedged"
    REVISED = "against a base revised by up to 1 percent"


@dataclass(frozen=True, slots=True)
class Fact:
    """What an article may tell: a level, or what follows from two of them."""

    kind: Kind
    series: Series
    base: Period | None = None
    against: Series | None = None
    weight: float = 1.0
    """How often articles tell such a fact."""

    @property
    def other(self) -> Series | None:
        """The level that the fact sets its own one against."""
        return replace(self.series, period=self.base) if self.base else self.against

    def follows(self, level: Decimal, other: Decimal) -> Decimal:
        """What the fact's number is for these two levels."""
        match self.kind:
            case Kind.CHANGE:
                return (level / other - 1) * 100
            case Kind.CHANGE_ABS:
                return level - other
            case Kind.SHARE:
                return level / other * 100
            case Kind.RATIO:
                return level / other
        return level


@dataclass(frozen=True, slots=True)
class Style:
    """How one article prints its numbers: decimals of billions and of percentages, and whether ".0" is left out."""

    amounts: int
    percent: int
    drops_zero: bool


def article(random: Random, habits: Collection[Habit] = (), part: float = 0.2) -> list[Claim]:
    """The 25 to 45 claims of a correct article; one number in `part` of them is printed by one of `habits`."""
    levels = _levels(random)
    facts = sorted(_facts(levels), key=lambda fact: random.random() ** (1 / fact.weight), reverse=True)
    style = Style(random.choice((1, 1, 2)), random.choice((0, 1)), random.random() < 0.5)
    writer = _Writer(random, levels, style, list(habits), part)
    chosen = sorted(facts[: random.randint(25, 45)], key=lambda fact: fact.kind is not Kind.LEVEL)
    claims = [writer.claim(fact) for fact in chosen]
    random.shuffle(claims)
    return [_placed(claim, number) for number, claim in enumerate(claims, 1)]


def _levels(random: Random) -> dict[Series, Decimal]:
    """True exports, imports, turnover and balance of a reporter with each partner and with all, in two years."""
    partners = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"][: random.randint(3, 6)]
    found: dict[Series, Decimal] = {}
    for partner in partners:
        for measure in ("exports", "imports"):
            before = round(Decimal(str(10 ** random.uniform(7.7, 10.5))))
            rise = Decimal(
                str(random.choice((random.uniform(-0.4, 0.6), random.uniform(-0.1, 0.2), random.uniform(0.6, 3))))
            )
            found[_series(measure, partner, BEFORE)] = Decimal(before)
            found[_series(measure, partner, NOW)] = Decimal(round(before * (1 + rise)))
    for period in (BEFORE, NOW):
        for measure in ("exports", "imports"):
            total = sum((found[_series(measure, partner, period)] for partner in partners), Decimal(0))
            found[_series(measure, "+".join(partners), period)] = total
        for partner in (*partners, "+".join(partners)):
            exports, imports = (found[_series(measure, partner, period)] for measure in ("exports", "imports"))
            found[_series("turnover", partner, period)] = exports + imports
            found[_series("balance", partner, period)] = exports - imports
    return found


def _series(measure: str, partner: str, period: Period) -> Series:
    return Series(measure, None, "RRR", partner, period)


def _facts(levels: dict[Series, Decimal]) -> Iterator[Fact]:
    for series, level in levels.items():
        yield Fact(Kind.LEVEL, series, weight=3 if series.period == NOW else 1)
        if series.period != NOW:
            continue
        if series.measure == "balance":
            continue
        yield Fact(Kind.CHANGE_ABS, series, BEFORE)
        yield Fact(Kind.CHANGE, series, BEFORE, weight=2)
        if level / levels[replace(series, period=BEFORE)] > Decimal("1.5"):
            yield Fact(Kind.RATIO, series, BEFORE)
        for other in levels:
            same = (other.measure, other.period) == (series.measure, series.period)
            if same and "+" in (other.partner or "") and other != series:
                yield Fact(Kind.SHARE, series, against=other)
            elif same and level > levels[other] * Decimal("1.5"):
                yield Fact(Kind.RATIO, series, against=other, weight=0.2)


class _Writer:
    """Prints the facts of one article."""

    def __init__(
        self, random: Random, levels: dict[Series, Decimal], style: Style, habits: list[Habit], part: float
    ) -> None:
        self._random = random
        self._levels = levels
        self._style = style
        self._habits = habits
        self._part = part
        self._printed: dict[Series, Decimal] = {}

    def claim(self, fact: Fact) -> Claim:
        """The fact in print. Levels come first, so that the others can be computed from what is printed of them."""
        habit = self._random.choice(self._habits) if self._habits and self._random.random() < self._part else None
        value = self._value(fact, habit)
        quantity = self._quantity(fact, value, habit) or self._quantity(fact, value, None) or self._small(fact, value)
        if fact.kind is Kind.LEVEL:
            self._printed[fact.series] = quantity.value
        return Claim("", fact.kind, fact.series, fact.base, quantity, None, _quoted(quantity), against=fact.against)

    def _value(self, fact: Fact, habit: Habit | None) -> Decimal:
        level = self._levels[fact.series]
        if fact.other is None:
            return level
        other = self._levels[fact.other]
        if habit is Habit.FROM_ROUNDED:
            level, other = self._in_print(fact.series), self._in_print(fact.other)
        if habit is Habit.REVISED and fact.base:
            other *= 1 + Decimal(str(self._random.uniform(-0.01, 0.01)))
        return fact.follows(level, other)

    def _in_print(self, series: Series) -> Decimal:
        """The level as the article prints it, or would."""
        if series in self._printed:
            return self._printed[series]
        scale, places = self._scale(self._levels[series])
        return round(self._levels[series] / scale, places) * scale

    def _scale(self, amount: Decimal) -> tuple[Decimal, int]:
        return (BILLION, self._style.amounts) if abs(amount) >= BILLION else (MILLION, 0)

    def _quantity(self, fact: Fact, value: Decimal, habit: Habit | None) -> Quantity | None:
        """The number as the habit prints it, None where that leaves nothing of it."""
        unit, scale, places = self._form(fact, value)
        count = abs(value) / scale
        hedge, rounding, step = None, ROUND_HALF_UP, Decimal(1).scaleb(-places)
        if habit is Habit.TRUNCATED:
            rounding = ROUND_DOWN
        elif habit is Habit.WHOLE:
            step = Decimal(1)
        elif habit is Habit.FIVES and count >= 10:
            step = Decimal(self._random.choice((5, 10)))
        elif habit is Habit.HEDGED:
            step = Decimal(1)
            hedge, rounding = self._random.choice(_HEDGES)
        number = (count / step).quantize(Decimal(1), rounding) * step
        if self._style.drops_zero and number == number.to_integral_value():
            number = number.quantize(Decimal(1))
        return _printed(number, scale, unit, hedge, negative=value < 0) if number else None

    def _small(self, fact: Fact, value: Decimal) -> Quantity:
        """A number that would be printed as nothing, with as many more decimals as it takes."""
        unit, scale, _ = self._form(fact, value)
        number = round(abs(value) / scale, -(abs(value) / scale).adjusted())
        return _printed(number, scale, unit, None, negative=value < 0)

    def _form(self, fact: Fact, value: Decimal) -> tuple[str, Decimal, int]:
        """Unit, scale and decimals."""
        if fact.kind in (Kind.CHANGE, Kind.SHARE):
            return "percent", Decimal(1), self._style.percent
        return ("times", Decimal(1), 1) if fact.kind is Kind.RATIO else ("USD", *self._scale(value))


def _printed(number: Decimal, scale: Decimal, unit: str, hedge: Hedge | None, negative: bool) -> Quantity:
    """`number` in units of `scale` as a quantity, as the extractor reads one."""
    token = f"{number:,f}"
    value, place = number * scale, Decimal(1).scaleb(min(0, int(number.as_tuple().exponent))) * scale
    low, high = spread(hedge, value, place) if hedge else (value - place / 2, value + place / 2)
    qualifier = hedge.qualifier if hedge else Qualifier.EXACT
    printed = Printed(token, 0, len(token), scale, hedge=hedge.words if hedge else None)
    quantity = Quantity(value, low, high, place, unit, qualifier, printed)
    return -quantity if negative else quantity


def _quoted(quantity: Quantity) -> Span:
    token, unit = quantity.printed.token, quantity.unit
    quote = f"${token}{_NAMES[quantity.printed.scale]}" if unit == "USD" else f"{token} {unit}"
    return Span(0, len(quote), quote)


def _placed(claim: Claim, number: int) -> Claim:
    start, quote, printed = number * _APART, claim.span.quote, claim.quantity.printed
    moved = printed.moved(start + quote.index(printed.token))
    span = Span(start, start + len(quote), quote)
    return replace(claim, id=f"c{number}", span=span, quantity=replace(claim.quantity, printed=moved))
