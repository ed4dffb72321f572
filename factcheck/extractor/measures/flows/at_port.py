"""What a port handles in an article on it: cargo, imports and exports by weight are parts of that, and ships arrive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.cues import is_modifier
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import joined, like
from factcheck.resources import vocabulary, word_set

THROUGHPUT = "other:port throughput"
SHIPS = "other:ship calls"
_FREIGHT, _GUESTS = "other:freight", "other:tourist arrivals"


def at_port(frame: Frame, number: NumberMention, scene: Scene, own: Sequence[Frame], context: Context) -> Frame:
    """`frame` as a part of what the port handled that the article is on, where its words are of cargo or of ships."""
    if frame.at is None or context.topic is None or context.topic.measure != THROUGHPUT:
        return frame
    word = scene.tokens[frame.at]
    if frame.measure == _GUESTS and word.text in word_set("measures", "calling"):
        return replace(frame, measure=like(SHIPS, frame.measure), has_partner=False, partner=None)
    cargo = frame.measure == _FREIGHT and word.text in vocabulary("measures")["taken_for"]["shipped"]
    if cargo:
        product = frame.product or _kind_of_cargo(scene, frame.at)
        return replace(frame, measure=like(THROUGHPUT, frame.measure), product=product, has_partner=False, partner=None)
    named = next((one for one in own if one.at == frame.at), frame)
    part = frame.measure in ONE_WAY and word.text == frame.measure and not (named.reporter or named.partner)
    if not part or is_money(number.quantity.unit or ""):
        return frame
    product = frame.product or like(str(frame.measure), frame.measure)
    return replace(frame, measure=like(THROUGHPUT, frame.measure), product=product, has_partner=False, partner=None)


def _kind_of_cargo(scene: Scene, at: int) -> str | None:
    """Which cargo it is by the word before: "conventional cargo", "dry cargo"."""
    kind = next((token for token in scene.before(at, 1) if token.pos in ("JJ", "NN") and not token.mention), None)
    return joined([scene.word(kind), scene.word(scene.tokens[at])]) if kind and not is_modifier(kind.text) else None
