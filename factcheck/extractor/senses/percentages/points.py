"""Points of a rate: "the jobless rate lost 0.1 points" are percentage points, those of an index are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.quantity import Quantity
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.prices.index_of import names_index
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene, Token

_POINTS = "points"
_GROWN = "gdp"
_PERCENTAGE_POINTS = "percentage_points"


def with_points(scene: Scene, own: Sequence[Frame], context: Context) -> Scene:
    """The sentence with bare points as percentage points, where it, or else the one before it, tells of a rate.

    So it is of growth in GDP. A share or a percentage that they lead from or to is one too: "Peru's share lost six
    points", "to 88 percent". An index has none.
    """
    tenths = any(_counts_tenths(token) for token in scene.tokens)
    if not tenths and not any(number.quantity.unit == _POINTS for _, number in scene.numbers):
        return scene
    if any(token.measure and names_index(token.text) for token in scene.tokens):
        return scene
    told = list(own) or ([context.frame] if context.frame else [])
    grown = any(frame is not None and frame.measure == _GROWN for frame in (*own, context.frame))
    if not grown and not any(frame.rate for frame in told) and not _of_share(scene):
        return scene
    return replace(scene, tokens=[_as_points(token) for token in scene.tokens])


def _of_share(scene: Scene) -> bool:
    """Whether the points are those of a share, and no index is spoken of."""
    tokens = scene.tokens
    points = [at for at, token in enumerate(tokens) if token.number and token.number.quantity.unit == _POINTS]
    if not points or any(token.text.startswith(("index", "indices")) for token in tokens):
        return False
    return any(token.has("share_noun", "share_of") for token in tokens) or any(
        _beside_percentage(scene, at) for at in points
    )


def _beside_percentage(scene: Scene, at: int) -> bool:
    """Whether a percentage stands before the points, or they lead to one: "88 percent, up 0.3 points"."""
    before = any(number.form is Form.PERCENT for place, number in scene.numbers if place < at)
    behind = scene.after(at, 3)
    leads = any(to.has("to") and one.number and one.number.form is Form.PERCENT for to, one in pairwise(behind))
    return before or leads


def _hundredth(of: Quantity) -> Quantity:
    """Tenths as such, not in percent."""
    low, high = sorted((of.low / 100, of.high / 100))
    return replace(of, value=of.value / 100, low=low, high=high, last_place=of.last_place / 100)


def _counts_tenths(token: Token) -> bool:
    """Whether it counts tenths, which of a rate are those of a point: "the jobless rate lost two tenths"."""
    return token.number is not None and token.number.form is Form.FRACTION and token.text.endswith("tenths")


def _as_points(token: Token) -> Token:
    number = token.number
    if number is None or not (number.quantity.unit == _POINTS or _counts_tenths(token)):
        return token
    quantity = replace(number.quantity, unit=_PERCENTAGE_POINTS)
    if _counts_tenths(token):
        quantity = _hundredth(quantity)
    return replace(token, mention=replace(number, form=Form.POINTS, quantity=quantity))
