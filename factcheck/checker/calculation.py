"""A relation as one small sum with its numbers in it: ``61.4 + 28.0 = 89.4 billion USD``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.checker.formula import Constant, Formula, Leaf, Product, Quotient, Sum, Use
from factcheck.checker.precision import decimals
from factcheck.checker.relation import Agreement, AtMost, Equation, Ranking, Relation
from factcheck.domain.claim import Claim, Kind

_SCALES = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
_ONE = (Decimal(1), "")
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
    style = Style.for_claims([leaf.claim for leaf in _leaves(equation) if _is_amount(leaf)])
    stated, text = equation.stated, _text(equation.computed, style)
    value = equation.computed.nominal()
    if isinstance(stated, Constant):
        return f"{text} = {_percent(value)}"
    if isinstance(equation.computed, Leaf) and not equation.repeats:
        text = f"{text} times"
    if isinstance(stated, Leaf) and equation.repeats:
        return f"{text}{style.unit(stated.claim)}, and again {style.figure(stated.claim)}{style.unit(stated.claim)}"
    return f"{text} = {_result(stated, value, style, equation.computed)}"


def _leaves(equation: Equation) -> list[Leaf]:
    return [*equation.stated.leaves(), *equation.computed.leaves()]


def _is_amount(leaf: Leaf) -> bool:
    return leaf.use is Use.AMOUNT and leaf.claim.kind is not Kind.RATIO


def _result(stated: Leaf, value: Decimal, style: Style, computed: Formula) -> str:
    """The computed value, printed like the number that it is compared with."""
    if not value.is_finite():
        return "?"
    places = decimals(stated.claim.quantity)
    match stated.use:
        case Use.GROWTH:
            return rounded((value - 1) * 100, places + 1, signed=True) + " percent"
        case Use.PART | Use.GAIN:
            return _percent(value, places + 1)
        case Use.DIVISOR if value:
            value = 1 / value
    if stated.claim.kind is Kind.RATIO:
        return rounded(value, places + 1) + " times"
    plain = isinstance(computed, Sum) and all(isinstance(term, Leaf) for _, term in computed.terms)
    if not plain:
        return style.amount(value, [stated.claim], 1) + style.unit(stated.claim)
    claims = [leaf.claim for leaf in computed.leaves() if _is_amount(leaf)]
    return style.total(value, claims) + style.unit(stated.claim)


def _text(formula: Formula, style: Style, inner: bool = False) -> str:
    match formula:
        case Leaf(claim, use):
            return style.figure(claim) if use is Use.AMOUNT and claim.kind is not Kind.RATIO else _factor(formula)
        case Sum(terms):
            text = "".join(_signed(c, _text(t, style, True), i == 0) for i, (c, t) in enumerate(terms))
            return f"({text})" if inner else text
        case Product(left, right):
            return f"{_text(left, style, True)} × {_text(right, style, True)}"
        case Quotient(top, bottom):
            return f"{_text(top, style, True)} / {_text(bottom, style, True)}"
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
        scale, word = scale_of(max(sizes)) if sizes and _are_in_words(claims) else _ONE
        apart = bool(word) and max(sizes) >= 1000 * min(sizes)
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
    are_amounts = all(claim.kind is Kind.LEVEL or claim.kind is Kind.CHANGE_ABS for claim in claims)
    return are_amounts and any(claim.quantity.printed.scale >= _LEAST_IN_WORDS for claim in claims)


def scale_of(value: Decimal) -> tuple[Decimal, str]:
    """The factor and the word that an amount of this size is told with: 10⁹ and ``billion``."""
    return next(((factor, word) for factor, word in _SCALES if abs(value) >= factor), _ONE)


def _decimals(claims: Sequence[Claim], scale: Decimal) -> int:
    if len(claims) == 1:
        return _places_of(claims[0].quantity.last_place, scale)
    return max([_places_of(claim.quantity.last_place, scale) for claim in claims], default=0)


@lru_cache(maxsize=64)
def _places_of(last: Decimal, scale: Decimal) -> int:
    """How many digits a number with this last place is printed with after the decimal point, counted in `scale`."""
    return min(_MOST_PLACES, max(0, -int((last / scale).normalize().as_tuple().exponent))) if last else 0


def _percent(part: Decimal, places: int = 1) -> str:
    return rounded(part * 100, places) + " percent"


def rounded(value: Decimal, places: int, signed: bool = False) -> str:
    """`value` with `places` decimals and thousands apart, a sign always where `signed`."""
    if not value.is_finite():
        return "?"
    rounded = value.quantize(_PLACES[min(places, _MOST_PLACES + 2)], context=_LONG)
    return f"{rounded:+,f}".replace("-", "−") if signed else f"{rounded:,f}".replace("-", "−")
