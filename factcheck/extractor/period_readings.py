"""What each shape of `period_patterns.py` says: the period it names, given what time it is in the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from factcheck.domain.period import Period
from factcheck.extractor.calendars import GREGORIAN, Calendar
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.period_clock import Clock, whole_number
from factcheck.extractor.vocabulary import vocabulary

Found = re.Match[str]
Reading = Callable[[Found, Clock], list[PeriodMention]]
READINGS: dict[str, Reading] = {}


def _reads(*shapes: str) -> Callable[[Reading], Reading]:
    def register(reading: Reading) -> Reading:
        READINGS.update(dict.fromkeys(shapes, reading))
        return reading

    return register


def _one(found: Found, period: Period | None, start: str | int = 0, end: str | int = 0, **more: object) -> list[PeriodMention]:
    """One mention from the beginning of group `start` to the end of group `end`, by default of the whole match."""
    mention = PeriodMention(found.start(start), found.end(end), period)
    return [replace(mention, **more)]  # type: ignore[arg-type]


def _group(found: Found, name: str) -> str | None:
    return found[name] if name in found.re.groupindex else None


def _reference(found: Found) -> str | None:
    """The words that name the year: "2023", "last year", "the fiscal year"."""
    return _group(found, "ref") or _group(found, "ref_aside")


def _month(name: str) -> int:
    words = vocabulary("periods")
    return int({**words["months"], **words["short_months"]}[name.rstrip(".").capitalize()])


def _year(found: Found, name: str = "year") -> int | None:
    digits = re.sub(r"\D", "", _group(found, name) or "")
    return None if not digits else int(digits) + (2000 if len(digits) == 2 else 0)


def _day(year: int, month: int, day: str) -> date:
    number = int(re.sub(r"\D", "", day))
    return min(date(year, month, 1) + timedelta(days=number - 1), Period.month(year, month).end)


@_reads("day", "day_british")
def _single_day(found: Found, clock: Clock) -> list[PeriodMention]:
    month, year = _month(found["month"]), _year(found, "year2")

    def in_year(year: int) -> Period:
        return Period.day(_day(year, month, found["day"]))

    return _one(found, in_year(year) if year else clock.latest(in_year))


@_reads("days", "days_british")
def _days(found: Found, clock: Clock) -> list[PeriodMention]:
    if found["to"] == "and" and found["lead"] is None:
        return []
    month = _month(found["month"] or found["month2"])
    month2 = _month(found["month2"] or found["month"])
    year2, year = _year(found, "year2"), _year(found)
    crosses = month2 < month

    def ending_in(last: int) -> Period:
        first = year or last - crosses
        start, end = _day(first, month, found["day"]), _day(last, month2, found["day2"])
        return Period(min(start, end), max(start, end))

    fixed = year2 or (year + crosses if year else None)
    start = "month" if found.re.pattern.find("(?P<month>") < found.re.pattern.find("(?P<day>") else "day"
    return _one(found, ending_in(fixed) if fixed else clock.latest(ending_in), start)


@_reads("date_iso")
def _date_iso(found: Found, clock: Clock) -> list[PeriodMention]:
    try:
        return _one(found, Period.day(date(int(found["year"]), int(found["month"]), int(found["day"]))))
    except ValueError:
        return []


@_reads("date_numeric")
def _date_numeric(found: Found, clock: Clock) -> list[PeriodMention]:
    """Day first or month first: where both are possible only the day of publication decides."""
    readings = set()
    for day, month in ((found["first"], found["second"]), (found["second"], found["first"])):
        try:
            readings.add(date(int(found["year"]), int(month), int(day)))
        except ValueError:
            continue
    if not readings:
        return []
    if len(readings) == 1 or clock.published in readings:
        return _one(found, Period.day(clock.published if clock.published in readings else readings.pop()))
    return _one(found, None)


@_reads("first_days")
def _first_days(found: Found, clock: Clock) -> list[PeriodMention]:
    month, days = _month(found["month"]), whole_number(found["n"]) * (7 if found["unit"].lower() == "weeks" else 1)

    def in_year(year: int) -> Period:
        whole = Period.month(year, month)
        return Period(whole.start, min(whole.end, whole.start + timedelta(days=days - 1)))

    year = _year(found)
    return _one(found, in_year(year) if year else clock.latest(in_year))


@_reads("month_range")
def _month_range(found: Found, clock: Clock) -> list[PeriodMention]:
    first, last, own_year = _month(found["month"]), _month(found["month2"]), _year(found)
    apart = found["to"] == "and" and found["lead"] is None
    compared = found["lead"] is not None and first != 1 and (last - first) % 12 == 1 and found["to"] in ("and", "to")

    def within(calendar: Calendar, year: int) -> Period:
        if own_year:
            return Period.months(own_year, first, max(year, own_year + (last < first and year == own_year)), last)
        two_years = calendar is not GREGORIAN or re.search(r"\d{4}\D\d", _reference(found) or "")
        start = year + (first < calendar.month) if two_years else year - (last < first)
        return Period.months(start, first, start + (last < first), last)

    if own_year and _reference(found) is None:
        whole: Period | None = Period.months(own_year, first, own_year + (last < first), last)
    else:
        whole = clock.in_year(_reference(found), within)
    if not (apart or compared):
        return _one(found, whole, "month")
    start = Period.month(whole.start.year, first) if whole else None
    end = Period.month(whole.end.year, last) if whole else None
    return [
        PeriodMention(found.start("month"), found.end("month"), start, base=compared),
        PeriodMention(found.start("month2"), found.end(), end),
    ]


@_reads("months", "year_month")
def _month_of_year(found: Found, clock: Clock) -> list[PeriodMention]:
    month = _month(found["month"])

    def within(calendar: Calendar, year: int) -> Period:
        return Period.month(year + (month < calendar.month), month)

    return _one(found, clock.in_year(_reference(found) or _group(found, "year"), within))


@_reads("short_month")
def _short_month(found: Found, clock: Clock) -> list[PeriodMention]:
    month = _month(found["month"])
    return _one(found, clock.latest(lambda year: Period.month(year, month)))


@_reads("month")
def _bare_month(found: Found, clock: Clock) -> list[PeriodMention]:
    words = vocabulary("periods")
    before = re.search(r"(\w+)\W*$", found.string[max(0, found.start("month") - 20) : found.start("month")])
    common = found["month"] in words["words_too"]
    follows = found.string[found.end() : found.end() + 2]
    if common and not follows.startswith(("'s", "’s")) and (not before or before[1].lower() not in words["before_month"]):
        return []
    month, which = _month(found["month"]), (found["which"] or "").lower()
    if which.endswith(("previous", "preceding")) and clock.spoken:
        year = clock.spoken.end.year - (month >= clock.spoken.end.month)
        same_month = clock.spoken.whole_months == 1 and clock.spoken.end.month == month
        return _one(found, Period.month(year, month), relative="year_earlier" if same_month else None)
    if which == "next" and clock.now:
        return _one(found, Period.month(clock.now.year + (month <= clock.now.month), month))
    return _one(found, clock.latest(lambda year: Period.month(year, month)))


def _first_of(found: Found, clock: Clock, months: int) -> Period | None:
    if not 1 <= months <= 12:
        return None
    return clock.in_year(_reference(found), lambda calendar, year: calendar.months(year, 1, months))


@_reads("first_months", "year_s_months", "months_of_year", "months_into")
def _first_months(found: Found, clock: Clock) -> list[PeriodMention]:
    return _one(found, _first_of(found, clock, whole_number(found["n"])))


@_reads("first_part", "year_s_first_part")
def _first_part(found: Found, clock: Clock) -> list[PeriodMention]:
    parts = vocabulary("periods")["parts"]
    return _one(found, _first_of(found, clock, parts[" ".join(found["part"].lower().split())]))


@_reads("last_months")
def _last_months(found: Found, clock: Clock) -> list[PeriodMention]:
    months = whole_number(found["n"])
    if not 1 <= months <= 12:
        return []
    return _one(found, clock.in_year(_reference(found), lambda calendar, year: calendar.months(year, 13 - months, 12)))


@_reads("months_to")
def _months_to(found: Found, clock: Clock) -> list[PeriodMention]:
    lengths = {"year": 12, "quarter": 3, "month": 1, "half-year": 6}
    months = whole_number(found["n"]) if found["n"] else lengths[found["one"].lower()]
    last, year = _month(found["month"]), _year(found)

    def ending_in(year: int) -> Period:
        before = 12 * year + last - months
        whole = Period.months(before // 12, before % 12 + 1, year, last)
        if found["day"] is None or int(re.sub(r"\D", "", found["day"])) >= 28:
            return whole
        end = _day(year, last, found["day"])
        return Period(whole.just_before().end.replace(day=1) + timedelta(days=end.day), end) if months else Period.day(end)

    if not 1 <= months <= 36:
        return []
    return _one(found, ending_in(year) if year else clock.latest(ending_in))


@_reads("counted_months")
def _counted_months(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "In the five months": the five months spoken of, else the first five of the year."""
    months = whole_number(found["n"])
    if not 2 <= months <= 11 or not (found["which"] or _counts_a_period(found)):
        return []
    if re.match(r"\s+(?:ago|earlier|before|later|old|from|in\s+a\s+row)\b", found.string[found.end() : found.end() + 20]):
        return []
    if clock.spoken and (found["same"] or clock.spoken.whole_months == months):
        return _one(found, clock.spoken, relative="same")
    return _one(found, _first_of(found, clock, months))


def _counts_a_period(found: Found) -> bool:
    """ "Five-month exports", "in 11 months"; not "a six-month high", not "in six months' time"."""
    if found["period"]:
        return True
    if found["mark"] == "-":
        after = re.match(r"\s+(\w+)", found.string[found.end() : found.end() + 20])
        return after is not None and after[1].lower() in vocabulary("periods")["after_month_count"]
    before = found.string[max(0, found.start() - 8) : found.start()].lower()
    return found["n"].isdigit() and before.rstrip().endswith((" in", " over", " during", " for"))


@_reads("same_of_year")
def _same_of_year(found: Found, clock: Clock) -> list[PeriodMention]:
    """ "The same months of 2022": those of the year that the words name."""
    spoken, words = clock.spoken, _reference(found)
    calendar = clock.calendar(words) or GREGORIAN
    year = clock.year(words, calendar) if words else None
    if year is None:
        return _one(found, None)
    base_year = spoken.end.year if spoken else clock.now.year if clock.now else None
    relative = "year_earlier" if year + 1 == base_year else None
    if spoken is None:
        return _one(found, None, relative=relative) if relative else _one(found, calendar.year(year))
    return _one(found, spoken.years_later(year - spoken.end.year), relative=relative)


@_reads("whole_year")
def _whole_year(found: Found, clock: Clock) -> list[PeriodMention]:
    year = clock.spoken.end.year if clock.spoken else clock.now.year if clock.now else None
    return _one(found, Period.year(year) if year else None)


def _quarter_or_half(found: Found, clock: Clock, number: int) -> Period | None:
    length = 3 if (_group(found, "part") or _group(found, "letter") or "").lower() in ("quarter", "q") else 6
    if number * length > 12:
        number = 12 // length
    return clock.in_year(
        _reference(found), lambda calendar, year: calendar.months(year, length * (number - 1) + 1, length * number)
    )


@_reads("ordinal", "ordinal_alone", "year_s_ordinal")
def _ordinal(found: Found, clock: Clock) -> list[PeriodMention]:
    ordinals = vocabulary("periods")["ordinals"]
    return _one(found, _quarter_or_half(found, clock, ordinals.get(found["ordinal"].lower(), 4)))


@_reads("symbol", "symbol_after", "symbol_brokers")
def _symbol(found: Found, clock: Clock) -> list[PeriodMention]:
    number, length, year = int(found["number"]), 3 if found["letter"].upper() == "Q" else 6, _year(found)
    if number * length > 12:
        return []

    def within(year: int) -> Period:
        return Period.months(year, length * (number - 1) + 1, year, length * number)

    return _one(found, within(year) if year else clock.latest(within))


@_reads("nine_months")
def _nine_months(found: Found, clock: Clock) -> list[PeriodMention]:
    year = _year(found)
    return _one(found, Period.months(year, 1, year, int(found["n"]))) if year else []


@_reads("week")
def _week(found: Found, clock: Clock) -> list[PeriodMention]:
    if clock.published is None:
        return _one(found, None)
    monday = clock.published - timedelta(days=clock.published.weekday() + (7 if found["which"].lower() == "last" else 0))
    return _one(found, Period(monday, monday + timedelta(days=6)))


@_reads("unit")
def _last_unit(found: Found, clock: Clock) -> list[PeriodMention]:
    if clock.now is None:
        return _one(found, None)
    year, month = clock.now.year, clock.now.month
    this = Period.month(year, month) if found["unit"].lower() == "month" else Period.quarter(year, (month + 2) // 3)
    if found["which"].lower() == "last":
        return _one(found, this.just_before())
    following = this.end + timedelta(days=1)
    is_month = this.whole_months == 1
    return _one(
        found, Period.month(following.year, following.month) if is_month else Period.quarter(following.year, (following.month + 2) // 3)
    )


@_reads("decade")
def _decade(found: Found, clock: Clock) -> list[PeriodMention]:
    year = int(found["year"])
    return _one(found, Period.months(year, 1, year + 9, 12)) if year % 10 == 0 else []


@_reads("years_ago")
def _years_ago(found: Found, clock: Clock) -> list[PeriodMention]:
    spans = {"a decade": 10, "half a decade": 5, "a couple of": 2}
    words = " ".join(found["n"].lower().split())
    years = spans.get(words) or whole_number(words)
    if words not in spans and "year" not in found[0].lower():
        return []
    when = found["when"].lower()
    from_now = clock.now and Period.year(clock.now.year)
    counted_from = from_now if when == "ago" else clock.spoken or from_now
    if counted_from is None or years > 200:
        return _one(found, None)
    return _one(found, counted_from.years_later(years if when in ("later", "on") else -years))


@_reads("past_years")
def _past_years(found: Found, clock: Clock) -> list[PeriodMention]:
    years = 10 if found["n"].lower() == "decade" else whole_number(found["n"])
    spoken = clock.spoken or (clock.now and Period.year(clock.now.year - 1))
    if "year" not in found[0].lower() and "decade" not in found[0].lower():
        return []
    return _one(found, spoken.years_later(-years) if spoken and years <= 200 else None, "n", base=True)


@_reads("year_to_date")
def _year_to_date(found: Found, clock: Clock) -> list[PeriodMention]:
    year = _year(found) or _year(found, "year2") or (clock.now.year if clock.now else None)
    if year is None:
        return _one(found, None)
    spoken, whole = clock.spoken, Period.year(year)
    if spoken and whole.start == spoken.start and whole.contains(spoken):
        return _one(found, spoken)
    months = clock.now.month - 1 if clock.now and clock.now.year == year else 12
    return _one(found, Period.months(year, 1, year, max(1, months)))


@_reads("year_edge")
def _year_edge(found: Found, clock: Clock) -> list[PeriodMention]:
    year = clock.spoken.end.year if clock.spoken else clock.now.year if clock.now else None
    if year is None:
        return _one(found, None)
    opens = any(word in found["edge"].lower() for word in [*vocabulary("periods")["edges"]["start"], "turn"])
    whole = Period.year(year)
    return _one(found, Period.day(whole.start if opens else whole.end))


@_reads("year_pair")
def _year_pair(found: Found, clock: Clock) -> list[PeriodMention]:
    first, last = int(found["year"]), int(found["year2"])
    return [
        PeriodMention(found.start("year"), found.end("year"), Period.year(first), base=first < last),
        PeriodMention(found.start("year2"), found.end("year2"), Period.year(last), base=last < first),
    ]


@_reads("years")
def _years(found: Found, clock: Clock) -> list[PeriodMention]:
    first, second = int(found["year"]), found["year2"]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if not first < last:
        return []
    if last == first + 1 and len(second) == 2:
        calendar = clock.calendar(found[0]) or GREGORIAN
        return _one(found, Period.months(first, 1, last, 12) if calendar is GREGORIAN else calendar.year(first))
    return _one(found, Period.months(first, 1, last, 12))


@_reads("named_year", "spoken_year")
def _named_year(found: Found, clock: Clock) -> list[PeriodMention]:
    calendar = clock.calendar(found[0])
    year = calendar and clock.year(found[0], calendar)
    if calendar is None or year is None:
        return _one(found, None)
    return _one(found, calendar.year(year))


@_reads("year")
def _plain_year(found: Found, clock: Clock) -> list[PeriodMention]:
    words = vocabulary("periods")
    before = re.search(r"([\w.]+)\W*$", found.string[max(0, found.start() - 20) : found.start()])
    follows = re.match(r"\s+(\w+)", found.string[found.end() : found.end() + 30])
    word = before[1] if before else ""
    if word in words["currencies"]:
        return []
    if follows and follows[1].lower() in words["counted"] and word.lower() not in words["year_prepositions"]:
        return []
    return _one(found, Period.year(int(found["year"])))
