"""Money that foreigners send out of a country, which its own people do not get: "expatriates wired $3bn abroad"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import Told, like
from factcheck.resources import word_set

RULE = "money sent abroad"
_SENT, _SENT_OUT = "remittances", "other:outward remittances"
_VERB = 3
"""Within how many tokens before money stands the verb that sends it."""


def sent_out(scene: Scene, at: int, frame: Frame, made: Sequence[Draft], context: Context) -> Frame:
    """The frame of what leaves the country, where the number or the one that it goes on with is sent abroad."""
    if frame.measure != _SENT:
        return frame
    last = made[-1].frame if made else context.claimed
    goes_on = frame.at is None and last is not None and last.measure == _SENT_OUT and last.reporter == frame.reporter
    out = goes_on or _goes_abroad(scene, at)
    return replace(frame, measure=like(_SENT_OUT, frame.measure, RULE)) if out else frame


def is_sent_out(frame: Frame) -> bool:
    """Whether the words of the number, or of the one that it goes on with, made it what leaves the country."""
    return isinstance(frame.measure, Told) and frame.measure.how == RULE


def _goes_abroad(scene: Scene, at: int) -> bool:
    number = scene.tokens[at].number
    foreign = any(token.text in word_set("measures", "foreign_senders") for token in scene.tokens[:at])
    sent = any(token.has("sending") for token in scene.before(at, _VERB))
    behind = scene.after(at, 1)
    out = bool(behind) and behind[0].text in word_set("measures", "out_of_the_country")
    return number is not None and is_money(number.quantity.unit or "") and foreign and sent and out
