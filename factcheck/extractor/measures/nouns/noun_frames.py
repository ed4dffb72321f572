"""What a noun that measures is told of by its own phrase: "Chile's copper exports to Japan"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.balances.holders import holder_of
from factcheck.extractor.measures.flows.demand_for import as_demand_for
from factcheck.extractor.measures.frame import GUESTS, ONE_WAY, Frame, blank
from factcheck.extractor.measures.nouns.left_of_noun import left_of_noun
from factcheck.extractor.measures.nouns.right_of_noun import right_of_noun
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.products.words import is_product
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

_PHRASE = 5
"""Within how many words before a part in trade stands whose it is."""
_CAR_SALES = "other:car sales"


def noun_frame(scene: Scene, at: int, mention: MeasureMention) -> Frame:
    """The frame of the noun at `at` with what its whole phrase tells; goods that arrive are imports."""
    frame = left_of_noun(scene, at, blank(_as_sold_abroad(scene, at, mention), at))
    if frame.measure == GUESTS and frame.product and is_product(frame.product.rpartition(" ")[2]):
        frame = replace(frame, measure=like("imports", frame.measure))
    frame = as_demand_for(right_of_noun(scene, at, _as_end_of_trade(scene, at, frame)), scene)
    holder = holder_of(scene, at) if frame.measure == "balance" and frame.reporter is None else None
    return replace(frame, reporter=holder) if holder and holder != frame.partner else frame


def _as_end_of_trade(scene: Scene, at: int, frame: Frame) -> Frame:
    """The flow as a part that somebody plays in another's: "Chad is Peru's largest market for exports"."""
    ends = word_set("measures", "ends_of_trade", str(frame.measure)) if frame.measure in ONE_WAY else frozenset()
    if ends and frame.reporter and not frame.partner and _is_for_owned(scene, at, ends):
        return replace(frame, part=True)
    place = at - 1 if _is_linked(scene, at) else -1
    if place < 1 or frame.reporter or frame.partner or scene.tokens[place - 1].text.removesuffix("s") not in ends:
        return frame
    for before in reversed(scene.tokens[max(0, place - 1 - _PHRASE) : place - 1]):
        if before.area and before.area.possessive:
            return replace(frame, reporter=like(before.area.codes[0], scene.word(before)), part=True)
        if before.text in word_set("measures", "beside_nouns", "owners"):
            return replace(frame, possessed=True, part=True)
        if before.has("preposition", "be", "and") or before.is_finite:
            break
    return frame


def _is_for_owned(scene: Scene, at: int, ends: frozenset[str]) -> bool:
    """Whether the noun tells in whose trade somebody plays a part: "Japan was the top market for Peruvian exports"."""
    for place in range(at - 1, max(0, at - _PHRASE), -1):
        token = scene.tokens[place]
        if token.text in ("for", "of"):
            return scene.tokens[place - 1].text.removesuffix("s") in ends
        if not (token.area or token.text in ("'s", "’s", "the") or token.pos[:2] in ("NN", "JJ")) or token.number:
            return False
    return False


def _is_linked(scene: Scene, at: int) -> bool:
    """Whether "for" or "of" stands right before the noun: "the market for exports"."""
    return any(token.text in ("for", "of") for token in scene.before(at, 1))


def _as_sold_abroad(scene: Scene, at: int, mention: MeasureMention) -> MeasureMention:
    """Goods that flow, and sales of cars, as exports where they are told to go somewhere: "car sales to America"."""
    to, *where = scene.after(at, 2) or [scene.tokens[at]]
    if scene.tokens[at].text in word_set("measures", "flowing") and to.text in ("from", "to") and where[:1]:
        return replace(mention, measure=like("exports", mention.measure)) if where[0].area else mention
    if mention.measure != _CAR_SALES or to.text != "to" or not (where and where[0].area):
        return mention
    return replace(mention, measure=like("exports", mention.measure), partner=True, product="cars")
