"""What is told of now behind a clause on an earlier time: "in 2022 they had been $5bn, so that Peru was better off"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.before.earlier import EARLIER, earlier_time, is_had
from factcheck.extractor.times.parts.aligned import aligned
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

_BEHIND = 6
"""Within how many tokens behind a number stands the verb that it is the subject of: "only $3bn came this time"."""
RULE = "now, behind a clause on an earlier time"


def since_then(scene: Scene, at: int, context: Context, *, compared: bool) -> Time | None:
    """The time spoken of, where a clause on an earlier one is left behind; that is what a change is measured from.

    The earlier clause tells in the past perfect what had been, and the number's own follows from it or is set against
    it: "where it had bought $5bn in 2022, only $3bn came this time, a fall of 40 percent".
    """
    if not scene.periods or scene.periods[0][0] > at:
        return None
    comma = _left_behind(scene, at)
    if comma is None:
        return None
    place = next((p for p, m in reversed(scene.periods) if p < comma and not m.compares), None)
    earlier = earlier_time(scene, place, context) if place is not None else None
    now = _now(earlier.period, context) if earlier and earlier.period else None
    if earlier is None or earlier.period is None or now is None:
        return None
    return Time(now, aligned(earlier.period, now) if compared else None, rule=RULE)


def _left_behind(scene: Scene, at: int) -> int | None:
    """The comma that ends the clause in the past perfect: behind it the number has a verb of its own."""
    behind = takewhile(lambda token: not token.number and token.text != ",", scene.after(at, _BEHIND))
    last = at + 1 + len(list(behind))
    for comma in (place for place in range(at) if scene.tokens[place].text == ","):
        told, own = scene.tokens[scene.clause(comma)[0] : comma], scene.tokens[comma + 1 : last]
        if not any(map(is_had, told)) or any(token.text == ";" for token in own):
            continue
        if any(map(is_had, own)) or not any(token.is_finite for token in own):
            continue
        return comma if _follows(own) or _is_set_against(told) else None
    return None


def _follows(own: Sequence[Token]) -> bool:
    return own[0].text in word_set("periods", "following_from")


def _is_set_against(told: Sequence[Token]) -> bool:
    return told[0].text in word_set("periods", "setting_against")


def _now(earlier: Period, context: Context) -> Period | None:
    """The time spoken of, be it that of the article where the earlier one was spoken of last."""
    current = context.period or context.main_period
    return context.main_period if current == earlier else current


def a_year_before(scene: Scene, at: int, context: Context) -> Time | None:
    """The year before the one spoken of, of which it is told what had been: "a year after it had grown by 5%"."""
    if "year" not in scene.last_words or not scene.says("after"):
        return None
    row = list(takewhile(lambda token: not token.number and token.text != ",", reversed(scene.tokens[:at])))
    words = [token.text for token in reversed(row)]
    place = next((step for step in range(len(words) - 2) if words[step : step + 3] == ["a", "year", "after"]), None)
    now = context.period or context.main_period
    if place is None or now is None or not any(map(is_had, row[: len(row) - place])):
        return None
    return Time(year_before(now), rule=EARLIER, explicit=True)
