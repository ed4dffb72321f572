"""The time of a level that another is compared with: "from $3bn in 2021", "$253 million a year earlier"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.periods.steps import stepped_back
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.apart import past_restatement
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.bases.base_mentions import base_mention, told_base
from factcheck.extractor.times.bases.unsaid_bases import is_beside_last_years, unsaid_earlier
from factcheck.extractor.times.before.revisions import is_revised
from factcheck.extractor.times.before.when_then import dated_by_event
from factcheck.extractor.times.behind import behind as place_behind
from factcheck.extractor.times.carried.turned_to import is_told_then
from factcheck.extractor.times.opening_clauses import contrasts
from factcheck.extractor.times.parts.aligned import aligned
from factcheck.extractor.times.stocks.rolling import LEVELS
from factcheck.extractor.times.told_periods import STEPS_BACK, Time
from factcheck.resources import word_set

OF_BASE = "period of the base"
"""The rule that gave a rate the time of another: words behind it that told it so tell not what it is against."""
UNSAID = "the period that changes are measured from"
"""The rule that gave a number an earlier time that no word tells."""
_SHORT = 360
"""Fewer days than this are part of a year."""
_TWO, _YEAR = 2, 12
_PARTS = (1, 3)
"""How many months those parts of a year have that are told against the last one."""
_NOUNS = frozenset({"NN", "NNS", "DT", "JJ", "IN", "VBN"})
_FAR = 8
_BESIDE = 4
"""How near behind the level of a comparison its own period stands."""


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
    if event := dated_by_event(scene, at):
        return Time(event[1], rule=OF_BASE, explicit=True)
    current = _led_to(scene, at) or own.period or context.main_period
    if beside := _told_beside(scene, at, own, taken):
        return Time(beside, rule=OF_BASE, explicit=True)
    last_one = word_set("periods", "last_one")
    if taken and any(token.period and token.text in last_one for token in scene.after(at, _BESIDE)):
        return Time(taken.just_before(), rule=OF_BASE, explicit=True)
    near = _nearest_base(scene, at)
    if near is not None and near.period == taken is not None:
        return Time(unsaid_earlier(taken, scene, at, context, frame), rule=UNSAID)
    if near is not None and near.relative in STEPS_BACK and taken and current:
        current = taken if near.relative == "year_earlier" else max(current, taken)
    if near is not None and near.relative == "year_earlier":
        current = _joined_year(scene, at) or current
    if near is not None and (near.period is not None or current is not None):
        period = aligned(told_base(near, current), current) if current else near.period
        return Time(period, rule=OF_BASE, explicit=True)
    if current is None:
        return Time(None)
    if current == context.then != context.main_period and is_told_then(scene, at):
        return Time(current, rule=OF_BASE)
    if _is_other_part(scene, at):
        return own
    if taken and current.whole_months in _PARTS and is_beside_last_years(scene, at):
        return Time(current.just_before(), rule=UNSAID)
    mention = base_mention(scene, at, senses, current)
    found = told_base(mention, current) if mention is not None else None
    if found == taken is not None:
        return Time(unsaid_earlier(taken, scene, at, context, frame), rule=UNSAID)
    if found is not None:
        return Time(found, rule="base of the sentence", explicit=True)
    if frame.stock and (before := _before_its_month(scene, current)):
        return Time(before, rule=UNSAID)
    moves = frame.measure in LEVELS and current.whole_months == 1
    return Time(unsaid_earlier(current, scene, at, context, frame, moves=moves), rule=UNSAID)


def _before_its_month(scene: Scene, day: Period) -> Period | None:
    """A month before the day, where it moved in that month: "fell in June, from $9bn to $8bn at the month's end"."""
    months = (m.period for _, m in scene.periods if m.period and m.period.whole_months == 1 and not m.base)
    moved = day.start == day.end and any(month.end == day.end for month in months)
    return Period.day(stepped_back(day.end, "month")) if moved else None


def _told_beside(scene: Scene, at: int, own: Time, taken: Period | None) -> Period | None:
    """The level's own period, which stands right behind it and is not that of the other."""
    end = max((place for place, _ in scene.numbers if place > at and in_step(scene, at, place)), default=at)
    following = next((place for place, _ in scene.numbers if place > end), len(scene.tokens))
    stops = (place for place, token in enumerate(scene.tokens[end:], end) if token.text == ";")
    reach = min(end + _reach(scene, end), following, next(stops, following))
    behind = ((p, m) for p, m in scene.periods if at < p <= reach and m.period and not m.relative)
    place, beside = next(((p, m) for p, m in behind if not (contrasts(scene, p) or _owns_next(scene, p))), (at, None))
    if beside is None or beside.period == taken:
        return None
    last = year_before(own.period) if own.period and _is_last_year_of_part(scene, place, own.period) else None
    return last or beside.period


def _owns_next(scene: Scene, place: int) -> bool:
    """Whether the period is that of the number behind it: "from $3bn to this year's $5bn"."""
    after = scene.after(place, _TWO)
    return len(after) == _TWO and after[0].text in ("'s", "'") and after[1].number is not None


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


def _joined_year(scene: Scene, at: int) -> Period | None:
    """The earlier year that "and" joins one more to: "compared with $3bn in 2022 and $2bn the year before"."""
    before = [token for token in scene.before(at, _BESIDE) if not token.has("hedge")]
    told = before[1].period if len(before) > 1 and before[0].text == "and" else None
    return told.period if told and told.base and told.period and told.period.whole_months == _YEAR else None


def _nearest_base(scene: Scene, at: int) -> PeriodMention | None:
    """The words of comparison with no other number between them and the level, behind it or else before it."""
    blocks = [place for place, _ in scene.numbers if place != at and not in_step(scene, at, place)]
    marked = [(p, m) for p, m in scene.periods if m.base or m.relative not in (None, "same")]
    behind = next((m for p, m in marked if p > at and not any(at < b < p for b in blocks)), None)
    return behind or next((m for p, m in reversed(marked) if p < at and not any(p < b < at for b in blocks)), None)


def in_step(scene: Scene, at: int, place: int) -> bool:
    """Whether the two numbers are told in one row, in step with others: "after 3 and 4 percent, respectively".

    Two amounts that others are set against are one too: "from $3bn and $2bn in April".
    """
    row = scene.tokens[at + 1 : place]
    told = any(token.has("respectively") for token in scene.after(place, _TWO))
    if told and all(token.number or token.text in ("and", ",", "+") for token in row):
        return True
    against = any(token.has("against", "comparing", "from") for token in scene.before(at, 1))
    return against and [token.text for token in row if not token.has("hedge")] == ["and"]
