"""A rank and the figure beside it are told of one thing: "The Chinese were third, at $402 billion"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.ranks.in_step import figures_in_step
from factcheck.extractor.ranks.phrases import RANKED_IN_WORDS
from factcheck.extractor.scene import Scene
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import word_set

_NEAR = 12
"""How many words lie between a rank and its figure at most."""
_PLACES = word_set("small_words", "rows", "ranked_places")
_PLACED_IN = 5
_RANKED = (Kind.LEVEL, Kind.SHARE)


def rank_with_figures(readings: Sequence[Reading]) -> None:
    """Read each rank to be of the measure, the sides and the period of the figure that it stands beside."""
    for reading, following in pairwise([*readings, None]):
        if reading is None:
            continue
        in_step = figures_in_step(reading)
        for rank in reading.drafts:
            if figure := in_step.get(rank.at):
                rank.frame, rank.time = figure.frame, figure.time
                continue
            if rank.sense.kind is not Kind.RANK or rank.rule == RANKED_IN_WORDS:
                continue
            if _is_of_world(reading.scene, rank):
                rank.frame = replace(rank.frame, partner="world")
                continue
            if figure := _only_change(reading, rank):
                rank.frame, rank.time, rank.ranks = figure.frame, figure.time, Kind.CHANGE
                continue
            if (
                figure := _change_itself(reading, rank)
                or _figure(reading, rank)
                or _told_next(reading, following, rank)
            ):
                product = figure.frame.product or rank.frame.product
                rank.frame, rank.time = replace(figure.frame, product=product), figure.time
            if _is_of_all_trade(reading.scene, rank.at):
                rank.frame = replace(rank.frame, measure="turnover", product=None)
            elif measure := _placed_in(reading.scene, rank.at):
                rank.frame = replace(rank.frame, measure=measure)


def _is_of_world(scene: Scene, rank: Draft) -> bool:
    """Whether it is among all the world that somebody sells most: "Chad, the world's largest exporter, sold Peru"."""
    before = [token for token in scene.before(rank.at, 2) if token.text not in ("'s", "’s")]
    world = bool(before) and before[0].area is not None and before[0].area.codes == ("world",)
    return world and rank.frame.measure in ONE_WAY and rank.own is not None and rank.own.partner is None


def _is_of_all_trade(scene: Scene, at: int) -> bool:
    """Whether partners are ranked by all their trade: "sales to Peru, the largest trading partner, came to $3bn"."""
    row = scene.after(at, 2)
    named = bool(row) and row[0].measure is not None and row[0].measure.measure == "turnover"
    return named and any(token.has("qualified") and not token.has("goods") for token in row[1:])


def _told_next(reading: Reading, following: Reading | None, rank: Draft) -> Draft | None:
    """The first figure of the next sentence, where its own has none: "Mali is the largest partner. It paid $5m"."""
    if following is None or rank.frame.product or any(one.sense.kind is not Kind.RANK for one in reading.told):
        return None
    figure = next((one for one in following.told if one.sense.kind is not Kind.RANK), None)
    if figure is None or figure.sense.kind is not Kind.LEVEL or figure.sense.base or figure.frame.product:
        return None
    same = {figure.frame.reporter, figure.frame.partner} == {rank.frame.reporter, rank.frame.partner}
    return figure if same else None


def _placed_in(scene: Scene, at: int) -> str | None:
    """What the place is one in, where the words behind it say so: "second place in trade with Chad"."""
    words = iter(scene.after(at, _PLACED_IN))
    if next((token.text for token in words), None) not in _PLACES or next((t.text for t in words), None) != "in":
        return None
    named = next((token for token in words if not token.has("qualified") and token.text not in ("the", "its")), None)
    return named.measure.measure if named and named.measure and not named.measure.verb else None


def _figure(reading: Reading, rank: Draft) -> Draft | None:
    """The nearest number, of what is ranked, with nobody named before it or the rank but those whose figure it is."""
    near = [one for one in reading.told if one.sense.kind is not Kind.RANK and abs(one.at - rank.at) <= _NEAR]
    ranked = [one for one in near if rank.frame.product and one.frame.product == rank.frame.product]
    figure = min(ranked or near, key=lambda one: abs(one.at - rank.at), default=None)
    if figure is None or figure.sense.kind not in _RANKED or figure.sense.base:
        return None
    return figure if _named(reading.scene, max(figure.at, rank.at)) <= _sides(figure) else None


def _only_change(reading: Reading, rank: Draft) -> Draft | None:
    """The one figure of the sentence, where it is the change of what "the smallest was"."""
    figures = [one for one in reading.told if one.sense.kind is not Kind.RANK]
    stands_alone = any(token.has("be") for token in reading.scene.after(rank.at, 1))
    return figures[0] if stands_alone and len(figures) == 1 and figures[0].sense.kind is Kind.CHANGE else None


def _change_itself(reading: Reading, rank: Draft) -> Draft | None:
    """The change that is said to be the largest: "the biggest rise was a 156 percent jump in supplies from Chad"."""
    if rank.ranks is not Kind.CHANGE:
        return None
    figure = next((one for one in reading.told if one.at > rank.at), None)
    if figure is None or figure.sense.kind is not Kind.CHANGE:
        return None
    between = reading.scene.tokens[rank.at + 1 : figure.at]
    noun, *rest = between or [reading.scene.tokens[rank.at]]
    said = noun.has("rise_noun", "fall_noun") and bool(rest) and rest[0].has("be")
    return figure if said and all(token.text in ("a", "the", "by", "of") for token in rest[1:]) else None


def _named(scene: Scene, stop: int) -> set[str]:
    return {code for token in scene.tokens[:stop] if token.area for code in token.area.codes}


def _sides(figure: Draft) -> set[str]:
    sides = figure.frame.reporter, figure.frame.partner
    return {code for side in sides if side for code in str(side).split("+")}
