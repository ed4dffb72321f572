"""Changes that are measured from the average of many years, which is no one time: "5% below the five-year average"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_BEHIND = 9
"""Within how many tokens behind a change stands the average that it is measured from."""
_LED = 2
"""Within how many the word of comparison stands."""
_ENDS = word_set("small_words", "shared", "clause_ends_at")


def is_measured_from_average(scene: Scene, at: int) -> bool:
    """Whether the words behind the change measure it from the average of years, none of which they name."""
    row = list(takewhile(lambda token: token.text not in _ENDS, scene.after(at, _BEHIND)))
    if not any(map(_compares, row[:_LED])) or any(token.period and not token.period.relative for token in row):
        return False
    texts = [token.text for token in row]
    years = any(_counts_years(text) or text in word_set("periods", "many_years") for text in texts)
    return years and any(text.startswith(("average", "mean")) for text in texts)


def _compares(token: Token) -> bool:
    return token.has("comparing", "than", "against") or token.text in ("above", "below", "on", "over", "under")


def _counts_years(text: str) -> bool:
    return text.endswith(("years", "-year", "seasons", "-season", "decade", "decades"))
