"""How a change is counted, told with the word for it right before the number: "a quarterly rise of 3 percent"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.scene import Scene, Token

_WITHIN = 6
"""Within how many tokens before the number the word stands."""


def named_step(scene: Scene, at: int) -> PeriodMention | None:
    """The word "annual" or "quarterly" that the change's own noun has: "annual growth had been 3 percent"."""
    row = list(takewhile(_leads, scene.before(at, _WITHIN)))
    word = next(iter(scene.before(at - len(row), 1)), None)
    mention = word.period if word is not None else None
    if mention is None or not mention.compares or not any(_tells(token) for token in row):
        return None
    return mention


def _leads(token: Token) -> bool:
    """Whether it may stand between the word and the number: the noun of change, its verb, a preposition."""
    if token.number or token.period or token.area:
        return False
    return _tells(token) or token.has("be", "hedge") or token.text in ("of", "by", "at", "to", "been", "had")


def _tells(token: Token) -> bool:
    return token.has("rise_noun", "fall_noun") or token.measure is not None or token.text in ("rate", "pace", "growth")
