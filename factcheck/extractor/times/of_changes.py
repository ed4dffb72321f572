"""The time of a change that leads to a level: that of the level; its base: that of the level it started from."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.products.surroundings import cites
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.set_against import is_set_against
from factcheck.extractor.times.bases.measured_from import measure_from_levels
from factcheck.extractor.times.bases.two_bases import set_apart
from factcheck.extractor.times.before.base_levels import UNSAID
from factcheck.extractor.times.stocks.rolling import OVER
from factcheck.extractor.times.told_periods import COMPARED
from factcheck.resources import vocabulary, word_set

_APPOSED = word_set("small_words", "times", "apposed")
_TWO = 2
_ELSEWHERE = word_set("small_words", "times", "of_something_else")
_LED_TO = (Kind.LEVEL, Kind.SHARE)
"""What a change leads to: "rose 5% to $3bn", "widened 9% to 4% of GDP"."""


def with_times_of_levels(scene: Scene, made: list[Draft]) -> list[Draft]:
    """A change that leads to a level has that level's period, and an earlier level of the sentence as its base."""
    for draft, following in pairwise(draft for draft in made if not draft.sense.bracket):
        if draft.sense.kind not in COMPARED or following.sense.kind not in _LED_TO or following.sense.base:
            continue
        between = scene.tokens[draft.at + 1 : following.at]
        if draft.time.explicit and is_set_against(scene, draft.at) and not _led_earlier(draft, following, between):
            continue
        leads = leads_to(between) and draft.frame.measure == following.frame.measure
        if leads and following.time.explicit and following.time.period != draft.time.period:
            draft.time = replace(
                following.time,
                base=_level_before(draft, made, following.time.period)
                or _as_far_back(draft, following.time.period, made),
                rule="period of the level that the change leads to",
            )
    _date_by_two_levels(scene, made)
    measure_from_levels(scene, made)
    for before, level, draft in zip(made, made[1:], made[2:], strict=False):
        _from_level_before(scene, before, level, draft)
    _passes_next(scene, made)
    _measure_alike(scene, made)
    set_apart(scene, made)
    return made


def _led_earlier(draft: Draft, level: Draft, between: list[Token]) -> bool:
    """Whether the change is that of an earlier time, told of its level: "in May, after a 3% gain to 148 in April"."""
    now, then = draft.time.period, level.time.period
    return now is not None and then is not None and then < now and not any(token.period for token in between)


def _measure_alike(scene: Scene, made: list[Draft]) -> None:
    """Measure from the month before where the sentence tells two levels of one flow, each with its month.

    "Exports were $5bn in May and $6bn in June, a gain of 20%; imports rose by 4 percent, from $7bn to $8bn".
    """
    now = next((two.time.period for one, two in pairwise(made) if _follow_each_other(one, two)), None)
    if now is None or scene.says("than", "against"):
        return
    for draft in made[_TWO:]:
        own = draft.time.period
        if draft.sense.kind in COMPARED and own == now and draft.time.base == now.years_later(-1):
            draft.time = replace(draft.time, base=now.just_before(), comparison=None)
        elif draft.sense.base and draft.time.rule == UNSAID and own == now.years_later(-1):
            draft.time = replace(draft.time, period=now.just_before())


def _follow_each_other(one: Draft, two: Draft) -> bool:
    """Whether the two are levels of the same, the second of the month behind that of the first."""
    first, second = one.time.period, two.time.period
    if first is None or second is None or not (one.time.explicit and two.time.explicit):
        return False
    levels = one.sense.kind is two.sense.kind is Kind.LEVEL and one.frame.measure == two.frame.measure
    return levels and second.just_before() == first != second.years_later(-1)


def _passes_next(scene: Scene, made: list[Draft]) -> None:
    """Measure from the next level that is passed: "beat those of May ($3bn) by 2%, those of April ($2bn) by 9"."""
    changes = [draft for draft in made if draft.sense.kind in COMPARED]
    passes = vocabulary("periods")["comparisons"]["passes"]
    if len(changes) < _TWO or not any(token.text in passes for token in scene.tokens[: changes[0].at]):
        return
    for level, draft in pairwise(made):
        if draft not in changes[1:] or level.sense.kind is not Kind.LEVEL or not scene.in_brackets(level.at):
            continue
        between = [token.text for token in scene.tokens[level.at + 1 : draft.at]]
        base, own = level.time.period, changes[0].time.period
        if between == [")", "by"] and base and own and base.end < own.start:
            draft.time = replace(changes[0].time, base=base)


def _level_before(draft: Draft, made: list[Draft], now: Period | None) -> Period | None:
    """The time of the first level told before the change, if it was before that which the change led to."""
    levels = (d for d in made if d.sense.kind is Kind.LEVEL and d.time.explicit and d.at < draft.at)
    first = next((level.time.period for level in levels), None)
    return None if first is None or now is None or first.start > now.start or first.contains(now) else first


def _as_far_back(draft: Draft, period: Period | None, made: list[Draft]) -> Period | None:
    """What the change is measured from where it is one of `period`: as far back as before, or as the one before it."""
    own, base = draft.time.period, draft.time.base
    if own is None or base is None or period is None:
        return base
    if base == own.just_before() != year_before(own) or (base.start > period.start and _on_the_last(draft, made)):
        return period.just_before()
    return year_before(period) if base == year_before(own) or base.end >= period.start else base


def _on_the_last(draft: Draft, made: list[Draft]) -> bool:
    """Whether the change told before it is measured from the month or quarter just before its own."""
    before = (one.time for one in reversed(made) if one.sense.kind is Kind.CHANGE and one.at < draft.at)
    time = next(before, None)
    return time is not None and time.period is not None and time.base == time.period.just_before()


def _date_by_two_levels(scene: Scene, made: list[Draft]) -> None:
    """Tell a change of the later of two times whose levels follow: "grew 5%, from $2bn in May 2021 to $3bn in May"."""
    for draft, first, second in zip(made, made[1:], made[2:], strict=False):
        levels = first.sense.kind is second.sense.kind is Kind.LEVEL and first.time.explicit and second.time.explicit
        alike = draft.frame.measure == first.frame.measure == second.frame.measure
        if draft.sense.kind not in COMPARED or draft.time.explicit or second.sense.base or not (levels and alike):
            continue
        one, other = first.time.period, second.time.period
        if one is None or other is None or one == other or one.whole_months != other.whole_months:
            continue
        words = scene.tokens[draft.at + 1 : first.at]
        if any(token.has("from", "against") for token in words) and not any(token.text == ";" for token in words):
            base, now = sorted((one, other), key=lambda period: period.start)
            draft.time = replace(
                draft.time, period=now, base=base, rule="the later of the two levels told", explicit=True
            )


def _from_level_before(scene: Scene, before: Draft, level: Draft, draft: Draft) -> None:
    """Measure from the earlier of two levels what is said of both: "at $3bn in 2008, by 2010 $4bn, 33% more"."""
    levels = before.sense.kind is level.sense.kind is Kind.LEVEL and before.time.explicit and level.time.explicit
    alike = before.frame.measure == level.frame.measure == draft.frame.measure
    between = {token.text for token in scene.tokens[level.at + 1 : draft.at] if not token.period}
    if draft.sense.kind not in COMPARED or not levels or not alike or "," not in between or not between <= _APPOSED:
        return
    if any(p > draft.at and (m.base or m.relative) for p, m in scene.periods):
        return
    first, second = before.time.period, level.time.period
    if first and second and first.whole_months == second.whole_months and first != second:
        base, now = sorted((first, second), key=lambda period: period.start)
        draft.time = replace(draft.time, period=now, base=base, rule=OVER, explicit=True)


def leads_to(between: list[Token]) -> bool:
    """Whether what lies between a change and a level ends in what leads to it: "to", "to reach"; not "thanks to"."""
    if any(token.text in _ELSEWHERE for token in between) or _brings_another(between):
        return False
    if cites(" ".join(token.text for token in between[-2:])) or (between and cites(between[-1].text)):
        return False
    words = [token.text.rpartition(" ")[2] for token in between if not token.has("hedge")]
    if len(words) == _TWO and words[0] == "and" and between[-1].has("level_verb"):
        return True
    if words[-2:] == ["and", "to"]:
        return False
    return words[-1:] == ["to"] or (words[-2:-1] == ["to"] and between[-1].has("level_verb"))


def _brings_another(between: list[Token]) -> bool:
    """Whether the level is that of another time: "5 percent less than in May, bringing the half-year total to $9bn"."""
    comma = max((place for place, token in enumerate(between) if token.text == ","), default=None)
    tail = between[comma + 1 :] if comma is not None else []
    return any(token.period and not token.period.base and token.period.relative is None for token in tail)
