"""A relation as one small sum with its numbers in it: ``61.4 + 28.0 = 89.4 billion USD``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from factcheck.checker.formula import Constant, Formula, Leaf, Product, Quotient, Sum, Use
from factcheck.checker.precision import decimals, places_of
from factcheck.checker.relation import Agreement, AtMost, Equation, Ranking, Relation
from factcheck.domain.claim import Claim, Kind

_SCALES = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
_ONE = (Decimal(1), "")
_AMOUNT, _RATIO = Use.AMOUNT, Kind.RATIO
_AMOUNTS = Kind.LEVEL, Kind.CHANGE_ABS
_LEAST_IN_WORDS = Decimal(10) ** 5
_MOST_PLACES = 6
_PLACES = [Decimal(1).scaleb(-places) for places in range(_MOST_PLACES + 3)]
"""One in each last place that is printed."""
_LONG = Context(prec=60, rounding=ROUND_HALF_UP)


def calculation(relation: Relation) -> str:
    """The relation as a small sum: ``61.4 + 28.0 = 89.4 billion USD``."""
    condition = relation.condition
    if isinstance(condition, Ranking):
        return _ranking(condition)
    if isinstance(condition, AtMost):
        part, whole = condition.part, condition.whole
        style = Style.for_claims([part, whole])
        return f"{style.figure(part)} ≤ {style.figure(whole)}{style.unit(whole)}"
    if isinstance(condition, Agreement):
        return _agreement(condition)
    return _equation(condition)


def worked(formula: Formula, kind: Kind) -> str:
    """A formula with what it comes to, told as a change, a share, a ratio or a level.

    ``89.4 / 70.2 = +27.4 percent``, ``16.3 / 24.0 = 67.9 percent``, ``61.4 / 28.0 = 2.19 times``,
    ``9.6 − 1.0 = +8.6 billion USD``; a number that stands alone is told as it is.
    """
    leaves = list(formula.leaves())
    lone = isinstance(formula, Leaf)
    places = max(decimals(leaf.claim.quantity) for leaf in leaves)
    if lone and leaves[0].claim.kind is Kind.RATIO:
        return rounded(leaves[0].claim.quantity.value, places) + " times"
    style = Style.for_claims([leaf.claim for leaf in leaves if _is_amount(leaf)])
    value = formula.nominal()
    match kind:
        case Kind.CHANGE:
            told = rounded((value - 1) * 100, places if lone else 1, signed=True) + " percent"
        case Kind.SHARE:
            told = _percent(value, places if lone else 1)
        case Kind.RATIO:
            told = rounded(value, 2) + " times"
        case _:
            amount = style.amount(value, [leaf.claim for leaf in leaves])
            told = ("+" if value > 0 else "") + amount + style.unit(leaves[0].claim)
    return told if lone else f"{_text(formula, style)} = {told}"


def listing(first: Claim, others: Sequence[Claim]) -> str:
    """A figure among others, in their order: ``89.4 beside 70.2, 65.0 billion USD``."""
    style = Style.for_claims([first, *others])
    return f"{style.figure(first)} beside {', '.join(map(style.figure, others))}{style.unit(first)}"


def _agreement(agreement: Agreement) -> str:
    claims = [agreement.one, agreement.other]
    style = Style.for_claims(claims)
    large, small = sorted(claims, key=lambda claim: abs(claim.quantity.value), reverse=True)
    ratio = f"{rounded(agreement.ratio, 2)} times"
    return f"{style.figure(large)} / {style.figure(small)}{style.unit(large)} = {ratio}"


def _equation(equation: Equation) -> str:
    stated, computed = equation
    parts = [leaf.claim for leaf in computed.leaves() if _is_amount(leaf)]
    style = Style.for_claims([*(leaf.claim for leaf in stated.leaves() if _is_amount(leaf)), *parts])
    text, value = _text(computed, style), computed.nominal()
    if isinstance(stated, Constant):
        return f"{text} = {_percent(value)}"
    if equation.repeats:
        return f"{text}{style.unit(stated.claim)}, and again {style.figure(stated.claim)}{style.unit(stated.claim)}"
    if isinstance(computed, Leaf):
        text = f"{text} times"
    return f"{text} = {_result(stated, value, style, parts if _is_plain(computed) else None)}"


def _is_amount(leaf: Leaf) -> bool:
    return leaf.use is _AMOUNT and leaf.claim.kind is not _RATIO


def _is_plain(formula: Formula) -> bool:
    """Whether it only adds the numbers of claims."""
    return isinstance(formula, Sum) and all(isinstance(term, Leaf) for _, term in formula.terms)


def _result(stated: Leaf, value: Decimal, style: Style, added: Sequence[Claim] | None) -> str:
    """The computed value, printed like the number that it is compared with, or like what is `added`."""
    if not value.is_finite():
        return "?"
    if added is not None and _is_amount(stated):
        return style.total(value, added) + style.unit(stated.claim)
    places = decimals(stated.claim.quantity)
    match stated.use:
        case Use.GROWTH:
            return rounded((value - 1) * 100, places + 1, signed=True) + " percent"
        case Use.PART | Use.GAIN:
            return _percent(value, places + 1)
        case Use.DIVISOR if value:
            value = 1 / value
    if stated.claim.kind is _RATIO:
        return rounded(value, places + 1) + " times"
    return style.amount(value, [stated.claim], 1) + style.unit(stated.claim)


def _text(formula: Formula, style: Style, inner: bool = False) -> str:
    match formula:
        case Leaf():
            return style.figure(formula.claim) if _is_amount(formula) else _factor(formula)
        case Sum():
            text = "".join(_signed(c, _text(t, style, True), i == 0) for i, (c, t) in enumerate(formula.terms))
            return f"({text})" if inner else text
        case Product():
            return f"{_text(formula.left, style, True)} × {_text(formula.right, style, True)}"
        case Quotient():
            return f"{_text(formula.top, style, True)} / {_text(formula.bottom, style, True)}"
        case Constant():
            return f"{formula.number:f}"


def _signed(coefficient: Decimal, text: str, first: bool) -> str:
    times = f"{abs(coefficient).normalize():f} × " if abs(coefficient) != 1 else ""
    sign = ("−" if coefficient < 0 else "") if first else (" − " if coefficient < 0 else " + ")
    return sign + times + text


def _factor(leaf: Leaf) -> str:
    places = decimals(leaf.claim.quantity)
    if leaf.use is Use.PART:
        return _percent(leaf.nominal(), places)
    if leaf.use is Use.GAIN:
        change = rounded(leaf.claim.quantity.value, places)
        return f"{change}/{rounded(100 + leaf.claim.quantity.value, places)}"
    return rounded(leaf.nominal(), places + (2 if leaf.use in (Use.GROWTH, Use.DIVISOR) else 0))


def _ranking(ranking: Ranking) -> str:
    claims = [ranking.subject, *ranking.others]
    style = Style.for_claims(claims)
    order = sorted(claims, key=lambda c: c.quantity.value, reverse=ranking.place > 0)
    listed = ", ".join(style.figure(claim) for claim in order)
    return f"{style.figure(ranking.subject)} among {listed}{style.unit(ranking.subject)}"


class Style(NamedTuple):
    """How the amounts of one sum are printed: in a common scale, each with its own where they are too far apart.

    They get equally many decimals where they differ by one place only.
    """

    scale: Decimal
    word: str
    places: int
    apart: bool

    @classmethod
    def for_claims(cls, claims: Sequence[Claim]) -> Style:
        sizes = [size for claim in claims if (size := abs(claim.quantity.value))]
        largest = max(sizes, default=Decimal(0))
        scale, word = scale_of(largest) if largest and _are_in_words(claims) else _ONE
        apart = bool(word) and largest >= 1000 * min(sizes)
        return cls(scale, word, _decimals(claims, scale), apart)

    def figure(self, claim: Claim) -> str:
        return self.total(claim.quantity.value, (claim,))

    def total(self, value: Decimal, parts: Sequence[Claim]) -> str:
        """What is reckoned of `parts`, beside the other amounts of the sum."""
        if self.apart:
            return self.amount(value, parts)
        own = _decimals(parts, self.scale)
        return rounded(value / self.scale, self.places if self.places - own <= 1 else own)

    def amount(self, value: Decimal, like: Sequence[Claim], more: int = 0) -> str:
        """`value` with as many decimals as the claims in `like` have, and some more."""
        scale, word = scale_of(value) if self.apart else (self.scale, "")
        return rounded(value / scale, _decimals(like, scale) + more) + (f" {word}" if word else "")

    def unit(self, claim: Claim) -> str:
        """What stands behind the sum: the common scale word and the unit."""
        unit = (claim.quantity.unit or "").replace("_", " ")
        return "".join(f" {part}" for part in ("" if self.apart else self.word, unit) if part)


def _are_in_words(claims: Sequence[Claim]) -> bool:
    """Whether all of them are amounts, and the text uses a scale word for any."""
    scales = [claim.quantity.printed.scale for claim in claims if claim.kind in _AMOUNTS]
    return len(scales) == len(claims) and max(scales) >= _LEAST_IN_WORDS


def scale_of(value: Decimal) -> tuple[Decimal, str]:
    """The factor and the word that an amount of this size is told with: 10⁹ and ``billion``."""
    size = abs(value)
    for scale in _SCALES:
        if size >= scale[0]:
            return scale
    return _ONE


def _decimals(claims: Sequence[Claim], scale: Decimal) -> int:
    """How many digits after the decimal point the claims are printed with at most, counted in `scale`."""
    most = 0
    for claim in claims:
        places = places_of(claim.quantity.last_place, scale)
        most = places if places > most else most
    return min(most, _MOST_PLACES)


def _percent(part: Decimal, places: int = 1) -> str:
    return rounded(part * 100, places) + " percent"


def rounded(value: Decimal, places: int, signed: bool = False) -> str:
    """`value` with `places` decimals and thousands apart, a sign always where `signed`."""
    if not value.is_finite():
        return "?"
    rounded = value.quantize(_PLACES[min(places, _MOST_PLACES + 2)], context=_LONG)
    return f"{rounded:+,f}".replace("-", "−") if signed else f"{rounded:,f}".replace("-", "−")
