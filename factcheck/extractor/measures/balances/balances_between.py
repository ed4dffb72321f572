"""The two flows that a balance lies between: "the gap between what Peru sold and what it bought"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_BETWEEN = "between"
_CLAUSE = 8
"""Within how many tokens behind a balance it is said between what it lies."""
_ONE_WAY = {"exports", "imports"}
_FLOWS = _ONE_WAY | {"turnover"}


def compares_flows(scene: Scene, at: int) -> bool:
    """Whether the words at `at`, which end with "between", are followed by flows: "difference between the exports".

    So they are by what takes two flows up: "the gap between the two".
    """
    if " ".join(token.text for token in scene.after(at, 2)).startswith(tuple(word_set("measures", "told_flows"))):
        return True
    for token in scene.tokens[at + 1 :]:
        if token.number:
            return False
        if token.measure:
            return token.measure.measure in _FLOWS
    return False


def lies_between(scene: Scene, balance: Frame, at: int) -> bool:
    """Whether the flow at `at` is one of those that the `balance` lies between, and no number is told of it."""
    mention = scene.tokens[at].measure
    if balance.at is None or mention is None or mention.measure not in _FLOWS or not opens_between(scene, balance):
        return False
    return not (any(token.number for token in scene.tokens[balance.at : at]) or _has_number(scene, at))


def left_between(scene: Scene, at: int, own: Sequence[Frame]) -> Frame | None:
    """The balance that the number behind its two flows is told of: "the gap between sales of $3bn and …, $1bn"."""
    for balance, first, second in zip(own, own[1:], own[2:], strict=False):
        if not opens_between(scene, balance) or {first.measure, second.measure} != _ONE_WAY or second.at is None:
            continue
        numbers = [place for place in range(second.at, at) if scene.tokens[place].number]
        if second.at < at and len(numbers) == 1 and any(t.is_finite for t in scene.tokens[numbers[0] : at]):
            return balance
    return None


def _has_number(scene: Scene, at: int) -> bool:
    """Whether a number of its own stands right behind the flow: "exports of $3bn", "exports ($3bn)"."""
    behind = scene.after(at, 2)
    return len(behind) > 1 and behind[1].number is not None and behind[0].text in ("of", "(", "at", "worth")


def opens_between(scene: Scene, balance: Frame) -> bool:
    """Whether "between" stands behind the balance, or ends the words for it: "the gap that opened in May between"."""
    if balance.measure != "balance" or balance.at is None:
        return False
    row = takewhile(lambda token: not (token.number or token.measure), scene.after(balance.at, _CLAUSE))
    return scene.tokens[balance.at].text.endswith(_BETWEEN) or any(token.text == _BETWEEN for token in row)
