"""A relation in words: the small sum with its numbers in it, what the text says, and the guess with a question mark."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal

from factcheck.checker.formula import Constant, Formula, Leaf, Product, Quotient, Sum, Use
from factcheck.checker.interval import Interval
from factcheck.checker.precision import decimals
from factcheck.checker.relation import Agreement, AtMost, Equation, Ranking, Relation
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.quantity import Quantity

_SCALES = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
_ONE = (Decimal(1), "")
_MOST_PLACES = 6
_LONG = Context(prec=60, rounding=ROUND_HALF_UP)
Figure = Callable[[Claim], str]


def calculation(relation: Relation) -> str:
    """The relation as a small sum: ``61.4 + 28.0 = 89.4 billion USD``."""
    condition = relation.condition
    if isinstance(condition, Ranking):
        return _ranking(condition)
    if isinstance(condition, AtMost):
        part, whole = condition.part.claim, condition.whole.claim
        scale, word = _scale([part, whole])
        figure = _figure(scale, _decimals([part, whole], scale))
        return f"{figure(part)} ≤ {figure(whole)}{_unit(whole, word)}"
    if isinstance(condition, Agreement):
        return _agreement(condition)
    return _equation(condition)


def _agreement(agreement: Agreement) -> str:
    claims = [agreement.one, agreement.other]
    scale, word = _scale(claims)
    figure = _figure(scale, _decimals(claims, scale))
    large, small = sorted(claims, key=lambda claim: abs(claim.quantity.value), reverse=True)
    ratio = f"{_round(agreement.ratio, 2)} times"
    return f"{figure(large)} / {figure(small)}{_unit(large, word)} = {ratio}"


def _equation(equation: Equation) -> str:
    levels = [leaf.claim for leaf in _leaves(equation) if _is_amount(leaf)]
    scale, word = _scale(levels) if levels else _ONE
    figure = _figure(scale, _decimals(levels, scale))
    stated, text = equation.stated, _text(equation.computed, figure)
    value = equation.computed.nominal()
    if isinstance(stated, Constant):
        return f"{text} = {_percent(value)}"
    if isinstance(equation.computed, Leaf):
        return f"{text}{_unit(stated.claim, word)}, and again {figure(stated.claim)}{_unit(stated.claim, word)}"
    return f"{text} = {_result(stated, value, scale, word, equation.computed)}"


def _leaves(equation: Equation) -> list[Leaf]:
    return [*equation.stated.leaves(), *equation.computed.leaves()]


def _is_amount(leaf: Leaf) -> bool:
    return leaf.use is Use.AMOUNT and leaf.claim.kind is not Kind.RATIO


def _result(stated: Leaf, value: Decimal, scale: Decimal, word: str, computed: Formula) -> str:
    """The computed value, printed like the number that it is compared with."""
    if not value.is_finite():
        return "?"
    places = decimals(stated.claim.quantity)
    match stated.use:
        case Use.GROWTH:
            return _round((value - 1) * 100, places + 1, signed=True) + " percent"
        case Use.PART | Use.GAIN:
            return _percent(value, places + 1)
    if stated.claim.kind is Kind.RATIO:
        return _round(value, places + 1) + " times"
    plain = isinstance(computed, Sum) and all(isinstance(term, Leaf) for _, term in computed.terms)
    places = _decimals([leaf.claim for leaf in computed.leaves() if _is_amount(leaf)], scale) if plain else places + 1
    return _round(value / scale, places) + _unit(stated.claim, word)


def _text(formula: Formula, figure: Figure, inner: bool = False) -> str:
    match formula:
        case Leaf(claim, use):
            return figure(claim) if use is Use.AMOUNT and claim.kind is not Kind.RATIO else _factor(formula)
        case Sum(terms):
            text = "".join(_signed(c, _text(t, figure, True), i == 0) for i, (c, t) in enumerate(terms))
            return f"({text})" if inner else text
        case Product(left, right):
            return f"{_text(left, figure, True)} × {_text(right, figure, True)}"
        case Quotient(top, bottom):
            return f"{_text(top, figure, True)} / {_text(bottom, figure, True)}"
        case Constant(number):
            return f"{number:f}"


def _signed(coefficient: Decimal, text: str, first: bool) -> str:
    times = f"{abs(coefficient).normalize():f} × " if abs(coefficient) != 1 else ""
    sign = ("−" if coefficient < 0 else "") if first else (" − " if coefficient < 0 else " + ")
    return sign + times + text


def _factor(leaf: Leaf) -> str:
    places = decimals(leaf.claim.quantity)
    if leaf.use is Use.PART:
        return _percent(leaf.nominal(), places)
    if leaf.use is Use.GAIN:
        change = _round(leaf.claim.quantity.value, places)
        return f"{change}/{_round(100 + leaf.claim.quantity.value, places)}"
    return _round(leaf.nominal(), places + (2 if leaf.use is Use.GROWTH else 0))


def _ranking(ranking: Ranking) -> str:
    claims = [ranking.subject, *ranking.others]
    scale, word = _scale(claims)
    figure = _figure(scale, _decimals(claims, scale))
    order = sorted(claims, key=lambda c: c.quantity.value, reverse=ranking.place > 0)
    unit = _unit(ranking.subject, word)
    return f"{figure(ranking.subject)} among {', '.join(figure(claim) for claim in order)}{unit}"


def _figure(scale: Decimal, places: int) -> Figure:
    """How to print an amount: in the common scale, with equal decimals where they differ by one place only."""

    def figure(claim: Claim) -> str:
        own = _decimals([claim], scale)
        return _round(claim.quantity.value / scale, places if places - own <= 1 else own)

    return figure


def _scale(claims: list[Claim]) -> tuple[Decimal, str]:
    """The largest scale word that the printed amounts share in size, and its factor."""
    if any(claim.kind not in (Kind.LEVEL, Kind.CHANGE_ABS) for claim in claims):
        return _ONE
    largest = max((abs(claim.quantity.value) for claim in claims), default=Decimal(0))
    scaled = any(claim.quantity.printed.scale >= 10**5 for claim in claims)
    return next(((f, w) for f, w in _SCALES if scaled and largest >= f), _ONE)


def _decimals(claims: list[Claim], scale: Decimal) -> int:
    places = (claim.quantity.last_place / scale for claim in claims if claim.quantity.last_place)
    return min(_MOST_PLACES, max((max(0, -int(p.normalize().as_tuple().exponent)) for p in places), default=0))


def _unit(claim: Claim, word: str) -> str:
    return " ".join(("", *(part for part in (word, (claim.quantity.unit or "").replace("_", " ")) if part)))


def _percent(part: Decimal, places: int = 1) -> str:
    return _round(part * 100, places) + " percent"


def _round(value: Decimal, places: int, signed: bool = False) -> str:
    if not value.is_finite():
        return "?"
    rounded = value.quantize(Decimal(1).scaleb(-min(places, _MOST_PLACES + 2)), context=_LONG)
    return f"{rounded:+,f}".replace("-", "−") if signed else f"{rounded:,f}".replace("-", "−")


def number(quantity: Quantity, value: Decimal) -> str:
    """`value` in the scale and with the decimals that `quantity` is printed in."""
    places = 2 if quantity.printed.in_words else decimals(quantity)
    return _round(value / quantity.printed.scale, places)


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


def fails_message(relation: Relation, sum_: str, guess: str | None) -> str:
    """What the numbers come to, what the text says, and the guess."""
    condition = relation.condition
    if isinstance(condition, Agreement):
        one, other = condition.one, condition.other
        told = f"{one.source} gives {one.span.quote}, {other.source} {other.span.quote} for the same"
        return f"{sum_}: {told}. The sources disagree; the text should say whose figure it is."
    if isinstance(condition, Ranking):
        said = f"the text calls {condition.subject.span.quote} the {_ordinal(condition)}"
    elif isinstance(condition, AtMost):
        said = f"the text makes the part, {condition.part.claim.span.quote}, larger than its whole"
    elif isinstance(condition.stated, Leaf):
        said = f"the text says {condition.stated.claim.span.quote}"
    else:
        said = "the parts are said to be all"
    return f"{sum_}, but {said}{_taken(relation)}.{f' {guess}' if guess else ''}"


def undecided_message(relation: Relation, sum_: str, reason: str) -> str:
    return f"{sum_}, which does not fit what the text says; it proves nothing, as {reason}{_taken(relation)}."


def _taken(relation: Relation) -> str:
    return "".join(f", {clause}" for clause in relation.assumptions)


def _ordinal(ranking: Ranking) -> str:
    names = {1: "largest", 2: "second-largest", 3: "third-largest", -1: "smallest", -2: "second-smallest"}
    return names.get(ranking.place, f"number {abs(ranking.place)}")


def quoted(claim: Claim) -> str:
    """The claim's words, on one line."""
    return " ".join(claim.span.quote.split())


def bounds(quantity: Quantity, wanted: Interval) -> str:
    """The interval that the other figures leave for a number, in its own scale."""
    low, high = (number(quantity, end) if end.is_finite() else None for end in (wanted.low, wanted.high))
    if low is None or high is None:
        return f"at most {high}" if high is not None else f"at least {low}"
    return low if low == high else f"{low} to {high}"
