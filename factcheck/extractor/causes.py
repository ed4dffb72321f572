"""What a sentence names only as the cause of what it tells: "cheaper coal was the reason for the 3 percent fall"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.mentions import Form
from factcheck.extractor.products.surroundings import makes_cause, may_be_cause
from factcheck.extractor.scene import Scene, Token

_TWO, _FAR = 2, 10
_PARTS = frozenset({",", ";", ":", "–", "—", "("})
_ENDS = frozenset({",", ";", ":", "("})


def is_cause(scene: Scene, first: int, stop: int) -> bool:
    """Whether the phrase from `first` to before `stop`, with no number before it, is called a cause behind it.

    What rose "by a factor of four" is none, nor what a mark parts from its own number: "coal is to blame: minus $3bn".
    """
    if _is_in_reason(scene, first, stop):
        return True
    if not may_be_cause(scene.last_words) or any(map(_counts, scene.tokens[:first])):
        return False
    behind = list(takewhile(lambda token: not _counts(token), scene.tokens[stop:]))
    if [token.text for token in behind[-_TWO:]] == ["factor", "of"]:
        return False
    called = next((place for place, token in enumerate(behind) if makes_cause(token.text)), None)
    if called is None:
        return False
    has_number = len(behind) < len(scene.tokens) - stop
    return not (has_number and any(token.text in _PARTS for token in behind[called:]))


def tells_itself(scene: Scene, at: int) -> bool:
    """Whether a clause right behind the cause at `at` has its number: "thanks to exports, which rose by 3 percent"."""
    behind = scene.after(at, _FAR)
    if [token.text for token in behind[:1]] != [","] or not any(_opens(token) for token in behind[1:_TWO]):
        return False
    clause = list(takewhile(lambda token: token.text not in _ENDS, behind[1:]))
    return any(map(_counts, clause))


def _opens(token: Token) -> bool:
    return token.has("which", "rise_adj", "fall_adj") or token.text in ("up", "down")


def _is_in_reason(scene: Scene, first: int, stop: int) -> bool:
    """Whether it stands in a clause that opens the sentence and only says why: "Because less oil came in, $3bn was",
    "Demand and prices being good, they sold".
    """
    comma = next((place for place, token in enumerate(scene.tokens) if token.text == ","), 0)
    if not first < stop <= comma or any(map(_counts, scene.tokens[:comma])):
        return False
    opening = scene.tokens[:comma]
    acts = any(token.is_finite for token in opening[1:])
    if opening[0].text == "because":  # where nothing acts only an aside begins: "because exports, at $3bn, grew"
        return acts and any(token.measure is not None for token in scene.tokens[comma:])
    return not acts and any(token.has("be") and token.pos == "VBG" for token in opening[stop:])


def _counts(token: Token) -> bool:
    """Whether it is a number and no superlative."""
    return token.number is not None and token.number.form is not Form.RANK
