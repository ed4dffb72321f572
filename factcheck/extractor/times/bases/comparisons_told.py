"""What a sentence leaves for the changes behind it: how they are compared, and the newest time of each measure."""

from __future__ import annotations

from itertools import pairwise

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.bases.unsaid_bases import OVERLAPPING, step_between, weekly_step
from factcheck.extractor.times.before.base_levels import OF_BASE
from factcheck.extractor.times.carried.lengths import months_of
from factcheck.extractor.times.stocks.rolling import PRICES
from factcheck.extractor.times.told_periods import COMPARED

_OPENS = 3
"""Within how many tokens a sentence opens."""


def remember_newest(context: Context, told: list[Draft]) -> None:
    """Keep the latest period of each measure, to which it goes back from an earlier one of another."""
    newest = dict(context.newest)
    for draft in told:
        period, measure = draft.time.period, str(draft.frame.measure)
        if period and (measure not in newest or newest[measure].end < period.end):
            newest[measure] = period
    context.newest = newest


def remember_comparison(context: Context, scene: Scene, made: list[Draft]) -> None:
    """The first comparison of an article, and the last one of a paragraph, are what its other changes are made by.

    A sentence that opens with a comparison of its own turns aside from that of its paragraph: "Against May it fell".
    Not so one on prices, which goes on with those of the groups of goods; of its two comparisons the first leads.
    """
    told = [(d.time.comparison or weekly_step(d.time.base, d.time.period), d.time.period, d.frame) for d in made]
    compared = [((step, months_of(period)), frame.reporter) for step, period, frame in told if step and period]
    prices = any(draft.frame.measure in PRICES for draft in made)
    beside = None if prices else context.comparison_beside
    if compared and not (beside and opens_with_comparison(scene) and compared[-1][0][1] == beside[1]):
        context.comparison = context.comparison or _unsaid(made) or compared[0][0]
        both_ways = prices and len({frame.product for _, _, frame in told}) == 1
        context.comparison_beside, whose = compared[0 if both_ways else -1]
        context.compared_last = whose or context.home
    for before, draft in pairwise(made):
        based = draft.sense.base or draft.time.rule == OF_BASE or before.time.base == draft.time.period
        based = based or step_between(draft.time.period, before.time.period) == OVERLAPPING
        earlier = draft.time.period if based else None
        if draft.time.explicit and (step := step_between(earlier, before.time.period)) and earlier:
            context.levels_against = step, months_of(earlier)
            context.comparison = context.comparison or (context.levels_against if step == "year_earlier" else None)


def opens_with_comparison(scene: Scene) -> bool:
    """Whether the sentence opens with what it compares with: "Compared with May", "On a monthly basis"."""
    first = next((place for place, mention in scene.periods if mention.base or mention.relative), None)
    led = first == 0 or scene.tokens[0].has("against", "from", "comparing", "than", "on")
    return led and first is not None and first <= _OPENS


def _unsaid(made: list[Draft]) -> tuple[str, int | None] | None:
    """What the first change of the sentence is measured from that says nothing, where others do: a year earlier."""
    changes = [d for d in made if d.sense.kind in COMPARED and d.time.base and d.time.period]
    first = next(iter(changes), None)
    if first is None or first.time.comparison or first.time.period is None or first.time.base is None:
        return None
    step = step_between(first.time.base, first.time.period)
    return (step, months_of(first.time.period)) if step == "year_earlier" else None
