"""A change right before the level that it is measured from: "0.3 points below May's 6 percent"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.units import PERCENT
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.bases.unsaid_bases import step_between
from factcheck.extractor.times.parts.aligned import aligned
from factcheck.resources import word_set

_YEAR = 12
_NEAR = 8
"""Within how many tokens behind the change stands the level."""
_LEADS = 2
"""Within how many tokens behind the change the comparison opens."""
_LEVELS = (Kind.LEVEL, Kind.SHARE)
_CHANGES = (Kind.CHANGE, Kind.CHANGE_ABS)


def tell_bases_of_levels_behind(scene: Scene, made: Sequence[Draft]) -> None:
    """Measure each change from the time of the level that words behind it say it is more or less than.

    Of a year that is the part which the change is told of: "in the nine months 3 percent less than the $5bn of 2020".
    """
    for draft, level in pairwise(made):
        now, then = draft.time.period, level.time.period
        if not _is_measured_from(scene, draft, level) or now is None or then is None:
            continue
        year = then.whole_months == _YEAR != now.whole_months
        if draft.sense.kind is Kind.CHANGE and year and scene.tokens[draft.at + 1].text != "from":
            then = aligned(then, now) or then
            level.time = replace(level.time, period=then)
        if then < now and then.whole_months == now.whole_months:
            draft.time = replace(draft.time, base=then, comparison=step_between(then, now))


def _is_measured_from(scene: Scene, draft: Draft, level: Draft) -> bool:
    if draft.sense.kind not in _CHANGES or level.sense.kind not in _LEVELS or not level.time.explicit:
        return False
    return draft.frame.measure == level.frame.measure and _in_one_unit(draft, level) and _compares(scene, draft, level)


def _in_one_unit(draft: Draft, level: Draft) -> bool:
    one, other = draft.number.quantity.unit, level.number.quantity.unit
    if level.sense.kind is Kind.SHARE or draft.sense.kind is Kind.CHANGE_ABS:
        return one == other or (one == "percentage_points" and other == PERCENT.name)
    return is_money(other or "")


def _compares(scene: Scene, draft: Draft, level: Draft) -> bool:
    """Whether only words of comparison, and whose or when the level was, stand between the two."""
    between = scene.tokens[draft.at + 1 : level.at]
    if not between or len(between) > _NEAR or any(token.is_finite or token.text in (",", "and") for token in between):
        return False
    leading = word_set("periods", "measured_from")
    return any(token.has("comparing", "than") or token.text in leading for token in between[:_LEADS])
