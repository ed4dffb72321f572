"""Shares of what all the world trades: only what a country trades with all is set against that."""

from __future__ import annotations

from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token

_WORLD = "world"
_SHARE = 3
"""Within how many words before the world stands the share of it: "3 percent of the"."""
_FLOW = 3
"""Within how many words behind the world stands what it trades: "'s copper exports"."""


def is_share_of_worlds(frame: Frame, scene: Scene) -> bool:
    """Whether the sentence tells behind the measure what share of the world's it is.

    "Its copper exports were $20bn, or 3 percent of world exports", "9 tonnes, a tenth of the world's".
    """
    return any(_is_shared(scene, at) for at in range(frame.stop + 1, len(scene.tokens)))


def _is_shared(scene: Scene, at: int) -> bool:
    """Whether the world stands here and a share of its trade right before it."""
    token, behind = scene.tokens[at], scene.after(at, _FLOW)
    world = token.area.codes == (_WORLD,) if token.area else token.text == _WORLD
    share = [near for near in scene.before(at, _SHARE) if near.text != "the"]
    if not world or len(share) < 2 or not share[0].has("of", "share_of") or not _is_part(share[1]):
        return False
    alone = len(behind) > 1 and behind[0].text == "'s" and not behind[1].text[0].isalpha()
    return alone or any(near.measure is not None and near.measure.measure in ONE_WAY for near in behind)


def _is_part(token: Token) -> bool:
    return token.number is not None and token.number.form in (Form.PERCENT, Form.FRACTION)
