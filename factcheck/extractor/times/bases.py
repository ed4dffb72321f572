"""What a change is measured against, and the time of a level that another one is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods import resolve
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.apart import past_restatement
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.aligned import aligned
from factcheck.extractor.times.base_mentions import base_mention, is_compared_behind, named_base
from factcheck.extractor.times.behind import behind as place_behind
from factcheck.extractor.times.earlier import EARLIER
from factcheck.extractor.times.multiples import is_of_another, time_of_level
from factcheck.extractor.times.opening_clauses import contrasts
from factcheck.extractor.times.rolling import LEVELS, OVER
from factcheck.extractor.times.standing import is_vague
from factcheck.extractor.times.told_periods import Time
from factcheck.extractor.times.unsaid_bases import is_at_annual_rate, step_between, unsaid_base, unsaid_earlier
from factcheck.resources import word_set

OF_BASE = "period of the base"
"""The rule that gave a rate the time of another: words behind it that told it so tell not what it is against."""
UNSAID = "the period that changes are measured from"
"""The rule that gave a number an earlier time that no word tells."""
_YEAR = 12
_SHORT = 360
"""Fewer days than this are part of a year."""
_TWO = 2
_AND = len(" and ")
_NOUNS = frozenset({"NN", "NNS", "DT", "JJ", "IN", "VBN"})
_FAR = 8
_BESIDE = 4
"""How near behind the level of a comparison its own period stands."""


def with_base(own: Time, scene: Scene, at: int, senses: dict[int, Sense], context: Context, frame: Frame) -> Time:
    """`own` with the period that the change at `at` is measured against: the one named, else a year earlier.

    So many people or so much money more in a month are more than the month before.
    """
    if senses[at].kind is Kind.RATIO and is_of_another(scene, at):
        return replace(own, base=None)
    if own.period is None:
        return replace(own, base=named_base(scene, at, senses))
    mention = base_mention(scene, at, senses, own.period)
    if senses[at].kind is Kind.RATIO and mention is None and (of := time_of_level(scene, at)):
        return replace(own, base=of)
    if is_vague(mention):
        return replace(own, base=None)
    if mention is not None and own.rule == EARLIER and own.period.whole_months and mention.said == own.period.said:
        mention = None
    if mention is not None and not (own.rule == OF_BASE and _is_behind(scene, at, mention)):
        base = _told(mention, own.period)
        base = _before(base, own.period) if base and own.explicit else base
        base = base if _is_since(scene, mention) or _is_all_of(scene, mention) else aligned(base, own.period)
        if base and not (own.period.contains(base) or base.contains(own.period)):
            rule = OVER if _are_both_ends(base, own.period) else own.rule
            if is_at_annual_rate(mention, scene, own.period, context, frame):
                base = own.period.just_before()
            return replace(own, base=base, comparison=step_between(base, own.period) or "year_earlier", rule=rule)
    moves = frame.stock and senses[at].kind is Kind.CHANGE_ABS and own.period.whole_months == 1
    base, comparison = unsaid_base(own.period, scene, at, context, frame, moves=moves)
    return replace(own, base=base, comparison=comparison)


def _is_since(scene: Scene, mention: PeriodMention) -> bool:
    """Whether all that came after the year is told of, though in one month: "has doubled since 2012"."""
    place = next(p for p, m in scene.periods if m is mention)
    return not mention.relative and any(token.text == "since" for token in scene.before(place, 1))


def _is_all_of(scene: Scene, mention: PeriodMention) -> bool:
    """Whether the words say that it is the whole year, not its same months: "more than in all of 2012"."""
    place = next(p for p, m in scene.periods if m is mention)
    before = [token.text for token in scene.before(place, 3)]
    led = len(before) > 1 and before[0].split()[0] == "of" and not {"all", "whole", "entire"}.isdisjoint(before[1:])
    return led or before[:1] in (["of all"], ["all of"], ["the whole of"], ["entire"], ["whole"])


def _are_both_ends(base: Period, own: Period) -> bool:
    """Whether the words name the two together: "between 2009 and 2012"."""
    return base.said is not None and own.said is not None and 0 < own.said[0] - base.said[1] <= _AND


def _is_behind(scene: Scene, at: int, mention: PeriodMention) -> bool:
    place = place_behind(scene, at)
    return place is not None and scene.tokens[place].period is mention


def counted_alike(earlier: Time, scene: Scene, at: int, made: Sequence[Draft]) -> Time | None:
    """The growth that another is set against, counted as that one is: "rose 2% on the month, after 3% in April"."""
    now = next((draft.time for draft in reversed(made) if draft.sense.kind in (Kind.CHANGE, Kind.CHANGE_ABS)), None)
    if now is None or now.period is None or now.base is None or earlier.period is None:
        return None
    if is_compared_behind(scene, at) or now.period.whole_months != earlier.period.whole_months:
        return None
    on_the_last = now.base == now.period.just_before() != now.period.years_later(-1)
    base = earlier.period.just_before() if on_the_last else year_before(earlier.period)
    return replace(earlier, base=base, comparison=None)


def base_level(
    scene: Scene,
    at: int,
    own: Time,
    senses: dict[int, Sense],
    context: Context,
    frame: Frame,
    taken: Period | None = None,
) -> Time:
    """The time of a level that another is compared with: "from $3bn in 2021", "$253 million a year earlier".

    Args:
        taken: the time of the other, so that it is none of its own though it stands beside it.
    """
    if is_revised(scene, at):
        return Time(taken, rule=OF_BASE, explicit=True) if taken else own
    end = max((place for place, _ in scene.numbers if place > at and _in_row(scene, at, place)), default=at)
    following = next((place for place, _ in scene.numbers if place > end), len(scene.tokens))
    reach = min(end + _reach(scene, end), following)
    behind = ((p, m) for p, m in scene.periods if at < p <= reach and m.period and not m.relative)
    place, beside = next(((p, m) for p, m in behind if not contrasts(scene, p)), (at, None))
    current = _led_to(scene, at) or own.period or context.main_period
    if beside is not None and beside.period != taken:
        last = year_before(own.period) if own.period and _is_last_year_of_part(scene, place, own.period) else None
        return Time(last or beside.period, rule=OF_BASE, explicit=True)
    near = _nearest_base(scene, at)
    if taken and any(
        token.period and token.text in word_set("periods", "last_one") for token in scene.after(at, _BESIDE)
    ):
        return Time(taken.just_before(), rule=OF_BASE, explicit=True)
    if near is not None and near.period == taken is not None:
        return Time(unsaid_earlier(taken, scene, at, context, frame), rule=UNSAID)
    if near is not None and near.relative == "previous" and taken and current and current < taken:
        current = taken
    if near is not None and (near.period is not None or current is not None):
        period = aligned(_told(near, current), current) if current else near.period
        return Time(period, rule=OF_BASE, explicit=True)
    if current is None:
        return Time(None)
    if _is_other_part(scene, at):
        return own
    mention = base_mention(scene, at, senses, current)
    if mention is not None and (found := _told(mention, current)) is not None:
        return Time(found, rule="base of the sentence", explicit=True)
    moves = frame.measure in LEVELS and current.whole_months == 1
    return Time(
        unsaid_earlier(current, scene, at, context, frame, moves=moves),
        rule=UNSAID,
    )


def is_revised(scene: Scene, at: int) -> bool:
    """Whether it is what the figure of the same time was put at before: "revised the surplus up to $3bn from $2bn"."""
    led = any(token.has("from") for token in scene.before(at, _TWO))
    return led and any(token.text in word_set("directions", "revised") for token in scene.tokens[:at])


def _is_other_part(scene: Scene, at: int) -> bool:
    """Whether a clause says that the level is of something else, at no other time: "to $3bn that came by sea"."""
    place = past_restatement(scene, at)
    closed = scene.tokens[place : place + 1] and scene.tokens[place].text == ")"
    after = scene.after(place if closed else place - 1, _TWO)
    return len(after) == _TWO and after[0].text in ("that", "which") and after[1].pos == "VBD"


def _reach(scene: Scene, at: int) -> int:
    """How far behind a level its own period may stand: "from 3% at the previous census in 2011"."""
    nouns = takewhile(lambda t: t.period or t.has("to_period", "preposition") or t.pos in _NOUNS, scene.after(at, _FAR))
    return max(_BESIDE, len(list(nouns)))


def _is_last_year_of_part(scene: Scene, place: int, own: Period) -> bool:
    """Whether a part of a year is set against "last year", and so against that part of it."""
    short = (own.end - own.start).days < _SHORT
    return short and own.start != own.end and scene.tokens[place].text == "last year"


def _led_to(scene: Scene, at: int) -> Period | None:
    """The period of the level that follows, where it is what the one at `at` became: "from $5bn to $9bn in 2022"."""
    after = scene.after(at, 2)
    if len(after) < _TWO or after[0].text != "to" or after[1].number is None:
        return None
    place = place_behind(scene, at + _TWO)
    mention = scene.tokens[place].period if place is not None else None
    return mention.period if mention and not mention.relative and not mention.base else None


def _nearest_base(scene: Scene, at: int) -> PeriodMention | None:
    """The words of comparison with no other number between them and the level, behind it or else before it."""
    blocks = [place for place, _ in scene.numbers if place != at and not _in_row(scene, at, place)]
    marked = [(p, m) for p, m in scene.periods if m.base or m.relative not in (None, "same")]
    behind = next((m for p, m in marked if p > at and not any(at < b < p for b in blocks)), None)
    return behind or next((m for p, m in reversed(marked) if p < at and not any(p < b < at for b in blocks)), None)


def _in_row(scene: Scene, at: int, place: int) -> bool:
    """Whether the two numbers are told in one row, in step with others: "after 3 and 4 percent, respectively"."""
    row = scene.tokens[at + 1 : place]
    told = any(token.has("respectively") for token in scene.after(place, _TWO))
    return told and all(token.number or token.text in ("and", ",", "+") for token in row)


def _told(mention: PeriodMention, own: Period) -> Period | None:
    """What the words of comparison mean for a number of the period `own`."""
    return resolve(mention, own) if mention.relative else mention.period


def _before(base: Period, own: Period) -> Period:
    """The last such part of a year before `own`: "in March, up from December"."""
    if base.start <= own.end or (base.whole_months or _YEAR) >= _YEAR:
        return base
    later = base.start.month > own.start.month
    return replace(base.years_later(own.start.year - base.start.year - later), said=base.said)
