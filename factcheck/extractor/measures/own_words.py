"""Measures that the words around one number tell, whatever else the sentence measures: wages, prices, a balance."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.balances import excess, leaning, leavings
from factcheck.extractor.measures.balances.excess_again import excess_again
from factcheck.extractor.measures.flows import both_together, coming_back, summed_ahead, ways_behind, with_whom
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.people import earned
from factcheck.extractor.measures.taken_up import compared, rates_again
from factcheck.extractor.scene import Scene

SURE = (
    both_together.RULE,
    coming_back.RULE,
    compared.RULE,
    earned.RULE,
    leaning.RULE,
    leavings.RULE,
    summed_ahead.RULE,
    ways_behind.RULE,
    with_whom.RULE,
)
"""Of these rules those that nothing else outweighs."""


def by_own_words(
    scene: Scene, at: int, own: list[Frame], resolved: dict[int | None, Frame], made: list[Draft], context: Context
) -> tuple[Frame, str] | None:
    """What the number at `at` is told of by its own words, and the rule that said so."""
    found = (
        (rates_again.rate_that_is(scene, at, context), rates_again.NAMED),
        (compared.compared(scene, at, own, resolved, made), compared.RULE),
        (excess.excess(scene, at, own, resolved, context), excess.RULE),
        (leaning.leaning(scene, at, own, resolved, context), leaning.RULE),
        (excess_again(scene, at, made), excess.RULE),
        (earned.earned(scene, at, own, made, context), earned.RULE),
        (both_together.makes_both(scene, at, made), both_together.RULE),
        (both_together.sold_and_bought(scene, at, own, resolved, made), both_together.RULE),
        (coming_back.comes_back(scene, at, made), coming_back.RULE),
        (leavings.leavings(scene, at, made), leavings.RULE),
        (summed_ahead.summed_ahead(scene, at, own, resolved), summed_ahead.RULE),
        (ways_behind.way_behind(scene, at, made), ways_behind.RULE),
        (with_whom.with_whom(scene, at, own, context), with_whom.RULE),
    )
    return next(((frame, rule) for frame, rule in found if frame is not None), None)
