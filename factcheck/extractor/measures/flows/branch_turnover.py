"""What a branch turns over is what it sells at home and abroad, and no trade of a country: "turnover of brewers".

What shops turn over is what they sell: "turnover rose by 3 percent in bookshops".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, takewhile

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.products.branches_acting import is_branch
from factcheck.extractor.products.names import ProductName
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

_OF_BRANCH = "other:industry turnover"
_OF_SHOPS = "other:retail sales"
_TURNOVER = "turnover"


def with_turnover_of_branch(own: list[Frame], scene: Scene, products: Sequence[ProductName]) -> list[Frame]:
    """The frames with a bare turnover read as that of the branch or the shops that the sentence names as its owner."""
    return [_of_owner(frame, scene, products) if _is_bare(frame, scene) else frame for frame in own]


def _is_bare(frame: Frame, scene: Scene) -> bool:
    told = frame.measure == _TURNOVER and frame.at is not None and frame.partner is None
    return told and frame.at is not None and scene.tokens[frame.at].text == _TURNOVER


def _of_owner(frame: Frame, scene: Scene, products: Sequence[ProductName]) -> Frame:
    if _is_of_shops(frame, scene):
        return replace(frame, measure=like(_OF_SHOPS, frame.measure), has_partner=False)
    return _of_branch(frame, scene, products)


def _is_of_shops(frame: Frame, scene: Scene) -> bool:
    """Whether shops are named beside it, with nothing else between that is measured."""
    at = frame.at or 0
    sides = scene.tokens[at + 1 :], reversed(scene.tokens[:at])
    beside = chain.from_iterable(
        takewhile(lambda token: not token.measure or token.measure.verb, side) for side in sides
    )
    return any(token.text in word_set("measures", "shops") for token in beside)


def _of_branch(frame: Frame, scene: Scene, products: Sequence[ProductName]) -> Frame:
    at = frame.at or 0
    owners = (name for name in products if is_branch(scene, name) and not _is_apart(scene, name, at))
    branch = next(owners, None)
    if branch is None:
        return frame
    return replace(frame, measure=like(_OF_BRANCH, frame.measure), product=branch.name, has_partner=False)


def _is_apart(scene: Scene, name: ProductName, at: int) -> bool:
    """Whether a figure or another measure stands between the branch and the turnover."""
    between = scene.tokens[name.stop : at] if name.stop <= at else scene.tokens[at + 1 : name.first]
    return any(token.number or token.measure for token in between)
