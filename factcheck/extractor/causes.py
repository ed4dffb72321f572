"""What a sentence names only as the cause of what it tells: "cheaper coal was the reason for the 3 percent fall"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.mentions import Form
from factcheck.extractor.products.words import makes_cause, may_be_cause
from factcheck.extractor.scene import Scene, Token

_TWO = 2


def is_cause(scene: Scene, first: int, stop: int) -> bool:
    """Whether the phrase from `first` to before `stop`, with no number before it, is called a cause behind it.

    What rose "by a factor of four" is none.
    """
    if not may_be_cause(scene.last_words) or any(map(_counts, scene.tokens[:first])):
        return False
    behind = list(takewhile(lambda token: not _counts(token), scene.tokens[stop:]))
    if [token.text for token in behind[-_TWO:]] == ["factor", "of"]:
        return False
    return any(makes_cause(token.text) for token in behind)


def _counts(token: Token) -> bool:
    """Whether it is a number and no superlative."""
    return token.number is not None and token.number.form is not Form.RANK
