"""Shares of several amounts together: "$5m went to Chad, $3m to Mali and $2m to Togo; the three took 63% of it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checker.arithmetic.formula import Quotient, plus
from factcheck.checker.arithmetic.leaf import Leaf, Use
from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.arithmetic.ways import is_amount
from factcheck.checker.coincidences.chance import range_width
from factcheck.checker.relation import Equation
from factcheck.checker.statements import Statements
from factcheck.checker.tied import sum_patterns as patterns
from factcheck.checker.tied.phrase import Phrase
from factcheck.domain.claim import Claim, Kind

_FEWEST, _MOST = 2, 6
_FAR = 1000
"""Within how many characters before its parts a whole is told."""
_SHARP = 0.1
"""Amounts that leave the share open by more than this part of it do not tell of what it is."""


def shares_of_sums(statements: Statements) -> Iterator[Phrase]:
    """The amounts right before a share of them together, and the amount that it is a share of.

    Where it is of none, the last larger one before them, if the words say how many are added.
    """
    amounts = [one for one in statements.of(Kind.LEVEL) if is_amount(one)]
    for share in statements.of(Kind.SHARE):
        if not is_of_several(statements, share):
            continue
        count = patterns.count_of(_words(statements, share))
        parts = _parts(statements, share, amounts, count)
        told = [_phrase(parts, whole, share) for whole in _wholes(parts, amounts)] if parts else []
        fitting = [one for one in told if one.equation.possible(ROUNDED) and range_width(one.equation) <= _SHARP]
        yield from (fitting or (told if count else []))[-1:]


def is_of_several(statements: Statements, share: Claim) -> bool:
    """Whether the words beside a share make it that of several amounts together."""
    return bool(patterns.summed().search(_words(statements, share)))


def _words(statements: Statements, share: Claim) -> str:
    return f"{statements.ties.before(share)} # {statements.ties.behind(share)}"


def _parts(statements: Statements, share: Claim, amounts: Sequence[Claim], count: int | None) -> Sequence[Claim]:
    """The amounts before the share in its sentence, or else in the one before; of its line as many as are counted."""
    line, together = statements.wording.line, statements.wording.in_one_sentence
    before = [one for one in amounts if one.span.end <= share.span.start and line(one) == line(share)]
    before = [one for one in before if not statements.ties.is_earlier(one)]
    here = [one for one in before if together(one, share)]
    if len(here) < (count or _FEWEST) and before:
        here = before if count else [one for one in before if together(one, before[-1])]
    here = [one for one in here if one.quantity.unit == here[-1].quantity.unit]
    parts = here[-count:] if count else here
    return parts if _FEWEST <= len(parts) <= _MOST and len(parts) == (count or len(parts)) else ()


def _wholes(parts: Sequence[Claim], amounts: Sequence[Claim]) -> list[Claim]:
    """The amounts of that unit before the parts that are larger than all of them together, the last one last."""
    first, size = parts[0], sum(part.quantity.value for part in parts)
    near = (one for one in amounts if 0 < first.span.start - one.span.end <= _FAR)
    return [one for one in near if one.quantity.unit == first.quantity.unit and one.quantity.value > size]


def _phrase(parts: Sequence[Claim], whole: Claim, share: Claim) -> Phrase:
    equation = Equation(Leaf(share, Use.PART), Quotient(plus(*map(Leaf, parts)), Leaf(whole)))
    return Phrase(equation, (*parts, whole, share))
