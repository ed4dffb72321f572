"""The time that a sentence leaves for those after it."""

from __future__ import annotations

from datetime import date

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.bases.comparisons_told import remember_comparison, remember_newest
from factcheck.extractor.times.before.looking_back import goes_back, opens_before, opens_with, opens_with_previous
from factcheck.extractor.times.before.set_against import told_for_itself
from factcheck.extractor.times.brackets.of_number import remember_brackets
from factcheck.extractor.times.carried.rows_before import remember_row
from factcheck.extractor.times.carried.told_again import remember_amounts
from factcheck.extractor.times.carried.turned_to import is_part_of_a_year, time_turned_to
from factcheck.extractor.times.carried.two_times import two_times
from factcheck.extractor.times.stocks.rolling import SINCE
from factcheck.extractor.times.sums_since import RULE as SUMMED
from factcheck.extractor.times.told_periods import COMPARED, is_past, own_mentions
from factcheck.resources import word_set

_YEAR = 12
_PARTS = (1, 3)
"""The lengths of a month and a quarter."""
_REACH, _NEAR = 12, 3
"""Within how many tokens before a number stands the verb that brings a sum to it, and behind it "to"."""


def leave_what_is_to_come(context: Context, scene: Scene) -> None:
    """Speak of the time again that was told before an aim or a forecast, where the sentence tells what was or is."""
    if context.before_aims and _tells_no_aim(scene):
        context.period = context.recent = context.before_aims[0]


def _tells_no_aim(scene: Scene) -> bool:
    if any(token.pos == "MD" or token.has("forecast", "target") for token in scene.tokens):
        return False
    saying = word_set("sources", "saying")
    return any(token.is_finite and token.text not in saying for token in scene.tokens)


def remember_time(
    context: Context, made: list[Draft], scene: Scene, dated: list[Draft], published: date | None
) -> None:
    """Keep the period that the sentence spoke of, and the day that it told a stock of.

    Args:
        dated: those of `made` that the sentence dates and that state what was.
    """
    context.main_told = context.main_told or any(draft.time.period == context.main_period for draft in made)
    remember_row(context, made, scene)
    remember_amounts(context, [d for d in made if d.time.explicit and d.time.period and not d.sense.base])
    stated = [d.time.period for d in made if d.time.period and not d.sense.base and d.sense.kind is not Kind.RANK]
    if stated and not opens_before(scene):
        context.told_of = max(stated, key=lambda period: period.end)
    aims = _last_to_come(made, published) if not dated else None
    # what tells nothing leaves it open whether the next sentence goes on with the aim
    context.before_aims = (context.before_aims or (context.period,)) if aims else () if made else context.before_aims
    if aims:
        context.period = context.recent = aims
        context.lengths = context.lengths | {aims.whole_months: aims}
        return
    if not dated and (planned := _planned_for(made, scene)):
        context.period, context.recent, context.takes_up = planned, planned, True
        return
    context.takes_up = context.takes_up and not dated
    told = [d for d in dated if d.time.period and not d.sense.base and d.sense.kind is not Kind.RANK]
    told = told_for_itself(scene, told, dated)
    context.told_last = told[-1].time.period if told else context.told_last
    named = [mention.period for _, mention in own_mentions(scene, context) if mention.period] if not made else []
    bases = [draft.time.period for draft in made if draft.sense.base and draft.time.explicit and draft.time.period]
    context.then = next(iter([*named[-1:], *[d.time.period for d in told[-1:]], *bases[-1:]]), context.then)
    levels = (Kind.LEVEL, Kind.SHARE)
    moments = [d.time.period for d in told if d.frame.stock and d.sense.kind in levels and d.time.period]
    if following := [moment for moment in moments if _is_next_moment(moment, scene, context)]:
        context.moment = max(following, key=lambda moment: moment.end)
    for draft in told:
        if draft.frame.adds_up and draft.time.period:
            context.periods.setdefault(str(draft.frame.measure), []).append(draft.time.period)
    remember_newest(context, told)
    remember_comparison(context, scene, made)
    remember_brackets(context, made, scene)
    context.two_times = two_times(scene, context)
    lasting = [
        d
        for d in told
        if d.time.rule not in (SINCE, SUMMED) and not (d.frame.rate and _is_within(d.time.period, context))
    ]
    lasting = [d for d in lasting if not (d.frame.stock and d.sense.kind in COMPARED) and not _is_of_day(d)]
    lasting = [d for d in lasting if not _sums_up(d, scene, context)]
    lasting = [d for d in lasting if not _is_year_to_then(d, context)]
    picked = _picked_out(lasting, scene, context)
    context.picked = picked[-1] if picked else None
    lasting = [d for d in lasting if d.time.period not in picked]
    now = context.period or context.main_period
    lately = [d.time.period for d in lasting if d.time.period and not is_past(PeriodMention(0, 0, d.time.period), now)]
    context.lengths = context.lengths | {period.whole_months: period for period in lately}
    lasting = [] if _comes_back(made, lasting, context) else _without_part(made, lasting, context)
    period = _last_told(lasting, scene, context) if made else time_turned_to(scene, context)
    untold = period is None and context.period is None and not picked
    if untold and all(start >= scene.start for start in context.drafted):
        period = _told_throughout(made, dated, scene)
    if period is None and _is_back(made, context):
        period = context.main_period
    if period is not None:
        context.period = context.recent = period
        if not is_past(PeriodMention(0, 0, period), context.main_period):
            context.lengths = context.lengths | {period.whole_months: period}
    elif not made:
        _remember_lengths(context, scene)


def _last_to_come(made: list[Draft], published: date | None) -> Period | None:
    """The last time named that is not over on the day of publication."""
    named = (draft.time.period for draft in reversed(made) if draft.time.explicit)
    return next((period for period in named if period and published and period.end > published), None)


def _planned_for(made: list[Draft], scene: Scene) -> Period | None:
    """The time that only aims are told for, be it over: of it is told what came of them."""
    aims = any(token.has("forecast", "target") for token in scene.tokens)
    named = (draft.time.period for draft in reversed(made) if draft.time.explicit)
    return next((period for period in named if period), None) if aims else None


def _remember_lengths(context: Context, scene: Scene) -> None:
    """Keep the months and quarters that a sentence without figures names: "the previous month" is that before these."""
    named = [m.period for _, m in own_mentions(scene, context) if m.period and is_part_of_a_year(m.period)]
    context.lengths = context.lengths | {period.whole_months: period for period in named}


def _is_next_moment(told: Period | None, scene: Scene, context: Context) -> bool:
    """Whether a stock goes on to be told of that time: not of an earlier one that is only looked back to, nor of the
    year around a day.
    """
    moment = context.moment
    if told is None or moment is None:
        return True
    if told.contains(moment):
        return told.end == moment.end
    return told.end > moment.end or not (goes_back(scene) or opens_with_previous(scene))


def _is_of_day(draft: Draft) -> bool:
    """Whether a flow is told of a day, as growth "at the end of 2021" is: what follows is of no day."""
    return not draft.frame.stock and draft.time.period is not None and draft.time.period.start == draft.time.period.end


def _sums_up(draft: Draft, scene: Scene, context: Context) -> bool:
    """Whether the months so far are only told in passing behind the last: "That pushed the ten-month gap to $5bn"."""
    period, current = draft.time.period, context.period or context.main_period
    if period is None or current is None or not current.whole_months or period.start >= current.start:
        return False
    row = scene.tokens[max(0, draft.at - _REACH) : draft.at + _NEAR]
    verb = next((place for place, token in enumerate(row) if token.text in word_set("periods", "summing_up")), len(row))
    return period.end == current.end and any(token.text == "to" for token in row[verb:])


def _is_year_to_then(draft: Draft, context: Context) -> bool:
    """Whether it only adds what the same came to in the year that ended then: "In the year to May"."""
    period, current = draft.time.period, context.period or context.main_period
    if period is None or current is None or current.whole_months not in _PARTS or period.whole_months != _YEAR:
        return False
    same = current in context.periods.get(str(draft.frame.measure), ())
    return same and period.end == current.end and period.start.year != period.end.year


def _picked_out(told: list[Draft], scene: Scene, context: Context) -> list[Period]:
    """The periods that the sentence only picks out: "in December alone", after which the whole year is told again."""
    within = [d.time.period for d in told if d.time.period and _is_within(d.time.period, context)]
    alone = word_set("periods", "picked_out")
    places = {mention.period: place for place, mention in scene.periods}
    picked = [one for one in within if one in places and any(t.text in alone for t in scene.after(places[one], 1))]
    context.lengths = context.lengths | {period.whole_months: period for period in picked}
    return picked


def _without_part(made: list[Draft], lasting: list[Draft], context: Context) -> list[Draft]:
    """Those told of all of the time that is spoken of, where a sentence turns from that to a part of it: "sales fell in
    2021, but in December they rose".
    """
    whole = context.period or context.main_period
    first = next((d for d in made if not d.sense.base and d.sense.kind is not Kind.RANK), None)
    if first is None or whole is None or first.time.period != whole:
        return lasting
    apart = any(d.time.period != whole and not _is_within(d.time.period, context) for d in lasting)
    return lasting if apart else [draft for draft in lasting if draft.time.period == whole]


def _is_back(made: list[Draft], context: Context) -> bool:
    """Whether a sentence ends with what is now, behind an earlier time spoken of: "$3bn then, $4bn now"."""
    last = next((draft for draft in reversed(made) if not draft.sense.base), None)
    if last is None or last.time.explicit or context.period is None or context.main_period is None:
        return False
    return last.time.period == context.main_period and context.period.end < context.main_period.start


def _comes_back(made: list[Draft], lasting: list[Draft], context: Context) -> bool:
    """Whether the sentence only tells an earlier time in passing: "Imports, which in May rose by 3%, fell by 6%"."""
    last, current = made[-1] if made else None, context.period or context.main_period
    if last is None or current is None or last.time.explicit or last.sense.base or last.sense.bracket:
        return False
    return last.time.period == current and all(d.time.period and d.time.period.end < current.start for d in lasting)


def _is_within(period: Period | None, context: Context) -> bool:
    """Whether the period is but a part of what is spoken of: the June in which prices rose, of the half-year."""
    current = context.period or context.main_period
    return bool(period and current and current != period and current.contains(period))


def _last_told(told: list[Draft], scene: Scene, context: Context) -> Period | None:
    """The period of the last number that is not told of an earlier time, unless the sentence opens with that time."""
    current = context.period or context.main_period
    newest = max((d.time.period for d in told if d.time.period), key=lambda period: period.end, default=None)
    first = all(start >= scene.start for start in context.drafted)
    for draft in reversed(told):
        period = draft.time.period
        assert period is not None
        if _is_shorter_run(period, newest):
            continue
        mention = PeriodMention(0, 0, period)
        if opens_with(scene, period, first=first) or (not is_past(mention, current) and not is_past(mention, newest)):
            return period
    return None


def _is_shorter_run(period: Period, newest: Period | None) -> bool:
    """Whether months so far are only set beside more of them: "4% in January-May, after 5% in the first quarter"."""
    return newest is not None and newest != period and newest.start == period.start and period.end < newest.end


def _told_throughout(made: list[Draft], dated: list[Draft], scene: Scene) -> Period | None:
    """The earlier time that a sentence opening a paragraph tells all its numbers of, and does not go back to."""
    told = [d for d in made if not d.sense.base and d.sense.kind is not Kind.RANK and d.time.rule != SINCE]
    periods = {draft.time.period for draft in told}
    if len(periods) != 1 or goes_back(scene) or all(d.sense.bracket or d.sense.base for d in dated):
        return None
    return periods.pop()
