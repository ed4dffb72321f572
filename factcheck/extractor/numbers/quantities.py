"""From an amount to a quantity: exact decimals, the half-unit interval, and what a hedge makes of it."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext

from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.extractor.numbers.amount import Amount
from factcheck.extractor.numbers.hedges import Hedge, hedge_after, hedge_before, hedge_of_mark, spread
from factcheck.extractor.numbers.multiples import widened
from factcheck.extractor.numbers.units import PERCENT, TIMES

_EXACT = Context(prec=60, rounding=ROUND_HALF_EVEN)


def quantity_of(text: str, amount: Amount, last_quantity_end: int) -> Quantity:
    """The quantity of `amount` in plain units; a number that could not be read has the value 0.

    `last_quantity_end` is where the quantity before this one ends (0 for none): behind it "over" compares.
    """
    hedge = (
        hedge_before(text, amount.start, last_quantity_end)
        or hedge_of_mark(text, amount.start, amount.end)
        or hedge_after(text, amount.end)
    )
    token = text[amount.numeral.start : amount.token_end or amount.numeral.end]
    start = amount.numeral.start
    printed = Printed(
        token, start, start + len(token), amount.multiplier, amount.numeral.in_words,
        hedge.words if hedge else None, hedge.said if hedge else None, amount.unit_said,
        amount.unit.scale if amount.unit else Decimal(1),
    )  # fmt: skip
    vague = amount.numeral.low is not None and amount.numeral.low == amount.numeral.value
    qualifier = hedge.qualifier if hedge else (Qualifier.MORE_THAN if vague else Qualifier.EXACT)
    if amount.unreadable:
        zero = Decimal(0)
        return Quantity(zero, zero, zero, Decimal(1), None, qualifier, printed)
    with localcontext(_EXACT):
        value, low, high, last_place = _interval(amount, hedge)
        if amount.increment:
            high += 1  # "three times more" is four times as much to some, three times to others
        quantity = Quantity(value, low, high, last_place, _unit(amount), qualifier, printed)
        return -quantity if amount.sign < 0 else quantity


def _unit(amount: Amount) -> str | None:
    if amount.is_bare and amount.numeral.fraction:
        return PERCENT.name
    return amount.unit.name if amount.unit else None


def _interval(amount: Amount, hedge: Hedge | None) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    """Value, low, high and last place."""
    numeral = amount.numeral
    multiplier = Decimal(100) if amount.is_bare and numeral.fraction else amount.multiplier
    last_place = numeral.last_place * multiplier
    value = (numeral.value or Decimal(0)) * multiplier
    if len(amount.numerals) == 2:
        high = (amount.numerals[1].value or Decimal(0)) * multiplier
        return (value + high) / 2, value, high, last_place
    if numeral.low is not None and numeral.high is not None:
        low, high = numeral.low * multiplier, numeral.high * multiplier
        if hedge and amount.unit == TIMES:
            low, high = widened(numeral, hedge)
        elif hedge:
            low, high = _hedged_words(hedge, value, low, high)
        return value, min(low, value), max(high, value), last_place
    if hedge:
        return value, *spread(hedge, value, last_place), last_place
    return value, value - last_place / 2, value + last_place / 2, last_place


def _hedged_words(hedge: Hedge, value: Decimal, low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    """What "nearly half" or "more than a third" may stand for."""
    far_low, far_high = spread(hedge, value, Decimal(0))
    if hedge.qualifier is Qualifier.ABOUT and hedge.spread == "about":
        return min(low, far_low), max(high, far_high)
    return far_low, far_high
