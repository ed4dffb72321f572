"""The time of a number to which none is bound: its own, or an earlier one where another is compared with it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.bases.of_change import counted_alike, with_base
from factcheck.extractor.times.before.base_levels import UNSAID, base_level, in_step
from factcheck.extractor.times.before.set_against import is_set_against_another
from factcheck.extractor.times.before.set_back import is_set_back
from factcheck.extractor.times.own_period import own_period
from factcheck.extractor.times.told_periods import COMPARED, Time

_YEAR, _TWO = 12, 2


def own_or_earlier(
    scene: Scene,
    at: int,
    senses: dict[int, Sense],
    context: Context,
    made: Sequence[Draft],
    frame: Frame,
    *,
    against: bool,
) -> Time:
    """The time of a number to which none is bound, or an earlier one where another is compared with it."""
    own, sense = own_period(scene, at, senses, context, frame, made), senses[at]
    compared = sense.kind in COMPARED
    if sense.base and own.explicit and _had_been(scene, at, own.period, context, frame, made):
        return with_base(own, scene, at, senses, context, frame) if compared else own
    if (sense.base and not _is_reached(scene, at)) or (not compared and is_set_back(scene, at)):
        taken = time_of_level(frame, made) if sense.base and not compared else None
        level = base_level(scene, at, own, senses, context, frame, taken)
        another = is_set_against_another(scene, at, frame, made) and not _moves_on(scene, at)
        another = another and not in_step(scene, made[-1].at, at)
        level = own if another and (level.rule == UNSAID or made[-1].sense.base) else level
        return with_base(level, scene, at, senses, context, frame) if compared else level
    if against:
        earlier = base_level(scene, at, own, senses, context, frame)
        another = is_set_against_another(scene, at, frame, made) or _is_of_other_time(own, made)
        if earlier.rule == UNSAID and another:
            return with_base(own, scene, at, senses, context, frame)
        return counted_alike(earlier, scene, at, made) or with_base(earlier, scene, at, senses, context, frame)
    return with_base(own, scene, at, senses, context, frame) if compared else own


def _is_of_other_time(own: Time, made: Sequence[Draft]) -> bool:
    """Whether its own words tell of another time than the number before: "in January-May the growth had been 5%"."""
    return own.explicit and bool(made) and own.period != made[-1].time.period


def _had_been(
    scene: Scene, at: int, told: Period | None, context: Context, frame: Frame, made: Sequence[Draft]
) -> bool:
    """Whether it is only said what it had been at the earlier time told: "In March it had been $58bn"."""
    now = context.moment if frame.stock else context.period or context.main_period
    had = frame.stock or any(token.has("previously") for token in scene.before(at, _TWO))
    first, _ = scene.clause(at)
    alone = not any(first <= draft.at < at for draft in made)
    return had and alone and told is not None and (now is None or told.end < now.end)


def time_of_level(frame: Frame, made: Sequence[Draft]) -> Period | None:
    """That of the level told before its base, which has an earlier one: "rose to $6bn from $5bn in the first half".

    Another base may stand between: "was $6bn in May after $4bn in April, and compared with $5bn a year earlier". A year
    that only the base names is its own: "tumbled to 15 million tonnes from 20 million in 2001".
    """
    last = next((draft for draft in reversed(made[-_TWO:]) if not draft.sense.base), None)
    if last is None or last.sense.kind not in (Kind.LEVEL, Kind.SHARE):
        return None
    if last.frame.measure != frame.measure:
        return None
    own = last.time.period
    return own if last.time.explicit or (own and own.whole_months != _YEAR) else None


def _moves_on(scene: Scene, at: int) -> bool:
    """Whether the level became the one behind it: "those from Peru fell from $6.9 million to $4 million"."""
    after = scene.after(at, _TWO)
    return len(after) == _TWO and after[0].text == "to" and after[1].number is not None


def _is_reached(scene: Scene, at: int) -> bool:
    """Whether the words of comparison beside the number are of another: "lower than a year ago, at $3bn"."""
    before, after = scene.before(at, 2), scene.after(at, 3)
    lands = len(before) == _TWO and before[0].text == "at" and (before[1].period is not None or before[1].text == ",")
    heads = len(after) == 3 and after[0].text in ("(", "[") and after[1].period is not None and after[2].text == ":"
    return lands or heads
