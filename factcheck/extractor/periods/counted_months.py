"""Months that are counted, "the nine months", "three months to May": the period that each shape names."""

from __future__ import annotations

import re
from datetime import timedelta

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.clock import Clock
from factcheck.extractor.periods.part_of_year import part_of_year
from factcheck.extractor.periods.readings import (
    Found,
    day_of,
    first_of,
    group,
    month_of,
    one,
    reads,
    whole_number,
    year_of,
)
from factcheck.resources import vocabulary, word_shape

_QUARTER, _YEAR = 3, 12
_BEHIND = 40
"""How many characters before a number of months tell what it counts."""
_STRETCH = word_shape("counted_months", "stretch")
_RECORD = word_shape("counted_months", "record")

_ELAPSED = word_shape("counted_months", "elapsed")
_LASTED = word_shape("counted_months", "lasted")
_OPENING = re.compile(r"(?:^|[:.;,]\s+)$")
"""Behind what months open a clause."""
_ONE_OF_THEM = word_shape("counted_months", "one_of_them")


@reads("months_from")
def _months_from(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In the seven months from January", "in the season that began in October"."""
    months, first, year = whole_number(found["n"]) if found["n"] else _YEAR, month_of(found["month"]), year_of(found)

    def beginning_in(year: int) -> Period:
        last = 12 * year + first - 1 + months - 1
        return Period.months(year, first, last // 12, last % 12 + 1)

    if not 2 <= months <= 12:
        return []
    return one(found, beginning_in(year) if year else clock.latest(beginning_in))


@reads("months_to_that", "months_closed_by")
def _months_to_that(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In those to July", where three months to August have been spoken of; "the twelve months that May closed"."""
    spoken, counted = clock.spoken.whole_months if clock.spoken else None, group(found, "n")
    months, last, year = whole_number(counted) if counted else spoken, month_of(found["month"]), year_of(found)
    if months is None or not (counted or 2 <= months < _YEAR):
        return []

    def ending_in(year: int) -> Period:
        first = 12 * year + last - months
        return Period.months(first // 12, first % 12 + 1, year, last)

    return one(found, ending_in(year) if year else clock.latest(ending_in))


def _last_year(seasons: str | None) -> int | None:
    """The year in which the season of "2019/20" ends."""
    return int(seasons[:4]) + (len(seasons) > len("2019")) if seasons else None


@reads("months_to")
def _months_to(found: Found, clock: Clock) -> list[PeriodMention]:
    lengths = {"year": 12, "season": 12, "quarter": 3, "month": 1, "half-year": 6, "half year": 6}
    months = whole_number(found["n"]) if found["n"] else lengths[(found["one"] or found["season"] or "year").lower()]
    if found["quarters"]:
        months *= _QUARTER
    last, year = month_of(found["month"]), year_of(found) or _last_year(found["seasons"])
    day = found["day"] or found["day_first"] or ("15" if found["mid"] else None)

    def ending_in(year: int) -> Period:
        before = 12 * year + last - months
        whole = Period.months(before // 12, before % 12 + 1, year, last)
        if day is None or int(re.sub(r"\D", "", day)) >= 28:
            return whole
        end = day_of(year, last, day)
        if clock.home and (own := clock.home.months_to(end, months)):
            return own
        return Period(whole.just_before().end.replace(day=1) + timedelta(days=end.day), end)

    counted = not found["n"] or "month" in found[0] or found["quarters"] or _STRETCH.search(_before(found))
    if not 1 <= months <= 36 or not counted:
        return []
    if (
        whole := part_of_year(found["fiscal"], lambda calendar, year: calendar.year(year), clock)
        if found["fiscal"]
        else None
    ):
        within = (ending_in(one_of) for one_of in (whole.start.year, whole.end.year))
        return one(found, next((period for period in within if whole.contains(period)), None))
    rolling = months == _YEAR and not clock.said_now
    return one(found, ending_in(year) if year else (clock.newest if rolling else clock.latest)(ending_in))


@reads("june_year")
def _june_year(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In the June year": the twelve months that end with it."""
    last, year = month_of(found["month"]), year_of(found)

    def ending_in(year: int) -> Period:
        return Period.months(year - (last < 12), last % 12 + 1, year, last)

    return one(found, ending_in(year) if year else clock.latest(ending_in))


@reads("counted_months")
def _counted_months(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In the five months": the five months spoken of, else the first five of the year."""
    months = whole_number(found["n"])
    if not 2 <= months <= 11 or not (found["which"] or _counts_a_period(found)) or _ONE_OF_THEM.search(_before(found)):
        return []
    if re.match(
        r"\s+(?:ago|earlier|before|later|old|from|running|straight|in\s+a\s+row)\b",
        found.string[found.end() : found.end() + 20],
    ):
        return []
    if clock.row and clock.row.whole_months == months:
        return one(found, clock.row)
    if clock.spoken and clock.spoken_months == months:
        return one(found, clock.spoken, relative="same")
    latest = _latest(found, clock, months)
    if latest and clock.now and not clock.is_recent(latest) and _is_any_stretch(found):
        return []
    return one(found, latest, relative="same" if found["same"] else None)


def _latest(found: Found, clock: Clock, months: int) -> Period | None:
    """The first so many months of the year; three, where it is later in the year, are the last quarter that is over."""
    first = first_of(found, clock, months)
    if months != _QUARTER or clock.now is None or first is None or clock.is_recent(first):
        return first
    begun = Period.quarter(clock.now.year, (clock.now.month + 2) // _QUARTER)
    return begun.just_before()


def _counts_a_period(found: Found) -> bool:
    """ "Five-month steel exports", "in eight months", "Five months: $3bn"; not "a six-month high"."""
    if found["period"]:
        return True
    words, before = vocabulary("periods"), found.string[max(0, found.start() - 8) : found.start()]
    if found["mark"] == "-":
        after = re.match(r"\s+(\w+)(?:\s+(\w+))?", found.string[found.end() : found.end() + 30])
        return after is not None and not set(words["after_month_count"]).isdisjoint(after.groups())
    after = re.match(r"(:)|\s+(\w+)", found.string[found.end() :])
    if after and re.search(r"(?:^|[:.]\s)$", before) and (after[1] is not None or after[2] in words["months_bring"]):
        return True
    if _OPENING.search(_before(found)) and _are_of_a_flow(found):
        return True
    elapsed = _ELAPSED.search(_before(found)) and not _LASTED.match(found.string, found.end())
    return bool(elapsed or _STRETCH.search(_before(found))) and not _RECORD.search(_before(found))


def _are_of_a_flow(found: Found) -> bool:
    """ "Nine months of trading have left a surplus", "Seven months' exports brought $3bn"."""
    told = "|".join(vocabulary("periods")["after_month_count"])
    return re.match(rf"(?:['’]\s*|\s+of\s+)(?:\w+\s+)?(?:{told})\b", found.string[found.end() :]) is not None


def _is_any_stretch(found: Found) -> bool:
    """Whether the months may be any that it took: "in ten months", without "the" and in words, or "after 10 months"."""
    if found["which"]:
        return False
    before = _before(found)
    return bool(_ELAPSED.search(before) or (not found["n"].isdigit() and _STRETCH.search(before)))


def _before(found: Found) -> str:
    return found.string[max(0, found.start() - _BEHIND) : found.start()]


@reads("twelve_months")
def _twelve_months(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In those 12 months", "on a 12-month basis": the year that ends with the months spoken of."""
    spoken = clock.spoken
    if spoken is None or spoken.whole_months is None or spoken.whole_months > _YEAR:
        return []
    start = 12 * spoken.end.year + spoken.end.month - _YEAR
    return one(found, Period.months(start // 12, start % 12 + 1, spoken.end.year, spoken.end.month))


@reads("past_months")
def _past_months(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "Over the past six months": those up to the month spoken of, where that is a recent one, else to the last."""
    months = whole_number(found["n"])
    if clock.now is None or not 1 <= months <= 36:
        return one(found, None)
    last = Period.month(clock.now.year, clock.now.month).just_before()
    told = [one for one in (clock.spoken, clock.subject) if one and one.whole_months == 1 and one <= last]
    last = max(filter(clock.is_recent, told), default=last)
    first = 12 * last.end.year + last.end.month - months
    return one(found, Period.months(first // 12, first % 12 + 1, last.end.year, last.end.month), "past")
