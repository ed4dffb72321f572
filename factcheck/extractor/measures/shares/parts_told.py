"""Whose the part is that is set against a whole: "Trade with Chad was $9m, which is 3 percent of Mali's trade"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.told import like
from factcheck.resources import word_set

_WORLD = "world"
_RESTATING = word_set("small_words", "measures", "restating")


def of_part_told(scene: Scene, at: int, sense: Sense, frame: Frame, made: Sequence[Draft]) -> Frame:
    """A share of all somebody's trade, with the other side of the amount before it that the share is told of.

    A total that the number before it is a part of is that of all partners; an amount that only says what the share
    before it comes to has its sides: "Chad took 3 percent of Mali's exports, or $9m".
    """
    last = next((draft for draft in reversed(made) if draft.sense.kind is not Kind.RANK), None)
    if last and sense.kind is Kind.LEVEL and _is_out_of_a_total(scene, last.at, at):
        return frame if last.frame.product else replace(frame, partner=_WORLD)
    if last and sense.kind is Kind.LEVEL and _is_what_share_comes_to(scene, at, frame, last):
        return replace(frame, partner=last.frame.partner)
    if sense.kind is not Kind.SHARE or frame.partner != _WORLD or frame.measure not in FLOWS or last is None:
        return frame
    sides = last.frame.reporter, last.frame.partner
    other = next((side for side in sides if side not in (frame.reporter, _WORLD, None)), None)
    if last.frame.measure not in FLOWS or frame.reporter not in sides or other is None:
        return frame
    between = scene.tokens[last.at + 1 : at]
    told = any(token.has("share_verb", "restate") for token in between) or _restates([token.text for token in between])
    if not told or any(_is_of_another(token, frame) for token in between):
        return frame
    return replace(frame, partner=like(other, other, "whose part of the whole is told"))


def _is_out_of_a_total(scene: Scene, last: int, at: int) -> bool:
    """Whether it is the whole of which the number before it is a part: "$3bn out of a total of $9bn"."""
    between = scene.tokens[last + 1 : at]
    if any(token.area or token.measure for token in between):
        return False
    words = " ".join(token.text for token in between)
    return any(f" {words}".endswith(f" {led}") for led in word_set("measures", "out_of_a_total"))


def _is_what_share_comes_to(scene: Scene, at: int, frame: Frame, last: Draft) -> bool:
    share = last.frame
    alike = (frame.measure, frame.reporter, frame.product) == (share.measure, share.reporter, share.product)
    between = scene.tokens[last.at + 1 : at]
    if last.sense.kind is not Kind.SHARE or not alike or (frame.partner != _WORLD and any(t.area for t in between)):
        return False
    led = next((token for token in reversed(between) if not token.has("hedge")), None)
    return led is not None and (led.text == "or" or led.has("restate"))


def _is_of_another(token: Token, frame: Frame) -> bool:
    """Whether the word names another measure or another area than whose trade the whole is."""
    return token.measure is not None or (token.area is not None and token.area.codes != (frame.reporter,))


def _restates(between: list[str]) -> bool:
    return bool(between) and (_RESTATING.issuperset(between) or between[-2:] == [",", "or"])
