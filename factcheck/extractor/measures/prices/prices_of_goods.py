"""Prices and proceeds in a story on the trade in one good: those of the good: "Prices rose by 5%, revenue by 2%"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.mentions import Form, MeasureMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import Told
from factcheck.resources import word_set

_PRICE, _PROCEEDS = "other:commodity price", "exports"
_TAKEN_FOR = frozenset({"inflation", "budget"})
"""What the words mean in an article on an economy."""
_MARKS = frozenset({",", ";", ":", "–", "—"})
_LED = 2
"""The words of "at an", which lead to the price that goods are sold at."""


def with_prices_of_goods(scene: Scene, context: Context) -> Scene:
    """The sentence with the price and the proceeds that its clauses are about as those of the good of the article."""
    good = _good_of(context)
    if good is None:
        return scene
    tokens = list(scene.tokens)
    for place, token in enumerate(tokens):
        if measure := _told_of(scene, place, context):
            named = Told(measure, scene.words([token]))
            mention = MeasureMention(token.start, token.end, named, product=good, partner=measure == _PROCEEDS)
            tokens[place] = replace(token, mention=mention)
    return replace(scene, tokens=tokens) if tokens != scene.tokens else scene


def _good_of(context: Context) -> str | None:
    """The good whose trade the article tells of, so long as it tells of nothing else."""
    topic, last = context.topic, context.claimed
    if any(frame is not None and frame.measure in _TAKEN_FOR for frame in (topic, last)):
        return None
    if context.main_measure is None:
        return topic.product if topic is not None and topic.measure in FLOWS else None
    return context.main_product if context.main_measure in FLOWS else None


def _told_of(scene: Scene, place: int, context: Context) -> str | None:
    """The measure that the word names of the good, if it names one."""
    token = scene.tokens[place]
    if token.mention is not None and (token.measure is None or token.measure.measure not in _TAKEN_FOR):
        return None
    if token.text in word_set("measures", "dearer_or_cheaper"):
        return _PRICE if _is_so_much(scene, place) else None
    if token.text in word_set("measures", "bare_prices"):
        return _PRICE if _opens_clause(scene, place) or _is_sold_at(scene, place) else None
    sold = context.main_measure in (None, "exports") and token.text in word_set("measures", "earned")
    return _PROCEEDS if sold and _opens_clause(scene, place, alone=True) else None


def _opens_clause(scene: Scene, place: int, *, alone: bool = False) -> bool:
    """Whether only words that tell which it is stand before it in its clause: "the average FOB price".

    Args:
        alone: whether these may be no nouns, which tell whose it is: "tax revenue".
    """
    which = ("DT", "JJ", "PR", "VB", "RB") if alone else ("DT", "JJ", "PR", "VB", "RB", "NN")
    for token in reversed(scene.tokens[:place]):
        if token.text in _MARKS or token.period or token.text in word_set("measures", "before_prices"):
            return True
        if token.mention is not None or token.is_finite or token.pos[:2] not in which:
            return False
    return True


def _is_so_much(scene: Scene, place: int) -> bool:
    """Whether it is told how much dearer or cheaper the good is: "wine became 5 percent dearer"."""
    percent = next((token.number for token in scene.before(place, 1)), None)
    return percent is not None and percent.form is Form.PERCENT


def _is_sold_at(scene: Scene, place: int) -> bool:
    """Whether it is at this price that goods are sold, and how much it is follows: "at an average price of $90"."""
    behind, before = scene.after(place, 2), scene.before(place, _LED + 1)
    told = len(behind) == _LED and behind[0].text == "of" and behind[1].number is not None
    return told and any(token.text == "at" for token in before)
