"""Words for a budget where none is told of: the revenue of an article on exports, what guests spend where these are."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import Told
from factcheck.resources import word_set

_BUDGET, _SOLD, _OF_GUESTS = "budget", "exports", "other:tourism income"
_TRADED = (_SOLD, "turnover")


def with_money_taken_in(scene: Scene, context: Context) -> Scene:
    """The sentence with such a word as what the article tells of: "2 million guests came. Revenue rose by 5%"."""
    measure = _told_of(context)
    if measure is None or _names_a_purse(scene) or any(mention.measure == measure for _, mention in scene.measures):
        return scene
    words = word_set("measures", "taken_for", "guests_leave" if measure == _OF_GUESTS else "revenue")
    meant = (_BUDGET, _SOLD) if measure == _OF_GUESTS else (_BUDGET,)
    tokens = list(scene.tokens)
    for place, token in enumerate(tokens):
        if token.text in words and token.measure and token.measure.measure in meant and not token.measure.verb:
            named = Told(measure, scene.words([token]))
            mention = replace(token.measure, measure=named, product=None, partner=measure == _SOLD)
            tokens[place] = replace(token, mention=mention)
    return replace(scene, tokens=tokens) if tokens != scene.tokens else scene


def _told_of(context: Context) -> str | None:
    """What brings in the money of which the article tells, so long as it tells of no budget."""
    told = {str(frame.measure) for frame in (context.topic, context.claimed) if frame is not None}
    if _BUDGET in told:
        return None
    if told & word_set("measures", "told_of_guests"):
        return _OF_GUESTS
    return _SOLD if context.main_measure in _TRADED and not told.isdisjoint(_TRADED) else None


def _names_a_purse(scene: Scene) -> bool:
    """Whether the sentence names who keeps public money, be it by whose it is."""
    words = {word for token in scene.tokens for word in token.text.split()}
    return not words.isdisjoint(word_set("measures", "purse_keepers"))
