"""What a stock has changed by since the year began: told of the day spoken of, against the first day of the year.

"Reserves were $5bn at the end of May. Since the start of the year they have grown by 3 percent." Prices are told of the
month, against the last one of the year before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.stocks.rolling import PRICES
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

SINCE_BEGUN = "since the year began"
_YEAR = 12
_PARTS = word_set("small_words", "times", "another_stock")


def since_year_began(scene: Scene, at: int, context: Context, frame: Frame, made: Sequence[Draft]) -> Time | None:
    """The time of the change at `at` of what is counted on a day, where its clause tells since when it has moved."""
    place = next((p for p, token in enumerate(scene.tokens) if _is_since(token)), None)
    mention = scene.tokens[place].period if place is not None else None
    if place is None or mention is None or mention.period is None or not _is_its_own(scene, place, at):
        return None
    said, begun, now = scene.words([scene.tokens[place]]), Period.day(mention.period.start), None
    if frame.measure in PRICES:
        now = Period.month(mention.period.end.year, mention.period.end.month)
        begun = Period.month(begun.start.year, begun.start.month).just_before()
    elif frame.stock:
        now = _moment(scene, context, made)
    if now is None or not begun.start < now.start:
        return None
    return Time(now, replace(begun, said=said), SINCE_BEGUN, explicit=True)


def without_since(scene: Scene, context: Context, frame: Frame, made: Sequence[Draft]) -> Scene:
    """The sentence for the others, which are of the day or the month: "up 2% in May and 5% this year so far"."""
    if not (frame.measure in PRICES or (frame.stock and _moment(scene, context, made) is not None)):
        return scene
    if not any(map(_is_since, scene.tokens)):
        return scene
    return replace(scene, tokens=[replace(t, mention=None) if _is_since(t) else t for t in scene.tokens])


def _is_since(token: Token) -> bool:
    """Whether it names the part of a year that is over: "since the start of the year", "so far this year"."""
    mention = token.period
    if mention is None or mention.period is None or mention.relative or mention.period.whole_months == _YEAR:
        return False
    begins = (mention.period.start.month, mention.period.start.day) == (1, 1)
    return begins and any(token.text.startswith(word) for word in word_set("periods", "since_begun"))


def _moment(scene: Scene, context: Context, made: Sequence[Draft]) -> Period | None:
    """The day that the stock is told of: by the figures before it, by the sentence, or by the text before."""
    told = (draft.time.period for draft in reversed(made) if draft.frame.stock)
    named = (mention.period for _, mention in scene.periods if not (mention.base or mention.relative))
    days = (one for one in (*told, *named, context.moment) if one is not None and one.start == one.end)
    return next(days, None)


def _is_its_own(scene: Scene, place: int, at: int) -> bool:
    """Whether the change is the one told of that time: no other number stands between, nor one nearer to it."""
    between = scene.tokens[min(place, at) + 1 : max(place, at)]
    if any(token.number or token.text == ";" for token in between):
        return False
    if place < at:
        return not any(token.number for token in scene.before(place, 1))
    return not any(token.text in _PARTS for token in between)
