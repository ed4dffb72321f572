"""Amounts that are misprinted so that only the rest of the article tells what was meant.

"$179.2" beside millions lacks its scale word; "2.736.4 billion" may be 2,736.4 or 2.7364 billion. What makes more of
the article's figures fit is taken, and said to be taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.checker.explain import quoted
from factcheck.checker.relation import Equation, Relation
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.replacement import replacement, scaled_like
from factcheck.checker.suspects.unscaled import without_scale
from factcheck.domain.claim import Claim
from factcheck.domain.quantity import Quantity

_TWO_POINTS = re.compile(r"\b\d{1,3}\.\d{3}\.\d{1,2}\b")
_THOUSANDTH = Decimal("0.001")

Relations = Callable[[Statements], Sequence[Relation]]


def supposed(statements: Statements, relations: Relations) -> dict[str, tuple[Claim, str]]:
    """By the id of each misprinted amount what it is taken to be, and that it is, as a clause.

    All are tried twice, as one may only fit when what another is taken to be is known.
    """
    others, found = list(_other_readings(statements)), dict[str, tuple[Claim, str]]()
    held = _holding(relations(statements)) if others else []
    for claim, clause in (*others, *others):
        if claim.id not in found:
            tried = {**{id_: one for id_, (one, _) in found.items()}, claim.id: claim}
            holding = _holding(relations(statements.with_claims(tried)))
            if holding.count(claim.id) > held.count(claim.id):
                found[claim.id] = claim, clause
    return found


def with_clauses(relation: Relation, taken: Mapping[str, tuple[Claim, str]]) -> Relation:
    """The relation, with what is taken of its claims said in it."""
    clauses = tuple(taken[claim.id][1] for claim in relation.claims if claim.id in taken)
    return relation._replace(assumptions=(*relation.assumptions, *clauses)) if clauses else relation


def _holding(relations: Sequence[Relation]) -> list[str]:
    """The claims of each sum that holds."""
    return [claim.id for relation in relations if _is_sum_that_holds(relation) for claim in relation.claims]


def _is_sum_that_holds(relation: Relation) -> bool:
    condition = relation.condition
    return isinstance(condition, Equation) and not condition.repeats and relation.holds


def _other_readings(statements: Statements) -> Iterator[tuple[Claim, str]]:
    for id_, neighbour in without_scale(statements).items():
        claim = next(claim for claim in statements.claims if claim.id == id_)
        quantity = _times(claim.quantity, neighbour.quantity.printed.scale)
        yield replace(claim, quantity=quantity), f"taking {quoted(claim)} as {scaled_like(claim, neighbour)}"
    for claim in statements.claims:
        if _TWO_POINTS.search(claim.span.quote):
            quantity = _times(claim.quantity, _THOUSANDTH)
            yield replace(claim, quantity=quantity), f"taking {quoted(claim)} as {replacement(claim, quantity.value)}"


def _times(quantity: Quantity, factor: Decimal) -> Quantity:
    scaled = replace(quantity.printed, scale=quantity.printed.scale * factor)
    return replace(
        quantity,
        value=quantity.value * factor,
        low=quantity.low * factor,
        high=quantity.high * factor,
        last_place=quantity.last_place * factor,
        printed=scaled if factor > 1 else quantity.printed,
    )
