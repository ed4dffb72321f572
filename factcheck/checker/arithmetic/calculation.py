"""A relation as one small sum with its numbers in it: ``61.4 + 28.0 = 89.4 billion USD``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.checker.arithmetic.formula import Constant, Formula, Product, Quotient, Sum
from factcheck.checker.arithmetic.leaf import Leaf, Use
from factcheck.checker.arithmetic.precision import decimals
from factcheck.checker.arithmetic.style import Style, rounded
from factcheck.checker.relation import Agreement, AtMost, Equation, Ranking, Relation
from factcheck.domain.claim import Claim, Kind

_AMOUNT, _RATIO = Use.AMOUNT, Kind.RATIO


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
    leaves = formula.leaves()
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
    style = Style.for_claims([*[leaf.claim for leaf in stated.leaves() if _is_amount(leaf)], *parts])
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
        case Use.YEARLY:
            total = rounded((value - 1) * 100, 1, signed=True)
            return f"{total} percent, or {rounded(stated.a_year(value), places + 1, signed=True)} percent a year"
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
            text = "".join([_signed(c, _text(t, style, True), i == 0) for i, (c, t) in enumerate(formula.terms)])
            return f"({text})" if inner else text
        case Product():
            return f"{_text(formula.left, style, True)} × {_text(formula.right, style, True)}"
        case Quotient():
            return " / ".join(_operand(part, style) for part in (formula.top, formula.bottom))
        case Constant():
            return f"{formula.number:f}"


def _operand(formula: Formula, style: Style) -> str:
    """One side of a division; one that is a division itself stands in brackets."""
    text = _text(formula, style, True)
    return f"({text})" if isinstance(formula, Quotient) else text


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
    if leaf.use is Use.ODDS:
        value = leaf.claim.quantity.value
        return f"{rounded(value, places)}/{rounded(100 - value, places)}"
    return rounded(leaf.nominal(), places + (2 if leaf.use in (Use.GROWTH, Use.DIVISOR) else 0))


def _ranking(ranking: Ranking) -> str:
    claims = [ranking.subject, *ranking.others]
    style = Style.for_claims(claims)
    order = sorted(claims, key=lambda c: c.quantity.value, reverse=ranking.place > 0)
    listed = ", ".join(style.figure(claim) for claim in order)
    return f"{style.figure(ranking.subject)} among {listed}{style.unit(ranking.subject)}"


def _percent(part: Decimal, places: int = 1) -> str:
    return rounded(part * 100, places) + " percent"
