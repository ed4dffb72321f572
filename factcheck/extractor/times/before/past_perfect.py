"""Numbers that are told in the past perfect, and so of an earlier time: "it had been 5 percent a year earlier"."""

from __future__ import annotations

from itertools import chain, dropwhile, takewhile

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.before.earlier import earlier_time, is_had
from factcheck.extractor.times.told_periods import STEPS_BACK, Time
from factcheck.resources import word_set

_MARKS = frozenset(",;:(")
"""Marks that end a clause."""
_BESIDE = frozenset([",", "or", "(", ")"])
"""What may stand around the same amount told again: "$1.6bn (€1.5bn) less"."""
_CLAUSE = 10
"""How many tokens a clause may have on either side of a number."""
_OF_THEM = 2
"""The words of "(5 million) of them had"."""
_TOLD = 4
"""Within how many words before a number stands what it is told of."""


def had_been(scene: Scene, at: int, context: Context) -> Time | None:
    """The earlier time behind a number in the past perfect: "had been growing by 6% a year earlier"."""
    clause = takewhile(lambda token: token.text not in _MARKS and not token.number, scene.before(at, _CLAUSE))
    relative = [token.text for token in scene.after(at, 2)]
    behind = _CLAUSE if relative and (relative[-1] == "which" or relative[0] in ("that", "which")) else 1
    behind = _OF_THEM if any(token.has("of_told") for token in scene.after(at, 1)) else behind
    if not any(is_had(token) and not _has(scene, token) for token in chain(clause, scene.after(at, behind))):
        return None
    for place in range(at + 1, min(at + _CLAUSE, len(scene.tokens))):
        token = scene.tokens[place]
        if token.text in _MARKS or token.number or token.has("than", "comparing", "from", "against"):
            return None
        if token.text in ("on", "over") and any(near.period and near.period.base for near in scene.after(place, 1)):
            return None
        if token.period and not token.period.compares:
            return None if token.period.base and token.period.relative is None else earlier_time(scene, place, context)
    return None


def _has(scene: Scene, token: Token) -> bool:
    """Whether it only says what somebody had: "it had a share of 14 percent last year"."""
    place = next(place for place, other in enumerate(scene.tokens) if other is token)
    return token.text == "had" and any(following.pos == "DT" for following in scene.after(place, 1))


def is_more_than_now(scene: Scene, at: int) -> bool:
    """Whether the earlier time is only what the present is set against: "a year earlier there had been $3bn more"."""
    if scene.tokens[0].has("against", "comparing"):
        return False
    words = list(dropwhile(lambda token: token.number or token.text in _BESIDE, scene.after(at, _CLAUSE)))
    if not words or words[0].mention or not (words[0].pos in ("JJR", "RBR") or words[0].text.startswith("more")):
        return False
    if any(token.has("than", "comparing") for token in words[:2]):
        return any(token.text == "now" for token in words[1:3])
    told = any(map(is_had, (*scene.tokens[:at], *words[1:2]))) or _is_of_what_was_told(scene, at)
    return told or _was_seen_from_now(scene, at) or _is_said_of_time(scene, at)


def is_said_then(scene: Scene, at: int) -> bool:
    """Whether "had been" leads to the number right before it, or a time before and no verb."""
    row = [token for token in scene.before(at, _TOLD) if not token.has("hedge")]
    had = bool(row) and is_had(row[0]) and not word_set("directions", "been").isdisjoint(row[0].text.split())
    return had or _is_said_of_time(scene, at)


def is_time_before(time: Time, now: Period | None) -> bool:
    """Whether it is as long as the time that is spoken of, and lies before that."""
    period = time.period
    if period is None or now is None or period.whole_months is None:
        return False
    return period.whole_months == now.whole_months and period.start < now.start and period.end < now.end


def _is_said_of_time(scene: Scene, at: int) -> bool:
    """Whether an earlier time and no verb leads to it: "$5bn, and a year ago 4.9% less", "the year before, $3bn, or 9%
    less".
    """
    row = [token for token in scene.before(at, _CLAUSE) if not (token.has("hedge") or token.text == "with")]
    while row and (row[0].number or row[0].text in (",", "or")):
        row = row[1:]
    return bool(row) and row[0].period is not None and row[0].period.relative in STEPS_BACK


def _was_seen_from_now(scene: Scene, at: int) -> bool:
    """Whether the clause opens with a time told from today: "A year ago the turnover was 3% smaller"."""
    first = scene.clause(at)[0]
    ago = any(token.period and token.text.endswith(" ago") for token in scene.tokens[first : first + 2])
    return ago and any(token.has("be") for token in scene.before(at, _TOLD))


def _is_of_what_was_told(scene: Scene, at: int) -> bool:
    """Whether it is told of the figure before: "the year before, it was 3% higher", not "sales were 3% higher"."""
    row = [token for token in scene.before(at, _TOLD) if not token.has("hedge")]
    if len(row) < 2 or not row[0].has("be", "level_verb"):
        return False
    return row[1].has("them") or row[1].text in word_set("sentences", "looking_back")
