"""Whether an area beside a number has what the number tells, or only holds who has it."""

from __future__ import annotations

from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.products.words import has_measure
from factcheck.extractor.scene import Scene, Token

_RANKED = 4
"""Within how many words before an area stands what is the first in it."""


def has_it(scene: Scene, place: int, at: int, frame: Frame) -> bool:
    """Whether the area itself has what is told: "Peru saw", and of money "Haiti got $4bn, Honduras $7bn"."""
    if any(has_measure(token.text) for token in scene.after(place, 1)):
        return True
    if not frame.has_partner:
        return False
    way = next((token for token in reversed(scene.tokens[:at]) if token.has("receiving", "sending")), None)
    return way is not None and way.has("receiving")


def is_one_of(scene: Scene, place: int, preposition: str, frame: Frame) -> bool:
    """Whether the area is only what another is within: "the lowest in Africa"; what is no trade is else there."""
    if frame.measure in FLOWS or preposition not in ("of", "in"):
        return preposition in ("of", "among", "in", "within")
    near = scene.before(place, _RANKED)
    if preposition == "of" and (frame.has_partner or any(token.area for token in near)):
        return True
    return any(token.has("rank") or token.text.endswith("est") or _ranks(token) for token in near)


def _ranks(token: Token) -> bool:
    return token.number is not None and token.number.form is Form.RANK
