"""Numbers that one sentence ties fit together.

## What it does
Looks at the numbers that the grammar of a sentence ties: a rise in percent with "from" one amount "to" another, a part
told again as a share of the amount that follows, of the one that "of that" points back to or of the one that parts
beside it are of, exports and imports beside their turnover or balance, a whole whose parts end with "the rest" or "the
other", parts that are added up by "between them" or "in all". They are held against each other even where it is not
certain of which area, product or period each of them is, and no other rule has tied them. A misfit is a warning, and
told only where one slip of the pen explains it.

## Why
A sentence may be about something that has no name here, or say whose trade it means only by the way. That its numbers
belong together shows all the same.

## Example that holds
Grants to the schools of the capital rose 12 percent, from $5.0 million to $5.6 million.

## Example that fails
Grants to the schools of the capital rose 12 percent, from $5.0 million to $6.5 million.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checker.arithmetic.formula import Sum
from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.closed_lists import closed_shares, misses
from factcheck.checker.figures import Figures
from factcheck.checker.fitting_units import may_have_moved
from factcheck.checker.relation import Equation, Relation, Rule
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.in_words import slips
from factcheck.checker.suspects.typos import COPY, TURNED
from factcheck.checker.tied.phrase import Phrase
from factcheck.checker.tied.phrases import phrases
from factcheck.domain.check import Severity
from factcheck.domain.claim import Kind

RULE = Rule("FC119", "told-together")
_OF_TWO = 2
_CHANGES = (Kind.CHANGE, Kind.CHANGE_ABS, Kind.RATIO)
_TAKEN = "taking these figures to be told of one thing, as one sentence has them"


def remnants(statements: Statements, relations: Sequence[Relation]) -> Iterator[Relation]:
    """What sentences tie and none of the relations does; a misfit only where no two of the numbers fit a third one."""
    told = phrases(statements)
    equations = [one for one in relations if isinstance(one.condition, Equation)] if told else []
    tied = [frozenset(claim.id for claim in one.claims) for one in equations]
    closed = [listed for listed in closed_shares(statements) if not misses(listed)] if told else []
    tied += [frozenset(share.id for share in listed) for listed in closed]
    figures = Figures(statements.claims)
    for phrase in told:
        ids = frozenset(claim.id for claim in phrase.claims)
        if any(ids <= known for known in tied) or not statements.are_alike(phrase.claims):
            continue
        if phrase.equation.possible(ROUNDED) or _misfits(statements, phrase, relations, figures):
            tied.append(ids)
            yield Relation(
                RULE, phrase.equation, phrase.claims, ceiling=Severity.WARNING, assumptions=(_TAKEN,), by_words=True
            )


def _misfits(statements: Statements, phrase: Phrase, relations: Sequence[Relation], figures: Figures) -> bool:
    """Whether its figures may belong together and do not fit, by a slip of the pen."""
    return _may_belong(statements, phrase) and not _are_fitted(phrase, relations) and _slipped(figures, phrase)


def _may_belong(statements: Statements, phrase: Phrase) -> bool:
    """Whether no times part them: amounts that are added are of one, and a change is of that of one of two levels.

    Nothing grew from a month to the nine months that it is one of: "$2bn in May, for $9bn in the year so far, up 6%",
    nor from a year to some months of the next.
    """
    changes = [claim for claim in phrase.claims if claim.kind in _CHANGES]
    if not all(may_have_moved(statements, change, *phrase.claims[:2]) for change in changes):
        return False
    if not changes or len(changes) == len(phrase.claims):
        return len({claim.series.period for claim in phrase.claims if claim.series.period}) <= 1
    levels = {claim.series.period for claim in phrase.claims if claim.kind is Kind.LEVEL and claim.series.period}
    if len({period.whole_months for period in levels}) > 1:
        return False
    told = {change.series.period for change in changes if change.series.period}
    return not levels or not told or bool(levels & told)


def _slipped(figures: Figures, phrase: Phrase) -> bool:
    """Whether a slip of the pen explains the misfit, and not that we took a rise for a fall.

    Of what flows each way it is none to have taken another line.
    """
    kinds = [slip.kind for slip in slips(figures, phrase.equation, phrase.claims)]
    if TURNED in kinds:
        return False
    return any(kind != COPY for kind in kinds) if phrase.both_ways else bool(kinds)


def _are_fitted(phrase: Phrase, relations: Sequence[Relation]) -> bool:
    """Whether two of the claims fit something else, more than that one is the larger.

    As two parts of a sum may a third, in something else than a share or a rank, and not as what flows each way may fit
    both the sum and the difference.
    """
    ids = {claim.id for claim in phrase.claims}
    flows = {claim.id for claim in phrase.claims[1:]} if phrase.both_ways else set()
    added = isinstance(phrase.equation.computed, Sum)
    equal = (one for one in relations if one.holds and isinstance(one.condition, Equation))
    shared = (ids & {claim.id for claim in one.claims} for one in equal if not added or _ties_amounts(one))
    return any(len(both) > 1 and both != flows for both in shared)


def _ties_amounts(relation: Relation) -> bool:
    shares = any(claim.kind is Kind.SHARE for claim in relation.claims)
    return len(relation.claims) > _OF_TWO and not shares
