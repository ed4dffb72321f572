"""The figure just told, taken up by its name: "This figure has doubled since", "In 2021 that number was $5bn"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

RULE = "the figure just told, taken up by its name"
_PHRASE = 2
"""How many words take it up: "this figure"."""


def sum_taken_up(scene: Scene, at: int, row: Sequence[Frame]) -> Frame | None:
    """The trade both ways that the sentence before told among others (`row`): "In 2021 the sum had been $5bn"."""
    whole = next((frame for frame in row if frame.measure == "turnover"), None)
    return whole if whole and takes_up_figure(scene, at, "totals") else None


def takes_up_figure(scene: Scene, at: int, names: str = "figures") -> bool:
    """Whether the number at `at` is told of the figure before its sentence, which names nothing else that is measured.

    "However, this figure fell by 3 percent, from $5bn a year earlier", but not "This figure includes exports of $3bn".
    """
    told = list(dropwhile(_leads_in, scene.tokens[:at]))
    if not told or any(token.measure or token.area for token in told):
        return False
    words = " ".join(token.text for token in told[:_PHRASE]).split()
    if len(words) < _PHRASE:
        return False
    return words[0] in word_set("sentences", "pointing") and words[1] in word_set("sentences", names)


def _leads_in(token: Token) -> bool:
    """Whether a token only leads to what the sentence tells of: "However, in 2021"."""
    return token.period is not None or token.has("to_period") or token.text in word_set("sentences", "leading_in")
