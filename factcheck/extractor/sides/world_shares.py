"""Shares of what all the world trades: whose they are, and what alone is set against that: trade with all."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_WORLD = "world"
_SHARE = 3
"""Within how many words before the world stands the share of it: "3 percent of the"."""
_FLOW = 3
"""Within how many words behind the world stands what it trades: "'s copper exports"."""
_WHOSE = 6
"""Within how many words before what the world trades it is told whose share it is."""
_WORLDS = frozenset({_WORLD, "global"})
_ITS = word_set("small_words", "sides", "its")


def with_owner_open(frame: Frame, scene: Scene) -> Frame:
    """`frame` without the world as who trades, where a pronoun says whose share it is: "its share in world trade"."""
    if frame.reporter != _WORLD or frame.at is None:
        return frame
    row = [token for token in scene.before(frame.at, _WHOSE) if token.pos != "JJ" or token.text in _WORLDS]
    share = next((place for place, token in enumerate(row) if token.text.partition(" ")[0] == "share"), len(row))
    owned = any(token.text in _ITS for token in row[share + 1 : share + 2])
    if not owned or not any(_is_world(token) for token in row[:share]):
        return frame
    return replace(frame, reporter=None, partner=_WORLD if frame.has_partner else None, possessed=True)


def is_share_of_worlds(frame: Frame, scene: Scene) -> bool:
    """Whether the sentence tells behind the measure what share of the world's it is.

    "Its copper exports were $20bn, or 3 percent of world exports", "9 tonnes, a tenth of the world's".
    """
    return any(_is_shared(scene, at) for at in range(frame.stop + 1, len(scene.tokens)))


def _is_shared(scene: Scene, at: int) -> bool:
    """Whether the world stands here and a share of its trade right before it."""
    token, behind = scene.tokens[at], scene.after(at, _FLOW)
    share = [near for near in scene.before(at, _SHARE) if near.text != "the"]
    if not _is_world(token) or len(share) < 2 or not share[0].has("of", "share_of") or not _is_part(share[1]):
        return False
    alone = len(behind) > 1 and behind[0].text == "'s" and not behind[1].text[0].isalpha()
    return alone or any(near.measure is not None and near.measure.measure in ONE_WAY for near in behind)


def _is_part(token: Token) -> bool:
    return token.number is not None and token.number.form in (Form.PERCENT, Form.FRACTION)


def _is_world(token: Token) -> bool:
    return token.area.codes == (_WORLD,) if token.area else token.text in _WORLDS
