"""What a new paragraph forgets of those before it."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context, Heading
from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.sides.told_by_other import end_telling

_FEW = 3
"""So many figures are told of one time before it holds on."""
_TWO = 2


def enter_paragraph(
    context: Context,
    heading: Heading | None,
    *,
    goes_on: bool,
    also: bool,
    alone: bool,
    names: bool,
    verbless: bool,
) -> None:
    """Forget what does not outlast a paragraph; a list item, or one that opens with a pronoun, keeps what was said.

    Args:
        heading: what it is or opens with.
        goes_on: whether it goes on with what was told before.
        also: whether it tells that something else went the same way.
        alone: whether it is an item of several sentences, which is told of its own time.
        names: whether its first sentence names an area.
        verbless: whether it only says whose figure it is and how much, and is of the time of its list.
    """
    if context.heading and context.heading.inline:
        context.heading = context.heading.over if heading and heading.inline else None
    dated = verbless and bool(heading and heading.inline and not heading.product) and bool(_period_over(context))
    if context.heading and context.heading.of_list and not goes_on:
        context.heading = None
    if not goes_on or alone or dated or context.facts:
        running = _running(context, also=also)
        _forget_times(context)
        context.period = context.period or running
    if goes_on:
        return
    end_telling(context)
    context.before = context.front = context.ranking_of = None
    other = _headed_partner(context) or context.other or (None if names else _only_partner(context))
    context.reporter, context.partner = context.home, other
    frame = context.frame
    if frame and frame.measure in ONE_WAY and frame.partner == context.home != frame.reporter:
        frame = context.frame = frame.mirrored()
    if frame and frame.has_partner and frame.reporter == context.home:
        context.frame = replace(frame, partner=other or "world")


def _running(context: Context, *, also: bool) -> Period | None:
    """The months up to that of the article, where the last figures of every flow were told of them, or none of that
    month itself, or what follows was so also; and what is newer than the time that the article began with.
    """
    period, main = context.period, context.main_period
    if period and main and not context.facts and context.told_last == period and _is_newer(period, main):
        return period
    if period is None or main is None or context.facts or period.end != main.end or not period.start < main.start:
        return None
    if also or not context.main_told:
        return period
    told = [one for periods in context.periods.values() for one in periods[-_FEW:]]
    return period if len(told) >= _FEW and all(one == period for one in told) else None


def _is_newer(period: Period, main: Period) -> bool:
    """Whether the text has gone on to a later time of the kind: the next month, the half-year after a year.

    To a month after a longer time it only turns aside.
    """
    months, before = period.whole_months, main.whole_months
    if period.start <= main.end or months is None or before is None:
        return False
    return months == before or 1 < months < before


def _headed_partner(context: Context) -> str | None:
    """With whom the trade is that the passage is headed by: "Trade with the EU"."""
    headed = context.heading.measure if context.heading else None
    if headed is None or headed.reporter not in (None, context.home) or headed.partner in ("world", context.home):
        return None
    return headed.partner


def _only_partner(context: Context) -> str | None:
    """The one with whom all the home's trade was told so far: nothing yet makes it that with all."""
    only = context.partner if context.traded_with == {context.partner} and not context.goods else None
    return None if only == "world" else only


def _period_over(context: Context) -> Period | None:
    return context.heading.period if context.heading else None


def _forget_times(context: Context) -> None:
    context.period = _period_over(context)
    context.comparison_beside = None
    context.brackets, context.drafted = context.brackets if len(context.brackets) == _TWO else (), {}
