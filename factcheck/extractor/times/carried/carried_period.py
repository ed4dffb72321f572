"""The period of a number that its own sentence does not date: the one carried to it, as its words take it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.bases.unmatched_since import is_unmatched_since
from factcheck.extractor.times.told_periods import Time, is_past
from factcheck.resources import word_set

AS_LONG = "as long as what it is set against"
"""The rule of a time whose length the words of comparison tell: "up 28% month on month", "than in the same quarter"."""
TAKEN_UP = "that of the trade which the paragraph takes up"
NOW = "told in the present, where the article only names a time long ago"
IN_A_ROW = "the last of several in a row"
_CLAUSE = word_set("small_words", "times", "clause_opens_behind")
_NEAR = 2
_YEAR = 12
_SOON = timedelta(days=100)
"""Within so many days of what was told before figures of a month come out in the same article."""
_ROW = 8
"""Within how many tokens behind a number is told how often it was so."""
_LONG = (3, 6)
"""The lengths of a quarter and a half-year."""
_LENGTHS = {"month": 1, "quarter": 3, "half-year": 6}


def of_flow(current: Period | None, *, adds_up: bool) -> Period | None:
    """What a flow is told of where a stock was told of the end of a year, or of the first day of the next: the year.

    What adds up is of the month where that was the end of another.
    """
    if current is None or current.start != current.end:
        return current
    eve = current.end if (current.end.month, current.end.day) == (12, 31) else current.end - timedelta(days=1)
    if (eve.month, eve.day) == (12, 31):
        return replace(Period.year(eve.year), said=current.said)
    month = Period.month(current.end.year, current.end.month)
    return replace(month, said=current.said) if adds_up and current.end == month.end else current


def carried_period(scene: Scene, at: int, current: Period | None, context: Context) -> Time:
    """The time of the number at `at` where `current` was spoken of before."""
    if (whole := whole_year(scene, scene.tokens, current)) is not None:
        return whole
    past = current is not None and is_past(PeriodMention(0, 0, current), context.main_period)
    told_now = past and is_told_now(scene.tokens[:at])
    if told_now or ((past or not context.main_period) and _is_set_against(scene, current)):
        current = context.main_period
    if current and (last := _last_in_a_row(scene, at, current)):
        return Time(last, rule=IN_A_ROW)
    if current and (as_long := _as_long_as_its_base(scene, current, context)):
        return Time(as_long, rule=AS_LONG)
    if current and context.takes_up and current == context.period and all(m.base for _, m in scene.periods):
        return Time(current, rule=TAKEN_UP)
    if current and context.long_ago and current == context.main_period and is_told_now(scene.tokens[:at]):
        return Time(None, rule=NOW)
    return Time(current, rule="period carried" if current else "")


def whole_year(scene: Scene, words: Sequence[Token], current: Period | None) -> Time | None:
    """The year of the time spoken of, where the words tell of all of it: "the annual total"."""
    told = current is not None and current.whole_months
    year = next((token for token in words if token.has("whole_year")), None) if told else None
    if current is None or year is None:
        return None
    return Time(replace(Period.year(current.end.year), said=scene.words([year])), rule="the whole year", explicit=True)


def _is_set_against(scene: Scene, current: Period | None) -> bool:
    """Whether what is told is set against the time spoken of, and so of another: "since then it has doubled"."""
    bases = [mention.period for _, mention in scene.periods if mention.base and mention.period]
    return current is not None and any(base.contains(current) for base in bases)


def _last_in_a_row(scene: Scene, at: int, current: Period) -> Period | None:
    """The last month of what is spoken of, where so much came in again: "over $2bn for the third straight month"."""
    words = [token.text for token in scene.after(at, _ROW)]
    again = any(word in word_set("periods", "once_more") for word in words)
    months = next((_LENGTHS[word] for word in words if again and word in _LENGTHS), None)
    if months is None or current.whole_months is None or current.whole_months <= months:
        return None
    first = 12 * current.end.year + current.end.month - months
    return Period.months(first // 12, first % 12 + 1, current.end.year, current.end.month)


def _as_long_as_its_base(scene: Scene, current: Period, context: Context) -> Period | None:
    """The month or quarter told last, where the sentence compares it with one: "up 28% month on month"."""
    if so_far := _so_far_as_its_base(scene, current) or _as_long_since_its_base(scene, current, context):
        return so_far
    months = next((length for _, m in scene.periods if (length := _length_of(m, scene))), None)
    if months is None or current.whole_months is None:
        return None
    if current.whole_months < months:
        longer = context.lengths.get(months)
        return longer if longer and longer.end == current.end else None
    return current if current.whole_months == months else context.lengths.get(months)


def _so_far_as_its_base(scene: Scene, current: Period) -> Period | None:
    """What ends with the time told last and is set against as long a time, be it one before it or of an earlier year.

    "Than in January to May", told of May; "than in May 2018", "from April", told of the quarter that ended in May. A
    month that came soon after what was told is told of, too: "prices are 6% above those of July 2018".
    """
    if current.whole_months is None:
        return None
    told = ((place, m.period) for place, m in scene.periods if m.base and m.period and m.relative is None)
    for base in (period for place, period in told if not is_unmatched_since(scene, place)):
        if base.whole_months in (None, current.whole_months, _YEAR) or base.end >= current.end:
            continue
        same = base.years_later(current.end.year - base.end.year)
        if same != base and same.end == current.end:
            return same
        if base.whole_months == 1 and timedelta() < same.start - current.end <= _SOON:
            return same
        if base.whole_months == 1 and base.end < current.end:
            last = Period.month(current.end.year, current.end.month)
            if last.just_before() == base:
                return last
    return None


def _as_long_since_its_base(scene: Scene, current: Period, context: Context) -> Period | None:
    """The quarter told last, where the sentence opens with another one: "compared with the second quarter of 2022"."""
    for place, mention in scene.periods[:1]:
        base, opens = mention.period, any(token.has("against") for token in scene.tokens[:place])
        if mention.base and base and opens and base.whole_months in _LONG and base.whole_months != current.whole_months:
            later = context.lengths.get(base.whole_months)
            return later if later and later.start > base.end else None
    return None


def _length_of(mention: PeriodMention, scene: Scene) -> int | None:
    """How many months the words of comparison have: "the previous month", "the same quarter of 2022"."""
    if mention.relative == "previous" and mention.compares:
        return _LENGTHS.get(mention.step or "")
    if mention.relative != "year_earlier" or not mention.base:
        return None
    words = next(token.text for token in scene.tokens if token.period is mention).split()
    return next((_LENGTHS[word] for word in words if word in _LENGTHS), None)


def is_told_now(before: list[Token]) -> bool:
    """Whether it is told of the present: "in 1948 there were 13,600, and 1,663 are left", "now had $2bn"."""
    if any(token.text in word_set("periods", "now") for token in before):
        return True
    verbs = (t for t in reversed(before) if t.pos in ("VBZ", "VBP", "VBD") and (not t.measure or t.measure.verb))
    verb = next(verbs, None)
    return verb is not None and verb.pos != "VBD" and verb.text not in word_set("sources", "saying")


def comes_to_now(scene: Scene, place: int) -> bool:
    """Whether a clause on the present opens there: "at the end of 2012 it owed $3bn; today it owes $5bn"."""
    opens = all(token.text in _CLAUSE for token in scene.before(place, 1))
    if scene.tokens[place].text not in word_set("periods", "now") or not opens:
        return False
    return any(token.pos in ("VBZ", "VBP") for token in scene.after(place, _NEAR))
