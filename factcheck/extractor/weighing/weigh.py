"""The drafts of a whole article with the likeliest kinds, measures, products, sides and periods."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame, mirrored
from factcheck.extractor.measures.shares.share_wholes import unless_same
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.times.told_periods import COMPARED
from factcheck.extractor.told import Told, plain, said_of
from factcheck.extractor.weighing import kinds, measures, products, sides, times
from factcheck.extractor.weighing.forest import Ballot, Forest, Option, forest
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.settled import is_set_in
from factcheck.extractor.weighing.side_rows import WORLD
from factcheck.extractor.weighing.sides_so_far import Pair

WEIGHED = "the likeliest of all that the article names"
"""The rule that fills a slot which was weighed."""


def weigh(readings: Sequence[Reading], published: date | None) -> None:
    """Fill anew how each draft is told, what it measures, of what, whose and when, as it is likeliest."""
    tell_anew(readings, forest("kinds"))
    measure_anew(readings, forest("measures"))
    name_anew(readings, forest("products"))
    for draft, pair, share in _elected(forest("sides"), list(sides.ballots(readings))):
        with_sides(draft, pair)
        if draft.frame.measure in FLOWS and draft.frame.partner is None:
            draft.frame = replace(draft.frame, partner=WORLD)
        draft.whose = share
    kept = {id(draft) for one in readings for draft in one.told if is_set_in(one.scene, draft)}
    for draft, period, share in _elected(forest("times"), list(times.ballots(readings, published))):
        if not (draft.time.is_to_come(published) or id(draft) in kept):
            with_period(draft, period)
        draft.when = share


def _elected(trees: Forest, ballots: Sequence[tuple[Draft, Ballot[Option]]]) -> Iterator[tuple[Draft, Option, float]]:
    elected = trees.likeliest([ballot for _, ballot in ballots])
    return ((draft, option, share) for (draft, _), (option, share) in zip(ballots, elected, strict=True))


def tell_anew(readings: Sequence[Reading], trees: Forest) -> None:
    """Let each percentage and each amount be a level, a rise or a fall, whichever is likeliest."""
    for draft, move, _ in _elected(trees, list(kinds.ballots(readings))):
        kinds.with_move(draft, move)


def measure_anew(readings: Sequence[Reading], trees: Forest) -> None:
    """Let each draft be told of the likeliest measure; a number in brackets of what the number before it is told of."""
    for draft, frame, share in _elected(trees, list(measures.ballots(readings))):
        with_measure(draft, frame)
        draft.what = share
    for draft, restated in _restatements(readings):
        with_measure(restated, draft.frame)
        restated.what = draft.what


def _restatements(readings: Sequence[Reading]) -> Iterator[tuple[Draft, Draft]]:
    """Each number in brackets, behind the one that it restates; none that is told in step with a row of measures."""
    for reading in readings:
        yield from (
            (one, other) for one, other in pairwise(reading.told) if other.sense.bracket and not _has_own_measure(other)
        )


def _has_own_measure(draft: Draft) -> bool:
    return draft.in_step is not None and draft.in_step.frame is not None


def name_anew(readings: Sequence[Reading], trees: Forest) -> None:
    """Let each draft be told of the likeliest product; a number in brackets of that of the number before it."""
    for draft, product, share in _elected(trees, list(products.ballots(readings))):
        with_product(draft, product)
        draft.which = share
    for draft, restated in _restatements(readings):
        with_product(restated, draft.frame.product)
        restated.which = draft.which


def with_product(draft: Draft, product: str | None) -> None:
    """Let the draft be told of this product, of all goods where it is None."""
    before = draft.frame.product
    if product == before:
        return
    told = Told(product, said_of(product), WEIGHED, assumed=True) if product else None
    draft.frame = replace(draft.frame, product=told)
    draft.whole = draft.whole and unless_same(draft.frame, draft.whole)


def with_measure(draft: Draft, frame: Frame) -> None:
    """Let the draft be told of what `frame` measures, and of the same product as before."""
    before = draft.frame
    if frame.measure == before.measure:
        return
    partner = frame.partner or WORLD if frame.has_partner else None
    partner = before.reporter if _is_other_end(before, frame) else partner
    reporter = frame.reporter or before.reporter
    if _is_of_next(before, frame):
        reporter, partner = before.partner, before.reporter
    owned = draft.own is not None and draft.own.product == before.product
    product = frame.product if owned else before.product or frame.product
    measure = Told(frame.measure, said_of(frame.measure), WEIGHED, assumed=True)
    draft.frame = replace(frame, measure=measure, product=product, reporter=reporter, partner=partner)
    draft.whole = draft.whole and _whole(draft.whole, before, draft.frame)
    draft.rule, draft.own = WEIGHED, None


def _is_other_end(before: Frame, frame: Frame) -> bool:
    """Whether the two are one flow told from its two ends, and the first is told of who stands beside the number."""
    ends = frame.measure in ONE_WAY and mirrored(frame.measure) == before.measure
    return ends and before.reporter not in (None, WORLD) and before.partner == frame.reporter != before.reporter


def _is_of_next(before: Frame, frame: Frame) -> bool:
    """Whether a list goes on with another who does what the verb tells: "Chad supplied 27 percent and Mali 11"."""
    ends = frame.measure in ONE_WAY and mirrored(frame.measure) == before.measure
    goes_on = ends and (frame.verb or frame.partner == before.reporter)
    two = before.reporter is not None and before.partner not in (None, WORLD, frame.reporter)
    return goes_on and two and frame.reporter is not None and before.reporter != frame.reporter


def with_sides(draft: Draft, pair: Pair) -> None:
    """Give the draft these sides, and the whole of its share with them."""
    before = draft.frame
    reporter, partner = _kept(before.reporter, pair[0]), _kept(before.partner, pair[1])
    if (reporter, partner) == (before.reporter, before.partner):
        return
    draft.frame = replace(before, reporter=reporter, partner=partner)
    draft.whole = draft.whole and _whole(draft.whole, before, draft.frame)


def _whole(whole: Frame, before: Frame, part: Frame) -> Frame | None:
    """The whole of a share with the part's new sides where it had the old ones; None where it is the part itself."""
    if whole.reporter == before.reporter:
        whole = replace(whole, reporter=part.reporter)
    if whole.partner == before.partner != WORLD:
        whole = replace(whole, partner=part.partner)
    return unless_same(part, whole)


def _kept(ruled: str | None, weighed: str | None) -> str | None:
    """What the rules say where it is the same, as they know more of its words."""
    if weighed is None:
        return None
    if plain(ruled) == plain(weighed):
        return ruled
    return Told(weighed, said_of(weighed), WEIGHED, assumed=True)


def with_period(draft: Draft, period: Period | None) -> None:
    """Give the draft this period, and the base of its change with it; None where the article does not tell when."""
    before = draft.time
    if period == before.period:
        return
    base = _moved(before.base, before.period, period) if period else None
    if base is None and period and draft.sense.kind in COMPARED:
        base = year_before(period)
    draft.time = replace(before, period=period, base=base, rule=WEIGHED, explicit=False)


def _moved(base: Period | None, before: Period | None, now: Period) -> Period | None:
    """The base of a change that is told of `now` instead, where it lay as far back as bases do; never `now` itself.

    One that nothing names is a year earlier where the new period is longer or shorter.
    """
    if base is None or before is None:
        return None
    if base.said is None and before.whole_months != now.whole_months:
        return year_before(now)
    if base.start == year_before(before).start and abs((base.end - year_before(before).end).days) <= 1:
        return year_before(now)
    years = base.start.year - before.start.year
    if years and base == before.years_later(years):
        base = now.years_later(years)
    elif base == before.just_before():
        base = now.just_before()
    return base if base.start < now.start else None
