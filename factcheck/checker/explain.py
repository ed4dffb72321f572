"""A relation in words: the small sum first, then what the text says, then the guess with a question mark."""

from __future__ import annotations

from decimal import Decimal

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.leaf import Leaf
from factcheck.checker.arithmetic.precision import decimals
from factcheck.checker.arithmetic.style import rounded
from factcheck.checker.keys import BALANCE
from factcheck.checker.relation import Agreement, AtMost, Equation, Ranking, Relation
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.quantity import Quantity


def number(quantity: Quantity, value: Decimal) -> str:
    """`value` in the scale and with the decimals that `quantity` is printed in."""
    places = 2 if quantity.printed.in_words else decimals(quantity)
    return rounded(value / quantity.printed.scale, places)


def holds_message(relation: Relation, sum_: str) -> str:
    if isinstance(relation.condition, Agreement):
        one, other = relation.condition.one, relation.condition.other
        return (
            f"{one.source} ({one.span.quote}) and {other.source} ({other.span.quote}) agree as far as they are rounded."
        )
    condition = relation.condition
    if isinstance(condition, Ranking):
        return f"{sum_}: {relation.claims[0].span.quote}, as stated{_taken(relation)}."
    if isinstance(condition, Equation) and isinstance(condition.stated, Leaf) and not _as_printed(condition):
        return f"{sum_}, which fits {quoted(condition.stated.claim)} in the text{_taken(relation)}."
    return f"{sum_}, as stated{_taken(relation)}."


def _as_printed(equation: Equation) -> bool:
    """Whether the computed value is the stated one to the last digit."""
    return equation.stated.nominal() == equation.computed.nominal()


def fails_message(relation: Relation, sum_: str, more: str) -> str:
    """What the numbers come to, what the text says, and `more`: the guess, or how far two sources usually differ."""
    condition, more = relation.condition, f" {more}" if more else ""
    if isinstance(condition, Agreement):
        one, other = condition.one, condition.other
        told = f"{one.source} gives {one.span.quote}, {other.source} {other.span.quote} for the same"
        return f"{sum_}: {told}. The sources disagree; the text should say whose figure it is.{more}"
    if isinstance(condition, Ranking):
        said = f"the text calls {condition.subject.span.quote} the {_ordinal(condition)}"
    elif isinstance(condition, AtMost):
        said = f"the text makes the part, {condition.part.span.quote}, larger than its whole"
    elif condition.repeats:
        said = "both are told of the same"
    elif isinstance(condition.stated, Leaf):
        said = f"the text says {_turned(condition.stated.claim, condition.computed.nominal())}"
    else:
        said = "the parts are said to be all"
    return f"{sum_}, but {said}{_taken(relation)}.{more}"


def undecided_message(relation: Relation, sum_: str, reason: str) -> str:
    return f"{sum_}, which does not fit what the text says; it proves nothing, as {reason}{_taken(relation)}."


def _taken(relation: Relation) -> str:
    return "".join(f", {clause}" for clause in relation.assumptions)


def _turned(claim: Claim, computed: Decimal) -> str:
    """The claim's words, and for a balance on which side it is where the sum puts it on the other."""
    value, quote = claim.quantity.value, claim.span.quote
    if claim.kind is not Kind.LEVEL or claim.series.measure != BALANCE or value * computed >= 0:
        return quote
    return f"{balance_side(value)} of {quote}"


def balance_side(value: Decimal) -> str:
    return "a surplus" if value > 0 else "a deficit"


def _ordinal(ranking: Ranking) -> str:
    names = {1: "largest", 2: "second-largest", 3: "third-largest", -1: "smallest", -2: "second-smallest"}
    deficit = ranking.subject.series.measure == BALANCE and ranking.subject.quantity.value < 0
    return names.get(-ranking.place if deficit else ranking.place, f"number {abs(ranking.place)}")


def quoted(claim: Claim) -> str:
    """The claim's words, on one line."""
    return on_one_line(claim.span.quote)


def on_one_line(quote: str) -> str:
    return " ".join(quote.split())


def bounds(quantity: Quantity, wanted: Interval) -> str:
    """The interval that the other figures leave for a number, in its own scale."""
    low, high = (number(quantity, end) if end.is_finite() else None for end in (wanted.low, wanted.high))
    if low is None or high is None:
        return f"at most {high}" if high is not None else f"at least {low}"
    return low if low == high else f"{low} to {high}"
