"""Times before the one that a text speaks of: "last year", "a month before"."""

from __future__ import annotations

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.periods import resolve
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.parts.aligned import aligned
from factcheck.extractor.times.told_periods import STEPS_BACK, Time, is_past, own_mentions

_YEAR = 12
EARLIER = "earlier time that the clause tells of"


def earlier_time(scene: Scene, place: int, context: Context) -> Time | None:
    """The time of the period at `place`, if it is one before the time that is spoken of."""
    mention = scene.tokens[place].period
    assert mention is not None
    current = _spoken_of(scene, place, context)
    period = mention.period
    if mention.relative in STEPS_BACK:
        current = _now(scene.tokens[place], context) or current
        period = resolve(mention, current) if current and not _is_whole(scene.tokens[place]) else period
    elif current and _is_part_of_last_year(scene, place) and is_past(mention, current):
        period = period if _sets_the_scene(scene, place) else aligned(period, current)
    elif mention.relative is not None or not is_past(mention, current):
        return None
    return Time(period, rule=EARLIER, explicit=True) if period else None


def _now(token: Token, context: Context) -> Period | None:
    """The time spoken of, where the words count back from it and not from an earlier one told before: "a year ago"."""
    now = context.period or context.main_period
    return now if token.text.endswith("ago") else None


def _is_whole(token: Token) -> bool:
    """Whether its words ask for all of the time, and no part of it: "the whole of the previous season"."""
    return not {"whole", "entire", "full"}.isdisjoint(token.text.split())


def _is_part_of_last_year(scene: Scene, place: int) -> bool:
    """Whether the part of that year is meant which is spoken of: "last year", "In 2012 … over the same months"."""
    same = any(m.relative == "same" and "same" in scene.tokens[p].text for p, m in scene.periods if p > place)
    whole = any(token.has("whole") or token.text.startswith("as a whole") for token in scene.after(place, 1))
    whole = whole or any(token.text == "total" for token in scene.after(place, 2))
    return same or (scene.tokens[place].text.startswith("last year") and not whole)


def _sets_the_scene(scene: Scene, place: int) -> bool:
    """Whether the sentence is set in the whole of that year: "Last year Peru exported …", not "… it had been".

    What "had been planned" is for the year, too.
    """
    verb = next((token for token in scene.tokens[place:] if token.is_finite), None)
    acts = verb is not None and verb.pos == "VBD" and not verb.has("be")
    comma = any(token.text == "," for token in scene.after(place, 1))
    had = any(map(is_had, scene.tokens)) and not any(token.has("target", "forecast") for token in scene.tokens)
    return place == 0 and (comma or acts) and not had


def _spoken_of(scene: Scene, place: int, context: Context) -> Period | None:
    """The period that the sentence has spoken of before `place`, else the one that was carried to it."""
    carried = context.period or context.main_period or context.moment
    before = [(p, m) for p, m in own_mentions(scene, context) if p < place]
    named = [m.period for p, m in before if not is_past(m, carried) or _is_year_told(m) or _is_set_in(scene, p, m)]
    return named[-1] if named else carried


def _is_set_in(scene: Scene, place: int, mention: PeriodMention) -> bool:
    """Whether the sentence opens with the time, and tells of it: "In May, sales were $3bn; a year before, $2bn"."""
    opens = place <= 1 and all(token.has("to_period") for token in scene.tokens[:place])
    return opens and not mention.base and mention.relative is None


def _is_year_told(mention: PeriodMention) -> bool:
    """Whether it is a whole year, which "the year before" then goes on from: "2018 brought 3%, the year before …"."""
    return mention.period is not None and mention.period.whole_months == _YEAR


def is_had(token: Token) -> bool:
    """Whether it is the verb of the past perfect: "had been", "having been"."""
    return token.text.split()[0] in ("had", "having")
