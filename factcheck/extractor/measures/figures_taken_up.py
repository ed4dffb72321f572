"""The figure just told, taken up by its name: "This figure has doubled since", "In 2021 that number was $5bn"."""

from __future__ import annotations

from itertools import dropwhile

from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

RULE = "the figure just told, taken up by its name"
_PHRASE = 2
"""How many words take it up: "this figure"."""


def takes_up_figure(scene: Scene, at: int) -> bool:
    """Whether the number at `at` is told of the figure before its sentence, which names nothing else that is measured.

    "However, this figure fell by 3 percent, from $5bn a year earlier", but not "This figure includes exports of $3bn".
    """
    told = list(dropwhile(_leads_in, scene.tokens[:at]))
    if not told or any(token.measure or token.area for token in told):
        return False
    words = " ".join(token.text for token in told[:_PHRASE]).split()
    if len(words) < _PHRASE:
        return False
    return words[0] in word_set("sentences", "pointing") and words[1] in word_set("sentences", "figures")


def _leads_in(token: Token) -> bool:
    """Whether a token only leads to what the sentence tells of: "However, in 2021"."""
    return token.period is not None or token.has("to_period") or token.text in word_set("sentences", "leading_in")
