"""What has come together since a year that is over: "since 2010 they have put in $19bn"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.bases.unmatched_since import is_unmatched_since
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

RULE = "all that came together since then"
_YEAR = 12
_OBJECT, _PERFECT = 5, 3
"""Within how many tokens before a number stands the verb whose object it is, and before that "has"."""
_MOVES = ("rise_verb", "fall_verb", "level_verb", "be")
_ELSEWHERE = word_set("small_words", "times", "behind_a_sum")


def sum_since(scene: Scene, at: int, frame: Frame, context: Context, made: Sequence[Draft]) -> Time | None:
    """The years from that one to the one in which the article is written, where the number is what was done in all."""
    if made and made[-1].time.rule == RULE and not any(token.is_finite for token in scene.tokens[made[-1].at : at]):
        return made[-1].time
    if context.published is None or frame.rate or not _is_done(scene, at):
        return None
    for place, mention in scene.periods:
        first = mention.period
        if first is None or first.whole_months != _YEAR or scene.clause(place) != scene.clause(at):
            continue
        if _says_since(scene, place, at) and first.end < context.published:
            return Time(Period(first.start, date(context.published.year, 12, 31)), rule=RULE, explicit=True)
    return None


def _says_since(scene: Scene, place: int, at: int) -> bool:
    """Whether "since" leads to the year, and no record goes back to it: "more than in any year since 2012"."""
    compared = any(token.has("than", "comparing") or token.is_rank for token in scene.tokens[at:place])
    since = scene.tokens[place].text.startswith("since ") or any(t.text == "since" for t in scene.before(place, 1))
    return since and not compared and not is_unmatched_since(scene, place)


def _is_done(scene: Scene, at: int) -> bool:
    """Whether the number is the object of a verb in the perfect: "has provided some $3bn"."""
    for place in range(at - 1, max(-1, at - 1 - _OBJECT), -1):
        token = scene.tokens[place]
        if token.text in _ELSEWHERE or token.number or token.period:
            return False
        if token.pos[:2] == "VB" or (token.measure and token.measure.verb):
            moves = token.has(*_MOVES) and not token.has("receiving", "earning")
            return not moves and (_has(token) or any(map(_has, scene.before(place, _PERFECT))))
    return False


def _has(token: Token) -> bool:
    return token.text.split()[0] in ("has", "have")
