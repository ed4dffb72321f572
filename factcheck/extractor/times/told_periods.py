"""The periods that a sentence names, as the rules of time see them: each with its place among the tokens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.bases.unmatched_since import is_unmatched_since
from factcheck.extractor.times.carried.lengths import of_that_length
from factcheck.extractor.times.month_by_month import in_month, is_month_by_month
from factcheck.extractor.times.parts.aligned import lasts_a_year
from factcheck.resources import vocabulary, word_set, word_shape

STEPS_BACK = frozenset({"year_earlier", "previous"})
"""The relative periods that lie before the one spoken of."""
COMPARED = (Kind.CHANGE, Kind.CHANGE_ABS, Kind.RATIO)
"""The kinds that have a base."""
MORE_THAN_NOW = "more than now"
"""The rule of a change told of the time before: what had been more then has fallen."""
_YEAR = 12
_ROUGHLY = timedelta(days=3)
"""So much longer than another may be a part of a year that is as long: one of a leap year."""
_WEEK, EVENT = 7, 3
"""No flow is told of so few days as an event has; a week may be one, or say when figures came out."""
_BACK = 2
_SAME: dict[int, tuple[str, ...]] = {1: ("same month", "that month"), 3: ("same quarter", "that quarter")}
REPORTED = tuple(sorted(word_set("small_words", "times", "reported")))
_COUNTED_BACK = word_shape("told_periods", "counted_back")
_LATE = 100
"""Within how many days figures come out at the latest."""
_SPEAKER = 8
"""Within how many words behind the time that a sentence opens with somebody says something."""
_SAID_WITHIN = 3
"""How many words lie at most between a verb and the time at which somebody said something."""


@dataclass(frozen=True, slots=True)
class Time:
    """The period of a number and, for a change, its base; `explicit` where the sentence itself names the period."""

    period: Period | None
    base: Period | None = None
    rule: str = ""
    explicit: bool = False
    comparison: str | None = None

    def is_to_come(self, published: date | None) -> bool:
        """Whether the sentence itself names a period after the day of publication: it tells a forecast."""
        return bool(published and self.explicit and self.period and self.period.start > published)

    def is_years_ahead(self, published: date | None) -> bool:
        """Whether that period is so far ahead that no article is as old: "had planned to reach 3 percent in 2031"."""
        return self.is_to_come(published) and bool(
            published and self.period and self.period.start.year > published.year + 1
        )

    def is_unfinished_year(self, published: date | None) -> bool:
        """Whether the sentence itself names a year that is not over on the day of publication."""
        period = self.period if self.explicit else None
        return bool(published and period and period.whole_months == _YEAR and period.end > published)


def counted_up(scene: Scene, *, level: bool, parts: bool = False, main: Period | None = None) -> Scene:
    """The sentence as one on a measure that adds up: "by the end of September" is the nine months.

    With `parts` it does not, and only the end of a quarter or a half-year is that part: "at the end of the half-year",
    or all the time that the article is about.

    A day that a level is counted from is no base: "since July 1 it has shipped 5 million tonnes".
    """
    if not any(period.run for _, period in scene.periods):
        return scene
    monthly = is_month_by_month(scene)
    told = (
        token if monthly or (parts and not _is_end_of_part(token, main)) else _counted_up(token, level=level)
        for token in scene.tokens
    )
    return replace(scene, tokens=[in_month(token) if monthly else token for token in told])


def _is_end_of_part(token: Token, main: Period | None) -> bool:
    told = token.period.period if token.period and token.period.run == main else None
    if main is not None and told is not None and told.whole_months != _YEAR:
        return True
    return any(part in token.text for part in ("quarter", "half"))


def _counted_up(token: Token, *, level: bool) -> Token:
    told = token.period
    if told is None or told.run is None or told.period is None:
        return token
    opens = told.period.start == told.period.end == told.run.start
    if opens and not level:
        return token
    return replace(token, mention=replace(told, period=told.run, base=told.base and not opens))


def own_mentions(scene: Scene, context: Context) -> list[tuple[int, PeriodMention]]:
    """The periods that the sentence speaks of, bases left out; "that month" is the one last spoken of."""
    found = []
    for place, mention in scene.periods:
        if mention.run is None and _is_gone_back_to(scene, place):
            continue
        if context.period and _is_that(scene.tokens[place], context.period):
            found.append((place, replace(mention, period=replace(context.period, said=mention.said))))
        elif (month := context.recent) and _is_same_month(scene.tokens[place], month):
            found.append((place, replace(mention, period=replace(month, said=mention.said))))
        elif part := of_that_length(scene.tokens[place], context):
            found.append((place, replace(mention, period=replace(part, said=mention.said))))
        elif (recent := _reported_on(context, mention.period)) and _is_reported(scene, place):
            found.append((place, replace(mention, period=replace(recent, said=mention.said))))
        elif (spoken := context.period or context.main_period) and _counts_back_over(scene.tokens[place], spoken):
            found.append((place, replace(mention, period=replace(spoken, said=mention.said))))
        elif mention.period is not None and not mention.base and mention.relative in (None, "same"):
            found.append((place, mention))
    return found


def _is_that(token: Token, spoken: Period) -> bool:
    """Whether the words mean the period of the sentence before, which is as long as they say: "in that month"."""
    named = token.period.period if token.period and token.period.relative == "same" else None
    return named is not None and token.text.startswith("that ") and named.whole_months == spoken.whole_months


def _counts_back_over(token: Token, spoken: Period) -> bool:
    """Whether the words count the months of what is spoken of: "in the past seven months" of a year begun in July."""
    named = token.period.period if token.period else None
    if named is None or not token.text.endswith(" months") or not _COUNTED_BACK.search(token.text):
        return False
    late = (named.end - spoken.end).days
    return abs((named.end - named.start) - (spoken.end - spoken.start)).days <= _WEEK and abs(late) <= _LATE


def _is_same_month(token: Token, recent: Period) -> bool:
    """Whether the words mean the month or quarter told last, be it a paragraph before: "In the same month, …"."""
    named = token.period is not None and token.period.relative == "same" and not token.period.base
    return named and token.text.endswith(_SAME.get(recent.whole_months or 0, ()))


def _reported_on(context: Context, named: Period | None) -> Period | None:
    """What a new paragraph's "reporting period" is, where later or longer figures than the first have been told.

    Args:
        named: what the words would mean of themselves.
    """
    main, recent = context.main_period, context.recent
    goes_on = context.period == recent and named == main
    if main is None or recent is None or recent == main or not (goes_on or context.period is None):
        return None
    return recent if recent.start > main.end or recent.contains(main) or _are_months_up_to(recent, main) else None


def _are_months_up_to(longer: Period, month: Period) -> bool:
    """Whether the first months of its year are meant, which are told a month later: "in January to June" in July."""
    several = month.whole_months == 1 < (longer.whole_months or 0)
    return several and longer.start.year == month.start.year and longer.start.month == 1


def _is_reported(scene: Scene, place: int) -> bool:
    """Whether the words mean the period told last, however long: "in the reporting period", "over this period"."""
    named = scene.tokens[place].period
    first = not any(token.period and token.period.relative != "same" for token in scene.tokens[:place])
    return named is not None and named.relative == "same" and first and scene.tokens[place].text.endswith(REPORTED)


def _is_gone_back_to(scene: Scene, place: int) -> bool:
    """Whether the sentence only goes back to the period: "for the first time since the 1990s"."""
    back = vocabulary("periods")["comparisons"]["back"]
    return any(token.text in back for token in scene.before(place, _BACK)) or is_unmatched_since(scene, place)


def sets_sentence(scene: Scene, place: int) -> bool:
    """Whether the period stands before the first verb and the first number: all that follows is told of it."""
    return not any(t.pos.startswith("VB") or t.number for t in scene.tokens[:place])


def is_day(period: Period) -> bool:
    """Whether the period is too short for what an article is about: when something is counted or made known."""
    return (period.end - period.start).days <= _WEEK


def is_no_flow_of(scene: Scene, place: int, period: Period) -> bool:
    """Whether no flow is told of the period: a day or two, or a week in which somebody said something."""
    if not is_day(period):
        return False
    return (period.end - period.start).days <= EVENT or is_when_done(scene, place, period)


def is_when_done(scene: Scene, place: int, period: Period) -> bool:
    """Whether somebody said or did something in a week, which no figure is of: "last week put up its forecast"."""
    return is_day(period) and period.start < period.end and (_said_in(scene, place) or _acts_in(scene, place))


def _acts_in(scene: Scene, place: int) -> bool:
    verb = next(iter(scene.after(place, 1)), None)
    moves = ("rise_verb", "fall_verb", "level_verb", "share_verb", "be")
    return verb is not None and verb.pos == "VBD" and not (verb.measure or verb.number or verb.has(*moves))


def _said_in(scene: Scene, place: int) -> bool:
    saying = vocabulary("sources")["saying"]
    opens = scene.after(place, _SPEAKER) if place == 0 else []
    for row in (scene.before(place, _SAID_WITHIN), opens):
        told = next((token for token in row if token.number or token.measure or token.text in saying), None)
        if told is not None and told.text in saying and not told.number:
            return True
    return False


def is_past(mention: PeriodMention, current: Period | None) -> bool:
    """Whether the period lies before the one that is spoken of, and is as long or a year: the base of a comparison."""
    period = mention.period
    if current is None or period is None or period.start >= current.start or period.end >= current.end:
        return False
    if period.whole_months is None:
        longer = period.end - period.start - (current.end - current.start)
        if period.start == period.end:
            return not longer
        return (abs(longer) <= _ROUGHLY and not is_day(period)) or lasts_a_year(period)
    return period.whole_months in (current.whole_months, _YEAR)
