"""The drafts of a whole article with the sides and the periods that are likeliest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.told import Told, plain, said_of
from factcheck.extractor.weighing import sides, times
from factcheck.extractor.weighing.forest import Ballot, Option, forest
from factcheck.extractor.weighing.readings import Reading

WEIGHED = "the likeliest of all that the article names"
"""The rule that fills a slot which was weighed."""


def weigh(readings: Sequence[Reading], published: date | None) -> None:
    """Fill the sides and the period of each draft anew, where something is likelier than what the rules say."""
    for draft, pair, share in _elected("sides", list(sides.ballots(readings))):
        _with_sides(draft, pair)
        draft.whose = share
    for draft, period, share in _elected("times", list(times.ballots(readings, published))):
        _with_period(draft, period)
        draft.when = share


def _elected(name: str, ballots: Sequence[tuple[Draft, Ballot[Option]]]) -> Iterator[tuple[Draft, Option, float]]:
    elected = forest(name).likeliest([ballot for _, ballot in ballots])
    return ((draft, option, share) for (draft, _), (option, share) in zip(ballots, elected, strict=True))


def _with_sides(draft: Draft, pair: sides.Pair) -> None:
    before = draft.frame
    reporter, partner = _kept(before.reporter, pair[0]), _kept(before.partner, pair[1])
    if (reporter, partner) == (before.reporter, before.partner):
        return
    draft.frame = replace(before, reporter=reporter, partner=partner)
    if draft.whole and draft.whole.reporter == before.reporter:
        draft.whole = _whole(draft.whole, draft.frame)


def _whole(whole: Frame, part: Frame) -> Frame | None:
    """The whole of a share seen from the part's new side; None where it would be the part itself."""
    whole = replace(whole, reporter=part.reporter)
    same = (part.product, part.partner, part.reporter) == (whole.product, whole.partner, whole.reporter)
    return None if same else whole


def _kept(ruled: str | None, weighed: str | None) -> str | None:
    """What the rules say where it is the same, as they know more of its words."""
    if weighed is None or plain(ruled) == plain(weighed):
        return ruled if weighed is not None else None
    return Told(weighed, said_of(weighed), WEIGHED, assumed=True)


def _with_period(draft: Draft, period: Period) -> None:
    before = draft.time
    if period == before.period:
        return
    base = _moved(before.base, before.period, period)
    draft.time = replace(before, period=period, base=base, rule=WEIGHED, explicit=False)


def _moved(base: Period | None, before: Period | None, now: Period) -> Period | None:
    """The base of a change that is told of `now` instead, where it lay as far back as bases do."""
    if base is None or before is None:
        return base
    years = base.start.year - before.start.year
    if base == before.years_later(years):
        return now.years_later(years) if years else base
    return now.just_before() if base == before.just_before() else base
