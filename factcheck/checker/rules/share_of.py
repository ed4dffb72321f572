"""A share is the part divided by the whole.

## What it does
Divides the stated part by the stated whole and compares the result with the stated share. The whole is the one that
the text names; where it names none, the total of all goods, of all partners, or of both is tried, and a misfit is a
note, told where there is one such whole only, or where other shares are of it; a wider product or the trade both ways
is told only where it fits, or where others fit it. A turnover that the text names as the whole and gives no figure of
is the sum of both flows. Two shares of one total also give the share of one in the other.

## Why
Shares are computed late and by hand, and often from the wrong total.

## Example that holds
Of the $496.6 million of investment, $239.6 million or 48.2 percent came from the Netherlands.

## Example that fails
Of $1.37 billion of remittances, $1.2 billion or 94 percent came from Russia.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factcheck.checker.arithmetic.formula import Quotient, plus
from factcheck.checker.arithmetic.leaf import Leaf, Use
from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.arithmetic.terms import Term, combinations, stated
from factcheck.checker.coincidences.closely import fits_closely
from factcheck.checker.figures import Figures
from factcheck.checker.halves import is_all_but
from factcheck.checker.identities import claims_of
from factcheck.checker.keys import TURNOVER, Topic, flow, topic
from factcheck.checker.relation import Equation, Relation, Rule
from factcheck.checker.share_units import may_be_in
from factcheck.checker.statements import Statements, once
from factcheck.checker.suspects.in_words import slips
from factcheck.checker.tied.phrases import shares_with_wholes
from factcheck.checker.tied.shares_of_sums import is_of_several
from factcheck.checker.wholes import both_ways, is_balance_of, totals
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim
from factcheck.domain.quantity import Qualifier

RULE = Rule("FC104", "share-of")
_SHARED = 2
"""A whole of which so many other shares are is that of the next one too."""
ASSUMED_WHOLE = "taking the total as the whole of the share, which the text does not name"


def relations(statements: Statements) -> Iterator[Relation]:
    open_: list[list[Relation]] = []
    fitted: Counter[str] = Counter()
    for about in statements.share_topics():
        for share in statements.shares(about):
            if share.against and topic(share.against) == about:
                continue
            if share.against:
                named = _share(statements, share, about, topic(share.against), named=True)
                yield from (one for one in named if one.holds or share.id not in shares_with_wholes(statements))
            else:
                told, tried = _of_levels(statements, share, about)
                fitted.update({relation.claims[1].id for relation in told if relation.holds})
                open_.append(tried)
                yield from told
            yield from _of_shares(statements, share, about)
    for tried in open_:
        yield from (relation for relation in tried if fitted[relation.claims[1].id] >= _SHARED)


def _of_levels(statements: Statements, share: Claim, about: Topic) -> tuple[list[Relation], list[Relation]]:
    """The share of the whole that it fits or of the only one there is; else that of each whole that it may be of."""
    wholes = [total for total in totals(about) if statements.levels(total)] or _all_but(statements, about)
    found = [r for total in wholes for r in _share(statements, share, about, total, named=False)]
    fitting, loose = [relation for relation in found if relation.holds], []
    if not fitting:
        loose = [r for w in _loose_totals(statements, about) for r in _share(statements, share, about, w, named=False)]
        fitting = [relation for relation in loose if fits_closely(relation)]
    told = fitting or (found if len(wholes) == 1 and _is_whose(wholes[0], share) else [])
    tried = [] if fitting or share.id in shares_with_wholes(statements) else [*found, *loose]
    tried = [relation for relation in tried if _is_mistyped(statements, relation)]
    return [r for r in told if r.holds or r in tried], [] if told else tried


def _is_mistyped(statements: Statements, relation: Relation) -> bool:
    """Whether a slip may explain why a share is not of the whole that was tried: of one that is hedged who knows."""
    assert isinstance(relation.condition, Equation)
    hedged = any(claim.quantity.qualifier is not Qualifier.EXACT for claim in relation.claims)
    return hedged or bool(slips(_figures(statements), relation.condition, relation.claims))


@once
def _figures(statements: Statements) -> Figures:
    return Figures(statements.claims)


def _is_whose(whole: Topic, share: Claim) -> bool:
    """Whether the trade of two is told as a share of that of the side whose total it is, not of the other's."""
    return whole.measure != TURNOVER or share.series.reporter in (None, whole.origin, whole.destination)


def _share(statements: Statements, share: Claim, about: Topic, whole: Topic, named: bool) -> list[Relation]:
    if is_balance_of(whole, about):
        return []
    of_several = is_of_several(statements, share)
    ways = [_told(statements, about), _whole_terms(statements, whole) if named else _told(statements, whole)]
    found = []
    for part, total in combinations(statements, ways):
        claims = (*claims_of((part, total)), share)
        if not statements.are_alike(claims) or not may_be_in(statements, share, part.unit):
            continue
        equation = Equation(Leaf(share, Use.PART), Quotient(part.formula, total.formula))
        if of_several and not equation.possible(ROUNDED):
            continue
        if named:
            found.append(Relation(RULE, equation, claims))
        else:
            found.append(Relation(RULE, equation, claims, ceiling=Severity.WARNING, assumptions=(ASSUMED_WHOLE,)))
    return found


def _told(statements: Statements, about: Topic) -> list[Term]:
    return stated(statements.levels(about))


def _whole_terms(statements: Statements, whole: Topic) -> list[Term]:
    """The whole as it is told; a turnover that is not, as the sum of both its flows."""
    told = _told(statements, whole)
    if told or whole.measure != TURNOVER:
        return told
    flows = flow(*whole[1:]), flow(whole.destination, whole.origin, whole.product, whole.period)
    both = combinations(statements, [_told(statements, one) for one in flows])
    return [Term(plus(one.formula, other.formula), claims_of((one, other)), one.unit) for one, other in both]


def _all_but(statements: Statements, about: Topic) -> list[Topic]:
    """What the article tells of all goods but some, of which these may be: vehicles of non-oil goods."""
    told = (other for other in statements.level_topics() if other != about and other.of(about.product) == about)
    return [other for other in told if about.product and is_all_but(other.product, about.product)]


def _loose_totals(statements: Statements, about: Topic) -> list[Topic]:
    """Wholes that are seldom meant unsaid, told only where they fit.

    Trade both ways, another figure for the same, a wider product: shrimp of seafood.
    """
    both = both_ways(about)
    told = statements.level_topics() if about.product else []
    products = [other for other in told if other.product and other._replace(product=about.product) == about != other]
    return [*([both] if both else []), about, *products]


def _of_shares(statements: Statements, share: Claim, about: Topic) -> Iterator[Relation]:
    """The share of a part in a middle part, by the shares of both in the total."""
    if share.against is None:
        return
    middle = topic(share.against)
    for inner in statements.shares(about):
        for outer in statements.shares(middle):
            claims = (inner, outer, share)
            if inner.id == share.id or not statements.are_alike(claims) or not _same_whole(inner, outer):
                continue
            equation = Equation(Leaf(share, Use.PART), Quotient(Leaf(inner, Use.PART), Leaf(outer, Use.PART)))
            yield Relation(RULE, equation, claims, ceiling=Severity.WARNING)


def _same_whole(one: Claim, other: Claim) -> bool:
    wholes = [topic(claim.against) if claim.against else None for claim in (one, other)]
    return wholes[0] == wholes[1]
